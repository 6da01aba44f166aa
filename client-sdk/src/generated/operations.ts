/* Generated from schema/api.graphql and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation, Run } from '../operation.ts';

/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** What an administrative unit is by law. */
export type AdminUnitType =
  /** Tỉnh. */
  | 'PROVINCE'
  /** Thành phố thuộc tỉnh. */
  | 'CITY'
  /** Thị xã. */
  | 'TOWN'
  /** Huyện. */
  | 'DISTRICT'
  /** Phường. */
  | 'WARD'
  /** Thị trấn. */
  | 'TOWNSHIP'
  /** Xã. */
  | 'COMMUNE'
  /** Đặc khu. */
  | 'SPECIAL_ZONE';

/** A level of administration (cấp hành chính). */
export type AgencyLevel =
  /** Trung ương: the Government and its ministries. */
  | 'CENTRAL'
  /** Cấp tỉnh. */
  | 'PROVINCE'
  /** Cấp huyện: until 2025-06-30, then abolished. */
  | 'DISTRICT'
  /** Cấp xã. */
  | 'COMMUNE';

/** Which administrative units to list; conditions left out do not restrict. */
export type AdminUnitFilter = {
  /** Of one of these levels. At most 100, none twice. */
  levels?: Array<AgencyLevel> | null | undefined;
  /** Directly below this unit. At most 200 characters. */
  parent?: string | null | undefined;
  /** With this statistical code. */
  statCode?: string | null | undefined;
};

/** What an agency is by law. */
export type AgencyKind =
  /** Chính phủ. */
  | 'GOVERNMENT'
  /** Bộ, cơ quan ngang bộ. */
  | 'MINISTRY'
  /** Ủy ban nhân dân (UBND): People's Committee. */
  | 'PEOPLES_COMMITTEE'
  /** Hội đồng nhân dân (HĐND): People's Council. */
  | 'PEOPLES_COUNCIL'
  /** Sở, ban, ngành: department of a provincial People's Committee. */
  | 'DEPARTMENT'
  /** Phòng: division. */
  | 'DIVISION'
  /** Đơn vị sự nghiệp công lập: public unit. */
  | 'PUBLIC_UNIT'
  /** Bộ phận một cửa: one-stop-shop. */
  | 'ONE_STOP_SHOP'
  /** Ban chỉ đạo: interagency committee. */
  | 'INTERAGENCY_COMMITTEE'
  /** Văn phòng cấp ủy: office of the Party, an external recipient. */
  | 'PARTY_OFFICE'
  /** Văn phòng HĐND, Đoàn ĐBQH: office of an assembly, an external recipient. */
  | 'ASSEMBLY_OFFICE';

/** Who gives a code. */
export type CodeScheme =
  /** Decision 20/2020/QĐ-TTg: H48, H48.53; the root on the left. */
  | 'QD20'
  /** QCVN 102:2016/BTTTT, amended by Circular 01/2022/TT-BTTTT: 000.00.53.H48; the root on the right. */
  | 'QCVN102'
  /** The statistical office; a code is used again for other units over time. */
  | 'STAT'
  /** The tax office. */
  | 'TAX';

/** The rank of a post. */
export type PostRank =
  /** Người đứng đầu: chairman, director. */
  | 'HEAD'
  /** Cấp phó: deputy of the head. */
  | 'DEPUTY'
  /** Công chức, viên chức: staff. */
  | 'STAFF';

/** What a reorganisation does. */
export type OrgChangeKind =
  /** Thành lập: agencies come into being. */
  | 'CREATE'
  /** Đổi tên: an agency changes its name and stays the same agency. */
  | 'RENAME'
  /** Sáp nhập, hợp nhất: several agencies become one. */
  | 'MERGE'
  /** Chia, tách: one agency becomes several. */
  | 'SPLIT'
  /** Giải thể, kết thúc hoạt động: an agency ends, and nobody stands in its place. */
  | 'DISSOLVE'
  /** Chuyển cơ quan chủ quản: an agency comes under another. */
  | 'TRANSFER_PARENT'
  /** Chuyển chức năng, nhiệm vụ: others take over what an agency had to do, its area or its records. */
  | 'FUNCTION_TRANSFER'
  /** Điều chỉnh địa giới: a part of a unit goes to another, and both go on. */
  | 'TERRITORY_TRANSFER';

/** What a legal instrument is. */
export type LegalInstrumentKind =
  /** Luật. */
  | 'LAW'
  /** Nghị quyết: resolution. */
  | 'RESOLUTION'
  /** Nghị định: decree of the Government. */
  | 'DECREE'
  /** Quyết định: decision. */
  | 'DECISION'
  /** Thông tư: circular of a ministry. */
  | 'CIRCULAR'
  /** Quy chuẩn kỹ thuật: technical regulation. */
  | 'STANDARD'
  /** Kế hoạch: plan. */
  | 'PLAN'
  /** Thông báo: notice. */
  | 'NOTICE'
  /** Công văn: official letter. */
  | 'OFFICIAL_LETTER';

/** What a legal instrument regulates. */
export type LegalTopic =
  /** Công tác văn thư, văn bản điện tử: documents and their exchange. */
  | 'DOCUMENTS'
  /** Cơ chế một cửa: the one-stop-shop. */
  | 'ONE_STOP_SHOP'
  /** Dịch vụ công trực tuyến: online public services. */
  | 'ONLINE_SERVICES'
  /** Chất lượng phục vụ: how services are measured. */
  | 'SERVICE_QUALITY'
  /** Hộ tịch: civil status. */
  | 'CIVIL_STATUS'
  /** Chế độ báo cáo: reporting. */
  | 'REPORTING'
  /** Mã định danh: codes of agencies, units and dossiers. */
  | 'CODES'
  /** Kết nối, chia sẻ dữ liệu: sharing of data. */
  | 'DATA_SHARING'
  /** Bảo vệ dữ liệu cá nhân: personal data. */
  | 'PERSONAL_DATA'
  /** Chữ ký số, giao dịch điện tử: digital signatures. */
  | 'SIGNATURES'
  /** An toàn thông tin, bí mật nhà nước: security and state secrets. */
  | 'SECURITY'
  /** Tổ chức bộ máy, đơn vị hành chính: agencies and units. */
  | 'ORGANISATION'
  /** Ngày nghỉ: days off. */
  | 'CALENDAR'
  /** Chính quyền điện tử: the building of e-government. */
  | 'E_GOVERNMENT';

/** What one agency takes over from another. */
export type SuccessionScope =
  /** Địa bàn: the area, or a part of it. */
  | 'TERRITORY'
  /** Chức năng, nhiệm vụ: what it had to do, with tasks that are not finished. */
  | 'FUNCTION'
  /** Hồ sơ, tài liệu: its records. */
  | 'ARCHIVE';

/** Which agencies to list; conditions left out do not restrict. */
export type AgencyFilter = {
  /** Of one of these kinds. At most 100, none twice. */
  kinds?: Array<AgencyKind> | null | undefined;
  /** Of one of these levels. At most 100, none twice. */
  levels?: Array<AgencyLevel> | null | undefined;
  /** Directly below this agency. At most 200 characters. */
  parent?: string | null | undefined;
  /** This agency, or anywhere below it. At most 200 characters. */
  within?: string | null | undefined;
};

/** What an addressee line of a document names. */
export type AddresseeGroup =
  /** Các sở, ban, ngành: the departments. */
  | 'DEPARTMENTS'
  /** Các đơn vị trực thuộc: units directly under the People's Committee. */
  | 'PUBLIC_UNITS'
  /** UBND các huyện, thị xã, thành phố: People's Committees of districts. */
  | 'DISTRICT_COMMITTEES'
  /** UBND các xã, phường, thị trấn: People's Committees of communes. */
  | 'COMMUNE_COMMITTEES'
  /** One agency by its name. */
  | 'NAMED_AGENCY';

/** A platform through which data are shared. */
export type DataPlatform =
  /** Nền tảng tích hợp, chia sẻ dữ liệu cấp tỉnh: of the province. */
  | 'LGSP'
  /** Nền tảng tích hợp, chia sẻ dữ liệu quốc gia: of the nation. */
  | 'NGSP'
  /** Nền tảng chia sẻ, điều phối dữ liệu (NDOP, NDXP): the National Data Exchange Platform of Decree 278/2025/NĐ-CP. By 31 December 2026 data of state agencies must be shared through it. */
  | 'NDXP'
  /** Trục liên thông văn bản quốc gia: the national document axis, the Government Office's own platform (Decision 626/QĐ-VPCP). */
  | 'DOCUMENT_AXIS';

/** How a shared dataset is obtained. */
export type DataServiceMethod =
  /** Qua nền tảng: through the platform. */
  | 'PLATFORM'
  /** Kết nối trực tiếp: from system to system. */
  | 'DIRECT';

/** Who may use a shared dataset. */
export type DataServiceOpenness =
  /** Dữ liệu mở: everyone. */
  | 'OPEN'
  /** Dữ liệu dùng chung: state agencies. */
  | 'SHARED'
  /** Dữ liệu chia sẻ theo yêu cầu đặc thù: those who are given it. */
  | 'RESTRICTED';

/** Where a data service stands, as far as is recorded. */
export type DataServiceStatus =
  /** Đang xây dựng: to be built. */
  | 'PLANNED'
  /** Đang khai thác: systems exchange data by it. */
  | 'IN_USE'
  /** Chưa xác định: nothing that was recorded says whether it is used. */
  | 'UNKNOWN';

/** Which data services to list; conditions left out do not restrict. */
export type DataServiceFilter = {
  /** Provided by this agency, or by one that it took over from. At most 200 characters. */
  provider?: string | null | undefined;
  /** Used by this agency, or by one that it took over from. At most 200 characters. */
  consumer?: string | null | undefined;
  /** That stand in one of these. At most 100, none twice. */
  statuses?: Array<DataServiceStatus> | null | undefined;
};

/** Which legal instruments to list; conditions left out do not restrict. */
export type LegalInstrumentFilter = {
  /** Of one of these kinds. At most 100, none twice. */
  kinds?: Array<LegalInstrumentKind> | null | undefined;
  /** On at least one of these topics. At most 100, none twice. */
  topics?: Array<LegalTopic> | null | undefined;
};

/** Which reorganisations to list; conditions left out do not restrict. */
export type OrgChangeFilter = {
  /** Of one of these kinds. At most 100, none twice. */
  kinds?: Array<OrgChangeKind> | null | undefined;
  /** On this day or later. */
  from?: string | null | undefined;
  /** On this day or earlier. */
  to?: string | null | undefined;
};

/** Which successions to list; conditions left out do not restrict. */
export type AgencySuccessionFilter = {
  /** From this agency. At most 200 characters. */
  predecessor?: string | null | undefined;
  /** To this agency. At most 200 characters. */
  successor?: string | null | undefined;
  /** Of at least one of these. At most 100, none twice. */
  takesOver?: Array<SuccessionScope> | null | undefined;
  /** In a reorganisation of one of these kinds. At most 100, none twice. */
  kinds?: Array<OrgChangeKind> | null | undefined;
  /** On this day or later. */
  from?: string | null | undefined;
  /** On this day or earlier. */
  to?: string | null | undefined;
  /** In a reorganisation that a legal instrument of this number orders, such as 202/2025/QH15. At most 5000 characters. */
  legalBasis?: string | null | undefined;
};

/** What a day is in the calendar of offices. */
export type CalendarDayKind =
  /** Ngày làm việc: an ordinary working day. */
  | 'ORDINARY'
  /** Thứ Bảy, Chủ nhật. */
  | 'WEEKEND'
  /** Ngày lễ, tết: a holiday by the Labour Code. */
  | 'STATUTORY'
  /** Nghỉ bù: instead of a holiday that falls on a weekend. */
  | 'SUBSTITUTE'
  /** Hoán đổi: in exchange for a make-up day. */
  | 'SWAP'
  /** Làm bù: a Saturday or Sunday that is worked, in exchange for a day off. */
  | 'MAKE_UP';

/** What an audit record says happened. */
export type AuditAction =
  /** Personal fields of a row, or fields that were unmasked, were read. */
  | 'READ'
  /** A masked field of a row was shown to the viewer for a while. */
  | 'UNMASKED'
  /** A mutation was called. */
  | 'MUTATION_STARTED'
  /** It was carried out. */
  | 'MUTATION_DONE'
  /** It was refused by a rule, or failed. */
  | 'MUTATION_FAILED'
  /** Somebody without the right to it called a mutation. */
  | 'MUTATION_DENIED';

/** Which audit records to list; conditions left out do not restrict. */
export type AuditFilter = {
  /** Of one of these kinds. At most 100, none twice. */
  actions?: Array<AuditAction> | null | undefined;
  /** Of this subject. At most 1000 characters. */
  subject?: string | null | undefined;
  /** By somebody who acted for this agency. At most 200 characters. */
  agency?: string | null | undefined;
  /** Of rows of this type. At most 1000 characters. */
  type?: string | null | undefined;
  /** Of the row with this id. At most 200 characters. */
  rowId?: string | null | undefined;
  /** At this instant or later. */
  from?: string | null | undefined;
  /** Before this instant. */
  to?: string | null | undefined;
};

/** A data service to enter in the catalogue (đăng ký). */
export type RegisterDataServiceInput = {
  /** Chosen by the caller, 8 to 100 characters, as for every mutation. At most 5000 characters. */
  idempotencyKey: string;
  /** Name in Vietnamese, in 3 to 300 characters. At most 5000 characters. */
  nameVi: string;
  /** Name in English, in 3 to 300 characters. At most 5000 characters. */
  nameEn: string;
  /** By which platform. */
  platform: DataPlatform;
  /** The agency that provides it (cơ quan cung cấp); it must exist on that day. At most 200 characters. */
  provider: string;
  /** The agencies that use it (cơ quan khai thác); they must exist on that day. At most 1000, none twice, each of at most 200 characters. */
  consumers: Array<string>;
  /** How the dataset is obtained. */
  method: DataServiceMethod;
  /** What it is shared for (mục đích), in Vietnamese, 10 to 1000 characters. At most 5000 characters. */
  purpose: string;
  /** Number of the legal instrument. At most 5000 characters. */
  legalBasis?: string | null | undefined;
  /** What its provider promises of it (cam kết dịch vụ). At most 5000 characters. */
  serviceLevel?: string | null | undefined;
  /** Who may use it. */
  openness: DataServiceOpenness;
  /** Where it stands. */
  status: DataServiceStatus;
  /** The first day on which this holds. */
  validFrom: string;
  /** Code of the dataset (mã bộ dữ liệu): 3 to 60 of A to Z, 0 to 9, dot, underscore and hyphen. At most 5000 characters. */
  datasetCode: string;
};

/** What the catalogue is to say of a data service from a day, the whole of it (cập nhật). */
export type UpdateDataServiceInput = {
  /** Chosen by the caller, 8 to 100 characters, as for every mutation. At most 5000 characters. */
  idempotencyKey: string;
  /** Name in Vietnamese, in 3 to 300 characters. At most 5000 characters. */
  nameVi: string;
  /** Name in English, in 3 to 300 characters. At most 5000 characters. */
  nameEn: string;
  /** By which platform. */
  platform: DataPlatform;
  /** The agency that provides it (cơ quan cung cấp); it must exist on that day. At most 200 characters. */
  provider: string;
  /** The agencies that use it (cơ quan khai thác); they must exist on that day. At most 1000, none twice, each of at most 200 characters. */
  consumers: Array<string>;
  /** How the dataset is obtained. */
  method: DataServiceMethod;
  /** What it is shared for (mục đích), in Vietnamese, 10 to 1000 characters. At most 5000 characters. */
  purpose: string;
  /** Number of the legal instrument. At most 5000 characters. */
  legalBasis?: string | null | undefined;
  /** What its provider promises of it (cam kết dịch vụ). At most 5000 characters. */
  serviceLevel?: string | null | undefined;
  /** Who may use it. */
  openness: DataServiceOpenness;
  /** Where it stands. */
  status: DataServiceStatus;
  /** The first day on which this holds. */
  validFrom: string;
  /** The data service. At most 200 characters. */
  dataService: string;
  /** Its revision as the caller saw it; CONFLICT when it has changed since. */
  revision: number;
};

/** A data service to take out of the catalogue (rút). */
export type WithdrawDataServiceInput = {
  /** Chosen by the caller, 8 to 100 characters, as for every mutation. At most 5000 characters. */
  idempotencyKey: string;
  /** The data service. At most 200 characters. */
  dataService: string;
  /** Its revision as the caller saw it; CONFLICT when it has changed since. */
  revision: number;
  /** The last day on which it is in the catalogue. */
  lastDay: string;
};

/** How an officer can be reached at work from now on. */
export type ChangeWorkContactsInput = {
  /** Chosen by the caller, 8 to 100 characters; the same call with the same key happens once. At most 1000 characters. */
  idempotencyKey: string;
  /** The officer, by their id in the directory. At most 200 characters. */
  officer: string;
  /** The revision of the officer that the caller saw. */
  revision: number;
  /** E-mail address at work; null for none. At most 5000 characters. */
  workEmail?: string | null | undefined;
  /** Telephone number at work: digits and spaces, with + in front for one abroad; null for none. At most 5000 characters. */
  workPhone?: string | null | undefined;
};

/** What to unmask, and why. */
export type UnmaskOfficerInput = {
  /** The officer, by their id in the directory. At most 200 characters. */
  officer: string;
  /** The field. */
  field: OfficerMaskedField;
  /** What the value is needed for, in 10 to 500 characters; it is recorded in the audit trail. At most 5000 characters. */
  reason: string;
};

/** What can be unmasked of an officer. */
export type OfficerMaskedField =
  /** The private e-mail address. */
  | 'PERSONAL_EMAIL'
  /** The private telephone number. */
  | 'PERSONAL_PHONE'
  /** The date of birth. */
  | 'DATE_OF_BIRTH'
  /** The number of the citizen identity card. */
  | 'IDENTITY_NUMBER';

/** An agency to create. */
export type CreateAgencyInput = {
  /** Chosen by the caller, 8 to 100 characters. The same key with the same input answers what it answered the first time; with another input, IDEMPOTENCY_MISMATCH. At most 5000 characters. */
  idempotencyKey: string;
  /** The first day of the new state. */
  date: string;
  /** The legal instrument (căn cứ pháp lý) that orders it. At most 5000 characters. */
  legalBasis?: string | null | undefined;
  /** The agency to be. */
  agency: NewAgencyInput;
};

/** An agency to be. */
export type NewAgencyInput = {
  /** Name in Vietnamese. At most 5000 characters. */
  nameVi: string;
  /** Name in English. At most 5000 characters. */
  nameEn: string;
  /** Abbreviation used in document notations. At most 5000 characters. */
  abbreviation?: string | null | undefined;
  /** What it is by law. */
  kind: AgencyKind;
  /** The level of administration. */
  level: AgencyLevel;
  /** The agency directly above. At most 200 characters. */
  parent: string;
  /** The administrative unit whose People's Committee it is. At most 200 characters. */
  adminUnit?: string | null | undefined;
  /** The codes that it bears from its first day. At most 100. */
  codes?: Array<AgencyCodeInput>;
};

/** A code for an agency. */
export type AgencyCodeInput = {
  /** Who gives the code. */
  scheme: CodeScheme;
  /** The code. */
  value: string;
};

/** An agency to rename, and its new names. */
export type RenameAgencyInput = {
  /** Chosen by the caller, 8 to 100 characters. The same key with the same input answers what it answered the first time; with another input, IDEMPOTENCY_MISMATCH. At most 5000 characters. */
  idempotencyKey: string;
  /** The first day of the new state. */
  date: string;
  /** The legal instrument (căn cứ pháp lý) that orders it. At most 5000 characters. */
  legalBasis?: string | null | undefined;
  /** The agency to rename. */
  agency: AgencyRevisionInput;
  /** Its new name in Vietnamese. At most 5000 characters. */
  nameVi: string;
  /** Its new name in English. At most 5000 characters. */
  nameEn: string;
  /** Its new abbreviation; left out, it has none. At most 5000 characters. */
  abbreviation?: string | null | undefined;
};

/** An existing agency, in the state that the caller saw. */
export type AgencyRevisionInput = {
  /** The agency. At most 200 characters. */
  id: string;
  /** Its revision as the caller saw it; CONFLICT when somebody has changed it since. */
  revision: number;
};

/** Agencies to make one. */
export type MergeAgenciesInput = {
  /** Chosen by the caller, 8 to 100 characters. The same key with the same input answers what it answered the first time; with another input, IDEMPOTENCY_MISMATCH. At most 5000 characters. */
  idempotencyKey: string;
  /** The first day of the new state. */
  date: string;
  /** The legal instrument (căn cứ pháp lý) that orders it. At most 5000 characters. */
  legalBasis?: string | null | undefined;
  /** The agencies that become one, at least two; what was below them comes under the result. At most 100. */
  agencies: Array<AgencyRevisionInput>;
  /** The one of them that goes on and takes over the others. Give this or newAgency. At most 200 characters. */
  into?: string | null | undefined;
  /** The agency that they become together. Give this or into. */
  newAgency?: NewAgencyInput | null | undefined;
};

/** An agency to make several. */
export type SplitAgencyInput = {
  /** Chosen by the caller, 8 to 100 characters. The same key with the same input answers what it answered the first time; with another input, IDEMPOTENCY_MISMATCH. At most 5000 characters. */
  idempotencyKey: string;
  /** The first day of the new state. */
  date: string;
  /** The legal instrument (căn cứ pháp lý) that orders it. At most 5000 characters. */
  legalBasis?: string | null | undefined;
  /** The agency to split; it ends. */
  agency: AgencyRevisionInput;
  /** What it becomes, at least two. At most 100. */
  parts: Array<SplitPartInput>;
};

/** One of the agencies that come of a split. */
export type SplitPartInput = {
  /** The agency to be. */
  agency: NewAgencyInput;
  /** The agencies, so far below the one that is split, that come under this one. At most 1000, none twice, each of at most 200 characters. */
  takesOver?: Array<string>;
};

/** An agency to end. */
export type DissolveAgencyInput = {
  /** Chosen by the caller, 8 to 100 characters. The same key with the same input answers what it answered the first time; with another input, IDEMPOTENCY_MISMATCH. At most 5000 characters. */
  idempotencyKey: string;
  /** The first day of the new state. */
  date: string;
  /** The legal instrument (căn cứ pháp lý) that orders it. At most 5000 characters. */
  legalBasis?: string | null | undefined;
  /** The agency to dissolve; nothing may be below it. */
  agency: AgencyRevisionInput;
};

/** The days off of a year as they were announced. */
export type DeclareWorkingYearInput = {
  /** Chosen by the caller, 8 to 100 characters. The same key with the same input answers what it answered the first time; with another input, IDEMPOTENCY_MISMATCH. At most 5000 characters. */
  idempotencyKey: string;
  /** The year, 2000 to 2100. */
  year: number;
  /** The revision of the year as the caller saw it, 0 for a provisional one; CONFLICT when it has changed. */
  revision: number;
  /** The decision or notice that announces it, 3 to 200 characters. At most 5000 characters. */
  decision: string;
  /** All its days off, 1 to 60; those of the provisional year are a draft. Ordinary weekends are left out. At most 100. */
  daysOff: Array<DayOffInput>;
  /** The Saturdays and Sundays that are worked, up to 20. At most 100. */
  makeUpDays?: Array<MakeUpDayInput>;
};

/** A day off. */
export type DayOffInput = {
  /** The day, of the year that is declared. */
  date: string;
  /** Its name in Vietnamese, 1 to 200 characters. At most 5000 characters. */
  nameVi: string;
  /** Why offices rest. */
  kind: DayOffKind;
};

/** Why offices rest on a day that is no ordinary weekend. */
export type DayOffKind =
  /** Ngày lễ, tết: a holiday by the Labour Code. */
  | 'STATUTORY'
  /** Nghỉ bù: instead of a holiday that falls on a weekend. */
  | 'SUBSTITUTE'
  /** Hoán đổi: in exchange for a make-up day. */
  | 'SWAP';

/** A Saturday or Sunday that is worked. */
export type MakeUpDayInput = {
  /** The day, of the year that is declared. */
  date: string;
  /** Its name in Vietnamese, 1 to 200 characters. At most 5000 characters. */
  nameVi: string;
};

/** What agencies beyond the graph are told. */
export type AxisEntryKind =
  /** Văn bản mới. */
  | 'NEW'
  /** Thay thế. */
  | 'REPLACE'
  /** Cập nhật. */
  | 'UPDATE'
  /** Thu hồi. */
  | 'REVOKE'
  /** Trạng thái: of a delivery. */
  | 'STATUS';

/** How far the axis has been told of something. */
export type AxisEntryState =
  /** Chờ gửi: to be sent, or sent once more. */
  | 'PENDING'
  /** Đang gửi: under way. */
  | 'SENT'
  /** Đã nhận: the axis has it. */
  | 'ACKED'
  /** Lỗi: refused or tried too often; what comes after it in its stream waits. */
  | 'FAILED'
  /** Xung đột: the axis has something else under the same id; what comes after it waits. */
  | 'CONFLICT'
  /** Bỏ: somebody decided that it need not be sent. */
  | 'DROPPED';

/** What became of a packet that the axis delivered. */
export type AxisMessageState =
  /** Đã xử lý: it had its effect. */
  | 'APPLIED'
  /** Chờ: it waits for what it speaks of. */
  | 'HELD'
  /** Từ chối: it was refused; nothing of it is kept. */
  | 'REFUSED';

/** How often a task comes round (định kỳ). */
export type SteeringTaskRecurrence =
  /** Hằng tháng. */
  | 'MONTHLY'
  /** Hằng quý. */
  | 'QUARTERLY'
  /** 6 tháng. */
  | 'HALF_YEARLY'
  /** Hằng năm. */
  | 'YEARLY';

/** Where a task stands (trạng thái nhiệm vụ). */
export type SteeringTaskStatus =
  /** Đã giao: given, not taken up yet. */
  | 'ASSIGNED'
  /** Đã tiếp nhận: taken up by the lead agency. */
  | 'ACCEPTED'
  /** Đang thực hiện. */
  | 'IN_PROGRESS'
  /** Đã báo cáo: the lead agency says that it is done. */
  | 'REPORTED'
  /** Hoàn thành: the assigner agrees. */
  | 'COMPLETED'
  /** Trả lại: the lead agency is to do more, or it is not its task. */
  | 'RETURNED'
  /** Gia hạn: given more time. */
  | 'EXTENDED'
  /** Hủy: no longer wanted. */
  | 'CANCELLED';

/** What a document is, with its abbreviation in notations (tên loại văn bản): the 29 types of Decree 30/2020/NĐ-CP, normative documents, and documents of the Party. */
export type DocumentType =
  /** Nghị quyết (NQ). */
  | 'RESOLUTION'
  /** Quyết định (QĐ). */
  | 'DECISION'
  /** Chỉ thị (CT). */
  | 'DIRECTIVE'
  /** Quy chế (QC): internal statute. */
  | 'REGULATION'
  /** Quy định (QyĐ). */
  | 'RULES'
  /** Thông cáo (TC). */
  | 'COMMUNIQUE'
  /** Thông báo (TB). */
  | 'NOTICE'
  /** Hướng dẫn (HD). */
  | 'GUIDANCE'
  /** Chương trình (CTr). */
  | 'PROGRAMME'
  /** Kế hoạch (KH). */
  | 'PLAN'
  /** Phương án (PA). */
  | 'SCHEME'
  /** Đề án (ĐA). */
  | 'PROPOSAL'
  /** Dự án (DA). */
  | 'PROJECT'
  /** Báo cáo (BC). */
  | 'REPORT'
  /** Biên bản (BB). */
  | 'MINUTES'
  /** Tờ trình (TTr): proposal for approval. */
  | 'SUBMISSION'
  /** Hợp đồng (HĐ). */
  | 'CONTRACT'
  /** Công văn: has no type name; its notation names the agency and the drafting unit. */
  | 'OFFICIAL_LETTER'
  /** Công điện (CĐ). */
  | 'TELEGRAM'
  /** Bản ghi nhớ (BGN; before 2020-03-05 GN). */
  | 'MEMORANDUM'
  /** Bản thỏa thuận (BTT; before 2020-03-05 TTh). */
  | 'AGREEMENT'
  /** Giấy ủy quyền (GUQ). */
  | 'AUTHORIZATION'
  /** Giấy mời (GM). */
  | 'INVITATION'
  /** Giấy giới thiệu (GGT). */
  | 'INTRODUCTION_LETTER'
  /** Giấy nghỉ phép (GNP). */
  | 'LEAVE_PERMIT'
  /** Phiếu gửi (PG). */
  | 'DISPATCH_SLIP'
  /** Phiếu chuyển (PC). */
  | 'TRANSFER_SLIP'
  /** Phiếu báo (PB). */
  | 'ADVICE_SLIP'
  /** Thư công. */
  | 'OFFICIAL_PERSONAL_LETTER'
  /** Hiến pháp. */
  | 'CONSTITUTION'
  /** Luật: its notation is the National Assembly alone, 2025/QH15, as that of a normative resolution is. */
  | 'LAW'
  /** Pháp lệnh (PL): of the Standing Committee of the National Assembly. */
  | 'ORDINANCE'
  /** Lệnh (L): of the President. */
  | 'ORDER'
  /** Nghị định (NĐ): of the Government. */
  | 'DECREE'
  /** Thông tư (TT): of a minister. */
  | 'CIRCULAR'
  /** Thông tư liên tịch (TTLT). */
  | 'JOINT_CIRCULAR'
  /** Văn bản hợp nhất (VBHN). */
  | 'CONSOLIDATED_TEXT'
  /** Kết luận (KL): of the Party. */
  | 'CONCLUSION'
  /** Thông tri (TT): of the Party. */
  | 'PARTY_CIRCULAR';

/** In which capacity somebody signs (thẩm quyền ký). */
export type SigningCapacity =
  /** Thủ trưởng trực tiếp ký: the head, in their own capacity. */
  | 'HEAD'
  /** TM., thay mặt: on behalf of a collective, such as a People's Committee. */
  | 'ON_BEHALF_COLLECTIVE'
  /** KT., ký thay: a deputy for the head. */
  | 'DEPUTY_FOR_HEAD'
  /** TL., thừa lệnh: the head of a unit, by order. */
  | 'BY_ORDER'
  /** TUQ., thừa ủy quyền: by written authorization, for a limited time. */
  | 'BY_AUTHORIZATION'
  /** Q., quyền: the acting head. */
  | 'ACTING';

/** How urgent a document is (độ khẩn). */
export type Urgency =
  /** Thường. */
  | 'NORMAL'
  /** Khẩn. */
  | 'URGENT'
  /** Thượng khẩn. */
  | 'VERY_URGENT'
  /** Hỏa tốc. */
  | 'EXPRESS'
  /** Hỏa tốc hẹn giờ. */
  | 'EXPRESS_TIMED';

/** Whom a recipient line names. */
export type RecipientKind =
  /** Như trên: the addressees. */
  | 'AS_ABOVE'
  /** Cơ quan, tổ chức: one or several agencies. */
  | 'AGENCY'
  /** Chức danh: people in office, such as CT, PCT UBND tỉnh. */
  | 'OFFICIAL'
  /** Nội bộ: units of the issuer's own office. */
  | 'INTERNAL'
  /** Lưu: the units that keep the file copies. */
  | 'ARCHIVE';

/** What an update changes of a document. */
export type DocumentChangeKind =
  /** Thông tin văn bản: what it says of itself. */
  | 'INFORMATION'
  /** Tệp: its files, with the signatures on them. */
  | 'FILES'
  /** Nơi nhận: to whom it is sent; agencies are added. */
  | 'RECIPIENTS';

/** Whose digital signature it is (chữ ký số). */
export type SignatureKind =
  /** Người có thẩm quyền: of the person who signs the document. */
  | 'LEADER'
  /** Cơ quan, tổ chức. */
  | 'AGENCY'
  /** Cơ quan, trên bản sao điện tử. */
  | 'AGENCY_COPY'
  /** Cơ quan, trên phụ lục là tệp riêng. */
  | 'AGENCY_APPENDIX'
  /** Khác: its certificate names neither the signer nor the agency. */
  | 'OTHER';

/** The form of a digital signature. */
export type SignatureFormat =
  /** PAdES, in a PDF. */
  | 'PADES'
  /** XAdES or XML-DSig. */
  | 'XADES'
  /** CAdES or CMS, beside a file. */
  | 'CADES';

/** Who says when something was signed. */
export type SigningTimeSource =
  /** Dấu thời gian: an authority of timestamps. */
  | 'TIMESTAMP'
  /** The signer alone. */
  | 'CLAIMED';

/** What a check came to. */
export type SignatureStatus =
  /** Hợp lệ at the time of signing, over the whole file. */
  | 'VALID'
  /** Không hợp lệ, hoặc không có. */
  | 'INVALID'
  /** Chưa xác định: not checked, or it could not be. */
  | 'UNKNOWN';

/** How a document gets to a recipient. */
export type DeliveryChannel =
  /** Trục liên thông văn bản: electronically. */
  | 'AXIS'
  /** Văn bản giấy: to recipients that are not on the axis. */
  | 'PAPER';

/** Where a delivery stands (trạng thái gửi nhận), with its code on the axis (QCVN 102:2016). */
export type DeliveryStatus =
  /** Đã gửi: nothing has been heard of it yet. */
  | 'SENT'
  /** 01, đã đến: the system of the recipient has it. */
  | 'ARRIVED'
  /** 02, từ chối tiếp nhận: with a reason; the end. */
  | 'REJECTED'
  /** 03, đã tiếp nhận: entered in the register of incoming documents. */
  | 'ACCEPTED'
  /** 04, phân công xử lý. */
  | 'ASSIGNED'
  /** 05, đang xử lý. */
  | 'PROCESSING'
  /** 06, hoàn thành: the end. */
  | 'COMPLETED'
  /** 13, yêu cầu lấy lại: the sender asks for it back, with a reason. */
  | 'RECALL_REQUESTED'
  /** 15, đồng ý: the recipient agrees to what is asked; the end, unless it was an update: then the delivery goes on where it was. */
  | 'CHANGE_ACCEPTED'
  /** 16, từ chối: they do not, with a reason; the delivery goes on where it was. */
  | 'CHANGE_REJECTED';

/** The state of a document on the document axis (trạng thái truyền), regardless of what its recipient reports. */
export type TransportState =
  /** initial: it waits to be sent. */
  | 'INITIAL'
  /** processing: it is being sent, or is to be sent once more. */
  | 'PROCESSING'
  /** done: the axis has it. */
  | 'DONE'
  /** fail: the axis refused it, or sending was abandoned. */
  | 'FAIL';

/** What a sender asks of a recipient who has a document. */
export type ChangeRequestKind =
  /** Lấy lại: to give it back; its files are no longer given to the recipient once they agree. */
  | 'RECALL'
  /** Thu hồi: to let it be revoked, which it is by its issuer. */
  | 'REVOKE'
  /** Cập nhật: to take what is said of it anew, and to go on with it. */
  | 'UPDATE';

/** What a check of signing authority came to. */
export type AuthorityVerdict =
  /** Đúng thẩm quyền: the signer held the post, or the authorization, that the capacity requires. */
  | 'PASSED'
  /** Không đúng thẩm quyền: something is certainly wrong; `failures` says what. */
  | 'FAILED'
  /** Chưa xác định: nothing is wrong with what could be checked; `notChecked` says what could not. */
  | 'UNKNOWN';

/** Why a document cites another. */
export type DocumentRelation =
  /** Thực hiện: it carries the other out. */
  | 'IMPLEMENTS'
  /** Rà soát, đánh giá: it has the results of the other reviewed. */
  | 'REVIEWS'
  /** Căn cứ: it rests on the other. */
  | 'BASIS';

/** Which register of an agency. */
export type RegisterDirection =
  /** Sổ văn bản đi. */
  | 'OUTGOING'
  /** Sổ văn bản đến: one for paper and electronic documents together. */
  | 'INCOMING';

/** How a document came into a register. */
export type RegisterSource =
  /** Ban hành: the agency issued it. */
  | 'ISSUED'
  /** Trục liên thông: by the interconnection axis. */
  | 'AXIS'
  /** Văn bản giấy: by post or by hand. */
  | 'PAPER';

/** How a task stands to its due date (tình trạng thời hạn), counted in working days. */
export type TaskDeadlineState =
  /** Trong hạn: more than 3 working days are left. */
  | 'IN_TIME'
  /** Sắp đến hạn: 3 working days are left, or fewer. */
  | 'DUE_SOON'
  /** Quá hạn: the due date has passed. */
  | 'OVERDUE'
  /** Hoàn thành đúng hạn. */
  | 'COMPLETED_ON_TIME'
  /** Hoàn thành quá hạn. */
  | 'COMPLETED_LATE'
  /** Không đặt hạn: counts neither as late nor as on time. */
  | 'NO_DEADLINE';

/** What happened to a task. */
export type SteeringTaskEventKind =
  /** Giao nhiệm vụ. */
  | 'ASSIGNED'
  /** Tiếp nhận. */
  | 'ACCEPTED'
  /** Báo cáo tiến độ. */
  | 'PROGRESS_REPORTED'
  /** Xác nhận hoàn thành: the assigner agrees. */
  | 'COMPLETED'
  /** Trả lại. */
  | 'RETURNED'
  /** Gia hạn. */
  | 'EXTENDED'
  /** Hủy. */
  | 'CANCELLED'
  /** Báo cáo khó khăn, vướng mắc: put to the agencies that coordinate. */
  | 'DIFFICULTY_REPORTED'
  /** Trả lời khó khăn, vướng mắc: the difficulty stays open. */
  | 'DIFFICULTY_ANSWERED'
  /** Giải quyết khó khăn, vướng mắc: the difficulty is done with. */
  | 'DIFFICULTY_RESOLVED';

/** What an agency has to do with a task. */
export type SteeringTaskRole =
  /** Chủ trì: it leads the task and answers for it. */
  | 'LEAD'
  /** Phối hợp: it works with the lead agency. */
  | 'COORDINATE'
  /** Either. */
  | 'ANY';

/** What an agency has to do with a difficulty. */
export type DifficultyRole =
  /** It was put to the agency, which answers it. */
  | 'PUT_TO'
  /** It is with a task that the agency gave. */
  | 'ASSIGNER';

/** Which documents to list; conditions left out do not restrict. */
export type DocumentFilter = {
  /** Words of number and subject (trích yếu), the last as far as it is typed, with or without diacritics. When no document that the viewer may see has them all, those are found that are much like them with a mistake in each word of three letters or more: a letter too many, too few, another, or two in the wrong order. 200 characters at most. */
  search?: string | null | undefined;
  /** Its number, alone or with notation or the beginning of that: 1624, 1624/UBND, 28/2018/QD-TTg. At most 100 characters. */
  number?: string | null | undefined;
  /** Issued by this agency, or by one that it took over from. At most 200 characters. */
  issuer?: string | null | undefined;
  /** Addressed or copied to this agency, or to one that it took over from. At most 200 characters. */
  recipient?: string | null | undefined;
  /** Of one of these types. At most 100, none twice. */
  types?: Array<DocumentType> | null | undefined;
  /** Of one of these urgencies. At most 100, none twice. */
  urgency?: Array<Urgency> | null | undefined;
  /** Revoked, or not. */
  revoked?: boolean | null | undefined;
  /** That give a task which the viewer may see and which stands so to its due date today; FORBIDDEN without tasks:read. */
  taskState?: TaskDeadlineState | null | undefined;
  /** Known to be validly signed, or known not to be; those of which it is not known are in neither. */
  validlySigned?: boolean | null | undefined;
  /** Promulgated on this day or later. */
  from?: string | null | undefined;
  /** Promulgated on this day or earlier. */
  to?: string | null | undefined;
};

/** The days from which to count, both included. */
export type EdocPeriod = {
  /** The first day. */
  from: string;
  /** The last day. At most 3660 days after from. */
  to: string;
};

/** Which deliveries to list; conditions left out do not restrict. */
export type DeliveryFilter = {
  /** Of this document. At most 200 characters. */
  document?: string | null | undefined;
  /** Of documents that meet this. */
  about?: DocumentFilter | null | undefined;
  /** Sent by this agency, or by one that it took over from. At most 200 characters. */
  sender?: string | null | undefined;
  /** For this agency, or for one that it took over from. At most 200 characters. */
  recipient?: string | null | undefined;
  /** That stand in one of these. At most 100, none twice. */
  status?: Array<DeliveryStatus> | null | undefined;
  /** Whether the sender asked something of the recipient that they have not answered. */
  awaitsAnswer?: boolean | null | undefined;
  /** By this channel. */
  channel?: DeliveryChannel | null | undefined;
  /** That have stood where they are for more than so many working days of working time; 0 to 250. */
  olderThanWorkingDays?: number | null | undefined;
  /** As it was known at the end of this day (thời điểm chốt): deliveries sent by then, where they then stood, and their times as far as they had come. Today when left out. */
  asOf?: string | null | undefined;
  /** Sent on this day or later. */
  from?: string | null | undefined;
  /** Sent on this day or earlier. */
  to?: string | null | undefined;
};

/** By what conformity is counted. */
export type EdocGrouping =
  /** Cấp chính quyền: all four levels, also those with nothing to count. */
  | 'LEVEL'
  /** Cơ quan: each agency that there is something to count of. */
  | 'AGENCY';

/** A message whose sending was abandoned, to decide about. */
export type DecideAxisEntryInput = {
  /** Chosen by the caller, 8 to 100 characters, as for every mutation. At most 5000 characters. */
  idempotencyKey: string;
  /** Which. At most 200 characters. */
  entry: string;
  /** Its attempts as the caller saw them; CONFLICT when it was tried since. */
  attempts: number;
};

/** A held packet to drop. */
export type DropAxisMessageInput = {
  /** Chosen by the caller, 8 to 100 characters, as for every mutation. At most 5000 characters. */
  idempotencyKey: string;
  /** Which. At most 200 characters. */
  message: string;
};

/** A document whose content to unmask. */
export type UnmaskDocumentContentInput = {
  /** The document. At most 200 characters. */
  document: string;
  /** What it is needed for, in 10 to 500 characters; it is recorded in the audit trail. At most 5000 characters. */
  reason: string;
};

/** An issued document to update (cập nhật). What is left out stays as it is; a null takes away what may be missing. Number, day, signer, signatures and files are never updated: a document that is wrong in them is replaced or revoked. */
export type UpdateDocumentInput = {
  /** Chosen by the caller, 8 to 100 characters, as for every mutation. At most 5000 characters. */
  idempotencyKey: string;
  /** The document. At most 200 characters. */
  document: string;
  /** Its revision as the caller saw it; CONFLICT when it has changed since. */
  revision: number;
  /** Why, in 10 to 4000 characters; its recipients are told. At most 5000 characters. */
  reason: string;
  /** What it is about (trích yếu), as for a draft. At most 5000 characters. */
  subject?: string | null | undefined;
  /** Place of promulgation (địa danh). At most 5000 characters. */
  place?: string | null | undefined;
  /** How urgent it is (độ khẩn). */
  urgency?: Urgency | null | undefined;
  /** How far it may go (chỉ dẫn phạm vi lưu hành). At most 5000 characters. */
  circulation?: string | null | undefined;
  /** How many copies are made (số bản). */
  copyCount?: number | null | undefined;
  /** Notation of the drafter or typist. At most 5000 characters. */
  typistNotation?: string | null | undefined;
  /** Whether it goes out on paper as well. */
  paperCopy?: boolean | null | undefined;
  /** Agencies to send it to besides; each becomes a line of addressees, after those that it has. At most 1000, none twice, each of at most 200 characters. */
  addressees?: Array<string>;
};

/** A status of a delivery to report (trạng thái xử lý). */
export type ReportDeliveryStatusInput = {
  /** Chosen by the caller, 8 to 100 characters, as for every mutation. At most 5000 characters. */
  idempotencyKey: string;
  /** The delivery. At most 200 characters. */
  delivery: string;
  /** The status; not SENT. */
  status: DeliveryStatus;
  /** Why, in 10 characters or more: wanted for REJECTED, RECALL_REQUESTED and CHANGE_REJECTED. At most 5000 characters. */
  reason?: string | null | undefined;
};

/** A document to draft, with the components of Decree 30/2020/NĐ-CP (thể thức). */
export type DraftDocumentInput = {
  /** Chosen by the caller, 8 to 100 characters. The same key with the same input answers what it answered the first time; with another input, IDEMPOTENCY_MISMATCH. At most 5000 characters. */
  idempotencyKey: string;
  /** A draft to write anew; left out, a new one begins. At most 200 characters. */
  draft?: string | null | undefined;
  /** Its revision as the caller saw it; with `draft`. */
  revision?: number | null | undefined;
  /** What it is to be (tên loại): one of the 29 types, or a normative document. */
  type: DocumentType;
  /** Its notation (ký hiệu) without number: UBND-KGVX for a letter, KH-UBND for a plan; of a normative document with the year of issue, 2026/QĐ-UBND. At most 5000 characters. */
  notation: string;
  /** What it is about (trích yếu); of an official letter it begins with "V/v ". At most 5000 characters. */
  subject: string;
  /** Place of promulgation (địa danh). At most 5000 characters. */
  place: string;
  /** Who is to sign. */
  signer: SignerInput;
  /** The unit that drafts it (đơn vị soạn thảo). At most 5000 characters. */
  draftingUnit?: string | null | undefined;
  /** Notation of the drafter or typist. At most 5000 characters. */
  typistNotation?: string | null | undefined;
  /** How urgent it is (độ khẩn). */
  urgency?: Urgency;
  /** How secret it is (độ mật); anything but NONE is refused, and nothing is kept. */
  secrecy?: Secrecy;
  /** Whether it is to go out on paper as well, to those who get it electronically (gửi kèm bản giấy). */
  paperCopy?: boolean;
  /** Whether it is to be published for everyone. */
  isPublic?: boolean;
  /** The lines of addressees (Kính gửi). At most 1000, each of at most 2000 characters. */
  addressees?: Array<string>;
  /** The lines of recipients (Nơi nhận). At most 1000. */
  recipients?: Array<RecipientInput>;
  /** The documents that it cites. At most 100. */
  references?: Array<DocumentReferenceInput>;
  /** The names of its appendices (phụ lục). At most 100, each of at most 500 characters. */
  appendices?: Array<string>;
  /** The names of other files that go with it. At most 100, each of at most 500 characters. */
  attachments?: Array<string>;
  /** How far it may go (chỉ dẫn phạm vi lưu hành). At most 5000 characters. */
  circulation?: string | null | undefined;
  /** How many copies are made (số bản). */
  copyCount?: number | null | undefined;
  /** The issuer's address (địa chỉ cơ quan). At most 5000 characters. */
  issuerContact?: string | null | undefined;
  /** The documents of the same issuer whose place it is to take (thay thế). At most 100, none twice, each of at most 200 characters. */
  replaces?: Array<string>;
};

/** Who is to sign (người ký). */
export type SignerInput = {
  /** The line above the position, such as KT. CHỦ TỊCH; left out when the head signs. At most 5000 characters. */
  prefix?: string | null | undefined;
  /** Position (chức vụ), such as PHÓ CHỦ TỊCH. At most 5000 characters. */
  position: string;
  /** Full name, family name first. At most 5000 characters. */
  fullName: string;
  /** Their id in the directory. At most 200 characters. */
  officer?: string | null | undefined;
};

/** How secret a document is (độ mật). Only NONE is taken here. */
export type Secrecy =
  /** Không mật. */
  | 'NONE'
  /** Mật: refused. */
  | 'CONFIDENTIAL'
  /** Tối mật: refused. */
  | 'SECRET'
  /** Tuyệt mật: refused. */
  | 'TOP_SECRET';

/** A line of recipients (Nơi nhận). */
export type RecipientInput = {
  /** The line, as the document is to have it. At most 2000 characters. */
  label: string;
  /** Whom it names. */
  kind: RecipientKind;
  /** The one agency that it names. At most 200 characters. */
  agency?: string | null | undefined;
};

/** A document that it cites (văn bản viện dẫn). */
export type DocumentReferenceInput = {
  /** Number and notation of the cited document. */
  number: string;
  /** Its date. */
  date?: string | null | undefined;
  /** Why it is cited. */
  relation: DocumentRelation;
  /** The cited document, when it is in the graph. At most 200 characters. */
  document?: string | null | undefined;
};

/** A draft to issue (ban hành). */
export type IssueDocumentInput = {
  /** Chosen by the caller, 8 to 100 characters, as for every mutation. At most 5000 characters. */
  idempotencyKey: string;
  /** The draft. At most 200 characters. */
  draft: string;
  /** Its revision as the caller saw it; CONFLICT when it has changed since. */
  revision: number;
  /** Its signed files; each stands in the line of its name among the appendices and attachments. At most 100. */
  files?: Array<IssuedFileInput>;
  /** Who sends it, for its recipients to turn to. */
  sender?: StaffInput | null | undefined;
};

/** A signed file to issue a document with, put here before by POST /documents/files. Signatures in a PDF (PAdES) and beside a file (CMS) are checked. Where the server holds the agency's key, the document itself and each appendix get the agency's signature (chữ ký số của cơ quan) beside them, unless they bear it. */
export type IssuedFileInput = {
  /** The id that putting it here answered. At most 200 characters. */
  file: string;
  /** What it is to the document; one is MAIN. */
  role: DocumentFileRole;
  /** The detached signature (.p7s) on it, put here in the same way. At most 200 characters. */
  signature?: string | null | undefined;
};

/** What a file is to its document. */
export type DocumentFileRole =
  /** Văn bản: the document itself. */
  | 'MAIN'
  /** Phụ lục: a part of it in a file of its own. */
  | 'APPENDIX'
  /** Tài liệu kèm theo: something that goes with it. */
  | 'ATTACHMENT';

/** Who sends a document, for its recipients to turn to (cán bộ văn thư). */
export type StaffInput = {
  /** The unit. At most 5000 characters. */
  department?: string | null | undefined;
  /** Full name. At most 5000 characters. */
  name: string;
  /** E-mail address. At most 5000 characters. */
  email?: string | null | undefined;
  /** Mobile phone. At most 5000 characters. */
  mobile?: string | null | undefined;
};

/** A document to revoke (thu hồi). */
export type RevokeDocumentInput = {
  /** Chosen by the caller, 8 to 100 characters, as for every mutation. At most 5000 characters. */
  idempotencyKey: string;
  /** The document. At most 200 characters. */
  document: string;
  /** Why, in 10 to 4000 characters. At most 5000 characters. */
  reason: string;
};

/** A written authorization to sign, to be recorded (ghi nhận văn bản ủy quyền). */
export type RecordSigningAuthorizationInput = {
  /** Chosen by the caller, 8 to 100 characters, as for every mutation. At most 5000 characters. */
  idempotencyKey: string;
  /** The head of the viewer's agency on the first day, who gave it. At most 200 characters. */
  authorizer: string;
  /** Who may sign; another officer. At most 200 characters. */
  officer: string;
  /** The first day on which it holds. */
  firstDay: string;
  /** The last day on which it holds; at most five years later. */
  lastDay: string;
  /** What may be signed, in 10 to 4000 characters. At most 5000 characters. */
  matter: string;
};

/** An authorization that is to hold no longer (chấm dứt ủy quyền). */
export type EndSigningAuthorizationInput = {
  /** Chosen by the caller, 8 to 100 characters, as for every mutation. At most 5000 characters. */
  idempotencyKey: string;
  /** The authorization. At most 200 characters. */
  authorization: string;
  /** Its revision as the caller saw it; CONFLICT when it has changed since. */
  revision: number;
  /** The new last day: today or later, and earlier than it was. */
  lastDay: string;
};

/** A task to give (giao nhiệm vụ). */
export type AssignSteeringTaskInput = {
  /** Chosen by the caller, 8 to 100 characters. The same key with the same input answers what it answered the first time; with another input, IDEMPOTENCY_MISMATCH. At most 5000 characters. */
  idempotencyKey: string;
  /** The document that gives it. At most 200 characters. */
  document: string;
  /** Where the document gives it: 1.b, gạch đầu dòng 1. At most 5000 characters. */
  clause: string;
  /** What is to be done, in the words of the document. At most 20,000 characters. */
  content: string;
  /** The agency that is to lead it (cơ quan chủ trì). At most 200 characters. */
  leadAgency: string;
  /** The agencies that are to coordinate (cơ quan phối hợp). At most 1000, none twice, each of at most 200 characters. */
  coordinators?: Array<string>;
  /** The last day to complete it; left out, it has none. */
  dueDate?: string | null | undefined;
  /** How often it comes round; left out, once. */
  recurrence?: SteeringTaskRecurrence | null | undefined;
};

/** A task to take up (tiếp nhận). */
export type AcceptSteeringTaskInput = {
  /** Chosen by the caller, 8 to 100 characters. The same key with the same input answers what it answered the first time; with another input, IDEMPOTENCY_MISMATCH. At most 5000 characters. */
  idempotencyKey: string;
  /** The task. At most 200 characters. */
  task: string;
  /** Its revision as the caller saw it; CONFLICT when it has changed since. */
  revision: number;
};

/** The progress of a task (báo cáo tiến độ). */
export type ReportSteeringTaskProgressInput = {
  /** Chosen by the caller, 8 to 100 characters. The same key with the same input answers what it answered the first time; with another input, IDEMPOTENCY_MISMATCH. At most 5000 characters. */
  idempotencyKey: string;
  /** The task. At most 200 characters. */
  task: string;
  /** Its revision as the caller saw it; CONFLICT when it has changed since. */
  revision: number;
  /** How much is done, 0 to 100; 100 asks the assigner to agree that it is done. */
  percent: number;
  /** What was done, in 10 to 4000 characters. At most 5000 characters. */
  text: string;
  /** Documents that show it; ones that the caller may see. At most 100, none twice, each of at most 200 characters. */
  evidence?: Array<string>;
};

/** A task whose completion the assigner agrees to (xác nhận hoàn thành). */
export type CompleteSteeringTaskInput = {
  /** Chosen by the caller, 8 to 100 characters. The same key with the same input answers what it answered the first time; with another input, IDEMPOTENCY_MISMATCH. At most 5000 characters. */
  idempotencyKey: string;
  /** The task. At most 200 characters. */
  task: string;
  /** Its revision as the caller saw it; CONFLICT when it has changed since. */
  revision: number;
};

/** A task to give back (trả lại). */
export type ReturnSteeringTaskInput = {
  /** Chosen by the caller, 8 to 100 characters. The same key with the same input answers what it answered the first time; with another input, IDEMPOTENCY_MISMATCH. At most 5000 characters. */
  idempotencyKey: string;
  /** The task. At most 200 characters. */
  task: string;
  /** Its revision as the caller saw it; CONFLICT when it has changed since. */
  revision: number;
  /** Why, in 10 to 4000 characters. At most 5000 characters. */
  reason: string;
};

/** A task to give more time (gia hạn). */
export type ExtendSteeringTaskInput = {
  /** Chosen by the caller, 8 to 100 characters. The same key with the same input answers what it answered the first time; with another input, IDEMPOTENCY_MISMATCH. At most 5000 characters. */
  idempotencyKey: string;
  /** The task. At most 200 characters. */
  task: string;
  /** Its revision as the caller saw it; CONFLICT when it has changed since. */
  revision: number;
  /** The new last day; later than the one that it has. */
  dueDate: string;
  /** Why, in 10 to 4000 characters. At most 5000 characters. */
  reason: string;
};

/** A task that is no longer wanted (hủy). */
export type CancelSteeringTaskInput = {
  /** Chosen by the caller, 8 to 100 characters. The same key with the same input answers what it answered the first time; with another input, IDEMPOTENCY_MISMATCH. At most 5000 characters. */
  idempotencyKey: string;
  /** The task. At most 200 characters. */
  task: string;
  /** Its revision as the caller saw it; CONFLICT when it has changed since. */
  revision: number;
  /** Why, in 10 to 4000 characters. At most 5000 characters. */
  reason: string;
};

/** A difficulty with a task (khó khăn, vướng mắc). */
export type ReportDifficultyInput = {
  /** Chosen by the caller, 8 to 100 characters. The same key with the same input answers what it answered the first time; with another input, IDEMPOTENCY_MISMATCH. At most 5000 characters. */
  idempotencyKey: string;
  /** The task. At most 200 characters. */
  task: string;
  /** What stands in the way, in 10 to 4000 characters. At most 5000 characters. */
  text: string;
};

/** An answer to a difficulty (trả lời, giải quyết khó khăn, vướng mắc). */
export type AnswerDifficultyInput = {
  /** Chosen by the caller, 8 to 100 characters. The same key with the same input answers what it answered the first time; with another input, IDEMPOTENCY_MISMATCH. At most 5000 characters. */
  idempotencyKey: string;
  /** The difficulty: the id of the step with which it was reported. At most 200 characters. */
  difficulty: string;
  /** What is answered or was done, in 10 to 4000 characters. At most 5000 characters. */
  text: string;
  /** Whether the difficulty is done with; otherwise it stays open. */
  isResolved?: boolean;
};

/** How long the reporting periods of a kind are. */
export type ReportPeriodKind =
  /** Hằng tháng: 2020-M01 to 2020-M12. */
  | 'MONTHLY'
  /** Hằng quý: 2020-Q1 to 2020-Q4. */
  | 'QUARTERLY'
  /** 6 tháng đầu năm, 6 tháng cuối năm: 2020-H1 and 2020-H2. */
  | 'SEMIANNUAL'
  /** 9 tháng đầu năm: 2020-9M; by provincial practice. */
  | 'NINE_MONTH'
  /** Hằng năm: 2020. */
  | 'ANNUAL'
  /** Hằng tuần: 2020-W01 to 2020-W53, Monday to Sunday; a week belongs to the year of its Thursday (ISO 8601). */
  | 'WEEKLY'
  /** Một lần: 2020-04-15/2020-06-30, from the first to the last day of its data. */
  | 'ONE_OFF';

/** What makes a report due. */
export type ReportRegimeKind =
  /** Báo cáo định kỳ: the end of each period. */
  | 'PERIODIC'
  /** Báo cáo chuyên đề: a theme, once or for a time. */
  | 'THEMATIC'
  /** Báo cáo đột xuất: an event or a request. */
  | 'AD_HOC';

/** What a cell of a column holds. */
export type ReportColumnType =
  /** Số nguyên: a whole number. */
  | 'INTEGER'
  /** Số thập phân: a number. */
  | 'DECIMAL'
  /** Văn bản: text. */
  | 'TEXT'
  /** Ngày: a date, yyyy-mm-dd. */
  | 'DATE';

/** How far a report has come on its way to a receiver. */
export type ReportState =
  /** Đã giao: due, and nothing else is recorded of it. */
  | 'ASSIGNED'
  /** Đang soạn: being written. */
  | 'DRAFT'
  /** Đã trình: before the leader of the reporting agency. */
  | 'SUBMITTED'
  /** Lãnh đạo trả lại: sent back by the leader. */
  | 'RETURNED'
  /** Đã duyệt, ký số: approved, with the leader's digital signature; validlySigned says what a check came to. */
  | 'APPROVED'
  /** Đã gửi: sent to the receiver. */
  | 'SENT'
  /** Nơi nhận trả lại: sent back by the receiver. */
  | 'RETURNED_BY_RECEIVER'
  /** Đã tiếp nhận: accepted by the receiver. */
  | 'ACCEPTED'
  /** Đã tổng hợp: taken into the receiver's own report. */
  | 'CONSOLIDATED'
  /** Đã gửi Chính phủ: sent to the Government. */
  | 'SENT_TO_GOVERNMENT'
  /** Đã xác nhận: receipt confirmed by the Government. */
  | 'ACKNOWLEDGED'
  /** Đã thay thế: replaced by a corrected version. */
  | 'SUPERSEDED';

/** Which reports to list; conditions left out do not restrict. */
export type ReportDueFilter = {
  /** Only those that have been sent, or only those that have not. */
  sent?: boolean | null | undefined;
  /** That have come as far as one of these. At most 100, none twice. */
  states?: Array<ReportState> | null | undefined;
  /** Under this regime. At most 200 characters. */
  regime?: string | null | undefined;
  /** For this period, e.g. 2020-Q2. At most 200 characters. */
  period?: string | null | undefined;
  /** Only those that were sent after the deadline or are overdue, or only the others. */
  late?: boolean | null | undefined;
  /** Yet to be sent, with the deadline as near as this. At most 100, none twice. */
  urgency?: Array<ReportUrgency> | null | undefined;
};

/** How near the deadline is of a report that is yet to be sent. */
export type ReportUrgency =
  /** Quá hạn: the deadline has passed. */
  | 'OVERDUE'
  /** Sắp đến hạn: today, or within three working days. */
  | 'DUE_SOON'
  /** Còn hạn: later, or not known. */
  | 'LATER';

/** Why somebody is reminded of a report. */
export type ReportReminderKind =
  /** Sắp đến hạn: it is due within three working days, and not sent. */
  | 'DUE_SOON'
  /** Quá hạn: the deadline has passed, and it is not sent. */
  | 'OVERDUE'
  /** Bị trả lại: the leader or a receiver has sent it back. */
  | 'RETURNED'
  /** Chưa nhận đủ: a deadline has passed, and not all who owe the agency a report have sent it. */
  | 'NOT_RECEIVED'
  /** Chờ tiếp nhận: a report has waited for the agency's decision for more than three working days. */
  | 'UNDECIDED';

/** How far the Government's report system has a report. */
export type GovernmentPacketState =
  /** Chờ gửi: is to be sent, or sent once more. */
  | 'PENDING'
  /** Đang gửi: under way. */
  | 'SENT'
  /** Đã nhận: receipt is confirmed. */
  | 'ACKED'
  /** Bị từ chối: refused; corrected versions wait behind it until it is sent again or one takes its place. */
  | 'FAILED'
  /** Xung đột: the system has something else under the same key; the same. */
  | 'CONFLICT'
  /** Bỏ: a corrected version has taken its place before it was taken. */
  | 'DROPPED';

/** How the figures of many agencies or periods make one (cách tổng hợp). */
export type IndicatorAggregation =
  /** Cộng: their sum. */
  | 'SUM'
  /** Bình quân gia quyền: their mean, weighted by another indicator. */
  | 'AVG_WEIGHTED'
  /** Tỷ lệ: the sum of one indicator divided by that of another, never the mean of shares. */
  | 'RATIO'
  /** Số cuối kỳ: of each agency that of its last period, then their sum. */
  | 'LAST'
  /** Đếm không trùng: cannot be had from the figures; shown where there is one only. */
  | 'COUNT_DISTINCT'
  /** Không tổng hợp: shown where there is one figure only. */
  | 'NONE';

/** How sure a figure is (SDMX CL_OBS_STATUS). */
export type ObservationStatus =
  /** Normal. */
  | 'A'
  /** Estimated; synthetic figures are marked so too. */
  | 'E'
  /** Provisional. */
  | 'P'
  /** Missing: nothing was reported. */
  | 'M';

/** What a table of figures is broken down by. */
export type StatisticsDimension =
  /** Cơ quan: by the agency that reported. */
  | 'AGENCY'
  /** Cấp hành chính: by the level of administration. */
  | 'LEVEL'
  /** Kỳ báo cáo: by the period. */
  | 'PERIOD'
  /** Chiều phân tổ: by the dimensions of the figures, such as SEX = FEMALE. */
  | 'DIMENSIONS';

/** Which figures a table is made of; conditions left out do not restrict. */
export type StatisticsFilter = {
  /** Figures of periods of this kind; those of different kinds overlap, and are never put together. */
  periodKind: ReportPeriodKind;
  /** Of periods whose data are closed on this day or later. */
  from?: string | null | undefined;
  /** Of periods whose data are closed on this day or earlier. */
  to?: string | null | undefined;
  /** Of periods within this one: 2020 has the quarters 2020-Q1 to 2020-Q4. At most 200 characters. */
  period?: string | null | undefined;
  /** Of agencies of these levels. At most 100, none twice. */
  levels?: Array<AgencyLevel> | null | undefined;
  /** Of these agencies. At most 1000, none twice, each of at most 200 characters. */
  agencies?: Array<string> | null | undefined;
  /** Of this agency and all below it, on the day asOf. At most 200 characters. */
  below?: string | null | undefined;
  /** The day of below; today when left out. */
  asOf?: string | null | undefined;
};

/** A report to make of those of others. */
export type ConsolidateReportInput = {
  /** Chosen by the caller, 8 to 100 characters. The same key with the same input answers what it answered the first time; with another input, IDEMPOTENCY_MISMATCH. At most 5000 characters. */
  idempotencyKey: string;
  /** The regime. At most 200 characters. */
  regime: string;
  /** The period, e.g. 2020-H1. At most 200 characters. */
  period: string;
  /** The agency that consolidates, and to which the others report. At most 200 characters. */
  agency: string;
  /** Those to do without, each with the reason. At most 100. */
  waivers?: Array<WaiverInput>;
  /** The figures of the consolidating agency itself, to be added to those of the others. Left out, they stay as they were; at first they are what its draft of this report says. At most 100. */
  own?: Array<ReportCellInput> | null | undefined;
};

/** A report to do without. */
export type WaiverInput = {
  /** Who was to report. At most 200 characters. */
  agency: string;
  /** Why it is done without; the consolidated report says so. At most 5000 characters. */
  reason: string;
};

/** A cell to fill in. */
export type ReportCellInput = {
  /** The key of its column. At most 200 characters. */
  column: string;
  /** Its number, of a column that holds one. */
  number?: number | null | undefined;
  /** Its text, of a column that holds text or a date. At most 5000 characters. */
  text?: string | null | undefined;
  /** The unit that it is in; checked when it is given. At most 5000 characters. */
  unit?: string | null | undefined;
};

/** A report that was sent, and to whom. */
export type AcceptReportInput = {
  /** Chosen by the caller, 8 to 100 characters. The same key with the same input answers what it answered the first time; with another input, IDEMPOTENCY_MISMATCH. At most 5000 characters. */
  idempotencyKey: string;
  /** The report. At most 200 characters. */
  submission: string;
  /** The receiver: that the caller acts for, or to hand the report over to; when left out, the caller's own agency, or all that are central. At most 200 characters. */
  receiver?: string | null | undefined;
};

/** Packets to send once more. */
export type RetryGovernmentPacketsInput = {
  /** Chosen by the caller, 8 to 100 characters. The same key with the same input answers what it answered the first time; with another input, IDEMPOTENCY_MISMATCH. At most 5000 characters. */
  idempotencyKey: string;
  /** The packets, 1 to 100 of them, which were refused. */
  packets: Array<string>;
};

/** A regime to be. */
export type DefineReportRegimeInput = {
  /** Chosen by the caller, 8 to 100 characters. The same key with the same input answers what it answered the first time; with another input, IDEMPOTENCY_MISMATCH. At most 5000 characters. */
  idempotencyKey: string;
  /** Its id for good: capitals, digits and _, 3 to 60 of them, e.g. EGOV_PROGRESS_Q. At most 200 characters. */
  id: string;
  /** What makes its reports due. */
  kind: ReportRegimeKind;
  /** The kind of its periods; none when it has none. */
  frequency?: ReportPeriodKind | null | undefined;
  /** Whether it is in the public catalogue. */
  isPublic: boolean;
  /** Its first day; of a one-off report, the first day of its data. */
  validFrom: string;
  /** Its last day; of a one-off report, the last day of its data, which must be given. */
  validTo?: string | null | undefined;
  /** What its first version demands. */
  elements: RegimeElementsInput;
};

/** What a version of a regime demands: the elements of Decree 09/2019/NĐ-CP. */
export type RegimeElementsInput = {
  /** Name in Vietnamese (tên báo cáo). At most 5000 characters. */
  nameVi: string;
  /** Name in English. At most 5000 characters. */
  nameEn: string;
  /** What the reports are for (mục đích báo cáo). At most 5000 characters. */
  purpose: string;
  /** What is reported (nội dung yêu cầu báo cáo). At most 20,000 characters. */
  content: string;
  /** How reports are sent (phương thức gửi, nhận). At most 5000 characters. */
  submitMethod: string;
  /** How to go about it (hướng dẫn quy trình thực hiện). At most 20,000 characters. */
  procedureGuide: string;
  /** The documents that set it up (căn cứ pháp lý). At most 5000 characters. */
  legalBasis: string;
  /** What is uncertain about the record. At most 5000 characters. */
  note?: string | null | undefined;
  /** The day of the month on which data are closed, 1 to 31. */
  cutOffDay?: number;
  /** Who reports to whom and by when. At most 100. */
  tiers: Array<ReportTierInput>;
  /** The headings of what is reported in words (đề cương báo cáo). At most 100, each of at most 5000 characters. */
  outline: Array<string>;
  /** The columns of the data template (biểu mẫu số liệu). At most 1000. */
  columns: Array<ReportColumnInput>;
  /** What must be true of the columns together. At most 1000. */
  checks?: Array<ReportCheckInput>;
};

/** One step of the way that figures take upwards (cấp báo cáo). */
export type ReportTierInput = {
  /** Who must report. At most 1000. */
  subjects: Array<ReportSubjectInput>;
  /** To whom each of them does, and by when. At most 100. */
  receivers: Array<ReportReceiverInput>;
};

/** Who must report: one agency, or all of a kind and level. */
export type ReportSubjectInput = {
  /** One agency, and later the agencies that answer for it. At most 200 characters. */
  agencyId?: string | null | undefined;
  /** Without one: agencies of this kind, an AgencyKind. At most 5000 characters. */
  kind?: string | null | undefined;
  /** Without one: agencies of this level. */
  level?: AgencyLevel | null | undefined;
  /** Without one: only those below this agency. At most 200 characters. */
  below?: string | null | undefined;
};

/** To whom a report goes, and by when. */
export type ReportReceiverInput = {
  /** One agency; when left out, the agency directly above the one that reports. At most 200 characters. */
  agencyId?: string | null | undefined;
  /** How the deadline is reckoned. */
  deadlineKind: ReportDeadlineKind;
  /** The number of working days, or the day of the month. */
  deadlineNumber: number;
};

/** How the deadline of a report is reckoned (thời hạn gửi). */
export type ReportDeadlineKind =
  /** A number of working days after the data are closed, one at least. */
  | 'WORKING_DAYS_AFTER_CUT_OFF'
  /** A day of the period's last month, or the next working day when it is not one. */
  | 'DAY_OF_LAST_MONTH';

/** A column of a data template. */
export type ReportColumnInput = {
  /** What formulas and cells call it by: a letter, then letters, digits and _. At most 200 characters. */
  key: string;
  /** Its heading in Vietnamese. At most 5000 characters. */
  label: string;
  /** What its cell holds. */
  type: ReportColumnType;
  /** The unit of measure. At most 5000 characters. */
  unit?: string | null | undefined;
  /** Whether a report must fill it in. */
  required?: boolean;
  /** The least value that it may have. */
  min?: number | null | undefined;
  /** The greatest value that it may have. */
  max?: number | null | undefined;
  /** How it follows from other columns, e.g. "signed / sent * 100". At most 5000 characters. */
  formula?: string | null | undefined;
  /** The code of the indicator that it observes. At most 5000 characters. */
  indicator?: string | null | undefined;
  /** The dimensions of what it observes. At most 100. */
  dimensions?: Array<ReportDimensionInput>;
};

/** A value of one of the dimensions of an indicator. */
export type ReportDimensionInput = {
  /** The dimension. At most 5000 characters. */
  name: string;
  /** Its value. At most 5000 characters. */
  value: string;
};

/** What must be true of the columns together. */
export type ReportCheckInput = {
  /** A comparison such as "signed <= sent". At most 5000 characters. */
  expression: string;
  /** What to tell who has filled it in otherwise. At most 5000 characters. */
  message: string;
};

/** A new version of a regime. */
export type ReviseReportRegimeInput = {
  /** Chosen by the caller, 8 to 100 characters. The same key with the same input answers what it answered the first time; with another input, IDEMPOTENCY_MISMATCH. At most 5000 characters. */
  idempotencyKey: string;
  /** The regime. At most 200 characters. */
  regime: string;
  /** The latest version that the caller saw; CONFLICT when there is a later one. */
  version: number;
  /** From when the new version holds; every period whose data are closed on that day or later goes by it. */
  validFrom: string;
  /** What the new version demands. */
  elements: RegimeElementsInput;
};

/** Reminders that the caller has read. */
export type MarkReportRemindersReadInput = {
  /** Chosen by the caller, 8 to 100 characters. The same key with the same input answers what it answered the first time; with another input, IDEMPOTENCY_MISMATCH. At most 5000 characters. */
  idempotencyKey: string;
  /** The reminders, 1 to 100 of them. */
  reminders: Array<string>;
};

/** A report to begin. */
export type DraftReportInput = {
  /** Chosen by the caller, 8 to 100 characters. The same key with the same input answers what it answered the first time; with another input, IDEMPOTENCY_MISMATCH. At most 5000 characters. */
  idempotencyKey: string;
  /** All cells. They are kept as they are given; what is wrong with them is in problems. At most 5000. */
  cells?: Array<ReportCellInput>;
  /** What is reported in words, under the headings of the outline in their order. At most 100, each of at most 50,000 characters. */
  narrative?: Array<string>;
  /** The documents that go with it, by their ids. At most 100, none twice, each of at most 200 characters. */
  attachments?: Array<string>;
  /** The obligation to report, e.g. EGOV_PROGRESS_Q:2020-Q2:qni-stttt. At most 200 characters. */
  obligation: string;
};

/** What a report is to say from now on. */
export type WriteReportInput = {
  /** Chosen by the caller, 8 to 100 characters. The same key with the same input answers what it answered the first time; with another input, IDEMPOTENCY_MISMATCH. At most 5000 characters. */
  idempotencyKey: string;
  /** All cells. They are kept as they are given; what is wrong with them is in problems. At most 5000. */
  cells?: Array<ReportCellInput>;
  /** What is reported in words, under the headings of the outline in their order. At most 100, each of at most 50,000 characters. */
  narrative?: Array<string>;
  /** The documents that go with it, by their ids. At most 100, none twice, each of at most 200 characters. */
  attachments?: Array<string>;
  /** The report. At most 200 characters. */
  submission: string;
  /** Its revision as the caller saw it; CONFLICT when somebody has changed it since. */
  revision: number;
};

/** A report, as the caller saw it. */
export type ReportStepInput = {
  /** Chosen by the caller, 8 to 100 characters. The same key with the same input answers what it answered the first time; with another input, IDEMPOTENCY_MISMATCH. At most 5000 characters. */
  idempotencyKey: string;
  /** The report. At most 200 characters. */
  submission: string;
  /** Its revision as the caller saw it; CONFLICT when somebody has changed it since. */
  revision: number;
};

/** A report to return or to correct, and why. */
export type ReasonedReportStepInput = {
  /** Chosen by the caller, 8 to 100 characters. The same key with the same input answers what it answered the first time; with another input, IDEMPOTENCY_MISMATCH. At most 5000 characters. */
  idempotencyKey: string;
  /** The report. At most 200 characters. */
  submission: string;
  /** Its revision as the caller saw it; CONFLICT when somebody has changed it since. */
  revision: number;
  /** Why; who reads the report reads it too. At most 5000 characters. */
  reason: string;
};

/** A report to approve. */
export type ApproveReportInput = {
  /** Chosen by the caller, 8 to 100 characters. The same key with the same input answers what it answered the first time; with another input, IDEMPOTENCY_MISMATCH. At most 5000 characters. */
  idempotencyKey: string;
  /** The report. At most 200 characters. */
  submission: string;
  /** Its revision as the caller saw it; CONFLICT when somebody has changed it since. */
  revision: number;
  /** The leader's digital signature (chữ ký số) beside the report's canonicalContent: detached CMS (CAdES), DER in base64. At most 200,000 characters. */
  signature: string;
};

/** A report that was received, and why it goes back. */
export type ReturnReceivedReportInput = {
  /** Chosen by the caller, 8 to 100 characters. The same key with the same input answers what it answered the first time; with another input, IDEMPOTENCY_MISMATCH. At most 5000 characters. */
  idempotencyKey: string;
  /** The report. At most 200 characters. */
  submission: string;
  /** The receiver: that the caller acts for, or to hand the report over to; when left out, the caller's own agency, or all that are central. At most 200 characters. */
  receiver?: string | null | undefined;
  /** Why; who wrote the report reads it. At most 5000 characters. */
  reason: string;
};

/** Where a dossier stands (trạng thái hồ sơ), as the National Public Service Portal counts it. */
export type DossierStatus =
  /** 1, Mới đăng ký: filed, not accepted yet. */
  | 'REGISTERED'
  /** 2, Được tiếp nhận: accepted; its time runs. */
  | 'ACCEPTED'
  /** 3, Không được tiếp nhận: refused at the desk. */
  | 'NOT_ACCEPTED'
  /** 4, Đang xử lý: somebody works on it. */
  | 'PROCESSING'
  /** 5, Yêu cầu bổ sung giấy tờ: the applicant must add to it; its time stands still, or does not run yet. */
  | 'SUPPLEMENT_REQUIRED'
  /** 6, Yêu cầu thực hiện nghĩa vụ tài chính: the applicant must pay. */
  | 'PAYMENT_REQUIRED'
  /** 7, Công dân yêu cầu rút hồ sơ: the applicant asks for it back. */
  | 'WITHDRAWAL_REQUESTED'
  /** 8, Dừng xử lý: ended without a result. */
  | 'STOPPED'
  /** 9, Đã xử lý xong: the result is there. */
  | 'RESULT_READY'
  /** 10, Đã trả kết quả: the applicant has the result. */
  | 'RESULT_RETURNED';

/** A way to ask for a procedure, or by which a dossier came in (kênh thực hiện). */
export type ProcedureChannel =
  /** Trực tiếp: at the desk. */
  | 'DIRECT'
  /** Trực tuyến: online. */
  | 'ONLINE'
  /** Bưu chính công ích: by the public postal service. */
  | 'POST';

/** A unit of time limits (đơn vị tính thời hạn). */
export type TimeUnit =
  /** Giờ làm việc: hour of office time. */
  | 'WORKING_HOUR'
  /** Ngày làm việc: day on which offices work. */
  | 'WORKING_DAY'
  /** Giờ: hour. */
  | 'HOUR'
  /** Ngày: calendar day. */
  | 'DAY'
  /** Tháng: calendar month. */
  | 'MONTH';

/** What kind of authority handles a procedure. */
export type AuthorityKind =
  /** Ủy ban nhân dân (UBND): People's Committee. */
  | 'PEOPLES_COMMITTEE'
  /** Công an: the police, whose offices are not among the agencies of the directory. */
  | 'POLICE';

/** The groups of the index for citizens and businesses (Bộ chỉ số, Decision 766/QĐ-TTg). */
export type ServiceIndicatorGroup =
  /** Công khai, minh bạch. */
  | 'TRANSPARENCY'
  /** Tiến độ, kết quả giải quyết. */
  | 'PROGRESS'
  /** Cung cấp dịch vụ trực tuyến. */
  | 'ONLINE'
  /** Số hóa hồ sơ. */
  | 'DIGITIZATION'
  /** Mức độ hài lòng. */
  | 'SATISFACTION';

/** How far a procedure can be done online (mức độ dịch vụ công trực tuyến): in four levels until 14 August 2022 (Decree 43/2011/NĐ-CP), in three from 15 August 2022 (Decree 42/2022/NĐ-CP). */
export type OnlineLevel =
  /** Mức độ 1, until 14 August 2022: information. */
  | 'LEVEL_1'
  /** Mức độ 2, until 14 August 2022: forms as well. */
  | 'LEVEL_2'
  /** Mức độ 3, until 14 August 2022: filing as well. */
  | 'LEVEL_3'
  /** Mức độ 4, until 14 August 2022: payment, and the result, as well. */
  | 'LEVEL_4'
  /** Toàn trình, from 15 August 2022: from filing to the result. */
  | 'FULL'
  /** Một phần, from 15 August 2022: in part. */
  | 'PARTIAL'
  /** Cung cấp thông tin, from 15 August 2022: information only. */
  | 'INFO_ONLY';

/** A portal on which citizens file (cổng dịch vụ công). */
export type Portal =
  /** Cổng Dịch vụ công quốc gia: the National Public Service Portal. */
  | 'NATIONAL'
  /** Cổng dịch vụ công của tỉnh: the province's own. */
  | 'PROVINCIAL';

/** What is paid for a procedure (phí, lệ phí). */
export type FeeKind =
  /** Phí: for the cost of a service. */
  | 'FEE'
  /** Lệ phí: a charge set by the State. */
  | 'CHARGE';

/** A part that a published procedure must have (bộ phận tạo thành), as index 1.3 of Decision 766/QĐ-TTg counts them. */
export type ProcedurePart =
  /** Tên thủ tục: its name. */
  | 'NAME'
  /** Trình tự thực hiện: the steps, in each case. */
  | 'STEPS'
  /** Cách thức thực hiện: the ways to ask for it. */
  | 'METHODS'
  /** Thành phần, số lượng hồ sơ: the papers of the dossier with their numbers. */
  | 'COMPONENTS'
  /** Thời hạn giải quyết: how long it may take. */
  | 'TIME_LIMIT'
  /** Đối tượng thực hiện: who may ask for it. */
  | 'SUBJECTS'
  /** Cơ quan thực hiện: who is competent for it. */
  | 'COMPETENT_AUTHORITY';

/** What dossier statistics can be broken down by. */
export type DossierDimension =
  /** The competent agency. */
  | 'AGENCY'
  /** The procedure. */
  | 'PROCEDURE'
  /** The level of administration of the competent agency (cấp hành chính). */
  | 'LEVEL'
  /** The month of acceptance, in Viet Nam: of the calendar, or of reports, from the 15th of the month before to the 14th. */
  | 'MONTH'
  /** The quarter of these months (quý). */
  | 'QUARTER';

/** Which rows of dossier statistics come first. */
export type DossierStatisticsOrder =
  /** Those with the most late dossiers. */
  | 'LATE'
  /** Those of whose dossiers the largest part is late. */
  | 'LATE_SHARE'
  /** Those with the most dossiers. */
  | 'ACCEPTED';

/** A rule of handling dossiers that was not kept (vi phạm quy định giải quyết); it is counted, and refuses no step. */
export type DossierBreach =
  /** What was filed online was answered after more than eight hours of office time. */
  | 'LATE_RESPONSE'
  /** Supplements were asked for more than once. */
  | 'SUPPLEMENT_ASKED_AGAIN'
  /** There was more than one apology with a new date. */
  | 'RESCHEDULED_AGAIN'
  /** An apology came less than a day before the date that could not be kept, or after it. */
  | 'LATE_APOLOGY';

/** How satisfied an applicant is (mức độ hài lòng). */
export type Satisfaction =
  /** Rất hài lòng. */
  | 'VERY_SATISFIED'
  /** Hài lòng. */
  | 'SATISFIED'
  /** Không hài lòng. */
  | 'DISSATISFIED';

/** What can be done with a dossier (bước xử lý). */
export type DossierStep =
  /** Tiếp nhận: the receiving desk accepts it, with the supplements that it asked for before, and gives it its code. */
  | 'ACCEPT'
  /** Từ chối tiếp nhận: the receiving desk refuses it, with the reason. */
  | 'REFUSE'
  /** Phân công: the competent agency gives it to an officer. */
  | 'ASSIGN'
  /** Yêu cầu bổ sung: the applicant must add to it; the rule is one such request, of the receiving desk before it accepts it or of the competent agency after. */
  | 'REQUEST_SUPPLEMENT'
  /** Tiếp nhận bổ sung: what was missing of an accepted one is there; the deadline moves by the time it took. */
  | 'RECEIVE_SUPPLEMENT'
  /** Yêu cầu nộp phí: the applicant must pay an amount. */
  | 'REQUEST_PAYMENT'
  /** Thu phí: an amount was paid. */
  | 'RECEIVE_PAYMENT'
  /** Gia hạn: the agency takes longer than the limit, as the law of the procedure allows it once, and says so with the reason before the deadline passes; lateness still counts from the deadline. */
  | 'EXTEND'
  /** Xin lỗi và hẹn lại: an apology with the reason and a new date; lateness still counts from the deadline. The rule is one, a day ahead. */
  | 'RESCHEDULE'
  /** Rút hồ sơ: the applicant asks for it back. */
  | 'REQUEST_WITHDRAWAL'
  /** Dừng xử lý: it ends without a result, with the reason. */
  | 'STOP'
  /** Tiếp tục xử lý: after a stop or a withdrawn withdrawal, with the reason. */
  | 'CONTINUE'
  /** Xử lý xong: the result is ready. */
  | 'FINISH'
  /** Trả kết quả: the applicant has the result. */
  | 'RETURN_RESULT'
  /** Đánh giá: the applicant says how satisfied they are. */
  | 'RATE';

/** How a fee was paid (hình thức thu). */
export type PaymentMethod =
  /** Tiền mặt: at the desk. */
  | 'CASH'
  /** Chuyển khoản: to the account of the agency. */
  | 'BANK'
  /** Cổng Dịch vụ công quốc gia: online, through the National Public Service Portal. */
  | 'DVCQG'
  /** Cổng thanh toán của tỉnh: online, through the payment gateway of the province. */
  | 'LOCAL_GATEWAY';

/** Which dossiers to list; conditions left out do not restrict. */
export type DossierFilter = {
  /** With this code (mã hồ sơ). */
  code?: string | null | undefined;
  /** In one of these statuses. At most 100, none twice. */
  statuses?: Array<DossierStatus> | null | undefined;
  /** Assigned to this officer; only dossiers of which the viewer may read that. At most 200 characters. */
  assignedTo?: string | null | undefined;
  /** By this procedure, by its national code. */
  procedure?: string | null | undefined;
  /** Of an applicant with these words, or beginnings of words of three letters or more, in their name; diacritics do not matter. Only dossiers of which the viewer may read the whole name; that they were found by it is recorded. BAD_USER_INPUT for less than two letters. At most 100 characters. */
  applicant?: string | null | undefined;
  /** Due on this day or later. */
  dueFrom?: string | null | undefined;
  /** Due on this day or earlier. */
  dueTo?: string | null | undefined;
  /** Late, or not, as `Dossier.isLate` says it of what is accepted. */
  isLate?: boolean | null | undefined;
};

/** What a feedback is about (phân loại phản ánh, kiến nghị). */
export type FeedbackKind =
  /** Hành vi hành chính: how an agency or an officer behaved. */
  | 'CONDUCT'
  /** Quy định hành chính: a rule that does not fit. */
  | 'REGULATION'
  /** Kiến nghị: something to change. */
  | 'PROPOSAL'
  /** Khác: anything else. */
  | 'OTHER';

/** Where a feedback stands (trạng thái xử lý). */
export type FeedbackStatus =
  /** Đã tiếp nhận: to be answered. */
  | 'RECEIVED'
  /** Yêu cầu bổ sung: who gave it must add to it. */
  | 'SUPPLEMENT_REQUESTED'
  /** Từ chối: refused, with the reason. */
  | 'REJECTED'
  /** Đã trả lời: answered. */
  | 'ANSWERED'
  /** Đã công khai: answered, and the answer is public. */
  | 'PUBLISHED';

/** What procedures are counted by. */
export type ProcedureGrouping =
  /** Cơ quan chủ quản: the department in charge, or what took over from it by that day. */
  | 'DEPARTMENT'
  /** Lĩnh vực: the sector. */
  | 'SECTOR';

/** Which procedures to list; conditions left out do not restrict. */
export type ProcedureFilter = {
  /** Of this sector (lĩnh vực), named as in `Procedure.sector`. At most 200 characters. */
  sector?: string | null | undefined;
  /** For which this agency is competent on the day. At most 200 characters. */
  competentAuthority?: string | null | undefined;
  /** That have one of these levels online on the day, in the words of the decree in force then. At most 100, none twice. */
  onlineLevels?: Array<OnlineLevel> | null | undefined;
  /** That are interlinked with this portal on the day (liên thông). */
  portal?: Portal | null | undefined;
};

/** What synchronised dossiers are counted by. */
export type SyncGrouping =
  /** Cơ quan: the competent agency. */
  | 'AGENCY'
  /** Thủ tục: the procedure. */
  | 'PROCEDURE';

/** What the portal is told (nghiệp vụ đồng bộ). */
export type SyncOperation =
  /** DongBoHoSoMC: a new dossier. */
  | 'CREATE'
  /** DongBoHoSoMC with isUpdating: what has become of a dossier. */
  | 'UPDATE'
  /** CapNhatTienDoHoSoMC: a step in the progress of a dossier. */
  | 'PROGRESS';

/** How far the National Public Service Portal has been told of a change of a dossier (trạng thái đồng bộ). */
export type SyncState =
  /** Chờ gửi: is to be sent, or sent once more. */
  | 'PENDING'
  /** Đã gửi: under way. */
  | 'SENT'
  /** Đã nhận: the portal has it. */
  | 'ACKED'
  /** Lỗi: the portal refused it; what comes after it waits until it is replayed. */
  | 'FAILED'
  /** Xung đột: the portal has something else under the same code; what comes after it waits. */
  | 'CONFLICT';

/** A dossier to file: online by a citizen, or at a desk by an officer for one. */
export type FileDossierInput = {
  /** Chosen by the caller, 8 to 100 characters. The same key with the same input answers the same dossier and changes nothing; with another input, IDEMPOTENCY_MISMATCH. At most 1000 characters. */
  idempotencyKey: string;
  /** The procedure, by its national or local code. */
  procedure: string;
  /** The agency that decides; it must be competent for the procedure today. At most 200 characters. */
  competentAgency: string;
  /** The agency whose desk returns the result; the receiving one when left out. At most 200 characters. */
  returningAgency?: string | null | undefined;
  /** How it comes in; ONLINE for a citizen, DIRECT for an officer when left out. */
  channel?: ProcedureChannel | null | undefined;
  /** Who files it. */
  applicant: ApplicantInput;
  /** The papers that come with it. At most 100. */
  components?: Array<DossierComponentInput> | null | undefined;
  /** Whether the applicant's account is verified by VNeID, as the desk or the application has seen; not for citizens to say of themselves. */
  verifiedByVneid?: boolean | null | undefined;
  /** The client ids of the applications that the applicant allows to read the dossier. At most 100, none twice, each of at most 1000 characters. */
  consents?: Array<string> | null | undefined;
};

/** Who files a dossier. */
export type ApplicantInput = {
  /** Full name, family name first. At most 5000 characters. */
  fullName: string;
  /** Date of birth. */
  dateOfBirth?: string | null | undefined;
  /** Address. At most 5000 characters. */
  address?: string | null | undefined;
  /** Number of the citizen identity card (CCCD): 12 digits. At most 5000 characters. */
  identityNumber?: string | null | undefined;
  /** Telephone number. At most 5000 characters. */
  phone?: string | null | undefined;
  /** E-mail address. At most 5000 characters. */
  email?: string | null | undefined;
};

/** A paper that comes in with a dossier; it takes the place of one with the same code, or name. */
export type DossierComponentInput = {
  /** Its national code (mã giấy tờ), one of those that the procedure asks for; left out for another paper. At most 5000 characters. */
  code?: string | null | undefined;
  /** What it is; the procedure's own name for it when left out with a code. At most 5000 characters. */
  name?: string | null | undefined;
  /** How many originals; none when left out. */
  originals?: number | null | undefined;
  /** How many copies; none when left out. */
  copies?: number | null | undefined;
  /** Whether it is digitised; when left out, whether it has a file. */
  digitised?: boolean | null | undefined;
  /** Whether what was digitised before is used again. */
  reused?: boolean | null | undefined;
  /** Whether it is taken from the national data store. */
  fromNationalStore?: boolean | null | undefined;
  /** The name of its file; as it was put here when left out. At most 5000 characters. */
  fileName?: string | null | undefined;
  /** Where the caller keeps its file: an https address. At most 5000 characters. */
  fileUrl?: string | null | undefined;
  /** Its file, which the caller has put here, by the id that POST /dossiers/files answered; in place of an address. At most 200 characters. */
  file?: string | null | undefined;
};

/** A step to take with a dossier, and what it needs. */
export type DossierStepInput = {
  /** Chosen by the caller, 8 to 100 characters. The same key with the same input answers the same dossier and changes nothing; with another input, IDEMPOTENCY_MISMATCH. At most 1000 characters. */
  idempotencyKey: string;
  /** The dossier. At most 200 characters. */
  dossier: string;
  /** The revision of the dossier that the caller saw. */
  revision: number;
  /** The step. */
  step: DossierStep;
  /** Why; some steps require it. At most 5000 characters. */
  reason?: string | null | undefined;
  /** ASSIGN: the officer, by their id in the directory. At most 200 characters. */
  officer?: string | null | undefined;
  /** REQUEST_PAYMENT and RECEIVE_PAYMENT: the amount. */
  amount?: number | null | undefined;
  /** RECEIVE_PAYMENT: the transaction with the bank or gateway; none for cash. At most 5000 characters. */
  transactionId?: string | null | undefined;
  /** RECEIVE_PAYMENT: how it was paid; when left out, CASH without a transaction and BANK with one. */
  method?: PaymentMethod | null | undefined;
  /** RECEIVE_PAYMENT: what for. At most 5000 characters. */
  fee?: string | null | undefined;
  /** RECEIVE_PAYMENT: fee or charge. */
  feeKind?: FeeKind | null | undefined;
  /** ACCEPT and RECEIVE_SUPPLEMENT: the papers that come in. At most 100. */
  components?: Array<DossierComponentInput> | null | undefined;
  /** FINISH: the documents that it led to. At most 100. */
  results?: Array<DossierResultInput> | null | undefined;
  /** EXTEND and RESCHEDULE: the new date; later than the deadline, or the date last promised. */
  newDueAt?: string | null | undefined;
  /** RATE: how satisfied the applicant is. */
  rating?: Satisfaction | null | undefined;
};

/** A document that a dossier led to. */
export type DossierResultInput = {
  /** Its national code (mã kết quả). At most 5000 characters. */
  code?: string | null | undefined;
  /** What it is. At most 5000 characters. */
  name: string;
  /** Number and notation of the document. At most 5000 characters. */
  documentNumber?: string | null | undefined;
  /** The date of the document. */
  issuedOn?: string | null | undefined;
  /** The name of its file, as it was put here when left out; none when it is on paper only. At most 5000 characters. */
  fileName?: string | null | undefined;
  /** Where the caller keeps its file: an https address. At most 5000 characters. */
  fileUrl?: string | null | undefined;
  /** Its file, which the caller has put here, by the id that POST /dossiers/files answered; in place of an address. At most 200 characters. */
  file?: string | null | undefined;
};

/** What to unmask of the applicant of a dossier, and why. */
export type UnmaskApplicantInput = {
  /** The dossier. At most 200 characters. */
  dossier: string;
  /** The field. */
  field: ApplicantMaskedField;
  /** What the value is needed for, in 10 to 500 characters; it is recorded in the audit trail. At most 5000 characters. */
  reason: string;
};

/** What can be unmasked of an applicant. */
export type ApplicantMaskedField =
  /** The full name. */
  | 'FULL_NAME'
  /** The date of birth. */
  | 'DATE_OF_BIRTH'
  /** The address. */
  | 'ADDRESS'
  /** The number of the citizen identity card. */
  | 'IDENTITY_NUMBER'
  /** The telephone number. */
  | 'PHONE'
  /** The e-mail address. */
  | 'EMAIL';

/** Of which dossier to open the files and results, and why. */
export type UnmaskDossierFilesInput = {
  /** The dossier. At most 200 characters. */
  dossier: string;
  /** What they are needed for, in 10 to 500 characters; it is recorded in the audit trail. At most 5000 characters. */
  reason: string;
};

/** Feedback, or a complaint. */
export type SubmitFeedbackInput = {
  /** Chosen by the caller, 8 to 100 characters. The same key with the same input answers the same feedback and changes nothing; with another input, IDEMPOTENCY_MISMATCH. At most 1000 characters. */
  idempotencyKey: string;
  /** What it is about. */
  kind: FeedbackKind;
  /** The agency that answers. At most 200 characters. */
  agency: string;
  /** The dossier that it is about: one of the caller's own. At most 200 characters. */
  dossier?: string | null | undefined;
  /** The feedback that it repeats: one of the caller's own. At most 200 characters. */
  repeats?: string | null | undefined;
  /** What it says, in 10 to 5000 characters. */
  content: string;
};

/** A step to take with a feedback, and what it needs. */
export type FeedbackStepInput = {
  /** Chosen by the caller, 8 to 100 characters. The same key with the same input answers the same feedback and changes nothing; with another input, IDEMPOTENCY_MISMATCH. At most 1000 characters. */
  idempotencyKey: string;
  /** The feedback. At most 200 characters. */
  feedback: string;
  /** The revision of the feedback that the caller saw. */
  revision: number;
  /** The step. */
  step: FeedbackStep;
  /** The answer, the reason, what is missing or what is added; every step except PUBLISH and RATE requires it. At most 5000 characters. */
  text?: string | null | undefined;
  /** RATE: whether the answer helped. */
  liked?: boolean | null | undefined;
};

/** What can be done with a feedback. */
export type FeedbackStep =
  /** Yêu cầu bổ sung: the agency asks for what is missing, within five working days. */
  | 'REQUEST_SUPPLEMENT'
  /** Bổ sung: who gave it adds to it; the time to answer moves by the time it took. */
  | 'RECEIVE_SUPPLEMENT'
  /** Từ chối: the agency refuses it with the reason, within two working days. */
  | 'REJECT'
  /** Trả lời: the agency answers it, within fifteen working days. */
  | 'ANSWER'
  /** Công khai: the agency makes the answer public, within two working days of it. */
  | 'PUBLISH'
  /** Đánh giá: who gave it says whether the answer helped. */
  | 'RATE';

/** How many dossiers an agency has reported to the national report system. */
export type RecordReportedDossiersInput = {
  /** Chosen by the caller, 8 to 100 characters. The same key with the same input changes nothing; with another input, IDEMPOTENCY_MISMATCH. At most 5000 characters. */
  idempotencyKey: string;
  /** The agency. At most 200 characters. */
  agency: string;
  /** The month, such as 2026-04, or the year, such as 2025. At most 5000 characters. */
  period: string;
  /** How many. */
  dossiers: number;
};

/** How far a procedure can be done online from a day. */
export type ChangeOnlineServiceInput = {
  /** Chosen by the caller, 8 to 100 characters. The same key with the same input answers what it answered the first time; with another input, IDEMPOTENCY_MISMATCH. At most 5000 characters. */
  idempotencyKey: string;
  /** The national code of the procedure. */
  procedure: string;
  /** Its revision as the caller saw it; CONFLICT when somebody has changed it since. */
  revision: number;
  /** The first day on which this holds; it holds until the next that is on record. */
  validFrom: string;
  /** The level, in the words of the decree in force on that day. */
  level: OnlineLevel;
  /** The code of the online service (mã dịch vụ công). */
  serviceCode?: string | null | undefined;
  /** With which portals it is interlinked. At most 100, none twice. */
  portals?: Array<Portal>;
};

/** What a procedure asks and promises by a publication decision, as a whole: what is left out is not known of this version, an empty list is none. */
export type PublishProcedureVersionInput = {
  /** Chosen by the caller, 8 to 100 characters. The same key with the same input answers what it answered the first time; with another input, IDEMPOTENCY_MISMATCH. At most 5000 characters. */
  idempotencyKey: string;
  /** The national code of the procedure. */
  procedure: string;
  /** Its revision as the caller saw it; CONFLICT when somebody has changed it since. */
  revision: number;
  /** The first day on which this holds; it holds until the next that is on record. */
  validFrom: string;
  /** Number and notation of the publication decision (quyết định công bố). At most 5000 characters. */
  decisionNumber: string;
  /** Its date. */
  decisionDate: string;
  /** The day on which it was made public (công khai). */
  publishedAt?: string | null | undefined;
  /** The department in charge, by its id in the directory. At most 200 characters. */
  department?: string | null | undefined;
  /** How long it may take. */
  timeLimit?: TimeLimitInput | null | undefined;
  /** Whether the time does not run while the applicant must pay. */
  excludesPaymentTime?: boolean | null | undefined;
  /** Whether the files and results of its dossiers are shared with the National Public Service Portal. */
  sharesFiles?: boolean | null | undefined;
  /** The steps, in each case. At most 100. */
  steps?: Array<ProcedureCaseInput> | null | undefined;
  /** The ways to ask for it. At most 100. */
  methods?: Array<ProcedureMethodInput> | null | undefined;
  /** The papers of the dossier. At most 100. */
  components?: Array<ProcedureComponentInput> | null | undefined;
  /** Who may ask for it, in Vietnamese. At most 100, each of at most 5000 characters. */
  subjects?: Array<string> | null | undefined;
  /** What is paid whichever way it is asked for. At most 100. */
  fees?: Array<ProcedureFeeInput> | null | undefined;
  /** What it gives. At most 100. */
  outputs?: Array<ProcedureOutputInput> | null | undefined;
  /** What it rests on. At most 100. */
  legalResources?: Array<LegalResourceInput> | null | undefined;
  /** Requirements and conditions. At most 20,000 characters. */
  requirements?: string | null | undefined;
};

/** A limit of time. */
export type TimeLimitInput = {
  /** How many of the unit, from 0 to 10,000. */
  value: number;
  /** The unit that it is counted in. */
  unit: TimeUnit;
};

/** The steps in one case. */
export type ProcedureCaseInput = {
  /** The case; left out when there is only one. At most 5000 characters. */
  case?: string | null | undefined;
  /** What happens, one step after the other. At most 100, each of at most 5000 characters. */
  steps: Array<string>;
};

/** A way to ask for a procedure. */
export type ProcedureMethodInput = {
  /** The way. */
  channel: ProcedureChannel;
  /** How long it takes this way. */
  timeLimit?: TimeLimitInput | null | undefined;
  /** What is paid this way. At most 100. */
  fees?: Array<ProcedureFeeInput> | null | undefined;
  /** How it goes. At most 5000 characters. */
  note?: string | null | undefined;
};

/** A fee or charge. */
export type ProcedureFeeInput = {
  /** Which of them. */
  kind: FeeKind;
  /** How much; left out when it depends on the case. */
  amount?: number | null | undefined;
  /** For each what the amount is. At most 5000 characters. */
  unit?: string | null | undefined;
  /** What else decides on the amount. At most 5000 characters. */
  note?: string | null | undefined;
};

/** A paper of the dossier. */
export type ProcedureComponentInput = {
  /** Its national code (mã giấy tờ). At most 5000 characters. */
  code?: string | null | undefined;
  /** What it is. At most 5000 characters. */
  name: string;
  /** How many originals (bản chính), from 0 to 10,000. */
  originals?: number | null | undefined;
  /** How many copies (bản sao), from 0 to 10,000. */
  copies?: number | null | undefined;
  /** The form to fill in. At most 5000 characters. */
  formName?: string | null | undefined;
  /** Where the form is found. At most 5000 characters. */
  formUrl?: string | null | undefined;
};

/** What a procedure gives. */
export type ProcedureOutputInput = {
  /** Its national code (mã kết quả). At most 5000 characters. */
  code?: string | null | undefined;
  /** What it is. At most 5000 characters. */
  name: string;
};

/** A legal instrument. */
export type LegalResourceInput = {
  /** Number and notation. At most 5000 characters. */
  number: string;
  /** What it is about. At most 5000 characters. */
  name?: string | null | undefined;
};

/** Procedures to review. */
export type StartProcedureReviewInput = {
  /** Chosen by the caller, 8 to 100 characters. The same key with the same input answers what it answered the first time; with another input, IDEMPOTENCY_MISMATCH. At most 5000 characters. */
  idempotencyKey: string;
  /** Their national codes, 1 to 100. */
  procedures: Array<string>;
  /** The document that asks for it. At most 5000 characters. */
  basis?: string | null | undefined;
};

/** Which refused changes to send again; conditions left out do not restrict. */
export type ReplaySyncInput = {
  /** Chosen by the caller, 8 to 100 characters. The same key with the same input answers what it answered the first time; with another input, IDEMPOTENCY_MISMATCH. At most 5000 characters. */
  idempotencyKey: string;
  /** Of these dossiers. At most 100, none twice, each of at most 200 characters. */
  dossiers?: Array<string> | null | undefined;
  /** Refused with this code. At most 5000 characters. */
  errorCode?: string | null | undefined;
};

export type AgencySummaryFragment = { id: string, stableId: string, asOf: string, nameVi: string, nameEn: string, abbreviation: string | null, kind: AgencyKind, level: AgencyLevel, isActive: boolean, validFrom: string | null, validTo: string | null, revision: number };

export type DirectoryAgencyQueryVariables = Exact<{
  id: string;
  asOf?: string | null | undefined;
}>;


export type DirectoryAgencyQuery = { agency: { id: string, stableId: string, asOf: string, nameVi: string, nameEn: string, abbreviation: string | null, kind: AgencyKind, level: AgencyLevel, isActive: boolean, validFrom: string | null, validTo: string | null, revision: number, codes: Array<{ scheme: CodeScheme, value: string, verified: boolean }>, parent: { id: string, stableId: string, nameVi: string } | null, predecessors: Array<{ id: string, stableId: string, nameVi: string }>, successors: Array<{ id: string, stableId: string, nameVi: string }> } | null };

export type DirectoryAgencyByCodeQueryVariables = Exact<{
  code: string;
  asOf?: string | null | undefined;
}>;


export type DirectoryAgencyByCodeQuery = { agencyByCode: { id: string, stableId: string, asOf: string, nameVi: string, nameEn: string, abbreviation: string | null, kind: AgencyKind, level: AgencyLevel, isActive: boolean, validFrom: string | null, validTo: string | null, revision: number } | null };

export type DirectoryAgenciesQueryVariables = Exact<{
  filter?: AgencyFilter | null | undefined;
  search?: string | null | undefined;
  asOf?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type DirectoryAgenciesQuery = { agencies: { nodes: Array<{ id: string, stableId: string, asOf: string, nameVi: string, nameEn: string, abbreviation: string | null, kind: AgencyKind, level: AgencyLevel, isActive: boolean, validFrom: string | null, validTo: string | null, revision: number }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type DirectoryTreeQueryVariables = Exact<{
  id: string;
  asOf?: string | null | undefined;
  depth?: number | null | undefined;
}>;


export type DirectoryTreeQuery = { agency: { id: string, stableId: string, asOf: string, nameVi: string, nameEn: string, abbreviation: string | null, kind: AgencyKind, level: AgencyLevel, isActive: boolean, validFrom: string | null, validTo: string | null, revision: number, ancestors: Array<{ id: string, stableId: string, asOf: string, nameVi: string, nameEn: string, abbreviation: string | null, kind: AgencyKind, level: AgencyLevel, isActive: boolean, validFrom: string | null, validTo: string | null, revision: number }>, descendants: Array<{ id: string, stableId: string, asOf: string, nameVi: string, nameEn: string, abbreviation: string | null, kind: AgencyKind, level: AgencyLevel, isActive: boolean, validFrom: string | null, validTo: string | null, revision: number, parent: { id: string, stableId: string } | null }> } | null };

export type DirectorySuccessorsQueryVariables = Exact<{
  id: string;
  asOf?: string | null | undefined;
}>;


export type DirectorySuccessorsQuery = { agency: { id: string, stableId: string, asOf: string, nameVi: string, nameEn: string, abbreviation: string | null, kind: AgencyKind, level: AgencyLevel, isActive: boolean, validFrom: string | null, validTo: string | null, revision: number, successorsAsOf: Array<{ id: string, stableId: string, asOf: string, nameVi: string, nameEn: string, abbreviation: string | null, kind: AgencyKind, level: AgencyLevel, isActive: boolean, validFrom: string | null, validTo: string | null, revision: number }>, changes: Array<{ id: string, date: string, kind: OrgChangeKind, legalBasis: string | null }> } | null };

export type DirectoryAddresseeExpansionQueryVariables = Exact<{
  issuer: string;
  label: string;
  asOf?: string | null | undefined;
}>;


export type DirectoryAddresseeExpansionQuery = { addresseeExpansion: { groups: Array<AddresseeGroup>, agencies: Array<{ id: string, stableId: string, asOf: string, nameVi: string, nameEn: string, abbreviation: string | null, kind: AgencyKind, level: AgencyLevel, isActive: boolean, validFrom: string | null, validTo: string | null, revision: number }> } | null };

export type DirectoryOfficersQueryVariables = Exact<{
  id: string;
  asOf?: string | null | undefined;
}>;


export type DirectoryOfficersQuery = { agency: { id: string, stableId: string, posts: Array<{ title: string, rank: PostRank, memberships: Array<{ validFrom: string | null, validTo: string | null, officer: { id: string, fullName: string | null, workEmail: string | null, workPhone: string | null } | null }> }> } | null };

export type DirectoryOfficerQueryVariables = Exact<{
  id: string;
}>;


export type DirectoryOfficerQuery = { officer: { id: string, revision: number, fullName: string | null, workEmail: string | null, workPhone: string | null, personalEmail: string | null, personalPhone: string | null, dateOfBirth: string | null, identityNumber: string | null } | null };

export type DirectoryChangeWorkContactsMutationVariables = Exact<{
  input: ChangeWorkContactsInput;
}>;


export type DirectoryChangeWorkContactsMutation = { changeWorkContacts: { id: string, revision: number, workEmail: string | null, workPhone: string | null } | null };

export type DirectoryUnmaskOfficerMutationVariables = Exact<{
  input: UnmaskOfficerInput;
}>;


export type DirectoryUnmaskOfficerMutation = { unmaskOfficer: { until: string, officer: { id: string, personalEmail: string | null, personalPhone: string | null, dateOfBirth: string | null, identityNumber: string | null } } | null };

export type DirectoryAuditTrailQueryVariables = Exact<{
  filter?: AuditFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type DirectoryAuditTrailQuery = { directoryAuditTrail: { nodes: Array<{ sequence: number, at: string, requestId: string, subject: string | null, clientId: string | null, agency: string | null, action: AuditAction, type: string, fields: Array<string>, rowId: string | null, why: string | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type DirectoryGatewayAuditTrailQueryVariables = Exact<{
  filter?: AuditFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type DirectoryGatewayAuditTrailQuery = { gatewayAuditTrail: { nodes: Array<{ sequence: number, at: string, requestId: string, subject: string | null, clientId: string | null, agency: string | null, action: AuditAction, type: string, fields: Array<string>, rowId: string | null, why: string | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type DirectoryViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type DirectoryViewerQuery = { viewer: { clientId: string | null, scopes: Array<string>, agency: { id: string, stableId: string, asOf: string, nameVi: string, nameEn: string, abbreviation: string | null, kind: AgencyKind, level: AgencyLevel, isActive: boolean, validFrom: string | null, validTo: string | null, revision: number } | null, officer: { id: string, fullName: string | null } | null } | null };

export type DirectoryAdminUnitsQueryVariables = Exact<{
  filter?: AdminUnitFilter | null | undefined;
  search?: string | null | undefined;
  asOf?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type DirectoryAdminUnitsQuery = { adminUnits: { nodes: Array<{ id: string, statCode: string, nameVi: string, nameEn: string, type: AdminUnitType, level: AgencyLevel, validFrom: string | null, validTo: string | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type ReorganisationFragment = { id: string, date: string, kind: OrgChangeKind, legalBasis: string | null, from: Array<{ id: string, stableId: string, asOf: string, nameVi: string, nameEn: string, abbreviation: string | null, kind: AgencyKind, level: AgencyLevel, isActive: boolean, validFrom: string | null, validTo: string | null, revision: number }>, to: Array<{ id: string, stableId: string, asOf: string, nameVi: string, nameEn: string, abbreviation: string | null, kind: AgencyKind, level: AgencyLevel, isActive: boolean, validFrom: string | null, validTo: string | null, revision: number }> };

export type DirectoryOrgChangesQueryVariables = Exact<{
  filter?: OrgChangeFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type DirectoryOrgChangesQuery = { orgChanges: { nodes: Array<{ id: string, date: string, kind: OrgChangeKind, legalBasis: string | null, from: Array<{ id: string, stableId: string, asOf: string, nameVi: string, nameEn: string, abbreviation: string | null, kind: AgencyKind, level: AgencyLevel, isActive: boolean, validFrom: string | null, validTo: string | null, revision: number }>, to: Array<{ id: string, stableId: string, asOf: string, nameVi: string, nameEn: string, abbreviation: string | null, kind: AgencyKind, level: AgencyLevel, isActive: boolean, validFrom: string | null, validTo: string | null, revision: number }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type DirectoryCreateAgencyMutationVariables = Exact<{
  input: CreateAgencyInput;
}>;


export type DirectoryCreateAgencyMutation = { createAgency: { id: string, date: string, kind: OrgChangeKind, legalBasis: string | null, from: Array<{ id: string, stableId: string, asOf: string, nameVi: string, nameEn: string, abbreviation: string | null, kind: AgencyKind, level: AgencyLevel, isActive: boolean, validFrom: string | null, validTo: string | null, revision: number }>, to: Array<{ id: string, stableId: string, asOf: string, nameVi: string, nameEn: string, abbreviation: string | null, kind: AgencyKind, level: AgencyLevel, isActive: boolean, validFrom: string | null, validTo: string | null, revision: number }> } | null };

export type DirectoryRenameAgencyMutationVariables = Exact<{
  input: RenameAgencyInput;
}>;


export type DirectoryRenameAgencyMutation = { renameAgency: { id: string, date: string, kind: OrgChangeKind, legalBasis: string | null, from: Array<{ id: string, stableId: string, asOf: string, nameVi: string, nameEn: string, abbreviation: string | null, kind: AgencyKind, level: AgencyLevel, isActive: boolean, validFrom: string | null, validTo: string | null, revision: number }>, to: Array<{ id: string, stableId: string, asOf: string, nameVi: string, nameEn: string, abbreviation: string | null, kind: AgencyKind, level: AgencyLevel, isActive: boolean, validFrom: string | null, validTo: string | null, revision: number }> } | null };

export type DirectoryMergeAgenciesMutationVariables = Exact<{
  input: MergeAgenciesInput;
}>;


export type DirectoryMergeAgenciesMutation = { mergeAgencies: { id: string, date: string, kind: OrgChangeKind, legalBasis: string | null, from: Array<{ id: string, stableId: string, asOf: string, nameVi: string, nameEn: string, abbreviation: string | null, kind: AgencyKind, level: AgencyLevel, isActive: boolean, validFrom: string | null, validTo: string | null, revision: number }>, to: Array<{ id: string, stableId: string, asOf: string, nameVi: string, nameEn: string, abbreviation: string | null, kind: AgencyKind, level: AgencyLevel, isActive: boolean, validFrom: string | null, validTo: string | null, revision: number }> } | null };

export type DirectorySplitAgencyMutationVariables = Exact<{
  input: SplitAgencyInput;
}>;


export type DirectorySplitAgencyMutation = { splitAgency: { id: string, date: string, kind: OrgChangeKind, legalBasis: string | null, from: Array<{ id: string, stableId: string, asOf: string, nameVi: string, nameEn: string, abbreviation: string | null, kind: AgencyKind, level: AgencyLevel, isActive: boolean, validFrom: string | null, validTo: string | null, revision: number }>, to: Array<{ id: string, stableId: string, asOf: string, nameVi: string, nameEn: string, abbreviation: string | null, kind: AgencyKind, level: AgencyLevel, isActive: boolean, validFrom: string | null, validTo: string | null, revision: number }> } | null };

export type DirectoryDissolveAgencyMutationVariables = Exact<{
  input: DissolveAgencyInput;
}>;


export type DirectoryDissolveAgencyMutation = { dissolveAgency: { id: string, date: string, kind: OrgChangeKind, legalBasis: string | null, from: Array<{ id: string, stableId: string, asOf: string, nameVi: string, nameEn: string, abbreviation: string | null, kind: AgencyKind, level: AgencyLevel, isActive: boolean, validFrom: string | null, validTo: string | null, revision: number }>, to: Array<{ id: string, stableId: string, asOf: string, nameVi: string, nameEn: string, abbreviation: string | null, kind: AgencyKind, level: AgencyLevel, isActive: boolean, validFrom: string | null, validTo: string | null, revision: number }> } | null };

export type DataServiceEntryFragment = { id: string, stableId: string, revision: number, datasetCode: string, nameVi: string, nameEn: string, platform: DataPlatform, method: DataServiceMethod, purpose: string, legalBasis: string | null, serviceLevel: string | null, openness: DataServiceOpenness, status: DataServiceStatus, validFrom: string | null, validTo: string | null, provider: { id: string, stableId: string, asOf: string, nameVi: string }, consumers: Array<{ id: string, stableId: string, asOf: string, nameVi: string }> };

export type DirectoryDataServicesQueryVariables = Exact<{
  platform?: DataPlatform | null | undefined;
  filter?: DataServiceFilter | null | undefined;
  asOf?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type DirectoryDataServicesQuery = { dataServices: { nodes: Array<{ id: string, stableId: string, revision: number, datasetCode: string, nameVi: string, nameEn: string, platform: DataPlatform, method: DataServiceMethod, purpose: string, legalBasis: string | null, serviceLevel: string | null, openness: DataServiceOpenness, status: DataServiceStatus, validFrom: string | null, validTo: string | null, provider: { id: string, stableId: string, asOf: string, nameVi: string }, consumers: Array<{ id: string, stableId: string, asOf: string, nameVi: string }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type DirectoryRegisterDataServiceMutationVariables = Exact<{
  input: RegisterDataServiceInput;
}>;


export type DirectoryRegisterDataServiceMutation = { registerDataService: { id: string, stableId: string, revision: number, datasetCode: string, nameVi: string, nameEn: string, platform: DataPlatform, method: DataServiceMethod, purpose: string, legalBasis: string | null, serviceLevel: string | null, openness: DataServiceOpenness, status: DataServiceStatus, validFrom: string | null, validTo: string | null, provider: { id: string, stableId: string, asOf: string, nameVi: string }, consumers: Array<{ id: string, stableId: string, asOf: string, nameVi: string }> } | null };

export type DirectoryUpdateDataServiceMutationVariables = Exact<{
  input: UpdateDataServiceInput;
}>;


export type DirectoryUpdateDataServiceMutation = { updateDataService: { id: string, stableId: string, revision: number, datasetCode: string, nameVi: string, nameEn: string, platform: DataPlatform, method: DataServiceMethod, purpose: string, legalBasis: string | null, serviceLevel: string | null, openness: DataServiceOpenness, status: DataServiceStatus, validFrom: string | null, validTo: string | null, provider: { id: string, stableId: string, asOf: string, nameVi: string }, consumers: Array<{ id: string, stableId: string, asOf: string, nameVi: string }> } | null };

export type DirectoryWithdrawDataServiceMutationVariables = Exact<{
  input: WithdrawDataServiceInput;
}>;


export type DirectoryWithdrawDataServiceMutation = { withdrawDataService: { id: string, stableId: string, revision: number, datasetCode: string, nameVi: string, nameEn: string, platform: DataPlatform, method: DataServiceMethod, purpose: string, legalBasis: string | null, serviceLevel: string | null, openness: DataServiceOpenness, status: DataServiceStatus, validFrom: string | null, validTo: string | null, provider: { id: string, stableId: string, asOf: string, nameVi: string }, consumers: Array<{ id: string, stableId: string, asOf: string, nameVi: string }> } | null };

export type CalendarOfYearFragment = { year: number, isProvisional: boolean, decision: string | null, workingDays: number, revision: number, daysOff: Array<{ date: string, nameVi: string | null, kind: CalendarDayKind, isWorkingDay: boolean }>, makeUpDays: Array<{ date: string, nameVi: string | null }> };

export type DirectoryWorkingYearQueryVariables = Exact<{
  year: number;
}>;


export type DirectoryWorkingYearQuery = { workingYear: { year: number, isProvisional: boolean, decision: string | null, workingDays: number, revision: number, daysOff: Array<{ date: string, nameVi: string | null, kind: CalendarDayKind, isWorkingDay: boolean }>, makeUpDays: Array<{ date: string, nameVi: string | null }> } | null };

export type DirectoryCalendarDaysQueryVariables = Exact<{
  from: string;
  to: string;
}>;


export type DirectoryCalendarDaysQuery = { calendarDays: Array<{ date: string, kind: CalendarDayKind, isWorkingDay: boolean, nameVi: string | null, isProvisional: boolean }> | null };

export type DirectoryDeclareWorkingYearMutationVariables = Exact<{
  input: DeclareWorkingYearInput;
}>;


export type DirectoryDeclareWorkingYearMutation = { declareWorkingYear: { changedDays: Array<string>, movedDossiers: number | null, movedFeedback: number | null, movedReports: number | null, year: number, isProvisional: boolean, decision: string | null, workingDays: number, revision: number, daysOff: Array<{ date: string, nameVi: string | null, kind: CalendarDayKind, isWorkingDay: boolean }>, makeUpDays: Array<{ date: string, nameVi: string | null }> } | null };

export type DirectoryCrosswalkQueryVariables = Exact<{
  filter?: AgencySuccessionFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type DirectoryCrosswalkQuery = { agencySuccessions: { nodes: Array<{ date: string, takesOver: Array<SuccessionScope>, isDivided: boolean, predecessor: { id: string, stableId: string, asOf: string, nameVi: string, nameEn: string, abbreviation: string | null, kind: AgencyKind, level: AgencyLevel, isActive: boolean, validFrom: string | null, validTo: string | null, revision: number }, successor: { id: string, stableId: string, asOf: string, nameVi: string, nameEn: string, abbreviation: string | null, kind: AgencyKind, level: AgencyLevel, isActive: boolean, validFrom: string | null, validTo: string | null, revision: number }, change: { kind: OrgChangeKind, legalBasis: string | null } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type LegalInstrumentSummaryFragment = { id: string, number: string, kind: LegalInstrumentKind | null, topics: Array<LegalTopic>, titleVi: string | null, titleEn: string | null, validFrom: string | null, validTo: string | null, verified: boolean, note: string | null };

export type DirectoryLegalInstrumentsQueryVariables = Exact<{
  filter?: LegalInstrumentFilter | null | undefined;
  search?: string | null | undefined;
  asOf?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type DirectoryLegalInstrumentsQuery = { legalInstruments: { nodes: Array<{ id: string, number: string, kind: LegalInstrumentKind | null, topics: Array<LegalTopic>, titleVi: string | null, titleEn: string | null, validFrom: string | null, validTo: string | null, verified: boolean, note: string | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type DirectoryLegalInstrumentQueryVariables = Exact<{
  number: string;
  year?: number | null | undefined;
  asOf?: string | null | undefined;
}>;


export type DirectoryLegalInstrumentQuery = { legalInstrument: { isInForce: boolean | null, id: string, number: string, kind: LegalInstrumentKind | null, topics: Array<LegalTopic>, titleVi: string | null, titleEn: string | null, validFrom: string | null, validTo: string | null, verified: boolean, note: string | null, replaces: Array<{ id: string }>, replacedBy: Array<{ id: string }>, amends: Array<{ id: string }>, amendedBy: Array<{ id: string }> } | null };

export type DocumentSummaryFragment = { id: string, number: string, type: DocumentType, subject: string, promulgationDate: string, isPublic: boolean, issuer: { id: string, stableId: string, asOf: string, nameVi: string }, signer: { capacity: SigningCapacity, prefix: string | null, position: string, fullName: string } | null };

export type DocumentsGetQueryVariables = Exact<{
  id?: string | null | undefined;
  number?: string | null | undefined;
  issuer?: string | null | undefined;
  year?: number | null | undefined;
}>;


export type DocumentsGetQuery = { document: { codeNumber: string, codeNotation: string, place: string | null, draftingUnit: string | null, typistNotation: string | null, urgency: Urgency | null, id: string, number: string, type: DocumentType, subject: string, promulgationDate: string, isPublic: boolean, addressees: Array<{ label: string }>, recipients: Array<{ position: number, label: string, kind: RecipientKind, archiveUnits: Array<string>, typistNotation: string | null, agency: { id: string, stableId: string, nameVi: string } | null }>, references: Array<{ number: string, date: string | null, relation: DocumentRelation, document: { id: string, subject: string } | null }>, issuer: { id: string, stableId: string, asOf: string, nameVi: string }, signer: { capacity: SigningCapacity, prefix: string | null, position: string, fullName: string } | null } | null };

export type DocumentsAddresseesQueryVariables = Exact<{
  number: string;
  issuer: string;
  year: number;
  asOf?: string | null | undefined;
}>;


export type DocumentsAddresseesQuery = { document: { id: string, addressees: Array<{ label: string, expand: Array<{ agency: { id: string, stableId: string, asOf: string, nameVi: string }, successors: Array<{ id: string, stableId: string, asOf: string, nameVi: string }> }> }> } | null };

export type DocumentsListQueryVariables = Exact<{
  filter?: DocumentFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}>;


export type DocumentsListQuery = { documents: { nodes: Array<{ urgency: Urgency | null, id: string, number: string, type: DocumentType, subject: string, promulgationDate: string, isPublic: boolean, issuer: { id: string, stableId: string, asOf: string, nameVi: string }, signer: { capacity: SigningCapacity, prefix: string | null, position: string, fullName: string } | null }>, pageInfo: { hasNextPage: boolean, hasPreviousPage: boolean, startCursor: string | null, endCursor: string | null } } | null };

export type DocumentsTasksQueryVariables = Exact<{
  number: string;
  issuer: string;
  year: number;
}>;


export type DocumentsTasksQuery = { document: { id: string, tasks: Array<{ id: string, clause: string, content: string, status: SteeringTaskStatus, dueDate: string | null, recurrence: SteeringTaskRecurrence | null, leadAgency: { id: string, stableId: string, nameVi: string }, coordinators: Array<{ id: string, stableId: string, nameVi: string }> }> | null } | null };

export type DocumentsAuditTrailQueryVariables = Exact<{
  filter?: AuditFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type DocumentsAuditTrailQuery = { documentsAuditTrail: { nodes: Array<{ sequence: number, at: string, requestId: string, subject: string | null, clientId: string | null, agency: string | null, action: AuditAction, type: string, fields: Array<string>, rowId: string | null, why: string | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type TaskStateFragment = { id: string, revision: number, clause: string, content: string, status: SteeringTaskStatus, progress: number, assignedAt: string, dueDate: string | null, completedAt: string | null, deadlineState: TaskDeadlineState | null, assigner: { id: string, stableId: string, nameVi: string }, leadAgency: { id: string, stableId: string, nameVi: string }, coordinators: Array<{ id: string, stableId: string, nameVi: string }> };

export type DocumentsTaskQueryVariables = Exact<{
  id: string;
  asOf?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type DocumentsTaskQuery = { steeringTask: { id: string, revision: number, clause: string, content: string, status: SteeringTaskStatus, progress: number, assignedAt: string, dueDate: string | null, completedAt: string | null, deadlineState: TaskDeadlineState | null, sourceDocument: { id: string, number: string } | null, events: { nodes: Array<{ id: string, kind: SteeringTaskEventKind, at: string, text: string | null, progress: number | null, dueDate: string | null, agency: { id: string, stableId: string, nameVi: string }, evidenceDocuments: Array<{ id: string, number: string }>, putTo: Array<{ id: string, stableId: string, nameVi: string }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } }, assigner: { id: string, stableId: string, nameVi: string }, leadAgency: { id: string, stableId: string, nameVi: string }, coordinators: Array<{ id: string, stableId: string, nameVi: string }> } | null };

export type DocumentsAgencyTasksQueryVariables = Exact<{
  agency: string;
  role?: SteeringTaskRole;
  source?: string | null | undefined;
  state?: TaskDeadlineState | null | undefined;
  asOf?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type DocumentsAgencyTasksQuery = { agency: { id: string, stableId: string, tasks: { nodes: Array<{ id: string, revision: number, clause: string, content: string, status: SteeringTaskStatus, progress: number, assignedAt: string, dueDate: string | null, completedAt: string | null, deadlineState: TaskDeadlineState | null, assigner: { id: string, stableId: string, nameVi: string }, leadAgency: { id: string, stableId: string, nameVi: string }, coordinators: Array<{ id: string, stableId: string, nameVi: string }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type DocumentsDifficultiesQueryVariables = Exact<{
  agency: string;
  role?: DifficultyRole | null | undefined;
  isResolved?: boolean | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type DocumentsDifficultiesQuery = { agency: { id: string, stableId: string, difficulties: { nodes: Array<{ id: string, at: string, text: string | null, isResolved: boolean | null, answers: Array<{ id: string, kind: SteeringTaskEventKind, at: string, text: string | null, agency: { id: string, stableId: string, nameVi: string } }>, agency: { id: string, stableId: string, nameVi: string }, task: { id: string, clause: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type DocumentsPlanProgressQueryVariables = Exact<{
  document: string;
  issuer: string;
  year: number;
  asOf?: string | null | undefined;
}>;


export type DocumentsPlanProgressQuery = { planProgress: { asOf: string, total: number, done: number, onTime: number, overdue: number, noDeadline: number, byAgency: Array<{ total: number, done: number, onTime: number, overdue: number, noDeadline: number, agency: { id: string, stableId: string, nameVi: string } }> } | null };

export type DocumentsAssignSteeringTaskMutationVariables = Exact<{
  input: AssignSteeringTaskInput;
}>;


export type DocumentsAssignSteeringTaskMutation = { assignSteeringTask: { id: string, revision: number, status: SteeringTaskStatus, progress: number, dueDate: string | null, completedAt: string | null } | null };

export type DocumentsAcceptSteeringTaskMutationVariables = Exact<{
  input: AcceptSteeringTaskInput;
}>;


export type DocumentsAcceptSteeringTaskMutation = { acceptSteeringTask: { id: string, revision: number, status: SteeringTaskStatus, progress: number, dueDate: string | null, completedAt: string | null } | null };

export type DocumentsReportSteeringTaskProgressMutationVariables = Exact<{
  input: ReportSteeringTaskProgressInput;
}>;


export type DocumentsReportSteeringTaskProgressMutation = { reportSteeringTaskProgress: { id: string, revision: number, status: SteeringTaskStatus, progress: number, dueDate: string | null, completedAt: string | null } | null };

export type DocumentsCompleteSteeringTaskMutationVariables = Exact<{
  input: CompleteSteeringTaskInput;
}>;


export type DocumentsCompleteSteeringTaskMutation = { completeSteeringTask: { id: string, revision: number, status: SteeringTaskStatus, progress: number, dueDate: string | null, completedAt: string | null } | null };

export type DocumentsReturnSteeringTaskMutationVariables = Exact<{
  input: ReturnSteeringTaskInput;
}>;


export type DocumentsReturnSteeringTaskMutation = { returnSteeringTask: { id: string, revision: number, status: SteeringTaskStatus, progress: number, dueDate: string | null, completedAt: string | null } | null };

export type DocumentsExtendSteeringTaskMutationVariables = Exact<{
  input: ExtendSteeringTaskInput;
}>;


export type DocumentsExtendSteeringTaskMutation = { extendSteeringTask: { id: string, revision: number, status: SteeringTaskStatus, progress: number, dueDate: string | null, completedAt: string | null } | null };

export type DocumentsCancelSteeringTaskMutationVariables = Exact<{
  input: CancelSteeringTaskInput;
}>;


export type DocumentsCancelSteeringTaskMutation = { cancelSteeringTask: { id: string, revision: number, status: SteeringTaskStatus, progress: number, dueDate: string | null, completedAt: string | null } | null };

export type DocumentsReportDifficultyMutationVariables = Exact<{
  input: ReportDifficultyInput;
}>;


export type DocumentsReportDifficultyMutation = { reportDifficulty: { id: string, revision: number, status: SteeringTaskStatus, progress: number, dueDate: string | null, completedAt: string | null } | null };

export type DocumentsAnswerDifficultyMutationVariables = Exact<{
  input: AnswerDifficultyInput;
}>;


export type DocumentsAnswerDifficultyMutation = { answerDifficulty: { id: string, revision: number, status: SteeringTaskStatus, progress: number, dueDate: string | null, completedAt: string | null } | null };

export type DraftFragment = { id: string, revision: number, type: DocumentType, notation: string, subject: string, draftedAt: string, document: { id: string, number: string } | null };

export type DocumentsDraftQueryVariables = Exact<{
  id: string;
}>;


export type DocumentsDraftQuery = { documentDraft: { id: string, revision: number, type: DocumentType, notation: string, subject: string, draftedAt: string, document: { id: string, number: string } | null } | null };

export type DocumentsDraftDocumentMutationVariables = Exact<{
  input: DraftDocumentInput;
}>;


export type DocumentsDraftDocumentMutation = { draftDocument: { id: string, revision: number, type: DocumentType, notation: string, subject: string, draftedAt: string, document: { id: string, number: string } | null } | null };

export type DocumentsIssueDocumentMutationVariables = Exact<{
  input: IssueDocumentInput;
}>;


export type DocumentsIssueDocumentMutation = { issueDocument: { id: string, number: string, type: DocumentType, subject: string, promulgationDate: string, isPublic: boolean, issuer: { id: string, stableId: string, asOf: string, nameVi: string }, signer: { capacity: SigningCapacity, prefix: string | null, position: string, fullName: string } | null } | null };

export type DocumentsRevokeDocumentMutationVariables = Exact<{
  input: RevokeDocumentInput;
}>;


export type DocumentsRevokeDocumentMutation = { revokeDocument: { id: string, revokedAt: string | null, revocationReason: string | null } | null };

export type DocumentsUpdateDocumentMutationVariables = Exact<{
  input: UpdateDocumentInput;
}>;


export type DocumentsUpdateDocumentMutation = { updateDocument: { revision: number, id: string, number: string, type: DocumentType, subject: string, promulgationDate: string, isPublic: boolean, issuer: { id: string, stableId: string, asOf: string, nameVi: string }, signer: { capacity: SigningCapacity, prefix: string | null, position: string, fullName: string } | null } | null };

export type DocumentsChangesQueryVariables = Exact<{
  id: string;
}>;


export type DocumentsChangesQuery = { document: { id: string, revision: number, changes: Array<{ revision: number, kinds: Array<DocumentChangeKind>, at: string, reason: string | null, agency: { id: string, stableId: string, nameVi: string }, added: Array<{ id: string, stableId: string, nameVi: string }>, before: { subject: string, place: string | null, urgency: Urgency | null, circulation: string | null, copyCount: number | null, typistNotation: string | null, paperCopy: boolean | null, validlySigned: boolean | null, signer: { fullName: string } | null, addressees: Array<{ label: string }> } }> } | null };

export type DocumentsVersionsQueryVariables = Exact<{
  id: string;
}>;


export type DocumentsVersionsQuery = { document: { revokedAt: string | null, revocationReason: string | null, id: string, number: string, type: DocumentType, subject: string, promulgationDate: string, isPublic: boolean, replaces: Array<{ id: string, number: string, type: DocumentType, subject: string, promulgationDate: string, isPublic: boolean, issuer: { id: string, stableId: string, asOf: string, nameVi: string }, signer: { capacity: SigningCapacity, prefix: string | null, position: string, fullName: string } | null }>, replacedBy: { id: string, number: string, type: DocumentType, subject: string, promulgationDate: string, isPublic: boolean, issuer: { id: string, stableId: string, asOf: string, nameVi: string }, signer: { capacity: SigningCapacity, prefix: string | null, position: string, fullName: string } | null } | null, authorityCheck: { verdict: AuthorityVerdict, failures: Array<string>, notChecked: Array<string> } | null, issuer: { id: string, stableId: string, asOf: string, nameVi: string }, signer: { capacity: SigningCapacity, prefix: string | null, position: string, fullName: string } | null } | null };

export type DocumentsRegisterQueryVariables = Exact<{
  agency: string;
  direction: RegisterDirection;
  year?: number | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type DocumentsRegisterQuery = { agency: { id: string, stableId: string, register: { nodes: Array<{ id: string, sequence: number, year: number, source: RegisterSource, recordedAt: string, document: { id: string, number: string, subject: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type DeliveryStateFragment = { id: string, channel: DeliveryChannel, status: DeliveryStatus, statusCode: string | null, statusAt: string, transport: TransportState | null, sentAt: string, arrivedAt: string | null, acceptedAt: string | null, completedAt: string | null, hoursToAcceptance: number | null, recipientLabel: string | null, changeRequests: Array<{ kind: ChangeRequestKind, askedAt: string, isAccepted: boolean | null, answeredAt: string | null }>, sender: { id: string, stableId: string, nameVi: string }, recipient: { id: string, stableId: string, nameVi: string } | null };

export type DocumentsDeliveryQueryVariables = Exact<{
  id: string;
}>;


export type DocumentsDeliveryQuery = { delivery: { id: string, channel: DeliveryChannel, status: DeliveryStatus, statusCode: string | null, statusAt: string, transport: TransportState | null, sentAt: string, arrivedAt: string | null, acceptedAt: string | null, completedAt: string | null, hoursToAcceptance: number | null, recipientLabel: string | null, document: { id: string, number: string, subject: string } | null, steps: Array<{ status: DeliveryStatus, at: string, reason: string | null, agency: { id: string, stableId: string, nameVi: string } }>, changeRequests: Array<{ kind: ChangeRequestKind, askedAt: string, isAccepted: boolean | null, answeredAt: string | null }>, sender: { id: string, stableId: string, nameVi: string }, recipient: { id: string, stableId: string, nameVi: string } | null } | null };

export type DocumentsDeliveriesQueryVariables = Exact<{
  filter?: DeliveryFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type DocumentsDeliveriesQuery = { deliveries: { nodes: Array<{ id: string, channel: DeliveryChannel, status: DeliveryStatus, statusCode: string | null, statusAt: string, transport: TransportState | null, sentAt: string, arrivedAt: string | null, acceptedAt: string | null, completedAt: string | null, hoursToAcceptance: number | null, recipientLabel: string | null, document: { id: string, number: string } | null, changeRequests: Array<{ kind: ChangeRequestKind, askedAt: string, isAccepted: boolean | null, answeredAt: string | null }>, sender: { id: string, stableId: string, nameVi: string }, recipient: { id: string, stableId: string, nameVi: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type DocumentsInboxQueryVariables = Exact<{
  agency: string;
  filter?: DeliveryFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type DocumentsInboxQuery = { agency: { id: string, stableId: string, inbox: { nodes: Array<{ id: string, channel: DeliveryChannel, status: DeliveryStatus, statusCode: string | null, statusAt: string, transport: TransportState | null, sentAt: string, arrivedAt: string | null, acceptedAt: string | null, completedAt: string | null, hoursToAcceptance: number | null, recipientLabel: string | null, document: { urgency: Urgency | null, id: string, number: string, type: DocumentType, subject: string, promulgationDate: string, isPublic: boolean, tasks: Array<{ id: string, clause: string, status: SteeringTaskStatus, dueDate: string | null }> | null, issuer: { id: string, stableId: string, asOf: string, nameVi: string }, signer: { capacity: SigningCapacity, prefix: string | null, position: string, fullName: string } | null } | null, changeRequests: Array<{ kind: ChangeRequestKind, askedAt: string, isAccepted: boolean | null, answeredAt: string | null }>, sender: { id: string, stableId: string, nameVi: string }, recipient: { id: string, stableId: string, nameVi: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type DocumentsReportDeliveryStatusMutationVariables = Exact<{
  input: ReportDeliveryStatusInput;
}>;


export type DocumentsReportDeliveryStatusMutation = { reportDeliveryStatus: { id: string, channel: DeliveryChannel, status: DeliveryStatus, statusCode: string | null, statusAt: string, transport: TransportState | null, sentAt: string, arrivedAt: string | null, acceptedAt: string | null, completedAt: string | null, hoursToAcceptance: number | null, recipientLabel: string | null, changeRequests: Array<{ kind: ChangeRequestKind, askedAt: string, isAccepted: boolean | null, answeredAt: string | null }>, sender: { id: string, stableId: string, nameVi: string }, recipient: { id: string, stableId: string, nameVi: string } | null } | null };

export type DocumentsSignaturesQueryVariables = Exact<{
  id: string;
}>;


export type DocumentsSignaturesQuery = { document: { validlySigned: boolean | null, id: string, number: string, type: DocumentType, subject: string, promulgationDate: string, isPublic: boolean, signatures: Array<{ id: string, kind: SignatureKind, format: SignatureFormat | null, position: number | null, signingTime: string | null, signingTimeSource: SigningTimeSource | null, coversWholeFile: boolean | null, status: SignatureStatus, reason: string | null, checkedAt: string | null, inputsHash: string | null }>, issuer: { id: string, stableId: string, asOf: string, nameVi: string }, signer: { capacity: SigningCapacity, prefix: string | null, position: string, fullName: string } | null } | null };

export type DocumentsFilesQueryVariables = Exact<{
  id: string;
  revision?: number | null | undefined;
}>;


export type DocumentsFilesQuery = { document: { id: string, attachments: Array<{ position: number, name: string, isMain: boolean, isAppendix: boolean, contentType: string | null, size: number | null, sha256: string | null, contentPath: string | null, signaturePath: string | null }> | null } | null };

export type DocumentsUnmaskDocumentContentMutationVariables = Exact<{
  input: UnmaskDocumentContentInput;
}>;


export type DocumentsUnmaskDocumentContentMutation = { unmaskDocumentContent: { until: string, document: { id: string, attachments: Array<{ position: number, name: string, contentPath: string | null }> | null } } | null };

export type DocumentsSenderQueryVariables = Exact<{
  id: string;
}>;


export type DocumentsSenderQuery = { document: { id: string, sender: { id: string, department: string | null, name: string | null, email: string | null, mobile: string | null } | null } | null };

export type DocumentsReportersQueryVariables = Exact<{
  delivery: string;
}>;


export type DocumentsReportersQuery = { delivery: { id: string, steps: Array<{ status: DeliveryStatus, at: string, reporter: { id: string, department: string | null, name: string | null, email: string | null, mobile: string | null } | null }> } | null };

export type DocumentsCertificatesQueryVariables = Exact<{
  id: string;
}>;


export type DocumentsCertificatesQuery = { document: { id: string, signatures: Array<{ id: string, kind: SignatureKind, signerCertSubject: string | null, signerCertIssuer: string | null, signerCertSerial: string | null, timestampAuthority: string | null }> } | null };

export type EdocShareFragment = { code: string, numerator: number, denominator: number, unknown: number, share: number | null, target: number | null, gap: number | null, medianHours: number | null, granted: number | null, grantedShare: number | null, reasons: Array<{ reason: string | null, count: number }> | null };

export type DocumentsEdocConformityQueryVariables = Exact<{
  period: EdocPeriod;
  groupBy: Array<EdocGrouping> | EdocGrouping;
}>;


export type DocumentsEdocConformityQuery = { edocConformity: Array<{ level: AgencyLevel, agency: { id: string, stableId: string, nameVi: string } | null, indicators: Array<{ code: string, numerator: number, denominator: number, unknown: number, share: number | null, target: number | null, gap: number | null, medianHours: number | null, granted: number | null, grantedShare: number | null, reasons: Array<{ reason: string | null, count: number }> | null }> }> | null };

export type DocumentsEdocIndicatorsQueryVariables = Exact<{
  agency: string;
  asOf?: string | null | undefined;
  period: EdocPeriod;
}>;


export type DocumentsEdocIndicatorsQuery = { agency: { id: string, stableId: string, edocIndicators: Array<{ code: string, numerator: number, denominator: number, unknown: number, share: number | null, target: number | null, gap: number | null, medianHours: number | null, granted: number | null, grantedShare: number | null, reasons: Array<{ reason: string | null, count: number }> | null }> | null } | null };

export type AuthorizationFragment = { id: string, revision: number, firstDay: string, lastDay: string, matter: string, agency: { id: string, stableId: string, nameVi: string }, authorizer: { id: string }, officer: { id: string } };

export type DocumentsSigningAuthorizationsQueryVariables = Exact<{
  agency: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type DocumentsSigningAuthorizationsQuery = { agency: { id: string, stableId: string, signingAuthorizations: { nodes: Array<{ id: string, revision: number, firstDay: string, lastDay: string, matter: string, agency: { id: string, stableId: string, nameVi: string }, authorizer: { id: string }, officer: { id: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type DocumentsRecordSigningAuthorizationMutationVariables = Exact<{
  input: RecordSigningAuthorizationInput;
}>;


export type DocumentsRecordSigningAuthorizationMutation = { recordSigningAuthorization: { id: string, revision: number, firstDay: string, lastDay: string, matter: string, agency: { id: string, stableId: string, nameVi: string }, authorizer: { id: string }, officer: { id: string } } | null };

export type DocumentsEndSigningAuthorizationMutationVariables = Exact<{
  input: EndSigningAuthorizationInput;
}>;


export type DocumentsEndSigningAuthorizationMutation = { endSigningAuthorization: { id: string, revision: number, firstDay: string, lastDay: string, matter: string, agency: { id: string, stableId: string, nameVi: string }, authorizer: { id: string }, officer: { id: string } } | null };

export type DocumentsAxisEntriesQueryVariables = Exact<{
  states?: Array<AxisEntryState> | AxisEntryState | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type DocumentsAxisEntriesQuery = { axisEntries: { nodes: Array<{ id: string, kind: AxisEntryKind, state: AxisEntryState, recordedAt: string, attempts: number, nextAttemptAt: string, errorCode: string | null, lastError: string | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type DocumentsAxisMessagesQueryVariables = Exact<{
  states?: Array<AxisMessageState> | AxisMessageState | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type DocumentsAxisMessagesQuery = { axisMessages: { nodes: Array<{ id: string, state: AxisMessageState, receivedAt: string, settledAt: string | null, waitsFor: string | null, refusal: string | null, reason: string | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type DocumentsRetryAxisEntryMutationVariables = Exact<{
  input: DecideAxisEntryInput;
}>;


export type DocumentsRetryAxisEntryMutation = { retryAxisEntry: { id: string, state: AxisEntryState, attempts: number } | null };

export type DocumentsDropAxisEntryMutationVariables = Exact<{
  input: DecideAxisEntryInput;
}>;


export type DocumentsDropAxisEntryMutation = { dropAxisEntry: { id: string, state: AxisEntryState, attempts: number } | null };

export type DocumentsDropAxisMessageMutationVariables = Exact<{
  input: DropAxisMessageInput;
}>;


export type DocumentsDropAxisMessageMutation = { dropAxisMessage: { id: string, state: AxisMessageState } | null };

export type OverviewFragment = { id: string, stableId: string, asOf: string, nameVi: string, documents: { nodes: Array<{ id: string, number: string, subject: string, issuer: { id: string, stableId: string, nameVi: string }, signer: { capacity: SigningCapacity, fullName: string, officer: { id: string, fullName: string | null } | null } | null }> } | null, tasks: { nodes: Array<{ id: string, clause: string, content: string, dueDate: string | null, status: SteeringTaskStatus }> } | null, procedures: { nodes: Array<{ code: string, nameVi: string }> } | null, reportObligations: { nodes: Array<{ id: string, period: { id: string, dataFrom: string, dataTo: string }, submissions: Array<{ deadline: string | null, receiver: { id: string, stableId: string, nameVi: string } }> }> } | null };

export type OverviewAgencyQueryVariables = Exact<{
  id: string;
  asOf?: string | null | undefined;
  source?: string | null | undefined;
  year?: number | null | undefined;
}>;


export type OverviewAgencyQuery = { agency: { id: string, stableId: string, asOf: string, nameVi: string, documents: { nodes: Array<{ id: string, number: string, subject: string, issuer: { id: string, stableId: string, nameVi: string }, signer: { capacity: SigningCapacity, fullName: string, officer: { id: string, fullName: string | null } | null } | null }> } | null, tasks: { nodes: Array<{ id: string, clause: string, content: string, dueDate: string | null, status: SteeringTaskStatus }> } | null, procedures: { nodes: Array<{ code: string, nameVi: string }> } | null, reportObligations: { nodes: Array<{ id: string, period: { id: string, dataFrom: string, dataTo: string }, submissions: Array<{ deadline: string | null, receiver: { id: string, stableId: string, nameVi: string } }> }> } | null } | null };

export type OverviewAgenciesQueryVariables = Exact<{
  filter?: AgencyFilter | null | undefined;
  asOf?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  source?: string | null | undefined;
  year?: number | null | undefined;
}>;


export type OverviewAgenciesQuery = { agencies: { nodes: Array<{ id: string, stableId: string, asOf: string, nameVi: string, documents: { nodes: Array<{ id: string, number: string, subject: string, issuer: { id: string, stableId: string, nameVi: string }, signer: { capacity: SigningCapacity, fullName: string, officer: { id: string, fullName: string | null } | null } | null }> } | null, tasks: { nodes: Array<{ id: string, clause: string, content: string, dueDate: string | null, status: SteeringTaskStatus }> } | null, procedures: { nodes: Array<{ code: string, nameVi: string }> } | null, reportObligations: { nodes: Array<{ id: string, period: { id: string, dataFrom: string, dataTo: string }, submissions: Array<{ deadline: string | null, receiver: { id: string, stableId: string, nameVi: string } }> }> } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type OverviewPerformanceQueryVariables = Exact<{
  filter?: AgencyFilter | null | undefined;
  asOf?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  documents: EdocPeriod;
  from: string;
  to: string;
  year: number;
  regime: string;
}>;


export type OverviewPerformanceQuery = { agencies: { nodes: Array<{ id: string, stableId: string, nameVi: string, edocIndicators: Array<{ code: string, numerator: number, denominator: number, unknown: number, share: number | null }> | null, dossierStatistics: Array<{ accepted: number | null, onTime: { numerator: number, denominator: number, percent: number | null } | null }> | null, reportObligations: { nodes: Array<{ id: string, period: { id: string }, submissions: Array<{ deadline: string | null, state: ReportState | null, receiver: { id: string, stableId: string }, timeliness: { submittedLate: boolean, notSubmitted: boolean, daysLate: number | null } | null }> }> } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type SignedFragment = { code: string, numerator: number, denominator: number, unknown: number };

export type InTimeFragment = { accepted: number | null, onTime: { numerator: number, denominator: number } | null };

export type OwedFragment = { nodes: Array<{ id: string, submissions: Array<{ state: ReportState | null, receiver: { id: string, stableId: string } }> }> };

export type OverviewReformQueryVariables = Exact<{
  agency: string;
  indicator: string;
  period: string;
  with: string;
  documents: EdocPeriod;
  documentsBefore: EdocPeriod;
  from: string;
  to: string;
  fromBefore: string;
  toBefore: string;
  year: number;
  yearBefore: number;
  regime: string;
}>;


export type OverviewReformQuery = { indicator: { code: string, comparison: { comparable: boolean, reasons: Array<string>, change: number | null, current: { value: number | null, agency: { id: string, stableId: string, nameVi: string, edocIndicators: Array<{ code: string, numerator: number, denominator: number, unknown: number }> | null, dossierStatistics: Array<{ accepted: number | null, onTime: { numerator: number, denominator: number } | null }> | null, reportObligations: { nodes: Array<{ id: string, submissions: Array<{ state: ReportState | null, receiver: { id: string, stableId: string } }> }> } | null } }, before: Array<{ value: number | null, agency: { id: string, stableId: string, nameVi: string, edocIndicators: Array<{ code: string, numerator: number, denominator: number, unknown: number }> | null, dossierStatistics: Array<{ accepted: number | null, onTime: { numerator: number, denominator: number } | null }> | null, reportObligations: { nodes: Array<{ id: string, submissions: Array<{ state: ReportState | null, receiver: { id: string, stableId: string } }> }> } | null } }> } | null } | null };

export type ReportsObligationsQueryVariables = Exact<{
  regime: string;
  agency: string;
  year: number;
}>;


export type ReportsObligationsQuery = { reportObligations: Array<{ id: string, agency: { id: string, stableId: string, nameVi: string }, period: { id: string, dataFrom: string, dataTo: string }, submissions: Array<{ deadline: string | null, receiver: { id: string, stableId: string, nameVi: string } }> }> | null };

export type ReportsProgressQueryVariables = Exact<{
  regime: string;
  agency: string;
  year: number;
}>;


export type ReportsProgressQuery = { reportObligations: Array<{ id: string, period: { id: string }, submissions: Array<{ deadline: string | null, state: ReportState | null, receiver: { id: string, stableId: string }, timeliness: { sentAt: string | null, submittedLate: boolean, notSubmitted: boolean, daysLate: number | null } | null }> }> | null };

export type DueReportFragment = { id: string, deadline: string | null, state: ReportState | null, receiver: { id: string, stableId: string, nameVi: string }, timeliness: { sentAt: string | null, submittedLate: boolean, notSubmitted: boolean, daysLate: number | null } | null, obligation: { id: string, regime: { id: string, nameVi: string }, period: { id: string, dataTo: string }, agency: { id: string, stableId: string, nameVi: string } } };

export type ReportsInboxQueryVariables = Exact<{
  agency: string;
  filter?: ReportDueFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ReportsInboxQuery = { agency: { id: string, stableId: string, reportInbox: { nodes: Array<{ id: string, deadline: string | null, state: ReportState | null, submission: { id: string, number: number, revision: number, correctionReason: string | null } | null, receiver: { id: string, stableId: string, nameVi: string }, timeliness: { sentAt: string | null, submittedLate: boolean, notSubmitted: boolean, daysLate: number | null } | null, obligation: { id: string, regime: { id: string, nameVi: string }, period: { id: string, dataTo: string }, agency: { id: string, stableId: string, nameVi: string } } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type ReportsInboxesQueryVariables = Exact<{
  within: string;
  asOf?: string | null | undefined;
  first?: number | null | undefined;
}>;


export type ReportsInboxesQuery = { agencies: { nodes: Array<{ id: string, stableId: string, reportInbox: { nodes: Array<{ id: string, deadline: string | null, state: ReportState | null, receiver: { id: string, stableId: string, nameVi: string }, timeliness: { sentAt: string | null, submittedLate: boolean, notSubmitted: boolean, daysLate: number | null } | null, obligation: { id: string, regime: { id: string, nameVi: string }, period: { id: string, dataTo: string }, agency: { id: string, stableId: string, nameVi: string } } }> } | null, reportsToDo: { nodes: Array<{ id: string, deadline: string | null, state: ReportState | null, receiver: { id: string, stableId: string, nameVi: string }, timeliness: { sentAt: string | null, submittedLate: boolean, notSubmitted: boolean, daysLate: number | null } | null, obligation: { id: string, regime: { id: string, nameVi: string }, period: { id: string, dataTo: string }, agency: { id: string, stableId: string, nameVi: string } } }> } | null }> } | null };

export type ReportsToDoQueryVariables = Exact<{
  agency: string;
  filter?: ReportDueFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ReportsToDoQuery = { agency: { id: string, stableId: string, reportsToDo: { nodes: Array<{ id: string, deadline: string | null, state: ReportState | null, obligation: { id: string, versions: Array<{ id: string, number: number, revision: number, state: ReportState, returnReason: string | null }> | null, regime: { id: string, nameVi: string }, period: { id: string, dataTo: string }, agency: { id: string, stableId: string, nameVi: string } }, receiver: { id: string, stableId: string, nameVi: string }, timeliness: { sentAt: string | null, submittedLate: boolean, notSubmitted: boolean, daysLate: number | null } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type ReminderFragment = { id: string, kind: ReportReminderKind, remindedAt: string, readAt: string | null, deadline: string | null, agency: { id: string, stableId: string, nameVi: string }, regime: { id: string, nameVi: string }, period: { id: string }, receiver: { id: string, stableId: string, nameVi: string } | null, obligation: { id: string } | null, submission: { id: string, number: number, revision: number, returnReason: string | null, deliveries: Array<{ reason: string | null, receiver: { id: string, stableId: string } }> } | null, progress: { expected: number, sent: number, missing: Array<{ id: string, deadline: string | null, state: ReportState | null, timeliness: { daysLate: number | null } | null, obligation: { id: string, agency: { id: string, stableId: string, nameVi: string } } }>, undecided: Array<{ id: string, deadline: string | null, state: ReportState | null, submission: { id: string, number: number, revision: number } | null, timeliness: { daysLate: number | null } | null, obligation: { id: string, agency: { id: string, stableId: string, nameVi: string } } }> } | null };

export type DueAtReceiverFragment = { id: string, deadline: string | null, state: ReportState | null, timeliness: { daysLate: number | null } | null, obligation: { id: string, agency: { id: string, stableId: string, nameVi: string } } };

export type ReportsRemindersQueryVariables = Exact<{
  agency: string;
  unread?: boolean | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ReportsRemindersQuery = { agency: { id: string, stableId: string, reportReminders: { nodes: Array<{ id: string, kind: ReportReminderKind, remindedAt: string, readAt: string | null, deadline: string | null, agency: { id: string, stableId: string, nameVi: string }, regime: { id: string, nameVi: string }, period: { id: string }, receiver: { id: string, stableId: string, nameVi: string } | null, obligation: { id: string } | null, submission: { id: string, number: number, revision: number, returnReason: string | null, deliveries: Array<{ reason: string | null, receiver: { id: string, stableId: string } }> } | null, progress: { expected: number, sent: number, missing: Array<{ id: string, deadline: string | null, state: ReportState | null, timeliness: { daysLate: number | null } | null, obligation: { id: string, agency: { id: string, stableId: string, nameVi: string } } }>, undecided: Array<{ id: string, deadline: string | null, state: ReportState | null, submission: { id: string, number: number, revision: number } | null, timeliness: { daysLate: number | null } | null, obligation: { id: string, agency: { id: string, stableId: string, nameVi: string } } }> } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type ReportsReminderFeedQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
}>;


export type ReportsReminderFeedQuery = { reportReminderFeed: { nodes: Array<{ id: string, kind: ReportReminderKind, remindedAt: string, readAt: string | null, deadline: string | null, agency: { id: string, stableId: string, nameVi: string }, regime: { id: string, nameVi: string }, period: { id: string }, receiver: { id: string, stableId: string, nameVi: string } | null, obligation: { id: string } | null, submission: { id: string, number: number, revision: number, returnReason: string | null, deliveries: Array<{ reason: string | null, receiver: { id: string, stableId: string } }> } | null, progress: { expected: number, sent: number, missing: Array<{ id: string, deadline: string | null, state: ReportState | null, timeliness: { daysLate: number | null } | null, obligation: { id: string, agency: { id: string, stableId: string, nameVi: string } } }>, undecided: Array<{ id: string, deadline: string | null, state: ReportState | null, submission: { id: string, number: number, revision: number } | null, timeliness: { daysLate: number | null } | null, obligation: { id: string, agency: { id: string, stableId: string, nameVi: string } } }> } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type ReportsMarkRemindersReadMutationVariables = Exact<{
  input: MarkReportRemindersReadInput;
}>;


export type ReportsMarkRemindersReadMutation = { markReportRemindersRead: Array<{ id: string, kind: ReportReminderKind, remindedAt: string, readAt: string | null, deadline: string | null, agency: { id: string, stableId: string, nameVi: string }, regime: { id: string, nameVi: string }, period: { id: string }, receiver: { id: string, stableId: string, nameVi: string } | null, obligation: { id: string } | null, submission: { id: string, number: number, revision: number, returnReason: string | null, deliveries: Array<{ reason: string | null, receiver: { id: string, stableId: string } }> } | null, progress: { expected: number, sent: number, missing: Array<{ id: string, deadline: string | null, state: ReportState | null, timeliness: { daysLate: number | null } | null, obligation: { id: string, agency: { id: string, stableId: string, nameVi: string } } }>, undecided: Array<{ id: string, deadline: string | null, state: ReportState | null, submission: { id: string, number: number, revision: number } | null, timeliness: { daysLate: number | null } | null, obligation: { id: string, agency: { id: string, stableId: string, nameVi: string } } }> } | null }> | null };

export type ReportsPeriodsQueryVariables = Exact<{
  year: number;
  kind?: ReportPeriodKind | null | undefined;
}>;


export type ReportsPeriodsQuery = { reportPeriods: Array<{ id: string, kind: ReportPeriodKind, dataFrom: string, dataTo: string }> | null };

export type ReportsRegimeQueryVariables = Exact<{
  id: string;
  asOf?: string | null | undefined;
}>;


export type ReportsRegimeQuery = { reportRegime: { id: string, version: number, nameVi: string, nameEn: string, kind: ReportRegimeKind, frequency: ReportPeriodKind | null, legalBasis: string, purpose: string | null, content: string | null, submitMethod: string | null, procedureGuide: string | null, cutOffDay: number, outline: Array<string>, validFrom: string | null, validTo: string | null, template: { version: number, columns: Array<{ key: string, label: string, type: ReportColumnType, unit: string | null, required: boolean, min: number | null, max: number | null, formula: string | null, indicator: string | null }>, checks: Array<{ expression: string, message: string }> }, subjects: Array<{ id: string, stableId: string, nameVi: string }>, receivers: Array<{ deadlineRule: string, agency: { id: string, stableId: string, nameVi: string } }> } | null };

export type DataTemplateFragment = { version: number, columns: Array<{ key: string, label: string, type: ReportColumnType, unit: string | null, required: boolean, min: number | null, max: number | null, formula: string | null, indicator: string | null }>, checks: Array<{ expression: string, message: string }> };

export type ReportsRegimesQueryVariables = Exact<{
  public?: boolean | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ReportsRegimesQuery = { reportRegimes: { nodes: Array<{ id: string, nameVi: string, nameEn: string, kind: ReportRegimeKind, frequency: ReportPeriodKind | null, legalBasis: string, receivers: Array<{ deadlineRule: string, agency: { id: string, stableId: string, nameVi: string } }> }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type ReportsDefineRegimeMutationVariables = Exact<{
  input: DefineReportRegimeInput;
}>;


export type ReportsDefineRegimeMutation = { defineReportRegime: { id: string, version: number, validFrom: string | null, validTo: string | null } | null };

export type ReportsReviseRegimeMutationVariables = Exact<{
  input: ReviseReportRegimeInput;
}>;


export type ReportsReviseRegimeMutation = { reviseReportRegime: { id: string, version: number, validFrom: string | null, validTo: string | null } | null };

export type SubmissionFragment = { id: string, number: number, revision: number, state: ReportState, templateVersion: number, narrative: Array<string>, attachments: Array<string>, correctionReason: string | null, returnReason: string | null, submittedAt: string | null, approvedAt: string | null, sentAt: string | null, cells: Array<{ column: string, number: number | null, text: string | null, unit: string | null }>, problems: Array<{ path: string, reason: string }>, consolidation: { coverage: { received: number, expected: number, missing: Array<{ id: string, stableId: string }> }, parts: Array<{ waiver: string | null, agency: { id: string, stableId: string }, submission: { id: string } | null }>, own: Array<{ column: string, number: number | null }> } | null, deliveries: Array<{ state: ReportState, sentAt: string, decidedAt: string | null, reason: string | null, receipt: string | null, receiver: { id: string, stableId: string } }> };

export type ReportsSubmissionQueryVariables = Exact<{
  id: string;
}>;


export type ReportsSubmissionQuery = { reportSubmission: { id: string, number: number, revision: number, state: ReportState, templateVersion: number, narrative: Array<string>, attachments: Array<string>, correctionReason: string | null, returnReason: string | null, submittedAt: string | null, approvedAt: string | null, sentAt: string | null, attachedDocuments: Array<{ id: string, number: string, subject: string } | null>, obligation: { id: string, agency: { id: string, stableId: string, nameVi: string }, period: { id: string } }, cells: Array<{ column: string, number: number | null, text: string | null, unit: string | null }>, problems: Array<{ path: string, reason: string }>, consolidation: { coverage: { received: number, expected: number, missing: Array<{ id: string, stableId: string }> }, parts: Array<{ waiver: string | null, agency: { id: string, stableId: string }, submission: { id: string } | null }>, own: Array<{ column: string, number: number | null }> } | null, deliveries: Array<{ state: ReportState, sentAt: string, decidedAt: string | null, reason: string | null, receipt: string | null, receiver: { id: string, stableId: string } }> } | null };

export type ReportsSubmissionsQueryVariables = Exact<{
  regime: string;
  agency: string;
  year: number;
}>;


export type ReportsSubmissionsQuery = { reportObligations: Array<{ id: string, period: { id: string }, versions: Array<{ id: string, number: number, revision: number, state: ReportState, templateVersion: number, narrative: Array<string>, attachments: Array<string>, correctionReason: string | null, returnReason: string | null, submittedAt: string | null, approvedAt: string | null, sentAt: string | null, cells: Array<{ column: string, number: number | null, text: string | null, unit: string | null }>, problems: Array<{ path: string, reason: string }>, consolidation: { coverage: { received: number, expected: number, missing: Array<{ id: string, stableId: string }> }, parts: Array<{ waiver: string | null, agency: { id: string, stableId: string }, submission: { id: string } | null }>, own: Array<{ column: string, number: number | null }> } | null, deliveries: Array<{ state: ReportState, sentAt: string, decidedAt: string | null, reason: string | null, receipt: string | null, receiver: { id: string, stableId: string } }> }> | null }> | null };

export type ReportsDraftMutationVariables = Exact<{
  input: DraftReportInput;
}>;


export type ReportsDraftMutation = { draftReport: { id: string, number: number, revision: number, state: ReportState, templateVersion: number, narrative: Array<string>, attachments: Array<string>, correctionReason: string | null, returnReason: string | null, submittedAt: string | null, approvedAt: string | null, sentAt: string | null, cells: Array<{ column: string, number: number | null, text: string | null, unit: string | null }>, problems: Array<{ path: string, reason: string }>, consolidation: { coverage: { received: number, expected: number, missing: Array<{ id: string, stableId: string }> }, parts: Array<{ waiver: string | null, agency: { id: string, stableId: string }, submission: { id: string } | null }>, own: Array<{ column: string, number: number | null }> } | null, deliveries: Array<{ state: ReportState, sentAt: string, decidedAt: string | null, reason: string | null, receipt: string | null, receiver: { id: string, stableId: string } }> } | null };

export type ReportsWriteMutationVariables = Exact<{
  input: WriteReportInput;
}>;


export type ReportsWriteMutation = { writeReport: { id: string, number: number, revision: number, state: ReportState, templateVersion: number, narrative: Array<string>, attachments: Array<string>, correctionReason: string | null, returnReason: string | null, submittedAt: string | null, approvedAt: string | null, sentAt: string | null, cells: Array<{ column: string, number: number | null, text: string | null, unit: string | null }>, problems: Array<{ path: string, reason: string }>, consolidation: { coverage: { received: number, expected: number, missing: Array<{ id: string, stableId: string }> }, parts: Array<{ waiver: string | null, agency: { id: string, stableId: string }, submission: { id: string } | null }>, own: Array<{ column: string, number: number | null }> } | null, deliveries: Array<{ state: ReportState, sentAt: string, decidedAt: string | null, reason: string | null, receipt: string | null, receiver: { id: string, stableId: string } }> } | null };

export type ReportsSubmitMutationVariables = Exact<{
  input: ReportStepInput;
}>;


export type ReportsSubmitMutation = { submitReport: { id: string, number: number, revision: number, state: ReportState, templateVersion: number, narrative: Array<string>, attachments: Array<string>, correctionReason: string | null, returnReason: string | null, submittedAt: string | null, approvedAt: string | null, sentAt: string | null, cells: Array<{ column: string, number: number | null, text: string | null, unit: string | null }>, problems: Array<{ path: string, reason: string }>, consolidation: { coverage: { received: number, expected: number, missing: Array<{ id: string, stableId: string }> }, parts: Array<{ waiver: string | null, agency: { id: string, stableId: string }, submission: { id: string } | null }>, own: Array<{ column: string, number: number | null }> } | null, deliveries: Array<{ state: ReportState, sentAt: string, decidedAt: string | null, reason: string | null, receipt: string | null, receiver: { id: string, stableId: string } }> } | null };

export type ReportsReturnToWriterMutationVariables = Exact<{
  input: ReasonedReportStepInput;
}>;


export type ReportsReturnToWriterMutation = { returnReport: { id: string, number: number, revision: number, state: ReportState, templateVersion: number, narrative: Array<string>, attachments: Array<string>, correctionReason: string | null, returnReason: string | null, submittedAt: string | null, approvedAt: string | null, sentAt: string | null, cells: Array<{ column: string, number: number | null, text: string | null, unit: string | null }>, problems: Array<{ path: string, reason: string }>, consolidation: { coverage: { received: number, expected: number, missing: Array<{ id: string, stableId: string }> }, parts: Array<{ waiver: string | null, agency: { id: string, stableId: string }, submission: { id: string } | null }>, own: Array<{ column: string, number: number | null }> } | null, deliveries: Array<{ state: ReportState, sentAt: string, decidedAt: string | null, reason: string | null, receipt: string | null, receiver: { id: string, stableId: string } }> } | null };

export type ReportsToSignQueryVariables = Exact<{
  id: string;
}>;


export type ReportsToSignQuery = { reportSubmission: { id: string, revision: number, state: ReportState, canonicalContent: string, obligation: { agency: { id: string, stableId: string } } } | null };

export type ReportsSignaturesQueryVariables = Exact<{
  id: string;
}>;


export type ReportsSignaturesQuery = { reportSubmission: { id: string, canonicalContent: string, signature: string | null, validlySigned: boolean | null, signatures: Array<{ position: number, leader: string | null, signerCertSubject: string | null, signerCertIssuer: string | null, signerCertSerial: string | null, signingTime: string | null, signingTimeSource: SigningTimeSource | null, timestampAuthority: string | null, status: SignatureStatus, reason: string | null, checkedAt: string, inputsHash: string }> } | null };

export type ReportsApproveMutationVariables = Exact<{
  input: ApproveReportInput;
}>;


export type ReportsApproveMutation = { approveReport: { id: string, number: number, revision: number, state: ReportState, templateVersion: number, narrative: Array<string>, attachments: Array<string>, correctionReason: string | null, returnReason: string | null, submittedAt: string | null, approvedAt: string | null, sentAt: string | null, cells: Array<{ column: string, number: number | null, text: string | null, unit: string | null }>, problems: Array<{ path: string, reason: string }>, consolidation: { coverage: { received: number, expected: number, missing: Array<{ id: string, stableId: string }> }, parts: Array<{ waiver: string | null, agency: { id: string, stableId: string }, submission: { id: string } | null }>, own: Array<{ column: string, number: number | null }> } | null, deliveries: Array<{ state: ReportState, sentAt: string, decidedAt: string | null, reason: string | null, receipt: string | null, receiver: { id: string, stableId: string } }> } | null };

export type ReportsSendMutationVariables = Exact<{
  input: ReportStepInput;
}>;


export type ReportsSendMutation = { sendReport: { id: string, number: number, revision: number, state: ReportState, templateVersion: number, narrative: Array<string>, attachments: Array<string>, correctionReason: string | null, returnReason: string | null, submittedAt: string | null, approvedAt: string | null, sentAt: string | null, cells: Array<{ column: string, number: number | null, text: string | null, unit: string | null }>, problems: Array<{ path: string, reason: string }>, consolidation: { coverage: { received: number, expected: number, missing: Array<{ id: string, stableId: string }> }, parts: Array<{ waiver: string | null, agency: { id: string, stableId: string }, submission: { id: string } | null }>, own: Array<{ column: string, number: number | null }> } | null, deliveries: Array<{ state: ReportState, sentAt: string, decidedAt: string | null, reason: string | null, receipt: string | null, receiver: { id: string, stableId: string } }> } | null };

export type ReportsCorrectMutationVariables = Exact<{
  input: ReasonedReportStepInput;
}>;


export type ReportsCorrectMutation = { correctReport: { id: string, number: number, revision: number, state: ReportState, templateVersion: number, narrative: Array<string>, attachments: Array<string>, correctionReason: string | null, returnReason: string | null, submittedAt: string | null, approvedAt: string | null, sentAt: string | null, cells: Array<{ column: string, number: number | null, text: string | null, unit: string | null }>, problems: Array<{ path: string, reason: string }>, consolidation: { coverage: { received: number, expected: number, missing: Array<{ id: string, stableId: string }> }, parts: Array<{ waiver: string | null, agency: { id: string, stableId: string }, submission: { id: string } | null }>, own: Array<{ column: string, number: number | null }> } | null, deliveries: Array<{ state: ReportState, sentAt: string, decidedAt: string | null, reason: string | null, receipt: string | null, receiver: { id: string, stableId: string } }> } | null };

export type ReportsAcceptMutationVariables = Exact<{
  input: AcceptReportInput;
}>;


export type ReportsAcceptMutation = { acceptReport: { id: string, number: number, revision: number, state: ReportState, templateVersion: number, narrative: Array<string>, attachments: Array<string>, correctionReason: string | null, returnReason: string | null, submittedAt: string | null, approvedAt: string | null, sentAt: string | null, cells: Array<{ column: string, number: number | null, text: string | null, unit: string | null }>, problems: Array<{ path: string, reason: string }>, consolidation: { coverage: { received: number, expected: number, missing: Array<{ id: string, stableId: string }> }, parts: Array<{ waiver: string | null, agency: { id: string, stableId: string }, submission: { id: string } | null }>, own: Array<{ column: string, number: number | null }> } | null, deliveries: Array<{ state: ReportState, sentAt: string, decidedAt: string | null, reason: string | null, receipt: string | null, receiver: { id: string, stableId: string } }> } | null };

export type ReportsReturnReceivedMutationVariables = Exact<{
  input: ReturnReceivedReportInput;
}>;


export type ReportsReturnReceivedMutation = { returnReceivedReport: { id: string, number: number, revision: number, state: ReportState, templateVersion: number, narrative: Array<string>, attachments: Array<string>, correctionReason: string | null, returnReason: string | null, submittedAt: string | null, approvedAt: string | null, sentAt: string | null, cells: Array<{ column: string, number: number | null, text: string | null, unit: string | null }>, problems: Array<{ path: string, reason: string }>, consolidation: { coverage: { received: number, expected: number, missing: Array<{ id: string, stableId: string }> }, parts: Array<{ waiver: string | null, agency: { id: string, stableId: string }, submission: { id: string } | null }>, own: Array<{ column: string, number: number | null }> } | null, deliveries: Array<{ state: ReportState, sentAt: string, decidedAt: string | null, reason: string | null, receipt: string | null, receiver: { id: string, stableId: string } }> } | null };

export type RollUpFragment = { value: number | null, reported: number | null, obsStatus: ObservationStatus, agency: { id: string, stableId: string, nameVi: string }, registered: { value: number | null, numerator: number, denominator: number, unknown: number, difference: number | null } | null, coverage: { received: number, expected: number, missing: Array<{ id: string, stableId: string, nameVi: string }> } };

export type ReportsIndicatorsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ReportsIndicatorsQuery = { indicators: { nodes: Array<{ code: string, nameVi: string, unit: string | null, aggregation: IndicatorAggregation, formula: string | null, source: string, numerator: { code: string } | null, denominator: { code: string } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type ReportsRollUpQueryVariables = Exact<{
  code: string;
  agency: string;
  period: string;
}>;


export type ReportsRollUpQuery = { indicator: { code: string, unit: string | null, rollUp: { value: number | null, reported: number | null, obsStatus: ObservationStatus, agency: { id: string, stableId: string, nameVi: string }, registered: { value: number | null, numerator: number, denominator: number, unknown: number, difference: number | null } | null, coverage: { received: number, expected: number, missing: Array<{ id: string, stableId: string, nameVi: string }> } } | null } | null };

export type ReportsComparisonQueryVariables = Exact<{
  code: string;
  agency: string;
  period: string;
  with: string;
}>;


export type ReportsComparisonQuery = { indicator: { code: string, unit: string | null, comparison: { beforeValue: number | null, change: number | null, comparable: boolean, reasons: Array<string>, current: { value: number | null, reported: number | null, obsStatus: ObservationStatus, agency: { id: string, stableId: string, nameVi: string }, registered: { value: number | null, numerator: number, denominator: number, unknown: number, difference: number | null } | null, coverage: { received: number, expected: number, missing: Array<{ id: string, stableId: string, nameVi: string }> } }, before: Array<{ value: number | null, reported: number | null, obsStatus: ObservationStatus, agency: { id: string, stableId: string, nameVi: string }, registered: { value: number | null, numerator: number, denominator: number, unknown: number, difference: number | null } | null, coverage: { received: number, expected: number, missing: Array<{ id: string, stableId: string, nameVi: string }> } }> } | null } | null };

export type ReportsStatisticsQueryVariables = Exact<{
  indicators: Array<string> | string;
  by: Array<StatisticsDimension> | StatisticsDimension;
  filter: StatisticsFilter;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ReportsStatisticsQuery = { statistics: { nodes: Array<{ level: AgencyLevel | null, value: number | null, agencies: number, obsStatus: ObservationStatus, indicator: { code: string, unit: string | null }, agency: { id: string, stableId: string, nameVi: string } | null, period: { id: string } | null, dimensions: Array<{ name: string, value: string }> | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type ReportsConsolidateMutationVariables = Exact<{
  input: ConsolidateReportInput;
}>;


export type ReportsConsolidateMutation = { consolidateReport: { id: string, number: number, revision: number, state: ReportState, templateVersion: number, narrative: Array<string>, attachments: Array<string>, correctionReason: string | null, returnReason: string | null, submittedAt: string | null, approvedAt: string | null, sentAt: string | null, cells: Array<{ column: string, number: number | null, text: string | null, unit: string | null }>, problems: Array<{ path: string, reason: string }>, consolidation: { coverage: { received: number, expected: number, missing: Array<{ id: string, stableId: string }> }, parts: Array<{ waiver: string | null, agency: { id: string, stableId: string }, submission: { id: string } | null }>, own: Array<{ column: string, number: number | null }> } | null, deliveries: Array<{ state: ReportState, sentAt: string, decidedAt: string | null, reason: string | null, receipt: string | null, receiver: { id: string, stableId: string } }> } | null };

export type ReportsSubmitToGovernmentMutationVariables = Exact<{
  input: AcceptReportInput;
}>;


export type ReportsSubmitToGovernmentMutation = { submitToGovernment: { id: string, number: number, revision: number, state: ReportState, templateVersion: number, narrative: Array<string>, attachments: Array<string>, correctionReason: string | null, returnReason: string | null, submittedAt: string | null, approvedAt: string | null, sentAt: string | null, cells: Array<{ column: string, number: number | null, text: string | null, unit: string | null }>, problems: Array<{ path: string, reason: string }>, consolidation: { coverage: { received: number, expected: number, missing: Array<{ id: string, stableId: string }> }, parts: Array<{ waiver: string | null, agency: { id: string, stableId: string }, submission: { id: string } | null }>, own: Array<{ column: string, number: number | null }> } | null, deliveries: Array<{ state: ReportState, sentAt: string, decidedAt: string | null, reason: string | null, receipt: string | null, receiver: { id: string, stableId: string } }> } | null };

export type PacketFragment = { id: string, state: GovernmentPacketState, handedOverAt: string, deadline: string | null, late: boolean, attempts: number, nextAttemptAt: string, errorCode: string | null, lastError: string | null, acknowledgedAt: string | null, receipt: string | null, submission: { id: string, number: number, obligation: { id: string, agency: { id: string, stableId: string, nameVi: string } } } | null };

export type ReportsGovernmentPacketsQueryVariables = Exact<{
  states?: Array<GovernmentPacketState> | GovernmentPacketState | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ReportsGovernmentPacketsQuery = { governmentPackets: { nodes: Array<{ id: string, state: GovernmentPacketState, handedOverAt: string, deadline: string | null, late: boolean, attempts: number, nextAttemptAt: string, errorCode: string | null, lastError: string | null, acknowledgedAt: string | null, receipt: string | null, submission: { id: string, number: number, obligation: { id: string, agency: { id: string, stableId: string, nameVi: string } } } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type ReportsRetryGovernmentPacketsMutationVariables = Exact<{
  input: RetryGovernmentPacketsInput;
}>;


export type ReportsRetryGovernmentPacketsMutation = { retryGovernmentPackets: Array<{ id: string, state: GovernmentPacketState, handedOverAt: string, deadline: string | null, late: boolean, attempts: number, nextAttemptAt: string, errorCode: string | null, lastError: string | null, acknowledgedAt: string | null, receipt: string | null, submission: { id: string, number: number, obligation: { id: string, agency: { id: string, stableId: string, nameVi: string } } } | null }> | null };

export type ReportsAuditTrailQueryVariables = Exact<{
  filter?: AuditFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ReportsAuditTrailQuery = { reportsAuditTrail: { nodes: Array<{ sequence: number, at: string, requestId: string, subject: string | null, clientId: string | null, agency: string | null, action: AuditAction, type: string, fields: Array<string>, rowId: string | null, why: string | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type ProcedureSummaryFragment = { code: string, localCode: string, nameVi: string, nameEn: string, sector: string, timeLimit: { value: number, unit: TimeUnit, verified: boolean } | null };

export type ServicesProcedureQueryVariables = Exact<{
  code: string;
}>;


export type ServicesProcedureQuery = { procedure: { code: string, localCode: string, nameVi: string, nameEn: string, sector: string, competence: Array<{ kind: AuthorityKind, level: AgencyLevel, validFrom: string | null, validTo: string | null }>, timeLimit: { value: number, unit: TimeUnit, verified: boolean } | null } | null };

export type ServicesProceduresQueryVariables = Exact<{
  filter?: ProcedureFilter | null | undefined;
  search?: string | null | undefined;
  asOf?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ServicesProceduresQuery = { procedures: { nodes: Array<{ code: string, localCode: string, nameVi: string, nameEn: string, sector: string, timeLimit: { value: number, unit: TimeUnit, verified: boolean } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type ServicesCompetentAuthoritiesQueryVariables = Exact<{
  code: string;
  asOf?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ServicesCompetentAuthoritiesQuery = { procedure: { code: string, competentAuthorities: { nodes: Array<{ id: string, stableId: string, asOf: string, nameVi: string }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } } | null };

export type ProcedureVersionWholeFragment = { id: string, validFrom: string | null, validTo: string | null, decisionNumber: string | null, decisionDate: string | null, publishedAt: string | null, publishedInTime: boolean | null, excludesPaymentTime: boolean | null, sharesFiles: boolean | null, subjects: Array<string> | null, requirements: string | null, isComplete: boolean, missingParts: Array<ProcedurePart>, department: { id: string, stableId: string, nameVi: string } | null, timeLimit: { value: number, unit: TimeUnit, verified: boolean } | null, steps: Array<{ case: string | null, steps: Array<string> }> | null, methods: Array<{ channel: ProcedureChannel, note: string | null, timeLimit: { value: number, unit: TimeUnit, verified: boolean } | null, fees: Array<{ kind: FeeKind | null, amount: number | null, unit: string | null, note: string | null, verified: boolean }> | null }> | null, components: Array<{ code: string | null, name: string, originals: number | null, copies: number | null, formName: string | null, formUrl: string | null }> | null, fees: Array<{ kind: FeeKind | null, amount: number | null, unit: string | null, note: string | null, verified: boolean }> | null, outputs: Array<{ code: string | null, name: string }> | null, legalResources: Array<{ number: string, name: string | null }> | null };

export type ProcedureFeeWholeFragment = { kind: FeeKind | null, amount: number | null, unit: string | null, note: string | null, verified: boolean };

export type ServicesProcedureVersionQueryVariables = Exact<{
  code: string;
  asOf?: string | null | undefined;
}>;


export type ServicesProcedureVersionQuery = { procedure: { revision: number, onlineLevel: OnlineLevel | null, code: string, localCode: string, nameVi: string, nameEn: string, sector: string, version: { id: string, validFrom: string | null, validTo: string | null, decisionNumber: string | null, decisionDate: string | null, publishedAt: string | null, publishedInTime: boolean | null, excludesPaymentTime: boolean | null, sharesFiles: boolean | null, subjects: Array<string> | null, requirements: string | null, isComplete: boolean, missingParts: Array<ProcedurePart>, department: { id: string, stableId: string, nameVi: string } | null, timeLimit: { value: number, unit: TimeUnit, verified: boolean } | null, steps: Array<{ case: string | null, steps: Array<string> }> | null, methods: Array<{ channel: ProcedureChannel, note: string | null, timeLimit: { value: number, unit: TimeUnit, verified: boolean } | null, fees: Array<{ kind: FeeKind | null, amount: number | null, unit: string | null, note: string | null, verified: boolean }> | null }> | null, components: Array<{ code: string | null, name: string, originals: number | null, copies: number | null, formName: string | null, formUrl: string | null }> | null, fees: Array<{ kind: FeeKind | null, amount: number | null, unit: string | null, note: string | null, verified: boolean }> | null, outputs: Array<{ code: string | null, name: string }> | null, legalResources: Array<{ number: string, name: string | null }> | null } | null, timeLimit: { value: number, unit: TimeUnit, verified: boolean } | null } | null };

export type ServicesProcedureHistoryQueryVariables = Exact<{
  code: string;
}>;


export type ServicesProcedureHistoryQuery = { procedure: { revision: number, code: string, localCode: string, nameVi: string, nameEn: string, sector: string, versions: Array<{ id: string, validFrom: string | null, validTo: string | null, decisionNumber: string | null, decisionDate: string | null, publishedAt: string | null, publishedInTime: boolean | null, excludesPaymentTime: boolean | null, sharesFiles: boolean | null, subjects: Array<string> | null, requirements: string | null, isComplete: boolean, missingParts: Array<ProcedurePart>, department: { id: string, stableId: string, nameVi: string } | null, timeLimit: { value: number, unit: TimeUnit, verified: boolean } | null, steps: Array<{ case: string | null, steps: Array<string> }> | null, methods: Array<{ channel: ProcedureChannel, note: string | null, timeLimit: { value: number, unit: TimeUnit, verified: boolean } | null, fees: Array<{ kind: FeeKind | null, amount: number | null, unit: string | null, note: string | null, verified: boolean }> | null }> | null, components: Array<{ code: string | null, name: string, originals: number | null, copies: number | null, formName: string | null, formUrl: string | null }> | null, fees: Array<{ kind: FeeKind | null, amount: number | null, unit: string | null, note: string | null, verified: boolean }> | null, outputs: Array<{ code: string | null, name: string }> | null, legalResources: Array<{ number: string, name: string | null }> | null }>, onlineServices: Array<{ level: OnlineLevel, serviceCode: string | null, portals: Array<Portal>, validFrom: string | null, validTo: string | null }>, timeLimit: { value: number, unit: TimeUnit, verified: boolean } | null } | null };

export type ServicesOnlineProcedureCountsQueryVariables = Exact<{
  asOf?: string | null | undefined;
  groupBy?: ProcedureGrouping | null | undefined;
}>;


export type ServicesOnlineProcedureCountsQuery = { onlineProcedureCounts: Array<{ sector: string | null, procedures: number, online: number, department: { id: string, stableId: string, nameVi: string } | null, levels: Array<{ level: OnlineLevel, count: number }> }> | null };

export type ServicesInterlinkedProceduresQueryVariables = Exact<{
  portal: Portal;
  asOf?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ServicesInterlinkedProceduresQuery = { interlinkedProcedures: { nodes: Array<{ code: string, localCode: string, nameVi: string, nameEn: string, sector: string, timeLimit: { value: number, unit: TimeUnit, verified: boolean } | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type ServicesProcedureReviewsQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ServicesProcedureReviewsQuery = { procedureReviews: { nodes: Array<{ id: string, startedOn: string, basis: string | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type ServicesProcedureSimplificationQueryVariables = Exact<{
  review: string;
  asOf?: string | null | undefined;
}>;


export type ServicesProcedureSimplificationQuery = { procedureSimplification: Array<{ procedure: { code: string, nameVi: string }, before: { id: string, validFrom: string | null, validTo: string | null, decisionNumber: string | null, decisionDate: string | null, publishedAt: string | null, publishedInTime: boolean | null, excludesPaymentTime: boolean | null, sharesFiles: boolean | null, subjects: Array<string> | null, requirements: string | null, isComplete: boolean, missingParts: Array<ProcedurePart>, department: { id: string, stableId: string, nameVi: string } | null, timeLimit: { value: number, unit: TimeUnit, verified: boolean } | null, steps: Array<{ case: string | null, steps: Array<string> }> | null, methods: Array<{ channel: ProcedureChannel, note: string | null, timeLimit: { value: number, unit: TimeUnit, verified: boolean } | null, fees: Array<{ kind: FeeKind | null, amount: number | null, unit: string | null, note: string | null, verified: boolean }> | null }> | null, components: Array<{ code: string | null, name: string, originals: number | null, copies: number | null, formName: string | null, formUrl: string | null }> | null, fees: Array<{ kind: FeeKind | null, amount: number | null, unit: string | null, note: string | null, verified: boolean }> | null, outputs: Array<{ code: string | null, name: string }> | null, legalResources: Array<{ number: string, name: string | null }> | null } | null, after: { id: string, validFrom: string | null, validTo: string | null, decisionNumber: string | null, decisionDate: string | null, publishedAt: string | null, publishedInTime: boolean | null, excludesPaymentTime: boolean | null, sharesFiles: boolean | null, subjects: Array<string> | null, requirements: string | null, isComplete: boolean, missingParts: Array<ProcedurePart>, department: { id: string, stableId: string, nameVi: string } | null, timeLimit: { value: number, unit: TimeUnit, verified: boolean } | null, steps: Array<{ case: string | null, steps: Array<string> }> | null, methods: Array<{ channel: ProcedureChannel, note: string | null, timeLimit: { value: number, unit: TimeUnit, verified: boolean } | null, fees: Array<{ kind: FeeKind | null, amount: number | null, unit: string | null, note: string | null, verified: boolean }> | null }> | null, components: Array<{ code: string | null, name: string, originals: number | null, copies: number | null, formName: string | null, formUrl: string | null }> | null, fees: Array<{ kind: FeeKind | null, amount: number | null, unit: string | null, note: string | null, verified: boolean }> | null, outputs: Array<{ code: string | null, name: string }> | null, legalResources: Array<{ number: string, name: string | null }> | null } | null }> | null };

export type ServicesStartProcedureReviewMutationVariables = Exact<{
  input: StartProcedureReviewInput;
}>;


export type ServicesStartProcedureReviewMutation = { startProcedureReview: { id: string, startedOn: string, basis: string | null } | null };

export type ServicesPublishProcedureVersionMutationVariables = Exact<{
  input: PublishProcedureVersionInput;
}>;


export type ServicesPublishProcedureVersionMutation = { publishProcedureVersion: { revision: number, code: string, localCode: string, nameVi: string, nameEn: string, sector: string, versions: Array<{ id: string, validFrom: string | null, validTo: string | null, decisionNumber: string | null, decisionDate: string | null, publishedAt: string | null, publishedInTime: boolean | null, excludesPaymentTime: boolean | null, sharesFiles: boolean | null, subjects: Array<string> | null, requirements: string | null, isComplete: boolean, missingParts: Array<ProcedurePart>, department: { id: string, stableId: string, nameVi: string } | null, timeLimit: { value: number, unit: TimeUnit, verified: boolean } | null, steps: Array<{ case: string | null, steps: Array<string> }> | null, methods: Array<{ channel: ProcedureChannel, note: string | null, timeLimit: { value: number, unit: TimeUnit, verified: boolean } | null, fees: Array<{ kind: FeeKind | null, amount: number | null, unit: string | null, note: string | null, verified: boolean }> | null }> | null, components: Array<{ code: string | null, name: string, originals: number | null, copies: number | null, formName: string | null, formUrl: string | null }> | null, fees: Array<{ kind: FeeKind | null, amount: number | null, unit: string | null, note: string | null, verified: boolean }> | null, outputs: Array<{ code: string | null, name: string }> | null, legalResources: Array<{ number: string, name: string | null }> | null }>, timeLimit: { value: number, unit: TimeUnit, verified: boolean } | null } | null };

export type ServicesChangeOnlineServiceMutationVariables = Exact<{
  input: ChangeOnlineServiceInput;
}>;


export type ServicesChangeOnlineServiceMutation = { changeOnlineService: { code: string, revision: number, onlineServices: Array<{ level: OnlineLevel, serviceCode: string | null, portals: Array<Portal>, validFrom: string | null, validTo: string | null }> } | null };

export type DossierSummaryFragment = { id: string, code: string | null, revision: number, status: DossierStatus, channel: ProcedureChannel, registeredAt: string, acceptedAt: string | null, dueAt: string | null, dueDateIsProvisional: boolean | null, promisedAt: string | null, endedAt: string | null, isLate: boolean | null, isLateAgainstReappointment: boolean | null, assignedTo: { id: string } | null, procedure: { code: string, nameVi: string }, competentAgency: { id: string, stableId: string } };

export type ServicesDossierQueryVariables = Exact<{
  id: string;
}>;


export type ServicesDossierQuery = { dossier: { rating: Satisfaction | null, firstDueAt: string | null, reschedules: number, breaches: Array<DossierBreach>, id: string, code: string | null, revision: number, status: DossierStatus, channel: ProcedureChannel, registeredAt: string, acceptedAt: string | null, dueAt: string | null, dueDateIsProvisional: boolean | null, promisedAt: string | null, endedAt: string | null, isLate: boolean | null, isLateAgainstReappointment: boolean | null, receivingAgency: { id: string, stableId: string }, returningAgency: { id: string, stableId: string }, applicant: { fullName: string | null, dateOfBirth: string | null, address: string | null, identityNumber: string | null, phone: string | null, email: string | null }, events: Array<{ step: DossierStep | null, status: DossierStatus, at: string, content: string | null, previousDueAt: string | null, newDueAt: string | null }> | null, payments: Array<{ amount: number, method: PaymentMethod, fee: string | null, kind: FeeKind | null, transactionId: string | null, paidAt: string }> | null, assignedTo: { id: string } | null, procedure: { code: string, nameVi: string }, competentAgency: { id: string, stableId: string } } | null };

export type DossierContentsFragment = { components: Array<{ id: string, code: string | null, name: string, originals: number, copies: number, digitised: boolean, reused: boolean, fromNationalStore: boolean, receivedAt: string, fileName: string | null, fileUrl: string | null, contentPath: string | null }> | null, results: Array<{ id: string, code: string | null, name: string, isElectronic: boolean, documentNumber: string | null, issuedOn: string | null, fileName: string | null, fileUrl: string | null, contentPath: string | null }> | null };

export type ServicesDossierContentsQueryVariables = Exact<{
  id: string;
}>;


export type ServicesDossierContentsQuery = { dossier: { id: string, components: Array<{ id: string, code: string | null, name: string, originals: number, copies: number, digitised: boolean, reused: boolean, fromNationalStore: boolean, receivedAt: string, fileName: string | null, fileUrl: string | null, contentPath: string | null }> | null, results: Array<{ id: string, code: string | null, name: string, isElectronic: boolean, documentNumber: string | null, issuedOn: string | null, fileName: string | null, fileUrl: string | null, contentPath: string | null }> | null } | null };

export type ServicesDossierStatusQueryVariables = Exact<{
  code: string;
}>;


export type ServicesDossierStatusQuery = { dossierStatus: { status: DossierStatus } | null };

export type ServicesMyDossiersQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ServicesMyDossiersQuery = { myDossiers: { nodes: Array<{ id: string, code: string | null, revision: number, status: DossierStatus, channel: ProcedureChannel, registeredAt: string, acceptedAt: string | null, dueAt: string | null, dueDateIsProvisional: boolean | null, promisedAt: string | null, endedAt: string | null, isLate: boolean | null, isLateAgainstReappointment: boolean | null, assignedTo: { id: string } | null, procedure: { code: string, nameVi: string }, competentAgency: { id: string, stableId: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type ServicesDossiersQueryVariables = Exact<{
  filter?: DossierFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ServicesDossiersQuery = { dossiers: { nodes: Array<{ id: string, code: string | null, revision: number, status: DossierStatus, channel: ProcedureChannel, registeredAt: string, acceptedAt: string | null, dueAt: string | null, dueDateIsProvisional: boolean | null, promisedAt: string | null, endedAt: string | null, isLate: boolean | null, isLateAgainstReappointment: boolean | null, assignedTo: { id: string } | null, procedure: { code: string, nameVi: string }, competentAgency: { id: string, stableId: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type ServicesWorkListQueryVariables = Exact<{
  filter?: DossierFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ServicesWorkListQuery = { workList: { nodes: Array<{ id: string, code: string | null, revision: number, status: DossierStatus, channel: ProcedureChannel, registeredAt: string, acceptedAt: string | null, dueAt: string | null, dueDateIsProvisional: boolean | null, promisedAt: string | null, endedAt: string | null, isLate: boolean | null, isLateAgainstReappointment: boolean | null, assignedTo: { id: string } | null, procedure: { code: string, nameVi: string }, competentAgency: { id: string, stableId: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type ServicesDossiersOfQueryVariables = Exact<{
  agency: string;
  filter?: DossierFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ServicesDossiersOfQuery = { agency: { id: string, stableId: string, dossiers: { nodes: Array<{ id: string, code: string | null, revision: number, status: DossierStatus, channel: ProcedureChannel, registeredAt: string, acceptedAt: string | null, dueAt: string | null, dueDateIsProvisional: boolean | null, promisedAt: string | null, endedAt: string | null, isLate: boolean | null, isLateAgainstReappointment: boolean | null, assignedTo: { id: string } | null, procedure: { code: string, nameVi: string }, competentAgency: { id: string, stableId: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type ServicesFileDossierMutationVariables = Exact<{
  input: FileDossierInput;
}>;


export type ServicesFileDossierMutation = { fileDossier: { id: string, code: string | null, revision: number, status: DossierStatus, channel: ProcedureChannel, registeredAt: string, acceptedAt: string | null, dueAt: string | null, dueDateIsProvisional: boolean | null, promisedAt: string | null, endedAt: string | null, isLate: boolean | null, isLateAgainstReappointment: boolean | null, assignedTo: { id: string } | null, procedure: { code: string, nameVi: string }, competentAgency: { id: string, stableId: string } } | null };

export type ServicesTakeDossierStepMutationVariables = Exact<{
  input: DossierStepInput;
}>;


export type ServicesTakeDossierStepMutation = { takeDossierStep: { id: string, code: string | null, revision: number, status: DossierStatus, channel: ProcedureChannel, registeredAt: string, acceptedAt: string | null, dueAt: string | null, dueDateIsProvisional: boolean | null, promisedAt: string | null, endedAt: string | null, isLate: boolean | null, isLateAgainstReappointment: boolean | null, assignedTo: { id: string } | null, procedure: { code: string, nameVi: string }, competentAgency: { id: string, stableId: string } } | null };

export type ServicesUnmaskApplicantMutationVariables = Exact<{
  input: UnmaskApplicantInput;
}>;


export type ServicesUnmaskApplicantMutation = { unmaskApplicant: { until: string, dossier: { id: string, applicant: { fullName: string | null, dateOfBirth: string | null, address: string | null, identityNumber: string | null, phone: string | null, email: string | null } } } | null };

export type ServicesUnmaskDossierFilesMutationVariables = Exact<{
  input: UnmaskDossierFilesInput;
}>;


export type ServicesUnmaskDossierFilesMutation = { unmaskDossierFiles: { until: string, dossier: { id: string, components: Array<{ id: string, code: string | null, name: string, originals: number, copies: number, digitised: boolean, reused: boolean, fromNationalStore: boolean, receivedAt: string, fileName: string | null, fileUrl: string | null, contentPath: string | null }> | null, results: Array<{ id: string, code: string | null, name: string, isElectronic: boolean, documentNumber: string | null, issuedOn: string | null, fileName: string | null, fileUrl: string | null, contentPath: string | null }> | null } } | null };

export type DossierBatchOutcomeFragment = { index: number, id: string | null, code: string | null, status: DossierStatus | null, revision: number | null, error: { code: string, message: string, argument: string | null } | null };

export type ServicesFileDossiersMutationVariables = Exact<{
  items: Array<FileDossierInput> | FileDossierInput;
}>;


export type ServicesFileDossiersMutation = { fileDossiers: Array<{ index: number, id: string | null, code: string | null, status: DossierStatus | null, revision: number | null, error: { code: string, message: string, argument: string | null } | null }> | null };

export type ServicesTakeDossierStepsMutationVariables = Exact<{
  items: Array<DossierStepInput> | DossierStepInput;
}>;


export type ServicesTakeDossierStepsMutation = { takeDossierSteps: Array<{ index: number, id: string | null, code: string | null, status: DossierStatus | null, revision: number | null, error: { code: string, message: string, argument: string | null } | null }> | null };

export type DossierNumbersFragment = { level: AgencyLevel | null, month: string | null, quarter: string | null, until: string, accepted: number | null, suppressedCells: number, agency: { id: string, stableId: string, nameVi: string } | null, procedure: { code: string, nameVi: string } | null, onTime: { numerator: number, denominator: number, percent: number | null } | null, online: { numerator: number, denominator: number, percent: number | null } | null, finished: { numerator: number, denominator: number, percent: number | null } | null, satisfied: { numerator: number, denominator: number, percent: number | null } | null };

export type ServicesDossierStatisticsQueryVariables = Exact<{
  from: string;
  to: string;
  by?: Array<DossierDimension> | DossierDimension | null | undefined;
  orderBy?: DossierStatisticsOrder | null | undefined;
  first?: number | null | undefined;
}>;


export type ServicesDossierStatisticsQuery = { dossierStatistics: Array<{ level: AgencyLevel | null, month: string | null, quarter: string | null, until: string, accepted: number | null, suppressedCells: number, agency: { id: string, stableId: string, nameVi: string } | null, procedure: { code: string, nameVi: string } | null, onTime: { numerator: number, denominator: number, percent: number | null } | null, online: { numerator: number, denominator: number, percent: number | null } | null, finished: { numerator: number, denominator: number, percent: number | null } | null, satisfied: { numerator: number, denominator: number, percent: number | null } | null }> | null };

export type ServicesAgencyDossierStatisticsQueryVariables = Exact<{
  agency: string;
  from: string;
  to: string;
  by?: Array<DossierDimension> | DossierDimension | null | undefined;
}>;


export type ServicesAgencyDossierStatisticsQuery = { agency: { id: string, stableId: string, dossierStatistics: Array<{ level: AgencyLevel | null, month: string | null, quarter: string | null, until: string, accepted: number | null, suppressedCells: number, agency: { id: string, stableId: string, nameVi: string } | null, procedure: { code: string, nameVi: string } | null, onTime: { numerator: number, denominator: number, percent: number | null } | null, online: { numerator: number, denominator: number, percent: number | null } | null, finished: { numerator: number, denominator: number, percent: number | null } | null, satisfied: { numerator: number, denominator: number, percent: number | null } | null }> | null } | null };

export type PaymentSumsFragment = { level: AgencyLevel | null, month: string | null, quarter: string | null, until: string, dossiers: number | null, payments: number | null, amount: number | null, suppressedCells: number, agency: { id: string, stableId: string } | null, procedure: { code: string, nameVi: string } | null };

export type ServicesPaymentStatisticsQueryVariables = Exact<{
  from: string;
  to: string;
  by?: Array<DossierDimension> | DossierDimension | null | undefined;
}>;


export type ServicesPaymentStatisticsQuery = { paymentStatistics: Array<{ level: AgencyLevel | null, month: string | null, quarter: string | null, until: string, dossiers: number | null, payments: number | null, amount: number | null, suppressedCells: number, agency: { id: string, stableId: string } | null, procedure: { code: string, nameVi: string } | null }> | null };

export type ServicesAgencyPaymentStatisticsQueryVariables = Exact<{
  agency: string;
  from: string;
  to: string;
  by?: Array<DossierDimension> | DossierDimension | null | undefined;
}>;


export type ServicesAgencyPaymentStatisticsQuery = { agency: { id: string, stableId: string, paymentStatistics: Array<{ level: AgencyLevel | null, month: string | null, quarter: string | null, until: string, dossiers: number | null, payments: number | null, amount: number | null, suppressedCells: number, agency: { id: string, stableId: string } | null, procedure: { code: string, nameVi: string } | null }> | null } | null };

export type ServiceIndicatorWholeFragment = { code: string, group: ServiceIndicatorGroup, nameVi: string, nameEn: string, part: string | null, numerator: number | null, denominator: number | null, value: number | null, fullMarksAt: number | null, until: string | null, suppressedCells: number };

export type ServicesServiceIndicatorsQueryVariables = Exact<{
  from: string;
  to: string;
  codes?: Array<string> | string | null | undefined;
}>;


export type ServicesServiceIndicatorsQuery = { serviceIndicators: Array<{ code: string, group: ServiceIndicatorGroup, nameVi: string, nameEn: string, part: string | null, numerator: number | null, denominator: number | null, value: number | null, fullMarksAt: number | null, until: string | null, suppressedCells: number }> | null };

export type ServicesAgencyServiceIndicatorsQueryVariables = Exact<{
  agency: string;
  from: string;
  to: string;
  codes?: Array<string> | string | null | undefined;
  procedure?: string | null | undefined;
}>;


export type ServicesAgencyServiceIndicatorsQuery = { agency: { id: string, stableId: string, serviceIndicators: Array<{ code: string, group: ServiceIndicatorGroup, nameVi: string, nameEn: string, part: string | null, numerator: number | null, denominator: number | null, value: number | null, fullMarksAt: number | null, until: string | null, suppressedCells: number }> | null } | null };

export type ServicesProcedureServiceIndicatorsQueryVariables = Exact<{
  code: string;
  from: string;
  to: string;
  codes?: Array<string> | string | null | undefined;
}>;


export type ServicesProcedureServiceIndicatorsQuery = { procedure: { code: string, serviceIndicators: Array<{ code: string, group: ServiceIndicatorGroup, nameVi: string, nameEn: string, part: string | null, numerator: number | null, denominator: number | null, value: number | null, fullMarksAt: number | null, until: string | null, suppressedCells: number }> | null } | null };

export type ServicesRecordReportedDossiersMutationVariables = Exact<{
  input: RecordReportedDossiersInput;
}>;


export type ServicesRecordReportedDossiersMutation = { recordReportedDossiers: { period: string, dossiers: number, agency: { id: string, stableId: string } } | null };

export type FeedbackWholeFragment = { id: string, revision: number, kind: FeedbackKind, status: FeedbackStatus, procedureCode: string | null, receivedAt: string, answerDueAt: string, answeredAt: string | null, rejectedAt: string | null, publishedAt: string | null, content: string | null, answer: string | null, liked: boolean | null, agency: { id: string, stableId: string } };

export type ServicesFeedbackQueryVariables = Exact<{
  id: string;
}>;


export type ServicesFeedbackQuery = { feedback: { id: string, revision: number, kind: FeedbackKind, status: FeedbackStatus, procedureCode: string | null, receivedAt: string, answerDueAt: string, answeredAt: string | null, rejectedAt: string | null, publishedAt: string | null, content: string | null, answer: string | null, liked: boolean | null, agency: { id: string, stableId: string } } | null };

export type ServicesFeedbackOfQueryVariables = Exact<{
  agency: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ServicesFeedbackOfQuery = { agency: { id: string, stableId: string, feedback: { nodes: Array<{ id: string, revision: number, kind: FeedbackKind, status: FeedbackStatus, procedureCode: string | null, receivedAt: string, answerDueAt: string, answeredAt: string | null, rejectedAt: string | null, publishedAt: string | null, content: string | null, answer: string | null, liked: boolean | null, agency: { id: string, stableId: string } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null } | null };

export type ServicesSubmitFeedbackMutationVariables = Exact<{
  input: SubmitFeedbackInput;
}>;


export type ServicesSubmitFeedbackMutation = { submitFeedback: { id: string, revision: number, kind: FeedbackKind, status: FeedbackStatus, procedureCode: string | null, receivedAt: string, answerDueAt: string, answeredAt: string | null, rejectedAt: string | null, publishedAt: string | null, content: string | null, answer: string | null, liked: boolean | null, agency: { id: string, stableId: string } } | null };

export type ServicesTakeFeedbackStepMutationVariables = Exact<{
  input: FeedbackStepInput;
}>;


export type ServicesTakeFeedbackStepMutation = { takeFeedbackStep: { id: string, revision: number, kind: FeedbackKind, status: FeedbackStatus, procedureCode: string | null, receivedAt: string, answerDueAt: string, answeredAt: string | null, rejectedAt: string | null, publishedAt: string | null, content: string | null, answer: string | null, liked: boolean | null, agency: { id: string, stableId: string } } | null };

export type ServicesAuditTrailQueryVariables = Exact<{
  filter?: AuditFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ServicesAuditTrailQuery = { servicesAuditTrail: { nodes: Array<{ sequence: number, at: string, requestId: string, subject: string | null, clientId: string | null, agency: string | null, action: AuditAction, type: string, fields: Array<string>, rowId: string | null, why: string | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type ServicesDossierSyncStatsQueryVariables = Exact<{
  from: string;
  to: string;
  groupBy?: SyncGrouping | null | undefined;
}>;


export type ServicesDossierSyncStatsQuery = { dossierSyncStats: Array<{ procedureCode: string | null, received: number, synced: number, upToDate: number, pending: number, delayed: number, agency: { id: string, stableId: string, nameVi: string } | null, failed: Array<{ errorCode: string, dossiers: number }> }> | null };

export type ServicesSyncRecordsQueryVariables = Exact<{
  states?: Array<SyncState> | SyncState | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type ServicesSyncRecordsQuery = { syncRecords: { nodes: Array<{ dossierId: string, sequence: number, op: SyncOperation, state: SyncState, recordedAt: string, attempts: number, nextAttemptAt: string, errorCode: string | null, lastError: string | null, syncedAt: string | null }>, pageInfo: { hasNextPage: boolean, endCursor: string | null } } | null };

export type ServicesReplaySyncMutationVariables = Exact<{
  input: ReplaySyncInput;
}>;


export type ServicesReplaySyncMutation = { replaySync: { id: string, records: number } | null };

const directoryAgency: Operation<DirectoryAgencyQuery, DirectoryAgencyQueryVariables> = {
  name: 'directoryAgency',
  kind: 'query',
  text: "fragment AgencySummary on Agency {\n  id\n  stableId\n  asOf\n  nameVi\n  nameEn\n  abbreviation\n  kind\n  level\n  isActive\n  validFrom\n  validTo\n  revision\n}\n\nquery directoryAgency($id: ID!, $asOf: Date) {\n  agency(id: $id, asOf: $asOf) {\n    ...AgencySummary\n    codes {\n      scheme\n      value\n      verified\n    }\n    parent {\n      id\n      stableId\n      nameVi\n    }\n    predecessors {\n      id\n      stableId\n      nameVi\n    }\n    successors {\n      id\n      stableId\n      nameVi\n    }\n  }\n}",
};

const directoryAgencyByCode: Operation<DirectoryAgencyByCodeQuery, DirectoryAgencyByCodeQueryVariables> = {
  name: 'directoryAgencyByCode',
  kind: 'query',
  text: "fragment AgencySummary on Agency {\n  id\n  stableId\n  asOf\n  nameVi\n  nameEn\n  abbreviation\n  kind\n  level\n  isActive\n  validFrom\n  validTo\n  revision\n}\n\nquery directoryAgencyByCode($code: AgencyCode!, $asOf: Date) {\n  agencyByCode(code: $code, asOf: $asOf) {\n    ...AgencySummary\n  }\n}",
};

const directoryAgencies: Operation<DirectoryAgenciesQuery, DirectoryAgenciesQueryVariables> = {
  name: 'directoryAgencies',
  kind: 'query',
  text: "fragment AgencySummary on Agency {\n  id\n  stableId\n  asOf\n  nameVi\n  nameEn\n  abbreviation\n  kind\n  level\n  isActive\n  validFrom\n  validTo\n  revision\n}\n\nquery directoryAgencies($filter: AgencyFilter, $search: Text, $asOf: Date, $first: Int, $after: String) {\n  agencies(\n    filter: $filter\n    search: $search\n    asOf: $asOf\n    first: $first\n    after: $after\n  ) {\n    nodes {\n      ...AgencySummary\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}",
};

const directoryTree: Operation<DirectoryTreeQuery, DirectoryTreeQueryVariables> = {
  name: 'directoryTree',
  kind: 'query',
  text: "fragment AgencySummary on Agency {\n  id\n  stableId\n  asOf\n  nameVi\n  nameEn\n  abbreviation\n  kind\n  level\n  isActive\n  validFrom\n  validTo\n  revision\n}\n\nquery directoryTree($id: ID!, $asOf: Date, $depth: Int) {\n  agency(id: $id, asOf: $asOf) {\n    ...AgencySummary\n    ancestors {\n      ...AgencySummary\n    }\n    descendants(depth: $depth) {\n      ...AgencySummary\n      parent {\n        id\n        stableId\n      }\n    }\n  }\n}",
};

const directorySuccessors: Operation<DirectorySuccessorsQuery, DirectorySuccessorsQueryVariables> = {
  name: 'directorySuccessors',
  kind: 'query',
  text: "fragment AgencySummary on Agency {\n  id\n  stableId\n  asOf\n  nameVi\n  nameEn\n  abbreviation\n  kind\n  level\n  isActive\n  validFrom\n  validTo\n  revision\n}\n\nquery directorySuccessors($id: ID!, $asOf: Date) {\n  agency(id: $id) {\n    ...AgencySummary\n    successorsAsOf(asOf: $asOf) {\n      ...AgencySummary\n    }\n    changes {\n      id\n      date\n      kind\n      legalBasis\n    }\n  }\n}",
};

const directoryAddresseeExpansion: Operation<DirectoryAddresseeExpansionQuery, DirectoryAddresseeExpansionQueryVariables> = {
  name: 'directoryAddresseeExpansion',
  kind: 'query',
  text: "fragment AgencySummary on Agency {\n  id\n  stableId\n  asOf\n  nameVi\n  nameEn\n  abbreviation\n  kind\n  level\n  isActive\n  validFrom\n  validTo\n  revision\n}\n\nquery directoryAddresseeExpansion($issuer: ID!, $label: Text!, $asOf: Date) {\n  addresseeExpansion(issuer: $issuer, label: $label, asOf: $asOf) {\n    groups\n    agencies {\n      ...AgencySummary\n    }\n  }\n}",
};

const directoryOfficers: Operation<DirectoryOfficersQuery, DirectoryOfficersQueryVariables> = {
  name: 'directoryOfficers',
  kind: 'query',
  text: "query directoryOfficers($id: ID!, $asOf: Date) {\n  agency(id: $id, asOf: $asOf) {\n    id\n    stableId\n    posts {\n      title\n      rank\n      memberships(asOf: $asOf) {\n        validFrom\n        validTo\n        officer {\n          id\n          fullName\n          workEmail\n          workPhone\n        }\n      }\n    }\n  }\n}",
};

const directoryOfficer: Operation<DirectoryOfficerQuery, DirectoryOfficerQueryVariables> = {
  name: 'directoryOfficer',
  kind: 'query',
  text: "query directoryOfficer($id: ID!) {\n  officer(id: $id) {\n    id\n    revision\n    fullName\n    workEmail\n    workPhone\n    personalEmail\n    personalPhone\n    dateOfBirth\n    identityNumber\n  }\n}",
};

const directoryChangeWorkContacts: Operation<DirectoryChangeWorkContactsMutation, DirectoryChangeWorkContactsMutationVariables> = {
  name: 'directoryChangeWorkContacts',
  kind: 'mutation',
  text: "mutation directoryChangeWorkContacts($input: ChangeWorkContactsInput!) {\n  changeWorkContacts(input: $input) {\n    id\n    revision\n    workEmail\n    workPhone\n  }\n}",
};

const directoryUnmaskOfficer: Operation<DirectoryUnmaskOfficerMutation, DirectoryUnmaskOfficerMutationVariables> = {
  name: 'directoryUnmaskOfficer',
  kind: 'mutation',
  text: "mutation directoryUnmaskOfficer($input: UnmaskOfficerInput!) {\n  unmaskOfficer(input: $input) {\n    until\n    officer {\n      id\n      personalEmail\n      personalPhone\n      dateOfBirth\n      identityNumber\n    }\n  }\n}",
};

const directoryAuditTrail: Operation<DirectoryAuditTrailQuery, DirectoryAuditTrailQueryVariables> = {
  name: 'directoryAuditTrail',
  kind: 'query',
  text: "query directoryAuditTrail($filter: AuditFilter, $first: Int, $after: String) {\n  directoryAuditTrail(filter: $filter, first: $first, after: $after) {\n    nodes {\n      sequence\n      at\n      requestId\n      subject\n      clientId\n      agency\n      action\n      type\n      fields\n      rowId\n      why\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}",
};

const directoryGatewayAuditTrail: Operation<DirectoryGatewayAuditTrailQuery, DirectoryGatewayAuditTrailQueryVariables> = {
  name: 'directoryGatewayAuditTrail',
  kind: 'query',
  text: "query directoryGatewayAuditTrail($filter: AuditFilter, $first: Int, $after: String) {\n  gatewayAuditTrail(filter: $filter, first: $first, after: $after) {\n    nodes {\n      sequence\n      at\n      requestId\n      subject\n      clientId\n      agency\n      action\n      type\n      fields\n      rowId\n      why\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}",
};

const directoryViewer: Operation<DirectoryViewerQuery, DirectoryViewerQueryVariables> = {
  name: 'directoryViewer',
  kind: 'query',
  text: "fragment AgencySummary on Agency {\n  id\n  stableId\n  asOf\n  nameVi\n  nameEn\n  abbreviation\n  kind\n  level\n  isActive\n  validFrom\n  validTo\n  revision\n}\n\nquery directoryViewer {\n  viewer {\n    clientId\n    scopes\n    agency {\n      ...AgencySummary\n    }\n    officer {\n      id\n      fullName\n    }\n  }\n}",
};

const directoryAdminUnits: Operation<DirectoryAdminUnitsQuery, DirectoryAdminUnitsQueryVariables> = {
  name: 'directoryAdminUnits',
  kind: 'query',
  text: "query directoryAdminUnits($filter: AdminUnitFilter, $search: Text, $asOf: Date, $first: Int, $after: String) {\n  adminUnits(\n    filter: $filter\n    search: $search\n    asOf: $asOf\n    first: $first\n    after: $after\n  ) {\n    nodes {\n      id\n      statCode\n      nameVi\n      nameEn\n      type\n      level\n      validFrom\n      validTo\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}",
};

const directoryOrgChanges: Operation<DirectoryOrgChangesQuery, DirectoryOrgChangesQueryVariables> = {
  name: 'directoryOrgChanges',
  kind: 'query',
  text: "fragment AgencySummary on Agency {\n  id\n  stableId\n  asOf\n  nameVi\n  nameEn\n  abbreviation\n  kind\n  level\n  isActive\n  validFrom\n  validTo\n  revision\n}\n\nfragment Reorganisation on OrgChange {\n  id\n  date\n  kind\n  legalBasis\n  from {\n    ...AgencySummary\n  }\n  to {\n    ...AgencySummary\n  }\n}\n\nquery directoryOrgChanges($filter: OrgChangeFilter, $first: Int, $after: String) {\n  orgChanges(filter: $filter, first: $first, after: $after) {\n    nodes {\n      ...Reorganisation\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}",
};

const directoryCreateAgency: Operation<DirectoryCreateAgencyMutation, DirectoryCreateAgencyMutationVariables> = {
  name: 'directoryCreateAgency',
  kind: 'mutation',
  text: "fragment AgencySummary on Agency {\n  id\n  stableId\n  asOf\n  nameVi\n  nameEn\n  abbreviation\n  kind\n  level\n  isActive\n  validFrom\n  validTo\n  revision\n}\n\nfragment Reorganisation on OrgChange {\n  id\n  date\n  kind\n  legalBasis\n  from {\n    ...AgencySummary\n  }\n  to {\n    ...AgencySummary\n  }\n}\n\nmutation directoryCreateAgency($input: CreateAgencyInput!) {\n  createAgency(input: $input) {\n    ...Reorganisation\n  }\n}",
};

const directoryRenameAgency: Operation<DirectoryRenameAgencyMutation, DirectoryRenameAgencyMutationVariables> = {
  name: 'directoryRenameAgency',
  kind: 'mutation',
  text: "fragment AgencySummary on Agency {\n  id\n  stableId\n  asOf\n  nameVi\n  nameEn\n  abbreviation\n  kind\n  level\n  isActive\n  validFrom\n  validTo\n  revision\n}\n\nfragment Reorganisation on OrgChange {\n  id\n  date\n  kind\n  legalBasis\n  from {\n    ...AgencySummary\n  }\n  to {\n    ...AgencySummary\n  }\n}\n\nmutation directoryRenameAgency($input: RenameAgencyInput!) {\n  renameAgency(input: $input) {\n    ...Reorganisation\n  }\n}",
};

const directoryMergeAgencies: Operation<DirectoryMergeAgenciesMutation, DirectoryMergeAgenciesMutationVariables> = {
  name: 'directoryMergeAgencies',
  kind: 'mutation',
  text: "fragment AgencySummary on Agency {\n  id\n  stableId\n  asOf\n  nameVi\n  nameEn\n  abbreviation\n  kind\n  level\n  isActive\n  validFrom\n  validTo\n  revision\n}\n\nfragment Reorganisation on OrgChange {\n  id\n  date\n  kind\n  legalBasis\n  from {\n    ...AgencySummary\n  }\n  to {\n    ...AgencySummary\n  }\n}\n\nmutation directoryMergeAgencies($input: MergeAgenciesInput!) {\n  mergeAgencies(input: $input) {\n    ...Reorganisation\n  }\n}",
};

const directorySplitAgency: Operation<DirectorySplitAgencyMutation, DirectorySplitAgencyMutationVariables> = {
  name: 'directorySplitAgency',
  kind: 'mutation',
  text: "fragment AgencySummary on Agency {\n  id\n  stableId\n  asOf\n  nameVi\n  nameEn\n  abbreviation\n  kind\n  level\n  isActive\n  validFrom\n  validTo\n  revision\n}\n\nfragment Reorganisation on OrgChange {\n  id\n  date\n  kind\n  legalBasis\n  from {\n    ...AgencySummary\n  }\n  to {\n    ...AgencySummary\n  }\n}\n\nmutation directorySplitAgency($input: SplitAgencyInput!) {\n  splitAgency(input: $input) {\n    ...Reorganisation\n  }\n}",
};

const directoryDissolveAgency: Operation<DirectoryDissolveAgencyMutation, DirectoryDissolveAgencyMutationVariables> = {
  name: 'directoryDissolveAgency',
  kind: 'mutation',
  text: "fragment AgencySummary on Agency {\n  id\n  stableId\n  asOf\n  nameVi\n  nameEn\n  abbreviation\n  kind\n  level\n  isActive\n  validFrom\n  validTo\n  revision\n}\n\nfragment Reorganisation on OrgChange {\n  id\n  date\n  kind\n  legalBasis\n  from {\n    ...AgencySummary\n  }\n  to {\n    ...AgencySummary\n  }\n}\n\nmutation directoryDissolveAgency($input: DissolveAgencyInput!) {\n  dissolveAgency(input: $input) {\n    ...Reorganisation\n  }\n}",
};

const directoryDataServices: Operation<DirectoryDataServicesQuery, DirectoryDataServicesQueryVariables> = {
  name: 'directoryDataServices',
  kind: 'query',
  text: "fragment DataServiceEntry on DataService {\n  id\n  stableId\n  revision\n  datasetCode\n  nameVi\n  nameEn\n  platform\n  method\n  purpose\n  legalBasis\n  serviceLevel\n  openness\n  status\n  validFrom\n  validTo\n  provider {\n    id\n    stableId\n    asOf\n    nameVi\n  }\n  consumers {\n    id\n    stableId\n    asOf\n    nameVi\n  }\n}\n\nquery directoryDataServices($platform: DataPlatform, $filter: DataServiceFilter, $asOf: Date, $first: Int, $after: String) {\n  dataServices(\n    platform: $platform\n    filter: $filter\n    asOf: $asOf\n    first: $first\n    after: $after\n  ) {\n    nodes {\n      ...DataServiceEntry\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}",
};

const directoryRegisterDataService: Operation<DirectoryRegisterDataServiceMutation, DirectoryRegisterDataServiceMutationVariables> = {
  name: 'directoryRegisterDataService',
  kind: 'mutation',
  text: "fragment DataServiceEntry on DataService {\n  id\n  stableId\n  revision\n  datasetCode\n  nameVi\n  nameEn\n  platform\n  method\n  purpose\n  legalBasis\n  serviceLevel\n  openness\n  status\n  validFrom\n  validTo\n  provider {\n    id\n    stableId\n    asOf\n    nameVi\n  }\n  consumers {\n    id\n    stableId\n    asOf\n    nameVi\n  }\n}\n\nmutation directoryRegisterDataService($input: RegisterDataServiceInput!) {\n  registerDataService(input: $input) {\n    ...DataServiceEntry\n  }\n}",
};

const directoryUpdateDataService: Operation<DirectoryUpdateDataServiceMutation, DirectoryUpdateDataServiceMutationVariables> = {
  name: 'directoryUpdateDataService',
  kind: 'mutation',
  text: "fragment DataServiceEntry on DataService {\n  id\n  stableId\n  revision\n  datasetCode\n  nameVi\n  nameEn\n  platform\n  method\n  purpose\n  legalBasis\n  serviceLevel\n  openness\n  status\n  validFrom\n  validTo\n  provider {\n    id\n    stableId\n    asOf\n    nameVi\n  }\n  consumers {\n    id\n    stableId\n    asOf\n    nameVi\n  }\n}\n\nmutation directoryUpdateDataService($input: UpdateDataServiceInput!) {\n  updateDataService(input: $input) {\n    ...DataServiceEntry\n  }\n}",
};

const directoryWithdrawDataService: Operation<DirectoryWithdrawDataServiceMutation, DirectoryWithdrawDataServiceMutationVariables> = {
  name: 'directoryWithdrawDataService',
  kind: 'mutation',
  text: "fragment DataServiceEntry on DataService {\n  id\n  stableId\n  revision\n  datasetCode\n  nameVi\n  nameEn\n  platform\n  method\n  purpose\n  legalBasis\n  serviceLevel\n  openness\n  status\n  validFrom\n  validTo\n  provider {\n    id\n    stableId\n    asOf\n    nameVi\n  }\n  consumers {\n    id\n    stableId\n    asOf\n    nameVi\n  }\n}\n\nmutation directoryWithdrawDataService($input: WithdrawDataServiceInput!) {\n  withdrawDataService(input: $input) {\n    ...DataServiceEntry\n  }\n}",
};

const directoryWorkingYear: Operation<DirectoryWorkingYearQuery, DirectoryWorkingYearQueryVariables> = {
  name: 'directoryWorkingYear',
  kind: 'query',
  text: "fragment CalendarOfYear on WorkingYear {\n  year\n  isProvisional\n  decision\n  daysOff {\n    date\n    nameVi\n    kind\n    isWorkingDay\n  }\n  makeUpDays {\n    date\n    nameVi\n  }\n  workingDays\n  revision\n}\n\nquery directoryWorkingYear($year: Int!) {\n  workingYear(year: $year) {\n    ...CalendarOfYear\n  }\n}",
};

const directoryCalendarDays: Operation<DirectoryCalendarDaysQuery, DirectoryCalendarDaysQueryVariables> = {
  name: 'directoryCalendarDays',
  kind: 'query',
  text: "query directoryCalendarDays($from: Date!, $to: Date!) {\n  calendarDays(from: $from, to: $to) {\n    date\n    kind\n    isWorkingDay\n    nameVi\n    isProvisional\n  }\n}",
};

const directoryDeclareWorkingYear: Operation<DirectoryDeclareWorkingYearMutation, DirectoryDeclareWorkingYearMutationVariables> = {
  name: 'directoryDeclareWorkingYear',
  kind: 'mutation',
  text: "fragment CalendarOfYear on WorkingYear {\n  year\n  isProvisional\n  decision\n  daysOff {\n    date\n    nameVi\n    kind\n    isWorkingDay\n  }\n  makeUpDays {\n    date\n    nameVi\n  }\n  workingDays\n  revision\n}\n\nmutation directoryDeclareWorkingYear($input: DeclareWorkingYearInput!) {\n  declareWorkingYear(input: $input) {\n    ...CalendarOfYear\n    changedDays\n    movedDossiers\n    movedFeedback\n    movedReports\n  }\n}",
};

const directoryCrosswalk: Operation<DirectoryCrosswalkQuery, DirectoryCrosswalkQueryVariables> = {
  name: 'directoryCrosswalk',
  kind: 'query',
  text: "fragment AgencySummary on Agency {\n  id\n  stableId\n  asOf\n  nameVi\n  nameEn\n  abbreviation\n  kind\n  level\n  isActive\n  validFrom\n  validTo\n  revision\n}\n\nquery directoryCrosswalk($filter: AgencySuccessionFilter, $first: Int, $after: String) {\n  agencySuccessions(filter: $filter, first: $first, after: $after) {\n    nodes {\n      date\n      takesOver\n      isDivided\n      predecessor {\n        ...AgencySummary\n      }\n      successor {\n        ...AgencySummary\n      }\n      change {\n        kind\n        legalBasis\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}",
};

const directoryLegalInstruments: Operation<DirectoryLegalInstrumentsQuery, DirectoryLegalInstrumentsQueryVariables> = {
  name: 'directoryLegalInstruments',
  kind: 'query',
  text: "fragment LegalInstrumentSummary on LegalInstrument {\n  id\n  number\n  kind\n  topics\n  titleVi\n  titleEn\n  validFrom\n  validTo\n  verified\n  note\n}\n\nquery directoryLegalInstruments($filter: LegalInstrumentFilter, $search: Text, $asOf: Date, $first: Int, $after: String) {\n  legalInstruments(\n    filter: $filter\n    search: $search\n    asOf: $asOf\n    first: $first\n    after: $after\n  ) {\n    nodes {\n      ...LegalInstrumentSummary\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}",
};

const directoryLegalInstrument: Operation<DirectoryLegalInstrumentQuery, DirectoryLegalInstrumentQueryVariables> = {
  name: 'directoryLegalInstrument',
  kind: 'query',
  text: "fragment LegalInstrumentSummary on LegalInstrument {\n  id\n  number\n  kind\n  topics\n  titleVi\n  titleEn\n  validFrom\n  validTo\n  verified\n  note\n}\n\nquery directoryLegalInstrument($number: Text!, $year: Int, $asOf: Date) {\n  legalInstrument(number: $number, year: $year) {\n    ...LegalInstrumentSummary\n    isInForce(asOf: $asOf)\n    replaces {\n      id\n    }\n    replacedBy {\n      id\n    }\n    amends {\n      id\n    }\n    amendedBy {\n      id\n    }\n  }\n}",
};

const documentsGet: Operation<DocumentsGetQuery, DocumentsGetQueryVariables> = {
  name: 'documentsGet',
  kind: 'query',
  text: "fragment DocumentSummary on Document {\n  id\n  number\n  type\n  subject\n  promulgationDate\n  issuer {\n    id\n    stableId\n    asOf\n    nameVi\n  }\n  signer {\n    capacity\n    prefix\n    position\n    fullName\n  }\n  isPublic\n}\n\nquery documentsGet($id: ID, $number: DocumentNumber, $issuer: AgencyCode, $year: Int) {\n  document(id: $id, number: $number, issuer: $issuer, year: $year) {\n    ...DocumentSummary\n    codeNumber\n    codeNotation\n    place\n    draftingUnit\n    typistNotation\n    urgency\n    addressees {\n      label\n    }\n    recipients {\n      position\n      label\n      kind\n      agency {\n        id\n        stableId\n        nameVi\n      }\n      archiveUnits\n      typistNotation\n    }\n    references {\n      number\n      date\n      relation\n      document {\n        id\n        subject\n      }\n    }\n  }\n}",
};

const documentsAddressees: Operation<DocumentsAddresseesQuery, DocumentsAddresseesQueryVariables> = {
  name: 'documentsAddressees',
  kind: 'query',
  text: "query documentsAddressees($number: DocumentNumber!, $issuer: AgencyCode!, $year: Int!, $asOf: Date) {\n  document(number: $number, issuer: $issuer, year: $year) {\n    id\n    addressees {\n      label\n      expand(asOf: $asOf) {\n        agency {\n          id\n          stableId\n          asOf\n          nameVi\n        }\n        successors {\n          id\n          stableId\n          asOf\n          nameVi\n        }\n      }\n    }\n  }\n}",
};

const documentsList: Operation<DocumentsListQuery, DocumentsListQueryVariables> = {
  name: 'documentsList',
  kind: 'query',
  text: "fragment DocumentSummary on Document {\n  id\n  number\n  type\n  subject\n  promulgationDate\n  issuer {\n    id\n    stableId\n    asOf\n    nameVi\n  }\n  signer {\n    capacity\n    prefix\n    position\n    fullName\n  }\n  isPublic\n}\n\nquery documentsList($filter: DocumentFilter, $first: Int, $after: String, $last: Int, $before: String) {\n  documents(\n    filter: $filter\n    first: $first\n    after: $after\n    last: $last\n    before: $before\n  ) {\n    nodes {\n      ...DocumentSummary\n      urgency\n    }\n    pageInfo {\n      hasNextPage\n      hasPreviousPage\n      startCursor\n      endCursor\n    }\n  }\n}",
};

const documentsTasks: Operation<DocumentsTasksQuery, DocumentsTasksQueryVariables> = {
  name: 'documentsTasks',
  kind: 'query',
  text: "query documentsTasks($number: DocumentNumber!, $issuer: AgencyCode!, $year: Int!) {\n  document(number: $number, issuer: $issuer, year: $year) {\n    id\n    tasks {\n      id\n      clause\n      content\n      status\n      dueDate\n      recurrence\n      leadAgency {\n        id\n        stableId\n        nameVi\n      }\n      coordinators {\n        id\n        stableId\n        nameVi\n      }\n    }\n  }\n}",
};

const documentsAuditTrail: Operation<DocumentsAuditTrailQuery, DocumentsAuditTrailQueryVariables> = {
  name: 'documentsAuditTrail',
  kind: 'query',
  text: "query documentsAuditTrail($filter: AuditFilter, $first: Int, $after: String) {\n  documentsAuditTrail(filter: $filter, first: $first, after: $after) {\n    nodes {\n      sequence\n      at\n      requestId\n      subject\n      clientId\n      agency\n      action\n      type\n      fields\n      rowId\n      why\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}",
};

const documentsTask: Operation<DocumentsTaskQuery, DocumentsTaskQueryVariables> = {
  name: 'documentsTask',
  kind: 'query',
  text: "fragment TaskState on SteeringTask {\n  id\n  revision\n  clause\n  content\n  status\n  progress\n  assignedAt\n  dueDate\n  completedAt\n  deadlineState(asOf: $asOf)\n  assigner {\n    id\n    stableId\n    nameVi\n  }\n  leadAgency {\n    id\n    stableId\n    nameVi\n  }\n  coordinators {\n    id\n    stableId\n    nameVi\n  }\n}\n\nquery documentsTask($id: ID!, $asOf: Date, $first: Int, $after: String) {\n  steeringTask(id: $id) {\n    ...TaskState\n    sourceDocument {\n      id\n      number\n    }\n    events(first: $first, after: $after) {\n      nodes {\n        id\n        kind\n        at\n        agency {\n          id\n          stableId\n          nameVi\n        }\n        text\n        progress\n        dueDate\n        evidenceDocuments {\n          id\n          number\n        }\n        putTo {\n          id\n          stableId\n          nameVi\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n}",
};

const documentsAgencyTasks: Operation<DocumentsAgencyTasksQuery, DocumentsAgencyTasksQueryVariables> = {
  name: 'documentsAgencyTasks',
  kind: 'query',
  text: "fragment TaskState on SteeringTask {\n  id\n  revision\n  clause\n  content\n  status\n  progress\n  assignedAt\n  dueDate\n  completedAt\n  deadlineState(asOf: $asOf)\n  assigner {\n    id\n    stableId\n    nameVi\n  }\n  leadAgency {\n    id\n    stableId\n    nameVi\n  }\n  coordinators {\n    id\n    stableId\n    nameVi\n  }\n}\n\nquery documentsAgencyTasks($agency: ID!, $role: SteeringTaskRole! = LEAD, $source: DocumentNumber, $state: TaskDeadlineState, $asOf: Date, $first: Int, $after: String) {\n  agency(id: $agency) {\n    id\n    stableId\n    tasks(\n      role: $role\n      source: $source\n      state: $state\n      asOf: $asOf\n      first: $first\n      after: $after\n    ) {\n      nodes {\n        ...TaskState\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n}",
};

const documentsDifficulties: Operation<DocumentsDifficultiesQuery, DocumentsDifficultiesQueryVariables> = {
  name: 'documentsDifficulties',
  kind: 'query',
  text: "query documentsDifficulties($agency: ID!, $role: DifficultyRole, $isResolved: Boolean, $first: Int, $after: String) {\n  agency(id: $agency) {\n    id\n    stableId\n    difficulties(role: $role, isResolved: $isResolved, first: $first, after: $after) {\n      nodes {\n        id\n        at\n        text\n        isResolved\n        answers {\n          id\n          kind\n          at\n          text\n          agency {\n            id\n            stableId\n            nameVi\n          }\n        }\n        agency {\n          id\n          stableId\n          nameVi\n        }\n        task {\n          id\n          clause\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n}",
};

const documentsPlanProgress: Operation<DocumentsPlanProgressQuery, DocumentsPlanProgressQueryVariables> = {
  name: 'documentsPlanProgress',
  kind: 'query',
  text: "query documentsPlanProgress($document: DocumentNumber!, $issuer: AgencyCode!, $year: Int!, $asOf: Date) {\n  planProgress(document: $document, issuer: $issuer, year: $year, asOf: $asOf) {\n    asOf\n    total\n    done\n    onTime\n    overdue\n    noDeadline\n    byAgency {\n      agency {\n        id\n        stableId\n        nameVi\n      }\n      total\n      done\n      onTime\n      overdue\n      noDeadline\n    }\n  }\n}",
};

const documentsAssignSteeringTask: Operation<DocumentsAssignSteeringTaskMutation, DocumentsAssignSteeringTaskMutationVariables> = {
  name: 'documentsAssignSteeringTask',
  kind: 'mutation',
  text: "mutation documentsAssignSteeringTask($input: AssignSteeringTaskInput!) {\n  assignSteeringTask(input: $input) {\n    id\n    revision\n    status\n    progress\n    dueDate\n    completedAt\n  }\n}",
};

const documentsAcceptSteeringTask: Operation<DocumentsAcceptSteeringTaskMutation, DocumentsAcceptSteeringTaskMutationVariables> = {
  name: 'documentsAcceptSteeringTask',
  kind: 'mutation',
  text: "mutation documentsAcceptSteeringTask($input: AcceptSteeringTaskInput!) {\n  acceptSteeringTask(input: $input) {\n    id\n    revision\n    status\n    progress\n    dueDate\n    completedAt\n  }\n}",
};

const documentsReportSteeringTaskProgress: Operation<DocumentsReportSteeringTaskProgressMutation, DocumentsReportSteeringTaskProgressMutationVariables> = {
  name: 'documentsReportSteeringTaskProgress',
  kind: 'mutation',
  text: "mutation documentsReportSteeringTaskProgress($input: ReportSteeringTaskProgressInput!) {\n  reportSteeringTaskProgress(input: $input) {\n    id\n    revision\n    status\n    progress\n    dueDate\n    completedAt\n  }\n}",
};

const documentsCompleteSteeringTask: Operation<DocumentsCompleteSteeringTaskMutation, DocumentsCompleteSteeringTaskMutationVariables> = {
  name: 'documentsCompleteSteeringTask',
  kind: 'mutation',
  text: "mutation documentsCompleteSteeringTask($input: CompleteSteeringTaskInput!) {\n  completeSteeringTask(input: $input) {\n    id\n    revision\n    status\n    progress\n    dueDate\n    completedAt\n  }\n}",
};

const documentsReturnSteeringTask: Operation<DocumentsReturnSteeringTaskMutation, DocumentsReturnSteeringTaskMutationVariables> = {
  name: 'documentsReturnSteeringTask',
  kind: 'mutation',
  text: "mutation documentsReturnSteeringTask($input: ReturnSteeringTaskInput!) {\n  returnSteeringTask(input: $input) {\n    id\n    revision\n    status\n    progress\n    dueDate\n    completedAt\n  }\n}",
};

const documentsExtendSteeringTask: Operation<DocumentsExtendSteeringTaskMutation, DocumentsExtendSteeringTaskMutationVariables> = {
  name: 'documentsExtendSteeringTask',
  kind: 'mutation',
  text: "mutation documentsExtendSteeringTask($input: ExtendSteeringTaskInput!) {\n  extendSteeringTask(input: $input) {\n    id\n    revision\n    status\n    progress\n    dueDate\n    completedAt\n  }\n}",
};

const documentsCancelSteeringTask: Operation<DocumentsCancelSteeringTaskMutation, DocumentsCancelSteeringTaskMutationVariables> = {
  name: 'documentsCancelSteeringTask',
  kind: 'mutation',
  text: "mutation documentsCancelSteeringTask($input: CancelSteeringTaskInput!) {\n  cancelSteeringTask(input: $input) {\n    id\n    revision\n    status\n    progress\n    dueDate\n    completedAt\n  }\n}",
};

const documentsReportDifficulty: Operation<DocumentsReportDifficultyMutation, DocumentsReportDifficultyMutationVariables> = {
  name: 'documentsReportDifficulty',
  kind: 'mutation',
  text: "mutation documentsReportDifficulty($input: ReportDifficultyInput!) {\n  reportDifficulty(input: $input) {\n    id\n    revision\n    status\n    progress\n    dueDate\n    completedAt\n  }\n}",
};

const documentsAnswerDifficulty: Operation<DocumentsAnswerDifficultyMutation, DocumentsAnswerDifficultyMutationVariables> = {
  name: 'documentsAnswerDifficulty',
  kind: 'mutation',
  text: "mutation documentsAnswerDifficulty($input: AnswerDifficultyInput!) {\n  answerDifficulty(input: $input) {\n    id\n    revision\n    status\n    progress\n    dueDate\n    completedAt\n  }\n}",
};

const documentsDraft: Operation<DocumentsDraftQuery, DocumentsDraftQueryVariables> = {
  name: 'documentsDraft',
  kind: 'query',
  text: "fragment Draft on DocumentDraft {\n  id\n  revision\n  type\n  notation\n  subject\n  draftedAt\n  document {\n    id\n    number\n  }\n}\n\nquery documentsDraft($id: ID!) {\n  documentDraft(id: $id) {\n    ...Draft\n  }\n}",
};

const documentsDraftDocument: Operation<DocumentsDraftDocumentMutation, DocumentsDraftDocumentMutationVariables> = {
  name: 'documentsDraftDocument',
  kind: 'mutation',
  text: "fragment Draft on DocumentDraft {\n  id\n  revision\n  type\n  notation\n  subject\n  draftedAt\n  document {\n    id\n    number\n  }\n}\n\nmutation documentsDraftDocument($input: DraftDocumentInput!) {\n  draftDocument(input: $input) {\n    ...Draft\n  }\n}",
};

const documentsIssueDocument: Operation<DocumentsIssueDocumentMutation, DocumentsIssueDocumentMutationVariables> = {
  name: 'documentsIssueDocument',
  kind: 'mutation',
  text: "fragment DocumentSummary on Document {\n  id\n  number\n  type\n  subject\n  promulgationDate\n  issuer {\n    id\n    stableId\n    asOf\n    nameVi\n  }\n  signer {\n    capacity\n    prefix\n    position\n    fullName\n  }\n  isPublic\n}\n\nmutation documentsIssueDocument($input: IssueDocumentInput!) {\n  issueDocument(input: $input) {\n    ...DocumentSummary\n  }\n}",
};

const documentsRevokeDocument: Operation<DocumentsRevokeDocumentMutation, DocumentsRevokeDocumentMutationVariables> = {
  name: 'documentsRevokeDocument',
  kind: 'mutation',
  text: "mutation documentsRevokeDocument($input: RevokeDocumentInput!) {\n  revokeDocument(input: $input) {\n    id\n    revokedAt\n    revocationReason\n  }\n}",
};

const documentsUpdateDocument: Operation<DocumentsUpdateDocumentMutation, DocumentsUpdateDocumentMutationVariables> = {
  name: 'documentsUpdateDocument',
  kind: 'mutation',
  text: "fragment DocumentSummary on Document {\n  id\n  number\n  type\n  subject\n  promulgationDate\n  issuer {\n    id\n    stableId\n    asOf\n    nameVi\n  }\n  signer {\n    capacity\n    prefix\n    position\n    fullName\n  }\n  isPublic\n}\n\nmutation documentsUpdateDocument($input: UpdateDocumentInput!) {\n  updateDocument(input: $input) {\n    ...DocumentSummary\n    revision\n  }\n}",
};

const documentsChanges: Operation<DocumentsChangesQuery, DocumentsChangesQueryVariables> = {
  name: 'documentsChanges',
  kind: 'query',
  text: "query documentsChanges($id: ID!) {\n  document(id: $id) {\n    id\n    revision\n    changes {\n      revision\n      kinds\n      at\n      agency {\n        id\n        stableId\n        nameVi\n      }\n      reason\n      added {\n        id\n        stableId\n        nameVi\n      }\n      before {\n        subject\n        place\n        urgency\n        circulation\n        copyCount\n        typistNotation\n        paperCopy\n        validlySigned\n        signer {\n          fullName\n        }\n        addressees {\n          label\n        }\n      }\n    }\n  }\n}",
};

const documentsVersions: Operation<DocumentsVersionsQuery, DocumentsVersionsQueryVariables> = {
  name: 'documentsVersions',
  kind: 'query',
  text: "fragment DocumentSummary on Document {\n  id\n  number\n  type\n  subject\n  promulgationDate\n  issuer {\n    id\n    stableId\n    asOf\n    nameVi\n  }\n  signer {\n    capacity\n    prefix\n    position\n    fullName\n  }\n  isPublic\n}\n\nquery documentsVersions($id: ID!) {\n  document(id: $id) {\n    ...DocumentSummary\n    revokedAt\n    revocationReason\n    replaces {\n      ...DocumentSummary\n    }\n    replacedBy {\n      ...DocumentSummary\n    }\n    authorityCheck {\n      verdict\n      failures\n      notChecked\n    }\n  }\n}",
};

const documentsRegister: Operation<DocumentsRegisterQuery, DocumentsRegisterQueryVariables> = {
  name: 'documentsRegister',
  kind: 'query',
  text: "query documentsRegister($agency: ID!, $direction: RegisterDirection!, $year: Int, $first: Int, $after: String) {\n  agency(id: $agency) {\n    id\n    stableId\n    register(direction: $direction, year: $year, first: $first, after: $after) {\n      nodes {\n        id\n        sequence\n        year\n        source\n        recordedAt\n        document {\n          id\n          number\n          subject\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n}",
};

const documentsDelivery: Operation<DocumentsDeliveryQuery, DocumentsDeliveryQueryVariables> = {
  name: 'documentsDelivery',
  kind: 'query',
  text: "fragment DeliveryState on Delivery {\n  id\n  channel\n  status\n  statusCode\n  statusAt\n  transport\n  changeRequests {\n    kind\n    askedAt\n    isAccepted\n    answeredAt\n  }\n  sentAt\n  arrivedAt\n  acceptedAt\n  completedAt\n  hoursToAcceptance\n  sender {\n    id\n    stableId\n    nameVi\n  }\n  recipient {\n    id\n    stableId\n    nameVi\n  }\n  recipientLabel\n}\n\nquery documentsDelivery($id: ID!) {\n  delivery(id: $id) {\n    ...DeliveryState\n    document {\n      id\n      number\n      subject\n    }\n    steps {\n      status\n      at\n      agency {\n        id\n        stableId\n        nameVi\n      }\n      reason\n    }\n  }\n}",
};

const documentsDeliveries: Operation<DocumentsDeliveriesQuery, DocumentsDeliveriesQueryVariables> = {
  name: 'documentsDeliveries',
  kind: 'query',
  text: "fragment DeliveryState on Delivery {\n  id\n  channel\n  status\n  statusCode\n  statusAt\n  transport\n  changeRequests {\n    kind\n    askedAt\n    isAccepted\n    answeredAt\n  }\n  sentAt\n  arrivedAt\n  acceptedAt\n  completedAt\n  hoursToAcceptance\n  sender {\n    id\n    stableId\n    nameVi\n  }\n  recipient {\n    id\n    stableId\n    nameVi\n  }\n  recipientLabel\n}\n\nquery documentsDeliveries($filter: DeliveryFilter, $first: Int, $after: String) {\n  deliveries(filter: $filter, first: $first, after: $after) {\n    nodes {\n      ...DeliveryState\n      document {\n        id\n        number\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}",
};

const documentsInbox: Operation<DocumentsInboxQuery, DocumentsInboxQueryVariables> = {
  name: 'documentsInbox',
  kind: 'query',
  text: "fragment DocumentSummary on Document {\n  id\n  number\n  type\n  subject\n  promulgationDate\n  issuer {\n    id\n    stableId\n    asOf\n    nameVi\n  }\n  signer {\n    capacity\n    prefix\n    position\n    fullName\n  }\n  isPublic\n}\n\nfragment DeliveryState on Delivery {\n  id\n  channel\n  status\n  statusCode\n  statusAt\n  transport\n  changeRequests {\n    kind\n    askedAt\n    isAccepted\n    answeredAt\n  }\n  sentAt\n  arrivedAt\n  acceptedAt\n  completedAt\n  hoursToAcceptance\n  sender {\n    id\n    stableId\n    nameVi\n  }\n  recipient {\n    id\n    stableId\n    nameVi\n  }\n  recipientLabel\n}\n\nquery documentsInbox($agency: ID!, $filter: DeliveryFilter, $first: Int, $after: String) {\n  agency(id: $agency) {\n    id\n    stableId\n    inbox(filter: $filter, first: $first, after: $after) {\n      nodes {\n        ...DeliveryState\n        document {\n          ...DocumentSummary\n          urgency\n          tasks {\n            id\n            clause\n            status\n            dueDate\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n}",
};

const documentsReportDeliveryStatus: Operation<DocumentsReportDeliveryStatusMutation, DocumentsReportDeliveryStatusMutationVariables> = {
  name: 'documentsReportDeliveryStatus',
  kind: 'mutation',
  text: "fragment DeliveryState on Delivery {\n  id\n  channel\n  status\n  statusCode\n  statusAt\n  transport\n  changeRequests {\n    kind\n    askedAt\n    isAccepted\n    answeredAt\n  }\n  sentAt\n  arrivedAt\n  acceptedAt\n  completedAt\n  hoursToAcceptance\n  sender {\n    id\n    stableId\n    nameVi\n  }\n  recipient {\n    id\n    stableId\n    nameVi\n  }\n  recipientLabel\n}\n\nmutation documentsReportDeliveryStatus($input: ReportDeliveryStatusInput!) {\n  reportDeliveryStatus(input: $input) {\n    ...DeliveryState\n  }\n}",
};

const documentsSignatures: Operation<DocumentsSignaturesQuery, DocumentsSignaturesQueryVariables> = {
  name: 'documentsSignatures',
  kind: 'query',
  text: "fragment DocumentSummary on Document {\n  id\n  number\n  type\n  subject\n  promulgationDate\n  issuer {\n    id\n    stableId\n    asOf\n    nameVi\n  }\n  signer {\n    capacity\n    prefix\n    position\n    fullName\n  }\n  isPublic\n}\n\nquery documentsSignatures($id: ID!) {\n  document(id: $id) {\n    ...DocumentSummary\n    validlySigned\n    signatures {\n      id\n      kind\n      format\n      position\n      signingTime\n      signingTimeSource\n      coversWholeFile\n      status\n      reason\n      checkedAt\n      inputsHash\n    }\n  }\n}",
};

const documentsFiles: Operation<DocumentsFilesQuery, DocumentsFilesQueryVariables> = {
  name: 'documentsFiles',
  kind: 'query',
  text: "query documentsFiles($id: ID!, $revision: Int) {\n  document(id: $id) {\n    id\n    attachments(revision: $revision) {\n      position\n      name\n      isMain\n      isAppendix\n      contentType\n      size\n      sha256\n      contentPath\n      signaturePath\n    }\n  }\n}",
};

const documentsUnmaskDocumentContent: Operation<DocumentsUnmaskDocumentContentMutation, DocumentsUnmaskDocumentContentMutationVariables> = {
  name: 'documentsUnmaskDocumentContent',
  kind: 'mutation',
  text: "mutation documentsUnmaskDocumentContent($input: UnmaskDocumentContentInput!) {\n  unmaskDocumentContent(input: $input) {\n    until\n    document {\n      id\n      attachments {\n        position\n        name\n        contentPath\n      }\n    }\n  }\n}",
};

const documentsSender: Operation<DocumentsSenderQuery, DocumentsSenderQueryVariables> = {
  name: 'documentsSender',
  kind: 'query',
  text: "query documentsSender($id: ID!) {\n  document(id: $id) {\n    id\n    sender {\n      id\n      department\n      name\n      email\n      mobile\n    }\n  }\n}",
};

const documentsReporters: Operation<DocumentsReportersQuery, DocumentsReportersQueryVariables> = {
  name: 'documentsReporters',
  kind: 'query',
  text: "query documentsReporters($delivery: ID!) {\n  delivery(id: $delivery) {\n    id\n    steps {\n      status\n      at\n      reporter {\n        id\n        department\n        name\n        email\n        mobile\n      }\n    }\n  }\n}",
};

const documentsCertificates: Operation<DocumentsCertificatesQuery, DocumentsCertificatesQueryVariables> = {
  name: 'documentsCertificates',
  kind: 'query',
  text: "query documentsCertificates($id: ID!) {\n  document(id: $id) {\n    id\n    signatures {\n      id\n      kind\n      signerCertSubject\n      signerCertIssuer\n      signerCertSerial\n      timestampAuthority\n    }\n  }\n}",
};

const documentsEdocConformity: Operation<DocumentsEdocConformityQuery, DocumentsEdocConformityQueryVariables> = {
  name: 'documentsEdocConformity',
  kind: 'query',
  text: "fragment EdocShare on EdocIndicator {\n  code\n  numerator\n  denominator\n  unknown\n  share\n  target\n  gap\n  medianHours\n  reasons {\n    reason\n    count\n  }\n  granted\n  grantedShare\n}\n\nquery documentsEdocConformity($period: EdocPeriod!, $groupBy: [EdocGrouping!]!) {\n  edocConformity(period: $period, groupBy: $groupBy) {\n    level\n    agency {\n      id\n      stableId\n      nameVi\n    }\n    indicators {\n      ...EdocShare\n    }\n  }\n}",
};

const documentsEdocIndicators: Operation<DocumentsEdocIndicatorsQuery, DocumentsEdocIndicatorsQueryVariables> = {
  name: 'documentsEdocIndicators',
  kind: 'query',
  text: "fragment EdocShare on EdocIndicator {\n  code\n  numerator\n  denominator\n  unknown\n  share\n  target\n  gap\n  medianHours\n  reasons {\n    reason\n    count\n  }\n  granted\n  grantedShare\n}\n\nquery documentsEdocIndicators($agency: ID!, $asOf: Date, $period: EdocPeriod!) {\n  agency(id: $agency, asOf: $asOf) {\n    id\n    stableId\n    edocIndicators(period: $period) {\n      ...EdocShare\n    }\n  }\n}",
};

const documentsSigningAuthorizations: Operation<DocumentsSigningAuthorizationsQuery, DocumentsSigningAuthorizationsQueryVariables> = {
  name: 'documentsSigningAuthorizations',
  kind: 'query',
  text: "fragment Authorization on SigningAuthorization {\n  id\n  revision\n  agency {\n    id\n    stableId\n    nameVi\n  }\n  authorizer {\n    id\n  }\n  officer {\n    id\n  }\n  firstDay\n  lastDay\n  matter\n}\n\nquery documentsSigningAuthorizations($agency: ID!, $first: Int, $after: String) {\n  agency(id: $agency) {\n    id\n    stableId\n    signingAuthorizations(first: $first, after: $after) {\n      nodes {\n        ...Authorization\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n}",
};

const documentsRecordSigningAuthorization: Operation<DocumentsRecordSigningAuthorizationMutation, DocumentsRecordSigningAuthorizationMutationVariables> = {
  name: 'documentsRecordSigningAuthorization',
  kind: 'mutation',
  text: "fragment Authorization on SigningAuthorization {\n  id\n  revision\n  agency {\n    id\n    stableId\n    nameVi\n  }\n  authorizer {\n    id\n  }\n  officer {\n    id\n  }\n  firstDay\n  lastDay\n  matter\n}\n\nmutation documentsRecordSigningAuthorization($input: RecordSigningAuthorizationInput!) {\n  recordSigningAuthorization(input: $input) {\n    ...Authorization\n  }\n}",
};

const documentsEndSigningAuthorization: Operation<DocumentsEndSigningAuthorizationMutation, DocumentsEndSigningAuthorizationMutationVariables> = {
  name: 'documentsEndSigningAuthorization',
  kind: 'mutation',
  text: "fragment Authorization on SigningAuthorization {\n  id\n  revision\n  agency {\n    id\n    stableId\n    nameVi\n  }\n  authorizer {\n    id\n  }\n  officer {\n    id\n  }\n  firstDay\n  lastDay\n  matter\n}\n\nmutation documentsEndSigningAuthorization($input: EndSigningAuthorizationInput!) {\n  endSigningAuthorization(input: $input) {\n    ...Authorization\n  }\n}",
};

const documentsAxisEntries: Operation<DocumentsAxisEntriesQuery, DocumentsAxisEntriesQueryVariables> = {
  name: 'documentsAxisEntries',
  kind: 'query',
  text: "query documentsAxisEntries($states: [AxisEntryState!], $first: Int, $after: String) {\n  axisEntries(states: $states, first: $first, after: $after) {\n    nodes {\n      id\n      kind\n      state\n      recordedAt\n      attempts\n      nextAttemptAt\n      errorCode\n      lastError\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}",
};

const documentsAxisMessages: Operation<DocumentsAxisMessagesQuery, DocumentsAxisMessagesQueryVariables> = {
  name: 'documentsAxisMessages',
  kind: 'query',
  text: "query documentsAxisMessages($states: [AxisMessageState!], $first: Int, $after: String) {\n  axisMessages(states: $states, first: $first, after: $after) {\n    nodes {\n      id\n      state\n      receivedAt\n      settledAt\n      waitsFor\n      refusal\n      reason\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}",
};

const documentsRetryAxisEntry: Operation<DocumentsRetryAxisEntryMutation, DocumentsRetryAxisEntryMutationVariables> = {
  name: 'documentsRetryAxisEntry',
  kind: 'mutation',
  text: "mutation documentsRetryAxisEntry($input: DecideAxisEntryInput!) {\n  retryAxisEntry(input: $input) {\n    id\n    state\n    attempts\n  }\n}",
};

const documentsDropAxisEntry: Operation<DocumentsDropAxisEntryMutation, DocumentsDropAxisEntryMutationVariables> = {
  name: 'documentsDropAxisEntry',
  kind: 'mutation',
  text: "mutation documentsDropAxisEntry($input: DecideAxisEntryInput!) {\n  dropAxisEntry(input: $input) {\n    id\n    state\n    attempts\n  }\n}",
};

const documentsDropAxisMessage: Operation<DocumentsDropAxisMessageMutation, DocumentsDropAxisMessageMutationVariables> = {
  name: 'documentsDropAxisMessage',
  kind: 'mutation',
  text: "mutation documentsDropAxisMessage($input: DropAxisMessageInput!) {\n  dropAxisMessage(input: $input) {\n    id\n    state\n  }\n}",
};

const overviewAgency: Operation<OverviewAgencyQuery, OverviewAgencyQueryVariables> = {
  name: 'overviewAgency',
  kind: 'query',
  text: "fragment Overview on Agency {\n  id\n  stableId\n  asOf\n  nameVi\n  documents(role: RECEIVED, first: 5) {\n    nodes {\n      id\n      number\n      subject\n      issuer {\n        id\n        stableId\n        nameVi\n      }\n      signer {\n        capacity\n        fullName\n        officer {\n          id\n          fullName\n        }\n      }\n    }\n  }\n  tasks(source: $source, first: 20) {\n    nodes {\n      id\n      clause\n      content\n      dueDate\n      status\n    }\n  }\n  procedures(first: 20) {\n    nodes {\n      code\n      nameVi\n    }\n  }\n  reportObligations(year: $year, first: 20) {\n    nodes {\n      id\n      period {\n        id\n        dataFrom\n        dataTo\n      }\n      submissions {\n        receiver {\n          id\n          stableId\n          nameVi\n        }\n        deadline\n      }\n    }\n  }\n}\n\nquery overviewAgency($id: ID!, $asOf: Date, $source: DocumentNumber, $year: Int) {\n  agency(id: $id, asOf: $asOf) {\n    ...Overview\n  }\n}",
};

const overviewAgencies: Operation<OverviewAgenciesQuery, OverviewAgenciesQueryVariables> = {
  name: 'overviewAgencies',
  kind: 'query',
  text: "fragment Overview on Agency {\n  id\n  stableId\n  asOf\n  nameVi\n  documents(role: RECEIVED, first: 5) {\n    nodes {\n      id\n      number\n      subject\n      issuer {\n        id\n        stableId\n        nameVi\n      }\n      signer {\n        capacity\n        fullName\n        officer {\n          id\n          fullName\n        }\n      }\n    }\n  }\n  tasks(source: $source, first: 20) {\n    nodes {\n      id\n      clause\n      content\n      dueDate\n      status\n    }\n  }\n  procedures(first: 20) {\n    nodes {\n      code\n      nameVi\n    }\n  }\n  reportObligations(year: $year, first: 20) {\n    nodes {\n      id\n      period {\n        id\n        dataFrom\n        dataTo\n      }\n      submissions {\n        receiver {\n          id\n          stableId\n          nameVi\n        }\n        deadline\n      }\n    }\n  }\n}\n\nquery overviewAgencies($filter: AgencyFilter, $asOf: Date, $first: Int, $after: String, $source: DocumentNumber, $year: Int) {\n  agencies(filter: $filter, asOf: $asOf, first: $first, after: $after) {\n    nodes {\n      ...Overview\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}",
};

const overviewPerformance: Operation<OverviewPerformanceQuery, OverviewPerformanceQueryVariables> = {
  name: 'overviewPerformance',
  kind: 'query',
  text: "query overviewPerformance($filter: AgencyFilter, $asOf: Date, $first: Int, $after: String, $documents: EdocPeriod!, $from: Date!, $to: Date!, $year: Int!, $regime: ID!) {\n  agencies(filter: $filter, asOf: $asOf, first: $first, after: $after) {\n    nodes {\n      id\n      stableId\n      nameVi\n      edocIndicators(period: $documents) {\n        code\n        numerator\n        denominator\n        unknown\n        share\n      }\n      dossierStatistics(from: $from, to: $to) {\n        accepted\n        onTime {\n          numerator\n          denominator\n          percent\n        }\n      }\n      reportObligations(year: $year, regime: $regime, first: 20) {\n        nodes {\n          id\n          period {\n            id\n          }\n          submissions {\n            receiver {\n              id\n              stableId\n            }\n            deadline\n            state\n            timeliness {\n              submittedLate\n              notSubmitted\n              daysLate\n            }\n          }\n        }\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}",
};

const overviewReform: Operation<OverviewReformQuery, OverviewReformQueryVariables> = {
  name: 'overviewReform',
  kind: 'query',
  text: "fragment Signed on EdocIndicator {\n  code\n  numerator\n  denominator\n  unknown\n}\n\nfragment InTime on DossierStatistics {\n  accepted\n  onTime {\n    numerator\n    denominator\n  }\n}\n\nfragment Owed on ReportObligationConnection {\n  nodes {\n    id\n    submissions {\n      receiver {\n        id\n        stableId\n      }\n      state\n    }\n  }\n}\n\nquery overviewReform($agency: ID!, $indicator: ID!, $period: ID!, $with: ID!, $documents: EdocPeriod!, $documentsBefore: EdocPeriod!, $from: Date!, $to: Date!, $fromBefore: Date!, $toBefore: Date!, $year: Int!, $yearBefore: Int!, $regime: ID!) {\n  indicator(code: $indicator) {\n    code\n    comparison(agency: $agency, period: $period, with: $with) {\n      comparable\n      reasons\n      change\n      current {\n        value\n        agency {\n          id\n          stableId\n          nameVi\n          edocIndicators(period: $documents) {\n            ...Signed\n          }\n          dossierStatistics(from: $from, to: $to) {\n            ...InTime\n          }\n          reportObligations(year: $year, regime: $regime, first: 20) {\n            ...Owed\n          }\n        }\n      }\n      before {\n        value\n        agency {\n          id\n          stableId\n          nameVi\n          edocIndicators(period: $documentsBefore) {\n            ...Signed\n          }\n          dossierStatistics(from: $fromBefore, to: $toBefore) {\n            ...InTime\n          }\n          reportObligations(year: $yearBefore, regime: $regime, first: 20) {\n            ...Owed\n          }\n        }\n      }\n    }\n  }\n}",
};

const reportsObligations: Operation<ReportsObligationsQuery, ReportsObligationsQueryVariables> = {
  name: 'reportsObligations',
  kind: 'query',
  text: "query reportsObligations($regime: ID!, $agency: ID!, $year: Int!) {\n  reportObligations(regime: $regime, agency: $agency, year: $year) {\n    id\n    agency {\n      id\n      stableId\n      nameVi\n    }\n    period {\n      id\n      dataFrom\n      dataTo\n    }\n    submissions {\n      receiver {\n        id\n        stableId\n        nameVi\n      }\n      deadline\n    }\n  }\n}",
};

const reportsProgress: Operation<ReportsProgressQuery, ReportsProgressQueryVariables> = {
  name: 'reportsProgress',
  kind: 'query',
  text: "query reportsProgress($regime: ID!, $agency: ID!, $year: Int!) {\n  reportObligations(regime: $regime, agency: $agency, year: $year) {\n    id\n    period {\n      id\n    }\n    submissions {\n      receiver {\n        id\n        stableId\n      }\n      deadline\n      state\n      timeliness {\n        sentAt\n        submittedLate\n        notSubmitted\n        daysLate\n      }\n    }\n  }\n}",
};

const reportsInbox: Operation<ReportsInboxQuery, ReportsInboxQueryVariables> = {
  name: 'reportsInbox',
  kind: 'query',
  text: "fragment DueReport on ReportSubmissionDue {\n  id\n  receiver {\n    id\n    stableId\n    nameVi\n  }\n  deadline\n  state\n  timeliness {\n    sentAt\n    submittedLate\n    notSubmitted\n    daysLate\n  }\n  obligation {\n    id\n    regime {\n      id\n      nameVi\n    }\n    period {\n      id\n      dataTo\n    }\n    agency {\n      id\n      stableId\n      nameVi\n    }\n  }\n}\n\nquery reportsInbox($agency: ID!, $filter: ReportDueFilter, $first: Int, $after: String) {\n  agency(id: $agency) {\n    id\n    stableId\n    reportInbox(filter: $filter, first: $first, after: $after) {\n      nodes {\n        ...DueReport\n        submission {\n          id\n          number\n          revision\n          correctionReason\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n}",
};

const reportsInboxes: Operation<ReportsInboxesQuery, ReportsInboxesQueryVariables> = {
  name: 'reportsInboxes',
  kind: 'query',
  text: "fragment DueReport on ReportSubmissionDue {\n  id\n  receiver {\n    id\n    stableId\n    nameVi\n  }\n  deadline\n  state\n  timeliness {\n    sentAt\n    submittedLate\n    notSubmitted\n    daysLate\n  }\n  obligation {\n    id\n    regime {\n      id\n      nameVi\n    }\n    period {\n      id\n      dataTo\n    }\n    agency {\n      id\n      stableId\n      nameVi\n    }\n  }\n}\n\nquery reportsInboxes($within: ID!, $asOf: Date, $first: Int) {\n  agencies(filter: {within: $within}, asOf: $asOf, first: $first) {\n    nodes {\n      id\n      stableId\n      reportInbox(first: 5) {\n        nodes {\n          ...DueReport\n        }\n      }\n      reportsToDo(first: 5) {\n        nodes {\n          ...DueReport\n        }\n      }\n    }\n  }\n}",
};

const reportsToDo: Operation<ReportsToDoQuery, ReportsToDoQueryVariables> = {
  name: 'reportsToDo',
  kind: 'query',
  text: "fragment DueReport on ReportSubmissionDue {\n  id\n  receiver {\n    id\n    stableId\n    nameVi\n  }\n  deadline\n  state\n  timeliness {\n    sentAt\n    submittedLate\n    notSubmitted\n    daysLate\n  }\n  obligation {\n    id\n    regime {\n      id\n      nameVi\n    }\n    period {\n      id\n      dataTo\n    }\n    agency {\n      id\n      stableId\n      nameVi\n    }\n  }\n}\n\nquery reportsToDo($agency: ID!, $filter: ReportDueFilter, $first: Int, $after: String) {\n  agency(id: $agency) {\n    id\n    stableId\n    reportsToDo(filter: $filter, first: $first, after: $after) {\n      nodes {\n        ...DueReport\n        obligation {\n          versions {\n            id\n            number\n            revision\n            state\n            returnReason\n          }\n        }\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n}",
};

const reportsReminders: Operation<ReportsRemindersQuery, ReportsRemindersQueryVariables> = {
  name: 'reportsReminders',
  kind: 'query',
  text: "fragment Reminder on ReportReminder {\n  id\n  kind\n  remindedAt\n  readAt\n  deadline\n  agency {\n    id\n    stableId\n    nameVi\n  }\n  regime {\n    id\n    nameVi\n  }\n  period {\n    id\n  }\n  receiver {\n    id\n    stableId\n    nameVi\n  }\n  obligation {\n    id\n  }\n  submission {\n    id\n    number\n    revision\n    returnReason\n    deliveries {\n      receiver {\n        id\n        stableId\n      }\n      reason\n    }\n  }\n  progress {\n    expected\n    sent\n    missing {\n      ...DueAtReceiver\n    }\n    undecided {\n      ...DueAtReceiver\n      submission {\n        id\n        number\n        revision\n      }\n    }\n  }\n}\n\nfragment DueAtReceiver on ReportSubmissionDue {\n  id\n  deadline\n  state\n  timeliness {\n    daysLate\n  }\n  obligation {\n    id\n    agency {\n      id\n      stableId\n      nameVi\n    }\n  }\n}\n\nquery reportsReminders($agency: ID!, $unread: Boolean, $first: Int, $after: String) {\n  agency(id: $agency) {\n    id\n    stableId\n    reportReminders(unread: $unread, first: $first, after: $after) {\n      nodes {\n        ...Reminder\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n}",
};

const reportsReminderFeed: Operation<ReportsReminderFeedQuery, ReportsReminderFeedQueryVariables> = {
  name: 'reportsReminderFeed',
  kind: 'query',
  text: "fragment Reminder on ReportReminder {\n  id\n  kind\n  remindedAt\n  readAt\n  deadline\n  agency {\n    id\n    stableId\n    nameVi\n  }\n  regime {\n    id\n    nameVi\n  }\n  period {\n    id\n  }\n  receiver {\n    id\n    stableId\n    nameVi\n  }\n  obligation {\n    id\n  }\n  submission {\n    id\n    number\n    revision\n    returnReason\n    deliveries {\n      receiver {\n        id\n        stableId\n      }\n      reason\n    }\n  }\n  progress {\n    expected\n    sent\n    missing {\n      ...DueAtReceiver\n    }\n    undecided {\n      ...DueAtReceiver\n      submission {\n        id\n        number\n        revision\n      }\n    }\n  }\n}\n\nfragment DueAtReceiver on ReportSubmissionDue {\n  id\n  deadline\n  state\n  timeliness {\n    daysLate\n  }\n  obligation {\n    id\n    agency {\n      id\n      stableId\n      nameVi\n    }\n  }\n}\n\nquery reportsReminderFeed($first: Int, $after: String, $last: Int) {\n  reportReminderFeed(first: $first, after: $after, last: $last) {\n    nodes {\n      ...Reminder\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}",
};

const reportsMarkRemindersRead: Operation<ReportsMarkRemindersReadMutation, ReportsMarkRemindersReadMutationVariables> = {
  name: 'reportsMarkRemindersRead',
  kind: 'mutation',
  text: "fragment Reminder on ReportReminder {\n  id\n  kind\n  remindedAt\n  readAt\n  deadline\n  agency {\n    id\n    stableId\n    nameVi\n  }\n  regime {\n    id\n    nameVi\n  }\n  period {\n    id\n  }\n  receiver {\n    id\n    stableId\n    nameVi\n  }\n  obligation {\n    id\n  }\n  submission {\n    id\n    number\n    revision\n    returnReason\n    deliveries {\n      receiver {\n        id\n        stableId\n      }\n      reason\n    }\n  }\n  progress {\n    expected\n    sent\n    missing {\n      ...DueAtReceiver\n    }\n    undecided {\n      ...DueAtReceiver\n      submission {\n        id\n        number\n        revision\n      }\n    }\n  }\n}\n\nfragment DueAtReceiver on ReportSubmissionDue {\n  id\n  deadline\n  state\n  timeliness {\n    daysLate\n  }\n  obligation {\n    id\n    agency {\n      id\n      stableId\n      nameVi\n    }\n  }\n}\n\nmutation reportsMarkRemindersRead($input: MarkReportRemindersReadInput!) {\n  markReportRemindersRead(input: $input) {\n    ...Reminder\n  }\n}",
};

const reportsPeriods: Operation<ReportsPeriodsQuery, ReportsPeriodsQueryVariables> = {
  name: 'reportsPeriods',
  kind: 'query',
  text: "query reportsPeriods($year: Int!, $kind: ReportPeriodKind) {\n  reportPeriods(year: $year, kind: $kind) {\n    id\n    kind\n    dataFrom\n    dataTo\n  }\n}",
};

const reportsRegime: Operation<ReportsRegimeQuery, ReportsRegimeQueryVariables> = {
  name: 'reportsRegime',
  kind: 'query',
  text: "query reportsRegime($id: ID!, $asOf: Date) {\n  reportRegime(id: $id, asOf: $asOf) {\n    id\n    version\n    nameVi\n    nameEn\n    kind\n    frequency\n    legalBasis\n    purpose\n    content\n    submitMethod\n    procedureGuide\n    cutOffDay\n    outline\n    template {\n      ...DataTemplate\n    }\n    validFrom\n    validTo\n    subjects(asOf: $asOf) {\n      id\n      stableId\n      nameVi\n    }\n    receivers(asOf: $asOf) {\n      agency {\n        id\n        stableId\n        nameVi\n      }\n      deadlineRule\n    }\n  }\n}\n\nfragment DataTemplate on ReportTemplate {\n  version\n  columns {\n    key\n    label\n    type\n    unit\n    required\n    min\n    max\n    formula\n    indicator\n  }\n  checks {\n    expression\n    message\n  }\n}",
};

const reportsRegimes: Operation<ReportsRegimesQuery, ReportsRegimesQueryVariables> = {
  name: 'reportsRegimes',
  kind: 'query',
  text: "query reportsRegimes($public: Boolean, $first: Int, $after: String) {\n  reportRegimes(public: $public, first: $first, after: $after) {\n    nodes {\n      id\n      nameVi\n      nameEn\n      kind\n      frequency\n      legalBasis\n      receivers {\n        agency {\n          id\n          stableId\n          nameVi\n        }\n        deadlineRule\n      }\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}",
};

const reportsDefineRegime: Operation<ReportsDefineRegimeMutation, ReportsDefineRegimeMutationVariables> = {
  name: 'reportsDefineRegime',
  kind: 'mutation',
  text: "mutation reportsDefineRegime($input: DefineReportRegimeInput!) {\n  defineReportRegime(input: $input) {\n    id\n    version\n    validFrom\n    validTo\n  }\n}",
};

const reportsReviseRegime: Operation<ReportsReviseRegimeMutation, ReportsReviseRegimeMutationVariables> = {
  name: 'reportsReviseRegime',
  kind: 'mutation',
  text: "mutation reportsReviseRegime($input: ReviseReportRegimeInput!) {\n  reviseReportRegime(input: $input) {\n    id\n    version\n    validFrom\n    validTo\n  }\n}",
};

const reportsSubmission: Operation<ReportsSubmissionQuery, ReportsSubmissionQueryVariables> = {
  name: 'reportsSubmission',
  kind: 'query',
  text: "fragment Submission on ReportSubmission {\n  id\n  number\n  revision\n  state\n  templateVersion\n  cells {\n    column\n    number\n    text\n    unit\n  }\n  problems {\n    path\n    reason\n  }\n  consolidation {\n    coverage {\n      received\n      expected\n      missing {\n        id\n        stableId\n      }\n    }\n    parts {\n      agency {\n        id\n        stableId\n      }\n      submission {\n        id\n      }\n      waiver\n    }\n    own {\n      column\n      number\n    }\n  }\n  narrative\n  attachments\n  correctionReason\n  returnReason\n  submittedAt\n  approvedAt\n  sentAt\n  deliveries {\n    receiver {\n      id\n      stableId\n    }\n    state\n    sentAt\n    decidedAt\n    reason\n    receipt\n  }\n}\n\nquery reportsSubmission($id: ID!) {\n  reportSubmission(id: $id) {\n    ...Submission\n    attachedDocuments {\n      id\n      number\n      subject\n    }\n    obligation {\n      id\n      agency {\n        id\n        stableId\n        nameVi\n      }\n      period {\n        id\n      }\n    }\n  }\n}",
};

const reportsSubmissions: Operation<ReportsSubmissionsQuery, ReportsSubmissionsQueryVariables> = {
  name: 'reportsSubmissions',
  kind: 'query',
  text: "fragment Submission on ReportSubmission {\n  id\n  number\n  revision\n  state\n  templateVersion\n  cells {\n    column\n    number\n    text\n    unit\n  }\n  problems {\n    path\n    reason\n  }\n  consolidation {\n    coverage {\n      received\n      expected\n      missing {\n        id\n        stableId\n      }\n    }\n    parts {\n      agency {\n        id\n        stableId\n      }\n      submission {\n        id\n      }\n      waiver\n    }\n    own {\n      column\n      number\n    }\n  }\n  narrative\n  attachments\n  correctionReason\n  returnReason\n  submittedAt\n  approvedAt\n  sentAt\n  deliveries {\n    receiver {\n      id\n      stableId\n    }\n    state\n    sentAt\n    decidedAt\n    reason\n    receipt\n  }\n}\n\nquery reportsSubmissions($regime: ID!, $agency: ID!, $year: Int!) {\n  reportObligations(regime: $regime, agency: $agency, year: $year) {\n    id\n    period {\n      id\n    }\n    versions {\n      ...Submission\n    }\n  }\n}",
};

const reportsDraft: Operation<ReportsDraftMutation, ReportsDraftMutationVariables> = {
  name: 'reportsDraft',
  kind: 'mutation',
  text: "fragment Submission on ReportSubmission {\n  id\n  number\n  revision\n  state\n  templateVersion\n  cells {\n    column\n    number\n    text\n    unit\n  }\n  problems {\n    path\n    reason\n  }\n  consolidation {\n    coverage {\n      received\n      expected\n      missing {\n        id\n        stableId\n      }\n    }\n    parts {\n      agency {\n        id\n        stableId\n      }\n      submission {\n        id\n      }\n      waiver\n    }\n    own {\n      column\n      number\n    }\n  }\n  narrative\n  attachments\n  correctionReason\n  returnReason\n  submittedAt\n  approvedAt\n  sentAt\n  deliveries {\n    receiver {\n      id\n      stableId\n    }\n    state\n    sentAt\n    decidedAt\n    reason\n    receipt\n  }\n}\n\nmutation reportsDraft($input: DraftReportInput!) {\n  draftReport(input: $input) {\n    ...Submission\n  }\n}",
};

const reportsWrite: Operation<ReportsWriteMutation, ReportsWriteMutationVariables> = {
  name: 'reportsWrite',
  kind: 'mutation',
  text: "fragment Submission on ReportSubmission {\n  id\n  number\n  revision\n  state\n  templateVersion\n  cells {\n    column\n    number\n    text\n    unit\n  }\n  problems {\n    path\n    reason\n  }\n  consolidation {\n    coverage {\n      received\n      expected\n      missing {\n        id\n        stableId\n      }\n    }\n    parts {\n      agency {\n        id\n        stableId\n      }\n      submission {\n        id\n      }\n      waiver\n    }\n    own {\n      column\n      number\n    }\n  }\n  narrative\n  attachments\n  correctionReason\n  returnReason\n  submittedAt\n  approvedAt\n  sentAt\n  deliveries {\n    receiver {\n      id\n      stableId\n    }\n    state\n    sentAt\n    decidedAt\n    reason\n    receipt\n  }\n}\n\nmutation reportsWrite($input: WriteReportInput!) {\n  writeReport(input: $input) {\n    ...Submission\n  }\n}",
};

const reportsSubmit: Operation<ReportsSubmitMutation, ReportsSubmitMutationVariables> = {
  name: 'reportsSubmit',
  kind: 'mutation',
  text: "fragment Submission on ReportSubmission {\n  id\n  number\n  revision\n  state\n  templateVersion\n  cells {\n    column\n    number\n    text\n    unit\n  }\n  problems {\n    path\n    reason\n  }\n  consolidation {\n    coverage {\n      received\n      expected\n      missing {\n        id\n        stableId\n      }\n    }\n    parts {\n      agency {\n        id\n        stableId\n      }\n      submission {\n        id\n      }\n      waiver\n    }\n    own {\n      column\n      number\n    }\n  }\n  narrative\n  attachments\n  correctionReason\n  returnReason\n  submittedAt\n  approvedAt\n  sentAt\n  deliveries {\n    receiver {\n      id\n      stableId\n    }\n    state\n    sentAt\n    decidedAt\n    reason\n    receipt\n  }\n}\n\nmutation reportsSubmit($input: ReportStepInput!) {\n  submitReport(input: $input) {\n    ...Submission\n  }\n}",
};

const reportsReturnToWriter: Operation<ReportsReturnToWriterMutation, ReportsReturnToWriterMutationVariables> = {
  name: 'reportsReturnToWriter',
  kind: 'mutation',
  text: "fragment Submission on ReportSubmission {\n  id\n  number\n  revision\n  state\n  templateVersion\n  cells {\n    column\n    number\n    text\n    unit\n  }\n  problems {\n    path\n    reason\n  }\n  consolidation {\n    coverage {\n      received\n      expected\n      missing {\n        id\n        stableId\n      }\n    }\n    parts {\n      agency {\n        id\n        stableId\n      }\n      submission {\n        id\n      }\n      waiver\n    }\n    own {\n      column\n      number\n    }\n  }\n  narrative\n  attachments\n  correctionReason\n  returnReason\n  submittedAt\n  approvedAt\n  sentAt\n  deliveries {\n    receiver {\n      id\n      stableId\n    }\n    state\n    sentAt\n    decidedAt\n    reason\n    receipt\n  }\n}\n\nmutation reportsReturnToWriter($input: ReasonedReportStepInput!) {\n  returnReport(input: $input) {\n    ...Submission\n  }\n}",
};

const reportsToSign: Operation<ReportsToSignQuery, ReportsToSignQueryVariables> = {
  name: 'reportsToSign',
  kind: 'query',
  text: "query reportsToSign($id: ID!) {\n  reportSubmission(id: $id) {\n    id\n    revision\n    state\n    canonicalContent\n    obligation {\n      agency {\n        id\n        stableId\n      }\n    }\n  }\n}",
};

const reportsSignatures: Operation<ReportsSignaturesQuery, ReportsSignaturesQueryVariables> = {
  name: 'reportsSignatures',
  kind: 'query',
  text: "query reportsSignatures($id: ID!) {\n  reportSubmission(id: $id) {\n    id\n    canonicalContent\n    signature\n    validlySigned\n    signatures {\n      position\n      leader\n      signerCertSubject\n      signerCertIssuer\n      signerCertSerial\n      signingTime\n      signingTimeSource\n      timestampAuthority\n      status\n      reason\n      checkedAt\n      inputsHash\n    }\n  }\n}",
};

const reportsApprove: Operation<ReportsApproveMutation, ReportsApproveMutationVariables> = {
  name: 'reportsApprove',
  kind: 'mutation',
  text: "fragment Submission on ReportSubmission {\n  id\n  number\n  revision\n  state\n  templateVersion\n  cells {\n    column\n    number\n    text\n    unit\n  }\n  problems {\n    path\n    reason\n  }\n  consolidation {\n    coverage {\n      received\n      expected\n      missing {\n        id\n        stableId\n      }\n    }\n    parts {\n      agency {\n        id\n        stableId\n      }\n      submission {\n        id\n      }\n      waiver\n    }\n    own {\n      column\n      number\n    }\n  }\n  narrative\n  attachments\n  correctionReason\n  returnReason\n  submittedAt\n  approvedAt\n  sentAt\n  deliveries {\n    receiver {\n      id\n      stableId\n    }\n    state\n    sentAt\n    decidedAt\n    reason\n    receipt\n  }\n}\n\nmutation reportsApprove($input: ApproveReportInput!) {\n  approveReport(input: $input) {\n    ...Submission\n  }\n}",
};

const reportsSend: Operation<ReportsSendMutation, ReportsSendMutationVariables> = {
  name: 'reportsSend',
  kind: 'mutation',
  text: "fragment Submission on ReportSubmission {\n  id\n  number\n  revision\n  state\n  templateVersion\n  cells {\n    column\n    number\n    text\n    unit\n  }\n  problems {\n    path\n    reason\n  }\n  consolidation {\n    coverage {\n      received\n      expected\n      missing {\n        id\n        stableId\n      }\n    }\n    parts {\n      agency {\n        id\n        stableId\n      }\n      submission {\n        id\n      }\n      waiver\n    }\n    own {\n      column\n      number\n    }\n  }\n  narrative\n  attachments\n  correctionReason\n  returnReason\n  submittedAt\n  approvedAt\n  sentAt\n  deliveries {\n    receiver {\n      id\n      stableId\n    }\n    state\n    sentAt\n    decidedAt\n    reason\n    receipt\n  }\n}\n\nmutation reportsSend($input: ReportStepInput!) {\n  sendReport(input: $input) {\n    ...Submission\n  }\n}",
};

const reportsCorrect: Operation<ReportsCorrectMutation, ReportsCorrectMutationVariables> = {
  name: 'reportsCorrect',
  kind: 'mutation',
  text: "fragment Submission on ReportSubmission {\n  id\n  number\n  revision\n  state\n  templateVersion\n  cells {\n    column\n    number\n    text\n    unit\n  }\n  problems {\n    path\n    reason\n  }\n  consolidation {\n    coverage {\n      received\n      expected\n      missing {\n        id\n        stableId\n      }\n    }\n    parts {\n      agency {\n        id\n        stableId\n      }\n      submission {\n        id\n      }\n      waiver\n    }\n    own {\n      column\n      number\n    }\n  }\n  narrative\n  attachments\n  correctionReason\n  returnReason\n  submittedAt\n  approvedAt\n  sentAt\n  deliveries {\n    receiver {\n      id\n      stableId\n    }\n    state\n    sentAt\n    decidedAt\n    reason\n    receipt\n  }\n}\n\nmutation reportsCorrect($input: ReasonedReportStepInput!) {\n  correctReport(input: $input) {\n    ...Submission\n  }\n}",
};

const reportsAccept: Operation<ReportsAcceptMutation, ReportsAcceptMutationVariables> = {
  name: 'reportsAccept',
  kind: 'mutation',
  text: "fragment Submission on ReportSubmission {\n  id\n  number\n  revision\n  state\n  templateVersion\n  cells {\n    column\n    number\n    text\n    unit\n  }\n  problems {\n    path\n    reason\n  }\n  consolidation {\n    coverage {\n      received\n      expected\n      missing {\n        id\n        stableId\n      }\n    }\n    parts {\n      agency {\n        id\n        stableId\n      }\n      submission {\n        id\n      }\n      waiver\n    }\n    own {\n      column\n      number\n    }\n  }\n  narrative\n  attachments\n  correctionReason\n  returnReason\n  submittedAt\n  approvedAt\n  sentAt\n  deliveries {\n    receiver {\n      id\n      stableId\n    }\n    state\n    sentAt\n    decidedAt\n    reason\n    receipt\n  }\n}\n\nmutation reportsAccept($input: AcceptReportInput!) {\n  acceptReport(input: $input) {\n    ...Submission\n  }\n}",
};

const reportsReturnReceived: Operation<ReportsReturnReceivedMutation, ReportsReturnReceivedMutationVariables> = {
  name: 'reportsReturnReceived',
  kind: 'mutation',
  text: "fragment Submission on ReportSubmission {\n  id\n  number\n  revision\n  state\n  templateVersion\n  cells {\n    column\n    number\n    text\n    unit\n  }\n  problems {\n    path\n    reason\n  }\n  consolidation {\n    coverage {\n      received\n      expected\n      missing {\n        id\n        stableId\n      }\n    }\n    parts {\n      agency {\n        id\n        stableId\n      }\n      submission {\n        id\n      }\n      waiver\n    }\n    own {\n      column\n      number\n    }\n  }\n  narrative\n  attachments\n  correctionReason\n  returnReason\n  submittedAt\n  approvedAt\n  sentAt\n  deliveries {\n    receiver {\n      id\n      stableId\n    }\n    state\n    sentAt\n    decidedAt\n    reason\n    receipt\n  }\n}\n\nmutation reportsReturnReceived($input: ReturnReceivedReportInput!) {\n  returnReceivedReport(input: $input) {\n    ...Submission\n  }\n}",
};

const reportsIndicators: Operation<ReportsIndicatorsQuery, ReportsIndicatorsQueryVariables> = {
  name: 'reportsIndicators',
  kind: 'query',
  text: "query reportsIndicators($first: Int, $after: String) {\n  indicators(first: $first, after: $after) {\n    nodes {\n      code\n      nameVi\n      unit\n      aggregation\n      numerator {\n        code\n      }\n      denominator {\n        code\n      }\n      formula\n      source\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}",
};

const reportsRollUp: Operation<ReportsRollUpQuery, ReportsRollUpQueryVariables> = {
  name: 'reportsRollUp',
  kind: 'query',
  text: "fragment RollUp on IndicatorRollUp {\n  agency {\n    id\n    stableId\n    nameVi\n  }\n  value\n  reported\n  registered {\n    value\n    numerator\n    denominator\n    unknown\n    difference\n  }\n  obsStatus\n  coverage {\n    received\n    expected\n    missing {\n      id\n      stableId\n      nameVi\n    }\n  }\n}\n\nquery reportsRollUp($code: ID!, $agency: ID!, $period: ID!) {\n  indicator(code: $code) {\n    code\n    unit\n    rollUp(agency: $agency, period: $period) {\n      ...RollUp\n    }\n  }\n}",
};

const reportsComparison: Operation<ReportsComparisonQuery, ReportsComparisonQueryVariables> = {
  name: 'reportsComparison',
  kind: 'query',
  text: "fragment RollUp on IndicatorRollUp {\n  agency {\n    id\n    stableId\n    nameVi\n  }\n  value\n  reported\n  registered {\n    value\n    numerator\n    denominator\n    unknown\n    difference\n  }\n  obsStatus\n  coverage {\n    received\n    expected\n    missing {\n      id\n      stableId\n      nameVi\n    }\n  }\n}\n\nquery reportsComparison($code: ID!, $agency: ID!, $period: ID!, $with: ID!) {\n  indicator(code: $code) {\n    code\n    unit\n    comparison(agency: $agency, period: $period, with: $with) {\n      current {\n        ...RollUp\n      }\n      before {\n        ...RollUp\n      }\n      beforeValue\n      change\n      comparable\n      reasons\n    }\n  }\n}",
};

const reportsStatistics: Operation<ReportsStatisticsQuery, ReportsStatisticsQueryVariables> = {
  name: 'reportsStatistics',
  kind: 'query',
  text: "query reportsStatistics($indicators: [ID!]!, $by: [StatisticsDimension!]!, $filter: StatisticsFilter!, $first: Int, $after: String) {\n  statistics(\n    indicators: $indicators\n    by: $by\n    filter: $filter\n    first: $first\n    after: $after\n  ) {\n    nodes {\n      indicator {\n        code\n        unit\n      }\n      agency {\n        id\n        stableId\n        nameVi\n      }\n      level\n      period {\n        id\n      }\n      dimensions {\n        name\n        value\n      }\n      value\n      agencies\n      obsStatus\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}",
};

const reportsConsolidate: Operation<ReportsConsolidateMutation, ReportsConsolidateMutationVariables> = {
  name: 'reportsConsolidate',
  kind: 'mutation',
  text: "fragment Submission on ReportSubmission {\n  id\n  number\n  revision\n  state\n  templateVersion\n  cells {\n    column\n    number\n    text\n    unit\n  }\n  problems {\n    path\n    reason\n  }\n  consolidation {\n    coverage {\n      received\n      expected\n      missing {\n        id\n        stableId\n      }\n    }\n    parts {\n      agency {\n        id\n        stableId\n      }\n      submission {\n        id\n      }\n      waiver\n    }\n    own {\n      column\n      number\n    }\n  }\n  narrative\n  attachments\n  correctionReason\n  returnReason\n  submittedAt\n  approvedAt\n  sentAt\n  deliveries {\n    receiver {\n      id\n      stableId\n    }\n    state\n    sentAt\n    decidedAt\n    reason\n    receipt\n  }\n}\n\nmutation reportsConsolidate($input: ConsolidateReportInput!) {\n  consolidateReport(input: $input) {\n    ...Submission\n  }\n}",
};

const reportsSubmitToGovernment: Operation<ReportsSubmitToGovernmentMutation, ReportsSubmitToGovernmentMutationVariables> = {
  name: 'reportsSubmitToGovernment',
  kind: 'mutation',
  text: "fragment Submission on ReportSubmission {\n  id\n  number\n  revision\n  state\n  templateVersion\n  cells {\n    column\n    number\n    text\n    unit\n  }\n  problems {\n    path\n    reason\n  }\n  consolidation {\n    coverage {\n      received\n      expected\n      missing {\n        id\n        stableId\n      }\n    }\n    parts {\n      agency {\n        id\n        stableId\n      }\n      submission {\n        id\n      }\n      waiver\n    }\n    own {\n      column\n      number\n    }\n  }\n  narrative\n  attachments\n  correctionReason\n  returnReason\n  submittedAt\n  approvedAt\n  sentAt\n  deliveries {\n    receiver {\n      id\n      stableId\n    }\n    state\n    sentAt\n    decidedAt\n    reason\n    receipt\n  }\n}\n\nmutation reportsSubmitToGovernment($input: AcceptReportInput!) {\n  submitToGovernment(input: $input) {\n    ...Submission\n  }\n}",
};

const reportsGovernmentPackets: Operation<ReportsGovernmentPacketsQuery, ReportsGovernmentPacketsQueryVariables> = {
  name: 'reportsGovernmentPackets',
  kind: 'query',
  text: "fragment Packet on GovernmentPacket {\n  id\n  state\n  handedOverAt\n  deadline\n  late\n  attempts\n  nextAttemptAt\n  errorCode\n  lastError\n  acknowledgedAt\n  receipt\n  submission {\n    id\n    number\n    obligation {\n      id\n      agency {\n        id\n        stableId\n        nameVi\n      }\n    }\n  }\n}\n\nquery reportsGovernmentPackets($states: [GovernmentPacketState!], $first: Int, $after: String) {\n  governmentPackets(states: $states, first: $first, after: $after) {\n    nodes {\n      ...Packet\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}",
};

const reportsRetryGovernmentPackets: Operation<ReportsRetryGovernmentPacketsMutation, ReportsRetryGovernmentPacketsMutationVariables> = {
  name: 'reportsRetryGovernmentPackets',
  kind: 'mutation',
  text: "fragment Packet on GovernmentPacket {\n  id\n  state\n  handedOverAt\n  deadline\n  late\n  attempts\n  nextAttemptAt\n  errorCode\n  lastError\n  acknowledgedAt\n  receipt\n  submission {\n    id\n    number\n    obligation {\n      id\n      agency {\n        id\n        stableId\n        nameVi\n      }\n    }\n  }\n}\n\nmutation reportsRetryGovernmentPackets($input: RetryGovernmentPacketsInput!) {\n  retryGovernmentPackets(input: $input) {\n    ...Packet\n  }\n}",
};

const reportsAuditTrail: Operation<ReportsAuditTrailQuery, ReportsAuditTrailQueryVariables> = {
  name: 'reportsAuditTrail',
  kind: 'query',
  text: "query reportsAuditTrail($filter: AuditFilter, $first: Int, $after: String) {\n  reportsAuditTrail(filter: $filter, first: $first, after: $after) {\n    nodes {\n      sequence\n      at\n      requestId\n      subject\n      clientId\n      agency\n      action\n      type\n      fields\n      rowId\n      why\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}",
};

const servicesProcedure: Operation<ServicesProcedureQuery, ServicesProcedureQueryVariables> = {
  name: 'servicesProcedure',
  kind: 'query',
  text: "fragment ProcedureSummary on Procedure {\n  code\n  localCode\n  nameVi\n  nameEn\n  sector\n  timeLimit {\n    value\n    unit\n    verified\n  }\n}\n\nquery servicesProcedure($code: ProcedureCode!) {\n  procedure(code: $code) {\n    ...ProcedureSummary\n    competence {\n      kind\n      level\n      validFrom\n      validTo\n    }\n  }\n}",
};

const servicesProcedures: Operation<ServicesProceduresQuery, ServicesProceduresQueryVariables> = {
  name: 'servicesProcedures',
  kind: 'query',
  text: "fragment ProcedureSummary on Procedure {\n  code\n  localCode\n  nameVi\n  nameEn\n  sector\n  timeLimit {\n    value\n    unit\n    verified\n  }\n}\n\nquery servicesProcedures($filter: ProcedureFilter, $search: Text, $asOf: Date, $first: Int, $after: String) {\n  procedures(\n    filter: $filter\n    search: $search\n    asOf: $asOf\n    first: $first\n    after: $after\n  ) {\n    nodes {\n      ...ProcedureSummary\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}",
};

const servicesCompetentAuthorities: Operation<ServicesCompetentAuthoritiesQuery, ServicesCompetentAuthoritiesQueryVariables> = {
  name: 'servicesCompetentAuthorities',
  kind: 'query',
  text: "query servicesCompetentAuthorities($code: ProcedureCode!, $asOf: Date, $first: Int, $after: String) {\n  procedure(code: $code) {\n    code\n    competentAuthorities(asOf: $asOf, first: $first, after: $after) {\n      nodes {\n        id\n        stableId\n        asOf\n        nameVi\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n}",
};

const servicesProcedureVersion: Operation<ServicesProcedureVersionQuery, ServicesProcedureVersionQueryVariables> = {
  name: 'servicesProcedureVersion',
  kind: 'query',
  text: "fragment ProcedureSummary on Procedure {\n  code\n  localCode\n  nameVi\n  nameEn\n  sector\n  timeLimit {\n    value\n    unit\n    verified\n  }\n}\n\nfragment ProcedureVersionWhole on ProcedureVersion {\n  id\n  validFrom\n  validTo\n  decisionNumber\n  decisionDate\n  publishedAt\n  publishedInTime\n  department {\n    id\n    stableId\n    nameVi\n  }\n  timeLimit {\n    value\n    unit\n    verified\n  }\n  excludesPaymentTime\n  sharesFiles\n  steps {\n    case\n    steps\n  }\n  methods {\n    channel\n    timeLimit {\n      value\n      unit\n      verified\n    }\n    fees {\n      ...ProcedureFeeWhole\n    }\n    note\n  }\n  components {\n    code\n    name\n    originals\n    copies\n    formName\n    formUrl\n  }\n  subjects\n  fees {\n    ...ProcedureFeeWhole\n  }\n  outputs {\n    code\n    name\n  }\n  legalResources {\n    number\n    name\n  }\n  requirements\n  isComplete\n  missingParts\n}\n\nfragment ProcedureFeeWhole on ProcedureFee {\n  kind\n  amount\n  unit\n  note\n  verified\n}\n\nquery servicesProcedureVersion($code: ProcedureCode!, $asOf: Date) {\n  procedure(code: $code) {\n    ...ProcedureSummary\n    revision\n    onlineLevel(asOf: $asOf)\n    version(asOf: $asOf) {\n      ...ProcedureVersionWhole\n    }\n  }\n}",
};

const servicesProcedureHistory: Operation<ServicesProcedureHistoryQuery, ServicesProcedureHistoryQueryVariables> = {
  name: 'servicesProcedureHistory',
  kind: 'query',
  text: "fragment ProcedureSummary on Procedure {\n  code\n  localCode\n  nameVi\n  nameEn\n  sector\n  timeLimit {\n    value\n    unit\n    verified\n  }\n}\n\nfragment ProcedureVersionWhole on ProcedureVersion {\n  id\n  validFrom\n  validTo\n  decisionNumber\n  decisionDate\n  publishedAt\n  publishedInTime\n  department {\n    id\n    stableId\n    nameVi\n  }\n  timeLimit {\n    value\n    unit\n    verified\n  }\n  excludesPaymentTime\n  sharesFiles\n  steps {\n    case\n    steps\n  }\n  methods {\n    channel\n    timeLimit {\n      value\n      unit\n      verified\n    }\n    fees {\n      ...ProcedureFeeWhole\n    }\n    note\n  }\n  components {\n    code\n    name\n    originals\n    copies\n    formName\n    formUrl\n  }\n  subjects\n  fees {\n    ...ProcedureFeeWhole\n  }\n  outputs {\n    code\n    name\n  }\n  legalResources {\n    number\n    name\n  }\n  requirements\n  isComplete\n  missingParts\n}\n\nfragment ProcedureFeeWhole on ProcedureFee {\n  kind\n  amount\n  unit\n  note\n  verified\n}\n\nquery servicesProcedureHistory($code: ProcedureCode!) {\n  procedure(code: $code) {\n    ...ProcedureSummary\n    revision\n    versions {\n      ...ProcedureVersionWhole\n    }\n    onlineServices {\n      level\n      serviceCode\n      portals\n      validFrom\n      validTo\n    }\n  }\n}",
};

const servicesOnlineProcedureCounts: Operation<ServicesOnlineProcedureCountsQuery, ServicesOnlineProcedureCountsQueryVariables> = {
  name: 'servicesOnlineProcedureCounts',
  kind: 'query',
  text: "query servicesOnlineProcedureCounts($asOf: Date, $groupBy: ProcedureGrouping) {\n  onlineProcedureCounts(asOf: $asOf, groupBy: $groupBy) {\n    department {\n      id\n      stableId\n      nameVi\n    }\n    sector\n    procedures\n    online\n    levels {\n      level\n      count\n    }\n  }\n}",
};

const servicesInterlinkedProcedures: Operation<ServicesInterlinkedProceduresQuery, ServicesInterlinkedProceduresQueryVariables> = {
  name: 'servicesInterlinkedProcedures',
  kind: 'query',
  text: "fragment ProcedureSummary on Procedure {\n  code\n  localCode\n  nameVi\n  nameEn\n  sector\n  timeLimit {\n    value\n    unit\n    verified\n  }\n}\n\nquery servicesInterlinkedProcedures($portal: Portal!, $asOf: Date, $first: Int, $after: String) {\n  interlinkedProcedures(\n    portal: $portal\n    asOf: $asOf\n    first: $first\n    after: $after\n  ) {\n    nodes {\n      ...ProcedureSummary\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}",
};

const servicesProcedureReviews: Operation<ServicesProcedureReviewsQuery, ServicesProcedureReviewsQueryVariables> = {
  name: 'servicesProcedureReviews',
  kind: 'query',
  text: "query servicesProcedureReviews($first: Int, $after: String) {\n  procedureReviews(first: $first, after: $after) {\n    nodes {\n      id\n      startedOn\n      basis\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}",
};

const servicesProcedureSimplification: Operation<ServicesProcedureSimplificationQuery, ServicesProcedureSimplificationQueryVariables> = {
  name: 'servicesProcedureSimplification',
  kind: 'query',
  text: "fragment ProcedureVersionWhole on ProcedureVersion {\n  id\n  validFrom\n  validTo\n  decisionNumber\n  decisionDate\n  publishedAt\n  publishedInTime\n  department {\n    id\n    stableId\n    nameVi\n  }\n  timeLimit {\n    value\n    unit\n    verified\n  }\n  excludesPaymentTime\n  sharesFiles\n  steps {\n    case\n    steps\n  }\n  methods {\n    channel\n    timeLimit {\n      value\n      unit\n      verified\n    }\n    fees {\n      ...ProcedureFeeWhole\n    }\n    note\n  }\n  components {\n    code\n    name\n    originals\n    copies\n    formName\n    formUrl\n  }\n  subjects\n  fees {\n    ...ProcedureFeeWhole\n  }\n  outputs {\n    code\n    name\n  }\n  legalResources {\n    number\n    name\n  }\n  requirements\n  isComplete\n  missingParts\n}\n\nfragment ProcedureFeeWhole on ProcedureFee {\n  kind\n  amount\n  unit\n  note\n  verified\n}\n\nquery servicesProcedureSimplification($review: ID!, $asOf: Date) {\n  procedureSimplification(review: $review, asOf: $asOf) {\n    procedure {\n      code\n      nameVi\n    }\n    before {\n      ...ProcedureVersionWhole\n    }\n    after {\n      ...ProcedureVersionWhole\n    }\n  }\n}",
};

const servicesStartProcedureReview: Operation<ServicesStartProcedureReviewMutation, ServicesStartProcedureReviewMutationVariables> = {
  name: 'servicesStartProcedureReview',
  kind: 'mutation',
  text: "mutation servicesStartProcedureReview($input: StartProcedureReviewInput!) {\n  startProcedureReview(input: $input) {\n    id\n    startedOn\n    basis\n  }\n}",
};

const servicesPublishProcedureVersion: Operation<ServicesPublishProcedureVersionMutation, ServicesPublishProcedureVersionMutationVariables> = {
  name: 'servicesPublishProcedureVersion',
  kind: 'mutation',
  text: "fragment ProcedureSummary on Procedure {\n  code\n  localCode\n  nameVi\n  nameEn\n  sector\n  timeLimit {\n    value\n    unit\n    verified\n  }\n}\n\nfragment ProcedureVersionWhole on ProcedureVersion {\n  id\n  validFrom\n  validTo\n  decisionNumber\n  decisionDate\n  publishedAt\n  publishedInTime\n  department {\n    id\n    stableId\n    nameVi\n  }\n  timeLimit {\n    value\n    unit\n    verified\n  }\n  excludesPaymentTime\n  sharesFiles\n  steps {\n    case\n    steps\n  }\n  methods {\n    channel\n    timeLimit {\n      value\n      unit\n      verified\n    }\n    fees {\n      ...ProcedureFeeWhole\n    }\n    note\n  }\n  components {\n    code\n    name\n    originals\n    copies\n    formName\n    formUrl\n  }\n  subjects\n  fees {\n    ...ProcedureFeeWhole\n  }\n  outputs {\n    code\n    name\n  }\n  legalResources {\n    number\n    name\n  }\n  requirements\n  isComplete\n  missingParts\n}\n\nfragment ProcedureFeeWhole on ProcedureFee {\n  kind\n  amount\n  unit\n  note\n  verified\n}\n\nmutation servicesPublishProcedureVersion($input: PublishProcedureVersionInput!) {\n  publishProcedureVersion(input: $input) {\n    ...ProcedureSummary\n    revision\n    versions {\n      ...ProcedureVersionWhole\n    }\n  }\n}",
};

const servicesChangeOnlineService: Operation<ServicesChangeOnlineServiceMutation, ServicesChangeOnlineServiceMutationVariables> = {
  name: 'servicesChangeOnlineService',
  kind: 'mutation',
  text: "mutation servicesChangeOnlineService($input: ChangeOnlineServiceInput!) {\n  changeOnlineService(input: $input) {\n    code\n    revision\n    onlineServices {\n      level\n      serviceCode\n      portals\n      validFrom\n      validTo\n    }\n  }\n}",
};

const servicesDossier: Operation<ServicesDossierQuery, ServicesDossierQueryVariables> = {
  name: 'servicesDossier',
  kind: 'query',
  text: "fragment DossierSummary on Dossier {\n  id\n  code\n  revision\n  status\n  channel\n  registeredAt\n  acceptedAt\n  dueAt\n  dueDateIsProvisional\n  promisedAt\n  endedAt\n  isLate\n  isLateAgainstReappointment\n  assignedTo {\n    id\n  }\n  procedure {\n    code\n    nameVi\n  }\n  competentAgency {\n    id\n    stableId\n  }\n}\n\nquery servicesDossier($id: ID!) {\n  dossier(id: $id) {\n    ...DossierSummary\n    receivingAgency {\n      id\n      stableId\n    }\n    returningAgency {\n      id\n      stableId\n    }\n    applicant {\n      fullName\n      dateOfBirth\n      address\n      identityNumber\n      phone\n      email\n    }\n    events {\n      step\n      status\n      at\n      content\n      previousDueAt\n      newDueAt\n    }\n    payments {\n      amount\n      method\n      fee\n      kind\n      transactionId\n      paidAt\n    }\n    rating\n    firstDueAt\n    reschedules\n    breaches\n  }\n}",
};

const servicesDossierContents: Operation<ServicesDossierContentsQuery, ServicesDossierContentsQueryVariables> = {
  name: 'servicesDossierContents',
  kind: 'query',
  text: "fragment DossierContents on Dossier {\n  components {\n    id\n    code\n    name\n    originals\n    copies\n    digitised\n    reused\n    fromNationalStore\n    receivedAt\n    fileName\n    fileUrl\n    contentPath\n  }\n  results {\n    id\n    code\n    name\n    isElectronic\n    documentNumber\n    issuedOn\n    fileName\n    fileUrl\n    contentPath\n  }\n}\n\nquery servicesDossierContents($id: ID!) {\n  dossier(id: $id) {\n    id\n    ...DossierContents\n  }\n}",
};

const servicesDossierStatus: Operation<ServicesDossierStatusQuery, ServicesDossierStatusQueryVariables> = {
  name: 'servicesDossierStatus',
  kind: 'query',
  text: "query servicesDossierStatus($code: DossierCode!) {\n  dossierStatus(code: $code) {\n    status\n  }\n}",
};

const servicesMyDossiers: Operation<ServicesMyDossiersQuery, ServicesMyDossiersQueryVariables> = {
  name: 'servicesMyDossiers',
  kind: 'query',
  text: "fragment DossierSummary on Dossier {\n  id\n  code\n  revision\n  status\n  channel\n  registeredAt\n  acceptedAt\n  dueAt\n  dueDateIsProvisional\n  promisedAt\n  endedAt\n  isLate\n  isLateAgainstReappointment\n  assignedTo {\n    id\n  }\n  procedure {\n    code\n    nameVi\n  }\n  competentAgency {\n    id\n    stableId\n  }\n}\n\nquery servicesMyDossiers($first: Int, $after: String) {\n  myDossiers(first: $first, after: $after) {\n    nodes {\n      ...DossierSummary\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}",
};

const servicesDossiers: Operation<ServicesDossiersQuery, ServicesDossiersQueryVariables> = {
  name: 'servicesDossiers',
  kind: 'query',
  text: "fragment DossierSummary on Dossier {\n  id\n  code\n  revision\n  status\n  channel\n  registeredAt\n  acceptedAt\n  dueAt\n  dueDateIsProvisional\n  promisedAt\n  endedAt\n  isLate\n  isLateAgainstReappointment\n  assignedTo {\n    id\n  }\n  procedure {\n    code\n    nameVi\n  }\n  competentAgency {\n    id\n    stableId\n  }\n}\n\nquery servicesDossiers($filter: DossierFilter, $first: Int, $after: String) {\n  dossiers(filter: $filter, first: $first, after: $after) {\n    nodes {\n      ...DossierSummary\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}",
};

const servicesWorkList: Operation<ServicesWorkListQuery, ServicesWorkListQueryVariables> = {
  name: 'servicesWorkList',
  kind: 'query',
  text: "fragment DossierSummary on Dossier {\n  id\n  code\n  revision\n  status\n  channel\n  registeredAt\n  acceptedAt\n  dueAt\n  dueDateIsProvisional\n  promisedAt\n  endedAt\n  isLate\n  isLateAgainstReappointment\n  assignedTo {\n    id\n  }\n  procedure {\n    code\n    nameVi\n  }\n  competentAgency {\n    id\n    stableId\n  }\n}\n\nquery servicesWorkList($filter: DossierFilter, $first: Int, $after: String) {\n  workList(filter: $filter, first: $first, after: $after) {\n    nodes {\n      ...DossierSummary\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}",
};

const servicesDossiersOf: Operation<ServicesDossiersOfQuery, ServicesDossiersOfQueryVariables> = {
  name: 'servicesDossiersOf',
  kind: 'query',
  text: "fragment DossierSummary on Dossier {\n  id\n  code\n  revision\n  status\n  channel\n  registeredAt\n  acceptedAt\n  dueAt\n  dueDateIsProvisional\n  promisedAt\n  endedAt\n  isLate\n  isLateAgainstReappointment\n  assignedTo {\n    id\n  }\n  procedure {\n    code\n    nameVi\n  }\n  competentAgency {\n    id\n    stableId\n  }\n}\n\nquery servicesDossiersOf($agency: ID!, $filter: DossierFilter, $first: Int, $after: String) {\n  agency(id: $agency) {\n    id\n    stableId\n    dossiers(filter: $filter, first: $first, after: $after) {\n      nodes {\n        ...DossierSummary\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n}",
};

const servicesFileDossier: Operation<ServicesFileDossierMutation, ServicesFileDossierMutationVariables> = {
  name: 'servicesFileDossier',
  kind: 'mutation',
  text: "fragment DossierSummary on Dossier {\n  id\n  code\n  revision\n  status\n  channel\n  registeredAt\n  acceptedAt\n  dueAt\n  dueDateIsProvisional\n  promisedAt\n  endedAt\n  isLate\n  isLateAgainstReappointment\n  assignedTo {\n    id\n  }\n  procedure {\n    code\n    nameVi\n  }\n  competentAgency {\n    id\n    stableId\n  }\n}\n\nmutation servicesFileDossier($input: FileDossierInput!) {\n  fileDossier(input: $input) {\n    ...DossierSummary\n  }\n}",
};

const servicesTakeDossierStep: Operation<ServicesTakeDossierStepMutation, ServicesTakeDossierStepMutationVariables> = {
  name: 'servicesTakeDossierStep',
  kind: 'mutation',
  text: "fragment DossierSummary on Dossier {\n  id\n  code\n  revision\n  status\n  channel\n  registeredAt\n  acceptedAt\n  dueAt\n  dueDateIsProvisional\n  promisedAt\n  endedAt\n  isLate\n  isLateAgainstReappointment\n  assignedTo {\n    id\n  }\n  procedure {\n    code\n    nameVi\n  }\n  competentAgency {\n    id\n    stableId\n  }\n}\n\nmutation servicesTakeDossierStep($input: DossierStepInput!) {\n  takeDossierStep(input: $input) {\n    ...DossierSummary\n  }\n}",
};

const servicesUnmaskApplicant: Operation<ServicesUnmaskApplicantMutation, ServicesUnmaskApplicantMutationVariables> = {
  name: 'servicesUnmaskApplicant',
  kind: 'mutation',
  text: "mutation servicesUnmaskApplicant($input: UnmaskApplicantInput!) {\n  unmaskApplicant(input: $input) {\n    until\n    dossier {\n      id\n      applicant {\n        fullName\n        dateOfBirth\n        address\n        identityNumber\n        phone\n        email\n      }\n    }\n  }\n}",
};

const servicesUnmaskDossierFiles: Operation<ServicesUnmaskDossierFilesMutation, ServicesUnmaskDossierFilesMutationVariables> = {
  name: 'servicesUnmaskDossierFiles',
  kind: 'mutation',
  text: "fragment DossierContents on Dossier {\n  components {\n    id\n    code\n    name\n    originals\n    copies\n    digitised\n    reused\n    fromNationalStore\n    receivedAt\n    fileName\n    fileUrl\n    contentPath\n  }\n  results {\n    id\n    code\n    name\n    isElectronic\n    documentNumber\n    issuedOn\n    fileName\n    fileUrl\n    contentPath\n  }\n}\n\nmutation servicesUnmaskDossierFiles($input: UnmaskDossierFilesInput!) {\n  unmaskDossierFiles(input: $input) {\n    until\n    dossier {\n      id\n      ...DossierContents\n    }\n  }\n}",
};

const servicesFileDossiers: Operation<ServicesFileDossiersMutation, ServicesFileDossiersMutationVariables> = {
  name: 'servicesFileDossiers',
  kind: 'mutation',
  text: "fragment DossierBatchOutcome on DossierBatchItem {\n  index\n  id\n  code\n  status\n  revision\n  error {\n    code\n    message\n    argument\n  }\n}\n\nmutation servicesFileDossiers($items: [FileDossierInput!]!) {\n  fileDossiers(items: $items) {\n    ...DossierBatchOutcome\n  }\n}",
};

const servicesTakeDossierSteps: Operation<ServicesTakeDossierStepsMutation, ServicesTakeDossierStepsMutationVariables> = {
  name: 'servicesTakeDossierSteps',
  kind: 'mutation',
  text: "fragment DossierBatchOutcome on DossierBatchItem {\n  index\n  id\n  code\n  status\n  revision\n  error {\n    code\n    message\n    argument\n  }\n}\n\nmutation servicesTakeDossierSteps($items: [DossierStepInput!]!) {\n  takeDossierSteps(items: $items) {\n    ...DossierBatchOutcome\n  }\n}",
};

const servicesDossierStatistics: Operation<ServicesDossierStatisticsQuery, ServicesDossierStatisticsQueryVariables> = {
  name: 'servicesDossierStatistics',
  kind: 'query',
  text: "fragment DossierNumbers on DossierStatistics {\n  agency {\n    id\n    stableId\n    nameVi\n  }\n  procedure {\n    code\n    nameVi\n  }\n  level\n  month\n  quarter\n  until\n  accepted\n  onTime {\n    numerator\n    denominator\n    percent\n  }\n  online {\n    numerator\n    denominator\n    percent\n  }\n  finished {\n    numerator\n    denominator\n    percent\n  }\n  satisfied {\n    numerator\n    denominator\n    percent\n  }\n  suppressedCells\n}\n\nquery servicesDossierStatistics($from: Date!, $to: Date!, $by: [DossierDimension!], $orderBy: DossierStatisticsOrder, $first: Int) {\n  dossierStatistics(\n    from: $from\n    to: $to\n    by: $by\n    orderBy: $orderBy\n    first: $first\n  ) {\n    ...DossierNumbers\n  }\n}",
};

const servicesAgencyDossierStatistics: Operation<ServicesAgencyDossierStatisticsQuery, ServicesAgencyDossierStatisticsQueryVariables> = {
  name: 'servicesAgencyDossierStatistics',
  kind: 'query',
  text: "fragment DossierNumbers on DossierStatistics {\n  agency {\n    id\n    stableId\n    nameVi\n  }\n  procedure {\n    code\n    nameVi\n  }\n  level\n  month\n  quarter\n  until\n  accepted\n  onTime {\n    numerator\n    denominator\n    percent\n  }\n  online {\n    numerator\n    denominator\n    percent\n  }\n  finished {\n    numerator\n    denominator\n    percent\n  }\n  satisfied {\n    numerator\n    denominator\n    percent\n  }\n  suppressedCells\n}\n\nquery servicesAgencyDossierStatistics($agency: ID!, $from: Date!, $to: Date!, $by: [DossierDimension!]) {\n  agency(id: $agency) {\n    id\n    stableId\n    dossierStatistics(from: $from, to: $to, by: $by) {\n      ...DossierNumbers\n    }\n  }\n}",
};

const servicesPaymentStatistics: Operation<ServicesPaymentStatisticsQuery, ServicesPaymentStatisticsQueryVariables> = {
  name: 'servicesPaymentStatistics',
  kind: 'query',
  text: "fragment PaymentSums on PaymentStatistics {\n  agency {\n    id\n    stableId\n  }\n  procedure {\n    code\n    nameVi\n  }\n  level\n  month\n  quarter\n  until\n  dossiers\n  payments\n  amount\n  suppressedCells\n}\n\nquery servicesPaymentStatistics($from: Date!, $to: Date!, $by: [DossierDimension!]) {\n  paymentStatistics(from: $from, to: $to, by: $by) {\n    ...PaymentSums\n  }\n}",
};

const servicesAgencyPaymentStatistics: Operation<ServicesAgencyPaymentStatisticsQuery, ServicesAgencyPaymentStatisticsQueryVariables> = {
  name: 'servicesAgencyPaymentStatistics',
  kind: 'query',
  text: "fragment PaymentSums on PaymentStatistics {\n  agency {\n    id\n    stableId\n  }\n  procedure {\n    code\n    nameVi\n  }\n  level\n  month\n  quarter\n  until\n  dossiers\n  payments\n  amount\n  suppressedCells\n}\n\nquery servicesAgencyPaymentStatistics($agency: ID!, $from: Date!, $to: Date!, $by: [DossierDimension!]) {\n  agency(id: $agency) {\n    id\n    stableId\n    paymentStatistics(from: $from, to: $to, by: $by) {\n      ...PaymentSums\n    }\n  }\n}",
};

const servicesServiceIndicators: Operation<ServicesServiceIndicatorsQuery, ServicesServiceIndicatorsQueryVariables> = {
  name: 'servicesServiceIndicators',
  kind: 'query',
  text: "fragment ServiceIndicatorWhole on ServiceIndicator {\n  code\n  group\n  nameVi\n  nameEn\n  part\n  numerator\n  denominator\n  value\n  fullMarksAt\n  until\n  suppressedCells\n}\n\nquery servicesServiceIndicators($from: Date!, $to: Date!, $codes: [Text!]) {\n  serviceIndicators(from: $from, to: $to, codes: $codes) {\n    ...ServiceIndicatorWhole\n  }\n}",
};

const servicesAgencyServiceIndicators: Operation<ServicesAgencyServiceIndicatorsQuery, ServicesAgencyServiceIndicatorsQueryVariables> = {
  name: 'servicesAgencyServiceIndicators',
  kind: 'query',
  text: "fragment ServiceIndicatorWhole on ServiceIndicator {\n  code\n  group\n  nameVi\n  nameEn\n  part\n  numerator\n  denominator\n  value\n  fullMarksAt\n  until\n  suppressedCells\n}\n\nquery servicesAgencyServiceIndicators($agency: ID!, $from: Date!, $to: Date!, $codes: [Text!], $procedure: ProcedureCode) {\n  agency(id: $agency) {\n    id\n    stableId\n    serviceIndicators(from: $from, to: $to, codes: $codes, procedure: $procedure) {\n      ...ServiceIndicatorWhole\n    }\n  }\n}",
};

const servicesProcedureServiceIndicators: Operation<ServicesProcedureServiceIndicatorsQuery, ServicesProcedureServiceIndicatorsQueryVariables> = {
  name: 'servicesProcedureServiceIndicators',
  kind: 'query',
  text: "fragment ServiceIndicatorWhole on ServiceIndicator {\n  code\n  group\n  nameVi\n  nameEn\n  part\n  numerator\n  denominator\n  value\n  fullMarksAt\n  until\n  suppressedCells\n}\n\nquery servicesProcedureServiceIndicators($code: ProcedureCode!, $from: Date!, $to: Date!, $codes: [Text!]) {\n  procedure(code: $code) {\n    code\n    serviceIndicators(from: $from, to: $to, codes: $codes) {\n      ...ServiceIndicatorWhole\n    }\n  }\n}",
};

const servicesRecordReportedDossiers: Operation<ServicesRecordReportedDossiersMutation, ServicesRecordReportedDossiersMutationVariables> = {
  name: 'servicesRecordReportedDossiers',
  kind: 'mutation',
  text: "mutation servicesRecordReportedDossiers($input: RecordReportedDossiersInput!) {\n  recordReportedDossiers(input: $input) {\n    agency {\n      id\n      stableId\n    }\n    period\n    dossiers\n  }\n}",
};

const servicesFeedback: Operation<ServicesFeedbackQuery, ServicesFeedbackQueryVariables> = {
  name: 'servicesFeedback',
  kind: 'query',
  text: "fragment FeedbackWhole on Feedback {\n  id\n  revision\n  kind\n  status\n  agency {\n    id\n    stableId\n  }\n  procedureCode\n  receivedAt\n  answerDueAt\n  answeredAt\n  rejectedAt\n  publishedAt\n  content\n  answer\n  liked\n}\n\nquery servicesFeedback($id: ID!) {\n  feedback(id: $id) {\n    ...FeedbackWhole\n  }\n}",
};

const servicesFeedbackOf: Operation<ServicesFeedbackOfQuery, ServicesFeedbackOfQueryVariables> = {
  name: 'servicesFeedbackOf',
  kind: 'query',
  text: "fragment FeedbackWhole on Feedback {\n  id\n  revision\n  kind\n  status\n  agency {\n    id\n    stableId\n  }\n  procedureCode\n  receivedAt\n  answerDueAt\n  answeredAt\n  rejectedAt\n  publishedAt\n  content\n  answer\n  liked\n}\n\nquery servicesFeedbackOf($agency: ID!, $first: Int, $after: String) {\n  agency(id: $agency) {\n    id\n    stableId\n    feedback(first: $first, after: $after) {\n      nodes {\n        ...FeedbackWhole\n      }\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n    }\n  }\n}",
};

const servicesSubmitFeedback: Operation<ServicesSubmitFeedbackMutation, ServicesSubmitFeedbackMutationVariables> = {
  name: 'servicesSubmitFeedback',
  kind: 'mutation',
  text: "fragment FeedbackWhole on Feedback {\n  id\n  revision\n  kind\n  status\n  agency {\n    id\n    stableId\n  }\n  procedureCode\n  receivedAt\n  answerDueAt\n  answeredAt\n  rejectedAt\n  publishedAt\n  content\n  answer\n  liked\n}\n\nmutation servicesSubmitFeedback($input: SubmitFeedbackInput!) {\n  submitFeedback(input: $input) {\n    ...FeedbackWhole\n  }\n}",
};

const servicesTakeFeedbackStep: Operation<ServicesTakeFeedbackStepMutation, ServicesTakeFeedbackStepMutationVariables> = {
  name: 'servicesTakeFeedbackStep',
  kind: 'mutation',
  text: "fragment FeedbackWhole on Feedback {\n  id\n  revision\n  kind\n  status\n  agency {\n    id\n    stableId\n  }\n  procedureCode\n  receivedAt\n  answerDueAt\n  answeredAt\n  rejectedAt\n  publishedAt\n  content\n  answer\n  liked\n}\n\nmutation servicesTakeFeedbackStep($input: FeedbackStepInput!) {\n  takeFeedbackStep(input: $input) {\n    ...FeedbackWhole\n  }\n}",
};

const servicesAuditTrail: Operation<ServicesAuditTrailQuery, ServicesAuditTrailQueryVariables> = {
  name: 'servicesAuditTrail',
  kind: 'query',
  text: "query servicesAuditTrail($filter: AuditFilter, $first: Int, $after: String) {\n  servicesAuditTrail(filter: $filter, first: $first, after: $after) {\n    nodes {\n      sequence\n      at\n      requestId\n      subject\n      clientId\n      agency\n      action\n      type\n      fields\n      rowId\n      why\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}",
};

const servicesDossierSyncStats: Operation<ServicesDossierSyncStatsQuery, ServicesDossierSyncStatsQueryVariables> = {
  name: 'servicesDossierSyncStats',
  kind: 'query',
  text: "query servicesDossierSyncStats($from: Date!, $to: Date!, $groupBy: SyncGrouping) {\n  dossierSyncStats(from: $from, to: $to, groupBy: $groupBy) {\n    agency {\n      id\n      stableId\n      nameVi\n    }\n    procedureCode\n    received\n    synced\n    upToDate\n    pending\n    delayed\n    failed {\n      errorCode\n      dossiers\n    }\n  }\n}",
};

const servicesSyncRecords: Operation<ServicesSyncRecordsQuery, ServicesSyncRecordsQueryVariables> = {
  name: 'servicesSyncRecords',
  kind: 'query',
  text: "query servicesSyncRecords($states: [SyncState!], $first: Int, $after: String) {\n  syncRecords(states: $states, first: $first, after: $after) {\n    nodes {\n      dossierId\n      sequence\n      op\n      state\n      recordedAt\n      attempts\n      nextAttemptAt\n      errorCode\n      lastError\n      syncedAt\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}",
};

const servicesReplaySync: Operation<ServicesReplaySyncMutation, ServicesReplaySyncMutationVariables> = {
  name: 'servicesReplaySync',
  kind: 'mutation',
  text: "mutation servicesReplaySync($input: ReplaySyncInput!) {\n  replaySync(input: $input) {\n    id\n    records\n  }\n}",
};

/** Every curated operation as a method, grouped by domain. */
export function operations(run: Run) {
  return {
    directory: {
      /** One agency as of a day, with its codes, its parent and what it came from and became. */
      agency: (variables: DirectoryAgencyQueryVariables) => run(directoryAgency, variables),
      /** The agency that bears a code on a day. */
      agencyByCode: (variables: DirectoryAgencyByCodeQueryVariables) => run(directoryAgencyByCode, variables),
      /** A page of the agencies that exist on a day. */
      agencies: (variables?: DirectoryAgenciesQueryVariables) => run(directoryAgencies, variables),
      /** The agencies above and below one on a day. */
      tree: (variables: DirectoryTreeQueryVariables) => run(directoryTree, variables),
      /** Who answers for an agency on a day, through all mergers and splits until then. */
      successors: (variables: DirectorySuccessorsQueryVariables) => run(directorySuccessors, variables),
      /** The agencies that an addressee line of a document stood for on a day. */
      addresseeExpansion: (variables: DirectoryAddresseeExpansionQueryVariables) => run(directoryAddresseeExpansion, variables),
      /** The posts of an agency and who held them on a day. */
      officers: (variables: DirectoryOfficersQueryVariables) => run(directoryOfficers, variables),
      /** One officer, with what is personal: for the officer; masked, for those who keep the personnel records. */
      officer: (variables: DirectoryOfficerQueryVariables) => run(directoryOfficer, variables),
      /** Changes how an officer can be reached at work. */
      changeWorkContacts: (variables: DirectoryChangeWorkContactsMutationVariables) => run(directoryChangeWorkContacts, variables),
      /** Lays one masked field of an officer open for a quarter of an hour; the reason goes into the audit trail. */
      unmaskOfficer: (variables: DirectoryUnmaskOfficerMutationVariables) => run(directoryUnmaskOfficer, variables),
      /** Who read personal data in the directory, and who changed or tried to change what, the latest first. */
      auditTrail: (variables?: DirectoryAuditTrailQueryVariables) => run(directoryAuditTrail, variables),
      /** Which mutations the gateway denied to whom, the latest first. */
      gatewayAuditTrail: (variables?: DirectoryGatewayAuditTrailQueryVariables) => run(directoryGatewayAuditTrail, variables),
      /** Who asks. */
      viewer: (variables?: DirectoryViewerQueryVariables) => run(directoryViewer, variables),
      /** A page of the administrative units in being on a day. */
      adminUnits: (variables?: DirectoryAdminUnitsQueryVariables) => run(directoryAdminUnits, variables),
      /** A page of reorganisations, the latest first. */
      orgChanges: (variables?: DirectoryOrgChangesQueryVariables) => run(directoryOrgChanges, variables),
      /** Creates an agency; for administrators of the directory, as are the four that follow. */
      createAgency: (variables: DirectoryCreateAgencyMutationVariables) => run(directoryCreateAgency, variables),
      /** Renames an agency. */
      renameAgency: (variables: DirectoryRenameAgencyMutationVariables) => run(directoryRenameAgency, variables),
      /** Makes several agencies one. */
      mergeAgencies: (variables: DirectoryMergeAgenciesMutationVariables) => run(directoryMergeAgencies, variables),
      /** Makes one agency several. */
      splitAgency: (variables: DirectorySplitAgencyMutationVariables) => run(directorySplitAgency, variables),
      /** Ends an agency without a successor. */
      dissolveAgency: (variables: DirectoryDissolveAgencyMutationVariables) => run(directoryDissolveAgency, variables),
      /** A page of the catalogue of shared data on a day: who provides what to whom, by which platform. */
      dataServices: (variables?: DirectoryDataServicesQueryVariables) => run(directoryDataServices, variables),
      /** Enters a data service in the catalogue. */
      registerDataService: (variables: DirectoryRegisterDataServiceMutationVariables) => run(directoryRegisterDataService, variables),
      /** Has the catalogue say something else of a data service from a day. */
      updateDataService: (variables: DirectoryUpdateDataServiceMutationVariables) => run(directoryUpdateDataService, variables),
      /** Takes a data service out of the catalogue after a day. */
      withdrawDataService: (variables: DirectoryWithdrawDataServiceMutationVariables) => run(directoryWithdrawDataService, variables),
      /** A year in the calendar of offices, announced or provisional. */
      workingYear: (variables: DirectoryWorkingYearQueryVariables) => run(directoryWorkingYear, variables),
      /** The days from one to another, and whether offices work on them. */
      calendarDays: (variables: DirectoryCalendarDaysQueryVariables) => run(directoryCalendarDays, variables),
      /** Enters the days off of a year as they were announced, or corrects them, and says what moved. */
      declareWorkingYear: (variables: DirectoryDeclareWorkingYearMutationVariables) => run(directoryDeclareWorkingYear, variables),
      /** Who took over what from whom in reorganisations: the crosswalk from before to after, page by page. */
      crosswalk: (variables?: DirectoryCrosswalkQueryVariables) => run(directoryCrosswalk, variables),
      /** A page of the legal instruments that apply on a day. */
      legalInstruments: (variables?: DirectoryLegalInstrumentsQueryVariables) => run(directoryLegalInstruments, variables),
      /** One legal instrument, with those that it replaces and amends and those that replace and amend it. */
      legalInstrument: (variables: DirectoryLegalInstrumentQueryVariables) => run(directoryLegalInstrument, variables),
    },
    documents: {
      /** One document, by its id or by number, issuer's code and year, with its parties and references. */
      get: (variables?: DocumentsGetQueryVariables) => run(documentsGet, variables),
      /** Whom a document was addressed to, agency by agency, and who answers for each on a day. */
      addressees: (variables: DocumentsAddresseesQueryVariables) => run(documentsAddressees, variables),
      /** A page of the documents that the viewer may see and that meet a filter (number, words, parties, type, period), the newest first. */
      list: (variables?: DocumentsListQueryVariables) => run(documentsList, variables),
      /** The tasks that a document gives, as far as the viewer may see them; requires the scope tasks:read. */
      tasks: (variables: DocumentsTasksQueryVariables) => run(documentsTasks, variables),
      /** Who read personal data of documents, and who changed or tried to change what, the latest first. */
      auditTrail: (variables?: DocumentsAuditTrailQueryVariables) => run(documentsAuditTrail, variables),
      /** One task with a page of what happened to it; requires the scope tasks:read. */
      task: (variables: DocumentsTaskQueryVariables) => run(documentsTask, variables),
      /** A page of an agency's tasks, by what it does in them, the document that gives them and how they stand to their due date. */
      agencyTasks: (variables: DocumentsAgencyTasksQueryVariables) => run(documentsAgencyTasks, variables),
      /** A page of the difficulties put to an agency, or with tasks that it gave, with their answers, the latest first. */
      difficulties: (variables: DocumentsDifficultiesQueryVariables) => run(documentsDifficulties, variables),
      /** How far the tasks that a document gives had got on a day, by the agency that leads them. */
      planProgress: (variables: DocumentsPlanProgressQueryVariables) => run(documentsPlanProgress, variables),
      /** Gives a task of a document. */
      assignSteeringTask: (variables: DocumentsAssignSteeringTaskMutationVariables) => run(documentsAssignSteeringTask, variables),
      /** Takes a task up. */
      acceptSteeringTask: (variables: DocumentsAcceptSteeringTaskMutationVariables) => run(documentsAcceptSteeringTask, variables),
      /** Says how far a task has got; 100 percent asks the assigner to agree. */
      reportSteeringTaskProgress: (variables: DocumentsReportSteeringTaskProgressMutationVariables) => run(documentsReportSteeringTaskProgress, variables),
      /** Agrees that a task is done. */
      completeSteeringTask: (variables: DocumentsCompleteSteeringTaskMutationVariables) => run(documentsCompleteSteeringTask, variables),
      /** Gives a task back, with a reason. */
      returnSteeringTask: (variables: DocumentsReturnSteeringTaskMutationVariables) => run(documentsReturnSteeringTask, variables),
      /** Puts off the due date of a task. */
      extendSteeringTask: (variables: DocumentsExtendSteeringTaskMutationVariables) => run(documentsExtendSteeringTask, variables),
      /** Takes a task back that is no longer wanted. */
      cancelSteeringTask: (variables: DocumentsCancelSteeringTaskMutationVariables) => run(documentsCancelSteeringTask, variables),
      /** Puts a difficulty to the agencies that coordinate a task. */
      reportDifficulty: (variables: DocumentsReportDifficultyMutationVariables) => run(documentsReportDifficulty, variables),
      /** Answers a difficulty, or says that it is resolved. */
      answerDifficulty: (variables: DocumentsAnswerDifficultyMutationVariables) => run(documentsAnswerDifficulty, variables),
      /** A draft of the viewer's agency; requires the scope documents:write. */
      draft: (variables: DocumentsDraftQueryVariables) => run(documentsDraft, variables),
      /** Writes a draft, or writes one anew. */
      draftDocument: (variables: DocumentsDraftDocumentMutationVariables) => run(documentsDraftDocument, variables),
      /** Issues a draft today, under the next number of the outgoing register. */
      issueDocument: (variables: DocumentsIssueDocumentMutationVariables) => run(documentsIssueDocument, variables),
      /** Revokes a document of the viewer's agency. */
      revokeDocument: (variables: DocumentsRevokeDocumentMutationVariables) => run(documentsRevokeDocument, variables),
      /** Updates a document of the viewer's agency, and tells its recipients. */
      updateDocument: (variables: DocumentsUpdateDocumentMutationVariables) => run(documentsUpdateDocument, variables),
      /** How a document was updated, and what it said before. */
      changes: (variables: DocumentsChangesQueryVariables) => run(documentsChanges, variables),
      /** Whether a document still stands, what it took the place of and what took its own. */
      versions: (variables: DocumentsVersionsQueryVariables) => run(documentsVersions, variables),
      /** A page of a register of the viewer's agency, the latest entry first. */
      register: (variables: DocumentsRegisterQueryVariables) => run(documentsRegister, variables),
      /** One delivery, with what it went through; requires the scope documents:read. */
      delivery: (variables: DocumentsDeliveryQueryVariables) => run(documentsDelivery, variables),
      /** A page of the deliveries that the viewer's agency sent or is to receive. */
      deliveries: (variables?: DocumentsDeliveriesQueryVariables) => run(documentsDeliveries, variables),
      /** The documents sent to an agency, with who issued and signed them and the tasks that they give. */
      inbox: (variables: DocumentsInboxQueryVariables) => run(documentsInbox, variables),
      /** Reports where a delivery stands. */
      reportDeliveryStatus: (variables: DocumentsReportDeliveryStatusMutationVariables) => run(documentsReportDeliveryStatus, variables),
      /** The digital signatures on a document, and whether it is validly signed. */
      signatures: (variables: DocumentsSignaturesQueryVariables) => run(documentsSignatures, variables),
      /** The files of a document, or those that it had at a revision, for those who may read them; GET the content at `contentPath`, or with `files.content`. */
      files: (variables: DocumentsFilesQueryVariables) => run(documentsFiles, variables),
      /** Opens what is in a document for a quarter of an hour to who supervises the whole province. */
      unmaskDocumentContent: (variables: DocumentsUnmaskDocumentContentMutationVariables) => run(documentsUnmaskDocumentContent, variables),
      /** Who sent a document, where its packet says; the reading is on record. */
      sender: (variables: DocumentsSenderQueryVariables) => run(documentsSender, variables),
      /** Who reported the steps of a delivery, where their packets say; the reading is on record. */
      reporters: (variables: DocumentsReportersQueryVariables) => run(documentsReporters, variables),
      /** Whose certificates signed a document; for sender and recipients. */
      certificates: (variables: DocumentsCertificatesQueryVariables) => run(documentsCertificates, variables),
      /** How documents were sent and received electronically in a period, by level or by agency. */
      edocConformity: (variables: DocumentsEdocConformityQueryVariables) => run(documentsEdocConformity, variables),
      /** The same of one agency. */
      edocIndicators: (variables: DocumentsEdocIndicatorsQueryVariables) => run(documentsEdocIndicators, variables),
      /** A page of the written authorizations to sign for an agency; requires the scope documents:read. */
      signingAuthorizations: (variables: DocumentsSigningAuthorizationsQueryVariables) => run(documentsSigningAuthorizations, variables),
      /** Records that the head of the viewer's agency authorized somebody in writing to sign for it. */
      recordSigningAuthorization: (variables: DocumentsRecordSigningAuthorizationMutationVariables) => run(documentsRecordSigningAuthorization, variables),
      /** Lets an authorization end earlier. */
      endSigningAuthorization: (variables: DocumentsEndSigningAuthorizationMutationVariables) => run(documentsEndSigningAuthorization, variables),
      /** What the document axis is to be told, and how far it has been; for whoever administers the province. */
      axisEntries: (variables?: DocumentsAxisEntriesQueryVariables) => run(documentsAxisEntries, variables),
      /** What the document axis delivered, and what became of it; for whoever administers the province. */
      axisMessages: (variables?: DocumentsAxisMessagesQueryVariables) => run(documentsAxisMessages, variables),
      /** Has what was given up sent to the axis again. */
      retryAxisEntry: (variables: DocumentsRetryAxisEntryMutationVariables) => run(documentsRetryAxisEntry, variables),
      /** Decides that what was given up need not be sent. */
      dropAxisEntry: (variables: DocumentsDropAxisEntryMutationVariables) => run(documentsDropAxisEntry, variables),
      /** Drops a packet that waits for what never came. */
      dropAxisMessage: (variables: DocumentsDropAxisMessageMutationVariables) => run(documentsDropAxisMessage, variables),
    },
    overview: {
      /** An agency on a day across all four domains: what it received and from whom, what it must do, what it is competent for, and what it must report. */
      agency: (variables: OverviewAgencyQueryVariables) => run(overviewAgency, variables),
      /** The same for a page of agencies. */
      agencies: (variables?: OverviewAgenciesQueryVariables) => run(overviewAgencies, variables),
      /** How agencies did in a quarter, for the conference on e-government: documents validly signed, dossiers in time, and the state of their reports. */
      performance: (variables: OverviewPerformanceQueryVariables) => run(overviewPerformance, variables),
      /** An agency against those whose place it holds, across a reorganisation: an indicator, documents, dossiers and reports of two quarters, and whether they are comparable. */
      reform: (variables: OverviewReformQueryVariables) => run(overviewReform, variables),
    },
    reports: {
      /** What an agency must report in a year under a regime, with its periods and deadlines. */
      obligations: (variables: ReportsObligationsQueryVariables) => run(reportsObligations, variables),
      /** The same with the state of each submission; that is for those who report, receive or lead, with the scope reports:read. */
      progress: (variables: ReportsProgressQueryVariables) => run(reportsProgress, variables),
      /** The inbox of an agency: the reports due to it. With filter: { sent: true, states: [SENT] }, what waits to be accepted. */
      inbox: (variables: ReportsInboxQueryVariables) => run(reportsInbox, variables),
      /** The inboxes of many agencies, a few of each. */
      inboxes: (variables: ReportsInboxesQueryVariables) => run(reportsInboxes, variables),
      /** What an agency has yet to report. With filter: { urgency: [OVERDUE, DUE_SOON] }, what is urgent. */
      toDo: (variables: ReportsToDoQueryVariables) => run(reportsToDo, variables),
      /** What an agency is reminded of, for those who act for it: reports that are due soon, overdue or returned; and as a receiver, who has not sent theirs in time, and what waits for its decision. */
      reminders: (variables: ReportsRemindersQueryVariables) => run(reportsReminders, variables),
      /** What your agencies have been reminded of since a cursor, in the order in which it was given: for polling. */
      reminderFeed: (variables?: ReportsReminderFeedQueryVariables) => run(reportsReminderFeed, variables),
      /** Keeps that you have read reminders; your colleagues read them for themselves. */
      markRemindersRead: (variables: ReportsMarkRemindersReadMutationVariables) => run(reportsMarkRemindersRead, variables),
      /** The reporting periods of a year, as the law draws them. */
      periods: (variables: ReportsPeriodsQueryVariables) => run(reportsPeriods, variables),
      /** One reporting regime as of a day: who must report what, to whom, and by when. */
      regime: (variables: ReportsRegimeQueryVariables) => run(reportsRegime, variables),
      /** The catalogue of reporting regimes; public: true is the one that the province publishes. */
      regimes: (variables?: ReportsRegimesQueryVariables) => run(reportsRegimes, variables),
      /** Sets up a reporting regime, for whoever manages them. */
      defineRegime: (variables: ReportsDefineRegimeMutationVariables) => run(reportsDefineRegime, variables),
      /** Gives a reporting regime a new version. */
      reviseRegime: (variables: ReportsReviseRegimeMutationVariables) => run(reportsReviseRegime, variables),
      /** One version of a report, with its figures and where it was sent. */
      submission: (variables: ReportsSubmissionQueryVariables) => run(reportsSubmission, variables),
      /** The reports of an agency under a regime in a year, in all their versions. */
      submissions: (variables: ReportsSubmissionsQueryVariables) => run(reportsSubmissions, variables),
      /** Begins the report of an obligation. */
      draft: (variables: ReportsDraftMutationVariables) => run(reportsDraft, variables),
      /** Writes a draft anew; problems tells, cell by cell, what the template does not take. */
      write: (variables: ReportsWriteMutationVariables) => run(reportsWrite, variables),
      /** Brings a draft before the leader. */
      submit: (variables: ReportsSubmitMutationVariables) => run(reportsSubmit, variables),
      /** As the leader, sends a report back. */
      returnToWriter: (variables: ReportsReturnToWriterMutationVariables) => run(reportsReturnToWriter, variables),
      /** What the leader signs of a report, as UTF-8; approve requires a detached CMS signature on it. */
      toSign: (variables: ReportsToSignQueryVariables) => run(reportsToSign, variables),
      /** How a report is signed: what it says, the signature on that, and what a check came to. */
      signatures: (variables: ReportsSignaturesQueryVariables) => run(reportsSignatures, variables),
      /** As the leader, approves a report with their signature on what toSign answers. */
      approve: (variables: ReportsApproveMutationVariables) => run(reportsApprove, variables),
      /** Sends an approved report to all to whom it is due. */
      send: (variables: ReportsSendMutationVariables) => run(reportsSend, variables),
      /** Begins a corrected version of a report that was sent. */
      correct: (variables: ReportsCorrectMutationVariables) => run(reportsCorrect, variables),
      /** As the receiver, accepts a report. */
      accept: (variables: ReportsAcceptMutationVariables) => run(reportsAccept, variables),
      /** As the receiver, sends a report back. */
      returnReceived: (variables: ReportsReturnReceivedMutationVariables) => run(reportsReturnReceived, variables),
      /** The catalogue of indicators. */
      indicators: (variables?: ReportsIndicatorsQueryVariables) => run(reportsIndicators, variables),
      /** An indicator of an agency with all below it in one period, and who is missing in it. */
      rollUp: (variables: ReportsRollUpQueryVariables) => run(reportsRollUp, variables),
      /** An indicator of an agency against an earlier period, across reorganisations. */
      comparison: (variables: ReportsComparisonQueryVariables) => run(reportsComparison, variables),
      /** A table of figures, for analysts: one row for each indicator and group; up to 10,000 a page, the next with after. */
      statistics: (variables: ReportsStatisticsQueryVariables) => run(reportsStatistics, variables),
      /** Makes an agency's report of those that are due to it; refused while some are neither accepted nor waived. */
      consolidate: (variables: ReportsConsolidateMutationVariables) => run(reportsConsolidate, variables),
      /** Hands a report that was sent over to the Government's report system. */
      submitToGovernment: (variables: ReportsSubmitToGovernmentMutationVariables) => run(reportsSubmitToGovernment, variables),
      /** Reports on their way to the Government's report system, for whoever administers the province. */
      governmentPackets: (variables?: ReportsGovernmentPacketsQueryVariables) => run(reportsGovernmentPackets, variables),
      /** Has reports that the Government's report system refused sent to it once more. */
      retryGovernmentPackets: (variables: ReportsRetryGovernmentPacketsMutationVariables) => run(reportsRetryGovernmentPackets, variables),
      /** Who read personal data of reports, and who changed or tried to change what, the latest first. */
      auditTrail: (variables?: ReportsAuditTrailQueryVariables) => run(reportsAuditTrail, variables),
    },
    services: {
      /** One administrative procedure by its code, and who has been competent for it. */
      procedure: (variables: ServicesProcedureQueryVariables) => run(servicesProcedure, variables),
      /** A page of administrative procedures, by code. */
      procedures: (variables?: ServicesProceduresQueryVariables) => run(servicesProcedures, variables),
      /** A page of the agencies that are competent for a procedure on a day. */
      competentAuthorities: (variables: ServicesCompetentAuthoritiesQueryVariables) => run(servicesCompetentAuthorities, variables),
      /** What a procedure asks and promises on a day, and how far it can be done online then. */
      procedureVersion: (variables: ServicesProcedureVersionQueryVariables) => run(servicesProcedureVersion, variables),
      /** All versions of a procedure, and all that is on record of it online, the earliest first. */
      procedureHistory: (variables: ServicesProcedureHistoryQueryVariables) => run(servicesProcedureHistory, variables),
      /** How many procedures can be done online how far on a day, by department or sector. */
      onlineProcedureCounts: (variables?: ServicesOnlineProcedureCountsQueryVariables) => run(servicesOnlineProcedureCounts, variables),
      /** A page of the procedures that are interlinked with a portal on a day. */
      interlinkedProcedures: (variables: ServicesInterlinkedProceduresQueryVariables) => run(servicesInterlinkedProcedures, variables),
      /** A page of the reviews of procedures, the latest first. */
      procedureReviews: (variables?: ServicesProcedureReviewsQueryVariables) => run(servicesProcedureReviews, variables),
      /** Each procedure of a review before it and after. */
      procedureSimplification: (variables: ServicesProcedureSimplificationQueryVariables) => run(servicesProcedureSimplification, variables),
      /** Starts a review of procedures. */
      startProcedureReview: (variables: ServicesStartProcedureReviewMutationVariables) => run(servicesStartProcedureReview, variables),
      /** Publishes what a procedure asks and promises from a day. */
      publishProcedureVersion: (variables: ServicesPublishProcedureVersionMutationVariables) => run(servicesPublishProcedureVersion, variables),
      /** Says how far a procedure can be done online from a day. */
      changeOnlineService: (variables: ServicesChangeOnlineServiceMutationVariables) => run(servicesChangeOnlineService, variables),
      /** One dossier, with who filed it and what was done; null fields are not for the viewer. */
      dossier: (variables: ServicesDossierQueryVariables) => run(servicesDossier, variables),
      /** The papers of a dossier and the documents that it led to; files and numbers are null for those they are not for. */
      dossierContents: (variables: ServicesDossierContentsQueryVariables) => run(servicesDossierContents, variables),
      /** Where a dossier stands, for whoever has its code. */
      dossierStatus: (variables: ServicesDossierStatusQueryVariables) => run(servicesDossierStatus, variables),
      /** A page of the dossiers that the viewer has filed, the newest first. */
      myDossiers: (variables?: ServicesMyDossiersQueryVariables) => run(servicesMyDossiers, variables),
      /** A page of the dossiers that the viewer may see and that meet a filter, the newest first. */
      dossiers: (variables?: ServicesDossiersQueryVariables) => run(servicesDossiers, variables),
      /** A page of what the viewer has to work on, the most urgent first. */
      workList: (variables?: ServicesWorkListQueryVariables) => run(servicesWorkList, variables),
      /** A page of the dossiers of an agency, the newest first: an officer's work list with their own id in the filter. */
      dossiersOf: (variables: ServicesDossiersOfQueryVariables) => run(servicesDossiersOf, variables),
      /** Files a dossier. */
      fileDossier: (variables: ServicesFileDossierMutationVariables) => run(servicesFileDossier, variables),
      /** Takes a step with a dossier. */
      takeDossierStep: (variables: ServicesTakeDossierStepMutationVariables) => run(servicesTakeDossierStep, variables),
      /** Lays a masked field of an applicant open to the viewer for a quarter of an hour. */
      unmaskApplicant: (variables: ServicesUnmaskApplicantMutationVariables) => run(servicesUnmaskApplicant, variables),
      /** Opens the files and results of a dossier for a quarter of an hour to who supervises the whole province. */
      unmaskDossierFiles: (variables: ServicesUnmaskDossierFilesMutationVariables) => run(servicesUnmaskDossierFiles, variables),
      /** Files up to 500 dossiers; each item has its own outcome. */
      fileDossiers: (variables: ServicesFileDossiersMutationVariables) => run(servicesFileDossiers, variables),
      /** Takes up to 500 steps with dossiers; each item has its own outcome. */
      takeDossierSteps: (variables: ServicesTakeDossierStepsMutationVariables) => run(servicesTakeDossierSteps, variables),
      /** Dossiers accepted in a span of months, and how many in time. Totals are exact; what singles a person out is held back. */
      dossierStatistics: (variables: ServicesDossierStatisticsQueryVariables) => run(servicesDossierStatistics, variables),
      /** The same of an agency. */
      agencyDossierStatistics: (variables: ServicesAgencyDossierStatisticsQueryVariables) => run(servicesAgencyDossierStatistics, variables),
      /** What was paid for dossiers in a span of months, for leaders, analysts and who keeps accounts. */
      paymentStatistics: (variables: ServicesPaymentStatisticsQueryVariables) => run(servicesPaymentStatistics, variables),
      /** The same of an agency. */
      agencyPaymentStatistics: (variables: ServicesAgencyPaymentStatisticsQueryVariables) => run(servicesAgencyPaymentStatistics, variables),
      /** The index of Decision 766/QĐ-TTg over the province, for whole months. */
      serviceIndicators: (variables: ServicesServiceIndicatorsQueryVariables) => run(servicesServiceIndicators, variables),
      /** The same of an agency, of one procedure or all. */
      agencyServiceIndicators: (variables: ServicesAgencyServiceIndicatorsQueryVariables) => run(servicesAgencyServiceIndicators, variables),
      /** The same of a procedure. */
      procedureServiceIndicators: (variables: ServicesProcedureServiceIndicatorsQueryVariables) => run(servicesProcedureServiceIndicators, variables),
      /** Records how many dossiers an agency has reported to the national report system. */
      recordReportedDossiers: (variables: ServicesRecordReportedDossiersMutationVariables) => run(servicesRecordReportedDossiers, variables),
      /** One feedback, for who gave it and the agency that answers it. */
      feedback: (variables: ServicesFeedbackQueryVariables) => run(servicesFeedback, variables),
      /** A page of the feedback that an agency answers, the newest first. */
      feedbackOf: (variables: ServicesFeedbackOfQueryVariables) => run(servicesFeedbackOf, variables),
      /** Gives feedback to an agency, or complains. */
      submitFeedback: (variables: ServicesSubmitFeedbackMutationVariables) => run(servicesSubmitFeedback, variables),
      /** Takes a step with a feedback. */
      takeFeedbackStep: (variables: ServicesTakeFeedbackStepMutationVariables) => run(servicesTakeFeedbackStep, variables),
      /** Who read personal data of dossiers, and who changed or tried to change what, the latest first. */
      auditTrail: (variables?: ServicesAuditTrailQueryVariables) => run(servicesAuditTrail, variables),
      /** How far the National Public Service Portal has been told of the dossiers accepted in a period. */
      dossierSyncStats: (variables: ServicesDossierSyncStatsQueryVariables) => run(servicesDossierSyncStats, variables),
      /** A page of the changes of dossiers that the portal is to be told of, the earliest first. */
      syncRecords: (variables?: ServicesSyncRecordsQueryVariables) => run(servicesSyncRecords, variables),
      /** Has changes that the portal refused sent again. */
      replaySync: (variables: ServicesReplaySyncMutationVariables) => run(servicesReplaySync, variables),
    },
  };
}
