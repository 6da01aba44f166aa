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
}

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
 * The indicators that counts come to: each a ratio of sums, never a mean of ratios. The median is over all of them, since
 * medians do not add up.
 */
export function indicatorsOf(counts: Counts, medianHours: number | null): Indicator[] {
  return [
    share('ED1', counts.electronic, counts.documents),
    share('ED2', counts.validlySigned, counts.electronic, counts.signatureUnknown, 100),
    share('ED3', counts.conforming, counts.electronic, counts.conformityUnknown, 100),
    share('ED4', counts.paperToo, counts.electronic, counts.paperUnknown),
    { ...share('ED5', counts.acceptedSoon, counts.accepted, counts.acceptanceUnknown), medianHours },
    share('ED6', counts.rejected, counts.deliveries),
    share('ED7', counts.answered, counts.received),
    share('ED8', counts.tasksOnTime, counts.tasksDue),
    share('ED9', counts.recalls, counts.deliveries),
  ];
}

function share(
  code: string,
  numerator: number,
  denominator: number,
  unknown = 0,
  target: number | null = null,
): Indicator {
  const percent = denominator === 0 ? null : Math.round((numerator / denominator) * 10_000) / 100;
  const gap = target === null || percent === null ? null : Math.round((target - percent) * 100) / 100;
  return { code, numerator, denominator, unknown, share: percent, target, gap, medianHours: null };
}
