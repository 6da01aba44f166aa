import { relationship } from '../kernel/access/access.ts';
import type { Document } from './document/document.type.ts';

/** The viewer's agency sent or received the document. */
export const party = relationship<Document>(
  'party',
  'The viewer acts for an agency that issued or received the document, or for the one that has taken over from it.',
  (_, document) => document.concernsViewer,
);

export const relationships = [party];
