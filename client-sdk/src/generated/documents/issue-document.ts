/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { IssueDocumentInput } from '../schema.ts';
import type { DocumentSummary } from './fragments.ts';

/** What documents.issueDocument answers. */
export type DocumentsIssueDocument = {
  /** Issues a draft today (ban hành): it takes the next number of the outgoing register, which has no gaps, and is sent to everybody whom it names. Number, signed files and the verdicts on their signatures come to be together or not at all. CONFLICT for a draft that has changed since or was issued, BAD_USER_INPUT for a signature that is not valid. Requires the scope `documents:write`; null when denied. */
  issueDocument: DocumentSummary | null;
};

/** What it is asked with. */
export interface DocumentsIssueDocumentVariables {
  input: IssueDocumentInput;
}

/** Issues a draft today, under the next number of the outgoing register. Requires the scope `documents:write`. */
export const issueDocument: Operation<
  DocumentsIssueDocument,
  DocumentsIssueDocumentVariables,
  'documents:write',
  'issueDocument',
  never
> = {
  name: 'documentsIssueDocument',
  kind: 'mutation',
  text: "fragment DocumentSummary on Document{id number type subject promulgationDate issuer{id stableId asOf nameVi}signer{capacity prefix position fullName}isPublic}mutation documentsIssueDocument($input:IssueDocumentInput!){issueDocument(input:$input){...DocumentSummary}}",
  keyed: ["input"],
};
