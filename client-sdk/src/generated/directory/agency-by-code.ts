/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { AgencySummary } from './fragments.ts';

/** What directory.agencyByCode answers. */
export type DirectoryAgencyByCode = {
  /** The agency that bears a code on a day. Codes are used again over time: the day decides. NOT_FOUND when none bears it. */
  agencyByCode: AgencySummary | null;
};

/** What it is asked with. */
export interface DirectoryAgencyByCodeVariables {
  code: string;
  asOf?: string | null | undefined;
}

/** The agency that bears a code on a day. */
export const agencyByCode: Operation<
  DirectoryAgencyByCode,
  DirectoryAgencyByCodeVariables,
  never,
  never,
  never
> = {
  name: 'directoryAgencyByCode',
  kind: 'query',
  text: "fragment AgencySummary on Agency{id stableId asOf nameVi nameEn abbreviation kind level isActive validFrom validTo revision}query directoryAgencyByCode($code:AgencyCode!$asOf:Date){agencyByCode(code:$code asOf:$asOf){...AgencySummary}}",
};
