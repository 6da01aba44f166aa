/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { Draft } from './fragments.ts';

/** What documents.draft answers. */
export type DocumentsDraft = {
  /** A draft of the viewer's agency by its id. NOT_FOUND when there is none. Requires the scope `documents:write`; null when denied. */
  documentDraft: Draft | null;
};

/** What it is asked with. */
export interface DocumentsDraftVariables {
  id: string;
}

/** A draft of the viewer's agency; requires the scope documents:write. Requires the scope `documents:write`. */
export const draft: Operation<
  DocumentsDraft,
  DocumentsDraftVariables,
  'documents:write',
  'documentDraft',
  never
> = {
  name: 'documentsDraft',
  kind: 'query',
  text: "fragment Draft on DocumentDraft{id revision type notation subject draftedAt document{id number}}query documentsDraft($id:ID!){documentDraft(id:$id){...Draft}}",
};
