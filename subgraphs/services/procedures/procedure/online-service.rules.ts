import { covers, parsePlainDate, type PlainDate, type Validity } from '../../../kernel/dates/plain-date.ts';

/** The day on which Decree 42/2022/NĐ-CP replaced the four levels of Decree 43/2011/NĐ-CP. */
export const regimeChange = parsePlainDate('2022-08-15');

/** What became of the four levels where nothing else was decided. */
const successorOf = { LEVEL_1: 'INFO_ONLY', LEVEL_2: 'INFO_ONLY', LEVEL_3: 'PARTIAL', LEVEL_4: 'FULL' } as const;

type FormerLevel = keyof typeof successorOf;
/** How far a procedure can be done online, in the words of either decree. */
export type Level = FormerLevel | (typeof successorOf)[FormerLevel];

/** The levels at which a dossier can be filed online. */
const online: readonly Level[] = ['LEVEL_3', 'LEVEL_4', 'PARTIAL', 'FULL'];

/** Whether a dossier can be filed online at a level. */
export function isOnline(level: Level | null): boolean {
  return level !== null && online.includes(level);
}

/** What was recorded of a time. */
export interface RecordedLevel extends Validity {
  level: Level;
}

/** The level on a day, in the words of the decree in force that day; null when none is recorded. */
export function levelOn(records: readonly RecordedLevel[], day: PlainDate): Level | null {
  const recorded = records.find((record) => covers(record, day));
  return recorded ? inWordsOf(day, recorded.level) : null;
}

/** The levels that are recorded of what has one of the wanted levels on a day. */
export function recordedAs(wanted: readonly Level[], day: PlainDate): Level[] {
  const all = [...Object.keys(successorOf), ...new Set(Object.values(successorOf))] as Level[];
  return all.filter((level) => wanted.includes(inWordsOf(day, level)) && (day >= regimeChange || isFormer(level)));
}

/** Whether the words are those of the decree in force on a day. */
export function isInWordsOf(day: PlainDate, level: Level): boolean {
  return isFormer(level) === day < regimeChange;
}

function inWordsOf(day: PlainDate, level: Level): Level {
  return day >= regimeChange && isFormer(level) ? successorOf[level] : level;
}

function isFormer(level: Level): level is FormerLevel {
  return Object.hasOwn(successorOf, level);
}

/** Some procedures, by their level on a day. */
export interface LevelCounts {
  /** How many there are, with those of which no level is recorded. */
  procedures: number;
  /** How many of them can be filed online. */
  online: number;
  levels: { level: Level; count: number }[];
}

/** Counts procedures by their levels, the most advanced first. */
export function countLevels(levels: readonly (Level | null)[]): LevelCounts {
  const order: Level[] = ['FULL', 'PARTIAL', 'INFO_ONLY', 'LEVEL_4', 'LEVEL_3', 'LEVEL_2', 'LEVEL_1'];
  const counts = order.map((level) => ({ level, count: levels.filter((each) => each === level).length }));
  return {
    procedures: levels.length,
    online: levels.filter(isOnline).length,
    levels: counts.filter(({ count }) => count > 0),
  };
}
