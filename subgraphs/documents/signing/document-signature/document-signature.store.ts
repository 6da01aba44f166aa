import type DataLoader from 'dataloader';
import { rowsByKey } from '../../../kernel/loaders/loaders.ts';
import type { DocumentsContext } from '../../access/context.ts';
import type { Signature } from '../../generated/client.ts';
import type { Document } from '../../record/document/document.type.ts';
import type { DocumentSignature } from './document-signature.type.ts';

/** Reads the signatures on documents, in one statement for all of them. */
export class DocumentSignatureStore {
  readonly #signatures: DataLoader<string, Signature[]>;

  constructor({ prisma }: DocumentsContext) {
    this.#signatures = rowsByKey(
      (ids) => prisma.signature.findMany({ where: { documentId: { in: ids } }, orderBy: { id: 'desc' } }),
      (row) => row.documentId,
    );
  }

  /** The signatures on it, those of its signers first. */
  async signaturesOf({ id, concernsViewer }: Document): Promise<DocumentSignature[]> {
    return (await this.#signatures.load(id)).map((row) => ({ ...row, concernsViewer }));
  }
}
