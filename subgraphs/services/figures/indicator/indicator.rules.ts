import type { Count, DossierCell } from '../statistics/dossier-statistics.rules.ts';
import { shareOf } from '../statistics/dossier-statistics.rules.ts';
import type { IndicatorCode } from './indicator-definitions.rules.ts';
import type { TimeUnit } from '../../generated/client.ts';

/** A procedure as the indices look at it. */
export interface ProcedureFacts {
  code: string;
  /** Of each publication decision of the period, whether it came early enough and was made public in time. */
  decisions: { decidedInTime: boolean; publishedInTime: boolean }[];
  isComplete: boolean;
  isOnline: boolean;
  hasFees: boolean;
  /** Whether its fees are all known, and it is on the national portal. */
  paysOnPortal: boolean;
  /** What holds for the dossiers of a month, `yyyy-mm`. */
  inMonth(month: string): { givesDocument: boolean; hasFees: boolean; unit: TimeUnit | null };
}

/** The feedback to one agency, about one procedure or none, that came in in a period. */
export interface FeedbackCell {
  agencyId: string;
  received: number;
  conduct: number;
  regulation: number;
  proposal: number;
  other: number;
  toAnswer: number;
  answeredInTime: number;
  rejected: number;
  rejectedInTime: number;
  asked: number;
  askedInTime: number;
  answered: number;
  publishedInTime: number;
  /** Neither disliked, nor a repetition, nor late. */
  well: number;
}

/** What indices are counted from. */
export interface Counted {
  /** Those that the indices of procedures are about. */
  procedures: readonly ProcedureFacts[];
  /** Any procedure, by its national code. */
  procedureOf(code: string): ProcedureFacts | undefined;
  dossiers: readonly DossierCell[];
  feedback: readonly FeedbackCell[];
  /** How many dossiers the national report system has; 0 where nothing was reported. */
  reported: number;
  held: HeldCells;
}

/** How many cells are held back, so that no index of them is told. */
export interface HeldCells {
  /** Of dossiers accepted in the period. */
  dossiers: number;
  /** Of dossiers that were open when it began. */
  carriedOver: number;
  feedback: number;
}

/** For what is a total, which tells of nobody. */
export const noneHeld: HeldCells = { dossiers: 0, carriedOver: 0, feedback: 0 };

/** A number of an index. */
export interface Measured {
  code: IndicatorCode;
  /** What it is of, where the index has several: a channel, a unit, a kind, a step; null for the whole. */
  part: string | null;
  /** Null, as the rest, where it is held back. */
  numerator: number | null;
  denominator: number | null;
  value: number | null;
  suppressedCells: number;
}

interface Numbers {
  numerator: number;
  denominator: number;
}

/** The numbers of an index, the whole first. */
export function measure(code: IndicatorCode, counted: Counted): Measured[] {
  const suppressedCells = heldOf(code, counted.held);
  return Object.entries(formulas[code](counted)).map(([name, { numerator, denominator }]) => {
    const part = name === whole ? null : name;
    if (suppressedCells > 0) return { code, part, numerator: null, denominator: null, value: null, suppressedCells };
    const value = code === '2.2' ? mean({ numerator, denominator }) : shareOf(numerator, denominator).percent;
    return { code, part, numerator, denominator, value, suppressedCells };
  });
}

/** How many cells are held back of what an index is about: procedures are nobody. */
function heldOf(code: IndicatorCode, { dossiers, carriedOver, feedback }: HeldCells): number {
  if (['1.1', '1.2', '1.3', '3.1', '3.5'].includes(code)) return 0;
  if (['5.1', '5.2', '5.3'].includes(code)) return feedback;
  return code === '2.1' ? dossiers + carriedOver : dossiers;
}

function mean({ numerator, denominator }: Numbers): number | null {
  return denominator === 0 ? null : Math.round((numerator / denominator) * 100) / 100;
}

const whole = 'WHOLE';
const only = (numbers: Numbers) => ({ [whole]: numbers });

const formulas: Record<IndicatorCode, (counted: Counted) => Record<string, Numbers>> = {
  '1.1': ({ procedures }) => only(decisions(procedures, 'decidedInTime')),
  '1.2': ({ procedures }) => only(decisions(procedures, 'publishedInTime')),
  '1.3': ({ procedures }) => only(ofProcedures(procedures, ({ isComplete }) => isComplete)),
  '1.4': (counted) => {
    const { numerator, denominator } = ofDossiers(received(counted), 'synced');
    return only({ numerator, denominator: Math.max(denominator, counted.reported) });
  },
  '2.1': (counted) => ({
    [whole]: ofDossiers(counted.dossiers, 'onTime'),
    RECEIVED: ofDossiers(received(counted), 'onTime'),
    CARRIED_OVER: ofDossiers(
      counted.dossiers.filter(({ carriedOver }) => carriedOver),
      'onTime',
    ),
  }),
  '2.2': meanTimes,
  '3.1': ({ procedures }) => only(ofProcedures(procedures, ({ isOnline }) => isOnline)),
  '3.2': (counted) => only(usedServices(counted)),
  '3.3': (counted) => ({
    DIRECT: ofDossiers(received(counted), 'direct'),
    ONLINE: ofDossiers(received(counted), (cell) => online(counted, cell)),
    POST: ofDossiers(received(counted), 'post'),
  }),
  '3.5': ({ procedures }) =>
    only(
      ofProcedures(
        procedures.filter(({ hasFees }) => hasFees),
        ({ paysOnPortal }) => paysOnPortal,
      ),
    ),
  '3.6': (counted) => {
    const withFees = received(counted).filter((cell) => factsOf(counted, cell)?.hasFees);
    return only(ofDossiers(withFees, 'paidOnline', (cell) => cell.accepted - cell.free));
  },
  '4.1': (counted) => {
    const withDocument = received(counted).filter((cell) => factsOf(counted, cell)?.givesDocument);
    return only(ofDossiers(withDocument, 'electronicResult', 'finished'));
  },
  '4.2': (counted) => only(ofDossiers(received(counted), 'wholeDigital')),
  '4.3': (counted) => only(ofDossiers(received(counted), 'digitised')),
  '4.4': (counted) => only(ofDossiers(received(counted), 'connected')),
  '4.5': (counted) => only(ofDossiers(received(counted), 'verified')),
  '5.1': (counted) => ({
    CONDUCT: ofFeedback(counted.feedback, 'conduct', 'received'),
    REGULATION: ofFeedback(counted.feedback, 'regulation', 'received'),
    PROPOSAL: ofFeedback(counted.feedback, 'proposal', 'received'),
    OTHER: ofFeedback(counted.feedback, 'other', 'received'),
  }),
  '5.2': (counted) => ({
    ANSWER: ofFeedback(counted.feedback, 'answeredInTime', 'toAnswer'),
    REJECT: ofFeedback(counted.feedback, 'rejectedInTime', 'rejected'),
    REQUEST_SUPPLEMENT: ofFeedback(counted.feedback, 'askedInTime', 'asked'),
    PUBLISH: ofFeedback(counted.feedback, 'publishedInTime', 'answered'),
  }),
  '5.3': (counted) => only(ofFeedback(counted.feedback, 'well', 'received')),
  '5.4': (counted) => only(satisfaction(counted)),
};

function received({ dossiers }: Counted): DossierCell[] {
  return dossiers.filter(({ carriedOver }) => !carriedOver);
}

function decisions(procedures: readonly ProcedureFacts[], inTime: 'decidedInTime' | 'publishedInTime'): Numbers {
  const all = procedures.flatMap((procedure) => procedure.decisions);
  return { numerator: all.filter((each) => each[inTime]).length, denominator: all.length };
}

function ofProcedures(procedures: readonly ProcedureFacts[], has: (procedure: ProcedureFacts) => boolean): Numbers {
  return { numerator: procedures.filter(has).length, denominator: procedures.length };
}

type Of<Cell> = (cell: Cell) => number;

function total<Cell>(cells: readonly Cell[], number: Of<Cell>): number {
  return cells.reduce((sum, cell) => sum + number(cell), 0);
}

function ofDossiers(
  cells: readonly DossierCell[],
  part: Count | Of<DossierCell>,
  of: Count | Of<DossierCell> = 'accepted',
): Numbers {
  const number = (name: Count | Of<DossierCell>) =>
    typeof name === 'string' ? (cell: DossierCell) => cell[name] : name;
  return { numerator: total(cells, number(part)), denominator: total(cells, number(of)) };
}

type FeedbackCount = Exclude<keyof FeedbackCell, 'agencyId'>;

function ofFeedback(cells: readonly FeedbackCell[], part: FeedbackCount, of: FeedbackCount): Numbers {
  return { numerator: total(cells, (cell) => cell[part]), denominator: total(cells, (cell) => cell[of]) };
}

/** What the procedure of a cell says of its month; undefined for a procedure that there is not any more. */
function factsOf({ procedureOf }: Counted, { procedureCode, half }: DossierCell) {
  return procedureOf(procedureCode)?.inMonth(half.slice(0, 7));
}

/** Those that came in online, without those whose document was given on paper. */
function online(counted: Counted, cell: DossierCell): number {
  return cell.online - (factsOf(counted, cell)?.givesDocument ? cell.onlineOnPaper : 0);
}

/** Minutes of each unit; a day of office time has eight hours, and a month is counted in days. */
const units: Record<string, { unit: string; minutes: number }> = {
  WORKING_HOUR: { unit: 'WORKING_HOUR', minutes: 60 },
  WORKING_DAY: { unit: 'WORKING_DAY', minutes: 480 },
  HOUR: { unit: 'HOUR', minutes: 60 },
  DAY: { unit: 'DAY', minutes: 1_440 },
  MONTH: { unit: 'DAY', minutes: 1_440 },
};

function meanTimes(counted: Counted): Record<string, Numbers> {
  const times: Record<string, Numbers> = {};
  for (const cell of received(counted)) {
    const { unit, minutes } = units[factsOf(counted, cell)?.unit ?? ''] ?? {};
    if (unit === undefined || minutes === undefined) continue;
    const numbers = (times[unit] ??= { numerator: 0, denominator: 0 });
    numbers.numerator += cell.minutes / minutes;
    numbers.denominator += cell.timed;
  }
  for (const numbers of Object.values(times)) numbers.numerator = Math.round(numbers.numerator * 100) / 100;
  return times;
}

/** Online services with a dossier that came in by them. */
function usedServices(counted: Counted): Numbers {
  const services = counted.procedures.filter(({ isOnline }) => isOnline);
  const used = new Set(
    received(counted)
      .filter((cell) => cell.online > 0)
      .map(({ procedureCode }) => procedureCode),
  );
  return { numerator: services.filter(({ code }) => used.has(code)).length, denominator: services.length };
}

/** All, without the late and without the unhappy; whoever is both counts in both, as the formula has it. */
function satisfaction(counted: Counted): Numbers {
  const cells = received(counted);
  const denominator = total(cells, ({ accepted }) => accepted);
  const unhappy = total(cells, (cell) => cell.accepted - cell.onTime + cell.unhappy);
  return { numerator: Math.max(0, denominator - unhappy), denominator };
}

/** A number reported for an agency: for a month, or for a year where its months are not known. */
export interface ReportedNumber {
  period: string;
  dossiers: number;
}

/**
 * How many dossiers the national report system has for some months, `yyyy-mm`: what was reported for each, or else a
 * twelfth of what was reported for the year before.
 */
export function reportedIn(months: readonly string[], records: readonly ReportedNumber[]): number {
  const known = new Map<string, number>();
  for (const { period, dossiers } of records) known.set(period, (known.get(period) ?? 0) + dossiers);
  const total = months.reduce((sum, month) => {
    const yearBefore = String(Number(month.slice(0, 4)) - 1);
    return sum + (known.get(month) ?? (known.get(yearBefore) ?? 0) / 12);
  }, 0);
  return Math.round(total);
}
