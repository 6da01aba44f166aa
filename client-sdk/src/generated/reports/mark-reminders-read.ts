/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { MarkReportRemindersReadInput } from '../schema.ts';
import type { Reminder } from './fragments.ts';

/** What reports.markRemindersRead answers. */
export type ReportsMarkRemindersRead = {
  /** Marks reminders of the own agency as read (đánh dấu đã đọc); for others they stay unread. NOT_FOUND, and nothing is marked, when the caller may not see one of them. Requires the scope `reports:read`; null when denied. */
  markReportRemindersRead: Reminder[] | null;
};

/** What it is asked with. */
export interface ReportsMarkRemindersReadVariables {
  input: MarkReportRemindersReadInput;
}

/** Keeps that you have read reminders; your colleagues read them for themselves. Requires the scope `reports:read`. */
export const markRemindersRead: Operation<
  ReportsMarkRemindersRead,
  ReportsMarkRemindersReadVariables,
  'reports:read',
  'markReportRemindersRead' | 'markReportRemindersRead.progress.missing.state' | 'markReportRemindersRead.progress.missing.timeliness' | 'markReportRemindersRead.progress.undecided.state' | 'markReportRemindersRead.progress.undecided.timeliness' | 'markReportRemindersRead.progress.undecided.submission',
  never
> = {
  name: 'reportsMarkRemindersRead',
  kind: 'mutation',
  text: "fragment Reminder on ReportReminder{id kind remindedAt readAt deadline agency{id stableId nameVi}regime{id nameVi}period{id}receiver{id stableId nameVi}obligation{id}submission{id number revision returnReason deliveries{receiver{id stableId}reason}}progress{expected sent missing{...DueAtReceiver}undecided{...DueAtReceiver submission{id number revision}}}}fragment DueAtReceiver on ReportSubmissionDue{id deadline state timeliness{daysLate}obligation{id agency{id stableId nameVi}}}mutation reportsMarkRemindersRead($input:MarkReportRemindersReadInput!){markReportRemindersRead(input:$input){...Reminder}}",
  keyed: ["input"],
};
