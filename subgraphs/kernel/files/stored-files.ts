import { createHash } from 'node:crypto';
import { badInput } from '../errors.ts';
import type { Job } from '../job.ts';
import { addDays } from '../plain-date.ts';
import { isPlainFileName, wantedFileName } from './file-name.rules.ts';

/** A file as somebody sends it. */
export interface Upload {
  name: string;
  contentType: string;
  content: Uint8Array<ArrayBuffer>;
}

/** What is told of a file that was put here. */
export interface FileReceipt {
  id: string;
  name: string;
  contentType: string;
  size: number;
  /** Hexadecimal. */
  sha256: string;
}

/** The columns of a receipt, as Prisma selects them. */
export const receiptOnly = { id: true, name: true, contentType: true, size: true, sha256: true } as const;

/** A file as it is kept: with its content, and until when it waits for somebody to take it. */
interface FileRow extends FileReceipt {
  content: Uint8Array<ArrayBuffer>;
  storedAt: Date;
  keptUntil: Date;
}

/**
 * A subgraph's table of files, as its Prisma client has it; the columns of `Owner` say whose they are. A subgraph with
 * files has the table `stored_file` in its schema, as the Prisma model StoredFile, whose `keptUntil` becomes null once
 * something takes the file.
 */
interface StoredFiles<Owner> {
  createMany(args: { data: (Owner & FileRow)[]; skipDuplicates: boolean }): Promise<{ count: number }>;
  updateMany(args: {
    where: { id: { in: string[] }; keptUntil: { not: null } };
    data: { keptUntil: Date };
  }): Promise<unknown>;
}

/** A Prisma client, as far as files are removed with it. */
interface RawWriter {
  $executeRawUnsafe(sql: string, ...values: unknown[]): Promise<number>;
}

/** How often is looked for files that nobody has taken, in milliseconds. */
const removedEveryMs = 10 * 60_000;

/** How many files are removed at once: each has up to the size of a request's body. */
const removedAtOnce = 20;

/** Until when a file waits for somebody to take it: a day. */
export function waitingUntil(now: Date): Date {
  return addDays(now, 1);
}

/**
 * The file as it may be kept. Throws BAD_USER_INPUT for a name that is not a plain one, a media type that is none, and
 * nothing in it.
 */
export function checkedUpload({ name, contentType, content }: Upload): Upload {
  const plain = name.normalize('NFC');
  if (!isPlainFileName(plain)) throw badInput('name', `The name of the file ${wantedFileName}`);
  if (!/^[\w.+-]{1,80}\/[\w.+-]{1,80}$/.test(contentType)) throw badInput('contentType', 'Give a media type');
  if (content.byteLength === 0) throw badInput('file', 'The file is empty');
  return { name: plain, contentType, content };
}

/**
 * Keeps a file for its owner and answers its id; the same file once more is the one that is here. It waits a day for
 * somebody to take it.
 */
export async function keepFile<Owner extends object>(
  files: StoredFiles<Owner>,
  owner: Owner,
  { name, contentType, content }: Upload,
  storedAt: Date,
): Promise<string> {
  const file = { ...owner, name, contentType, size: content.byteLength, sha256: hash(content) };
  const id = `file-${hash(JSON.stringify(file)).slice(0, 40)}`;
  const row = { id, ...file, content, storedAt, keptUntil: waitingUntil(storedAt) };
  const { count } = await files.createMany({ data: [row], skipDuplicates: true });
  if (count === 0) await keepOn(files, [id], storedAt);
  return id;
}

/** Has files that nobody has taken wait as long once more. */
export async function keepOn(files: StoredFiles<never>, ids: string[], now: Date): Promise<void> {
  const waiting = { id: { in: ids }, keptUntil: { not: null } };
  await files.updateMany({ where: waiting, data: { keptUntil: waitingUntil(now) } });
}

/**
 * Removes files that nobody has taken in the time for which they are kept; answers whether there may be more. One that is
 * taken at this moment is locked, and passed over; the lock of one that is found holds until it is gone.
 */
export async function removeUploads(client: RawWriter, schema: string, now: Date): Promise<boolean> {
  const removed = await client.$executeRawUnsafe(
    `delete from ${schema}.stored_file where id = any(array(
      select id from ${schema}.stored_file where kept_until < $1::timestamptz
      order by kept_until limit $2 for update skip locked
    ))`,
    now,
    removedAtOnce,
  );
  return removed === removedAtOnce;
}

/** The removal of files that nobody has taken, as a job of the subgraph with that schema. */
export function removalJob(client: RawWriter, schema: string, now: () => Date): Job {
  return { name: 'uploads', everyMs: removedEveryMs, round: () => removeUploads(client, schema, now()) };
}

function hash(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}
