/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { RecordSigningAuthorizationInput } from '../schema.ts';
import type { Authorization } from './fragments.ts';

/** What documents.recordSigningAuthorization answers. */
export type DocumentsRecordSigningAuthorization = {
  /** Records that the head of the viewer's agency authorized somebody in writing to sign for it (ủy quyền). BAD_USER_INPUT, naming the argument, for anybody but the head, for no other officer, and for a time without a near end. Requires the scope `documents:write`; null when denied. */
  recordSigningAuthorization: Authorization | null;
};

/** What it is asked with. */
export interface DocumentsRecordSigningAuthorizationVariables {
  input: RecordSigningAuthorizationInput;
}

/** Records that the head of the viewer's agency authorized somebody in writing to sign for it. Requires the scope `documents:write`. */
export const recordSigningAuthorization: Operation<
  DocumentsRecordSigningAuthorization,
  DocumentsRecordSigningAuthorizationVariables,
  'documents:write',
  'recordSigningAuthorization',
  never
> = {
  name: 'documentsRecordSigningAuthorization',
  kind: 'mutation',
  text: "fragment Authorization on SigningAuthorization{id revision agency{id stableId nameVi}authorizer{id}officer{id}firstDay lastDay matter}mutation documentsRecordSigningAuthorization($input:RecordSigningAuthorizationInput!){recordSigningAuthorization(input:$input){...Authorization}}",
  keyed: ["input"],
};
