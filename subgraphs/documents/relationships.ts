import { relationship } from '../kernel/access/access.ts';
import type { Document } from './document/document.type.ts';
import type { DocumentSignature } from './document-signature/document-signature.type.ts';
import type { SteeringTaskEvent } from './steering-task/task-event.type.ts';

/** The viewer's agency sent or received the document. */
export const party = relationship<Document>(
  'party',
  'The viewer acts for an agency that issued or received the document, or for the one that has taken over from it.',
  (_, document) => document.concernsViewer,
);

/** It was done for the viewer's own agency. */
export const colleague = relationship<SteeringTaskEvent>(
  'colleague',
  'The viewer acts for the agency for which it was done, or for the one that has taken over from it.',
  (_, event) => event.isColleagues,
);

/** The signed document is its agency's. */
export const signedParty = relationship<DocumentSignature>(
  'signedParty',
  'The viewer acts for an agency that issued or received the signed document, or for the one that has taken over from it.',
  (_, signature) => signature.concernsViewer,
);

export const relationships = [party, colleague, signedParty];
