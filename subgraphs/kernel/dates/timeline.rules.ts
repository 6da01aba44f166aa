import { covers, earliest, END, type PlainDate, type Validity } from './plain-date.ts';

/** Where a new record goes in a history in which one holds at a time. */
export interface Insertion<Item> {
  /** The day on which it ends, not counted: when the next one begins. */
  validTo: PlainDate;
  /** The one that it follows, which must end when it begins. */
  cut: Item | undefined;
}

/** Finds the place of what begins on a day; undefined when something else begins on that very day. */
export function insertionAt<Item extends Validity>(
  history: readonly Item[],
  from: PlainDate,
): Insertion<Item> | undefined {
  if (history.some(({ validFrom }) => +validFrom === +from)) return undefined;
  const later = history.filter(({ validFrom }) => validFrom > from).map(({ validFrom }) => validFrom);
  const validTo = earliest(later) ?? END;
  return { validTo, cut: history.find((item) => covers(item, from)) };
}
