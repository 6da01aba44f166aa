/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
/** A review of procedures with the aim of making them simpler (rà soát, đơn giản hóa). */
export type ServicesProcedureReviewsRow = {
  /** Stable and opaque. */
  id: string;
  /** The day on which it started. */
  startedOn: string;
  /** The document that asks for it, such as 1624/UBND-KGVX. */
  basis: string | null;
};

/** Where a page lies in its list (Relay). */
export type ServicesProcedureReviewsProcedureReviewsPageInfo = {
  /** Whether items follow this page. */
  hasNextPage: boolean;
  /** Cursor of the last item; null on an empty page. */
  endCursor: string | null;
};

/** A page of a list of ProcedureReview (Relay). */
export type ServicesProcedureReviewsProcedureReviews = {
  /** The items of the page. */
  nodes: ServicesProcedureReviewsRow[];
  /** Where the page lies in its list. */
  pageInfo: ServicesProcedureReviewsProcedureReviewsPageInfo;
};

/** What services.procedureReviews answers. */
export type ServicesProcedureReviews = {
  /** Reviews of procedures (rà soát thủ tục hành chính), the latest first. */
  procedureReviews: ServicesProcedureReviewsProcedureReviews | null;
};

/** What it is asked with. */
export interface ServicesProcedureReviewsVariables {
  first?: number | null | undefined;
  after?: string | null | undefined;
}

/** A page of the reviews of procedures, the latest first. */
export const procedureReviews: Operation<
  ServicesProcedureReviews,
  ServicesProcedureReviewsVariables,
  never,
  never,
  ServicesProcedureReviewsRow
> = {
  name: 'servicesProcedureReviews',
  kind: 'query',
  text: "query servicesProcedureReviews($first:Int$after:String){procedureReviews(first:$first after:$after){nodes{id startedOn basis}pageInfo{hasNextPage endCursor}}}",
  list: { path: ["procedureReviews"], size: 100 },
};
