import { parsePlainDate } from '../../kernel/dates/plain-date.ts';
import { searchText } from '../../kernel/text/search-text.ts';
import { seedValidity } from '../../kernel/seeding/seed-validity.ts';
import type { LegalEffect, PrismaClient } from '../generated/client.ts';
import { daysOf } from '../working-year/working-year.rules.ts';
import { inventOfficers } from './officers.ts';
import {
  readSeedAdminUnits,
  readSeedAgencies,
  readSeedChanges,
  readSeedDataServices,
  readSeedWorkingYears,
  readSeedLegalInstruments,
  snapshotFromSeed,
} from './reference-data.ts';

/** How the types of units are written before their names: TP Quảng Ngãi. */
const abbreviated: Record<string, string> = { CITY: 'TP', TOWN: 'TX', TOWNSHIP: 'TT', DISTRICT: 'H', WARD: 'P' };

/** Fills an empty directory with the reference data: agencies, administrative units, invented officers, the calendar, shared data. */
export async function seedDirectory(client: PrismaClient): Promise<void> {
  await seedWorkingYears(client);
  await seedAgencies(client);
  await seedDataServices(client);
  await seedLegalInstruments(client);
}

/** The calendar came later than the agencies, too. */
async function seedWorkingYears(client: PrismaClient): Promise<void> {
  if ((await client.workingYear.count()) > 0) return;
  const years = readSeedWorkingYears();
  await client.$transaction([
    client.workingYear.createMany({
      data: years.map(({ year, decision, revision, changedDays }) => ({ year, decision, revision, changedDays })),
    }),
    client.workingYearDay.createMany({ data: years.flatMap(daysOf) }),
  ]);
}

/** The catalogue came later than the agencies: it is filled in a directory that has them, too. */
async function seedDataServices(client: PrismaClient): Promise<void> {
  if ((await client.dataService.count()) > 0) return;
  const services = readSeedDataServices();
  await client.$transaction([
    client.dataService.createMany({
      data: services.map(({ provider, consumers: _, ...service }) => ({
        ...service,
        providerId: provider,
        ...seedValidity(service),
      })),
    }),
    client.dataServiceConsumer.createMany({
      data: services.flatMap(({ consumers, ...service }) => {
        const { validFrom } = seedValidity(service);
        return consumers.map((agencyId) => ({ dataServiceId: service.id, validFrom, agencyId }));
      }),
    }),
  ]);
}

/** So did the law. */
async function seedLegalInstruments(client: PrismaClient): Promise<void> {
  if ((await client.legalInstrument.count()) > 0) return;
  const instruments = readSeedLegalInstruments();
  const effects = (laterId: string, effect: LegalEffect, earlier: string[]) =>
    earlier.map((earlierId) => ({ laterId, earlierId, effect }));
  await client.$transaction([
    client.legalInstrument.createMany({
      data: instruments.map(({ replaces: _r, amends: _a, ...instrument }) => ({
        ...instrument,
        validFrom: instrument.validFrom === null ? null : seedValidity(instrument).validFrom,
        validTo: seedValidity(instrument).validTo,
        searchText: searchText(instrument.number, instrument.titleVi ?? '', instrument.titleEn),
      })),
    }),
    client.legalInstrumentEffect.createMany({
      data: instruments.flatMap(({ id, replaces, amends }) => [
        ...effects(id, 'REPLACES', replaces),
        ...effects(id, 'AMENDS', amends),
      ]),
    }),
  ]);
}

async function seedAgencies(client: PrismaClient): Promise<void> {
  if ((await client.revision.count()) > 0) return;
  const seedChanges = readSeedChanges();
  const { agencies, revision, successions } = snapshotFromSeed(readSeedAgencies(), seedChanges);
  const units = readSeedAdminUnits();
  const { posts, officers, memberships } = inventOfficers(agencies);
  await client.$transaction([
    client.agency.createMany({ data: agencies.map(({ versions: _v, codes: _c, ...agency }) => agency) }),
    client.agencyVersion.createMany({
      data: agencies.flatMap(({ id, versions }) => versions.map((version) => ({ ...version, agencyId: id }))),
    }),
    client.agencyCode.createMany({
      data: agencies.flatMap(({ id, codes }) => codes.map((code) => ({ ...code, agencyId: id }))),
    }),
    client.orgChange.createMany({
      data: seedChanges.changes.map(({ id, date, kind, legalBasis, note }) => ({
        id,
        date: parsePlainDate(date),
        kind,
        legalBasis,
        note,
      })),
    }),
    client.orgChangeAgency.createMany({
      data: seedChanges.changes.flatMap(({ id, from, to }) => [
        ...from.map((agencyId) => ({ changeId: id, agencyId, role: 'FROM' as const })),
        ...to.map((agencyId) => ({ changeId: id, agencyId, role: 'TO' as const })),
      ]),
    }),
    client.succession.createMany({
      data: successions.map(({ date: _, ...link }, position) => ({ ...link, position })),
    }),
    client.adminUnit.createMany({
      data: units.map((unit) => ({
        id: unit.key,
        statCode: unit.statCode,
        nameVi: unit.nameVi,
        nameEn: unit.nameEn,
        unitType: unit.unitType,
        level: unit.level,
        parentId: unit.parentKey,
        note: unit.note,
        searchText: searchText(unit.nameVi, unit.nameEn, abbreviated[unit.unitType] ?? ''),
        ...seedValidity(unit),
      })),
    }),
    client.adminUnitLineage.createMany({
      data: units.flatMap(({ key, predecessors }) =>
        predecessors.map((predecessorId) => ({ predecessorId, successorId: key })),
      ),
    }),
    client.post.createMany({ data: posts }),
    client.officer.createMany({ data: officers }),
    client.membership.createMany({ data: memberships }),
    // Last, since it says that the rest is there.
    client.revision.create({ data: { id: 1, revision } }),
  ]);
}
