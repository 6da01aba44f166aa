import { groupBy } from '../../../kernel/loaders/group-by.ts';
import { foldVietnamese } from '../../../kernel/text/vietnamese.ts';

/** Numerators and denominators of Decision 28/2018 that one agency, or all of a level, add up to. */
export interface Counts {
  documents: number;
  electronic: number;
  validlySigned: number;
  signatureUnknown: number;
  conforming: number;
  conformityUnknown: number;
  deliveries: number;
  rejected: number;
  recalls: number;
  recallsGranted: number;
  paperToo: number;
  paperUnknown: number;
  acceptedSoon: number;
  accepted: number;
  acceptanceUnknown: number;
  received: number;
  answered: number;
  tasksDue: number;
  tasksOnTime: number;
}

/** A share as the sums that it is of. */
export interface Indicator {
  code: string;
  numerator: number;
  denominator: number;
  /** Of the denominator, those of which it is not known; never counted as meeting it. */
  unknown: number;
  /** In percent; null of nothing. */
  share: number | null;
  target: number | null;
  gap: number | null;
  /** Of ED5 alone, and null of nothing. */
  medianHours: number | null;
  /** Of ED6 alone. */
  reasons: Rejections[] | null;
  /** Of ED9 alone: of its numerator, those that were granted. */
  granted: number | null;
  /** The same in percent, and null of nothing. */
  grantedShare: number | null;
}

/** How often a reason was given to reject; null stands for all those that are not named, and for none. */
export interface Rejections {
  reason: string | null;
  count: number;
}

/**
 * How often a reason must have been given to be named: it is free text, and may say what a document is about that who
 * counts may not read.
 */
const namedFrom = 5;

export const noCounts: Counts = {
  documents: 0,
  electronic: 0,
  validlySigned: 0,
  signatureUnknown: 0,
  conforming: 0,
  conformityUnknown: 0,
  deliveries: 0,
  rejected: 0,
  recalls: 0,
  recallsGranted: 0,
  paperToo: 0,
  paperUnknown: 0,
  acceptedSoon: 0,
  accepted: 0,
  acceptanceUnknown: 0,
  received: 0,
  answered: 0,
  tasksDue: 0,
  tasksOnTime: 0,
};

/** The counts of several agencies together. */
export function add(all: readonly Partial<Counts>[]): Counts {
  const sum = { ...noCounts };
  for (const counts of all)
    for (const name of Object.keys(noCounts) as (keyof Counts)[]) sum[name] += counts[name] ?? 0;
  return sum;
}

/**
 * Reasons by how often they were given, those that differ in spelling together under the most frequent of their forms;
 * last, without a name, those that were given too seldom to be told.
 */
export function reasonsOf(rejections: readonly Rejections[]): Rejections[] {
  const total = (rows: readonly Rejections[]) => rows.reduce((sum, { count }) => sum + count, 0);
  const together = (rows: readonly { reason: string; count: number }[], keyOf: (reason: string) => string) =>
    [...groupBy(rows, ({ reason }) => keyOf(reason)).values()]
      .map((alike) => ({ reason: alike[0]!.reason, count: total(alike) }))
      .sort((one, other) => other.count - one.count || (one.reason < other.reason ? -1 : 1));
  const given = rejections.flatMap(({ reason, count }) => (reason === null ? [] : [{ reason, count }]));
  const spelt = together(given, (reason) => reason);
  const named = together(spelt, foldVietnamese).filter(({ count }) => count >= namedFrom);
  const others = total(rejections) - total(named);
  return [...named, ...(others > 0 ? [{ reason: null, count: others }] : [])];
}

/**
 * The indicators that counts come to: each a ratio of sums, never a mean of ratios. The median is over all of them, since
 * medians do not add up.
 */
export function indicatorsOf(
  counts: Counts,
  medianHours: number | null,
  rejections: readonly Rejections[],
): Indicator[] {
  return [
    share('ED1', counts.electronic, counts.documents),
    share('ED2', counts.validlySigned, counts.electronic, counts.signatureUnknown, 100),
    share('ED3', counts.conforming, counts.electronic, counts.conformityUnknown, 100),
    share('ED4', counts.paperToo, counts.electronic, counts.paperUnknown),
    { ...share('ED5', counts.acceptedSoon, counts.accepted, counts.acceptanceUnknown), medianHours },
    { ...share('ED6', counts.rejected, counts.deliveries), reasons: reasonsOf(rejections) },
    share('ED7', counts.answered, counts.received),
    share('ED8', counts.tasksOnTime, counts.tasksDue),
    {
      ...share('ED9', counts.recalls, counts.deliveries),
      granted: counts.recallsGranted,
      grantedShare: percent(counts.recallsGranted, counts.recalls),
    },
  ];
}

function share(
  code: string,
  numerator: number,
  denominator: number,
  unknown = 0,
  target: number | null = null,
): Indicator {
  const of = percent(numerator, denominator);
  const gap = target === null || of === null ? null : Math.round((target - of) * 100) / 100;
  const none = { medianHours: null, reasons: null, granted: null, grantedShare: null };
  return { code, numerator, denominator, unknown, share: of, target, gap, ...none };
}

function percent(numerator: number, denominator: number): number | null {
  return denominator === 0 ? null : Math.round((numerator / denominator) * 10_000) / 100;
}
