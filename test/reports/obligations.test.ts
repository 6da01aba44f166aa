import type { ExecutionResult } from 'graphql';
import { parseInstant } from '../../subgraphs/kernel/dates/instant.ts';
import { anonymous } from '../../subgraphs/kernel/identity/viewer.ts';
import { reports } from '../../subgraphs/reports/index.ts';
import { type Cut, cutFields, expectCuts } from '../support/page-cuts.ts';
import { seeded } from '../support/seeded-organisation.ts';
import { startSubgraph, type TestSubgraph } from '../support/subgraph.ts';

let subgraph: TestSubgraph;
let now = parseInstant('2026-01-01T09:00:00+07:00');

beforeAll(async () => {
  // A token here is "<agency> <scope> <scope>…".
  const verify = async (token: string | undefined) => {
    if (!token) return anonymous;
    const [agency, ...scopes] = token.split(' ');
    return { subject: 'somebody', agency: agency!, clientId: null, scopes: new Set(scopes) };
  };
  subgraph = await startSubgraph(reports, { verify, now: () => now });
});
afterAll(() => subgraph.close());

async function execute(text: string, variables: Record<string, unknown> = {}, token?: string) {
  return (await subgraph.execute(text, variables, token)) as ExecutionResult<Record<string, never>>;
}

const codes = ({ errors }: ExecutionResult) => errors?.map(({ extensions }) => extensions.code);

const letterReports = `query ($year: Int = 2020, $agency: ID = "qni-stttt") {
  reportObligations(regime: "EGOV_PROGRESS_Q", agency: $agency, year: $year) {
    id
    period { id kind year dataFrom dataTo }
    agency { stableId asOf }
    submissions { receiver { stableId asOf } deadline }
  }
}`;
const states = `{
  reportObligations(regime: "EGOV_PROGRESS_Q", agency: "qni-stttt", year: 2020) { submissions { receiver { stableId } state } }
}`;

describe('what the letter asks for every quarter', () => {
  it('is due four times in 2020, each time to the province and to the ministry', async () => {
    const quarter = (id: string, dataFrom: string, dataTo: string, toProvince: string, toMinistry: string) => ({
      id: `EGOV_PROGRESS_Q:${id}:qni-stttt`,
      period: { id, kind: 'QUARTERLY', year: 2020, dataFrom, dataTo },
      agency: { stableId: 'qni-stttt', asOf: dataTo },
      submissions: [
        { receiver: { stableId: 'qni', asOf: dataTo }, deadline: toProvince },
        { receiver: { stableId: 'btttt', asOf: dataTo }, deadline: toMinistry },
      ],
    });
    expect(await execute(letterReports)).toEqual({
      data: {
        reportObligations: [
          quarter('2020-Q1', '2019-12-15', '2020-03-14', '2020-03-16', '2020-03-25'),
          quarter('2020-Q2', '2020-03-15', '2020-06-14', '2020-06-15', '2020-06-25'),
          quarter('2020-Q3', '2020-06-15', '2020-09-14', '2020-09-15', '2020-09-25'),
          quarter('2020-Q4', '2020-09-15', '2020-12-14', '2020-12-15', '2020-12-25'),
        ],
      },
    });
  });

  it('has deadlines in a year that nobody has announced, too', async () => {
    const due = (...deadlines: string[]) => deadlines.map((deadline) => ({ deadline }));
    expect((await execute(letterReports, { year: 2019 })).data).toMatchObject({
      // Data are closed on Saturday 14 September and 14 December; the 25th is a Wednesday both times.
      reportObligations: [
        { period: { id: '2019-Q3' }, submissions: due('2019-09-16', '2019-09-25') },
        { period: { id: '2019-Q4' }, submissions: due('2019-12-16', '2019-12-25') },
      ],
    });
  });

  it('falls to the successors, with what their predecessors had to report', async () => {
    const { data } = await execute(letterReports, { agency: 'qni-skhcn2025-new', year: 2025 });
    expect(data).toMatchObject({
      reportObligations: [
        { id: 'EGOV_PROGRESS_Q:2025-Q1:qni-skhcn2025' },
        { id: 'EGOV_PROGRESS_Q:2025-Q2:qni-skhcn2025' },
        { id: 'EGOV_PROGRESS_Q:2025-Q3:qni-skhcn2025-new' },
        { id: 'EGOV_PROGRESS_Q:2025-Q4:qni-skhcn2025-new' },
      ],
    });
  });

  it("is nobody else's, and of no unknown regime or agency", async () => {
    expect((await execute(letterReports, { agency: 'qni-syt', year: 2021 })).data).toEqual({ reportObligations: [] });
    expect(codes(await execute(letterReports, { agency: 'nobody' }))).toEqual(['NOT_FOUND']);
    expect(
      codes(await execute('{ reportObligations(regime: "NONE", agency: "qni-stttt", year: 2020) { id } }')),
    ).toEqual(['NOT_FOUND']);
  });
});

describe('the state of a report', () => {
  const shown = (receivers: string[], token: string | undefined) => async () => {
    const result = await execute(states, {}, token);
    const expected = ['qni', 'btttt'].map((stableId) => ({
      receiver: { stableId },
      state: receivers.includes(stableId) ? 'ASSIGNED' : null,
    }));
    expect(result.data).toEqual({ reportObligations: Array(4).fill({ submissions: expected }) });
    expect(codes(result) ?? []).toEqual(Array(4 * (2 - receivers.length)).fill('UNAUTHORIZED_FIELD_OR_TYPE'));
  };

  it('is hidden from everyone without a token', shown([], undefined));
  it('is hidden from a clerk without the scope', shown([], 'qni-skhcn2025-new documents:read'));
  it('is hidden from strangers', shown([], 'qni-syt-new reports:read'));
  it('is hidden from whoever still acts for the agency that is no more', shown([], 'qni-stttt reports:read'));
  it('is shown to a clerk of the successor', shown(['qni', 'btttt'], 'qni-skhcn2025-new reports:read'));
  it('is shown to the province above', shown(['qni', 'btttt'], 'qni2025 reports:read'));
  it('is shown to the Government above', shown(['qni', 'btttt'], 'gov reports:read'));
  it('is shown to a receiver as far as it goes there', shown(['btttt'], 'bkhcn2025 reports:read'));
  it(
    'is shown to whoever may see the whole province',
    shown(['qni', 'btttt'], 'qni-ttt-new reports:read province:wide'),
  );
  it('needs the scope for it even then', shown([], 'qni-ttt-new province:wide'));

  it('was shown to the agency itself in its time', async () => {
    const today = now;
    now = parseInstant('2020-04-15T09:00:00+07:00');
    await shown(['qni', 'btttt'], 'qni-stttt reports:read')();
    now = today;
  });
});

describe('the catalogue of regimes', () => {
  const regime = `query ($asOf: Date) {
    reportRegime(id: "EGOV_PROGRESS_Q", asOf: $asOf) {
      kind frequency version validFrom validTo legalBasis note cutOffDay outline isPublic
      template { version columns { key unit formula indicator } checks { expression } }
      subjects(asOf: $asOf) { stableId asOf }
      receivers(asOf: $asOf) { agency { stableId } deadlineRule }
      versions { version validFrom validTo }
    }
  }`;

  it('says on what basis a report is due, from whom and to whom', async () => {
    const { data } = await execute(regime, { asOf: '2020-04-15' });
    const { subjects } = data!.reportRegime as unknown as { subjects: { stableId: string; asOf: string }[] };
    // The letter's addressees: 20 departments and 13 districts.
    expect(subjects).toHaveLength(33);
    expect(subjects[0]).toEqual({ stableId: 'qni-stttt', asOf: '2020-04-15' });
    expect(data).toMatchObject({
      reportRegime: {
        kind: 'PERIODIC',
        frequency: 'QUARTERLY',
        version: 2,
        validFrom: '2019-12-15',
        validTo: '2020-12-14',
        legalBasis: expect.stringMatching(/1624\/UBND-KGVX.*61\/KH-UBND/),
        note: expect.stringContaining('begin with the plan'),
        cutOffDay: 14,
        isPublic: true,
        receivers: [
          { agency: { stableId: 'btttt' }, deadlineRule: expect.stringContaining('Day 25') },
          { agency: { stableId: 'qni' }, deadlineRule: expect.stringContaining('1 working day') },
          { agency: { stableId: 'qni-stttt' }, deadlineRule: expect.stringContaining('1 working day') },
        ],
        versions: [
          { version: 1, validFrom: '2019-04-10', validTo: '2019-12-14' },
          { version: 2, validFrom: '2019-12-15', validTo: '2020-12-14' },
          { version: 3, validFrom: '2020-12-15', validTo: null },
        ],
      },
    });
  });

  it('has the outline and the data template', async () => {
    const { data } = await execute(regime, { asOf: '2020-04-15' });
    expect(data).toMatchObject({
      reportRegime: {
        outline: ['Kết quả thực hiện nhiệm vụ', 'Khó khăn, vướng mắc', 'Đề xuất, kiến nghị', 'Nhiệm vụ kỳ tới'],
        template: {
          version: 2,
          columns: expect.arrayContaining([
            { key: 'trainedOfficers', unit: 'người', formula: null, indicator: 'TRAINED_OFFICERS' },
            {
              key: 'validlySignedShare',
              unit: '%',
              formula: 'validlySigned / documentsSent * 100',
              indicator: 'ED2',
            },
          ]),
          checks: expect.arrayContaining([{ expression: 'validlySigned <= documentsSent' }]),
        },
      },
    });
  });

  it('names who answers for them today', async () => {
    const { data } = await execute(regime);
    expect(data).toMatchObject({
      reportRegime: {
        version: 3,
        subjects: [{ stableId: 'qni-skhcn2025-new', asOf: '2026-01-01' }],
        receivers: [{ agency: { stableId: 'bkhcn2025' } }, { agency: { stableId: 'qni2025' } }],
      },
    });
  });

  it('is listed by id, and knows no other', async () => {
    const list = async (argument: string) => (await execute(`{ reportRegimes${argument} { nodes { id } } }`)).data;
    const both = { reportRegimes: { nodes: [{ id: 'EGOV_PROGRESS_Q' }, { id: 'EGOV_SUMMARY_H' }] } };
    expect(await list('')).toEqual(both);
    expect(await list('(public: true)')).toEqual(both);
    expect(await list('(public: false)')).toEqual({ reportRegimes: { nodes: [] } });
    expect(codes(await execute('{ reportRegime(id: "NONE") { id } }'))).toEqual(['NOT_FOUND']);
  });
});

it('answers periods, and refuses a year that the calendar does not have', async () => {
  expect(
    await execute(
      '{ reportPeriods(year: 2020, kind: SEMIANNUAL) { id dataFrom dataTo } reportPeriod(id: "2020-9M") { dataTo } }',
    ),
  ).toEqual({
    data: {
      reportPeriods: [
        { id: '2020-H1', dataFrom: '2019-12-15', dataTo: '2020-06-14' },
        { id: '2020-H2', dataFrom: '2020-06-15', dataTo: '2020-12-14' },
      ],
      reportPeriod: { dataTo: '2020-09-14' },
    },
  });
  expect(await execute('{ reportPeriods(year: 2015) { id } }')).toMatchObject({
    data: { reportPeriods: null },
    errors: [{ extensions: { code: 'BAD_USER_INPUT', argument: 'year' } }],
  });
});

describe('reached through an agency', () => {
  const ofAgencies = `query ($representations: [_Any!]!, $year: Int, $regime: ID, $first: Int, $after: String) {
    _entities(representations: $representations) {
      ... on Agency {
        id
        reportObligations(year: $year, regime: $regime, first: $first, after: $after) {
          nodes { id regime { id } submissions { receiver { id } } }
          pageInfo { hasNextPage endCursor }
        }
      }
    }
  }`;
  const agency = (id: string, asOf: string) => ({ __typename: 'Agency', id, asOf });
  const found = async (variables: Record<string, unknown>) => {
    const { data } = await execute(ofAgencies, variables);
    const { _entities: entities } = data as unknown as {
      _entities: {
        reportObligations: { nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
      }[];
    };
    return entities[0]!.reportObligations;
  };

  it('are those of the year of its day', async () => {
    const { nodes } = await found({ representations: [agency('qni-stttt', '2024-04-15')] });
    expect(nodes.map(({ id }) => id.split(':')[1])).toEqual(['2024-Q1', '2024-Q2', '2024-Q3', '2024-Q4']);
  });

  it('are those of the year and regime that are asked for, by page', async () => {
    const wanted = {
      representations: [agency('qni-skhcn2025-new', '2026-01-01')],
      year: 2021,
      regime: 'EGOV_PROGRESS_Q',
    };
    const first = await found({ ...wanted, first: 3 });
    expect(first.nodes.map(({ id }) => id.split(':')[1])).toEqual(['2021-Q1', '2021-Q2', '2021-Q3']);
    const rest = await found({ ...wanted, first: 3, after: first.pageInfo.endCursor });
    expect(rest.nodes.map(({ id }) => id)).toEqual(['EGOV_PROGRESS_Q:2021-Q4:qni-stttt']);
    expect((await found({ ...wanted, regime: 'NONE' })).nodes).toEqual([]);
  });

  it('are counted and paged both ways, by one statement a page and one more for the count', async () => {
    const all = await expectCuts(async (args, count: 'totalCount' | '' = '') => {
      subgraph.database.statements.length = 0;
      const { data } = await execute(
        `query ($of: [_Any!]!) {
          _entities(representations: $of) { ... on Agency { reportObligations(${args}) { nodes { id } ${cutFields} ${count} } } }
        }`,
        { of: [agency('qni-stttt', '2020-04-15')] },
      );
      const [entity] = data!._entities as unknown as [{ reportObligations: Omit<Cut<{ id: string }>, 'statements'> }];
      const statements = subgraph.database.statements.filter((text) => text.includes('reports.report_obligation'));
      return { ...entity.reportObligations, statements: statements.length };
    });
    expect(all.map(({ id }) => id.split(':')[1])).toEqual(['2020-Q1', '2020-Q2', '2020-H1', '2020-Q3', '2020-Q4']);
  });

  it('hide their state from strangers there too', async () => {
    const { data } = await execute(
      `query ($representations: [_Any!]!) {
        _entities(representations: $representations) {
          ... on Agency { reportObligations(first: 1) { nodes { submissions { progress: state } } } }
        }
      }`,
      { representations: [agency('qni-stttt', '2020-04-15')] },
      'qni-syt-new reports:read',
    );
    const hidden = { nodes: [{ submissions: [{ progress: null }, { progress: null }] }] };
    expect(data).toEqual({ _entities: [{ reportObligations: hidden }] });
  });

  it('cost as many statements for 100 agencies as for one', async () => {
    const successor = agency('qni-skhcn2025-new', '2026-01-01');
    const others = seeded.all().filter(({ id }) => id !== successor.id);
    const many = others.slice(0, 99).map(({ id }, index) => agency(id, `20${16 + (index % 10)}-01-01`));
    const cost = async (representations: unknown[]) => {
      subgraph.database.statements.length = 0;
      const { errors } = await execute(ofAgencies, { representations });
      expect(errors).toBeUndefined();
      return subgraph.database.statements.length;
    };
    const one = await cost([successor]);
    expect(one).toBeGreaterThan(0);
    expect(await cost([successor, ...many])).toBe(one);
  });
});

it('answers references to its entities, and null for what there is not', async () => {
  const { data } = await execute(
    `query ($representations: [_Any!]!) {
      _entities(representations: $representations) {
        ... on ReportRegime { frequency }
        ... on ReportObligation { period { id } }
      }
    }`,
    {
      representations: [
        { __typename: 'ReportRegime', id: 'EGOV_PROGRESS_Q' },
        { __typename: 'ReportObligation', id: 'EGOV_PROGRESS_Q:2020-Q2:qni-stttt' },
        { __typename: 'ReportObligation', id: 'EGOV_PROGRESS_Q:2020-Q5:qni-stttt' },
      ],
    },
  );
  expect(data).toEqual({ _entities: [{ frequency: 'QUARTERLY' }, { period: { id: '2020-Q2' } }, null] });
});
