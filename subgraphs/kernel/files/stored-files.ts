import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { type Instant, later } from '../dates/instant.ts';
import { badInput } from '../errors/errors.ts';
import type { Job } from '../process/job.ts';
import type { FileContents, WrittenContent } from './file-contents.ts';
import { isPlainFileName, wantedFileName } from './file-name.rules.ts';

/** What a file is called, and of which media type it is. */
export interface FileLabel {
  name: string;
  contentType: string;
}

/** A file as it comes in. */
export interface Upload extends FileLabel {
  content: AsyncIterable<Uint8Array>;
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

/** A file that is given out, with what reads its bytes once they are wanted. */
export interface SentFile extends Omit<FileReceipt, 'id'> {
  read(): Readable;
}

/** The columns of a receipt, as Prisma selects them. */
export const receiptOnly = { id: true, name: true, contentType: true, size: true, sha256: true } as const;

/** A file as it is kept: with its content, and until when it waits for somebody to take it. */
interface FileRow extends FileReceipt {
  contentId: string;
  storedAt: Instant;
  keptUntil: Instant;
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
    data: { keptUntil: Instant };
  }): Promise<unknown>;
}

/** A Prisma client in a transaction, as far as files are kept with it. */
interface FileTables<Owner> {
  storedFile: StoredFiles<Owner>;
  fileContent: { updateMany(args: { where: { id: string }; data: { begunAt: null } }): Promise<unknown> };
}

/** A Prisma client, as far as it keeps a file by itself. */
interface FileKeeper<Tables> {
  $transaction<Result>(carryOut: (transaction: Tables) => Promise<Result>): Promise<Result>;
}

/** A Prisma client, as far as files are removed with it. */
interface RawWriter {
  $executeRawUnsafe(sql: string, ...values: unknown[]): Promise<number>;
}

/** How often is looked for files that nobody has taken, in milliseconds. */
const removedEveryMs = 10 * 60_000;

/** How many files are removed at once: each has hundreds of chunks, and an embedded database does nothing else meanwhile. */
const removedAtOnce = 2;

const dayMs = 24 * 60 * 60_000;

/** Until when a file waits for somebody to take it: a day. */
export function waitingUntil(now: Instant): Instant {
  return later(now, dayMs);
}

/** The label as it may be kept. */
function checkedLabel({ name, contentType }: FileLabel): FileLabel {
  const plain = name.normalize('NFC');
  if (!isPlainFileName(plain)) throw badInput('name', `The name of the file ${wantedFileName}`);
  if (!/^[\w.+-]{1,80}\/[\w.+-]{1,80}$/.test(contentType)) throw badInput('contentType', 'Give a media type');
  return { name: plain, contentType };
}

/**
 * Keeps a file that comes in, as `keepFile` does, and answers its id. Throws BAD_USER_INPUT for a name that is not a plain
 * one, a media type that is none, and nothing in it; rejects as reading it does, and then nothing of it is left.
 */
export async function keepUpload<Owner extends object, Tables extends FileTables<Owner>>(
  prisma: FileKeeper<Tables>,
  contents: FileContents,
  owner: Owner,
  upload: Upload,
  storedAt: Instant,
): Promise<string> {
  const label = checkedLabel(upload);
  return contents.during(storedAt, async (write) => {
    const content = await write(upload.content);
    if (content.size === 0) throw badInput('file', 'The file is empty');
    return prisma.$transaction((transaction) => keepFile(transaction, owner, label, content, storedAt));
  });
}

/**
 * Keeps a file for its owner, with a content that has been written, and answers its id; the same file once more is the one
 * that is here. It waits a day for somebody to take it.
 */
export async function keepFile<Owner extends object>(
  { storedFile, fileContent }: FileTables<Owner>,
  owner: Owner,
  { name, contentType }: FileLabel,
  { id: contentId, size, sha256 }: WrittenContent,
  storedAt: Instant,
): Promise<string> {
  const file = { ...owner, name, contentType, size, sha256 };
  const id = `file-${createHash('sha256').update(JSON.stringify(file)).digest('hex').slice(0, 40)}`;
  const row = { id, ...file, contentId, storedAt, keptUntil: waitingUntil(storedAt) };
  const { count } = await storedFile.createMany({ data: [row], skipDuplicates: true });
  if (count === 0) await keepOn(storedFile, [id], storedAt);
  else await fileContent.updateMany({ where: { id: contentId }, data: { begunAt: null } });
  return id;
}

/** Has files that nobody has taken wait as long once more. */
export async function keepOn(files: StoredFiles<never>, ids: string[], now: Instant): Promise<void> {
  const waiting = { id: { in: ids }, keptUntil: { not: null } };
  await files.updateMany({ where: waiting, data: { keptUntil: waitingUntil(now) } });
}

/**
 * Removes files that nobody has taken in the time for which they are kept, and contents of which the rest never came;
 * answers whether there may be more. A file that is taken at this moment is locked, and passed over; the lock of one that
 * is found holds until it is gone.
 */
export async function removeUploads(client: RawWriter, schema: string, now: Instant): Promise<boolean> {
  const files = await client.$executeRawUnsafe(
    `with untaken as (
      delete from ${schema}.stored_file where id = any(array(
        select id from ${schema}.stored_file where kept_until < $1::timestamptz
        order by kept_until limit $2 for update skip locked
      )) returning content_id
    )
    delete from ${schema}.file_content where id in (select content_id from untaken)`,
    now,
    removedAtOnce,
  );
  const contents = await client.$executeRawUnsafe(
    `delete from ${schema}.file_content where id = any(array(
      select id from ${schema}.file_content where begun_at < $1::timestamptz order by begun_at limit $2
    ))`,
    later(now, -dayMs),
    removedAtOnce,
  );
  return files === removedAtOnce || contents === removedAtOnce;
}

/** The removal of files that nobody has taken, as a job of the subgraph with that schema. */
export function removalJob(client: RawWriter, schema: string, now: () => Instant): Job {
  return { name: 'uploads', everyMs: removedEveryMs, round: () => removeUploads(client, schema, now()) };
}
