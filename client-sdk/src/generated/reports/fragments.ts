/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { GovernmentPacketState, ObservationStatus, ReportColumnType, ReportReminderKind, ReportState } from '../schema.ts';

/** A state agency (cơ quan) as seen on one day, `asOf`. If it did not exist on that day, it is described as of the nearest day on which it did, and `isActive` is false. */
export type DueReportReceiver = {
  /** Opaque; says what is seen and as of which day, so that two days are two objects. As of today it is the stable id. */
  id: string;
  /** Stable and opaque; the same on every day, and never reused, whatever happens to names and codes. Arguments take it as well as the id. */
  stableId: string;
  /** Name in Vietnamese (tên cơ quan), on that day. */
  nameVi: string;
};

/** Whether a report came in time to a receiver (tình trạng đúng hạn, trễ hạn). */
export type DueReportTimeliness = {
  /** When it was first sent there; null until then. */
  sentAt: string | null;
  /** Whether it was sent after the deadline (gửi trễ hạn). */
  submittedLate: boolean;
  /** Whether the deadline has passed and nothing was sent (chưa gửi). */
  notSubmitted: boolean;
  /** By how many working days it came after the deadline, or is overdue today; null where there is no deadline. */
  daysLate: number | null;
};

/** A reporting regime (chế độ báo cáo), in the version in force on the day that was asked for: who reports what to whom, how often and by when, and on what legal basis. */
export type DueReportObligationRegime = {
  /** Stable, e.g. EGOV_PROGRESS_Q; the same for all versions. */
  id: string;
  /** Name in Vietnamese (tên báo cáo). */
  nameVi: string;
};

/** A reporting period (kỳ báo cáo). Data are closed (chốt số liệu) on the 14th unless the regime says otherwise, so that a period begins and ends in the middle of a month. */
export type DueReportObligationPeriod = {
  /** Says kind and year: 2020-M06, 2020-Q2, 2020-H1, 2020-9M, 2020, 2020-W25 or 2020-04-15/2020-06-30. */
  id: string;
  /** The last day of which data are reported (ngày chốt số liệu), included. */
  dataTo: string;
};

/** A state agency (cơ quan) as seen on one day, `asOf`. If it did not exist on that day, it is described as of the nearest day on which it did, and `isActive` is false. */
export type DueReportObligationAgency = {
  /** Opaque; says what is seen and as of which day, so that two days are two objects. As of today it is the stable id. */
  id: string;
  /** Stable and opaque; the same on every day, and never reused, whatever happens to names and codes. Arguments take it as well as the id. */
  stableId: string;
  /** Name in Vietnamese (tên cơ quan), on that day. */
  nameVi: string;
};

/** That one agency must report for one period under a regime (nghĩa vụ báo cáo). */
export type DueReportObligation = {
  /** Stable, e.g. EGOV_PROGRESS_Q:2020-Q2:qni-stttt. */
  id: string;
  /** The regime that it arises from (chế độ báo cáo). */
  regime: DueReportObligationRegime;
  /** The period to report on (kỳ báo cáo). */
  period: DueReportObligationPeriod;
  /** Who must report (cơ quan báo cáo), as of the period's last day. */
  agency: DueReportObligationAgency;
};

/** That a report is due to one receiver; the same report to two receivers is due twice, at different times. */
export type DueReport = {
  /** Stable, e.g. EGOV_PROGRESS_Q:2020-Q2:qni-stttt>qni. */
  id: string;
  /** The receiver (nơi nhận báo cáo), as of the period's last day. */
  receiver: DueReportReceiver;
  /** The last day for it (thời hạn gửi); null where the regime sets none. */
  deadline: string | null;
  /** How far the report has come on its way to this receiver. Requires the scope `reports:read`, for whom is `obligated` or `subtree` or `receiver` or `provinceWide` or `analyst`; null when denied. */
  state: ReportState | null;
  /** Whether it came in time to this receiver. Requires the scope `reports:read`, for whom is `obligated` or `subtree` or `receiver` or `provinceWide` or `analyst`; null when denied. */
  timeliness: DueReportTimeliness | null;
  /** What is to be reported (nghĩa vụ báo cáo). */
  obligation: DueReportObligation;
};

/** A state agency (cơ quan) as seen on one day, `asOf`. If it did not exist on that day, it is described as of the nearest day on which it did, and `isActive` is false. */
export type ReminderAgency = {
  /** Opaque; says what is seen and as of which day, so that two days are two objects. As of today it is the stable id. */
  id: string;
  /** Stable and opaque; the same on every day, and never reused, whatever happens to names and codes. Arguments take it as well as the id. */
  stableId: string;
  /** Name in Vietnamese (tên cơ quan), on that day. */
  nameVi: string;
};

/** A reporting regime (chế độ báo cáo), in the version in force on the day that was asked for: who reports what to whom, how often and by when, and on what legal basis. */
export type ReminderRegime = {
  /** Stable, e.g. EGOV_PROGRESS_Q; the same for all versions. */
  id: string;
  /** Name in Vietnamese (tên báo cáo). */
  nameVi: string;
};

/** A reporting period (kỳ báo cáo). Data are closed (chốt số liệu) on the 14th unless the regime says otherwise, so that a period begins and ends in the middle of a month. */
export type ReminderPeriod = {
  /** Says kind and year: 2020-M06, 2020-Q2, 2020-H1, 2020-9M, 2020, 2020-W25 or 2020-04-15/2020-06-30. */
  id: string;
};

/** A state agency (cơ quan) as seen on one day, `asOf`. If it did not exist on that day, it is described as of the nearest day on which it did, and `isActive` is false. */
export type ReminderReceiver = {
  /** Opaque; says what is seen and as of which day, so that two days are two objects. As of today it is the stable id. */
  id: string;
  /** Stable and opaque; the same on every day, and never reused, whatever happens to names and codes. Arguments take it as well as the id. */
  stableId: string;
  /** Name in Vietnamese (tên cơ quan), on that day. */
  nameVi: string;
};

/** That one agency must report for one period under a regime (nghĩa vụ báo cáo). */
export type ReminderObligation = {
  /** Stable, e.g. EGOV_PROGRESS_Q:2020-Q2:qni-stttt. */
  id: string;
};

/** A state agency (cơ quan) as seen on one day, `asOf`. If it did not exist on that day, it is described as of the nearest day on which it did, and `isActive` is false. */
export type ReminderSubmissionDeliveriesReceiver = {
  /** Opaque; says what is seen and as of which day, so that two days are two objects. As of today it is the stable id. */
  id: string;
  /** Stable and opaque; the same on every day, and never reused, whatever happens to names and codes. Arguments take it as well as the id. */
  stableId: string;
};

/** A version of a report on its way to one receiver (gửi, nhận báo cáo). */
export type ReminderSubmissionDeliveries = {
  /** The receiver (nơi nhận), as of the period's last day. */
  receiver: ReminderSubmissionDeliveriesReceiver;
  /** Why the receiver returned it (lý do trả lại). */
  reason: string | null;
};

/** One version of a report (báo cáo). A correction is a new version; the old one stays readable. Drafts are for the agency that writes them; who receives, leads or analyses sees what has been sent. */
export type ReminderSubmission = {
  /** Stable and opaque. */
  id: string;
  /** Which version of the report it is, from 1. */
  number: number;
  /** Grows with every change; a mutation requires the one that the caller saw. */
  revision: number;
  /** Why the leader last returned it; null when they did not. */
  returnReason: string | null;
  /** Where it was sent, by receiver; empty until then. */
  deliveries: ReminderSubmissionDeliveries[];
};

/** One version of a report (báo cáo). A correction is a new version; the old one stays readable. Drafts are for the agency that writes them; who receives, leads or analyses sees what has been sent. */
export type ReminderProgressUndecidedSubmission = {
  /** Stable and opaque. */
  id: string;
  /** Which version of the report it is, from 1. */
  number: number;
  /** Grows with every change; a mutation requires the one that the caller saw. */
  revision: number;
};

/** That a report is due to one receiver; the same report to two receivers is due twice, at different times. */
export type ReminderProgressUndecided = DueAtReceiver & {
  /** The last version that was sent to this receiver; null until one has been. Requires the scope `reports:read`, for whom is `obligated` or `subtree` or `receiver` or `provinceWide` or `analyst`; null when denied. */
  submission: ReminderProgressUndecidedSubmission | null;
};

/** How far those have come who owe a receiver their reports for a period (tình hình nộp báo cáo), as it is now. */
export type ReminderProgress = {
  /** How many owe one. */
  expected: number;
  /** How many have sent theirs, whatever has been decided on it. */
  sent: number;
  /** What has not been sent, by agency. */
  missing: DueAtReceiver[];
  /** What was sent and waits for the receiver's decision, by agency. */
  undecided: ReminderProgressUndecided[];
};

/** A reminder of reports (nhắc việc): of one that an agency must give, or of those of a period that are due to it. It is for that agency, or for the one that answers for it today. Each is given once; each officer reads it for themselves. */
export type Reminder = {
  /** Stable and opaque. */
  id: string;
  /** Why. */
  kind: ReportReminderKind;
  /** When it was given. */
  remindedAt: string;
  /** When the viewer read it; null until then. */
  readAt: string | null;
  /** The deadline there, as it was when the reminder was given; the first that passed when there are several. */
  deadline: string | null;
  /** Whom it was given to. */
  agency: ReminderAgency;
  /** The regime to report under (chế độ báo cáo). */
  regime: ReminderRegime;
  /** The period to report on. */
  period: ReminderPeriod;
  /** The receiver to whom reports are due, or who returned one; null when the leader did. */
  receiver: ReminderReceiver | null;
  /** What is to be reported (nghĩa vụ báo cáo); null for a receiver, and where a regime or a reorganisation has done away with it. */
  obligation: ReminderObligation | null;
  /** The version that was returned, with the reason; null where none was. */
  submission: ReminderSubmission | null;
  /** For a receiver: who of those who owe it their reports has sent them, and who has not, as it is now. */
  progress: ReminderProgress | null;
};

/** Whether a report came in time to a receiver (tình trạng đúng hạn, trễ hạn). */
export type DueAtReceiverTimeliness = {
  /** By how many working days it came after the deadline, or is overdue today; null where there is no deadline. */
  daysLate: number | null;
};

/** A state agency (cơ quan) as seen on one day, `asOf`. If it did not exist on that day, it is described as of the nearest day on which it did, and `isActive` is false. */
export type DueAtReceiverObligationAgency = {
  /** Opaque; says what is seen and as of which day, so that two days are two objects. As of today it is the stable id. */
  id: string;
  /** Stable and opaque; the same on every day, and never reused, whatever happens to names and codes. Arguments take it as well as the id. */
  stableId: string;
  /** Name in Vietnamese (tên cơ quan), on that day. */
  nameVi: string;
};

/** That one agency must report for one period under a regime (nghĩa vụ báo cáo). */
export type DueAtReceiverObligation = {
  /** Stable, e.g. EGOV_PROGRESS_Q:2020-Q2:qni-stttt. */
  id: string;
  /** Who must report (cơ quan báo cáo), as of the period's last day. */
  agency: DueAtReceiverObligationAgency;
};

/** That a report is due to one receiver; the same report to two receivers is due twice, at different times. */
export type DueAtReceiver = {
  /** Stable, e.g. EGOV_PROGRESS_Q:2020-Q2:qni-stttt>qni. */
  id: string;
  /** The last day for it (thời hạn gửi); null where the regime sets none. */
  deadline: string | null;
  /** How far the report has come on its way to this receiver. Requires the scope `reports:read`, for whom is `obligated` or `subtree` or `receiver` or `provinceWide` or `analyst`; null when denied. */
  state: ReportState | null;
  /** Whether it came in time to this receiver. Requires the scope `reports:read`, for whom is `obligated` or `subtree` or `receiver` or `provinceWide` or `analyst`; null when denied. */
  timeliness: DueAtReceiverTimeliness | null;
  /** What is to be reported (nghĩa vụ báo cáo). */
  obligation: DueAtReceiverObligation;
};

/** A column (cột) of a data template. */
export type DataTemplateColumns = {
  /** What formulas and cells call it by. */
  key: string;
  /** Its heading in Vietnamese. */
  label: string;
  /** What its cell holds. */
  type: ReportColumnType;
  /** The unit of measure (đơn vị tính); null when it has none. */
  unit: string | null;
  /** Whether a report must fill it in. */
  required: boolean;
  /** The least value that it may have. */
  min: number | null;
  /** The greatest value that it may have. */
  max: number | null;
  /** How it follows from other columns, such as "signed / sent * 100". It is then worked out; a value that is given must agree. */
  formula: string | null;
  /** The code of the indicator (chỉ tiêu) that it observes. */
  indicator: string | null;
};

/** What must be true of the columns of a data template together. */
export type DataTemplateChecks = {
  /** A comparison such as "signed <= sent". */
  expression: string;
  /** What to tell who has filled it in otherwise. */
  message: string;
};

/** The data template (biểu mẫu số liệu) of a version of a regime. */
export type DataTemplate = {
  /** The version of the regime that it belongs to. */
  version: number;
  /** Its columns, in order. */
  columns: DataTemplateColumns[];
  /** What must be true of them together (kiểm tra chéo). */
  checks: DataTemplateChecks[];
};

/** A cell (ô số liệu) of a report. */
export type SubmissionCells = {
  /** The key of its column. */
  column: string;
  /** Its number, worked out where the column has a formula. */
  number: number | null;
  /** Its text, of a column that holds text or a date. */
  text: string | null;
  /** The unit of measure. */
  unit: string | null;
};

/** What keeps a cell from being reported as it is (lỗi số liệu). */
export type SubmissionProblems = {
  /** Where it is, e.g. cells.trainedOfficers. */
  path: string;
  /** What the template requires. */
  reason: string;
};

/** A state agency (cơ quan) as seen on one day, `asOf`. If it did not exist on that day, it is described as of the nearest day on which it did, and `isActive` is false. */
export type SubmissionConsolidationCoverageMissing = {
  /** Opaque; says what is seen and as of which day, so that two days are two objects. As of today it is the stable id. */
  id: string;
  /** Stable and opaque; the same on every day, and never reused, whatever happens to names and codes. Arguments take it as well as the id. */
  stableId: string;
};

/** How many of those that were to report have (tỷ lệ bao phủ). */
export type SubmissionConsolidationCoverage = {
  /** Those whose figures are in. */
  received: number;
  /** Those that were to report. */
  expected: number;
  /** Those that are missing. */
  missing: SubmissionConsolidationCoverageMissing[];
};

/** A state agency (cơ quan) as seen on one day, `asOf`. If it did not exist on that day, it is described as of the nearest day on which it did, and `isActive` is false. */
export type SubmissionConsolidationPartsAgency = {
  /** Opaque; says what is seen and as of which day, so that two days are two objects. As of today it is the stable id. */
  id: string;
  /** Stable and opaque; the same on every day, and never reused, whatever happens to names and codes. Arguments take it as well as the id. */
  stableId: string;
};

/** One version of a report (báo cáo). A correction is a new version; the old one stays readable. Drafts are for the agency that writes them; who receives, leads or analyses sees what has been sent. */
export type SubmissionConsolidationPartsSubmission = {
  /** Stable and opaque. */
  id: string;
};

/** One of those that a consolidated report is made of. */
export type SubmissionConsolidationParts = {
  /** Who was to report, as of the period's last day. */
  agency: SubmissionConsolidationPartsAgency;
  /** The version of their report that is in it; null when it does without, and where the viewer may not see it. */
  submission: SubmissionConsolidationPartsSubmission | null;
  /** Why it does without (lý do miễn). */
  waiver: string | null;
};

/** A cell (ô số liệu) of a report. */
export type SubmissionConsolidationOwn = {
  /** The key of its column. */
  column: string;
  /** Its number, worked out where the column has a formula. */
  number: number | null;
};

/** What a consolidated report is made of (tổng hợp từ). */
export type SubmissionConsolidation = {
  /** How many of those that were to report are in it. */
  coverage: SubmissionConsolidationCoverage;
  /** Each of those that were to report, by id. */
  parts: SubmissionConsolidationParts[];
  /** The figures of the consolidating agency itself that are in it (số liệu của cơ quan tổng hợp); empty when it gave none. */
  own: SubmissionConsolidationOwn[];
};

/** A state agency (cơ quan) as seen on one day, `asOf`. If it did not exist on that day, it is described as of the nearest day on which it did, and `isActive` is false. */
export type SubmissionDeliveriesReceiver = {
  /** Opaque; says what is seen and as of which day, so that two days are two objects. As of today it is the stable id. */
  id: string;
  /** Stable and opaque; the same on every day, and never reused, whatever happens to names and codes. Arguments take it as well as the id. */
  stableId: string;
};

/** A version of a report on its way to one receiver (gửi, nhận báo cáo). */
export type SubmissionDeliveries = {
  /** The receiver (nơi nhận), as of the period's last day. */
  receiver: SubmissionDeliveriesReceiver;
  /** How far it has come there. */
  state: ReportState;
  /** When it was sent (thời điểm gửi). */
  sentAt: string;
  /** When the receiver accepted or returned it. */
  decidedAt: string | null;
  /** Why the receiver returned it (lý do trả lại). */
  reason: string | null;
  /** By what the Government's report system confirmed receipt (mã xác nhận); null until it has. */
  receipt: string | null;
};

/** One version of a report (báo cáo). A correction is a new version; the old one stays readable. Drafts are for the agency that writes them; who receives, leads or analyses sees what has been sent. */
export type Submission = {
  /** Stable and opaque. */
  id: string;
  /** Which version of the report it is, from 1. */
  number: number;
  /** Grows with every change; a mutation requires the one that the caller saw. */
  revision: number;
  /** How far it has come, up to SENT; from there on see deliveries. */
  state: ReportState;
  /** The version of the regime whose template it was written by. */
  templateVersion: number;
  /** What is reported in figures, in the order of the template. */
  cells: SubmissionCells[];
  /** What keeps it from being reported as it is, cell by cell: unit, range, formulas and checks of the template. */
  problems: SubmissionProblems[];
  /** What it is made of, when it is made of the reports of others; else null. */
  consolidation: SubmissionConsolidation | null;
  /** What is reported in words, under the headings of the outline in their order. */
  narrative: string[];
  /** The documents that go with it (tài liệu kèm theo), by their ids. */
  attachments: string[];
  /** Why it takes the place of the version before (lý do điều chỉnh); null for the first. */
  correctionReason: string | null;
  /** Why the leader last returned it; null when they did not. */
  returnReason: string | null;
  /** When it last went to the leader (thời điểm trình). */
  submittedAt: string | null;
  /** When the leader approved it (thời điểm duyệt). */
  approvedAt: string | null;
  /** When it was sent (thời điểm gửi). */
  sentAt: string | null;
  /** Where it was sent, by receiver; empty until then. */
  deliveries: SubmissionDeliveries[];
};

/** A state agency (cơ quan) as seen on one day, `asOf`. If it did not exist on that day, it is described as of the nearest day on which it did, and `isActive` is false. */
export type RollUpAgency = {
  /** Opaque; says what is seen and as of which day, so that two days are two objects. As of today it is the stable id. */
  id: string;
  /** Stable and opaque; the same on every day, and never reused, whatever happens to names and codes. Arguments take it as well as the id. */
  stableId: string;
  /** Name in Vietnamese (tên cơ quan), on that day. */
  nameVi: string;
};

/** The same figure as the registers have it (số liệu theo sổ): counted from the documents that were issued, sent and received, or the dossiers that were taken in, whatever was reported. */
export type RollUpRegistered = {
  /** The figure, in the unit of the indicator: a share in percent, of ED5 the median in hours; null of nothing. */
  value: number | null;
  /** How many meet it; of a count, all of them. */
  numerator: number;
  /** Of how many; of a count, all of them. */
  denominator: number;
  /** Of how many of these it is not known; they do not count as meeting it. */
  unknown: number;
  /** What was reported less what is registered; null where there is not both. */
  difference: number | null;
};

/** A state agency (cơ quan) as seen on one day, `asOf`. If it did not exist on that day, it is described as of the nearest day on which it did, and `isActive` is false. */
export type RollUpCoverageMissing = {
  /** Opaque; says what is seen and as of which day, so that two days are two objects. As of today it is the stable id. */
  id: string;
  /** Stable and opaque; the same on every day, and never reused, whatever happens to names and codes. Arguments take it as well as the id. */
  stableId: string;
  /** Name in Vietnamese (tên cơ quan), on that day. */
  nameVi: string;
};

/** How many of those that were to report have (tỷ lệ bao phủ). */
export type RollUpCoverage = {
  /** Those whose figures are in. */
  received: number;
  /** Those that were to report. */
  expected: number;
  /** Those that are missing. */
  missing: RollUpCoverageMissing[];
};

/** An indicator of an agency with all below it, in one period (số liệu tổng hợp), as agencies reported it; `registered` has the same as the registers do. */
export type RollUp = {
  /** The agency, as of the period's last day. */
  agency: RollUpAgency;
  /** The figure; null when nothing is known, or it cannot be had. */
  value: number | null;
  /** The same by the name of its source: what agencies reported (số liệu báo cáo). */
  reported: number | null;
  /** What the registers have of the same agencies and days, beside what was reported. The registers of documents know ED1 to ED9, EDOC_SENT and EDOC_VALIDLY_SIGNED; those of dossiers DOSSIERS_RECEIVED, DOSSIERS_SYNCED and the indices of Decision 766/QĐ-TTg that are one number, over whole months. Null of anything else. Requires the scope `statistics:read`; null when denied. */
  registered: RollUpRegistered | null;
  /** How sure it is: as the least sure figure in it; M when there is none. */
  obsStatus: ObservationStatus;
  /** Who is in it: along the tree of the period's last day. */
  coverage: RollUpCoverage;
};

/** A state agency (cơ quan) as seen on one day, `asOf`. If it did not exist on that day, it is described as of the nearest day on which it did, and `isActive` is false. */
export type PacketSubmissionObligationAgency = {
  /** Opaque; says what is seen and as of which day, so that two days are two objects. As of today it is the stable id. */
  id: string;
  /** Stable and opaque; the same on every day, and never reused, whatever happens to names and codes. Arguments take it as well as the id. */
  stableId: string;
  /** Name in Vietnamese (tên cơ quan), on that day. */
  nameVi: string;
};

/** That one agency must report for one period under a regime (nghĩa vụ báo cáo). */
export type PacketSubmissionObligation = {
  /** Stable, e.g. EGOV_PROGRESS_Q:2020-Q2:qni-stttt. */
  id: string;
  /** Who must report (cơ quan báo cáo), as of the period's last day. */
  agency: PacketSubmissionObligationAgency;
};

/** One version of a report (báo cáo). A correction is a new version; the old one stays readable. Drafts are for the agency that writes them; who receives, leads or analyses sees what has been sent. */
export type PacketSubmission = {
  /** Stable and opaque. */
  id: string;
  /** Which version of the report it is, from 1. */
  number: number;
  /** What it reports on (nghĩa vụ báo cáo). */
  obligation: PacketSubmissionObligation;
};

/** A version of a report on its way to the Government's report system (Hệ thống thông tin báo cáo Chính phủ). */
export type Packet = {
  /** Stable and opaque; the system knows it as its idempotency key. */
  id: string;
  /** How far it has come. */
  state: GovernmentPacketState;
  /** When it was handed over. */
  handedOverAt: string;
  /** The last day for it; null where it is not known. */
  deadline: string | null;
  /** Whether it was handed over after that day (gửi trễ hạn). */
  late: boolean;
  /** How often it was sent. */
  attempts: number;
  /** When it is sent next, unless it has been taken or refused. */
  nextAttemptAt: string;
  /** The system's code for why it refused it. */
  errorCode: string | null;
  /** What went wrong last. */
  lastError: string | null;
  /** When receipt was confirmed. */
  acknowledgedAt: string | null;
  /** By what receipt was confirmed (mã xác nhận). */
  receipt: string | null;
  /** The version of the report that it carries. */
  submission: PacketSubmission | null;
};
