import { addDays, covers, END, formatPlainDate, type PlainDate, type Validity } from '../dates/plain-date.ts';
import type { Organisation } from './organisation.ts';
import type { AgencyRecord, AgencyVersion } from './snapshot.ts';

/** A rule that the organisation breaks: since when, at which agency, and why in a sentence for a person. */
export interface Violation {
  date: PlainDate;
  agencyId: string;
  reason: string;
}

/** What a check may assume: the agencies known to be dissolved without a successor, and how many findings are enough. */
export interface ViolationOptions {
  dissolved?: ReadonlySet<string>;
  limit?: number;
}

/**
 * The first breaches of the tree's rules in date order, at most `limit` (20), each once, on the first day it holds;
 * none means the tree is valid on every date. The rules: no cycles; a parent is valid whenever its child is; versions
 * fill the agency's validity without gap or overlap; a code names one agency at a time, within that agency's validity;
 * a closed agency has a successor or is dissolved; a successor is valid when it takes over.
 */
export function violations(organisation: Organisation, options: ViolationOptions = {}): Violation[] {
  const { dissolved = new Set<string>(), limit = 20 } = options;
  const { agencies } = organisation.snapshot;
  const found = [
    ...agencies.flatMap((agency) => versionViolations(agency)),
    ...agencies.flatMap((agency) => parentViolations(organisation, agency)),
    ...cycleViolations(organisation, agencies),
    ...codeViolations(agencies),
    ...closureViolations(organisation, agencies, dissolved),
    ...successionViolations(organisation),
  ];
  return found.sort(byDateAndAgency).slice(0, limit);
}

function versionViolations(agency: AgencyRecord): Violation[] {
  if (agency.validFrom >= agency.validTo)
    return [at(agency.validFrom, agency.id, `${called(agency)} ends before it begins.`)];

  const found: Violation[] = [];
  let reached = agency.validFrom;
  for (const version of [...agency.versions].sort((one, other) => +one.validFrom - +other.validFrom)) {
    if (version.validFrom >= version.validTo)
      found.push(at(version.validFrom, agency.id, `A version of ${called(agency)} ends before it begins.`));
    else if (version.validFrom < agency.validFrom || version.validTo > agency.validTo) {
      const date = version.validFrom < agency.validFrom ? version.validFrom : agency.validTo;
      found.push(at(date, agency.id, `${called(agency)} has a version for days on which it is not valid.`));
    } else if (version.validFrom > reached)
      found.push(at(reached, agency.id, `${called(agency)} has no name from this day to ${until(version.validFrom)}.`));
    else if (version.validFrom < reached)
      found.push(at(version.validFrom, agency.id, `${called(agency)} has two versions from this day on.`));

    if (version.validTo > reached) reached = version.validTo;
  }
  if (reached < agency.validTo) found.push(at(reached, agency.id, `${called(agency)} has no name from this day on.`));
  return found;
}

function parentViolations(organisation: Organisation, agency: AgencyRecord): Violation[] {
  return agency.versions.flatMap((version) => {
    if (version.parentId === null) return [];
    const parent = organisation.get(version.parentId);
    if (!parent)
      return at(version.validFrom, agency.id, `The parent of ${called(agency)}, ${version.parentId}, does not exist.`);

    const date = firstUncovered(version, parent);
    return date
      ? at(date, agency.id, `The parent of ${called(agency)}, ${called(parent)}, is not valid from this day on.`)
      : [];
  });
}

/** The first day of a span that another span leaves out. */
function firstUncovered(span: Validity, by: Validity): PlainDate | undefined {
  if (span.validFrom < by.validFrom || span.validFrom >= by.validTo) return span.validFrom;
  return span.validTo > by.validTo ? by.validTo : undefined;
}

/**
 * A cycle begins on the day its last edge does, so it is enough to climb once from every version on its first day:
 * O(versions × depth) rather than a walk of the whole tree for each day.
 */
function cycleViolations(organisation: Organisation, agencies: AgencyRecord[]): Violation[] {
  const reported = new Set<string>();
  return agencies.flatMap((agency) =>
    agency.versions.flatMap((version) => {
      const cycle = cycleThrough(organisation, agency, version);
      const key = cycle && `${formatPlainDate(version.validFrom)} ${[...cycle].sort().join(' ')}`;
      if (!cycle || !key || reported.has(key)) return [];
      reported.add(key);
      return at(
        version.validFrom,
        agency.id,
        `From this day on ${called(agency)} is above itself: ${cycle.join(' → ')}.`,
      );
    }),
  );
}

function cycleThrough(organisation: Organisation, agency: AgencyRecord, version: AgencyVersion): string[] | undefined {
  const path = [agency.id];
  let parentId = version.parentId;
  while (parentId !== null && !path.includes(parentId)) {
    path.push(parentId);
    const above = organisation.get(parentId)?.versions.find((candidate) => covers(candidate, version.validFrom));
    parentId = above?.parentId ?? null;
  }
  return parentId === agency.id ? path : undefined;
}

function codeViolations(agencies: AgencyRecord[]): Violation[] {
  const found: Violation[] = [];
  const latest = new Map<string, { agencyId: string; validTo: PlainDate }>();
  const codes = agencies.flatMap((agency) => agency.codes.map((code) => ({ agency, code })));
  for (const { agency, code } of codes.sort((one, other) => +one.code.validFrom - +other.code.validFrom)) {
    const name = `${code.scheme} ${code.value}`;
    const outside = firstUncovered(code, agency);
    if (outside) found.push(at(outside, agency.id, `${called(agency)} bears the code ${name} when it is not valid.`));
    const before = latest.get(name);
    if (before && code.validFrom < before.validTo) {
      const also = before.agencyId === agency.id ? 'given twice' : `borne by ${before.agencyId} as well`;
      found.push(at(code.validFrom, agency.id, `The code ${name} of ${called(agency)} is ${also} from this day on.`));
    }
    if (!before || code.validTo > before.validTo) latest.set(name, { agencyId: agency.id, validTo: code.validTo });
  }
  return found;
}

function closureViolations(
  organisation: Organisation,
  agencies: AgencyRecord[],
  dissolved: ReadonlySet<string>,
): Violation[] {
  return agencies
    .filter((agency) => agency.validTo < END && !dissolved.has(agency.id))
    .filter((agency) => organisation.successors(agency.id).length === 0)
    .map((agency) =>
      at(agency.validTo, agency.id, `${called(agency)} is closed without a successor and is not said to be dissolved.`),
    );
}

function successionViolations(organisation: Organisation): Violation[] {
  return organisation.snapshot.successions.flatMap(({ predecessorId, successorId, date }) => {
    if (!organisation.get(predecessorId))
      return at(date, predecessorId, `${predecessorId}, which ${successorId} is to take over from, does not exist.`);

    const successor = organisation.get(successorId);
    if (!successor)
      return at(date, predecessorId, `The successor of ${predecessorId}, ${successorId}, does not exist.`);
    if (covers(successor, date)) return [];
    return at(
      date,
      predecessorId,
      `The successor of ${predecessorId}, ${called(successor)}, is not valid when it takes over.`,
    );
  });
}

/** An agency as a person knows it, with the id to find it by. */
function called(agency: AgencyRecord): string {
  const name = agency.versions.at(-1)?.nameVi;
  return name ? `${name} (${agency.id})` : agency.id;
}

function at(date: PlainDate, agencyId: string, reason: string): Violation {
  return { date, agencyId, reason };
}

function until(date: PlainDate): string {
  return formatPlainDate(addDays(date, -1));
}

function byDateAndAgency(one: Violation, other: Violation): number {
  return +one.date - +other.date || (one.agencyId < other.agencyId ? -1 : Number(one.agencyId > other.agencyId));
}
