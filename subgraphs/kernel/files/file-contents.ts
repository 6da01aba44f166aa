import { createHash, randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import type pg from 'pg';
import type { Instant } from '../dates/instant.ts';
import { sharedKey } from '../request/shared.ts';

/** How many bytes each chunk of a content has in the database; the last one may have fewer. */
export const chunkBytes = 256 * 1024;

/** Bytes in parts of any length, as they come. */
export type Incoming = Iterable<Uint8Array> | AsyncIterable<Uint8Array>;

/** A content that has been written to its end, and is nobody's yet. */
export interface WrittenContent {
  id: string;
  size: number;
  /** Hexadecimal. */
  sha256: string;
}

/** Writes a content to its end; rejects as reading it does. */
export type WriteContent = (content: Incoming) => Promise<WrittenContent>;

/** A content that a file has. */
export interface KeptContent {
  contentId: string;
  size: number;
}

/** The contents of the files of a subgraph, as its requests share them. */
export const fileContents = sharedKey<FileContents>('the contents of files');

/**
 * What is in the files of a subgraph, in the tables `file_content` and `file_chunk` of its schema. It is written and read
 * one chunk after the other, each by a statement of its own: no content is in memory as a whole, and no connection waits
 * for whoever sends or reads.
 */
export class FileContents {
  readonly #contents: string;
  readonly #chunks: string;

  constructor(
    private readonly pool: pg.Pool,
    schema: string,
  ) {
    this.#contents = `"${schema}".file_content`;
    this.#chunks = `"${schema}".file_chunk`;
  }

  /**
   * Lets `work` write contents, and have files take them in transactions of its own; what none has taken when it is over is
   * removed. Writing is never for inside a transaction: where there is one connection it would wait for itself.
   */
  async during<Result>(now: Instant, work: (write: WriteContent) => Promise<Result>): Promise<Result> {
    const ids: string[] = [];
    try {
      return await work((content) => {
        const id = randomUUID();
        ids.push(id);
        return this.#write(id, content, now);
      });
    } finally {
      if (ids.length > 0)
        await this.pool.query(`delete from ${this.#contents} where id = any($1) and begun_at is not null`, [ids]);
    }
  }

  /** The bytes of a content, read as they are asked for; rejects when it is gone before its end. */
  read({ contentId, size }: KeptContent): Readable {
    return Readable.from(this.#read(contentId, size), { objectMode: false, highWaterMark: chunkBytes });
  }

  /** The bytes of a content as a whole, for what is made of all of them at once. */
  async whole(content: KeptContent): Promise<Buffer<ArrayBuffer>> {
    const bytes = Buffer.alloc(content.size);
    let at = 0;
    for await (const chunk of this.#read(content.contentId, content.size)) at += chunk.copy(bytes, at);
    return bytes;
  }

  async #write(id: string, content: Incoming, now: Instant): Promise<WrittenContent> {
    await this.pool.query(`insert into ${this.#contents} (id, begun_at) values ($1, $2)`, [id, now]);
    const hash = createHash('sha256');
    let size = 0;
    let position = 0;
    for await (const bytes of inChunks(content)) {
      hash.update(bytes);
      size += bytes.byteLength;
      const values = [id, position++, bytes];
      await this.pool.query(`insert into ${this.#chunks} (content_id, position, bytes) values ($1, $2, $3)`, values);
    }
    return { id, size, sha256: hash.digest('hex') };
  }

  async *#read(id: string, size: number): AsyncGenerator<Buffer> {
    const text = `select bytes from ${this.#chunks} where content_id = $1 and position = $2`;
    for (let position = 0; position * chunkBytes < size; position += 1) {
      const { rows } = await this.pool.query<{ bytes: Buffer }>(text, [id, position]);
      if (!rows[0]) throw new Error('A file has been removed while it was read');
      yield rows[0].bytes;
    }
  }
}

/** The same bytes in parts of the length of a chunk, and what is left. */
async function* inChunks(content: Incoming): AsyncGenerator<Buffer> {
  let parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of content) {
    for (let at = 0; at < part.byteLength;) {
      const bytes = part.subarray(at, at + chunkBytes - length);
      parts.push(bytes);
      length += bytes.byteLength;
      at += bytes.byteLength;
      if (length < chunkBytes) continue;
      yield Buffer.concat(parts);
      parts = [];
      length = 0;
    }
  }
  if (length > 0) yield Buffer.concat(parts);
}
