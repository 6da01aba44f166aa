import { badInput, conflict, notFound } from '../../kernel/errors/errors.ts';
import { Organisation } from '../../kernel/organisation/organisation.ts';
import type {
  AgencyRecord,
  AgencyVersion,
  OrganisationSnapshot,
  Succession,
} from '../../kernel/organisation/snapshot.ts';
import { allOf } from '../../kernel/organisation/succession.rules.ts';
import { violations } from '../../kernel/organisation/tree-rules.ts';
import { END, formatPlainDate, type PlainDate } from '../../kernel/dates/plain-date.ts';
import type {
  AgencyRevisionInput,
  CreateAgencyInput,
  DissolveAgencyInput,
  MergeAgenciesInput,
  NewAgencyInput,
  RenameAgencyInput,
  SplitAgencyInput,
} from './reorganisation.type.ts';

/** What a reorganisation does to the directory: the agencies in their new state, and who takes over from whom. */
export interface Reorganisation {
  kind: 'CREATE' | 'RENAME' | 'MERGE' | 'SPLIT' | 'DISSOLVE';
  /** Every agency that is new or changed, whole; those that are not new have the next revision. */
  agencies: AgencyRecord[];
  from: string[];
  to: string[];
  /** [predecessor, successor] */
  successions: [string, string][];
}

const longestName = 300;

/** Plans one reorganisation on a picture of the agencies; `newId` names those that come into being. */
export type Plan<Input> = (snapshot: OrganisationSnapshot, input: Input, newId: () => string) => Reorganisation;

export const planCreation: Plan<CreateAgencyInput> = (_, { date, agency }, newId) => {
  const created = newAgency(agency, date, newId(), 'input.agency');
  return { kind: 'CREATE', agencies: [created], from: [], to: [created.id], successions: [] };
};

export const planRenaming: Plan<RenameAgencyInput> = (snapshot, { date, agency, ...input }) => {
  const before = asSeen(snapshot, agency, date, 'input.agency');
  const names = readNames(input, 'input');
  refuseLaterName(before, date);
  const renamed = changedFrom(before, date, (version) => ({ ...version, ...names }));
  return { kind: 'RENAME', agencies: [renamed], from: [before.id], to: [before.id], successions: [] };
};

export const planMerger: Plan<MergeAgenciesInput> = (snapshot, input, newId) => {
  const { date, agencies, into, newAgency: wanted } = input;
  const merged = agencies.map((agency, index) => asSeen(snapshot, agency, date, `input.agencies.${index}`));
  if (new Set(merged.map(({ id }) => id)).size < 2)
    throw badInput('input.agencies', 'A merger requires at least two different agencies');
  if ((into == null) === (wanted == null)) throw badInput('input.into', 'A merger requires either into or newAgency');
  if (into != null && !merged.some(({ id }) => id === into))
    throw badInput('input.into', 'The agency that goes on must be one of those that merge');

  const created = wanted ? [newAgency(wanted, date, newId(), 'input.newAgency')] : [];
  const target = into ?? created[0]!.id;
  const closed = merged.filter(({ id }) => id !== target);
  const closedIds = new Set(closed.map(({ id }) => id));
  const moved = childrenFrom(snapshot, closedIds, date).filter(({ id }) => !closedIds.has(id));
  return {
    kind: 'MERGE',
    agencies: [
      ...created,
      ...closed.map((agency) => closedOn(agency, date)),
      ...moved.map((child) => movedFrom(child, date, closedIds, target)),
    ],
    from: merged.map(({ id }) => id),
    to: [target],
    successions: closed.map(({ id }) => [id, target]),
  };
};

export const planSplit: Plan<SplitAgencyInput> = (snapshot, { date, agency, parts }, newId) => {
  const before = asSeen(snapshot, agency, date, 'input.agency');
  if (parts.length < 2) throw badInput('input.parts', 'A split requires at least two parts');
  const created = parts.map((part, index) => newAgency(part.agency, date, newId(), `input.parts.${index}.agency`));
  const split = new Set([before.id]);
  const moved = childrenFrom(snapshot, split, date).map((child) => {
    const index = parts.findIndex((part) => part.takesOver.includes(child.id));
    if (index < 0) {
      throw badInput(
        'input.parts',
        `No part takes over ${child.id}, which is below ${before.id} on ${formatPlainDate(date)}`,
      );
    }
    return movedFrom(child, date, split, created[index]!.id);
  });
  return {
    kind: 'SPLIT',
    agencies: [...created, closedOn(before, date), ...moved],
    from: [before.id],
    to: created.map(({ id }) => id),
    successions: created.map(({ id }) => [before.id, id]),
  };
};

export const planDissolution: Plan<DissolveAgencyInput> = (snapshot, { date, agency }) => {
  const before = asSeen(snapshot, agency, date, 'input.agency');
  return { kind: 'DISSOLVE', agencies: [closedOn(before, date)], from: [before.id], to: [], successions: [] };
};

/**
 * Throws BAD_USER_INPUT naming the first date on which the tree would no longer be valid, and why. `dissolved` are the
 * agencies that ended without a successor before.
 */
export function refuseInvalidTree(
  snapshot: OrganisationSnapshot,
  change: Reorganisation,
  date: PlainDate,
  dissolved: ReadonlySet<string>,
): void {
  const changed = new Map(change.agencies.map((agency) => [agency.id, agency]));
  const untouched = snapshot.agencies.filter(({ id }) => !changed.has(id));
  const candidate = new Organisation({
    ...snapshot,
    revision: snapshot.revision + 1,
    agencies: [...untouched, ...changed.values()],
    successions: [...snapshot.successions, ...successionsOf(snapshot, change, date, '')],
  });
  const ended = change.kind === 'DISSOLVE' ? new Set([...dissolved, ...change.from]) : dissolved;
  const [first] = violations(candidate, { dissolved: ended, limit: 1 });
  if (first)
    throw badInput('input', `The tree would not be valid from ${formatPlainDate(first.date)}: ${first.reason}`);
}

/** Who takes over from whom in a reorganisation, and what: all that the predecessor has. */
export function successionsOf(
  snapshot: OrganisationSnapshot,
  { agencies, successions }: Reorganisation,
  date: PlainDate,
  changeId: string,
): Succession[] {
  const byId = new Map([...snapshot.agencies, ...agencies].map((agency) => [agency.id, agency]));
  return successions.map(([predecessorId, successorId]) => {
    const takesOver = allOf(byId.get(predecessorId)!, byId.get(successorId)!);
    return { predecessorId, successorId, changeId, date, takesOver };
  });
}

function asSeen(
  snapshot: OrganisationSnapshot,
  { id, revision }: AgencyRevisionInput,
  date: PlainDate,
  argument: string,
): AgencyRecord {
  const agency = snapshot.agencies.find((candidate) => candidate.id === id);
  if (!agency) throw notFound(`The agency ${JSON.stringify(id)}`);
  if (agency.revision !== revision) {
    const message = `The agency ${id} has changed: its revision is ${agency.revision}; read it again, then decide`;
    throw conflict(message, argument);
  }
  if (agency.validFrom < date && date < agency.validTo) return agency;
  throw badInput('input.date', `The agency ${id} does not exist both on ${formatPlainDate(date)} and the day before`);
}

/** The names without blanks around them; throws BAD_USER_INPUT when one is empty or longer than any name of an agency. */
function readNames(
  { nameVi, nameEn, abbreviation }: Pick<NewAgencyInput, 'nameVi' | 'nameEn' | 'abbreviation'>,
  place: string,
) {
  const names = { nameVi: nameVi.trim(), nameEn: nameEn.trim(), abbreviation: abbreviation?.trim() || null };
  for (const [argument, name] of Object.entries(names)) {
    if (name === null || (name.length > 0 && name.length <= longestName)) continue;
    throw badInput(`${place}.${argument}`, `A name of an agency has 1 to ${longestName} characters`);
  }
  return names;
}

/** A name that is given from a later day on is not undone by one that is given from an earlier day on. */
function refuseLaterName({ versions }: AgencyRecord, date: PlainDate): void {
  const now = versions.find(({ validFrom, validTo }) => validFrom <= date && date < validTo);
  const isOther = (version: AgencyVersion) =>
    (['nameVi', 'nameEn', 'abbreviation'] as const).some((name) => version[name] !== now?.[name]);
  const later = versions.find((version) => version.validFrom > date && isOther(version));
  if (!later) return;
  const from = formatPlainDate(later.validFrom);
  throw badInput(
    'input.date',
    `The agency has another name from ${from} on, which this would undo; rename it from ${from} on`,
  );
}

function newAgency(
  { parent, adminUnit, codes, kind, level, ...input }: NewAgencyInput,
  date: PlainDate,
  id: string,
  place: string,
): AgencyRecord {
  const validity = { validFrom: date, validTo: END };
  return {
    id,
    kind,
    level,
    adminUnitId: adminUnit ?? null,
    revision: 1,
    ...validity,
    versions: [{ ...validity, ...readNames(input, place), parentId: parent }],
    codes: codes.map(({ scheme, value }) => ({ scheme, value, verified: true, ...validity })),
  };
}

/** The agencies that are directly below one of these on the date or later. */
function childrenFrom(snapshot: OrganisationSnapshot, parents: ReadonlySet<string>, date: PlainDate): AgencyRecord[] {
  return snapshot.agencies.filter((agency) =>
    agency.versions.some(
      (version) => version.parentId !== null && parents.has(version.parentId) && version.validTo > date,
    ),
  );
}

function movedFrom(child: AgencyRecord, date: PlainDate, parents: ReadonlySet<string>, target: string): AgencyRecord {
  return changedFrom(child, date, (version) =>
    version.parentId !== null && parents.has(version.parentId) ? { ...version, parentId: target } : version,
  );
}

/** The agency with every version from a date on changed; one that spans the date becomes two. */
function changedFrom(
  agency: AgencyRecord,
  date: PlainDate,
  change: (version: AgencyVersion) => AgencyVersion,
): AgencyRecord {
  const versions = agency.versions.flatMap((version) => {
    const changed = change(version);
    if (version.validTo <= date || changed === version) return [version];
    if (version.validFrom >= date) return [changed];
    return [
      { ...version, validTo: date },
      { ...changed, validFrom: date },
    ];
  });
  return { ...agency, revision: agency.revision + 1, versions };
}

/** The agency ended on a date, with its names and codes. */
function closedOn(agency: AgencyRecord, date: PlainDate): AgencyRecord {
  const cut = <Dated extends { validFrom: PlainDate; validTo: PlainDate }>(all: Dated[]) =>
    all
      .filter(({ validFrom }) => validFrom < date)
      .map((one) => (one.validTo > date ? { ...one, validTo: date } : one));
  return {
    ...agency,
    revision: agency.revision + 1,
    validTo: date,
    versions: cut(agency.versions),
    codes: cut(agency.codes),
  };
}
