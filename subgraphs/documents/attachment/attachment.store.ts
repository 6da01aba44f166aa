import { createHash } from 'node:crypto';
import type DataLoader from 'dataloader';
import type { RequestContext } from '../../kernel/define-subgraph.ts';
import { badInput, GraphError, notFound } from '../../kernel/errors.ts';
import { rowsByKey } from '../../kernel/loaders.ts';
import { addDays } from '../../kernel/plain-date.ts';
import type { Document } from '../document/document.type.ts';
import { fileName } from '../edxml/file-name.ts';
import { outcomeOf } from '../edxml/refusal.ts';
import type { Attachment, Prisma, PrismaClient, StoredFile } from '../generated/client.ts';
import type { DocumentAttachment } from './attachment.type.ts';

/** A file as somebody sends it. */
export interface Upload {
  name: string;
  contentType: string;
  content: Uint8Array<ArrayBuffer>;
}

/** What is told of a file that was put here. */
export type FileReceipt = Pick<StoredFile, 'id' | 'name' | 'contentType' | 'size' | 'sha256'>;

type Described = Attachment & { file: Pick<StoredFile, 'contentType' | 'size' | 'sha256'> | null };

/** How many days a file waits for a document to take it. */
const daysKept = 1;

const receipt = { id: true, name: true, contentType: true, size: true, sha256: true } as const;

/** Reads the files of documents, and takes in those that an agency puts here for documents to be. */
export class AttachmentStore {
  readonly #of: DataLoader<string, Described[]>;

  constructor(
    private readonly prisma: PrismaClient,
    private readonly context: RequestContext,
  ) {
    const file = { select: { contentType: true, size: true, sha256: true } } as const;
    this.#of = rowsByKey(
      (ids) =>
        prisma.attachment.findMany({
          where: { documentId: { in: ids } },
          orderBy: { position: 'asc' },
          include: { file },
        }),
      (row) => row.documentId,
    );
  }

  /** The files that go with a document; none once it is revoked, or taken back from the viewer's agency. */
  async of({ id, revokedAt, isTakenBack }: Document): Promise<DocumentAttachment[]> {
    if (revokedAt !== null || isTakenBack) return [];
    return (await this.#of.load(id)).map(({ position, name, isMain, isAppendix, file }) => ({
      position,
      name,
      isMain,
      isAppendix,
      contentType: file?.contentType ?? null,
      size: file?.size ?? null,
      sha256: file?.sha256 ?? null,
      contentPath: file && `/documents/${encodeURIComponent(id)}/files/${position}`,
    }));
  }

  /** What is in one of them; throws NOT_FOUND when nothing is, or no longer for the viewer. */
  async content({ id, revokedAt, isTakenBack }: Document, position: number): Promise<StoredFile> {
    const gone = revokedAt !== null || isTakenBack;
    const where = { documentId_position: { documentId: id, position } };
    const row = gone ? null : await this.prisma.attachment.findUnique({ where, include: { file: true } });
    if (!row?.file) throw notFound(`The file ${position} of the document ${JSON.stringify(id)}`);
    return row.file;
  }

  /**
   * Keeps a file for the viewer's agency; the same file once more is the one that is here. Throws BAD_USER_INPUT for a
   * name that is not a plain one or a media type that is none, FORBIDDEN for who acts for no agency.
   */
  async store({ name, contentType, content }: Upload): Promise<FileReceipt> {
    const { agency } = this.context.viewer;
    if (agency === null) throw new GraphError('FORBIDDEN', 'Files are kept for an agency, and you act for none');
    const named = outcomeOf(() => fileName(name.normalize('NFC'), 'The name of the file'));
    if (!named.ok) throw badInput('name', `${named.refusal.element} ${named.refusal.wanted}`);
    if (!/^[\w.+-]{1,80}\/[\w.+-]{1,80}$/.test(contentType)) throw badInput('contentType', 'Give a media type');
    if (content.byteLength === 0) throw badInput('file', 'The file is empty');
    const id = await keepFile(this.prisma, agency, { name: named.value, contentType, content }, this.context.now);
    return this.prisma.storedFile.findUniqueOrThrow({ where: { id }, select: receipt });
  }

  /**
   * Files by id that one of these agencies put here, which then wait for a document for another day; throws NOT_FOUND
   * when one of them did not, or it has waited in vain.
   */
  async stored(ids: string[], agencies: string[]): Promise<Map<string, StoredFile>> {
    await keepOn(this.prisma, ids, this.context.now);
    const rows = await this.prisma.storedFile.findMany({ where: { id: { in: ids }, agencyId: { in: agencies } } });
    const found = new Map(rows.map((row) => [row.id, row]));
    for (const id of ids) if (!found.has(id)) throw notFound(`The file ${JSON.stringify(id)}`);
    return found;
  }
}

/** A Prisma client, or one in a transaction, as far as files are kept with it. */
type FileWriter = Pick<PrismaClient, 'storedFile'> | Pick<Prisma.TransactionClient, 'storedFile'>;

/**
 * Keeps a file for an agency and answers its id; the same file once more is the one that is here. It waits a day
 * for a document to take it.
 */
export async function keepFile(
  transaction: FileWriter,
  agencyId: string,
  { name, contentType, content }: Upload,
  storedAt: Date,
): Promise<string> {
  const file = { agencyId, name, contentType, size: content.byteLength, sha256: hash(content) };
  const id = `file-${hash(JSON.stringify(file)).slice(0, 40)}`;
  const row = { id, ...file, content, storedAt, keptUntil: addDays(storedAt, daysKept) };
  const { count } = await transaction.storedFile.createMany({ data: [row], skipDuplicates: true });
  if (count === 0) await keepOn(transaction, [id], storedAt);
  return id;
}

/** Has files that no document has taken wait as long once more. */
async function keepOn(writer: FileWriter, ids: string[], now: Date): Promise<void> {
  const waiting = { id: { in: ids }, keptUntil: { not: null } };
  await writer.storedFile.updateMany({ where: waiting, data: { keptUntil: addDays(now, daysKept) } });
}

function hash(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}
