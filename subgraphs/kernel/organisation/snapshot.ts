import type { AsJson } from '../dates/as-json.ts';
import type { AnnouncedYear } from '../calendar/working-year.ts';
import { BEGINNING, END, formatPlainDate, parsePlainDate, type PlainDate, type Validity } from '../dates/plain-date.ts';

export type { Validity } from '../dates/plain-date.ts';

/** The levels of administration; the district level existed until 2025-06-30. */
export type AgencyLevel = 'CENTRAL' | 'PROVINCE' | 'DISTRICT' | 'COMMUNE';

/** What an agency is, by law. */
export type AgencyKind =
  | 'GOVERNMENT'
  | 'MINISTRY'
  | 'PEOPLES_COMMITTEE'
  | 'PEOPLES_COUNCIL'
  | 'DEPARTMENT'
  | 'DIVISION'
  | 'PUBLIC_UNIT'
  | 'ONE_STOP_SHOP'
  | 'INTERAGENCY_COMMITTEE'
  | 'PARTY_OFFICE'
  | 'ASSEMBLY_OFFICE';

/** Where a code comes from: Decision 20/2020, QCVN 102:2016, the statistical office, or the tax office. */
export type CodeScheme = 'QD20' | 'QCVN102' | 'STAT' | 'TAX';

/** What can change while an agency stays the same: its names and its place in the tree. */
export interface AgencyVersion extends Validity {
  nameVi: string;
  nameEn: string;
  abbreviation: string | null;
  parentId: string | null;
}

/** A code that an agency bears for a time; the same value may name another agency later. */
export interface AgencyCodeRecord extends Validity {
  scheme: CodeScheme;
  value: string;
  verified: boolean;
}

/** One agency through time. */
export interface AgencyRecord extends Validity {
  id: string;
  kind: AgencyKind;
  level: AgencyLevel;
  adminUnitId: string | null;
  revision: number;
  versions: AgencyVersion[];
  codes: AgencyCodeRecord[];
}

/** What one agency can take over from another: its area, its tasks, its records. */
export type SuccessionScope = 'TERRITORY' | 'FUNCTION' | 'ARCHIVE';

/** That one agency took over from another in a reorganisation; `date` is the first day of the new state. */
export interface Succession {
  predecessorId: string;
  successorId: string;
  changeId: string;
  date: PlainDate;
  takesOver: SuccessionScope[];
}

/** That somebody led an agency for a time, or was deputy there; who leads which agency is public. */
export interface LeaderRecord extends Validity {
  agencyId: string;
  officerId: string;
  fullName: string;
  rank: 'HEAD' | 'DEPUTY';
}

/** All agencies through time, with those who lead them and the days on which they work, as of one revision of the directory. */
export interface OrganisationSnapshot {
  revision: number;
  agencies: AgencyRecord[];
  successions: Succession[];
  leaders: LeaderRecord[];
  workingYears: AnnouncedYear[];
}

/** A snapshot ready for JSON.stringify; validity stays half-open, with 0001-01-01 and 9999-12-31 for the open ends. */
export function serialiseSnapshot(snapshot: OrganisationSnapshot): AsJson<OrganisationSnapshot> {
  return {
    revision: snapshot.revision,
    agencies: snapshot.agencies.map((agency) => ({
      ...agency,
      ...writtenValidity(agency),
      versions: agency.versions.map((version) => ({ ...version, ...writtenValidity(version) })),
      codes: agency.codes.map((code) => ({ ...code, ...writtenValidity(code) })),
    })),
    successions: snapshot.successions.map((link) => ({ ...link, date: formatPlainDate(link.date) })),
    leaders: snapshot.leaders.map((leader) => ({ ...leader, ...writtenValidity(leader) })),
    workingYears: snapshot.workingYears.map((year) => ({
      ...year,
      daysOff: year.daysOff.map((day) => ({ ...day, date: formatPlainDate(day.date) })),
      makeUpDays: year.makeUpDays.map((day) => ({ ...day, date: formatPlainDate(day.date) })),
      changedDays: year.changedDays.map(formatPlainDate),
    })),
  };
}

/** Reads back what serialiseSnapshot wrote; throws RangeError when a date in it is not one. */
export function parseSnapshot(json: AsJson<OrganisationSnapshot>): OrganisationSnapshot {
  return {
    revision: json.revision,
    agencies: json.agencies.map((agency) => ({
      ...agency,
      ...readValidity(agency),
      versions: agency.versions.map((version) => ({ ...version, ...readValidity(version) })),
      codes: agency.codes.map((code) => ({ ...code, ...readValidity(code) })),
    })),
    successions: json.successions.map((link) => ({ ...link, date: readDate(link.date) })),
    leaders: json.leaders.map((leader) => ({ ...leader, ...readValidity(leader) })),
    workingYears: json.workingYears.map((year) => ({
      ...year,
      daysOff: year.daysOff.map((day) => ({ ...day, date: readDate(day.date) })),
      makeUpDays: year.makeUpDays.map((day) => ({ ...day, date: readDate(day.date) })),
      changedDays: year.changedDays.map(readDate),
    })),
  };
}

const sentinels = new Map([BEGINNING, END].map((date) => [formatPlainDate(date), date]));

function readDate(text: string): PlainDate {
  return sentinels.get(text) ?? parsePlainDate(text);
}

function readValidity(written: AsJson<Validity>): Validity {
  return { validFrom: readDate(written.validFrom), validTo: readDate(written.validTo) };
}

function writtenValidity(validity: Validity): AsJson<Validity> {
  return { validFrom: formatPlainDate(validity.validFrom), validTo: formatPlainDate(validity.validTo) };
}
