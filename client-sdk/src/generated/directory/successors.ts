/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { OrgChangeKind } from '../schema.ts';
import type { AgencySummary } from './fragments.ts';

/** A reorganisation (sắp xếp tổ chức): one dated event, from some agencies to others. */
export type DirectorySuccessorsAgencyChanges = {
  /** Stable and opaque. */
  id: string;
  /** The first day of the new state. */
  date: string;
  /** What it does. */
  kind: OrgChangeKind;
  /** The legal instrument (căn cứ pháp lý); null when none is known. */
  legalBasis: string | null;
};

/** A state agency (cơ quan) as seen on one day, `asOf`. If it did not exist on that day, it is described as of the nearest day on which it did, and `isActive` is false. */
export type DirectorySuccessorsAgency = AgencySummary & {
  /** The agencies that answer for its tasks on a day, through all reorganisations until then; the agency itself while it exists. For a former district these are the communes of its area, each for its own part. */
  successorsAsOf: AgencySummary[];
  /** The reorganisations that the agency went through, the earliest first. */
  changes: DirectorySuccessorsAgencyChanges[];
};

/** What directory.successors answers. */
export type DirectorySuccessors = {
  /** One agency by its id, as of a day; this includes agencies that have ended. NOT_FOUND when there never was one. */
  agency: DirectorySuccessorsAgency | null;
};

/** What it is asked with. */
export interface DirectorySuccessorsVariables {
  id: string;
  asOf?: string | null | undefined;
}

/** Who answers for an agency on a day, through all mergers and splits until then. */
export const successors: Operation<
  DirectorySuccessors,
  DirectorySuccessorsVariables,
  never,
  never,
  never
> = {
  name: 'directorySuccessors',
  kind: 'query',
  text: "fragment AgencySummary on Agency{id stableId asOf nameVi nameEn abbreviation kind level isActive validFrom validTo revision}query directorySuccessors($id:ID!$asOf:Date){agency(id:$id){...AgencySummary successorsAsOf(asOf:$asOf){...AgencySummary}changes{id date kind legalBasis}}}",
};
