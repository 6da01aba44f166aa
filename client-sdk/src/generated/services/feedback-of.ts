/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { FeedbackWhole } from './fragments.ts';

/** Feedback or a complaint of a citizen to an agency (phản ánh, kiến nghị; PAKN). */
export type ServicesFeedbackOfRow = FeedbackWhole;

/** Where a page lies in its list (Relay). */
export type ServicesFeedbackOfAgencyFeedbackPageInfo = {
  /** Whether items follow this page. */
  hasNextPage: boolean;
  /** Cursor of the last item; null on an empty page. */
  endCursor: string | null;
};

/** A page of a list of Feedback (Relay). */
export type ServicesFeedbackOfAgencyFeedback = {
  /** The items of the page. */
  nodes: ServicesFeedbackOfRow[];
  /** Where the page lies in its list. */
  pageInfo: ServicesFeedbackOfAgencyFeedbackPageInfo;
};

/** A state agency (cơ quan) as seen on one day, `asOf`. If it did not exist on that day, it is described as of the nearest day on which it did, and `isActive` is false. */
export type ServicesFeedbackOfAgency = {
  /** Opaque; says what is seen and as of which day, so that two days are two objects. As of today it is the stable id. */
  id: string;
  /** Stable and opaque; the same on every day, and never reused, whatever happens to names and codes. Arguments take it as well as the id. */
  stableId: string;
  /** The feedback that the agency, or one that it took over from, answers, and that the viewer may see, the newest first. Requires a token; null when denied. */
  feedback: ServicesFeedbackOfAgencyFeedback | null;
};

/** What services.feedbackOf answers. */
export type ServicesFeedbackOf = {
  /** One agency by its id, as of a day; this includes agencies that have ended. NOT_FOUND when there never was one. */
  agency: ServicesFeedbackOfAgency | null;
};

/** What it is asked with. */
export interface ServicesFeedbackOfVariables {
  agency: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}

/** A page of the feedback that an agency answers, the newest first. */
export const feedbackOf: Operation<
  ServicesFeedbackOf,
  ServicesFeedbackOfVariables,
  never,
  'agency.feedback' | 'agency.feedback.nodes.content' | 'agency.feedback.nodes.answer',
  ServicesFeedbackOfRow
> = {
  name: 'servicesFeedbackOf',
  kind: 'query',
  text: "fragment FeedbackWhole on Feedback{id revision kind status agency{id stableId}procedureCode receivedAt answerDueAt answeredAt rejectedAt publishedAt content answer liked}query servicesFeedbackOf($agency:ID!$first:Int$after:String){agency(id:$agency){id stableId feedback(first:$first after:$after){nodes{...FeedbackWhole}pageInfo{hasNextPage endCursor}}}}",
  list: { path: ["agency","feedback"], size: 100 },
};
