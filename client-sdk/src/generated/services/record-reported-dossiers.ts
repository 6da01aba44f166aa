/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { RecordReportedDossiersInput } from '../schema.ts';

/** A state agency (cơ quan) as seen on one day, `asOf`. If it did not exist on that day, it is described as of the nearest day on which it did, and `isActive` is false. */
export type ServicesRecordReportedDossiersRecordReportedDossiersAgency = {
  /** Opaque; says what is seen and as of which day, so that two days are two objects. As of today it is the stable id. */
  id: string;
  /** Stable and opaque; the same on every day, and never reused, whatever happens to names and codes. Arguments take it as well as the id. */
  stableId: string;
};

/** How many dossiers an agency has reported (số hồ sơ theo hệ thống thông tin báo cáo): what index 1.4 is measured against; for a month that is not known, a twelfth of the year before. */
export type ServicesRecordReportedDossiersRecordReportedDossiers = {
  /** The agency. */
  agency: ServicesRecordReportedDossiersRecordReportedDossiersAgency;
  /** The month or year. */
  period: string;
  /** How many. */
  dossiers: number;
};

/** What services.recordReportedDossiers answers. */
export type ServicesRecordReportedDossiers = {
  /** Records how many dossiers an agency has reported to the national report system in a month or a year, in place of what was recorded before. Requires the scope `integration:sync` or `province:wide`; null when denied. */
  recordReportedDossiers: ServicesRecordReportedDossiersRecordReportedDossiers | null;
};

/** What it is asked with. */
export interface ServicesRecordReportedDossiersVariables {
  input: RecordReportedDossiersInput;
}

/** Records how many dossiers an agency has reported to the national report system. Requires the scope `integration:sync` or `province:wide`. */
export const recordReportedDossiers: Operation<
  ServicesRecordReportedDossiers,
  ServicesRecordReportedDossiersVariables,
  'integration:sync|province:wide',
  'recordReportedDossiers',
  never
> = {
  name: 'servicesRecordReportedDossiers',
  kind: 'mutation',
  text: "mutation servicesRecordReportedDossiers($input:RecordReportedDossiersInput!){recordReportedDossiers(input:$input){agency{id stableId}period dossiers}}",
  keyed: ["input"],
};
