import { relationship, type RequestRight } from '../kernel/access/access.ts';
import { holdsRight } from '../kernel/access/request-right.ts';
import type { RequestContext } from '../kernel/define-subgraph.ts';
import { GraphError } from '../kernel/errors.ts';
import { isSignedIn } from '../kernel/identity/viewer.ts';
import type { Document } from './document/document.type.ts';
import type { DocumentSignature } from './document-signature/document-signature.type.ts';
import type { SteeringTaskEvent } from './steering-task/task-event.type.ts';

/** The viewer's agency sent or received the document, and they have to do with its records. */
export const contentParty = relationship<Document>(
  'contentParty',
  'The viewer has the scope documents:content and acts for an agency that issued or received the document, or for the one that has taken over from it.',
  ({ viewer }, document) => viewer.scopes.has('documents:content') && document.concernsViewer,
);

/** The viewer's agency works on what the document asks for. */
export const assigned = relationship<Document>(
  'assigned',
  "The viewer's agency, or one that it took over from, leads or coordinates a task that the document gives; not for who administers the province.",
  (_, document) => document.assignsViewer,
);

/** Who may ask for what is in documents, as far as the token tells. */
export const contentRight: RequestRight = { kind: 'scopes', anyOf: [['documents:content'], ['tasks:read']] };

/** Of whom the document then decides. */
export const contentRelationships = [contentParty, assigned];

/** Who sends and receives documents: an agency's officers, or its application. */
export const exchangeRight: RequestRight = { kind: 'scopes', anyOf: [['documents:write'], ['documents:exchange']] };

/** Refuses, on record, who may not do something that is no operation of the graph. */
export function requireRight({ viewer, audit }: RequestContext, right: RequestRight, name: string): void {
  if (holdsRight(viewer, right)) return;
  audit.deny(name);
  if (!isSignedIn(viewer)) throw new GraphError('UNAUTHENTICATED', 'Sign in first: send a bearer token');
  throw new GraphError('FORBIDDEN', 'Your token does not let you do this');
}

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

export const relationships = [...contentRelationships, colleague, signedParty];
