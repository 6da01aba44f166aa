import { EventEmitter } from 'node:events';
import { setImmediate as turn } from 'node:timers/promises';

/** What an embedded PostgreSQL is asked: messages of the protocol, whole, one after the other. */
export interface EmbeddedEngine {
  /** What PostgreSQL answers to these messages. */
  ask(messages: Uint8Array): Promise<Buffer>;
  close(): Promise<void>;
}

/** The first letters of messages: a query, the end of an exchange, the end of the connection; a start has none. */
const [query, sync, terminate, start] = [...Buffer.from('QSX\0')];

/** That whoever starts may go on, and that the server waits for a statement. */
const welcome = Buffer.from('R\0\0\0\x08\0\0\0\0Z\0\0\0\x05I', 'latin1');

/** Whether the last of these messages is one after whose answer PostgreSQL is ready for the next. */
export function endsExchange(messages: Uint8Array): boolean {
  return messages[0] === query || (messages.length >= 5 && messages[messages.length - 5] === sync);
}

/** Whether an answer ends with PostgreSQL's being ready for the next exchange. */
export function isWhole(answer: Buffer): boolean {
  return answer.length >= 6 && answer.readUInt32BE(answer.length - 5) === 5 && answer.at(-6) === 'Z'.charCodeAt(0);
}

/** A statement as the protocol has it. */
export function simpleQuery(text: string): Buffer {
  const message = Buffer.from(`Q\0\0\0\0${text}\0`);
  message.writeUInt32BE(message.length - 1, 1);
  return message;
}

/**
 * The part of a socket that node-postgres uses, with an embedded PostgreSQL behind it. What is written while it is corked
 * is one call of the engine; with each there is an answer in one piece. Others have their turn of the event loop after each
 * exchange: PGlite works on the thread that serves and answers without leaving it, so that the statements of a transaction
 * would hold it from the first to the last.
 */
export class EmbeddedSocket extends EventEmitter {
  readonly writable = true;
  #written: Buffer[] = [];
  #isCorked = false;
  #isAsking = false;
  #isClosed = false;

  constructor(
    private readonly engine: EmbeddedEngine,
    private readonly open: () => Promise<unknown>,
  ) {
    super();
  }

  /** Opens the engine, and leaves nothing of the connection before; `connect` or `error` tells the outcome. */
  connect(): this {
    void this.#begin();
    return this;
  }

  cork(): void {
    this.#isCorked = true;
  }

  uncork(): void {
    this.#isCorked = false;
    void this.#send();
  }

  write(message: Buffer, done?: () => void): boolean {
    if (message[0] === terminate) process.nextTick(() => done?.());
    else if (message[0] === start) process.nextTick(() => this.emit('data', welcome));
    else {
      this.#written.push(message);
      if (!this.#isCorked) void this.#send();
    }
    return true;
  }

  end(): void {
    this.destroy();
  }

  /** What is not sent yet is dropped; nothing comes any more. */
  destroy(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#written = [];
    process.nextTick(() => this.emit('close'));
  }

  setNoDelay(): void {}
  setKeepAlive(): void {}
  ref(): void {}
  unref(): void {}

  async #begin(): Promise<void> {
    try {
      await this.open();
      for (const text of ['rollback', 'discard all']) await this.engine.ask(simpleQuery(text));
      this.emit('connect');
    } catch (error) {
      this.emit('error', error);
    }
  }

  async #send(): Promise<void> {
    if (this.#isAsking) return;
    this.#isAsking = true;
    try {
      while (this.#written.length) {
        const messages = this.#written.length === 1 ? this.#written[0]! : Buffer.concat(this.#written);
        this.#written = [];
        const answer = await this.engine.ask(messages);
        if (endsExchange(messages)) await turn();
        if (!this.#isClosed) this.emit('data', answer);
      }
    } catch (error) {
      this.emit('error', error);
    } finally {
      this.#isAsking = false;
    }
  }
}
