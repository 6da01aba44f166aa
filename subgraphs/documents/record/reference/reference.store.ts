import type DataLoader from 'dataloader';
import { rowsByKey } from '../../../kernel/loaders/loaders.ts';
import type { DocumentsContext } from '../../access/context.ts';
import type { DocumentReference } from '../../generated/client.ts';
import type { Document } from '../document/document.type.ts';

/** Reads what documents cite, in one statement for all of them. */
export class ReferenceStore {
  readonly #references: DataLoader<string, DocumentReference[]>;

  constructor({ prisma }: DocumentsContext) {
    this.#references = rowsByKey(
      (ids) => prisma.documentReference.findMany({ where: { documentId: { in: ids } }, orderBy: { position: 'asc' } }),
      (row) => row.documentId,
    );
  }

  /** What the document cites, in its order. */
  referencesOf({ id }: Document): Promise<DocumentReference[]> {
    return this.#references.load(id);
  }
}
