/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { Portal } from '../schema.ts';
import type { ProcedureSummary } from './fragments.ts';

/** An administrative procedure (thủ tục hành chính), as citizens and organisations ask for it. */
export type ServicesInterlinkedProceduresRow = ProcedureSummary;

/** Where a page lies in its list (Relay). */
export type ServicesInterlinkedProceduresInterlinkedProceduresPageInfo = {
  /** Whether items follow this page. */
  hasNextPage: boolean;
  /** Cursor of the last item; null on an empty page. */
  endCursor: string | null;
};

/** A page of a list of Procedure (Relay). */
export type ServicesInterlinkedProceduresInterlinkedProcedures = {
  /** The items of the page. */
  nodes: ServicesInterlinkedProceduresRow[];
  /** Where the page lies in its list. */
  pageInfo: ServicesInterlinkedProceduresInterlinkedProceduresPageInfo;
};

/** What services.interlinkedProcedures answers. */
export type ServicesInterlinkedProcedures = {
  /** The procedures that are interlinked with a portal on a day (liên thông), by national code. */
  interlinkedProcedures: ServicesInterlinkedProceduresInterlinkedProcedures | null;
};

/** What it is asked with. */
export interface ServicesInterlinkedProceduresVariables {
  portal: Portal;
  asOf?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}

/** A page of the procedures that are interlinked with a portal on a day. */
export const interlinkedProcedures: Operation<
  ServicesInterlinkedProcedures,
  ServicesInterlinkedProceduresVariables,
  never,
  never,
  ServicesInterlinkedProceduresRow
> = {
  name: 'servicesInterlinkedProcedures',
  kind: 'query',
  text: "fragment ProcedureSummary on Procedure{code localCode nameVi nameEn sector timeLimit{value unit verified}}query servicesInterlinkedProcedures($portal:Portal!$asOf:Date$first:Int$after:String){interlinkedProcedures(portal:$portal asOf:$asOf first:$first after:$after){nodes{...ProcedureSummary}pageInfo{hasNextPage endCursor}}}",
  list: { path: ["interlinkedProcedures"], size: 100 },
};
