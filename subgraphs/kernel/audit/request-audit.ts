import { type Instant, later } from '../dates/instant.ts';
import { badInput } from '../errors/errors.ts';
import { type AuditActor, type AuditEvent, deniedMutations, mutationEvent } from './audit-record.ts';
import type { AuditLog } from './audit-log.ts';

/** For how long a viewer sees what they have unmasked, in minutes. */
export const unmaskedForMinutes = 15;

/** A wish to see one masked field of a row. */
export interface UnmaskRequest {
  type: string;
  rowId: string;
  field: string;
  reason: string;
}

/** What one request has to leave in the audit trail before it is answered. */
export class RequestAudit {
  readonly #reads = new Map<string, AuditEvent>();
  readonly #denials: string[] = [];
  /** How mutations have ended: that is recorded with what comes next, before the request is answered. */
  readonly #ended: AuditEvent[] = [];

  constructor(
    private readonly log: AuditLog,
    private readonly actor: AuditActor,
  ) {}

  /** Notes that a personal field of a row is read, and what allows it; `flush` records it. */
  read(type: string, field: string, rowId: string, why: string): void {
    const key = JSON.stringify([type, rowId, why]);
    const known = this.#reads.get(key);
    if (!known) this.#reads.set(key, { action: 'READ', type, fields: [field], rowId, why });
    else if (!known.fields.includes(field)) known.fields.push(field);
  }

  /** Notes that a mutation was refused for lack of a right; `flush` records it. */
  deny(mutation: string): void {
    this.#denials.push(mutation);
  }

  /** Records what was noted; when the promise is fulfilled it is durable, and the request may be answered. */
  async flush(): Promise<void> {
    await this.#appendAfterEnded([...this.#reads.values(), ...deniedMutations(this.#denials)]);
  }

  /** Records that a mutation begins, carries it out, and notes how it ended and which row it answered. */
  async mutation<Result>(name: string, carryOut: () => Promise<Result>): Promise<Result> {
    await this.#appendAfterEnded([mutationEvent('MUTATION_STARTED', name)]);
    try {
      const result = await carryOut();
      this.#ended.push({ ...mutationEvent('MUTATION_DONE', name), rowId: idOf(result) });
      return result;
    } catch (error) {
      this.#ended.push({ ...mutationEvent('MUTATION_FAILED', name), why: codeOf(error) });
      throw error;
    }
  }

  /**
   * Lays a masked field of a row open to the viewer and answers until when. The record of it is also what allows it.
   * Throws BAD_USER_INPUT for a reason of less than 10 or more than 500 characters.
   */
  async unmask({ type, rowId, field, reason }: UnmaskRequest): Promise<Instant> {
    const why = reason.trim();
    if (why.length < 10 || why.length > 500)
      throw badInput('input.reason', 'Say in 10 to 500 characters what you need the value for; it is recorded');

    await this.#append([{ action: 'UNMASKED', type, fields: [field], rowId, why }]);
    return later(this.actor.at, unmaskedForMinutes * 60_000);
  }

  /** The fields of rows of some types that are open to the viewer now although they are masked, by the id of their row. */
  async unmasked(...types: string[]): Promise<Map<string, Set<string>>> {
    const { subject, at } = this.actor;
    const open = new Map<string, Set<string>>();
    if (subject === null) return open;
    for (const { rowId, fields } of await this.log.unmaskedBy(subject, types, later(at, -unmaskedForMinutes * 60_000)))
      open.set(rowId!, new Set([...(open.get(rowId!) ?? []), ...fields]));
    return open;
  }

  /** What cannot be recorded now stays to be recorded: no answer leaves before. */
  async #appendAfterEnded(events: AuditEvent[]): Promise<void> {
    const ended = [...this.#ended];
    await this.#append([...ended, ...events]);
    this.#ended.splice(0, ended.length);
  }

  async #append(events: AuditEvent[]): Promise<void> {
    if (events.length) await this.log.append(events.map((event) => ({ ...this.actor, ...event })));
  }
}

function idOf(result: unknown): string | null {
  const id = (result as { id?: unknown } | null | undefined)?.id;
  return typeof id === 'string' ? id : null;
}

function codeOf(error: unknown): string {
  return String((error as { extensions?: { code?: unknown } }).extensions?.code ?? 'INTERNAL');
}
