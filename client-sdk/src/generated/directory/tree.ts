/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { AgencySummary } from './fragments.ts';

/** A state agency (cơ quan) as seen on one day, `asOf`. If it did not exist on that day, it is described as of the nearest day on which it did, and `isActive` is false. */
export type DirectoryTreeAgencyDescendantsParent = {
  /** Opaque; says what is seen and as of which day, so that two days are two objects. As of today it is the stable id. */
  id: string;
  /** Stable and opaque; the same on every day, and never reused, whatever happens to names and codes. Arguments take it as well as the id. */
  stableId: string;
};

/** A state agency (cơ quan) as seen on one day, `asOf`. If it did not exist on that day, it is described as of the nearest day on which it did, and `isActive` is false. */
export type DirectoryTreeAgencyDescendants = AgencySummary & {
  /** The agency directly above (cơ quan cấp trên trực tiếp); null at the top. */
  parent: DirectoryTreeAgencyDescendantsParent | null;
};

/** A state agency (cơ quan) as seen on one day, `asOf`. If it did not exist on that day, it is described as of the nearest day on which it did, and `isActive` is false. */
export type DirectoryTreeAgency = AgencySummary & {
  /** The agencies above, the nearest first. */
  ancestors: AgencySummary[];
  /** The tree below, each agency right before those below it. */
  descendants: DirectoryTreeAgencyDescendants[];
};

/** What directory.tree answers. */
export type DirectoryTree = {
  /** One agency by its id, as of a day; this includes agencies that have ended. NOT_FOUND when there never was one. */
  agency: DirectoryTreeAgency | null;
};

/** What it is asked with. */
export interface DirectoryTreeVariables {
  id: string;
  asOf?: string | null | undefined;
  depth?: number | null | undefined;
}

/** The agencies above and below one on a day. */
export const tree: Operation<
  DirectoryTree,
  DirectoryTreeVariables,
  never,
  never,
  never
> = {
  name: 'directoryTree',
  kind: 'query',
  text: "fragment AgencySummary on Agency{id stableId asOf nameVi nameEn abbreviation kind level isActive validFrom validTo revision}query directoryTree($id:ID!$asOf:Date$depth:Int){agency(id:$id asOf:$asOf){...AgencySummary ancestors{...AgencySummary}descendants(depth:$depth){...AgencySummary parent{id stableId}}}}",
};
