/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { EndSigningAuthorizationInput } from '../schema.ts';
import type { Authorization } from './fragments.ts';

/** What documents.endSigningAuthorization answers. */
export type DocumentsEndSigningAuthorization = {
  /** Lets an authorization end earlier; what was signed under it stays as it was checked. NOT_FOUND for one of another agency, CONFLICT for one that has changed since. Requires the scope `documents:write`; null when denied. */
  endSigningAuthorization: Authorization | null;
};

/** What it is asked with. */
export interface DocumentsEndSigningAuthorizationVariables {
  input: EndSigningAuthorizationInput;
}

/** Lets an authorization end earlier. Requires the scope `documents:write`. */
export const endSigningAuthorization: Operation<
  DocumentsEndSigningAuthorization,
  DocumentsEndSigningAuthorizationVariables,
  'documents:write',
  'endSigningAuthorization',
  never
> = {
  name: 'documentsEndSigningAuthorization',
  kind: 'mutation',
  text: "fragment Authorization on SigningAuthorization{id revision agency{id stableId nameVi}authorizer{id}officer{id}firstDay lastDay matter}mutation documentsEndSigningAuthorization($input:EndSigningAuthorizationInput!){endSigningAuthorization(input:$input){...Authorization}}",
  keyed: ["input"],
};
