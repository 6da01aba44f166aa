import { type Clock, createClock } from '../calendar/clock.ts';
import { groupBy } from '../loaders/group-by.ts';
import { addDays, covers, type PlainDate } from '../dates/plain-date.ts';
import { foldVietnamese } from '../text/vietnamese.ts';
import { foldNames, matchesNames, type FoldedNames } from './agency-search.rules.ts';
import type {
  AgencyRecord,
  AgencyVersion,
  CodeScheme,
  LeaderRecord,
  OrganisationSnapshot,
  Succession,
} from './snapshot.ts';
import { takesFigures, takesFunction, takesPlace } from './succession.rules.ts';

const levelOrder = { CENTRAL: 0, PROVINCE: 1, DISTRICT: 2, COMMUNE: 3 } as const;
const schemeOrder = { QD20: 0, QCVN102: 1, STAT: 2, TAX: 3 } as const;
const vietnamese = new Intl.Collator('vi');

/** What an agency is sorted by, in the order in which lists are given. */
export type OrganisationKey = [level: number, nameVi: string, id: string];

/** The one order of lists of agencies: by level, one-stop-shops after those whose desks they are, then name, then id. */
export const organisationOrder = {
  /** What its keys are made of. */
  parts: ['integer', 'text', 'text'] as const,
  key: (agency: AgencyRecord, version: AgencyVersion): OrganisationKey => [
    levelOrder[agency.level] * 2 + Number(agency.kind === 'ONE_STOP_SHOP'),
    version.nameVi,
    agency.id,
  ],
  compare: (one: OrganisationKey, other: OrganisationKey): number =>
    one[0] - other[0] || vietnamese.compare(one[1], other[1]) || (one[2] < other[2] ? -1 : Number(one[2] > other[2])),
};

interface Dated {
  agency: AgencyRecord;
  version: AgencyVersion;
}

/** The names of versions as they are searched, worked out once for all pictures that have the version. */
const folded = new WeakMap<AgencyVersion, FoldedNames>();

/** As of how many days lists are kept: a list takes some ten kilobytes. */
const mostDays = 400;

/**
 * All agencies through time, indexed once and never changed after; dates are plain dates.
 * Lists come in one order: by level, one-stop-shops last, then Vietnamese name, then id. An unknown id has no versions, parents or children.
 */
export class Organisation {
  readonly revision: number;
  /** What deadlines are counted by. */
  readonly clock: Clock;
  /** The revision with which the calendar became what it is. */
  readonly calendarRevision: number;
  readonly #byId = new Map<string, AgencyRecord>();
  readonly #byCode = new Map<string, AgencyRecord[]>();
  /** Every version of every agency, in the order in which lists are given. */
  readonly #ordered: Dated[];
  readonly #childrenOf: Map<string | null, Dated[]>;
  readonly #successionsFrom: Map<string, Succession[]>;
  readonly #successionsTo: Map<string, Succession[]>;
  readonly #leadersOf: Map<string, LeaderRecord[]>;
  readonly #ledBy: Map<string, LeaderRecord[]>;
  readonly #onDays = new Map<number, readonly AgencyRecord[]>();

  /** Indexes a snapshot, which must not be changed afterwards; throws RangeError when two agencies have the same id. */
  constructor(readonly snapshot: OrganisationSnapshot) {
    this.revision = snapshot.revision;
    this.clock = createClock(snapshot.workingYears);
    this.calendarRevision = Math.max(0, ...snapshot.workingYears.map((year) => year.revision));
    for (const agency of snapshot.agencies) {
      if (this.#byId.has(agency.id)) throw new RangeError(`Two agencies have the id ${agency.id}.`);
      this.#byId.set(agency.id, agency);
      for (const value of new Set(agency.codes.map((code) => code.value)))
        this.#byCode.set(value, [...(this.#byCode.get(value) ?? []), agency]);
    }
    this.#ordered = snapshot.agencies
      .flatMap((agency) => agency.versions.map((version) => ({ agency, version })))
      .sort(byLevelAndName);
    this.#childrenOf = groupBy(this.#ordered, (dated) => dated.version.parentId);
    this.#successionsFrom = groupBy(snapshot.successions, (link) => link.predecessorId);
    this.#successionsTo = groupBy(snapshot.successions, (link) => link.successorId);
    this.#leadersOf = groupBy(snapshot.leaders, (leader) => leader.agencyId);
    this.#ledBy = groupBy(snapshot.leaders, (leader) => leader.officerId);
  }

  /** The revision with which a working year became what it is; 0 while it has not been announced. */
  revisionOfYear(year: number): number {
    return this.snapshot.workingYears.find((each) => each.year === year)?.revision ?? 0;
  }

  /** The agency with this id, whether or not it still exists. */
  get(id: string): AgencyRecord | undefined {
    return this.#byId.get(id);
  }

  /** The agency's names and parent on a date; undefined when it was not valid that day. */
  versionAt(id: string, date: PlainDate): AgencyVersion | undefined {
    const agency = this.#byId.get(id);
    if (!agency || !covers(agency, date)) return undefined;
    return agency.versions.find((version) => covers(version, date));
  }

  /** An agency as a message names it: its Vietnamese name on a date, or on the nearest on which it was valid, and its id. */
  nameOn(id: string, date: PlainDate): string {
    const version = this.versionAt(id, this.effectiveDate(id, date));
    return version ? `${version.nameVi} (${id})` : id;
  }

  /** The date moved into the agency's validity, so that a closed agency answers as of its last day. */
  effectiveDate(id: string, date: PlainDate): PlainDate {
    const agency = this.#byId.get(id);
    if (!agency) return date;
    if (date < agency.validFrom) return agency.validFrom;
    return date < agency.validTo ? date : addDays(agency.validTo, -1);
  }

  /** The agency that bears a code on a date; without a scheme, the first of QD20, QCVN102, STAT, TAX that knows it. */
  byCode(value: string, date: PlainDate, scheme?: CodeScheme): AgencyRecord | undefined {
    let best: { agency: AgencyRecord; rank: number } | undefined;
    for (const agency of this.#byCode.get(value) ?? []) {
      for (const code of agency.codes) {
        if (code.value !== value || !covers(code, date) || (scheme && code.scheme !== scheme)) continue;
        const rank = schemeOrder[code.scheme];
        if (!best || rank < best.rank) best = { agency, rank };
      }
    }
    return best?.agency;
  }

  /**
   * The code under which an agency acts on a date: its own, or else that of the nearest agency above that has one, or
   * else, after a reform that gave no new ones, the last that it or an agency above took over. Undefined for none.
   */
  actingCode(id: string, scheme: CodeScheme, date: PlainDate): string | undefined {
    const line = [id, ...this.ancestors(id, date).map((above) => above.id)];
    const codes = line.flatMap((agencyId) =>
      this.archiveOf(agencyId).flatMap((kept) => this.#byId.get(kept)!.codes.filter((code) => code.scheme === scheme)),
    );
    return (codes.find((code) => covers(code, date)) ?? codes[0])?.value;
  }

  /** The agency directly above on a date. */
  parent(id: string, date: PlainDate): AgencyRecord | undefined {
    const parentId = this.versionAt(id, date)?.parentId;
    const parent = parentId == null ? undefined : this.#byId.get(parentId);
    return parent && covers(parent, date) ? parent : undefined;
  }

  /** The agencies directly below on a date. */
  children(id: string, date: PlainDate): AgencyRecord[] {
    const parent = this.#byId.get(id);
    return parent && covers(parent, date) ? validOn(this.#childrenOf.get(id) ?? [], date) : [];
  }

  /** The agencies above on a date, the nearest first. */
  ancestors(id: string, date: PlainDate): AgencyRecord[] {
    const above: AgencyRecord[] = [];
    // A proposed tree may hold a cycle until it has been checked; it must not hang the check.
    const seen = new Set([id]);
    for (let next = this.parent(id, date); next && !seen.has(next.id); next = this.parent(next.id, date)) {
      seen.add(next.id);
      above.push(next);
    }
    return above;
  }

  /** The agencies below on a date, each right before those below it, down to `depth` levels (1 is the children). */
  descendants(id: string, date: PlainDate, depth = Infinity): AgencyRecord[] {
    const below: AgencyRecord[] = [];
    const seen = new Set([id]);
    const visit = (parentId: string, levelsLeft: number): void => {
      if (levelsLeft <= 0) return;
      for (const child of this.children(parentId, date)) {
        if (seen.has(child.id)) continue;
        seen.add(child.id);
        below.push(child);
        visit(child.id, levelsLeft - 1);
      }
    };
    visit(id, depth);
    return below;
  }

  /** Whether the first agency is the second or is below it on a date; an unknown agency is within nothing. */
  isWithin(id: string, ancestorId: string, date: PlainDate): boolean {
    if (!this.#byId.has(id)) return false;
    return id === ancestorId || this.ancestors(id, date).some((agency) => agency.id === ancestorId);
  }

  /** What others took over from an agency, whatever it was. */
  successionsFrom(id: string): readonly Succession[] {
    return this.#successionsFrom.get(id) ?? [];
  }

  /** What an agency took over from others, whatever it was. */
  successionsTo(id: string): readonly Succession[] {
    return this.#successionsTo.get(id) ?? [];
  }

  /** The agencies in whose place this one stands directly: it took over their functions and their records. */
  predecessors(id: string): AgencyRecord[] {
    const links = this.successionsTo(id).filter(takesPlace);
    return this.#known(links.map((link) => link.predecessorId));
  }

  /** The agencies that took over the functions of this one directly. */
  successors(id: string): AgencyRecord[] {
    const links = this.successionsFrom(id).filter(takesFunction);
    return this.#known(links.map((link) => link.successorId));
  }

  /**
   * Who stands in an agency's place on a date, with its records and the rights to them: itself while it is valid, then
   * those that took over its functions and archive, and so on; none when nobody did or it did not exist yet.
   */
  successorsAt(id: string, date: PlainDate): AgencyRecord[] {
    return this.#heirs(id, date, (agency, link) => !covers(agency, date) && takesPlace(link));
  }

  /**
   * Who answers for an agency's tasks on a date: itself while it is valid, then those that took over its functions,
   * whoever keeps the records. For a district of old these are the communes of its area, each in its own.
   */
  answeringAt(id: string, date: PlainDate): AgencyRecord[] {
    return this.#heirs(id, date, (agency, link) => !covers(agency, date) && takesFunction(link));
  }

  /** Who holds on a date what an agency's figures of an earlier one are about, with all that it has given since. */
  holdersAt(id: string, date: PlainDate, earlier: PlainDate): AgencyRecord[] {
    return this.#heirs(id, date, (_, link) => link.date > earlier && takesFigures(link));
  }

  /** The agencies valid on a date that one comes to along the links to follow. */
  #heirs(id: string, date: PlainDate, follows: (agency: AgencyRecord, link: Succession) => boolean): AgencyRecord[] {
    const found: AgencyRecord[] = [];
    const seen = new Set<string>();
    const visit = (agencyId: string): void => {
      const agency = this.#byId.get(agencyId);
      if (!agency || seen.has(agencyId)) return;
      seen.add(agencyId);
      if (covers(agency, date)) found.push(agency);
      // A later succession must not be followed: an absorbing agency may be older than what it absorbs.
      for (const link of this.successionsFrom(agencyId))
        if (link.date <= date && follows(agency, link)) visit(link.successorId);
    };
    visit(id);
    return found;
  }

  /** The ids whose records an agency keeps: its own first, then those of all its predecessors, theirs, and so on. */
  archiveOf(id: string): string[] {
    const kept = new Set(this.#byId.has(id) ? [id] : []);
    // A Set visits what is added to it while it is being walked.
    for (const agencyId of kept) for (const before of this.predecessors(agencyId)) kept.add(before.id);
    return [...kept];
  }

  /** The head and the deputies of an agency on a date, as far as the directory knows them. */
  leadersOf(agencyId: string, date: PlainDate): LeaderRecord[] {
    return (this.#leadersOf.get(agencyId) ?? []).filter((leader) => covers(leader, date));
  }

  /** The agencies that an officer led or was deputy in, on whatever days. */
  ledBy(officerId: string): LeaderRecord[] {
    return this.#ledBy.get(officerId) ?? [];
  }

  /** The agencies valid on a date, or all that ever were. */
  all(date?: PlainDate): readonly AgencyRecord[] {
    if (date) return this.#allOn(date);
    return [...new Set(this.#ordered.map((dated) => dated.agency))];
  }

  /**
   * The agencies valid on a date that have, in their names or abbreviation that day, a word for each of the query's; an
   * abbreviation stands for the words that it is the initials of.
   */
  search(query: string, date: PlainDate): AgencyRecord[] {
    const words = foldVietnamese(query).split(' ');
    return validOn(this.#ordered, date, (version) => matchesNames(namesOf(version), words));
  }

  /** Those of one day are worked out once, as long as not many days are asked for. */
  #allOn(date: PlainDate): readonly AgencyRecord[] {
    const day = date.getTime();
    const known = this.#onDays.get(day);
    if (known) return known;
    if (this.#onDays.size >= mostDays) this.#onDays.clear();
    const found = validOn(this.#ordered, date);
    this.#onDays.set(day, found);
    return found;
  }

  #known(ids: string[]): AgencyRecord[] {
    return ids.flatMap((id) => this.#byId.get(id) ?? []);
  }
}

function namesOf(version: AgencyVersion): FoldedNames {
  const known = folded.get(version);
  if (known) return known;
  const names = foldNames(version);
  folded.set(version, names);
  return names;
}

function validOn(
  dated: Dated[],
  date: PlainDate,
  wanted: (version: AgencyVersion) => boolean = () => true,
): AgencyRecord[] {
  return dated
    .filter(({ agency, version }) => covers(agency, date) && covers(version, date) && wanted(version))
    .map(({ agency }) => agency);
}

function byLevelAndName(one: Dated, other: Dated): number {
  return organisationOrder.compare(
    organisationOrder.key(one.agency, one.version),
    organisationOrder.key(other.agency, other.version),
  );
}
