/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { CodeScheme } from '../schema.ts';
import type { AgencySummary } from './fragments.ts';

/** A code that an agency bears for a time; the same code may name another agency later. */
export type DirectoryAgencyAgencyCodes = {
  /** Who gives the code. */
  scheme: CodeScheme;
  /** The code. */
  value: string;
  /** Whether the code is evidenced by a published source; false for a candidate form. */
  verified: boolean;
};

/** A state agency (cơ quan) as seen on one day, `asOf`. If it did not exist on that day, it is described as of the nearest day on which it did, and `isActive` is false. */
export type DirectoryAgencyAgencyParent = {
  /** Opaque; says what is seen and as of which day, so that two days are two objects. As of today it is the stable id. */
  id: string;
  /** Stable and opaque; the same on every day, and never reused, whatever happens to names and codes. Arguments take it as well as the id. */
  stableId: string;
  /** Name in Vietnamese (tên cơ quan), on that day. */
  nameVi: string;
};

/** A state agency (cơ quan) as seen on one day, `asOf`. If it did not exist on that day, it is described as of the nearest day on which it did, and `isActive` is false. */
export type DirectoryAgencyAgencyPredecessors = {
  /** Opaque; says what is seen and as of which day, so that two days are two objects. As of today it is the stable id. */
  id: string;
  /** Stable and opaque; the same on every day, and never reused, whatever happens to names and codes. Arguments take it as well as the id. */
  stableId: string;
  /** Name in Vietnamese (tên cơ quan), on that day. */
  nameVi: string;
};

/** A state agency (cơ quan) as seen on one day, `asOf`. If it did not exist on that day, it is described as of the nearest day on which it did, and `isActive` is false. */
export type DirectoryAgencyAgencySuccessors = {
  /** Opaque; says what is seen and as of which day, so that two days are two objects. As of today it is the stable id. */
  id: string;
  /** Stable and opaque; the same on every day, and never reused, whatever happens to names and codes. Arguments take it as well as the id. */
  stableId: string;
  /** Name in Vietnamese (tên cơ quan), on that day. */
  nameVi: string;
};

/** A state agency (cơ quan) as seen on one day, `asOf`. If it did not exist on that day, it is described as of the nearest day on which it did, and `isActive` is false. */
export type DirectoryAgencyAgency = AgencySummary & {
  /** Its codes in the national schemes (mã định danh), as dated attributes. */
  codes: DirectoryAgencyAgencyCodes[];
  /** The agency directly above (cơ quan cấp trên trực tiếp); null at the top. */
  parent: DirectoryAgencyAgencyParent | null;
  /** The agencies in whose place it stands directly, each as of its last day: it took over their functions and records. `takenOver` has all that it got from others. */
  predecessors: DirectoryAgencyAgencyPredecessors[];
  /** The agencies that took over its functions directly; empty while it exists. `successions` says what each took over. */
  successors: DirectoryAgencyAgencySuccessors[];
};

/** What directory.agency answers. */
export type DirectoryAgency = {
  /** One agency by its id, as of a day; this includes agencies that have ended. NOT_FOUND when there never was one. */
  agency: DirectoryAgencyAgency | null;
};

/** What it is asked with. */
export interface DirectoryAgencyVariables {
  id: string;
  asOf?: string | null | undefined;
}

/** One agency as of a day, with its codes, its parent and what it came from and became. */
export const agency: Operation<
  DirectoryAgency,
  DirectoryAgencyVariables,
  never,
  never,
  never
> = {
  name: 'directoryAgency',
  kind: 'query',
  text: "fragment AgencySummary on Agency{id stableId asOf nameVi nameEn abbreviation kind level isActive validFrom validTo revision}query directoryAgency($id:ID!$asOf:Date){agency(id:$id asOf:$asOf){...AgencySummary codes{scheme value verified}parent{id stableId nameVi}predecessors{id stableId nameVi}successors{id stableId nameVi}}}",
};
