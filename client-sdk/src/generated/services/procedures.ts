/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { ProcedureFilter } from '../schema.ts';
import type { ProcedureSummary } from './fragments.ts';

/** An administrative procedure (thủ tục hành chính), as citizens and organisations ask for it. */
export type ServicesProceduresRow = ProcedureSummary;

/** Where a page lies in its list (Relay). */
export type ServicesProceduresProceduresPageInfo = {
  /** Whether items follow this page. */
  hasNextPage: boolean;
  /** Cursor of the last item; null on an empty page. */
  endCursor: string | null;
};

/** A page of a list of Procedure (Relay). */
export type ServicesProceduresProcedures = {
  /** The items of the page. */
  nodes: ServicesProceduresRow[];
  /** Where the page lies in its list. */
  pageInfo: ServicesProceduresProceduresPageInfo;
};

/** What services.procedures answers. */
export type ServicesProcedures = {
  /** Administrative procedures, by national code. */
  procedures: ServicesProceduresProcedures | null;
};

/** What it is asked with. */
export interface ServicesProceduresVariables {
  filter?: ProcedureFilter | null | undefined;
  search?: string | null | undefined;
  asOf?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}

/** A page of administrative procedures, by code. */
export const procedures: Operation<
  ServicesProcedures,
  ServicesProceduresVariables,
  never,
  never,
  ServicesProceduresRow
> = {
  name: 'servicesProcedures',
  kind: 'query',
  text: "fragment ProcedureSummary on Procedure{code localCode nameVi nameEn sector timeLimit{value unit verified}}query servicesProcedures($filter:ProcedureFilter$search:Text$asOf:Date$first:Int$after:String){procedures(filter:$filter search:$search asOf:$asOf first:$first after:$after){nodes{...ProcedureSummary}pageInfo{hasNextPage endCursor}}}",
  list: { path: ["procedures"], size: 100 },
};
