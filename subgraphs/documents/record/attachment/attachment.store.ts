import type DataLoader from 'dataloader';
import { GraphError, notFound } from '../../../kernel/errors/errors.ts';
import { fileContents } from '../../../kernel/files/file-contents.ts';
import {
  type FileReceipt,
  keepOn,
  keepUpload,
  receiptOnly,
  type SentFile,
  type Upload,
} from '../../../kernel/files/stored-files.ts';
import { rowById, rowsByKey } from '../../../kernel/loaders/loaders.ts';
import type { Document } from '../document/document.type.ts';
import type { Attachment, DocumentChange, StoredFile } from '../../generated/client.ts';
import type { DocumentAttachment } from './attachment.type.ts';
import type { DocumentsContext } from '../../access/context.ts';

type FileDescription = Pick<StoredFile, 'id' | 'contentType' | 'size' | 'sha256'>;
type Described = Attachment & { file: FileDescription | null };

/** Reads the files of documents, and takes in those that an agency puts here for documents to be. */
export class AttachmentStore {
  readonly #of: DataLoader<string, Described[]>;
  readonly #changes: DataLoader<string, DocumentChange[]>;
  readonly #files: DataLoader<string, FileDescription | null>;

  constructor(private readonly context: DocumentsContext) {
    const file = { select: { id: true, contentType: true, size: true, sha256: true } } as const;
    this.#of = rowsByKey(
      (ids) =>
        context.prisma.attachment.findMany({
          where: { documentId: { in: ids } },
          orderBy: { position: 'asc' },
          include: { file },
        }),
      (row) => row.documentId,
    );
    this.#changes = rowsByKey(
      (ids) => context.prisma.documentChange.findMany({ where: { documentId: { in: ids } } }),
      (row) => row.documentId,
    );
    this.#files = rowById((ids) => context.prisma.storedFile.findMany({ where: { id: { in: ids } }, ...file }));
  }

  /** The files that go with a document, or did at a revision; none once it is revoked, or taken back from the viewer's agency. */
  async of(document: Document, asOf?: number | null): Promise<DocumentAttachment[]> {
    const { id, revision, revokedAt, isTakenBack } = document;
    const at = asOf ?? revision;
    if (revokedAt !== null || isTakenBack) return [];
    const path = `/documents/${encodeURIComponent(id)}/files`;
    if (at === revision) return (await this.#of.load(id)).map((row) => describe(row, path));
    const files = await this.#formerly(id, at);
    const described = await Promise.all(files.map(({ fileId }) => fileId && this.#files.load(fileId)));
    return files.map((row, index) => describe({ ...row, file: described[index] || null }, path, `?revision=${at}`));
  }

  /** What is in one of them, or signs it beside; throws NOT_FOUND when nothing does, or no longer for the viewer. */
  async content(
    document: Document,
    position: number,
    part: 'fileId' | 'signatureId',
    at = document.revision,
  ): Promise<SentFile> {
    const { id, revision, revokedAt, isTakenBack } = document;
    const gone = revokedAt !== null || isTakenBack;
    const rows = gone ? [] : at === revision ? await this.#of.load(id) : await this.#formerly(id, at);
    const file = rows.find((row) => row.position === position)?.[part];
    if (file == null) throw notFound(`The file ${position} of the document ${JSON.stringify(id)}`);
    const kept = await this.context.prisma.storedFile.findUniqueOrThrow({ where: { id: file } });
    return { ...kept, read: () => this.context.shared(fileContents).read(kept) };
  }

  /** The files that a document had before it was changed. */
  async #formerly(documentId: string, revision: number): Promise<Attachment[]> {
    const change = (await this.#changes.load(documentId)).find(({ position }) => position === revision);
    return change ? (change.before as unknown as { attachments: Attachment[] }).attachments : [];
  }

  /**
   * Keeps a file for the viewer's agency; the same file once more is the one that is here. Throws BAD_USER_INPUT for a
   * name that is not a plain one or a media type that is none, FORBIDDEN for who acts for no agency.
   */
  async store(upload: Upload): Promise<FileReceipt> {
    const { agency } = this.context.viewer;
    if (agency === null) throw new GraphError('FORBIDDEN', 'Files are kept for an agency, and you act for none');
    const id = await keepUpload(
      this.context.prisma,
      this.context.shared(fileContents),
      { agencyId: agency },
      upload,
      this.context.now,
    );
    return this.context.prisma.storedFile.findUniqueOrThrow({ where: { id }, select: receiptOnly });
  }

  /**
   * Files by id that one of these agencies put here, which then wait for a document for another day; throws NOT_FOUND
   * when one of them did not, or it has waited in vain.
   */
  async stored(ids: string[], agencies: string[]): Promise<Map<string, StoredFile>> {
    await keepOn(this.context.prisma.storedFile, ids, this.context.now);
    const rows = await this.context.prisma.storedFile.findMany({
      where: { id: { in: ids }, agencyId: { in: agencies } },
    });
    const found = new Map(rows.map((row) => [row.id, row]));
    for (const id of ids) if (!found.has(id)) throw notFound(`The file ${JSON.stringify(id)}`);
    return found;
  }
}

function describe(row: Described, folder: string, query = ''): DocumentAttachment {
  const { position, name, isMain, isAppendix, file, signatureId } = row;
  const path = `${folder}/${position}`;
  return {
    position,
    name,
    isMain,
    isAppendix,
    contentType: file?.contentType ?? null,
    size: file?.size ?? null,
    sha256: file?.sha256 ?? null,
    contentPath: file && `${path}${query}`,
    signaturePath: signatureId && `${path}/signature${query}`,
  };
}
