import fc from 'fast-check';
import { people } from '../../gateway/demo/people.ts';
import { ask } from '../support/ask.ts';
import { startGraph, type TestGraph } from '../support/graph.ts';
import { following } from '../support/sums.ts';

/**
 * An attacker asks for many tables and subtracts one from another, to learn of one citizen. Each case invents its own
 * dossiers: of four communes, four procedures and three months. Two procedures have fees and one has no time limit, so
 * some indices count only some procedures. The attacker does not ask for those of one agency: Decision 766 makes them exact.
 */
const agencies = ['c-21136@2025', 'c-21172@2025', 'c-21211@2025', 'c-21220@2025'];
const procedures = ['1.001193', '2.000815', '2.000884', '2.001263'];
const withFees = ['2.000815', '2.000884'];
const withoutLimit = ['2.001263'];
const months = ['2026-07', '2026-08', '2026-09'];

/** What is unknown: how many dossiers of an agency and a procedure there are in a half of a month. */
const unknowns = agencies.flatMap((agency) =>
  procedures.flatMap((procedure) =>
    months.flatMap((month) => [false, true].map((isLater) => ({ agency, procedure, month, isLater }))),
  ),
);
type Unknown = (typeof unknowns)[number];

let graph: TestGraph;
beforeAll(async () => {
  graph = await startGraph('in-process', { connections: 4 });
  for (const name of ['clerk', 'analyst'])
    tokens.set(name, await graph.token(people.find((one) => one.name === name)!));
  for (const [name, query] of Object.entries(queries)) await save(name, query);
});
afterAll(() => graph.close());

const tokens = new Map<string, string>();
const askers = ['analyst', 'clerk', undefined];
type Form = 'csv' | 'json' | 'saved csv' | 'saved json';
const forms: Form[] = ['csv', 'json', 'saved csv', 'saved json'];

const numbers = 'agency { stableId } procedure { code } level month quarter';
const dossiers = `dossierStatistics(from: $from, to: $to, by: $by) { ${numbers} accepted onTime { denominator } }`;
const indices = 'serviceIndicators(from: $from, to: $to, codes: ["2.1", "2.2", "3.6"]';
const ofEveryProcedure = 'serviceIndicators(from: $from, to: $to, codes: ["2.1"]';
const ofIndices = '{ code part denominator }';
const period = '$from: Date!, $to: Date!';
const queries = {
  'of-all': `query (${period}, $by: [DossierDimension!]) { ${dossiers} }`,
  'of-agency': `query (${period}, $by: [DossierDimension!], $agency: ID!) { agency(id: $agency) { ${dossiers} } }`,
  'of-procedure': `query (${period}, $by: [DossierDimension!], $procedure: ProcedureCode!) { procedure(code: $procedure) { ${dossiers} } }`,
  'indices-of-all': `query (${period}) { ${indices}) ${ofIndices} }`,
  'indices-of-agency': `query (${period}, $agency: ID!) { agency(id: $agency) { ${ofEveryProcedure}) ${ofIndices} } }`,
  'indices-of-both': `query (${period}, $agency: ID!, $procedure: ProcedureCode!) { agency(id: $agency) { ${indices}, procedure: $procedure) ${ofIndices} } }`,
  'indices-of-procedure': `query (${period}, $procedure: ProcedureCode!) { procedure(code: $procedure) { ${indices}) ${ofIndices} } }`,
  payments: `query (${period}, $by: [DossierDimension!]) { paymentStatistics(from: $from, to: $to, by: $by) { ${numbers} payments } }`,
};

interface Question {
  name: keyof typeof queries;
  from: string;
  to: string;
  by: string[];
  agency?: string;
  procedure?: string;
}

const calendar = [
  ['2026-07-01', '2026-09-30'],
  ['2026-08-01', '2026-08-31'],
] as const;
const ofReports = [
  ['2026-06-15', '2026-10-14'],
  ['2026-07-15', '2026-08-14'],
] as const;
const dimensions = ['AGENCY', 'PROCEDURE', 'LEVEL', 'MONTH'];
const breakdowns = [
  ...dimensions.reduce<string[][]>((all, each) => [...all, ...all.map((by) => [...by, each])], [[]]),
  ...[['QUARTER'], ['AGENCY', 'QUARTER'], ['AGENCY', 'PROCEDURE', 'QUARTER']],
];

/** Every question about these dossiers, with each filter; fine ones of the months of the calendar only. */
const questions: Question[] = [
  ...breakdowns.flatMap((by) => {
    const isFine = by.includes('AGENCY') && by.includes('PROCEDURE');
    return [...calendar, ...(isFine ? [] : ofReports)].flatMap(([from, to]) =>
      (['of-all', 'payments'] as const).map((name) => ({ name, from, to, by })),
    );
  }),
  ...calendar.flatMap(([from, to]) => [
    { name: 'indices-of-all' as const, from, to, by: [] },
    ...agencies.flatMap((agency) => [
      { name: 'indices-of-agency' as const, from, to, by: [], agency },
      ...[[], ['PROCEDURE'], ['PROCEDURE', 'MONTH']].map((by) => ({
        ...{ name: 'of-agency' as const, from, to, by, agency },
      })),
      ...procedures.map((procedure) => ({ name: 'indices-of-both' as const, from, to, by: [], agency, procedure })),
    ]),
    ...procedures.flatMap((procedure) => [
      { name: 'indices-of-procedure' as const, from, to, by: [], procedure },
      ...[[], ['AGENCY'], ['AGENCY', 'MONTH'], ['LEVEL']].map((by) => ({
        ...{ name: 'of-procedure' as const, from, to, by, procedure },
      })),
    ]),
  ]),
];

type Row = Record<string, string>;

/** What somebody is answered, each cell as text and nothing for what is held back, in whichever form. */
async function rowsOf({ name, by, ...given }: Question, asker: string | undefined, form: Form): Promise<Row[]> {
  const origin = `${new URL(graph.url).origin}/tables`;
  const token = asker === undefined ? undefined : tokens.get(asker);
  const headers = { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) };
  const format = form.includes('csv') ? 'csv' : 'json';
  const parameters = new URLSearchParams(given as Record<string, string>);
  if (by.length) parameters.set('by', by.join(','));
  const response = form.startsWith('saved')
    ? await fetch(`${origin}/${name}.${format}?${parameters.toString()}`, { headers })
    : await fetch(`${origin}?format=${format}`, {
        ...{ method: 'POST', headers },
        body: JSON.stringify({ query: queries[name], variables: { ...given, by } }),
      });
  const text = await response.text();
  if (!response.ok) throw new Error(text);
  if (format === 'json') {
    const rows = JSON.parse(text) as Record<string, string | number | null>[];
    return rows.map((row) => Object.fromEntries(Object.entries(row).map(([key, cell]) => [key, String(cell ?? '')])));
  }
  const [header, ...lines] = text.trimEnd().split('\r\n');
  const columns = header!.split(',');
  return lines.map((line) => {
    const cells = line.split(',');
    return Object.fromEntries(columns.map((column, index) => [column, cells[index]!]));
  });
}

/** The sums that an answer tells: a number, and the unknowns that it is of. */
type Told = [of: number[], sum: number];

function toldBy(question: Question, rows: readonly Row[]): Told[] {
  return question.name.startsWith('indices') ? toldByIndices(question, rows) : toldByStatistics(question, rows);
}

function within({ from, to, agency, procedure }: Question, unknown: Unknown): boolean {
  const day = `${unknown.month}-${unknown.isLater ? '20' : '05'}`;
  return (
    from <= day &&
    day <= to &&
    (agency === undefined || agency === unknown.agency) &&
    (procedure === undefined || procedure === unknown.procedure)
  );
}

/** The rows of statistics; of what there is no row, there is nothing. */
function toldByStatistics(question: Question, rows: readonly Row[]): Told[] {
  const keyOf = { AGENCY: 'agency.stableId', PROCEDURE: 'procedure.code', LEVEL: 'level', MONTH: 'month' };
  const count = question.name === 'payments' ? 'payments' : 'accepted';
  const groups = new Map<string, number[]>();
  for (const [index, unknown] of unknowns.entries()) {
    if (!within(question, unknown)) continue;
    // The month of reports begins on the 15th of the one before.
    const number = Number(unknown.month.slice(5)) + (question.from.endsWith('15') && unknown.isLater ? 1 : 0);
    const month = `2026-${String(number).padStart(2, '0')}`;
    const values: Row = {
      ...{ AGENCY: unknown.agency, PROCEDURE: unknown.procedure, LEVEL: 'COMMUNE' },
      ...{ MONTH: month, QUARTER: `2026-Q${Math.ceil(number / 3)}` },
    };
    const key = JSON.stringify(question.by.map((dimension) => values[dimension]));
    groups.set(key, [...(groups.get(key) ?? []), index]);
  }
  const sums = new Map(
    rows.map((row) => [
      JSON.stringify(question.by.map((dimension) => row[keyOf[dimension as keyof typeof keyOf] ?? 'quarter'])),
      row[count]!,
    ]),
  );
  return [...groups].flatMap(([key, of]): Told[] => {
    const sum = sums.get(key) ?? '0';
    return sum === '' ? [] : [[of, Number(sum)]];
  });
}

/** Denominators of indices: of all dossiers, of those of procedures with a time limit, and of those with fees. */
function toldByIndices(question: Question, rows: readonly Row[]): Told[] {
  return rows.flatMap(({ code, part, denominator }): Told[] => {
    const all: Record<string, (unknown: Unknown) => boolean> = {
      '2.1 RECEIVED': () => true,
      '2.2 WORKING_DAY': ({ procedure }: Unknown) => !withoutLimit.includes(procedure),
      '3.6 ': ({ procedure }: Unknown) => withFees.includes(procedure),
    };
    const counts = all[`${code!} ${part!}`];
    if (!counts || denominator === '') return [];
    const of = [...unknowns.keys()].filter((index) => within(question, unknowns[index]!) && counts(unknowns[index]!));
    return [[of, Number(denominator)]];
  });
}

/** What there is of each unknown; few of most, and of many nothing. */
const invented = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.constant(0) },
    { weight: 3, arbitrary: fc.integer({ min: 1, max: 3 }) },
    { weight: 3, arbitrary: fc.integer({ min: 4, max: 9 }) },
  ),
  { minLength: unknowns.length, maxLength: unknowns.length },
);

test('no pair of tables, nor all of them together, tells a cell that is held back', async () => {
  const held = { dossiers: 0, payments: 0 };
  await fc.assert(
    fc.asyncProperty(invented, fc.infiniteStream(fc.nat(35)), async (counts, choices) => {
      await invent(counts);
      const answers = await inTurns(questions, (question) => answerTo(question, choices.next().value));
      for (const what of ['dossiers', 'payments'] as const) {
        const isPayment = what === 'payments';
        const told = answers.filter(({ name }) => (name === 'payments') === isPayment).flatMap((answer) => answer.told);
        held[what] += heldIn(counts, told, (cell, isKnown) =>
          expect({ what, ...unknowns[cell[0]!], isKnown }).toMatchObject({ isKnown: false }),
        );
      }
    }),
    // A smaller case would take as many questions again.
    { numRuns: 3, endOnFailure: true },
  );
  // There was something to find.
  expect(Math.min(held.dossiers, held.payments)).toBeGreaterThan(20);
});

describe('what two communes had in August, of births and copies', () => {
  // The totals of each commune and procedure are 5, and no cell is told: one could be taken from each and added to the next.
  //            births  copies
  //   Cà Đam        2       3
  //   elsewhere     3       2
  const halves = unknowns.map(({ agency, procedure, month, isLater }) => {
    const isCounted = month === '2026-08' && !isLater && agencies.indexOf(agency) < 2;
    const [births, copies] = agency === agencies[0] ? [2, 3] : [3, 2];
    return !isCounted ? 0 : procedure === '1.001193' ? births : procedure === '2.000815' ? copies : 0;
  });
  const whole = async (question: Omit<Question, 'by'>, codeAndPart: string) => {
    const rows = await rowsOf({ ...question, by: [] }, undefined, 'csv');
    const { denominator, withheld } = rows.find(({ code, part }) => `${code!} ${part!}` === codeAndPart)!;
    return [denominator, withheld];
  };
  const september = { from: '2026-09-01', to: '2026-09-30' };
  const [commune, births] = [agencies[0]!, procedures[0]!];
  const isHeld = ['', expect.stringContaining('denominator: SUPPRESSED')];

  test('is not told by what was open when September began', async () => {
    await invent(halves, '2026-09-10T09:00:00+07:00');
    const ofBoth = { name: 'indices-of-both' as const, agency: commune, procedure: births };
    expect(await whole({ ...ofBoth, ...september }, '2.1 CARRIED_OVER')).toEqual(isHeld);
    expect(await whole({ ...ofBoth, ...september }, '2.1 ')).toEqual(isHeld);
    const ofCommune = { name: 'indices-of-agency' as const, agency: commune };
    expect(await whole({ ...ofCommune, ...september }, '2.1 CARRIED_OVER')).toEqual(['5', '']);
  });
});

/** What a question tells, asked by somebody in some form; some are asked twice, and others in another form are told the same. */
async function answerTo(question: Question, choice: number): Promise<{ name: string; told: Told[] }> {
  const askerOf = (n: number) => (question.name === 'payments' ? 'analyst' : askers[n % 3]);
  const formOf = (n: number) => forms[Math.floor(n / 3) % 4]!;
  const rows = await rowsOf(question, askerOf(choice), formOf(choice));
  if (choice < 12) expect(await rowsOf(question, askerOf(choice + 1), formOf(choice + 5))).toEqual(rows);
  return { name: question.name, told: toldBy(question, rows) };
}

/** Looks at each cell of one to four people that no answer told as it is; how many there were. */
function heldIn(
  counts: readonly number[],
  told: readonly Told[],
  look: (cell: number[], isKnown: boolean) => void,
): number {
  // What is nothing together is nothing each.
  const empty = new Set(told.flatMap(([of, sum]) => (sum === 0 ? of : [])));
  const rest = (of: readonly number[]) => of.filter((index) => !empty.has(index));
  const follows = following(
    told.map(([of]) => rest(of)),
    unknowns.length,
  );
  const isTold = new Set(told.map(([of]) => JSON.stringify(of)));
  // The two halves of each month stand together.
  const cells = Array.from({ length: unknowns.length / 2 }, (_, index) => [2 * index, 2 * index + 1]).filter((cell) => {
    const there = cell.reduce((sum, index) => sum + counts[index]!, 0);
    return there > 0 && there < 5 && !isTold.has(JSON.stringify(cell));
  });
  for (const cell of cells) look(cell, follows(rest(cell)));
  return cells.length;
}

async function inTurns<Item, Result>(items: readonly Item[], work: (item: Item) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  for (let at = 0; at < items.length; at += 6) results.push(...(await Promise.all(items.slice(at, at + 6).map(work))));
  return results;
}

/** Writes so many dossiers of each unknown, each of a person of its own, paid for and, unless said, done on the day. */
async function invent(counts: readonly number[], done?: string): Promise<void> {
  await graph.pool.query(`delete from services.dossier_payment where dossier_id like 'invented-%'`);
  await graph.pool.query(`delete from services.dossier where id like 'invented-%'`);
  const changes = unknowns.flatMap(({ agency, procedure, month, isLater }, index) =>
    Array.from({ length: counts[index]! }, (_, n) => {
      const at = `${month}-${isLater ? '20' : '05'}T09:00:00+07:00`;
      return {
        ...{ id: `invented-${index}-${n}`, code: `invented-${index}-${n}`, identity_number: `${index}-${n}` },
        ...{
          competent_id: agency,
          procedure_code: procedure,
          accepted_at: at,
          ended_at: done ?? at,
          status: 'RESULT_RETURNED',
        },
        ...{ applicant_subject: null, paid: 2000, paid_online: 'NONE', processing_minutes: 60, waiting_since: null },
      };
    }),
  );
  await graph.pool.query(
    `insert into services.dossier select (jsonb_populate_record(base, change)).*
     from services.dossier base, jsonb_array_elements($1::jsonb) change where base.id = 'dossier-birth-0001'`,
    [JSON.stringify(changes)],
  );
  await graph.pool.query(
    `insert into services.dossier_payment (dossier_id, position, amount, method, paid_at)
     select id, 1, 2000, 'CASH', accepted_at from services.dossier where id like 'invented-%'`,
  );
}

async function save(name: string, query: string): Promise<void> {
  const { body } = await ask(graph.url, {
    query: 'mutation ($input: SaveQueryInput!) { saveQuery(input: $input) { version } }',
    variables: { input: { name, visibility: 'PUBLIC', titleVi: name, query } },
    token: tokens.get('analyst')!,
  });
  expect(body.errors).toBeUndefined();
}
