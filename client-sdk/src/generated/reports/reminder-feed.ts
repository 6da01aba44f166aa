/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { Reminder } from './fragments.ts';

/** A reminder of reports (nhắc việc): of one that an agency must give, or of those of a period that are due to it. It is for that agency, or for the one that answers for it today. Each is given once; each officer reads it for themselves. */
export type ReportsReminderFeedRow = Reminder;

/** Where a page lies in its list (Relay). */
export type ReportsReminderFeedReportReminderFeedPageInfo = {
  /** Whether items follow this page. */
  hasNextPage: boolean;
  /** Cursor of the last item; null on an empty page. */
  endCursor: string | null;
};

/** A page of a list of ReportReminder (Relay). */
export type ReportsReminderFeedReportReminderFeed = {
  /** The items of the page. */
  nodes: ReportsReminderFeedRow[];
  /** Where the page lies in its list. */
  pageInfo: ReportsReminderFeedReportReminderFeedPageInfo;
};

/** What reports.reminderFeed answers. */
export type ReportsReminderFeed = {
  /** The reminders of the viewer's agency and of those that it took over from (luồng nhắc việc), in the order in which they were given; of all agencies for those who hold province:wide. To follow what is new, ask again after the last cursor that you received: no reminder is missed, and none comes twice. Begin with last: 1 when earlier reminders do not matter. When a reorganisation changes whose reminders these are, earlier cursors are refused: start again, and skip the ids that you know. Requires the scope `reports:read`; null when denied. */
  reportReminderFeed: ReportsReminderFeedReportReminderFeed | null;
};

/** What it is asked with. */
export interface ReportsReminderFeedVariables {
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
}

/** What your agencies have been reminded of since a cursor, in the order in which it was given: for polling. Requires the scope `reports:read`. */
export const reminderFeed: Operation<
  ReportsReminderFeed,
  ReportsReminderFeedVariables,
  'reports:read',
  'reportReminderFeed' | 'reportReminderFeed.nodes.progress.missing.state' | 'reportReminderFeed.nodes.progress.missing.timeliness' | 'reportReminderFeed.nodes.progress.undecided.state' | 'reportReminderFeed.nodes.progress.undecided.timeliness' | 'reportReminderFeed.nodes.progress.undecided.submission',
  ReportsReminderFeedRow
> = {
  name: 'reportsReminderFeed',
  kind: 'query',
  text: "fragment Reminder on ReportReminder{id kind remindedAt readAt deadline agency{id stableId nameVi}regime{id nameVi}period{id}receiver{id stableId nameVi}obligation{id}submission{id number revision returnReason deliveries{receiver{id stableId}reason}}progress{expected sent missing{...DueAtReceiver}undecided{...DueAtReceiver submission{id number revision}}}}fragment DueAtReceiver on ReportSubmissionDue{id deadline state timeliness{daysLate}obligation{id agency{id stableId nameVi}}}query reportsReminderFeed($first:Int$after:String$last:Int){reportReminderFeed(first:$first after:$after last:$last){nodes{...Reminder}pageInfo{hasNextPage endCursor}}}",
  list: { path: ["reportReminderFeed"], size: 100 },
};
