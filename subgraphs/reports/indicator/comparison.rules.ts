import type { Organisation } from '../../kernel/organisation/organisation.ts';

/** Whose place an agency holds, compared with an earlier day. */
export interface Places {
  /** Those that were there then. */
  before: string[];
  /** Why the two are not comparable, in words; empty when they are. */
  reasons: string[];
}

/**
 * Whose place an agency holds on a day, of those that were there on an earlier one: its own and that of all it took
 * over from. They are comparable when each of them has passed to this agency alone; what was split cannot be
 * apportioned.
 */
export function placesHeld(agencyId: string, day: Date, earlier: Date, organisation: Organisation): Places {
  const name = (id: string, date: Date) => organisation.versionAt(id, date)?.nameVi ?? id;
  const before = organisation.archiveOf(agencyId).filter((id) => organisation.versionAt(id, earlier));
  const reasons = before.flatMap((id) => {
    const heirs = organisation.successorsAt(id, day);
    if (heirs.length === 1 && heirs[0]!.id === agencyId) return [];
    const among = heirs.map((heir) => name(heir.id, day)).join(', ');
    return [`${name(id, earlier)} was split among ${among}; its figures cannot be apportioned`];
  });
  return { before, reasons: before.length ? reasons : ['Nothing was there before it'] };
}
