/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { RegisterDirection, RegisterSource } from '../schema.ts';

/** An official document (văn bản). Documents with a secrecy level are not in this graph, for nobody. Of the others everyone finds those that are public, and an agency those that it issued or received. */
export type DocumentsRegisterRowDocument = {
  /** Stable and opaque. */
  id: string;
  /** Number and notation (số, ký hiệu): 1624/UBND-KGVX. Given once a year by an issuer, not once for all. */
  number: string;
  /** What it is about (trích yếu), in Vietnamese. */
  subject: string;
};

/** A line of an agency's register (sổ đăng ký văn bản). Numbers run from 1 in each register and year, without a gap but for those that a line says it went past. */
export type DocumentsRegisterRow = {
  /** Stable and opaque. */
  id: string;
  /** Its number (số đi, số đến). */
  sequence: number;
  /** The year of the register. */
  year: number;
  /** How the document came into it. */
  source: RegisterSource;
  /** When it was entered. */
  recordedAt: string;
  /** The document. */
  document: DocumentsRegisterRowDocument | null;
};

/** Where a page lies in its list (Relay). */
export type DocumentsRegisterAgencyRegisterPageInfo = {
  /** Whether items follow this page. */
  hasNextPage: boolean;
  /** Cursor of the last item; null on an empty page. */
  endCursor: string | null;
};

/** A page of a list of RegisterEntry (Relay). */
export type DocumentsRegisterAgencyRegister = {
  /** The items of the page. */
  nodes: DocumentsRegisterRow[];
  /** Where the page lies in its list. */
  pageInfo: DocumentsRegisterAgencyRegisterPageInfo;
};

/** A state agency (cơ quan) as seen on one day, `asOf`. If it did not exist on that day, it is described as of the nearest day on which it did, and `isActive` is false. */
export type DocumentsRegisterAgency = {
  /** Opaque; says what is seen and as of which day, so that two days are two objects. As of today it is the stable id. */
  id: string;
  /** Stable and opaque; the same on every day, and never reused, whatever happens to names and codes. Arguments take it as well as the id. */
  stableId: string;
  /** A register of the agency and of those that it took over from (sổ văn bản đi, đến), the latest entry first; empty for other agencies. Requires the scope `documents:read`; null when denied. */
  register: DocumentsRegisterAgencyRegister | null;
};

/** What documents.register answers. */
export type DocumentsRegister = {
  /** One agency by its id, as of a day; this includes agencies that have ended. NOT_FOUND when there never was one. */
  agency: DocumentsRegisterAgency | null;
};

/** What it is asked with. */
export interface DocumentsRegisterVariables {
  agency: string;
  direction: RegisterDirection;
  year?: number | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}

/** A page of a register of the viewer's agency, the latest entry first. Requires the scope `documents:read`. */
export const register: Operation<
  DocumentsRegister,
  DocumentsRegisterVariables,
  'documents:read',
  'agency.register',
  DocumentsRegisterRow
> = {
  name: 'documentsRegister',
  kind: 'query',
  text: "query documentsRegister($agency:ID!$direction:RegisterDirection!$year:Int$first:Int$after:String){agency(id:$agency){id stableId register(direction:$direction year:$year first:$first after:$after){nodes{id sequence year source recordedAt document{id number subject}}pageInfo{hasNextPage endCursor}}}}",
  list: { path: ["agency","register"], size: 100 },
};
