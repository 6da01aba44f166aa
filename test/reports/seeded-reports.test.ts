import type { Client } from '../../client-sdk/src/index.ts';
import { people } from '../../gateway/demo/people.ts';
import { sharedGraph, type SharedGraph } from '../support/graph.ts';

let graph: SharedGraph;
let analyst: Client['reports'];
beforeAll(async () => {
  graph = await sharedGraph();
  analyst = graph.as(people.find(({ name }) => name === 'analyst')).reports;
});

describe('the quarterly report of 2020, as it is seeded', () => {
  it('has synthetic figures of 31 of 32 addressees, marked as estimates', async () => {
    const { indicator } = await analyst.rollUp({ code: 'ED2', agency: 'qni', period: '2020-Q2' });
    const { obsStatus, coverage, value } = indicator!.rollUp!;
    expect({ obsStatus, coverage }).toMatchObject({ obsStatus: 'E', coverage: { received: 31, expected: 32 } });
    expect(coverage.missing.map(({ stableId }) => stableId)).toEqual(['qni-vpub']);
    expect(value).toBeGreaterThanOrEqual(60);
    expect(value).toBeLessThanOrEqual(100);
  });

  it('has the share of the tasks of Plan 61 that are done, by level', async () => {
    const { statistics } = await analyst.statistics({
      indicators: ['PLAN_TASKS_DONE_SHARE'],
      by: ['LEVEL', 'PERIOD'],
      filter: { periodKind: 'QUARTERLY', period: '2020' },
    });
    expect(statistics!.nodes.map(({ level, period }) => [period!.id, level])).toEqual([
      ['2020-Q1', 'DISTRICT'],
      ['2020-Q1', 'PROVINCE'],
      ['2020-Q2', 'DISTRICT'],
      ['2020-Q2', 'PROVINCE'],
    ]);
    // A quarter of them by March at most, half of them by June.
    for (const { value, period } of statistics!.nodes)
      expect(value).toBeLessThanOrEqual(period!.id === '2020-Q1' ? 25 : 50);
  });

  it('counts the tasks of Plan 61 that the documents have, of every addressee', async () => {
    const administrator = graph.as(people.find(({ name }) => name === 'administrator')).documents;
    const ends = { '2020-Q1': '2020-03-14', '2020-Q2': '2020-06-14' };
    for (const [period, asOf] of Object.entries(ends)) {
      const { statistics } = await analyst.statistics({
        indicators: ['PLAN_TASKS', 'PLAN_TASKS_DONE'],
        by: ['AGENCY'],
        filter: { periodKind: 'QUARTERLY', period },
      });
      const reported = (code: string) =>
        statistics!.nodes
          .filter(({ indicator }) => indicator.code === code)
          .map((row) => [row.agency!.stableId, row.value]);
      const { planProgress } = await administrator.planProgress({
        document: '61/KH-UBND',
        issuer: 'H48',
        year: 2019,
        asOf,
      });
      // The reports are due to one addressee, and another has not reported on the second quarter.
      const silent = period === '2020-Q1' ? ['qni-stttt'] : ['qni-stttt', 'qni-vpub'];
      const led = planProgress!.byAgency.filter(({ agency }) => !silent.includes(agency.stableId));
      expect(planProgress!.byAgency).toHaveLength(33);
      expect(reported('PLAN_TASKS').sort()).toEqual(led.map(({ agency, total }) => [agency.stableId, total]));
      expect(reported('PLAN_TASKS_DONE').sort()).toEqual(led.map(({ agency, done }) => [agency.stableId, done]));
    }
  });

  it('has reports without problems, some of them late', async () => {
    const { rows } = await graph.pool.query<{ agency: string }>(
      `select obligation.agency_id as agency from reports.report_submission submission
       join reports.report_obligation obligation on obligation.id = submission.obligation_id
       where obligation.period_id = '2020-Q1'`,
    );
    expect(rows).toHaveLength(32);
    const daysLate = await Promise.all(
      rows.map(async ({ agency }) => {
        const asked = { regime: 'EGOV_PROGRESS_Q', agency, year: 2020 };
        const written = (await analyst.submissions(asked)).reportObligations![0]!.versions!;
        expect(written).toMatchObject([{ problems: [], templateVersion: 2 }]);
        const { timeliness } = (await analyst.progress(asked)).reportObligations![0]!.submissions[0]!;
        return timeliness!.submittedLate ? timeliness!.daysLate : null;
      }),
    );
    expect(daysLate.filter((days) => days !== null)).toEqual([2, 2]);
  });
});
