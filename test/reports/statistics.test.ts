import { parseInstant } from '../../subgraphs/kernel/dates/instant.ts';
import type { Client, Operation, ReportsStatistics } from '../../client-sdk/src/index.ts';
import { people } from '../../gateway/demo/people.ts';
import { ask } from '../support/ask.ts';
import { startGraph, type TestGraph } from '../support/graph.ts';
import { expectInternal } from '../support/internal-answers.ts';
import { doneDossiers, sentDocuments } from '../support/past-figures.ts';
import { openReportSigner } from '../support/report-signer.ts';
import { correct, everybody, freshKey, report, type Reporter, soundCells } from '../support/reporters.ts';

const person = (name: string) => people.find((candidate) => candidate.name === name)!;
/** Districts report, and sign, while they are there. */
const in2020 = parseInstant('2020-12-20T09:00:00+07:00');
const in2026 = parseInstant('2026-11-24T10:00:00+07:00');
let now = in2026;
let graph: TestGraph;
let reports: Client['reports'];
let reporter: Reporter;
let analyst: Client['reports'];
beforeAll(async () => {
  const signer = await openReportSigner(() => now);
  graph = await startGraph('in-process', { now: () => now, connections: 1, connected: { exchange: signer.exchange } });
  // Of no agency: the one of today was not there yet when districts reported.
  const { agency: _, ...anywhere } = everybody;
  reports = graph.as(anywhere).reports;
  reporter = { client: reports, signer };
  analyst = graph.as(person('analyst')).reports;
});
afterAll(() => graph.close());

const figures = (changes: Record<string, number>) =>
  soundCells.map(({ column, number }) => ({ column, number: changes[column] ?? number }));

describe('what the departments and districts of 2020 reported', () => {
  let health: string;
  beforeAll(async () => {
    await graph.pool.query('delete from reports.observation');
    const due = (period: string, agency: string) => `EGOV_PROGRESS_Q:${period}:${agency}`;
    const one = { documentsSent: 100, validlySigned: 90, trainedOfficers: 10, planTasks: 4, planTasksDone: 1 };
    const other = {
      ...{ documentsSent: 900, validlySigned: 90, trainedOfficers: 5, planTasks: 6, planTasksDone: 6 },
      ...{ dossiersReceived: 0, dossiersSynced: 0 },
    };
    now = in2020;
    health = await report(reporter, due('2020-Q3', 'qni-syt'), 'qni-stttt', figures(one));
    await report(reporter, due('2020-Q4', 'qni-syt'), 'qni-stttt', figures({ ...one, planTasksDone: 3 }));
    await report(reporter, due('2020-Q4', 'd-524'), 'qni-stttt', figures(other));
    now = in2026;
  });
  const table = async (indicators: string[], by: ('AGENCY' | 'LEVEL' | 'PERIOD')[], more: object = {}) => {
    const filter = { periodKind: 'QUARTERLY' as const, period: '2020', ...more };
    const { statistics } = await analyst.statistics({ indicators, by, filter });
    return statistics!.nodes.map(({ indicator, agency, level, period, value }) => [
      indicator.code,
      ...[agency?.stableId, level, period?.id].filter((key) => key != null),
      value,
    ]);
  };

  it('counts the officers trained in 2020 by agency (T9)', async () => {
    expect(await table(['TRAINED_OFFICERS'], ['AGENCY'])).toEqual([
      ['TRAINED_OFFICERS', 'd-524', 5],
      ['TRAINED_OFFICERS', 'qni-syt', 20],
    ]);
    expect(await table(['TRAINED_OFFICERS'], [])).toEqual([['TRAINED_OFFICERS', 25]]);
  });

  it('divides sums by sums, and takes the last figure of a stock', async () => {
    // 270 of 1100 documents; in the fourth quarter 3 of 4 and 6 of 6 tasks.
    expect(await table(['ED2', 'PLAN_TASKS_DONE_SHARE'], [])).toEqual([
      ['ED2', (270 / 1100) * 100],
      ['PLAN_TASKS_DONE_SHARE', 90],
    ]);
    expect(await table(['ED2'], ['LEVEL', 'PERIOD'])).toEqual([
      ['ED2', 'PROVINCE', '2020-Q3', 90],
      ['ED2', 'DISTRICT', '2020-Q4', 10],
      ['ED2', 'PROVINCE', '2020-Q4', 90],
    ]);
  });

  it('takes the figures that are asked for', async () => {
    expect(await table(['TRAINED_OFFICERS'], [], { levels: ['DISTRICT'] })).toEqual([['TRAINED_OFFICERS', 5]]);
    expect(await table(['TRAINED_OFFICERS'], [], { agencies: ['qni-syt'] })).toEqual([['TRAINED_OFFICERS', 20]]);
    expect(await table(['TRAINED_OFFICERS'], [], { to: '2020-09-14' })).toEqual([['TRAINED_OFFICERS', 10]]);
    expect(await table(['TRAINED_OFFICERS'], [], { from: '2020-09-15' })).toEqual([['TRAINED_OFFICERS', 15]]);
    const below = { below: 'qni', asOf: '2020-12-14' };
    expect(await table(['TRAINED_OFFICERS'], [], below)).toEqual([['TRAINED_OFFICERS', 25]]);
    expect(await table(['TRAINED_OFFICERS'], [], { period: '2021' })).toEqual([]);
    expect(await table(['TRAINED_OFFICERS'], [], { periodKind: 'MONTHLY' })).toEqual([]);
  });

  it('rolls up along the tree, and says who is missing', async () => {
    const { indicator } = await analyst.rollUp({ code: 'TRAINED_OFFICERS', agency: 'qni', period: '2020-Q4' });
    expect(indicator!.rollUp).toMatchObject({ agency: { stableId: 'qni' }, value: 15, obsStatus: 'A' });
    const { coverage } = indicator!.rollUp!;
    // Of 33 the department that is fed by the others has nothing of its own to report.
    expect(coverage).toMatchObject({ received: 2, expected: 32 });
    expect(coverage.missing).toHaveLength(30);
    expect(coverage.missing.map(({ stableId }) => stableId)).not.toContain('qni-stttt');
    const nothing = await analyst.rollUp({ code: 'ED2', agency: 'qni', period: '2021-Q1' });
    expect(nothing.indicator!.rollUp).toMatchObject({ value: null, obsStatus: 'M' });
  });

  describe('a mean that another indicator weighs', () => {
    beforeAll(async () => {
      await graph.pool.query(
        `insert into reports.indicator (code, name_vi, aggregation, weight, scale, source, dimensions)
         values ('MEAN_DAYS', 'Số ngày trả lời bình quân', 'AVG_WEIGHTED', 'EDOC_SENT', 1, 'A test', '{}')`,
      );
      // Of qni-syt 4 days in the third quarter and 6 in the fourth, of d-524 one day.
      await graph.pool.query(
        `insert into reports.observation
         select 'MEAN_DAYS', agency_id, period_id, dimensions, period_kind, data_from, data_to,
           case when agency_id = 'd-524' then 1 when period_id = '2020-Q3' then 4 else 6 end, 'A', submission_id
         from reports.observation where indicator_code = 'EDOC_SENT'`,
      );
    });
    afterAll(async () => {
      await graph.pool.query(`delete from reports.observation where indicator_code = 'MEAN_DAYS'`);
      await graph.pool.query(`delete from reports.indicator where code = 'MEAN_DAYS'`);
    });

    it.each([
      // 100 documents of 6 days and 900 of one: never (6 + 1) / 2.
      ['all below an agency', 'qni', '2020-Q4', (100 * 6 + 900 * 1) / 1000],
      ['one agency', 'qni-syt', '2020-Q4', 6],
      ['one agency over the quarters of a year', 'qni-syt', '2020', (100 * 4 + 100 * 6) / 200],
      ['all over the quarters of a year', 'qni', '2020', (100 * 4 + 100 * 6 + 900 * 1) / 1100],
      ['nobody', 'qni', '2021-Q1', null],
    ])('is rolled up of %s', async (_, agency, period, value) => {
      const { indicator } = await analyst.rollUp({ code: 'MEAN_DAYS', agency, period });
      expect(indicator!.rollUp!.value).toBe(value);
      expect(await table(['MEAN_DAYS'], [])).toEqual([['MEAN_DAYS', 1900 / 1100]]);
    });

    it('leaves out what nothing weighs', async () => {
      await graph.pool.query(
        `delete from reports.observation
         where indicator_code = 'EDOC_SENT' and agency_id = 'd-524' and period_id = '2020-Q4'`,
      );
      const { indicator } = await analyst.rollUp({ code: 'MEAN_DAYS', agency: 'qni', period: '2020-Q4' });
      expect(indicator!.rollUp!.value).toBe(6);
      const alone = await analyst.rollUp({ code: 'MEAN_DAYS', agency: 'd-524', period: '2020-Q4' });
      expect(alone.indicator!.rollUp!.value).toBeNull();
      await graph.pool.query(
        `insert into reports.observation
         select 'EDOC_SENT', agency_id, period_id, dimensions, period_kind, data_from, data_to, 900, 'A', submission_id
         from reports.observation
         where indicator_code = 'MEAN_DAYS' and agency_id = 'd-524' and period_id = '2020-Q4'`,
      );
    });
  });

  describe('as a table of many pages', () => {
    const filter = { periodKind: 'QUARTERLY' as const, period: '2020' };
    /** Two ratios, a stock and counts, of which one was never reported. */
    const indicators = ['PLAN_TASKS_DONE_SHARE', 'TRAINED_OFFICERS', 'ED1', '766.1.4', 'ED2', 'DOSSIERS_RECEIVED'];
    const whole = [
      ['PLAN_TASKS_DONE_SHARE', 25, 100, 75],
      ['TRAINED_OFFICERS', 10, 5, 10],
      ['766.1.4', 90, null, 90],
      ['ED2', 90, 10, 90],
      ['DOSSIERS_RECEIVED', 1000, 0, 1000],
    ].flatMap(([indicator, ...values]) => [
      [indicator, '2020-Q3', 'qni-syt', values[0]],
      [indicator, '2020-Q4', 'd-524', values[1]],
      [indicator, '2020-Q4', 'qni-syt', values[2]],
    ]);
    interface Page {
      nodes: {
        indicator: { code: string };
        period: { id: string };
        agency: { stableId: string };
        value: number | null;
      }[];
      pageInfo: {
        hasNextPage: boolean;
        hasPreviousPage: boolean;
        startCursor: string | null;
        endCursor: string | null;
      };
    }
    const pageOf: Operation<{ statistics: Page | null }, Record<string, unknown>> = {
      name: 'page',
      kind: 'query',
      text: `query page($indicators: [ID!]!, $by: [StatisticsDimension!]!, $filter: StatisticsFilter!, $first: Int, $after: String, $last: Int, $before: String) {
        statistics(indicators: $indicators, by: $by, filter: $filter, first: $first, after: $after, last: $last, before: $before) {
          nodes { indicator { code } period { id } agency { stableId } value }
          pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
        }
      }`,
    };
    const page = async (args: object) => {
      const asked = { indicators, by: ['AGENCY', 'PERIOD'], filter, ...args };
      const { nodes, pageInfo } = (await graph.as(person('analyst')).run(pageOf, asked)).statistics!;
      return {
        rows: nodes.map((row) => [row.indicator.code, row.period.id, row.agency.stableId, row.value]),
        pageInfo,
      };
    };

    it.each([1, 2, 4, 7, 14, 15, 16])(
      'has the same rows in the same order, %i a page, forwards and backwards',
      async (size) => {
        const forwards = [await page({ first: size })];
        while (forwards.at(-1)!.pageInfo.hasNextPage)
          forwards.push(await page({ first: size, after: forwards.at(-1)!.pageInfo.endCursor }));
        expect(forwards.flatMap(({ rows }) => rows)).toEqual(whole);
        expect(forwards).toHaveLength(Math.ceil(15 / size));
        const backwards = [await page({ last: size })];
        while (backwards[0]!.pageInfo.hasPreviousPage)
          backwards.unshift(await page({ last: size, before: backwards[0]!.pageInfo.startCursor }));
        expect(backwards.flatMap(({ rows }) => rows)).toEqual(whole);
        expect(backwards).toHaveLength(Math.ceil(15 / size));
      },
    );

    it('is read by the SDK page after page, names and all', async () => {
      const values: (number | null)[] = [];
      let after: string | null = null;
      do {
        const { statistics }: ReportsStatistics = await analyst.statistics({
          indicators,
          by: ['AGENCY', 'PERIOD'],
          filter,
          first: 7,
          after,
        });
        values.push(...statistics!.nodes.map(({ value }) => value));
        after = statistics!.pageInfo.hasNextPage ? statistics!.pageInfo.endCursor : null;
      } while (after !== null);
      expect(values).toEqual(whole.map(([, , , value]) => value));
    });

    it('lies between two cursors', async () => {
      const { pageInfo } = await page({ first: 5 });
      const { pageInfo: end } = await page({ last: 5 });
      const { rows } = await page({ after: pageInfo.endCursor, before: end.startCursor });
      expect(rows).toEqual(whole.slice(5, 10));
    });

    it('costs one statement a page, wherever it is, and one call a table for what the rows refer to', async () => {
      const token = await graph.token(person('analyst'));
      const cost = async (...tables: string[]) => {
        graph.statements.length = 0;
        graph.requests.length = 0;
        const query = `{ ${tables
          .map(
            (args, index) =>
              `t${index}: statistics(indicators: ["ED2", "PLAN_TASKS"], by: [AGENCY], filter: { periodKind: QUARTERLY }${args}) { nodes { value agency { nameVi } } pageInfo { endCursor } }`,
          )
          .join(' ')} }`;
        const { body } = await ask(graph.url, { query, token });
        expect(body.errors).toBeUndefined();
        return {
          calls: graph.requests.map(({ subgraph }) => subgraph),
          figures: graph.statements.filter((text) => /reports\.observation/.test(text)).length,
          catalogue: graph.statements.filter((text) => /from reports\.indicator\b/.test(text)).length,
          end: (body.data as Record<string, Page>).t0!.pageInfo.endCursor,
        };
      };
      const one = await cost(', first: 1');
      expect(one).toMatchObject({ calls: ['reports', 'directory'], figures: 1, catalogue: 1 });
      expect(await cost(`, after: "${one.end}"`)).toMatchObject({ calls: one.calls, figures: 1, catalogue: 1 });
      // Tables have statements of their own, in one call; the agencies of all are one more, however many they are.
      const calls = ['reports', 'directory'];
      expect(await cost(', first: 1', '', '')).toMatchObject({ calls, figures: 3, catalogue: 1 });
    });

    it.each([-1, 10_001])('runs nothing for a page of %d', async (first) => {
      const asked = graph.as(person('analyst')).run(pageOf, { indicators, by: [], filter, first });
      await expect(asked).rejects.toMatchObject({ code: 'BAD_USER_INPUT', argument: 'first' });
    });

    it.each([
      [{ first: 1, last: 1 }, 'BAD_USER_INPUT', 'last'],
      [{ after: 'nonsense' }, 'BAD_USER_INPUT', 'after'],
    ])('refuses %j', async (args, code, argument) => {
      const asked = await graph.as(person('analyst')).run(pageOf, { indicators, by: [], filter, ...args });
      expect(() => asked.statistics).toThrow(expect.objectContaining({ code, argument }));
    });

    it('refuses a cursor of another table, and one that no row has', async () => {
      const { endCursor } = (await page({ first: 1 })).pageInfo;
      const [list] = JSON.parse(Buffer.from(endCursor!, 'base64url').toString()) as [string];
      const forged = (...key: (string | number)[]) => Buffer.from(JSON.stringify([list, ...key])).toString('base64url');
      for (const args of [
        { after: endCursor, by: ['AGENCY'] },
        { after: endCursor, indicators: indicators.slice(1) },
        { after: endCursor, filter: { ...filter, levels: ['DISTRICT'] } },
        ...[
          forged(0),
          forged(6, '2020-Q3', 'qni-syt'),
          forged(0.5, 'x', 'x'),
          forged('0', 'x', 'x'),
          forged(0, 1, 'x'),
          forged(0, 'x', '\0'),
        ].map((after) => ({ after })),
      ]) {
        const asked = await graph
          .as(person('analyst'))
          .run(pageOf, { indicators, by: ['AGENCY', 'PERIOD'], filter, ...args });
        expect(() => asked.statistics).toThrow(expect.objectContaining({ code: 'BAD_USER_INPUT', argument: 'after' }));
      }
      // The same question, asked in other words, is of the same table.
      const { rows } = await page({
        by: ['PERIOD', 'AGENCY'],
        filter: { ...filter, levels: null },
        after: endCursor,
        first: 1,
      });
      expect(rows).toEqual([whole[1]]);
    });

    it('is long enough for programs, in one operation once', async () => {
      const token = await graph.token(person('analyst'));
      const table = 'statistics(indicators: ["ED2"], by: [], filter: { periodKind: QUARTERLY }';
      const both = (second: number) =>
        ask(graph.url, {
          query: `{ one: ${table}, first: 9000) { nodes { value } } other: ${table}, first: ${second}) { nodes { value } } }`,
          token,
        });
      expect((await both(1000)).body.errors).toBeUndefined();
      expect((await both(1001)).body.errors).toMatchObject([
        {
          path: ['other'],
          extensions: { code: 'LIMIT_EXCEEDED' },
          message: expect.stringContaining('10000 rows') as string,
        },
      ]);
    });
  });

  it('follows a correction, and keeps what was reported before', async () => {
    await correct(reporter, health, 'qni-stttt', figures({ trainedOfficers: 7 }));
    expect(await table(['TRAINED_OFFICERS'], ['PERIOD'])).toEqual([
      ['TRAINED_OFFICERS', '2020-Q3', 7],
      ['TRAINED_OFFICERS', '2020-Q4', 15],
    ]);
    const { reportSubmission } = await reports.submission({ id: health });
    expect(reportSubmission).toMatchObject({ state: 'SUPERSEDED' });
    expect(reportSubmission!.cells).toContainEqual(expect.objectContaining({ column: 'trainedOfficers', number: 10 }));
  });

  it('joins the figures of the other domains through the agency, in one operation (T17)', async () => {
    const query = `query ($indicators: [ID!]!, $filter: StatisticsFilter!) {
      statistics(indicators: $indicators, by: [AGENCY], filter: $filter) {
        nodes {
          value
          agency {
            nameVi
            procedures(first: 1) { nodes { code } }
            reportObligations(first: 5) { nodes { period { id } submissions { state } } }
          }
        }
      }
    }`;
    const variables = { indicators: ['ED2'], filter: { periodKind: 'QUARTERLY', period: '2020-Q4' } };
    const token = await graph.token(person('analyst'));
    const { body } = await ask(graph.url, { query, variables, token });
    expect(body.errors).toBeUndefined();
    const data = body.data as { statistics: { nodes: unknown[] } };
    expect(data.statistics.nodes).toEqual([
      {
        value: 10,
        agency: {
          nameVi: expect.stringContaining('Bình Sơn'),
          procedures: { nodes: [{ code: expect.any(String) as string }] },
          reportObligations: expect.objectContaining({
            nodes: expect.arrayContaining([
              { period: { id: '2020-Q4' }, submissions: [{ state: 'ACCEPTED' }] },
            ]) as unknown,
          }) as unknown,
        },
      },
      expect.objectContaining({ value: 90 }),
    ]);
  });

  it('takes as many statements for a long table as for a short one', async () => {
    const cost = async (by: ('AGENCY' | 'PERIOD')[]) => {
      graph.statements.length = 0;
      const query = `{ statistics(indicators: ["ED2", "PLAN_TASKS"], by: [${by.join(', ')}], filter: { periodKind: QUARTERLY }) { nodes { value agency { id } } } }`;
      const { body } = await ask(graph.url, { query, token: await graph.token(person('analyst')) });
      expect(body.errors).toBeUndefined();
      return graph.statements.filter((text) => /reports\./.test(text)).length;
    };
    expect(await cost([])).toBeGreaterThan(0);
    expect(await cost(['AGENCY', 'PERIOD'])).toBe(await cost([]));
  });

  it.each([
    [{ indicators: ['NONE'], by: [], filter: { periodKind: 'QUARTERLY' } }, 'BAD_USER_INPUT'],
    [{ indicators: [], by: [], filter: { periodKind: 'QUARTERLY' } }, 'BAD_USER_INPUT'],
    [{ indicators: ['ED2'], by: [], filter: { periodKind: 'QUARTERLY', below: 'nobody' } }, 'NOT_FOUND'],
    [{ indicators: ['ED2'], by: [], filter: { periodKind: 'QUARTERLY', period: '2020-Q5' } }, 'NOT_FOUND'],
  ] as const)('answers %j with %s', async (variables, code) => {
    const asked = await analyst.statistics(variables as never);
    expect(() => asked.statistics).toThrow(expect.objectContaining({ code }));
  });

  it('are for analysts', async () => {
    const asked = await graph
      .as(person('clerk'))
      .reports.statistics({ indicators: ['ED2'], by: [], filter: { periodKind: 'QUARTERLY' } });
    expect(() => asked.statistics).toThrow(expect.objectContaining({ code: 'UNAUTHORIZED_FIELD_OR_TYPE' }));
  });
});

describe('figures with dimensions', () => {
  const regime = 'STAFF_BY_SEX_Q';
  const column = (key: string, indicator: string, sex: string) => ({
    ...{ key, label: 'x', type: 'INTEGER' as const, indicator },
    dimensions: [{ name: 'SEX', value: sex }],
  });
  const define = (columns: object[]) =>
    reports.defineRegime({
      input: {
        ...{ idempotencyKey: freshKey(), id: regime, kind: 'PERIODIC', frequency: 'QUARTERLY', isPublic: false },
        validFrom: '2020-09-15',
        validTo: '2020-12-14',
        elements: {
          ...{ nameVi: 'x', nameEn: 'x', purpose: 'x', content: 'x', submitMethod: 'x', procedureGuide: 'x' },
          ...{ legalBasis: 'x', outline: [], cutOffDay: 14, checks: [] },
          tiers: [
            {
              subjects: ['qni-stp', 'qni-snv', 'd-525'].map((agencyId) => ({ agencyId })),
              receivers: [{ agencyId: 'qni', deadlineKind: 'WORKING_DAYS_AFTER_CUT_OFF', deadlineNumber: 1 }],
            },
          ],
          columns: columns as ReturnType<typeof column>[],
        },
      },
    });

  it('are broken down by them, ratios too, or put together', async () => {
    const columns = ['FEMALE', 'MALE'].flatMap((sex) => [
      column(`sent${sex}`, 'EDOC_SENT', sex),
      column(`signed${sex}`, 'EDOC_VALIDLY_SIGNED', sex),
    ]);
    expect((await define(columns)).defineReportRegime).toMatchObject({ id: regime });
    now = in2020;
    for (const [agency, [sentF, signedF, sentM, signedM]] of Object.entries({
      'qni-stp': [10, 5, 20, 20],
      'qni-snv': [30, 15, 0, 0],
      'd-525': [8, 2, 4, 1],
    })) {
      const cells = { sentFEMALE: sentF!, signedFEMALE: signedF!, sentMALE: sentM!, signedMALE: signedM! };
      await report(
        reporter,
        `${regime}:2020-Q4:${agency}`,
        'qni',
        Object.entries(cells).map(([key, number]) => ({ column: key, number })),
      );
    }
    now = in2026;
    const table = async (by: ('DIMENSIONS' | 'LEVEL')[]) => {
      const filter = { periodKind: 'QUARTERLY' as const, period: '2020-Q4', agencies: ['qni-stp', 'qni-snv', 'd-525'] };
      const { statistics } = await analyst.statistics({ indicators: ['EDOC_SENT', 'ED2'], by, filter });
      return statistics!.nodes.map(({ indicator, level, dimensions, value, agencies }) =>
        [indicator.code, level, dimensions?.map((one) => `${one.name} ${one.value}`).join(), value, agencies].filter(
          (cell) => cell != null,
        ),
      );
    };
    expect(await table(['DIMENSIONS'])).toEqual([
      ['EDOC_SENT', 'SEX FEMALE', 48, 3],
      ['EDOC_SENT', 'SEX MALE', 24, 3],
      // 5 + 15 + 2 of 48, and 20 + 0 + 1 of 24.
      ['ED2', 'SEX FEMALE', (22 / 48) * 100, 3],
      ['ED2', 'SEX MALE', 87.5, 3],
    ]);
    expect(await table(['LEVEL', 'DIMENSIONS'])).toContainEqual(['ED2', 'DISTRICT', 'SEX FEMALE', 25, 1]);
    // Together, each agency counts once.
    expect(await table([])).toEqual([
      ['EDOC_SENT', 72, 3],
      ['ED2', (43 / 72) * 100, 3],
    ]);
  });

  it.each([
    ['A;B', ''],
    ['A=B', ''],
    [' ', '.0.value'],
  ])('have no value %j, which could not be told from others', async (value, place) => {
    const refused = define([column('sent', 'EDOC_SENT', value)]).then((answer) => answer.defineReportRegime);
    await expect(refused).rejects.toMatchObject({
      ...{ code: 'BAD_USER_INPUT', argument: `input.elements.columns.0.dimensions${place}` },
    });
  });
});

describe('what the conference of 2020 asks of every agency (T17)', () => {
  beforeAll(async () => {
    await sentDocuments(graph, 'qni-syt', '2020-06-10', 8, 6);
    await doneDossiers(graph, 'qni-syt', '2020-05-11', 12, 5);
  });
  const ask = async (within: string) => {
    graph.requests.length = 0;
    graph.statements.length = 0;
    const { agencies } = await graph.as(person('analyst')).overview.performance({
      ...{ filter: { within }, asOf: '2020-06-30', first: 100 },
      documents: { from: '2020-06-01', to: '2020-06-30' },
      ...{ from: '2020-04-01', to: '2020-06-30', year: 2020, regime: 'EGOV_PROGRESS_Q' },
    });
    const calls = graph.requests.map(({ subgraph }) => subgraph).sort();
    return { nodes: agencies!.nodes, calls, statements: graph.statements.length };
  };

  it('is answered by one query: documents, dossiers and reports', async () => {
    const [health, ...others] = (await ask('qni-syt')).nodes;
    expect(others).toEqual([]);
    expect(health!.edocIndicators!.find(({ code }) => code === 'ED2')).toMatchObject({
      ...{ numerator: 6, denominator: 8, unknown: 0, share: 75 },
    });
    // Five of twelve were late.
    expect(health!.dossierStatistics).toEqual([
      { accepted: 12, onTime: { numerator: 7, denominator: 12, percent: 58.33 } },
    ]);
    expect(health!.reportObligations!.nodes[1]).toMatchObject({
      period: { id: '2020-Q2' },
      submissions: [{ receiver: { stableId: 'qni-stttt' }, deadline: '2020-06-15', state: 'ACCEPTED' }],
    });
  });

  it('costs as many calls and statements for a hundred agencies as for one', async () => {
    await ask('qni-syt'); // What a first request sets up is not counted.
    const one = await ask('qni-syt');
    const hundred = await ask('qni');
    expect(hundred.nodes).toHaveLength(100);
    const chancellery = hundred.nodes.find(({ stableId }) => stableId === 'qni-vpub')!;
    expect(chancellery.reportObligations!.nodes[1]!.submissions).toMatchObject([
      { state: 'ASSIGNED', timeliness: { notSubmitted: true } },
    ]);
    // The agencies; then documents, services and reports side by side.
    expect(hundred.calls).toEqual(['directory', 'documents', 'reports', 'services']);
    expect(one.calls).toEqual(hundred.calls);
    expect(hundred.statements).toBe(one.statements);
  });
});

describe('communes before and after 1 July 2025 (T18)', () => {
  const regime = 'COMMUNE_TRAINING_Q';
  const predecessors = ['c-21136', 'c-21142', 'c-21025', 'c-21022', 'c-21019', 'c-21031'];
  beforeAll(async () => {
    const { defineReportRegime } = await reports.defineRegime({
      input: {
        ...{ idempotencyKey: freshKey(), id: regime, kind: 'PERIODIC', frequency: 'QUARTERLY', isPublic: false },
        validFrom: '2024-12-15',
        elements: {
          ...{ nameVi: 'x', nameEn: 'x', purpose: 'x', content: 'x', submitMethod: 'x', procedureGuide: 'x' },
          ...{ legalBasis: 'x', outline: [], cutOffDay: 14, checks: [] },
          tiers: [
            {
              subjects: predecessors.map((agencyId) => ({ agencyId })),
              receivers: [{ agencyId: 'qni-stttt', deadlineKind: 'WORKING_DAYS_AFTER_CUT_OFF', deadlineNumber: 1 }],
            },
          ],
          columns: [{ key: 'trained', label: 'x', type: 'INTEGER', indicator: 'TRAINED_OFFICERS', dimensions: [] }],
        },
      },
    });
    expect(defineReportRegime).toMatchObject({ id: regime });
    const trained = (period: string, agency: string, receiver: string, number: number) =>
      report(reporter, `${regime}:${period}:${agency}`, receiver, [{ column: 'trained', number }]);
    for (const [index, id] of predecessors.entries()) await trained('2025-Q1', id, 'qni-skhcn2025', index + 1);
    await trained('2026-Q1', 'c-21136@2025', 'qni-skhcn2025-new', 9);
    await trained('2026-Q1', 'c-21025@2025', 'qni-skhcn2025-new', 20);
  });
  const compare = async (agency: string) => {
    const { indicator } = await analyst.comparison({
      ...{ code: 'TRAINED_OFFICERS', agency },
      ...{ period: '2026-Q1', with: '2025-Q1' },
    });
    return indicator!.comparison!;
  };

  it('are owed by the successors, once each', async () => {
    const { reportObligations } = await analyst.obligations({ regime, agency: 'c-21136@2025', year: 2026 });
    expect(reportObligations!.map(({ id }) => id)).toEqual(
      ['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4'].map((period) => `${regime}:${period}:c-21136@2025`),
    );
  });

  it('are compared with those that merged', async () => {
    // 3 + 4 + 5 + 6 against 20.
    expect(await compare('c-21025@2025')).toMatchObject({
      current: { value: 20 },
      beforeValue: 18,
      change: 2,
      comparable: true,
      reasons: [],
    });
  });

  it('are not comparable where one was split: xã Cà Đam has a part of Trà Bùi', async () => {
    const comparison = await compare('c-21136@2025');
    expect(comparison).toMatchObject({ current: { value: 9 }, beforeValue: null, change: null, comparable: false });
    expect(comparison.before.map(({ agency, value }) => [agency.stableId, value])).toEqual([
      ['c-21136', 1],
      ['c-21142', 2],
    ]);
    expect(comparison.reasons).toEqual([expect.stringContaining('Trà Bùi')]);
  });

  it.each([
    ['Sông Vệ, which took in parts of two', 'c-21238', ['Nghĩa Mỹ', 'Nghĩa Phương']],
    ['Nghĩa Phương, which took in a part and gave one', 'c-21283', ['Nghĩa Phương', 'Nghĩa Mỹ']],
  ])('are not comparable across January 2025: %s', async (_, agency, split) => {
    const { indicator } = await analyst.comparison({
      ...{ code: 'TRAINED_OFFICERS', agency },
      ...{ period: '2025-Q1', with: '2024-Q1' },
    });
    expect(indicator!.comparison).toMatchObject({ beforeValue: null, change: null, comparable: false });
    expect(indicator!.comparison!.reasons).toEqual(
      split.map((name) => expect.stringMatching(new RegExp(`^UBND xã ${name} was split among .*Sông Vệ`))),
    );
  });

  it.each([
    ['whole', 'c-21283', /^UBND xã Nghĩa Phương is no more in the later period; UBND xã Vệ Giang took its place$/],
    ['in parts', 'c-21142', /^UBND xã Trà Bùi is no more in the later period; UBND xã .*, UBND xã .* took its place$/],
  ])(
    'that were merged %s are not compared with themselves: it is said who took their place',
    async (_, agency, why) => {
      const comparison = await compare(agency);
      expect(comparison).toMatchObject({ change: null, comparable: false });
      expect(comparison.reasons).toEqual([expect.stringMatching(why)]);
    },
  );

  it('are comparable where the parts have come together again: xã Vệ Giang has all of them', async () => {
    const { indicator } = await analyst.comparison({
      ...{ code: 'TRAINED_OFFICERS', agency: 'c-21238@2025' },
      ...{ period: '2026-Q1', with: '2024-Q1' },
    });
    expect(indicator!.comparison).toMatchObject({ comparable: true, reasons: [] });
    expect(indicator!.comparison!.before.map(({ agency }) => agency.stableId).sort()).toEqual([
      'c-21238',
      'c-21280',
      'c-21283',
      'c-21286',
    ]);
  });

  it('are seen with their documents, dossiers and reports of the two quarters in one query', async () => {
    await sentDocuments(graph, 'c-21136', '2025-02-10', 6, 3);
    await sentDocuments(graph, 'c-21136@2025', '2026-02-10', 5, 4);
    await doneDossiers(graph, 'c-21142', '2025-03-10', 14, 6);
    await doneDossiers(graph, 'c-21136@2025', '2026-01-12', 11, 5);
    const { indicator } = await graph.as(person('analyst')).overview.reform({
      ...{ agency: 'c-21136@2025', indicator: 'TRAINED_OFFICERS', period: '2026-Q1', with: '2025-Q1', regime },
      ...{ documents: { from: '2026-01-01', to: '2026-03-31' }, from: '2026-01-01', to: '2026-03-31', year: 2026 },
      documentsBefore: { from: '2025-01-01', to: '2025-03-31' },
      ...{ fromBefore: '2025-01-01', toBefore: '2025-03-31', yearBefore: 2025 },
    });
    const { current, before, ...verdict } = indicator!.comparison!;
    expect(verdict).toEqual({
      comparable: false,
      change: null,
      reasons: [expect.stringMatching(/Trà Bùi was split among .*Cà Đam.*Tây Trà Bồng/)],
    });
    const figures = ({ value, agency }: Pick<typeof current, 'value' | 'agency'>) => {
      const { numerator, denominator } = agency.edocIndicators!.find(({ code }) => code === 'ED2')!;
      const [dossiers] = agency.dossierStatistics!;
      const [quarter] = agency.reportObligations!.nodes;
      const states = quarter!.submissions.map(({ state }) => state);
      return [
        agency.stableId,
        value,
        numerator,
        denominator,
        dossiers?.accepted,
        dossiers?.onTime?.numerator,
        ...states,
      ];
    };
    expect(figures(current)).toEqual(['c-21136@2025', 9, 4, 5, 11, 6, 'ACCEPTED']);
    expect(before.map(figures)).toEqual([
      ['c-21136', 1, 3, 6, 0, 0, 'ACCEPTED'],
      ['c-21142', 2, 0, 0, 14, 8, 'ACCEPTED'],
    ]);
    // What the national portal was told of them is for whoever administers the province.
    const told = async (from: string, to: string) =>
      (await graph.as(person('administrator')).services.dossierSyncStats({ from, to })).dossierSyncStats!.map(
        ({ agency, received, synced }) => [agency!.stableId, received, synced],
      );
    expect(await told('2026-01-01', '2026-03-31')).toEqual([['c-21136@2025', 11, 0]]);
    expect(await told('2025-01-01', '2025-03-31')).toEqual([['c-21142', 14, 0]]);
  });
});

it('says of a catalogue that cannot be read that something is wrong, and not that the indicators are', async () => {
  expectInternal();
  const [query, token] = [
    '{ statistics(indicators: ["ED2"], by: [], filter: { periodKind: QUARTERLY }) { nodes { value } } }',
    await graph.token(person('analyst')),
  ];
  await graph.pool.query('alter table reports.indicator rename to away');
  const { body } = await ask(graph.url, { query, token });
  await graph.pool.query('alter table reports.away rename to indicator');
  expect(body).toMatchObject({ data: { statistics: null }, errors: [{ extensions: { code: 'INTERNAL' } }] });
});
