import type DataLoader from 'dataloader';
import type { AsJson } from '../../../kernel/dates/as-json.ts';
import { readStoredInstant } from '../../../kernel/dates/instant.ts';
import { rowsByKey } from '../../../kernel/loaders/loaders.ts';
import { vietnamDate } from '../../../kernel/dates/plain-date.ts';
import { signerOf } from '../../record/document/document.store.ts';
import type { Document } from '../../record/document/document.type.ts';
import type { Addressee, Document as DocumentRow, DocumentChange as Row, Signature } from '../../generated/client.ts';
import type { DocumentChange, FormerDocument } from './document-change.type.ts';
import type { DocumentsContext } from '../../access/context.ts';

/** What is kept of a document before a change. */
type Before = AsJson<DocumentRow & { addressees: Addressee[]; signatures: Signature[] }>;

/** Updates documents, and tells how they were updated. */
export class DocumentChangeStore {
  readonly #of: DataLoader<string, Row[]>;

  constructor(context: DocumentsContext) {
    this.#of = rowsByKey(
      (ids) =>
        context.prisma.documentChange.findMany({ where: { documentId: { in: ids } }, orderBy: { position: 'asc' } }),
      (row) => row.documentId,
    );
  }

  /** How a document was updated, the first time first. */
  async of(document: Document): Promise<DocumentChange[]> {
    return (await this.#of.load(document.id)).map(({ position, agencyId, added, before, ...row }) => ({
      ...row,
      revision: position,
      agency: { id: agencyId, asOf: vietnamDate(row.at) },
      added: added.map((id) => ({ id, asOf: document.promulgationDate })),
      before: formerDocument(document, before as unknown as Before),
    }));
  }
}

function formerDocument({ id, promulgationDate, concernsViewer }: Document, before: Before): FormerDocument {
  const { signatures, addressees, ...row } = before;
  const instant = (text: string | null) => (text === null ? null : readStoredInstant(text));
  return {
    ...row,
    signer: signerOf(row),
    addressees: addressees.map((line) => ({ ...line, documentId: id, promulgationDate })),
    signatures: signatures.map(({ signingTime, checkedAt, ...signature }) => ({
      ...signature,
      signingTime: instant(signingTime),
      checkedAt: instant(checkedAt),
      concernsViewer,
    })),
  };
}
