import { mayTell, mayTellPart } from '../../kernel/statistics.rules.ts';
import type { Count, DossierCell } from '../statistics/dossier-statistics.rules.ts';
import { shareOf } from '../statistics/dossier-statistics.rules.ts';
import type { IndicatorCode } from './indicator-definitions.rules.ts';

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
  inMonth(month: string): { givesDocument: boolean; hasFees: boolean; unit: string | null };
}

/** The feedback to one agency, about one procedure or none, that came in in a calendar month. */
export interface FeedbackCell {
  agencyId: string;
  month: string;
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
  isExact(cell: { agencyId: string }): boolean;
}

/** A number of an index. */
export interface Measured {
  code: IndicatorCode;
  /** What it is of, where the index has several: a channel, a unit, a kind, a step; null for the whole. */
  part: string | null;
  numerator: number;
  denominator: number;
  value: number | null;
  suppressedCells: number;
}

type Numbers = Omit<Measured, 'code' | 'part' | 'value'>;

/** The numbers of an index, the whole first. */
export function measure(code: IndicatorCode, counted: Counted): Measured[] {
  return Object.entries(formulas[code](counted)).map(([part, numbers]) => ({
    code,
    part: part === whole ? null : part,
    ...numbers,
    value: code === '2.2' ? mean(numbers) : shareOf(numbers.numerator, numbers.denominator).percent,
  }));
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
    const synced = ofDossiers(counted, received(counted), 'synced');
    const isWhole = counted.dossiers.every(counted.isExact);
    return only({
      ...synced,
      denominator: isWhole ? Math.max(synced.denominator, counted.reported) : synced.denominator,
    });
  },
  '2.1': (counted) => ({
    [whole]: ofDossiers(counted, counted.dossiers, 'onTime'),
    RECEIVED: ofDossiers(counted, received(counted), 'onTime'),
    CARRIED_OVER: ofDossiers(
      counted,
      counted.dossiers.filter(({ carriedOver }) => carriedOver),
      'onTime',
    ),
  }),
  '2.2': meanTimes,
  '3.1': ({ procedures }) => only(ofProcedures(procedures, ({ isOnline }) => isOnline)),
  '3.2': (counted) => only(usedServices(counted)),
  '3.3': (counted) => ({
    DIRECT: ofDossiers(counted, received(counted), 'direct'),
    ONLINE: ofDossiers(counted, received(counted), (cell) => online(counted, cell)),
    POST: ofDossiers(counted, received(counted), 'post'),
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
    return only(ofDossiers(counted, withFees, 'paidOnline', (cell) => cell.accepted - cell.free));
  },
  '4.1': (counted) => {
    const withDocument = received(counted).filter((cell) => factsOf(counted, cell)?.givesDocument);
    return only(ofDossiers(counted, withDocument, 'electronicResult', 'finished'));
  },
  '4.2': (counted) => only(ofDossiers(counted, received(counted), 'wholeDigital')),
  '4.3': (counted) => only(ofDossiers(counted, received(counted), 'digitised')),
  '4.4': (counted) => only(ofDossiers(counted, received(counted), 'connected')),
  '4.5': (counted) => only(ofDossiers(counted, received(counted), 'verified')),
  '5.1': (counted) => ({
    CONDUCT: ofFeedback(counted, 'conduct', 'received'),
    REGULATION: ofFeedback(counted, 'regulation', 'received'),
    PROPOSAL: ofFeedback(counted, 'proposal', 'received'),
    OTHER: ofFeedback(counted, 'other', 'received'),
  }),
  '5.2': (counted) => ({
    ANSWER: ofFeedback(counted, 'answeredInTime', 'toAnswer'),
    REJECT: ofFeedback(counted, 'rejectedInTime', 'rejected'),
    REQUEST_SUPPLEMENT: ofFeedback(counted, 'askedInTime', 'asked'),
    PUBLISH: ofFeedback(counted, 'publishedInTime', 'answered'),
  }),
  '5.3': (counted) => only(ofFeedback(counted, 'well', 'received')),
  '5.4': (counted) => only(satisfaction(counted)),
};

function received({ dossiers }: Counted): DossierCell[] {
  return dossiers.filter(({ carriedOver }) => !carriedOver);
}

function decisions(procedures: readonly ProcedureFacts[], inTime: 'decidedInTime' | 'publishedInTime'): Numbers {
  const all = procedures.flatMap((procedure) => procedure.decisions);
  return { numerator: all.filter((each) => each[inTime]).length, denominator: all.length, suppressedCells: 0 };
}

function ofProcedures(procedures: readonly ProcedureFacts[], has: (procedure: ProcedureFacts) => boolean): Numbers {
  return { numerator: procedures.filter(has).length, denominator: procedures.length, suppressedCells: 0 };
}

type Of<Cell> = (cell: Cell) => number;

/** A share over the cells of which the viewer may know it. */
function share<Cell extends { agencyId: string }>(
  cells: readonly Cell[],
  isExact: Counted['isExact'],
  people: Of<Cell>,
  part: Of<Cell>,
  of: Of<Cell>,
): Numbers {
  const known = cells.filter(
    (cell) => isExact(cell) || (mayTellPart(of(cell), people(cell)) && mayTellPart(part(cell), of(cell))),
  );
  const total = (number: Of<Cell>) => known.reduce((sum, cell) => sum + number(cell), 0);
  return { numerator: total(part), denominator: total(of), suppressedCells: cells.length - known.length };
}

function ofDossiers(
  { isExact }: Counted,
  cells: readonly DossierCell[],
  part: Count | Of<DossierCell>,
  of: Count | Of<DossierCell> = 'accepted',
): Numbers {
  const number = (name: Count | Of<DossierCell>) =>
    typeof name === 'string' ? (cell: DossierCell) => cell[name] : name;
  return share(cells, isExact, ({ accepted }) => accepted, number(part), number(of));
}

type FeedbackCount = Exclude<keyof FeedbackCell, 'agencyId' | 'month'>;

function ofFeedback({ feedback, isExact }: Counted, part: FeedbackCount, of: FeedbackCount): Numbers {
  return share(
    feedback,
    isExact,
    (cell) => cell.received,
    (cell) => cell[part],
    (cell) => cell[of],
  );
}

/** What the procedure of a cell says of its month; undefined for a procedure that there is not any more. */
function factsOf({ procedureOf }: Counted, { procedureCode, month }: DossierCell) {
  return procedureOf(procedureCode)?.inMonth(month);
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
    const numbers = (times[unit] ??= { numerator: 0, denominator: 0, suppressedCells: 0 });
    if (counted.isExact(cell) || (mayTell(cell.accepted) && mayTellPart(cell.timed, cell.accepted))) {
      numbers.numerator += cell.minutes / minutes;
      numbers.denominator += cell.timed;
    } else numbers.suppressedCells += 1;
  }
  for (const numbers of Object.values(times)) numbers.numerator = Math.round(numbers.numerator * 100) / 100;
  return times;
}

/** Online services with a dossier that came in by them; those of which it may not be told whether they have one are out. */
function usedServices(counted: Counted): Numbers {
  const cells = received(counted);
  const known = (cell: DossierCell) => counted.isExact(cell) || mayTellPart(cell.online, cell.accepted);
  const numbers = { numerator: 0, denominator: 0, suppressedCells: cells.filter((cell) => !known(cell)).length };
  for (const { code, isOnline } of counted.procedures) {
    if (!isOnline) continue;
    const own = cells.filter(({ procedureCode }) => procedureCode === code);
    const isUsed = own.some((cell) => known(cell) && cell.online > 0);
    if (!isUsed && !own.every(known)) continue;
    numbers.denominator += 1;
    if (isUsed) numbers.numerator += 1;
  }
  return numbers;
}

/** All, without the late and without the unhappy; whoever is both counts in both, as the formula has it. */
function satisfaction(counted: Counted): Numbers {
  const late = ({ accepted, onTime }: DossierCell) => accepted - onTime;
  const cells = received(counted).filter(
    (cell) => counted.isExact(cell) || [late(cell), cell.unhappy].every((part) => mayTellPart(part, cell.accepted)),
  );
  const total = (number: Of<DossierCell>) => cells.reduce((sum, cell) => sum + number(cell), 0);
  const denominator = total(({ accepted }) => accepted);
  return {
    numerator: Math.max(0, denominator - total(late) - total(({ unhappy }) => unhappy)),
    denominator,
    suppressedCells: received(counted).length - cells.length,
  };
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
