/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { Reminder } from './fragments.ts';

/** A reminder of reports (nhắc việc): of one that an agency must give, or of those of a period that are due to it. It is for that agency, or for the one that answers for it today. Each is given once; each officer reads it for themselves. */
export type ReportsRemindersRow = Reminder;

/** Where a page lies in its list (Relay). */
export type ReportsRemindersAgencyReportRemindersPageInfo = {
  /** Whether items follow this page. */
  hasNextPage: boolean;
  /** Cursor of the last item; null on an empty page. */
  endCursor: string | null;
};

/** A page of a list of ReportReminder (Relay). */
export type ReportsRemindersAgencyReportReminders = {
  /** The items of the page. */
  nodes: ReportsRemindersRow[];
  /** Where the page lies in its list. */
  pageInfo: ReportsRemindersAgencyReportRemindersPageInfo;
};

/** A state agency (cơ quan) as seen on one day, `asOf`. If it did not exist on that day, it is described as of the nearest day on which it did, and `isActive` is false. */
export type ReportsRemindersAgency = {
  /** Opaque; says what is seen and as of which day, so that two days are two objects. As of today it is the stable id. */
  id: string;
  /** Stable and opaque; the same on every day, and never reused, whatever happens to names and codes. Arguments take it as well as the id. */
  stableId: string;
  /** Its reminders of reports (nhắc việc báo cáo), for those who act for it: what is due within three working days, overdue, or returned, and what it has not received in time or not decided on; the last given first. Requires the scope `reports:read`; null when denied. */
  reportReminders: ReportsRemindersAgencyReportReminders | null;
};

/** What reports.reminders answers. */
export type ReportsReminders = {
  /** One agency by its id, as of a day; this includes agencies that have ended. NOT_FOUND when there never was one. */
  agency: ReportsRemindersAgency | null;
};

/** What it is asked with. */
export interface ReportsRemindersVariables {
  agency: string;
  unread?: boolean | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}

/** What an agency is reminded of, for those who act for it: reports that are due soon, overdue or returned; and as a receiver, who has not sent theirs in time, and what waits for its decision. Requires the scope `reports:read`. */
export const reminders: Operation<
  ReportsReminders,
  ReportsRemindersVariables,
  'reports:read',
  'agency.reportReminders' | 'agency.reportReminders.nodes.progress.missing.state' | 'agency.reportReminders.nodes.progress.missing.timeliness' | 'agency.reportReminders.nodes.progress.undecided.state' | 'agency.reportReminders.nodes.progress.undecided.timeliness' | 'agency.reportReminders.nodes.progress.undecided.submission',
  ReportsRemindersRow
> = {
  name: 'reportsReminders',
  kind: 'query',
  text: "fragment Reminder on ReportReminder{id kind remindedAt readAt deadline agency{id stableId nameVi}regime{id nameVi}period{id}receiver{id stableId nameVi}obligation{id}submission{id number revision returnReason deliveries{receiver{id stableId}reason}}progress{expected sent missing{...DueAtReceiver}undecided{...DueAtReceiver submission{id number revision}}}}fragment DueAtReceiver on ReportSubmissionDue{id deadline state timeliness{daysLate}obligation{id agency{id stableId nameVi}}}query reportsReminders($agency:ID!$unread:Boolean$first:Int$after:String){agency(id:$agency){id stableId reportReminders(unread:$unread first:$first after:$after){nodes{...Reminder}pageInfo{hasNextPage endCursor}}}}",
  list: { path: ["agency","reportReminders"], size: 100 },
};
