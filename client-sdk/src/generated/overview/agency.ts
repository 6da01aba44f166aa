/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { Overview } from './fragments.ts';

/** What overview.agency answers. */
export type OverviewAgency = {
  /** One agency by its id, as of a day; this includes agencies that have ended. NOT_FOUND when there never was one. */
  agency: Overview | null;
};

/** What it is asked with. */
export interface OverviewAgencyVariables {
  id: string;
  asOf?: string | null | undefined;
  source?: string | null | undefined;
  year?: number | null | undefined;
}

/** An agency on a day across all four domains: what it received and from whom, what it must do, what it is competent for, and what it must report. Some fields require more: `tasks:read` (`agency.tasks`). */
export const agency: Operation<
  OverviewAgency,
  OverviewAgencyVariables,
  never,
  'agency.documents.nodes.signer.officer.fullName' | 'agency.tasks',
  never
> = {
  name: 'overviewAgency',
  kind: 'query',
  text: "fragment Overview on Agency{id stableId asOf nameVi documents(role:RECEIVED first:5){nodes{id number subject issuer{id stableId nameVi}signer{capacity fullName officer{id fullName}}}}tasks(source:$source first:20){nodes{id clause content dueDate status}}procedures(first:20){nodes{code nameVi}}reportObligations(year:$year first:20){nodes{id period{id dataFrom dataTo}submissions{receiver{id stableId nameVi}deadline}}}}query overviewAgency($id:ID!$asOf:Date$source:DocumentNumber$year:Int){agency(id:$id asOf:$asOf){...Overview}}",
};
