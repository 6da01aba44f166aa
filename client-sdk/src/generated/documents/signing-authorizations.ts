/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { Authorization } from './fragments.ts';

/** A written authorization to sign for an agency with TUQ. (ủy quyền ký văn bản): given by its head, for a limited time, and not to be handed on. It is for its own agency to see. */
export type DocumentsSigningAuthorizationsRow = Authorization;

/** Where a page lies in its list (Relay). */
export type DocumentsSigningAuthorizationsAgencySigningAuthorizationsPageInfo = {
  /** Whether items follow this page. */
  hasNextPage: boolean;
  /** Cursor of the last item; null on an empty page. */
  endCursor: string | null;
};

/** A page of a list of SigningAuthorization (Relay). */
export type DocumentsSigningAuthorizationsAgencySigningAuthorizations = {
  /** The items of the page. */
  nodes: DocumentsSigningAuthorizationsRow[];
  /** Where the page lies in its list. */
  pageInfo: DocumentsSigningAuthorizationsAgencySigningAuthorizationsPageInfo;
};

/** A state agency (cơ quan) as seen on one day, `asOf`. If it did not exist on that day, it is described as of the nearest day on which it did, and `isActive` is false. */
export type DocumentsSigningAuthorizationsAgency = {
  /** Opaque; says what is seen and as of which day, so that two days are two objects. As of today it is the stable id. */
  id: string;
  /** Stable and opaque; the same on every day, and never reused, whatever happens to names and codes. Arguments take it as well as the id. */
  stableId: string;
  /** The written authorizations to sign for it, and for those that it took over from, those that begin last first; empty for agencies that are not the viewer's. Requires the scope `documents:read`; null when denied. */
  signingAuthorizations: DocumentsSigningAuthorizationsAgencySigningAuthorizations | null;
};

/** What documents.signingAuthorizations answers. */
export type DocumentsSigningAuthorizations = {
  /** One agency by its id, as of a day; this includes agencies that have ended. NOT_FOUND when there never was one. */
  agency: DocumentsSigningAuthorizationsAgency | null;
};

/** What it is asked with. */
export interface DocumentsSigningAuthorizationsVariables {
  agency: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}

/** A page of the written authorizations to sign for an agency; requires the scope documents:read. Requires the scope `documents:read`. */
export const signingAuthorizations: Operation<
  DocumentsSigningAuthorizations,
  DocumentsSigningAuthorizationsVariables,
  'documents:read',
  'agency.signingAuthorizations',
  DocumentsSigningAuthorizationsRow
> = {
  name: 'documentsSigningAuthorizations',
  kind: 'query',
  text: "fragment Authorization on SigningAuthorization{id revision agency{id stableId nameVi}authorizer{id}officer{id}firstDay lastDay matter}query documentsSigningAuthorizations($agency:ID!$first:Int$after:String){agency(id:$agency){id stableId signingAuthorizations(first:$first after:$after){nodes{...Authorization}pageInfo{hasNextPage endCursor}}}}",
  list: { path: ["agency","signingAuthorizations"], size: 100 },
};
