import type { DayOffKind } from '../../kernel/calendar/statutory-holidays.rules.ts';
import type { AnnouncedYear } from '../../kernel/calendar/working-year.ts';
import { parsePlainDate } from '../../kernel/dates/plain-date.ts';
import { seedValidity, type SeedValidity } from '../../kernel/seeding/seed-validity.ts';
import { inventLeaders } from './officers.ts';
import { readProjectJson } from '../../kernel/process/project.ts';
import type {
  AgencyKind,
  AgencyLevel,
  AgencyRecord,
  CodeScheme,
  OrganisationSnapshot,
  SuccessionScope,
} from '../../kernel/organisation/snapshot.ts';
import { allOf } from '../../kernel/organisation/succession.rules.ts';
import type {
  AdminUnitType,
  DataPlatform,
  DataServiceMethod,
  DataServiceOpenness,
  DataServiceStatus,
  LegalInstrumentKind,
  LegalTopic,
  OrgChangeKind,
} from '../generated/client.ts';

/** One agency of the reference data. */
export interface SeedAgency extends SeedValidity {
  id: string;
  kind: AgencyKind;
  level: AgencyLevel;
  adminUnitId: string | null;
  versions: (SeedValidity & { nameVi: string; nameEn: string; abbreviation: string | null; parentId: string | null })[];
  codes: (SeedValidity & { scheme: CodeScheme; value: string; verified: boolean })[];
}

/** The reorganisations of the reference data, and who took over from whom in them. */
export interface SeedChanges {
  changes: {
    id: string;
    date: string;
    kind: OrgChangeKind;
    from: string[];
    to: string[];
    legalBasis: string | null;
    note: string | null;
  }[];
  successions: { predecessorId: string; successorId: string; changeId: string; takesOver?: SuccessionScope[] }[];
}

/**
 * The first snapshot (revision 1), from the directory's seed files.
 * Throws RangeError when a date is not one or a succession names an unknown change or agency.
 */
export function snapshotFromSeed(agencies: readonly SeedAgency[], changes: SeedChanges): OrganisationSnapshot {
  const dates = new Map(changes.changes.map((change) => [change.id, parsePlainDate(change.date)]));
  const records: AgencyRecord[] = agencies.map((agency) => ({
    id: agency.id,
    kind: agency.kind,
    level: agency.level,
    adminUnitId: agency.adminUnitId,
    revision: 1,
    ...seedValidity(agency),
    versions: agency.versions.map((version) => ({ ...version, ...seedValidity(version) })),
    codes: agency.codes.map((code) => ({ ...code, ...seedValidity(code) })),
  }));
  const byId = new Map(records.map((record) => [record.id, record]));
  return {
    revision: 1,
    agencies: records,
    leaders: inventLeaders(records),
    workingYears: readSeedWorkingYears(),
    successions: changes.successions.map(({ predecessorId, successorId, changeId, takesOver }) => {
      const [date, predecessor, successor] = [dates.get(changeId), byId.get(predecessorId), byId.get(successorId)];
      if (!date || !predecessor || !successor)
        throw new RangeError(`The succession of ${predecessorId} names an unknown change or agency.`);
      return { predecessorId, successorId, changeId, date, takesOver: takesOver ?? allOf(predecessor, successor) };
    }),
  };
}

/** One entry of the catalogue of shared data: what sources say of it, and no more. */
export interface SeedDataService extends SeedValidity {
  id: string;
  datasetCode: string;
  nameVi: string;
  nameEn: string;
  platform: DataPlatform;
  provider: string;
  consumers: string[];
  method: DataServiceMethod;
  purpose: string;
  legalBasis: string | null;
  serviceLevel: string | null;
  openness: DataServiceOpenness;
  status: DataServiceStatus;
}

/** The catalogue of shared data. */
export function readSeedDataServices(): SeedDataService[] {
  return readProjectJson<{ dataServices: SeedDataService[] }>('subgraphs/directory/seed/data-services.json')
    .dataServices;
}

/** One legal instrument of the reference data; without a first day that is not known. */
export interface SeedLegalInstrument extends SeedValidity {
  id: string;
  number: string;
  year: number | null;
  kind: LegalInstrumentKind;
  topics: LegalTopic[];
  titleVi: string | null;
  titleEn: string;
  verified: boolean;
  note: string | null;
  replaces: string[];
  amends: string[];
}

/** The legal instruments of the reference data. */
export function readSeedLegalInstruments(): SeedLegalInstrument[] {
  return readProjectJson<{ legalInstruments: SeedLegalInstrument[] }>('subgraphs/directory/seed/legal-instruments.json')
    .legalInstruments;
}

/** The agencies of the reference data. */
export function readSeedAgencies(): SeedAgency[] {
  return readProjectJson<{ agencies: SeedAgency[] }>('subgraphs/directory/seed/agencies.json').agencies;
}

/** The reorganisations of the reference data. */
export function readSeedChanges(): SeedChanges {
  return readProjectJson<SeedChanges>('subgraphs/directory/seed/changes.json');
}

/** One administrative unit of the reference data. */
export interface SeedAdminUnit extends SeedValidity {
  key: string;
  statCode: string;
  nameVi: string;
  nameEn: string;
  unitType: AdminUnitType;
  level: AgencyLevel;
  parentKey: string | null;
  predecessors: string[];
  successors: string[];
  note: string | null;
}

/** The administrative units of the reference data. */
export function readSeedAdminUnits(): SeedAdminUnit[] {
  return readProjectJson<{ adminUnits: SeedAdminUnit[] }>('subgraphs/directory/seed/admin-units.json').adminUnits;
}

/** A year of the reference data whose days off were announced. */
interface SeedWorkingYear {
  year: number;
  decision: string | null;
  daysOff: { date: string; nameVi: string; kind: DayOffKind }[];
  makeUpDays: { date: string; nameVi: string }[];
}

/** The years of the reference data whose days off were announced, the first first. */
export function readSeedWorkingYears(): AnnouncedYear[] {
  const { years } = readProjectJson<{ years: SeedWorkingYear[] }>('subgraphs/directory/seed/working-years.json');
  return years.map((year) => ({
    ...year,
    daysOff: year.daysOff.map((day) => ({ ...day, date: parsePlainDate(day.date) })),
    makeUpDays: year.makeUpDays.map((day) => ({ ...day, date: parsePlainDate(day.date) })),
    changedDays: [],
    revision: 1,
  }));
}
