import { people } from '../../gateway/demo/people.ts';
import { ask } from '../support/ask.ts';
import { sharedGraph, type SharedGraph, topologies } from '../support/graph.ts';

const asked = { regime: 'EGOV_PROGRESS_Q', agency: 'qni-stttt', year: 2020 };
const person = (name: string) => people.find((candidate) => candidate.name === name)!;

describe.each(topologies)('the quarterly e-government report of 2020, %s', (topology) => {
  let graph: SharedGraph;
  beforeAll(async () => {
    graph = await sharedGraph(topology);
  });

  it('is owed four times, to the province and to the ministry (T10)', async () => {
    const { reportObligations } = await graph.as(undefined).reports.obligations(asked);
    const rows = reportObligations!.map(({ period, submissions }) => [
      period.id,
      period.dataFrom,
      period.dataTo,
      ...submissions.map(({ receiver, deadline }) => `${receiver.stableId} by ${deadline}`),
    ]);
    // To the province one working day after the cut-off; to the ministry on day 25, or the next working day.
    expect(rows).toEqual([
      ['2020-Q1', '2019-12-15', '2020-03-14', 'qni by 2020-03-16', 'btttt by 2020-03-25'],
      ['2020-Q2', '2020-03-15', '2020-06-14', 'qni by 2020-06-15', 'btttt by 2020-06-25'],
      ['2020-Q3', '2020-06-15', '2020-09-14', 'qni by 2020-09-15', 'btttt by 2020-09-25'],
      ['2020-Q4', '2020-09-15', '2020-12-14', 'qni by 2020-12-15', 'btttt by 2020-12-25'],
    ]);
  });

  it.each([
    ['the clerk of the department that keeps the archive', 'clerk', true],
    ['the leader of that department', 'leader', true],
    ['the administrator of the province', 'administrator', true],
    ['a clerk of a commune', 'commune-clerk', false],
    ['an analyst of the whole province', 'analyst', true],
    ['a citizen', 'citizen', false],
  ])('tells %s its state or refuses it', async (_, name, allowed) => {
    const { reportObligations } = await graph.as(person(name)).reports.progress(asked);
    const states = () => reportObligations!.flatMap(({ submissions }) => submissions.map(({ state }) => state));
    if (allowed) expect(states()).toEqual(Array.from({ length: 8 }, () => 'ASSIGNED'));
    else expect(states).toThrow(expect.objectContaining({ code: 'UNAUTHORIZED_FIELD_OR_TYPE' }));
  });

  it('says of a regime that is over who had to report under it, and to whom', async () => {
    const query = `{ reportRegime(id: "EGOV_SUMMARY_H") { validTo
      subjects { stableId asOf } receivers { agency { stableId } } later: subjects(asOf: "2026-01-01") { stableId } } }`;
    const { body } = await ask(graph.url, { query });
    expect(body.errors).toBeUndefined();
    const { reportRegime } = body.data as { reportRegime: Record<string, { stableId: string; asOf: string }[]> };
    const { validTo, subjects, receivers, later } = reportRegime;
    expect(validTo).toBe('2020-06-14');
    // The 20 bodies and 13 districts of 2020, and not those who answer for them today.
    expect(subjects).toHaveLength(33);
    expect(new Set(subjects!.map(({ asOf }) => asOf))).toEqual(new Set(['2020-06-14']));
    const ids = subjects!.map(({ stableId }) => stableId);
    expect(ids).toEqual(expect.arrayContaining(['qni-stttt', 'qni-vpub', 'd-524']));
    expect(receivers).toContainEqual({ agency: { stableId: 'qni' } });
    expect(later!.map(({ stableId }) => stableId)).toContain('qni-skhcn2025-new');
  });

  it.each([
    [{ ...asked, regime: 'NONE' }, 'NOT_FOUND'],
    [{ ...asked, agency: 'nowhere' }, 'NOT_FOUND'],
  ])('answers %j with %s', async (variables, code) => {
    const data = await graph.as(undefined).reports.obligations(variables);
    expect(() => data.reportObligations).toThrow(expect.objectContaining({ code }));
  });
});
