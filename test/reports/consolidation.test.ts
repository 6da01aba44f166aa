import fc from 'fast-check';
import { parseInstant } from '../../subgraphs/kernel/dates/instant.ts';
import type { Client } from '../../client-sdk/src/index.ts';
import {
  consolidatedCells,
  partsOf,
  sameParts,
} from '../../subgraphs/reports/submissions/consolidation/consolidation.rules.ts';
import { readSeedRegimes } from '../../subgraphs/reports/seed/seed.ts';
import { numbersOf, problemsOf } from '../../subgraphs/reports/submissions/submission/cells.rules.ts';
import { startGraph, type TestGraph } from '../support/graph.ts';
import { openReportSigner } from '../support/report-signer.ts';
import {
  correct,
  everybody,
  finish,
  freshKey,
  report,
  type Reporter,
  somebody,
  soundCells,
} from '../support/reporters.ts';

const regime = 'EGOV_SUMMARY_H';
const period = '2020-H1';
const due = (agency: string) => `${regime}:${period}:${agency}`;
const figures = (changes: Record<string, number> = {}) =>
  soundCells.map(({ column, number }) => ({ column, number: changes[column] ?? number }));

const now = () => parseInstant('2020-06-16T09:00:00+07:00');
let graph: TestGraph;
let reports: Client['reports'];
let reporter: Reporter;
let leader: Client['reports'];
let children: string[];
const submissions = new Map<string, string>();
beforeAll(async () => {
  const signer = await openReportSigner(now);
  graph = await startGraph('in-process', { now, connected: { exchange: signer.exchange } });
  reports = graph.as(everyone()).reports;
  reporter = { client: reports, signer };
  leader = graph.as(somebody('LEADER', 'qni-stttt')).reports;
  const { reportRegime } = await reports.regime({ id: regime, asOf: '2020-06-14' });
  children = reportRegime!.subjects.map(({ stableId }) => stableId).filter((id) => id !== 'qni-stttt');
});
afterAll(() => graph.close());

/** In 2020 the agency of today is not there yet. */
function everyone() {
  return { ...everybody, agency: 'qni' };
}

const consolidate = (waived: string[] = [], client = leader) =>
  client.consolidate({
    input: {
      ...{ idempotencyKey: freshKey(), regime, period, agency: 'qni-stttt' },
      waivers: waived.map((agency) => ({ agency, reason: 'Chưa có số liệu' })),
    },
  });
const trained = ({ cells }: { cells: { column: string; number: number | null }[] }) =>
  cells.find(({ column }) => column === 'trainedOfficers')?.number;

describe('the first half of 2020, for the conference in June (T12)', () => {
  it('is refused while reports are missing, and names them', async () => {
    for (const id of ['qni-syt', 'qni-stp'])
      submissions.set(id, await report(reporter, due(id), 'qni-stttt', figures()));

    const refused = await consolidate(children.filter((id) => !submissions.has(id) && id !== 'd-524'));
    expect(() => refused.consolidateReport).toThrow(
      expect.objectContaining({
        code: 'CONFLICT',
        message: expect.stringMatching(/1 of 32 .*: UBND huyện Bình Sơn \(d-524\);/) as string,
      }),
    );
    const nobody = await leader.consolidate({
      input: { idempotencyKey: freshKey(), regime, period, agency: 'qni-syt' },
    });
    expect(() => nobody.consolidateReport).toThrow(expect.objectContaining({ code: 'NOT_FOUND' }));
  });

  it('is refused while nobody is in it, whoever is waived', async () => {
    const nobody = await leader.consolidate({
      input: {
        ...{ idempotencyKey: freshKey(), regime: 'EGOV_PROGRESS_Q', period: '2020-Q4', agency: 'qni-stttt' },
        waivers: children.map((agency) => ({ agency, reason: 'Chưa có số liệu' })),
      },
    });
    expect(() => nobody.consolidateReport).toThrow(
      expect.objectContaining({
        code: 'CONFLICT',
        message: expect.stringMatching(
          /^None of the 32 reports .*Sở Thông tin và Truyền thông \(qni-stttt\)/,
        ) as string,
      }),
    );
  });

  let first: string;
  it('adds up what there is, works shares out anew, and says who is in it', async () => {
    const small = figures({ documentsSent: 100, validlySigned: 10, trainedOfficers: 3 });
    submissions.set('d-524', await report(reporter, due('d-524'), 'qni-stttt', small));
    const { consolidateReport } = await consolidate(children);
    first = consolidateReport!.id;
    expect(consolidateReport).toMatchObject({ state: 'DRAFT', number: 1, problems: [] });
    expect(trained(consolidateReport!)).toBe(12 + 12 + 3);
    // 150 + 150 + 10 of 200 + 200 + 100.
    expect(consolidateReport!.cells).toContainEqual(
      expect.objectContaining({ column: 'validlySignedShare', number: 62 }),
    );
    const { coverage, parts } = consolidateReport!.consolidation!;
    expect(coverage).toMatchObject({ received: 3, expected: 32 });
    expect(parts.find(({ agency }) => agency.stableId === 'd-524')).toEqual({
      agency: { id: 'd-524@@2020-06-14', stableId: 'd-524' },
      submission: { id: submissions.get('d-524') },
      waiver: null,
    });
    expect(parts.filter(({ waiver }) => waiver === 'Chưa có số liệu')).toHaveLength(29);
  });

  it('is the same when it is made once more', async () => {
    const [one, other] = [await consolidate(children), await consolidate(children)];
    expect(one.consolidateReport).toMatchObject({ id: first, revision: 1 });
    expect(other).toEqual(one);
  });

  it('takes in who comes later, as long as it has not been sent', async () => {
    submissions.set('d-525', await report(reporter, due('d-525'), 'qni-stttt', figures({ trainedOfficers: 100 })));
    const { consolidateReport } = await consolidate(children);
    expect(consolidateReport).toMatchObject({ id: first, number: 1, revision: 2 });
    expect(trained(consolidateReport!)).toBe(127);
  });

  it('is made anew when a part is corrected after it was sent; the old one stays and both say why', async () => {
    await finish(reporter, first, 2, 'qni');
    await correct(reporter, submissions.get('d-524')!, 'qni-stttt', figures({ trainedOfficers: 4 }));
    const { reportObligations } = await reports.submissions({ regime, agency: 'qni-stttt', year: 2020 });
    const versions = reportObligations!.flatMap((obligation) => obligation.versions!);
    expect(versions.map((one) => [one.number, one.state, one.correctionReason, trained(one)])).toEqual([
      [1, 'SENT', null, 127],
      [2, 'DRAFT', expect.stringMatching(/Bình Sơn.*: Đính chính/), 128],
    ]);
    const [, second] = versions;
    await finish(reporter, second!.id, second!.revision, 'qni');
    const { reportSubmission } = await reports.submission({ id: first });
    expect(reportSubmission).toMatchObject({ state: 'SUPERSEDED' });
    expect(trained(reportSubmission!)).toBe(127);
    expect(reportSubmission!.consolidation!.coverage.received).toBe(4);
  });

  it('goes back to the writer when a part is corrected while it is before the leader', async () => {
    await correct(reporter, submissions.get('qni-syt')!, 'qni-stttt', figures({ trainedOfficers: 13 }));
    const { reportObligations } = await reports.submissions({ regime, agency: 'qni-stttt', year: 2020 });
    const third = reportObligations!.flatMap((obligation) => obligation.versions!).at(-1)!;
    await reports.submit({ input: { idempotencyKey: freshKey(), submission: third.id, revision: third.revision } });
    const again = await consolidate(children.filter((id) => id !== 'qni-stp'));
    expect(again.consolidateReport).toMatchObject({ id: third.id, state: 'SUBMITTED' });
    await correct(reporter, submissions.get('qni-stp')!, 'qni-stttt', figures({ trainedOfficers: 20 }));
    const { reportSubmission } = await reports.submission({ id: third.id });
    expect(reportSubmission).toMatchObject({
      state: 'DRAFT',
      returnReason: expect.stringContaining('Tư pháp') as string,
    });
    expect(trained(reportSubmission!)).toBe(128 + 1 + 8);
  });

  it('does not count twice in what the province sees', async () => {
    const { indicator } = await graph
      .as({ ...somebody('ANALYST', 'qni'), name: 'analyst of 2020' })
      .reports.rollUp({ code: 'TRAINED_OFFICERS', agency: 'qni', period });
    expect(indicator!.rollUp).toMatchObject({ value: 13 + 20 + 4 + 100, coverage: { received: 4, expected: 32 } });
  });
});

describe('the first quarter of 2020, with what the department itself reports', () => {
  const quarter = 'EGOV_PROGRESS_Q';
  const consolidateQuarter = async (more: object = {}) => {
    const { consolidateReport } = await leader.consolidate({
      input: {
        ...{ idempotencyKey: freshKey(), regime: quarter, period: '2020-Q1', agency: 'qni-stttt', ...more },
        waivers: children.map((agency) => ({ agency, reason: 'Chưa có số liệu' })),
      },
    });
    return consolidateReport!;
  };
  const own = figures({ trainedOfficers: 7 });
  let draft: { id: string; revision: number };

  it('counts what its draft says among the others, and says so', async () => {
    const { draftReport } = await reports.draft({
      input: { idempotencyKey: freshKey(), obligation: `${quarter}:2020-Q1:qni-stttt`, cells: own },
    });
    const whole = await consolidateQuarter();
    const { reportObligations } = await reports.submissions({ regime: quarter, agency: 'qni-syt', year: 2020 });
    expect(reportObligations).not.toEqual([]);
    expect(whole.id).toBe(draftReport!.id);
    expect(whole.consolidation!.own).toEqual(own.map(({ column, number }) => ({ column, number })));
    expect(whole.consolidation!.coverage).toMatchObject({ received: 32, expected: 32 });
    const others = await consolidateQuarter({ own: [] });
    expect(others.consolidation!.own).toEqual([]);
    expect(trained(whole)).toBe(trained(others)! + 7);
    const again = await consolidateQuarter({ own });
    expect(trained(again)).toBe(trained(whole));
    expect(await consolidateQuarter()).toEqual(again);
    draft = again;
  });

  it('is the department own figure once it is accepted, and no more', async () => {
    const analyst = graph.as({ ...somebody('ANALYST', 'qni'), name: 'analyst of 2020' }).reports;
    const rollUp = async (agency: string, of: string) => {
      const { indicator } = await analyst.rollUp({ code: 'TRAINED_OFFICERS', agency, period: of });
      return indicator!.rollUp!;
    };
    const before = await rollUp('qni', '2020-Q1');
    await finish(reporter, draft.id, draft.revision, 'qni');
    expect((await rollUp('qni-stttt', '2020-Q1')).value).toBe(7);
    expect((await rollUp('qni', '2020-Q1')).value).toBe(before.value! + 7);
  });

  it('is put together to the year, as tables have it', async () => {
    const analyst = graph.as({ ...somebody('ANALYST', 'qni'), name: 'analyst of 2020' }).reports;
    const { indicator } = await analyst.rollUp({ code: 'TRAINED_OFFICERS', agency: 'qni', period: '2020' });
    const { statistics } = await analyst.statistics({
      ...{ indicators: ['TRAINED_OFFICERS'], by: [] },
      filter: { periodKind: 'QUARTERLY', period: '2020' },
    });
    expect(indicator!.rollUp!.value).toBe(statistics!.nodes[0]!.value);
    expect(indicator!.rollUp!.value).toBeGreaterThan(0);
    // Nobody has reported on the third and fourth quarter.
    expect(indicator!.rollUp!.coverage).toMatchObject({ received: 1 });
  });
});

describe('the rules of consolidation', () => {
  const { columns, checks } = readSeedRegimes()[0]!.versions[1]!;
  const anyReport = fc
    .record({ sent: fc.integer({ min: 1, max: 1000 }), signed: fc.nat(1000), trained: fc.nat(50) })
    .map(({ sent, signed, trained }) =>
      figures({ documentsSent: sent, validlySigned: signed % (sent + 1), trainedOfficers: trained }),
    );
  const sum = () => 'SUM';

  it('add up to a report that fits the template, whose shares lie between those of the parts', () => {
    fc.assert(
      fc.property(fc.array(anyReport, { minLength: 1, maxLength: 40 }), (parts) => {
        const cells = consolidatedCells(columns, parts, sum);
        expect(problemsOf({ columns, checks }, cells)).toEqual([]);
        const share = (of: typeof cells) => numbersOf({ columns }, of).get('validlySignedShare')!;
        const shares = parts.map(share);
        expect(share(cells)).toBeGreaterThanOrEqual(Math.min(...shares) - 0.01);
        expect(share(cells)).toBeLessThanOrEqual(Math.max(...shares) + 0.01);
      }),
    );
  });

  it('make the same of the same, in whatever order and however often it is grouped', () => {
    fc.assert(
      fc.property(fc.array(anyReport, { minLength: 2, maxLength: 20 }), fc.nat(), (parts, cut) => {
        const whole = consolidatedCells(columns, parts, sum);
        expect(consolidatedCells(columns, parts.toReversed(), sum)).toEqual(whole);
        const at = cut % parts.length;
        const groups = [parts.slice(0, at), parts.slice(at)].map((group) => consolidatedCells(columns, group, sum));
        expect(consolidatedCells(columns, groups, sum)).toEqual(whole);
      }),
    );
  });

  it('leave alone what does not add up', () => {
    const written = [{ column: 'trainedOfficers', number: 5 }];
    const cells = consolidatedCells(columns, [figures()], () => 'NONE', written);
    expect(cells).toEqual(written);
  });

  it('waive only those who have not reported', () => {
    const expected = [
      { agencyId: 'a', accepted: { id: '1', cells: [] } },
      { agencyId: 'b', accepted: null },
      { agencyId: 'c', accepted: null },
    ];
    const waivers = new Map(['a', 'b'].map((id) => [id, 'x']));
    const { parts, missing } = partsOf(expected, waivers);
    expect(missing).toEqual(['c']);
    expect(parts.slice(0, 2)).toEqual([
      { agencyId: 'a', partId: '1', waiver: null },
      { agencyId: 'b', partId: null, waiver: 'x' },
    ]);
    expect(sameParts(parts, parts.toReversed())).toBe(true);
    expect(sameParts(parts, parts.slice(1))).toBe(false);
  });
});
