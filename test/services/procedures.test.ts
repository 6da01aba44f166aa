import fc from 'fast-check';
import type { ExecutionResult } from 'graphql';
import { parseInstant } from '../../subgraphs/kernel/dates/instant.ts';
import { anonymous } from '../../subgraphs/kernel/identity/viewer.ts';
import { addDays, BEGINNING, END, parsePlainDate as day } from '../../subgraphs/kernel/dates/plain-date.ts';
import { services } from '../../subgraphs/services/index.ts';
import { type Authority, isCompetent } from '../../subgraphs/services/procedures/procedure/procedure.rules.ts';
import { type Cut, cutFields, expectCuts } from '../support/page-cuts.ts';
import { seeded } from '../support/seeded-organisation.ts';
import { startSubgraph, type TestSubgraph } from '../support/subgraph.ts';

let subgraph: TestSubgraph;
beforeAll(async () => {
  const now = () => parseInstant('2026-01-01T09:00:00+07:00');
  subgraph = await startSubgraph(services, { verify: async () => anonymous, now });
});
afterAll(() => subgraph.close());

async function execute(text: string, variables: Record<string, unknown> = {}) {
  const result = await subgraph.execute(text, variables);
  return result as ExecutionResult<Record<string, { nodes: Record<string, string>[] }>>;
}

async function codesOf(variables: Record<string, unknown>): Promise<(string | undefined)[] | undefined> {
  const { data } = await execute(
    'query ($filter: ProcedureFilter, $search: Text, $asOf: Date) { procedures(filter: $filter, search: $search, asOf: $asOf) { nodes { code } } }',
    variables,
  );
  return data?.procedures?.nodes.map(({ code }) => code);
}

describe('a rule of competence', () => {
  const committee = (level: Authority['level']): Authority => ({ kind: 'PEOPLES_COMMITTEE', level });
  const handedDown = [
    { ...committee('DISTRICT'), validFrom: BEGINNING, validTo: day('2025-07-01') },
    { ...committee('COMMUNE'), validFrom: day('2025-07-01'), validTo: END },
  ];

  it('holds for its kind and level, through its last day', () => {
    expect(isCompetent(handedDown, committee('DISTRICT'), day('2025-06-30'))).toBe(true);
    expect(isCompetent(handedDown, committee('DISTRICT'), day('2025-07-01'))).toBe(false);
    expect(isCompetent(handedDown, committee('COMMUNE'), day('2025-06-30'))).toBe(false);
    expect(isCompetent(handedDown, { kind: 'POLICE', level: 'COMMUNE' }, day('2026-01-01'))).toBe(false);
    expect(isCompetent([], committee('COMMUNE'), day('2026-01-01'))).toBe(false);
  });

  it('hands a procedure down without a day on which nobody or two are competent', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 8000 }), (offset) => {
        const date = addDays(day('2010-01-01'), offset);
        const levels = (['PROVINCE', 'DISTRICT', 'COMMUNE'] as const).filter((level) =>
          isCompetent(handedDown, committee(level), date),
        );
        expect(levels).toHaveLength(1);
      }),
    );
  });
});

describe('a procedure', () => {
  const whole = `query ($code: ProcedureCode!) {
    procedure(code: $code) {
      code localCode nameVi nameEn sector
      timeLimit { value unit verified }
      competence { kind level validFrom validTo }
    }
  }`;
  const household = {
    code: '1.001612',
    localCode: '1.001612.000.00.00.H48',
    nameVi: 'Đăng ký thành lập hộ kinh doanh',
    nameEn: 'Household business registration',
    sector: 'Thành lập và hoạt động hộ kinh doanh',
    timeLimit: { value: 3, unit: 'WORKING_DAY', verified: true },
    competence: [
      { kind: 'PEOPLES_COMMITTEE', level: 'DISTRICT', validFrom: null, validTo: '2025-06-30' },
      { kind: 'PEOPLES_COMMITTEE', level: 'COMMUNE', validFrom: '2025-07-01', validTo: null },
    ],
  };

  it.each(['1.001612', '1.001612.000.00.00.H48'])('is found by %s', async (code) =>
    expect(await execute(whole, { code })).toEqual({ data: { procedure: household } }),
  );

  it('says that a time limit is not evidenced, or not known', async () => {
    const limit = async (code: string) => (await execute(whole, { code })).data;
    expect(await limit('1.004194')).toMatchObject({
      procedure: { timeLimit: { value: 3, unit: 'WORKING_DAY', verified: false } },
    });
    expect(await limit('2.000806')).toMatchObject({ procedure: { timeLimit: null } });
  });

  it.each(['1.001193', '1.000894', '1.000656', '2.000815', '2.000884'])(
    '%s of civil status or certification is due the same day',
    async (code) =>
      expect((await execute(whole, { code })).data).toMatchObject({
        procedure: { timeLimit: { value: 0, unit: 'WORKING_DAY', verified: true } },
      }),
  );

  it.each(['1.999999', '1.001612.000.00.00.H34', '1.001612.000.00.00.H48.02'])('is not found by %s', async (code) =>
    expect(await execute(whole, { code })).toMatchObject({
      data: { procedure: null },
      errors: [{ extensions: { code: 'NOT_FOUND' } }],
    }),
  );
});

describe('the competent authorities', () => {
  const authorities = async (code: string, asOf: string | null) => {
    const { data } = await execute(
      `query ($code: ProcedureCode!, $asOf: Date) {
        procedure(code: $code) { competentAuthorities(asOf: $asOf, first: 100) { nodes { stableId asOf } } }
      }`,
      { code, asOf },
    );
    return (data?.procedure as unknown as { competentAuthorities: { nodes: { stableId: string; asOf: string }[] } })
      .competentAuthorities.nodes;
  };

  it('of a business registration are the 23 districts of the two provinces until June 2025', async () => {
    const nodes = await authorities('1.001612', '2025-06-30');
    expect(nodes).toHaveLength(23);
    expect(nodes).toContainEqual({ stableId: 'd-524', asOf: '2025-06-30' });
  });

  it('of a business registration are the 96 communes since', async () => {
    const nodes = await authorities('1.001612', '2025-07-01');
    expect(nodes).toHaveLength(96);
    expect(nodes).toContainEqual({ stableId: 'c-21040@2025', asOf: '2025-07-01' });
    expect((await authorities('1.001612', null))[0]?.asOf).toBe('2026-01-01');
  });

  it('of a permanent residence are the police, which are no agencies here', async () => {
    expect(await authorities('1.004222', '2026-01-01')).toEqual([]);
    expect(
      (await execute('{ procedure(code: "1.004222") { competence { kind level validFrom validTo } } }')).data,
    ).toEqual({
      procedure: { competence: [{ kind: 'POLICE', level: 'COMMUNE', validFrom: null, validTo: null }] },
    });
  });
});

describe('the catalogue', () => {
  it('has twelve procedures, by page and by code', async () => {
    const page = `query ($first: Int, $after: String) {
      procedures(first: $first, after: $after) { nodes { code } pageInfo { hasNextPage endCursor } }
    }`;
    expect(await codesOf({})).toHaveLength(12);
    const first = (await execute(page, { first: 7 })).data?.procedures as unknown as {
      pageInfo: { endCursor: string };
    };
    expect((await execute(page, { first: 7, after: first.pageInfo.endCursor })).data).toMatchObject({
      procedures: {
        nodes: ['1.004222', '2.000806', '2.000815', '2.000884', '2.001263'].map((code) => ({ code })),
        pageInfo: { hasNextPage: false },
      },
    });
  });

  it.each([
    ['dang ky ket hon', ['1.000894', '2.000806']],
    ['CHỨNG THỰC chữ ký', ['2.000884']],
    ['certif', ['2.000815', '2.000884']],
    ['1.0011', ['1.001193']],
    ['đăng kí kết hôn', ['1.000894', '2.000806']],
    ['chữ kí', ['2.000884']],
    ['%', []],
    [' ', []],
    ['hon ket xyz', []],
  ])('is searched for %j', async (search, codes) => expect(await codesOf({ search })).toEqual(codes));

  it('is filtered by sector', async () =>
    expect(await codesOf({ filter: { sector: 'Hộ tịch' } })).toEqual(['1.000656', '1.000894', '1.001193', '2.000806']));

  it('is filtered by who is competent on the day', async () => {
    const filter = { competentAuthority: 'd-524' };
    expect(await codesOf({ filter, asOf: '2020-04-15' })).toEqual(['1.001612', '2.000806']);
    expect(await codesOf({ filter })).toEqual([]);
    expect(await codesOf({ filter: { competentAuthority: 'nobody' } })).toEqual([]);
  });
});

describe('reached through an agency', () => {
  const ofAgencies = `query ($representations: [_Any!]!, $asOf: Date) {
    _entities(representations: $representations) {
      ... on Agency { procedures(asOf: $asOf, first: 100) { nodes { code competence { level } } } }
    }
  }`;
  const agency = (id: string, asOf: string) => ({ __typename: 'Agency', id, asOf });
  const ofAgency = async (id: string, asOf: string, askedFor: string | null = null) => {
    const { data } = await execute(ofAgencies, { representations: [agency(id, asOf)], asOf: askedFor });
    const { _entities: entities } = data as unknown as { _entities: { procedures: { nodes: { code: string }[] } }[] };
    return entities[0]!.procedures.nodes.map(({ code }) => code);
  };
  const ofCommunes = ['1.000656', '1.000894', '1.001193', '2.000815', '2.000884', '2.001263'];

  it('are six of a commune in April 2020, eight since July 2025', async () => {
    expect(await ofAgency('c-21142', '2020-04-15')).toEqual(ofCommunes);
    expect(await ofAgency('c-21136@2025', '2026-01-01')).toEqual([...ofCommunes, '1.001612', '2.000806'].sort());
  });

  it('are two of Bình Sơn district until its last day, and none after', async () => {
    expect(await ofAgency('d-524', '2020-04-15')).toEqual(['1.001612', '2.000806']);
    expect(await ofAgency('d-524', '2025-06-30')).toEqual(['1.001612', '2.000806']);
    expect(await ofAgency('d-524', '2025-07-01')).toEqual([]);
    expect(await ofAgency('d-524', '2025-07-01', '2020-04-15')).toEqual(['1.001612', '2.000806']);
  });

  it('are none of a department', async () => expect(await ofAgency('qni-stttt', '2020-04-15')).toEqual([]));

  it('are counted and paged both ways, by one statement a page and one more for the count', async () => {
    const all = await expectCuts(async (args, count: 'totalCount' | '' = '') => {
      subgraph.database.statements.length = 0;
      const { data } = await execute(
        `query ($of: [_Any!]!) {
          _entities(representations: $of) { ... on Agency { procedures(${args}) { nodes { code } ${cutFields} ${count} } } }
        }`,
        { of: [agency('c-21136@2025', '2026-01-01')] },
      );
      const [entity] = data!._entities as unknown as [{ procedures: Omit<Cut<{ code: string }>, 'statements'> }];
      const statements = subgraph.database.statements.filter((text) => text.includes('services.procedure'));
      return { ...entity.procedures, statements: statements.length };
    });
    expect(all.map(({ code }) => code)).toEqual([...ofCommunes, '1.001612', '2.000806'].sort());
  });

  it('cost as many statements for 100 agencies as for one', async () => {
    const cost = async (representations: unknown[]) => {
      subgraph.database.statements.length = 0;
      expect((await execute(ofAgencies, { representations })).errors).toBeUndefined();
      return subgraph.database.statements.length;
    };
    const one = await cost([agency('d-524', '2020-04-15')]);
    expect(one).toBeGreaterThan(0);
    const many = seeded.all(day('2020-04-15')).slice(0, 100);
    expect(await cost(many.map(({ id }, index) => agency(id, `2020-04-${10 + (index % 10)}`)))).toBe(one);
  });
});

it('answers a reference to a procedure', async () => {
  const { data } = await execute(
    `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Procedure { nameEn } } }`,
    { representations: ['1.001193', '1.999999'].map((code) => ({ __typename: 'Procedure', code })) },
  );
  expect(data).toEqual({ _entities: [{ nameEn: 'Birth registration' }, null] });
});
