import { randomUUID } from 'node:crypto';
import { ask } from '../support/ask.ts';
import { dossierDesk, filing, person } from '../support/dossier-desk.ts';
import { startGraph, type TestGraph, topologies } from '../support/graph.ts';

/** Wednesday; Friday is New Year, of a year that nobody has announced. */
let now = new Date('2026-12-30T09:00:00+07:00');
const statutory = [
  ['2027-01-01', 'Tết Dương lịch'],
  ['2027-02-04', 'Tết Nguyên đán'],
  ['2027-02-05', 'Tết Nguyên đán'],
  ['2027-02-06', 'Tết Nguyên đán'],
  ['2027-02-07', 'Tết Nguyên đán'],
  ['2027-02-08', 'Tết Nguyên đán'],
  ['2027-04-16', 'Giỗ Tổ Hùng Vương'],
  ['2027-04-30', 'Ngày Chiến thắng'],
  ['2027-05-01', 'Ngày Quốc tế lao động'],
  ['2027-09-02', 'Quốc khánh'],
  ['2027-09-03', 'Quốc khánh (ngày liền kề)'],
  ['2027-11-24', 'Ngày Văn hóa Việt Nam'],
].map(([date, nameVi]) => ({ date: date!, nameVi: nameVi!, kind: 'STATUTORY' as const }));
const substitutes = ['2027-02-09', '2027-02-10', '2027-05-03'].map((date) => ({
  ...{ date, nameVi: 'Nghỉ bù', kind: 'SUBSTITUTE' as const },
}));
/** Two Mondays off, for two Saturdays that are worked. */
const swaps = ['2027-01-04', '2027-03-15'].map((date) => ({ date, nameVi: 'Hoán đổi', kind: 'SWAP' as const }));
const makeUpDays = ['2027-01-09', '2027-03-20'].map((date) => ({ date, nameVi: 'Làm bù' }));
const declaration = (change: object = {}) => ({
  idempotencyKey: randomUUID(),
  year: 2027,
  revision: 0,
  decision: '1234/TB-BNV',
  daysOff: [...statutory, ...substitutes, ...swaps],
  makeUpDays,
  ...change,
});

describe.each(topologies)('a working year, %s', (topology) => {
  let graph: TestGraph;
  beforeAll(async () => {
    now = new Date('2026-12-30T09:00:00+07:00');
    graph = await startGraph(topology, { now: () => now });
  });
  afterAll(() => graph.close());

  const { file, take, services } = dossierDesk(() => graph);
  const directory = (name = 'administrator') => graph.as(person(name)).directory;
  const declare = async (input: ReturnType<typeof declaration>) =>
    (await directory().declareWorkingYear({ input })).declareWorkingYear!;
  const token = (name: string) => graph.token(person(name));
  const deadlineOfQ1 = async () => {
    const query = `{ reportObligations(regime: "EGOV_PROGRESS_Q", agency: "qni-skhcn2025-new", year: 2027) {
      period { id } dueDateIsProvisional submissions { receiver { stableId } deadline dueDateIsProvisional } } }`;
    const { body } = await ask(graph.url, { query });
    const { reportObligations } = body.data as { reportObligations: { period: { id: string } }[] };
    return reportObligations.find(({ period }) => period.id === '2027-Q1');
  };

  it('of the past was announced, and names no notice that is not at hand', async () => {
    const years = [2020, 2021, 2022, 2023, 2024, 2025, 2026];
    const answers = await Promise.all(years.map((year) => directory('citizen').workingYear({ year })));
    expect(answers.map(({ workingYear }) => [workingYear!.isProvisional, workingYear!.decision])).toEqual(
      years.map((year) => [false, year === 2025 ? '8726/VPCP-KGVX' : null]),
    );
  });

  it('is provisional until it is announced, with the days off of the law', async () => {
    const { workingYear } = await directory('citizen').workingYear({ year: 2027 });
    expect(workingYear).toMatchObject({ isProvisional: true, decision: null, makeUpDays: [], revision: 0 });
    expect(workingYear!.daysOff.map(({ date }) => date)).toEqual(
      [...statutory, ...substitutes].map(({ date }) => date).sort(),
    );
    // 261 days from Monday to Friday, less the twelve that are off: three of the fifteen are on a weekend.
    expect(workingYear!.workingDays).toBe(249);
    expect((await directory('citizen').workingYear({ year: 2026 })).workingYear).toMatchObject({
      isProvisional: false,
      makeUpDays: [{ date: '2026-01-10' }, { date: '2026-08-22' }],
    });
  });

  it('moves what is open when it is announced, and says what moved', async () => {
    const filed = await file('commune-clerk', filing({ procedure: '1.001612' }));
    const accepted = await take('commune-clerk', filed, { step: 'ACCEPT' });
    // Three working days: Thursday, Monday, Tuesday.
    expect(accepted).toMatchObject({ dueAt: '2027-01-05T17:30:00+07:00', dueDateIsProvisional: true });
    expect(await deadlineOfQ1()).toMatchObject({
      dueDateIsProvisional: true,
      submissions: expect.arrayContaining([
        { receiver: { stableId: 'qni2025' }, deadline: '2027-03-15', dueDateIsProvisional: true },
      ]),
    });

    const input = declaration();
    const declared = await declare(input);
    expect(declared).toMatchObject({
      isProvisional: false,
      decision: '1234/TB-BNV',
      changedDays: ['2027-01-04', '2027-01-09', '2027-03-15', '2027-03-20'],
      movedDossiers: 1,
      movedFeedback: 0,
    });
    expect(declared.movedReports).toBeGreaterThan(0);
    expect(await declare(input)).toEqual(declared);

    // Thursday, Tuesday, Wednesday.
    const { dossier } = await services('commune-clerk').dossier({ id: filed.id });
    expect(dossier).toMatchObject({ dueAt: '2027-01-06T17:30:00+07:00', dueDateIsProvisional: false });
    expect(await deadlineOfQ1()).toMatchObject({
      dueDateIsProvisional: false,
      submissions: expect.arrayContaining([
        { receiver: { stableId: 'qni2025' }, deadline: '2027-03-16', dueDateIsProvisional: false },
      ]),
    });

    const query = `{ workingYear(year: 2027) { movedDossiers movedReports
      movedDueDates { nodes { kind subjectId previousDueAt newDueAt agency { nameVi } } }
      movedDeadlines(first: 100) { nodes { due { id } previousDeadline newDeadline } } } }`;
    const { body } = await ask(graph.url, { query, token: await token('administrator') });
    expect(body.errors).toBeUndefined();
    expect(body.data).toMatchObject({
      workingYear: {
        movedDossiers: 1,
        movedDueDates: {
          nodes: [
            {
              ...{ kind: 'DOSSIER', subjectId: filed.id, agency: { nameVi: 'UBND xã Cà Đam' } },
              ...{ previousDueAt: '2027-01-05T17:30:00+07:00', newDueAt: '2027-01-06T17:30:00+07:00' },
            },
          ],
        },
        movedDeadlines: {
          nodes: expect.arrayContaining([
            {
              due: { id: 'EGOV_PROGRESS_Q:2027-Q1:qni-skhcn2025-new>qni2025' },
              previousDeadline: '2027-03-15',
              newDeadline: '2027-03-16',
            },
          ]),
        },
      },
    });
    const asClerk = await ask(graph.url, { query, token: await token('commune-clerk') });
    expect(asClerk.body.errors).toMatchObject([
      { path: ['workingYear', 'movedDueDates'], extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE' } },
    ]);

    const { revision } = declared;
    const corrected = await declare(declaration({ revision, daysOff: [...statutory, ...substitutes], makeUpDays: [] }));
    expect(corrected).toMatchObject({ movedDossiers: 1, changedDays: declared.changedDays });
    expect(corrected.revision).toBeGreaterThan(revision);
    expect((await services('commune-clerk').dossier({ id: filed.id })).dossier).toMatchObject({
      dueAt: '2027-01-05T17:30:00+07:00',
      dueDateIsProvisional: false,
    });
  });

  it('refuses what no year can have, whom it does not concern, and who saw another', async () => {
    const attempt = async (change: object, name = 'administrator') => {
      try {
        const answer = await directory(name).declareWorkingYear({ input: declaration({ year: 2028, ...change }) });
        return answer.declareWorkingYear;
      } catch (error) {
        const { code, message } = error as { code: string; message: string };
        return `${code}: ${message}`;
      }
    };
    const off = (date: string, kind = 'STATUTORY') => ({ date, nameVi: 'Nghỉ', kind });
    const daysOff = [off('2028-01-01')];
    const make = (date: string) => ({ date, nameVi: 'Làm bù' });
    expect(await attempt({})).toMatch(/^BAD_USER_INPUT: .*Give a day of 2028/);
    expect(await attempt({ year: 2101 })).toMatch(/^BAD_USER_INPUT: .*2000 to 2100/);
    expect(await attempt({ daysOff: [...daysOff, ...daysOff], makeUpDays: [] })).toMatch(/given twice/);
    expect(await attempt({ daysOff, makeUpDays: [make('2028-01-03')] })).toMatch(/Saturday or Sunday/);
    expect(await attempt({ daysOff: [off('2028-01-02', 'SWAP')], makeUpDays: [] })).toMatch(/Monday to Friday/);
    expect(await attempt({ daysOff, makeUpDays: [], decision: ' ' })).toMatch(/^BAD_USER_INPUT: .*decision is blank/);
    expect(await attempt({ daysOff, makeUpDays: [], decision: ' Q ' })).toMatch(/3 to 200 characters/);
    expect(await attempt({ daysOff, makeUpDays: [], revision: 1 })).toMatch(/^CONFLICT/);
    expect(await attempt({ daysOff, makeUpDays: [] }, 'clerk')).toMatch(/^UNAUTHORIZED_FIELD_OR_TYPE/);
  });

  it('lists days, with what they are', async () => {
    const { calendarDays } = await directory('citizen').calendarDays({ from: '2026-08-21', to: '2026-08-24' });
    expect(calendarDays!.map(({ date, kind, isWorkingDay }) => `${date} ${kind} ${isWorkingDay}`)).toEqual([
      '2026-08-21 ORDINARY true',
      '2026-08-22 MAKE_UP true',
      '2026-08-23 WEEKEND false',
      '2026-08-24 ORDINARY true',
    ]);
    const { body } = await ask(graph.url, {
      query: '{ calendarDays(from: "2026-01-01", to: "2027-01-02") { date } workingYear(year: 1999) { year } }',
    });
    expect(body.errors!.map(({ extensions }) => extensions.code)).toEqual(['BAD_USER_INPUT', 'BAD_USER_INPUT']);
  });
});
