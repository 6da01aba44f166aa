/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { AgencyLevel, DossierStatus, FeeKind, FeedbackKind, FeedbackStatus, ProcedureChannel, ProcedurePart, ServiceIndicatorGroup, TimeUnit } from '../schema.ts';

/** How long a procedure may take (thời hạn giải quyết), from the acceptance of a dossier. */
export type ProcedureSummaryTimeLimit = {
  /** How many of the unit. 0 working days is the same day, and the next working day for what is accepted after 15:00. */
  value: number;
  /** The unit that it is counted in. */
  unit: TimeUnit;
  /** Whether a published record evidences the limit; false when it has not been checked against one. */
  verified: boolean;
};

/** An administrative procedure (thủ tục hành chính), as citizens and organisations ask for it. */
export type ProcedureSummary = {
  /** National code (mã TTHC), e.g. 1.001193. */
  code: string;
  /** The province's own code of it, e.g. 1.001193.000.00.00.H48. */
  localCode: string;
  /** Name in Vietnamese (tên thủ tục). */
  nameVi: string;
  /** Name in English. */
  nameEn: string;
  /** The sector that it belongs to (lĩnh vực), in Vietnamese. */
  sector: string;
  /** How long it may take today (thời hạn giải quyết); null when not known. */
  timeLimit: ProcedureSummaryTimeLimit | null;
};

/** A state agency (cơ quan) as seen on one day, `asOf`. If it did not exist on that day, it is described as of the nearest day on which it did, and `isActive` is false. */
export type ProcedureVersionWholeDepartment = {
  /** Opaque; says what is seen and as of which day, so that two days are two objects. As of today it is the stable id. */
  id: string;
  /** Stable and opaque; the same on every day, and never reused, whatever happens to names and codes. Arguments take it as well as the id. */
  stableId: string;
  /** Name in Vietnamese (tên cơ quan), on that day. */
  nameVi: string;
};

/** How long a procedure may take (thời hạn giải quyết), from the acceptance of a dossier. */
export type ProcedureVersionWholeTimeLimit = {
  /** How many of the unit. 0 working days is the same day, and the next working day for what is accepted after 15:00. */
  value: number;
  /** The unit that it is counted in. */
  unit: TimeUnit;
  /** Whether a published record evidences the limit; false when it has not been checked against one. */
  verified: boolean;
};

/** The steps of a procedure in one case (trình tự thực hiện). */
export type ProcedureVersionWholeSteps = {
  /** The case (trường hợp); null when there is only one. */
  case: string | null;
  /** What happens, one step after the other. */
  steps: string[];
};

/** How long a procedure may take (thời hạn giải quyết), from the acceptance of a dossier. */
export type ProcedureVersionWholeMethodsTimeLimit = {
  /** How many of the unit. 0 working days is the same day, and the next working day for what is accepted after 15:00. */
  value: number;
  /** The unit that it is counted in. */
  unit: TimeUnit;
  /** Whether a published record evidences the limit; false when it has not been checked against one. */
  verified: boolean;
};

/** A way to ask for a procedure (cách thức thực hiện). */
export type ProcedureVersionWholeMethods = {
  /** The way. */
  channel: ProcedureChannel;
  /** How long it takes this way; null when not told apart. */
  timeLimit: ProcedureVersionWholeMethodsTimeLimit | null;
  /** What is paid this way; null when not told apart. */
  fees: ProcedureFeeWhole[] | null;
  /** How it goes. */
  note: string | null;
};

/** A paper of the dossier (thành phần hồ sơ). */
export type ProcedureVersionWholeComponents = {
  /** Its national code (mã giấy tờ); null when it has none. */
  code: string | null;
  /** What it is. */
  name: string;
  /** How many originals (bản chính); null when not said. */
  originals: number | null;
  /** How many copies (bản sao); null when not said. */
  copies: number | null;
  /** The form to fill in (mẫu đơn, tờ khai); null when there is none. */
  formName: string | null;
  /** Where the form is found. */
  formUrl: string | null;
};

/** What a procedure gives (kết quả thực hiện). */
export type ProcedureVersionWholeOutputs = {
  /** Its national code (mã kết quả); null when it has none. */
  code: string | null;
  /** What it is. */
  name: string;
};

/** A legal instrument that a procedure rests on (căn cứ pháp lý). */
export type ProcedureVersionWholeLegalResources = {
  /** Number and notation (số văn bản). */
  number: string;
  /** What it is about. */
  name: string | null;
};

/** What a procedure asks and promises from one publication decision (quyết định công bố) to the next. Null is not known; an empty list is none. */
export type ProcedureVersionWhole = {
  /** Stable and opaque. */
  id: string;
  /** The first day on which this holds; null when records do not say. */
  validFrom: string | null;
  /** The last day on which this holds; null while it is in force. */
  validTo: string | null;
  /** Number and notation of the publication decision. */
  decisionNumber: string | null;
  /** The date of the publication decision. */
  decisionDate: string | null;
  /** The day on which it was made public (công khai). */
  publishedAt: string | null;
  /** Whether it was made public within five working days of the decision, as a province must (index 1.2); null when a date is not known, or outside the years of the working calendar. */
  publishedInTime: boolean | null;
  /** The department in charge (cơ quan chủ quản), as of the first day of this version; today, or its last day, where that is not known. Null where none of the directory is. */
  department: ProcedureVersionWholeDepartment | null;
  /** How long it may take (thời hạn giải quyết). */
  timeLimit: ProcedureVersionWholeTimeLimit | null;
  /** Whether the time does not run while the applicant must pay, as with land. */
  excludesPaymentTime: boolean | null;
  /** Whether the files and results of its dossiers are shared with the National Public Service Portal. */
  sharesFiles: boolean | null;
  /** The steps, in each case (trình tự thực hiện). */
  steps: ProcedureVersionWholeSteps[] | null;
  /** The ways to ask for it (cách thức thực hiện). */
  methods: ProcedureVersionWholeMethods[] | null;
  /** The papers of the dossier (thành phần hồ sơ). */
  components: ProcedureVersionWholeComponents[] | null;
  /** Who may ask for it (đối tượng thực hiện), in Vietnamese. */
  subjects: string[] | null;
  /** What is paid whichever way it is asked for. */
  fees: ProcedureFeeWhole[] | null;
  /** What it gives (kết quả thực hiện). */
  outputs: ProcedureVersionWholeOutputs[] | null;
  /** What it rests on (căn cứ pháp lý). */
  legalResources: ProcedureVersionWholeLegalResources[] | null;
  /** Requirements and conditions (yêu cầu, điều kiện). */
  requirements: string | null;
  /** Whether all seven parts of index 1.3 are there. */
  isComplete: boolean;
  /** Which of the seven parts are missing (bộ phận còn thiếu). */
  missingParts: ProcedurePart[];
};

/** What must be paid for a procedure (phí, lệ phí). */
export type ProcedureFeeWhole = {
  /** Fee or charge; null when not known. */
  kind: FeeKind | null;
  /** How much; null when it depends on the case, as note says. */
  amount: number | null;
  /** For each what the amount is, such as "trang" (page). */
  unit: string | null;
  /** What else decides on the amount. */
  note: string | null;
  /** Whether a published record evidences it; false when it has not been checked against one. */
  verified: boolean;
};

/** A person in the service of an agency (cán bộ, công chức, viên chức). Leaders of an agency are public in that role; other staff are visible to colleagues; personal data to the person alone. */
export type DossierSummaryAssignedTo = {
  /** Stable and opaque; says nothing about the person. */
  id: string;
};

/** An administrative procedure (thủ tục hành chính), as citizens and organisations ask for it. */
export type DossierSummaryProcedure = {
  /** National code (mã TTHC), e.g. 1.001193. */
  code: string;
  /** Name in Vietnamese (tên thủ tục). */
  nameVi: string;
};

/** A state agency (cơ quan) as seen on one day, `asOf`. If it did not exist on that day, it is described as of the nearest day on which it did, and `isActive` is false. */
export type DossierSummaryCompetentAgency = {
  /** Opaque; says what is seen and as of which day, so that two days are two objects. As of today it is the stable id. */
  id: string;
  /** Stable and opaque; the same on every day, and never reused, whatever happens to names and codes. Arguments take it as well as the id. */
  stableId: string;
};

/** What somebody has asked an authority to decide by a procedure (hồ sơ thủ tục hành chính). Only those who have to do with it find it. */
export type DossierSummary = {
  /** Stable and opaque. */
  id: string;
  /** Its code (mã hồ sơ); null until it is accepted. */
  code: string | null;
  /** Grows with each step; a mutation names the one it saw. */
  revision: number;
  /** Where it stands. */
  status: DossierStatus;
  /** How it came in. */
  channel: ProcedureChannel;
  /** When it was filed. */
  registeredAt: string;
  /** When it was accepted, from which its time runs. */
  acceptedAt: string | null;
  /** When it must be done (hẹn trả kết quả), with the time for which its clock stood still; null before it is accepted, and where the procedure has no limit. */
  dueAt: string | null;
  /** Whether dueAt rests on a year whose days off have not been announced yet (lịch tạm tính); it follows when they are. Null without dueAt. */
  dueDateIsProvisional: boolean | null;
  /** The new date of the last extension or apology (gia hạn, hẹn lại); lateness still counts from dueAt. */
  promisedAt: string | null;
  /** When its time ended: with the result, a refusal or a stop, or, of an accepted one, while it waits for supplements. */
  endedAt: string | null;
  /** Whether it is late (quá hạn) by index 2.1 of Decision 766/QĐ-TTg, an open one as of now: done after its deadline, or supplements were asked for twice. Null before it is accepted. */
  isLate: boolean | null;
  /** The same against promisedAt, where there is one. */
  isLateAgainstReappointment: boolean | null;
  /** The officer to whom it is assigned (người được phân công). Requires a token, for whom is `agency` or `subtree` or `provinceWide`; null when denied. */
  assignedTo: DossierSummaryAssignedTo | null;
  /** The procedure that it asks for. */
  procedure: DossierSummaryProcedure;
  /** The agency that decides on it (cơ quan giải quyết), as of the filing. */
  competentAgency: DossierSummaryCompetentAgency;
};

/** A paper of a dossier as it came in (thành phần hồ sơ). */
export type DossierContentsComponents = {
  /** Stable and opaque. */
  id: string;
  /** Its national code (mã giấy tờ); null when it has none. */
  code: string | null;
  /** What it is. */
  name: string;
  /** How many originals came in (bản chính). */
  originals: number;
  /** How many copies came in (bản sao). */
  copies: number;
  /** Whether it is digitised (số hóa). */
  digitised: boolean;
  /** Whether what was digitised before was used again (tái sử dụng), so that nobody handed it in. */
  reused: boolean;
  /** Whether it was taken from the national data store (lấy từ kho dữ liệu quốc gia). */
  fromNationalStore: boolean;
  /** When it came in. */
  receivedAt: string;
  /** The name of its file; null when there is none. Requires a token, for whom is `own` or `assigned` or `approver` or `filesShared` or `filesUnmasked`; null when denied. */
  fileName: string | null;
  /** Where the system that keeps its file has it; null when there is none. Requires a token, for whom is `own` or `assigned` or `approver` or `filesShared` or `filesUnmasked`; null when denied. */
  fileUrl: string | null;
  /** Where the content of its file is, as a path at the graph's own server; GET it with the same token. Null where that is not here. Requires a token, for whom is `own` or `assigned` or `approver` or `filesShared` or `filesUnmasked`; null when denied. */
  contentPath: string | null;
};

/** A document that a dossier led to (kết quả giải quyết). */
export type DossierContentsResults = {
  /** Stable and opaque. */
  id: string;
  /** Its national code (mã kết quả); null when it has none. */
  code: string | null;
  /** What it is. */
  name: string;
  /** Whether it is there as a file (kết quả điện tử). */
  isElectronic: boolean;
  /** Number and notation of the document; null when it has none. Requires a token, for whom is `own` or `assigned` or `approver` or `filesShared` or `filesUnmasked`; null when denied. */
  documentNumber: string | null;
  /** The date of the document. Requires a token, for whom is `own` or `assigned` or `approver` or `filesShared` or `filesUnmasked`; null when denied. */
  issuedOn: string | null;
  /** The name of its file; null when it is on paper only. Requires a token, for whom is `own` or `assigned` or `approver` or `filesShared` or `filesUnmasked`; null when denied. */
  fileName: string | null;
  /** Where the system that keeps its file has it; null when it is on paper only. Requires a token, for whom is `own` or `assigned` or `approver` or `filesShared` or `filesUnmasked`; null when denied. */
  fileUrl: string | null;
  /** Where the content of its file is, as a path at the graph's own server; GET it with the same token. Null where that is not here. Requires a token, for whom is `own` or `assigned` or `approver` or `filesShared` or `filesUnmasked`; null when denied. */
  contentPath: string | null;
};

/** What somebody has asked an authority to decide by a procedure (hồ sơ thủ tục hành chính). Only those who have to do with it find it. */
export type DossierContents = {
  /** The papers that came in with it (thành phần hồ sơ), in the order in which they came. Requires a token, for whom is `own` or `agency` or `subtree` or `synced` or `provinceWide`; null when denied. */
  components: DossierContentsComponents[] | null;
  /** The documents that it led to (kết quả giải quyết); none before it is done. Requires a token, for whom is `own` or `agency` or `subtree` or `synced` or `provinceWide`; null when denied. */
  results: DossierContentsResults[] | null;
};

/** Why one item of a batch had no effect. */
export type DossierBatchOutcomeError = {
  /** The code that the mutation for one dossier would answer, such as BAD_USER_INPUT. */
  code: string;
  /** What to do about it. */
  message: string;
  /** The argument at fault, as a path: items.7.applicant.phone, or rows.7 of rows. */
  argument: string | null;
};

/** Why one item of a batch had no effect. */
export type DossierBatchOutcomeErrors = {
  /** The code that the mutation for one dossier would answer, such as BAD_USER_INPUT. */
  code: string;
  /** What to do about it. */
  message: string;
  /** The argument at fault, as a path: items.7.applicant.phone, or rows.7 of rows. */
  argument: string | null;
};

/** What came of one item of a batch: the dossier as it is now, or the error, and then nothing changed. */
export type DossierBatchOutcome = {
  /** Which item, counted from 0. */
  index: number;
  /** The dossier. */
  id: string | null;
  /** Its code; null until it is accepted. */
  code: string | null;
  /** Where it stands. */
  status: DossierStatus | null;
  /** Its revision, which the next step must name. */
  revision: number | null;
  /** Why the item had no effect; null when it had. */
  error: DossierBatchOutcomeError | null;
  /** All that is wrong with it, `error` first; empty when it had effect. */
  errors: DossierBatchOutcomeErrors[];
};

/** A state agency (cơ quan) as seen on one day, `asOf`. If it did not exist on that day, it is described as of the nearest day on which it did, and `isActive` is false. */
export type DossierNumbersAgency = {
  /** Opaque; says what is seen and as of which day, so that two days are two objects. As of today it is the stable id. */
  id: string;
  /** Stable and opaque; the same on every day, and never reused, whatever happens to names and codes. Arguments take it as well as the id. */
  stableId: string;
  /** Name in Vietnamese (tên cơ quan), on that day. */
  nameVi: string;
};

/** An administrative procedure (thủ tục hành chính), as citizens and organisations ask for it. */
export type DossierNumbersProcedure = {
  /** National code (mã TTHC), e.g. 1.001193. */
  code: string;
  /** Name in Vietnamese (tên thủ tục). */
  nameVi: string;
};

/** A part of dossiers, as an index requires it: shares of several rows are added up by their parts. */
export type DossierNumbersOnTime = {
  /** How many have the property. */
  numerator: number;
  /** Of how many. */
  denominator: number;
  /** numerator / denominator in percent, with two decimals; null for a denominator of 0. */
  percent: number | null;
};

/** A part of dossiers, as an index requires it: shares of several rows are added up by their parts. */
export type DossierNumbersOnline = {
  /** How many have the property. */
  numerator: number;
  /** Of how many. */
  denominator: number;
  /** numerator / denominator in percent, with two decimals; null for a denominator of 0. */
  percent: number | null;
};

/** A part of dossiers, as an index requires it: shares of several rows are added up by their parts. */
export type DossierNumbersFinished = {
  /** How many have the property. */
  numerator: number;
  /** Of how many. */
  denominator: number;
  /** numerator / denominator in percent, with two decimals; null for a denominator of 0. */
  percent: number | null;
};

/** A part of dossiers, as an index requires it: shares of several rows are added up by their parts. */
export type DossierNumbersSatisfied = {
  /** How many have the property. */
  numerator: number;
  /** Of how many. */
  denominator: number;
  /** numerator / denominator in percent, with two decimals; null for a denominator of 0. */
  percent: number | null;
};

/** How many dossiers were accepted, and how many of them are in time. A total, of the province, a level, an agency, a procedure or a month, is exact, and the same for everyone. A row of one agency and one procedure is held back when it has a month with one to four applicants, and as many others with it as it takes that no total tells of it: its numbers are null then. What is counted are halves of months that are over, and of an agency and a procedure together months that are: see `until`. */
export type DossierNumbers = {
  /** The competent agency; null when not broken down by it. */
  agency: DossierNumbersAgency | null;
  /** The procedure; null when not broken down by it. */
  procedure: DossierNumbersProcedure | null;
  /** The level of the competent agencies; null when not broken down by it. */
  level: AgencyLevel | null;
  /** The month, as 2022-09; null when not broken down by it. */
  month: string | null;
  /** The quarter, as 2022-Q3; null when not broken down by it. */
  quarter: string | null;
  /** The last day that is counted: of the period, or, while that runs, of the last half of a month that is over. */
  until: string;
  /** Dossiers accepted; null when the row is held back. */
  accepted: number | null;
  /** Those in time (index 2.1 of Decision 766/QĐ-TTg): done by the deadline, and supplements asked for no more than once. What was open at the end of what is counted is measured then. Null when the row is held back, as the other shares are. */
  onTime: DossierNumbersOnTime | null;
  /** Those filed online. */
  online: DossierNumbersOnline | null;
  /** Those with a result by the end of the period. */
  finished: DossierNumbersFinished | null;
  /** Of those that were rated, those whose applicant was satisfied or more. */
  satisfied: DossierNumbersSatisfied | null;
  /** How many cells (one agency, procedure and month) of the row are held back; 0 when it is told. */
  suppressedCells: number;
};

/** A state agency (cơ quan) as seen on one day, `asOf`. If it did not exist on that day, it is described as of the nearest day on which it did, and `isActive` is false. */
export type PaymentSumsAgency = {
  /** Opaque; says what is seen and as of which day, so that two days are two objects. As of today it is the stable id. */
  id: string;
  /** Stable and opaque; the same on every day, and never reused, whatever happens to names and codes. Arguments take it as well as the id. */
  stableId: string;
};

/** An administrative procedure (thủ tục hành chính), as citizens and organisations ask for it. */
export type PaymentSumsProcedure = {
  /** National code (mã TTHC), e.g. 1.001193. */
  code: string;
  /** Name in Vietnamese (tên thủ tục). */
  nameVi: string;
};

/** What was paid for dossiers in a period (phí, lệ phí đã thu). Totals are exact, and the same for all who may add them up; what an agency and a procedure are paid together is held back as DossierStatistics says. A dossier that was paid for in two halves of a month counts in each. */
export type PaymentSums = {
  /** The competent agency; null when not broken down by it. */
  agency: PaymentSumsAgency | null;
  /** The procedure; null when not broken down by it. */
  procedure: PaymentSumsProcedure | null;
  /** The level of the competent agencies; null when not broken down by it. */
  level: AgencyLevel | null;
  /** The month of the payments, as 2022-09; null when not broken down by it. */
  month: string | null;
  /** The quarter of the payments, as 2022-Q3; null when not broken down by it. */
  quarter: string | null;
  /** The last day that is counted, as of DossierStatistics. */
  until: string;
  /** How many dossiers were paid for; null when the row is held back. */
  dossiers: number | null;
  /** How many payments there were; null when the row is held back. */
  payments: number | null;
  /** Their sum, exactly; null when the row is held back. */
  amount: number | null;
  /** How many cells with payments are held back; 0 when the row is told. */
  suppressedCells: number;
};

/** A number of an index of Decision 766/QĐ-TTg. Indices of several periods or agencies are added up by their parts, never by their values. They are exact, and the same for everyone. Of an agency and one procedure together they are held back as DossierStatistics says, and those of feedback always: their numbers are null then. */
export type ServiceIndicatorWhole = {
  /** The number of the index, 1.1 to 5.4; there is no 3.4. */
  code: string;
  /** The group of the index. */
  group: ServiceIndicatorGroup;
  /** Its name in the decision. */
  nameVi: string;
  /** What is counted, in English. */
  nameEn: string;
  /** What this number is of, where the index has several: RECEIVED or CARRIED_OVER (2.1), a unit of time (2.2), a channel (3.3), a kind of feedback (5.1), a step (5.2); null for the whole. */
  part: string | null;
  /** How many have the property; of 2.2, all their time in the unit. Null when it is held back. */
  numerator: number | null;
  /** Of how many; null when it is held back. */
  denominator: number | null;
  /** In percent, of 2.2 in its unit, rounded to two decimals; null (không có dữ liệu) for a denominator of 0, or when it is held back. */
  value: number | null;
  /** The percentage from which the index has all its points; null where the decision names none. */
  fullMarksAt: number | null;
  /** The last day of which dossiers and feedback are counted: of the period, or, while that runs, of the last half of a month that is over; null while there is none. */
  until: string | null;
  /** How many cells with dossiers or feedback are held back; 0 when it is told. */
  suppressedCells: number;
};

/** A state agency (cơ quan) as seen on one day, `asOf`. If it did not exist on that day, it is described as of the nearest day on which it did, and `isActive` is false. */
export type FeedbackWholeAgency = {
  /** Opaque; says what is seen and as of which day, so that two days are two objects. As of today it is the stable id. */
  id: string;
  /** Stable and opaque; the same on every day, and never reused, whatever happens to names and codes. Arguments take it as well as the id. */
  stableId: string;
};

/** Feedback or a complaint of a citizen to an agency (phản ánh, kiến nghị; PAKN). */
export type FeedbackWhole = {
  /** Stable and opaque. */
  id: string;
  /** Grows with each step; a mutation names the one it saw. */
  revision: number;
  /** What it is about. */
  kind: FeedbackKind;
  /** Where it stands. */
  status: FeedbackStatus;
  /** The agency that answers, as of the day on which it came in. */
  agency: FeedbackWholeAgency;
  /** The procedure that it is about, if it is. */
  procedureCode: string | null;
  /** When it came in. */
  receivedAt: string;
  /** When it must be answered: fifteen working days, without what it waited. */
  answerDueAt: string;
  /** When it was answered; null while it is not. */
  answeredAt: string | null;
  /** When it was refused; null when it is not. */
  rejectedAt: string | null;
  /** When the answer was made public; null while it is not. */
  publishedAt: string | null;
  /** What it says. Requires a token, for whom is `own` or `agency` or `provinceWide`; null when denied. */
  content: string | null;
  /** The answer, the reason of a refusal, or what is missing; null before there is any. Requires a token, for whom is `own` or `agency` or `provinceWide`; null when denied. */
  answer: string | null;
  /** Whether the answer helped; null when nothing was said. */
  liked: boolean | null;
};
