/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { AgencyLevel, EdocGrouping, EdocPeriod } from '../schema.ts';
import type { EdocShare } from './fragments.ts';

/** A state agency (cơ quan) as seen on one day, `asOf`. If it did not exist on that day, it is described as of the nearest day on which it did, and `isActive` is false. */
export type DocumentsEdocConformityEdocConformityAgency = {
  /** Opaque; says what is seen and as of which day, so that two days are two objects. As of today it is the stable id. */
  id: string;
  /** Stable and opaque; the same on every day, and never reused, whatever happens to names and codes. Arguments take it as well as the id. */
  stableId: string;
  /** Name in Vietnamese (tên cơ quan), on that day. */
  nameVi: string;
};

/** The indicators of one level, or one agency, in a month or the whole period. */
export type DocumentsEdocConformityEdocConformity = {
  /** The level. */
  level: AgencyLevel;
  /** The month, as 2020-04, as far as the period goes; null when not counted by it. */
  month: string | null;
  /** The agency, as of the last day; null for a whole level. */
  agency: DocumentsEdocConformityEdocConformityAgency | null;
  /** The indicators. */
  indicators: EdocShare[];
};

/** What documents.edocConformity answers. */
export type DocumentsEdocConformity = {
  /** How documents were sent and received electronically in a period (Quyết định 28/2018/QĐ-TTg), by level or by agency, and by month: over all agencies with statistics:read, otherwise over those that the viewer may see the documents of. Requires the scope `statistics:read` or `documents:read`; null when denied. */
  edocConformity: DocumentsEdocConformityEdocConformity[] | null;
};

/** What it is asked with. */
export interface DocumentsEdocConformityVariables {
  period: EdocPeriod;
  groupBy: readonly (EdocGrouping)[];
}

/** How documents were sent and received electronically in a period, by level or by agency. Requires the scope `statistics:read` or `documents:read`. */
export const edocConformity: Operation<
  DocumentsEdocConformity,
  DocumentsEdocConformityVariables,
  'statistics:read|documents:read',
  'edocConformity',
  never
> = {
  name: 'documentsEdocConformity',
  kind: 'query',
  text: "fragment EdocShare on EdocIndicator{code numerator denominator unknown share target gap medianHours reasons{reason count}granted grantedShare}query documentsEdocConformity($period:EdocPeriod!$groupBy:[EdocGrouping!]!){edocConformity(period:$period groupBy:$groupBy){level month agency{id stableId nameVi}indicators{...EdocShare}}}",
};
