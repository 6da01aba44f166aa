import type { PlainDate } from '../../../kernel/dates/plain-date.ts';
import type { Organisation } from '../../../kernel/organisation/organisation.ts';
import { takesFigures } from '../../../kernel/organisation/succession.rules.ts';

/** Whose place an agency holds, compared with an earlier day. */
export interface Places {
  /** Those that were there then. */
  before: string[];
  /** Why the two are not comparable, in words; empty when they are. */
  reasons: string[];
}

/**
 * Whose place an agency holds on a day, of those that were there on an earlier one: its own, that of all it took over
 * from, and that of those which gave it a part of their area since. They are comparable when each of them has passed to
 * this agency alone; what was split cannot be apportioned. One that is no more on the day holds no place then.
 */
export function placesHeld(agencyId: string, day: PlainDate, earlier: PlainDate, organisation: Organisation): Places {
  const name = (id: string, date: PlainDate) => organisation.versionAt(id, date)?.nameVi ?? id;
  const before = [...placesOf(agencyId, day, earlier, organisation)].filter((id) =>
    organisation.versionAt(id, earlier),
  );
  const heirsOf = (id: string) => organisation.holdersAt(id, day, earlier);
  const named = (heirs: readonly { id: string }[]) => heirs.map(({ id }) => name(id, day)).join(', ');
  if (before.length > 0 && !organisation.versionAt(agencyId, day)) {
    const took = named(heirsOf(agencyId)) || 'nobody';
    return { before, reasons: [`${name(agencyId, earlier)} is no more in the later period; ${took} took its place`] };
  }
  const reasons = before.flatMap((id) => {
    const heirs = heirsOf(id);
    if (heirs.length === 1 && heirs[0]!.id === agencyId) return [];
    return [`${name(id, earlier)} was split among ${named(heirs)}; its figures cannot be apportioned`];
  });
  return { before, reasons: before.length ? reasons : ['Nothing was there before it'] };
}

/** The agency itself, and those of its level that anything came to it from in between. */
function placesOf(agencyId: string, day: PlainDate, earlier: PlainDate, organisation: Organisation): Set<string> {
  const places = new Set(organisation.archiveOf(agencyId));
  // A Set visits what is added to it while it is being walked.
  for (const id of places) {
    for (const link of organisation.successionsTo(id)) {
      const sameLevel = organisation.get(link.predecessorId)?.level === organisation.get(id)?.level;
      if (sameLevel && takesFigures(link) && link.date > earlier && link.date <= day) places.add(link.predecessorId);
    }
  }
  return places;
}
