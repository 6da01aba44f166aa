/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { DraftDocumentInput } from '../schema.ts';
import type { Draft } from './fragments.ts';

/** What documents.draftDocument answers. */
export type DocumentsDraftDocument = {
  /** Writes a draft of the viewer's agency, or rewrites one (soạn thảo). BAD_USER_INPUT, naming the argument, for what Decree 30/2020 would not allow and for any secrecy level; CONFLICT for a draft that has changed since or was issued. Requires the scope `documents:write`; null when denied. */
  draftDocument: Draft | null;
};

/** What it is asked with. */
export interface DocumentsDraftDocumentVariables {
  input: DraftDocumentInput;
}

/** Writes a draft, or rewrites one. Requires the scope `documents:write`. */
export const draftDocument: Operation<
  DocumentsDraftDocument,
  DocumentsDraftDocumentVariables,
  'documents:write',
  'draftDocument',
  never
> = {
  name: 'documentsDraftDocument',
  kind: 'mutation',
  text: "fragment Draft on DocumentDraft{id revision type notation subject draftedAt document{id number}}mutation documentsDraftDocument($input:DraftDocumentInput!){draftDocument(input:$input){...Draft}}",
  keyed: ["input"],
};
