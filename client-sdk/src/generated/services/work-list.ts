/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { DossierFilter } from '../schema.ts';
import type { DossierSummary } from './fragments.ts';

/** What somebody has asked an authority to decide by a procedure (hồ sơ thủ tục hành chính). Only those who have to do with it find it. */
export type ServicesWorkListRow = DossierSummary;

/** Where a page lies in its list (Relay). */
export type ServicesWorkListWorkListPageInfo = {
  /** Whether items follow this page. */
  hasNextPage: boolean;
  /** Cursor of the last item; null on an empty page. */
  endCursor: string | null;
};

/** A page of a list of Dossier (Relay). */
export type ServicesWorkListWorkList = {
  /** The items of the page. */
  nodes: ServicesWorkListRow[];
  /** Where the page lies in its list. */
  pageInfo: ServicesWorkListWorkListPageInfo;
};

/** What services.workList answers. */
export type ServicesWorkList = {
  /** The work list of the viewer (danh sách công việc): the dossiers that are assigned to them and not finished, the most urgent first. Requires the scope `dossiers:process`; null when denied. */
  workList: ServicesWorkListWorkList | null;
};

/** What it is asked with. */
export interface ServicesWorkListVariables {
  filter?: DossierFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}

/** A page of what the viewer has to work on, the most urgent first. Requires the scope `dossiers:process`. */
export const workList: Operation<
  ServicesWorkList,
  ServicesWorkListVariables,
  'dossiers:process',
  'workList' | 'workList.nodes.assignedTo',
  ServicesWorkListRow
> = {
  name: 'servicesWorkList',
  kind: 'query',
  text: "fragment DossierSummary on Dossier{id code revision status channel registeredAt acceptedAt dueAt dueDateIsProvisional promisedAt endedAt isLate isLateAgainstReappointment assignedTo{id}procedure{code nameVi}competentAgency{id stableId}}query servicesWorkList($filter:DossierFilter$first:Int$after:String){workList(filter:$filter first:$first after:$after){nodes{...DossierSummary}pageInfo{hasNextPage endCursor}}}",
  list: { path: ["workList"], size: 100 },
};
