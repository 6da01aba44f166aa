/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { AgencyKind, AgencyLevel, CalendarDayKind, DataPlatform, DataServiceMethod, DataServiceOpenness, DataServiceStatus, LegalInstrumentKind, LegalTopic, OrgChangeKind } from '../schema.ts';

/** A state agency (cơ quan) as seen on one day, `asOf`. If it did not exist on that day, it is described as of the nearest day on which it did, and `isActive` is false. */
export type AgencySummary = {
  /** Opaque; says what is seen and as of which day, so that two days are two objects. As of today it is the stable id. */
  id: string;
  /** Stable and opaque; the same on every day, and never reused, whatever happens to names and codes. Arguments take it as well as the id. */
  stableId: string;
  /** The day as of which this agency is described. */
  asOf: string;
  /** Name in Vietnamese (tên cơ quan), on that day. */
  nameVi: string;
  /** Name in English, on that day. */
  nameEn: string;
  /** Abbreviation used in document notations (viết tắt), e.g. UBND; null when none is known. */
  abbreviation: string | null;
  /** What the agency is by law. */
  kind: AgencyKind;
  /** The level of administration it belongs to. */
  level: AgencyLevel;
  /** Whether the agency exists on the day of `asOf`. */
  isActive: boolean;
  /** The first day on which it existed; null when records do not say. */
  validFrom: string | null;
  /** The last day on which it existed; null while it exists. */
  validTo: string | null;
  /** Counts the changes to this agency; a mutation that changes it takes the revision that its caller saw. */
  revision: number;
};

/** A reorganisation (sắp xếp tổ chức): one dated event, from some agencies to others. */
export type Reorganisation = {
  /** Stable and opaque. */
  id: string;
  /** The first day of the new state. */
  date: string;
  /** What it does. */
  kind: OrgChangeKind;
  /** The legal instrument (căn cứ pháp lý); null when none is known. */
  legalBasis: string | null;
  /** The agencies that it started from, as of the day before; empty for a creation. */
  from: AgencySummary[];
  /** The agencies that it led to, as of its date; empty for a dissolution. */
  to: AgencySummary[];
};

/** A state agency (cơ quan) as seen on one day, `asOf`. If it did not exist on that day, it is described as of the nearest day on which it did, and `isActive` is false. */
export type DataServiceEntryProvider = {
  /** Opaque; says what is seen and as of which day, so that two days are two objects. As of today it is the stable id. */
  id: string;
  /** Stable and opaque; the same on every day, and never reused, whatever happens to names and codes. Arguments take it as well as the id. */
  stableId: string;
  /** The day as of which this agency is described. */
  asOf: string;
  /** Name in Vietnamese (tên cơ quan), on that day. */
  nameVi: string;
};

/** A state agency (cơ quan) as seen on one day, `asOf`. If it did not exist on that day, it is described as of the nearest day on which it did, and `isActive` is false. */
export type DataServiceEntryConsumers = {
  /** Opaque; says what is seen and as of which day, so that two days are two objects. As of today it is the stable id. */
  id: string;
  /** Stable and opaque; the same on every day, and never reused, whatever happens to names and codes. Arguments take it as well as the id. */
  stableId: string;
  /** The day as of which this agency is described. */
  asOf: string;
  /** Name in Vietnamese (tên cơ quan), on that day. */
  nameVi: string;
};

/** A dataset that an agency shares with others by an integration platform (dịch vụ chia sẻ dữ liệu), as the catalogue has it. */
export type DataServiceEntry = {
  /** Opaque; says what is seen and as of which day, so that two days are two objects. As of today it is the stable id. */
  id: string;
  /** Stable and opaque; the same on every day. Arguments take it as well as the id. */
  stableId: string;
  /** Grows with every change; a mutation that changes it names the revision that the caller saw. */
  revision: number;
  /** Code of the dataset (mã bộ dữ liệu), in this catalogue. */
  datasetCode: string;
  /** Name in Vietnamese. */
  nameVi: string;
  /** Name in English. */
  nameEn: string;
  /** By which platform. */
  platform: DataPlatform;
  /** How the dataset is obtained. */
  method: DataServiceMethod;
  /** What it is shared for (mục đích), in Vietnamese. */
  purpose: string;
  /** Number of the legal instrument; null when none is recorded. */
  legalBasis: string | null;
  /** What its provider promises of it (cam kết dịch vụ), in Vietnamese; null when nothing is recorded. */
  serviceLevel: string | null;
  /** Who may use it. */
  openness: DataServiceOpenness;
  /** Where it stands. */
  status: DataServiceStatus;
  /** The first day on which this holds; null when records do not say. */
  validFrom: string | null;
  /** The last day on which this holds; null while it is in force. */
  validTo: string | null;
  /** The agency that provides it (cơ quan cung cấp), as of the day. */
  provider: DataServiceEntryProvider;
  /** The agencies that use it (cơ quan khai thác), as of the day. */
  consumers: DataServiceEntryConsumers[];
};

/** A day in the calendar of offices (ngày làm việc, ngày nghỉ). */
export type CalendarOfYearDaysOff = {
  /** The day. */
  date: string;
  /** Its name in Vietnamese; null for an ordinary day or weekend. */
  nameVi: string | null;
  /** What it is. */
  kind: CalendarDayKind;
  /** Whether offices work. */
  isWorkingDay: boolean;
};

/** A day in the calendar of offices (ngày làm việc, ngày nghỉ). */
export type CalendarOfYearMakeUpDays = {
  /** The day. */
  date: string;
  /** Its name in Vietnamese; null for an ordinary day or weekend. */
  nameVi: string | null;
};

/** A year in the calendar of offices (lịch nghỉ lễ, tết). A year that has not been announced is provisional: it has the days off of the Labour Code and no exchange of days. */
export type CalendarOfYear = {
  /** The year. */
  year: number;
  /** Whether its days off have not been announced yet. */
  isProvisional: boolean;
  /** The decision or notice that announced it; null for a provisional year, and where none is on record. */
  decision: string | null;
  /** The days off besides ordinary weekends (ngày nghỉ), in their order; holidays on a weekend are among them. */
  daysOff: CalendarOfYearDaysOff[];
  /** The Saturdays and Sundays that are worked (ngày làm bù), in their order. */
  makeUpDays: CalendarOfYearMakeUpDays[];
  /** On how many days offices work. */
  workingDays: number;
  /** Grows with every declaration of this year; 0 while it is provisional. */
  revision: number;
};

/** A legal instrument (văn bản pháp luật, căn cứ pháp lý) with the days on which it applies. */
export type LegalInstrumentSummary = {
  /** Its number where that has the year, as 09/2019/NĐ-CP; or else its number and year, as 766/QĐ-TTg@2022. */
  id: string;
  /** Number and notation (số, ký hiệu). */
  number: string;
  /** What it is; null for one that is cited and not on record. */
  kind: LegalInstrumentKind | null;
  /** What it regulates. */
  topics: LegalTopic[];
  /** Title in Vietnamese (trích yếu); null when not on record. */
  titleVi: string | null;
  /** What it is about, in English; null when not on record. */
  titleEn: string | null;
  /** The first day on which it applies (ngày có hiệu lực); null when not known. */
  validFrom: string | null;
  /** The last day on which it applies (ngày hết hiệu lực là ngày sau đó); null while no end is known. */
  validTo: string | null;
  /** Whether a published source confirms these days. */
  verified: boolean;
  /** What is uncertain about the record. */
  note: string | null;
};
