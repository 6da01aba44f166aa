/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { EdocPeriod } from '../schema.ts';
import type { EdocShare } from './fragments.ts';

/** A state agency (cơ quan) as seen on one day, `asOf`. If it did not exist on that day, it is described as of the nearest day on which it did, and `isActive` is false. */
export type DocumentsEdocIndicatorsAgency = {
  /** Opaque; says what is seen and as of which day, so that two days are two objects. As of today it is the stable id. */
  id: string;
  /** Stable and opaque; the same on every day, and never reused, whatever happens to names and codes. Arguments take it as well as the id. */
  stableId: string;
  /** The e-document indicators of the agency and of those that it took over from; empty when the viewer may not count its documents. Requires the scope `statistics:read` or `documents:read`; null when denied. */
  edocIndicators: EdocShare[] | null;
};

/** What documents.edocIndicators answers. */
export type DocumentsEdocIndicators = {
  /** One agency by its id, as of a day; this includes agencies that have ended. NOT_FOUND when there never was one. */
  agency: DocumentsEdocIndicatorsAgency | null;
};

/** What it is asked with. */
export interface DocumentsEdocIndicatorsVariables {
  agency: string;
  asOf?: string | null | undefined;
  period: EdocPeriod;
}

/** The same of one agency. Requires the scope `statistics:read` or `documents:read`. */
export const edocIndicators: Operation<
  DocumentsEdocIndicators,
  DocumentsEdocIndicatorsVariables,
  'statistics:read|documents:read',
  'agency.edocIndicators',
  never
> = {
  name: 'documentsEdocIndicators',
  kind: 'query',
  text: "fragment EdocShare on EdocIndicator{code numerator denominator unknown share target gap medianHours reasons{reason count}granted grantedShare}query documentsEdocIndicators($agency:ID!$asOf:Date$period:EdocPeriod!){agency(id:$agency asOf:$asOf){id stableId edocIndicators(period:$period){...EdocShare}}}",
};
