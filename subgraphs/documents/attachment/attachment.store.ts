import type DataLoader from 'dataloader';
import type { RequestContext } from '../../kernel/define-subgraph.ts';
import { GraphError, notFound } from '../../kernel/errors.ts';
import {
  checkedUpload,
  type FileReceipt,
  keepFile,
  keepOn,
  receiptOnly,
  type Upload,
} from '../../kernel/files/stored-files.ts';
import { rowsByKey } from '../../kernel/loaders.ts';
import type { Document } from '../document/document.type.ts';
import type { Attachment, PrismaClient, StoredFile } from '../generated/client.ts';
import type { DocumentAttachment } from './attachment.type.ts';

type Described = Attachment & { file: Pick<StoredFile, 'contentType' | 'size' | 'sha256'> | null };

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
  async store(upload: Upload): Promise<FileReceipt> {
    const { agency } = this.context.viewer;
    if (agency === null) throw new GraphError('FORBIDDEN', 'Files are kept for an agency, and you act for none');
    const { storedFile } = this.prisma;
    const id = await keepFile(storedFile, { agencyId: agency }, checkedUpload(upload), this.context.now);
    return storedFile.findUniqueOrThrow({ where: { id }, select: receiptOnly });
  }

  /**
   * Files by id that one of these agencies put here, which then wait for a document for another day; throws NOT_FOUND
   * when one of them did not, or it has waited in vain.
   */
  async stored(ids: string[], agencies: string[]): Promise<Map<string, StoredFile>> {
    await keepOn(this.prisma.storedFile, ids, this.context.now);
    const rows = await this.prisma.storedFile.findMany({ where: { id: { in: ids }, agencyId: { in: agencies } } });
    const found = new Map(rows.map((row) => [row.id, row]));
    for (const id of ids) if (!found.has(id)) throw notFound(`The file ${JSON.stringify(id)}`);
    return found;
  }
}
