import type { Client } from '../../client-sdk/src/index.ts';
import { people } from '../../gateway/demo/people.ts';
import { startGraph, type TestGraph } from '../support/graph.ts';

const administrator = people.find(({ name }) => name === 'administrator')!;

let graph: TestGraph;
let services: Client['services'];
let anybody: Client['services'];
beforeAll(async () => {
  graph = await startGraph('in-process', { connections: 1 });
  services = graph.as(administrator).services;
  anybody = graph.as(undefined).services;
});
afterAll(() => graph.close());

let keys = 0;
const key = () => `procedure-change-${keys++}`;

const revisionOf = async (code: string) => (await anybody.procedureVersion({ code })).procedure!.revision;

/** Publishes by a decision that changes the time limit and the papers only. */
async function publish(procedure: string, validFrom: string, change: object = {}) {
  const input = {
    idempotencyKey: key(),
    procedure,
    revision: await revisionOf(procedure),
    validFrom,
    decisionNumber: '900/QĐ-UBND',
    decisionDate: '2020-04-28',
    ...change,
  };
  return (await services.publishProcedureVersion({ input })).publishProcedureVersion!;
}

async function putOnline(procedure: string, validFrom: string, level: 'LEVEL_2' | 'LEVEL_3' | 'LEVEL_4' | 'FULL') {
  const input = { idempotencyKey: key(), procedure, revision: await revisionOf(procedure), validFrom, level };
  const portals: 'NATIONAL'[] = level === 'LEVEL_4' ? ['NATIONAL'] : [];
  return (await services.changeOnlineService({ input: { ...input, portals } })).changeOnlineService!;
}

describe('the twelve real procedures', () => {
  it('say what is known of them, and that the rest is not', async () => {
    const { procedure } = await anybody.procedureVersion({ code: '1.001612' });
    expect(procedure!.version).toMatchObject({
      validFrom: null,
      validTo: null,
      decisionNumber: null,
      publishedInTime: null,
      // In force from before records begin, so that its department is described as of today.
      department: { id: 'qni-skhdt', stableId: 'qni-skhdt', nameVi: 'Sở Kế hoạch và Đầu tư' },
      timeLimit: { value: 3, unit: 'WORKING_DAY', verified: true },
      steps: null,
      components: null,
      isComplete: false,
      missingParts: ['STEPS', 'METHODS', 'COMPONENTS', 'SUBJECTS'],
    });
    const signature = await anybody.procedureVersion({ code: '2.000884' });
    expect(signature.procedure!.version!.fees).toEqual([
      { kind: null, amount: 10000, unit: null, note: null, verified: false },
    ]);
  });

  it('say which department is in charge of each, or that none of the directory is', async () => {
    const { procedures } = await anybody.procedures({ first: 100 });
    const codes = procedures!.nodes.map(({ code }) => code);
    const all = await Promise.all(codes.map((code) => anybody.procedureVersion({ code, asOf: '2020-06-30' })));
    const departments = all.map(({ procedure }) => [procedure!.code, procedure!.version!.department?.stableId ?? null]);
    expect(Object.fromEntries(departments)).toEqual({
      // Household business: Planning and Investment.
      '1.001612': 'qni-skhdt',
      // Civil status, adoption, certification: Justice.
      ...{ '1.001193': 'qni-stp', '1.000894': 'qni-stp', '1.000656': 'qni-stp', '2.000806': 'qni-stp' },
      ...{ '2.001263': 'qni-stp', '2.000815': 'qni-stp', '2.000884': 'qni-stp' },
      // Residence: the police.
      ...{ '1.004222': null, '1.004194': null, '1.002755': null, '1.003677': null },
    });
    // Of eleven no source says how far they can be done online, and nothing is made up.
    const levels = all.map(({ procedure }) => procedure!.onlineLevel);
    expect(levels).toEqual(codes.map(() => null));
  });

  it('keep the record of level 3 of September 2022 in its own words', async () => {
    const { procedure } = await anybody.procedureHistory({ code: '1.001612' });
    expect(procedure!.onlineServices).toEqual([
      { level: 'LEVEL_3', serviceCode: null, portals: [], validFrom: '2022-09-21', validTo: null },
    ]);
    const levels = await Promise.all(
      ['2022-09-20', '2022-09-21'].map((asOf) => anybody.procedureVersion({ code: '1.001612', asOf })),
    );
    expect(levels.map(({ procedure }) => procedure!.onlineLevel)).toEqual([null, 'PARTIAL']);
  });
});

describe('a published version', () => {
  const code = '1.000656';
  const parts = {
    publishedAt: '2020-05-07',
    department: 'qni-stp',
    timeLimit: { value: 1, unit: 'WORKING_DAY' },
    excludesPaymentTime: false,
    steps: [{ steps: ['Nộp hồ sơ', 'Nhận kết quả'] }],
    methods: [
      { channel: 'DIRECT', fees: [{ kind: 'CHARGE', amount: 0 }] },
      { channel: 'ONLINE', timeLimit: { value: 4, unit: 'WORKING_HOUR' }, note: 'Qua cổng' },
    ],
    components: [{ name: 'Tờ khai', originals: 1, formName: 'TK-01' }],
    subjects: ['Công dân Việt Nam'],
    outputs: [{ name: 'Trích lục khai tử' }],
    legalResources: [{ number: '60/2014/QH13', name: 'Luật Hộ tịch' }],
    requirements: '',
  };

  it('holds until the next, and the one before until it', async () => {
    await publish(code, '2020-06-01', parts);
    const procedure = await publish(code, '2020-03-01', { timeLimit: { value: 2, unit: 'WORKING_DAY' } });
    expect(procedure.versions.map(({ validFrom, validTo }) => [validFrom, validTo])).toEqual([
      [null, '2020-02-29'],
      ['2020-03-01', '2020-05-31'],
      ['2020-06-01', null],
    ]);
    const limitOn = async (asOf: string) =>
      (await anybody.procedureVersion({ code, asOf })).procedure!.version!.timeLimit;
    expect(await limitOn('2020-05-31')).toEqual({ value: 2, unit: 'WORKING_DAY', verified: true });
    expect(await limitOn('2020-06-01')).toEqual({ value: 1, unit: 'WORKING_DAY', verified: true });
    expect(procedure.timeLimit).toEqual({ value: 1, unit: 'WORKING_DAY', verified: true });
  });

  it('says all its parts, that none is missing, and that it was made public in time', async () => {
    const { version } = (await anybody.procedureVersion({ code, asOf: '2020-06-01' })).procedure!;
    expect(version).toMatchObject({
      decisionNumber: '900/QĐ-UBND',
      publishedInTime: true,
      department: { stableId: 'qni-stp', nameVi: 'Sở Tư pháp' },
      steps: [{ case: null, steps: ['Nộp hồ sơ', 'Nhận kết quả'] }],
      methods: [
        {
          channel: 'DIRECT',
          timeLimit: null,
          fees: [{ kind: 'CHARGE', amount: 0, unit: null, note: null, verified: true }],
        },
        { channel: 'ONLINE', timeLimit: { value: 4, unit: 'WORKING_HOUR', verified: true }, fees: null },
      ],
      components: [{ code: null, name: 'Tờ khai', originals: 1, copies: null, formName: 'TK-01' }],
      legalResources: [{ number: '60/2014/QH13', name: 'Luật Hộ tịch' }],
      isComplete: true,
      missingParts: [],
    });
  });

  it.each([
    [{ validFrom: '2020-06-01' }, 'BAD_USER_INPUT', 'input.validFrom'],
    [{ revision: 1 }, 'CONFLICT', 'input.revision'],
    [{ procedure: '1.999999' }, 'NOT_FOUND', undefined],
    [{ department: 'nobody' }, 'BAD_USER_INPUT', 'input.department'],
    [{ department: 'qni-skhcn2025-new' }, 'BAD_USER_INPUT', 'input.department'],
    [{ publishedAt: '2020-04-27' }, 'BAD_USER_INPUT', 'input.publishedAt'],
    [{ timeLimit: { value: -1, unit: 'DAY' } }, 'BAD_USER_INPUT', 'input.timeLimit.value'],
    [
      { methods: [{ channel: 'POST', fees: [{ kind: 'FEE', amount: -1 }] }] },
      'BAD_USER_INPUT',
      'input.methods.0.fees.0.amount',
    ],
    [{ fees: [{ kind: 'FEE', amount: 1_000_000_000_000_001 }] }, 'BAD_USER_INPUT', 'input.fees.0.amount'],
    [{ timeLimit: { value: 2_147_483_647, unit: 'WORKING_DAY' } }, 'BAD_USER_INPUT', 'input.timeLimit.value'],
    [{ components: [{ name: 'x', copies: -1 }] }, 'BAD_USER_INPUT', 'input.components.0.copies'],
  ])('is refused with %j, and nothing changes', async (change, errorCode, argument) => {
    const before = await anybody.procedureHistory({ code });
    await expect(
      publish(code, '2021-01-01', { revision: before.procedure!.revision, ...change }),
    ).rejects.toMatchObject({ code: errorCode, argument });
    expect(await anybody.procedureHistory({ code })).toEqual(before);
  });

  it('is published once for a key', async () => {
    const input = {
      idempotencyKey: key(),
      procedure: code,
      revision: await revisionOf(code),
      validFrom: '2021-01-01',
      decisionNumber: '1/QĐ-UBND',
      decisionDate: '2020-12-25',
    };
    const first = await services.publishProcedureVersion({ input });
    expect(await services.publishProcedureVersion({ input })).toEqual(first);
    expect(first.publishProcedureVersion!.versions).toHaveLength(4);
    const other = { ...input, validFrom: '2021-02-01' };
    await expect(
      services.publishProcedureVersion({ input: other }).then(({ publishProcedureVersion }) => publishProcedureVersion),
    ).rejects.toMatchObject({ code: 'IDEMPOTENCY_MISMATCH' });
  });
});

describe('procedures online, by department (T6)', () => {
  // Of the twelve, seven are of Justice, one of Planning and Investment, and four of the police, whom the directory does not
  // have. In June 2020 Justice has three of them online (levels 4, 3, 2), Planning and Investment its one (level 3).
  beforeAll(async () => {
    for (const [code, department] of [
      ['1.001193', 'qni-stp'],
      ['1.000894', 'qni-stp'],
      ['2.001263', 'qni-stp'],
      ['1.001612', 'qni-skhdt'],
    ] as const)
      await publish(code, '2020-01-01', { department, timeLimit: { value: 3, unit: 'WORKING_DAY' } });
    await putOnline('1.001193', '2020-05-01', 'LEVEL_4');
    await putOnline('1.000894', '2020-05-01', 'LEVEL_3');
    await putOnline('2.001263', '2020-05-01', 'LEVEL_2');
    await putOnline('1.001612', '2020-05-01', 'LEVEL_3');
    await putOnline('1.000894', '2022-12-01', 'FULL');
    await publish('1.000656', '2019-01-01');
    await publish('1.000656', '2022-01-01');
  });

  const counts = async (asOf: string) =>
    (await anybody.onlineProcedureCounts({ asOf })).onlineProcedureCounts!.map(
      ({ department, procedures, online, levels }) => [
        department?.stableId ?? null,
        procedures,
        online,
        Object.fromEntries(levels.map(({ level, count }) => [level, count])),
      ],
    );

  it('are counted in the four levels of 2020', async () =>
    expect(await counts('2020-06-30')).toEqual([
      ['qni-stp', 7, 2, { LEVEL_4: 1, LEVEL_3: 1, LEVEL_2: 1 }],
      [null, 4, 0, {}],
      ['qni-skhdt', 1, 1, { LEVEL_3: 1 }],
    ]));

  it('are counted in the three of 2022', async () =>
    // The version of death registration of 2022, which was published above, says no department.
    expect(await counts('2022-12-31')).toEqual([
      ['qni-stp', 6, 2, { FULL: 2, INFO_ONLY: 1 }],
      [null, 5, 0, {}],
      ['qni-skhdt', 1, 1, { PARTIAL: 1 }],
    ]));

  it('are counted for whoever has taken over from the department', async () =>
    expect((await counts('2026-01-01')).map(([department]) => department)).toEqual([
      'qni-stp-new',
      null,
      'qni-stc2025-new',
    ]));

  it('are counted by sector', async () => {
    const { onlineProcedureCounts } = await anybody.onlineProcedureCounts({ asOf: '2020-06-30', groupBy: 'SECTOR' });
    expect(onlineProcedureCounts!.map(({ sector, procedures, online }) => [sector, procedures, online])).toEqual([
      ['Hộ tịch', 4, 2],
      ['Đăng ký, quản lý cư trú', 4, 0],
      ['Chứng thực', 2, 0],
      ['Nuôi con nuôi', 1, 0],
      ['Thành lập và hoạt động hộ kinh doanh', 1, 1],
    ]);
  });

  it('are listed by level on either side of the change', async () => {
    const codes = async (onlineLevels: ('LEVEL_3' | 'LEVEL_4' | 'FULL' | 'PARTIAL')[], asOf: string) =>
      (await anybody.procedures({ filter: { onlineLevels }, asOf })).procedures!.nodes.map(({ code }) => code);
    expect(await codes(['LEVEL_3', 'LEVEL_4'], '2020-06-30')).toEqual(['1.000894', '1.001193', '1.001612']);
    expect(await codes(['LEVEL_3', 'LEVEL_4'], '2022-12-31')).toEqual([]);
    expect(await codes(['FULL'], '2022-11-30')).toEqual(['1.001193']);
    expect(await codes(['FULL', 'PARTIAL'], '2022-12-31')).toEqual(['1.000894', '1.001193', '1.001612']);
  });

  it('are listed as interlinked with the national portal (T7)', async () => {
    const codes = async (asOf: string) =>
      (await anybody.interlinkedProcedures({ portal: 'NATIONAL', asOf })).interlinkedProcedures!.nodes.map(
        ({ code }) => code,
      );
    expect(await codes('2020-04-30')).toEqual([]);
    expect(await codes('2020-05-01')).toEqual(['1.001193']);
  });

  it('have no level of a decree that was not in force', async () => {
    await expect(putOnline('2.000815', '2022-08-14', 'FULL')).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      argument: 'input.level',
    });
    await expect(putOnline('2.000815', '2022-08-15', 'LEVEL_4')).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      argument: 'input.level',
    });
  });
});

describe('a review (T13)', () => {
  it('tells before from after', async () => {
    const input = { idempotencyKey: key(), procedures: ['2.000815', '2.000884'], basis: '1624/UBND-KGVX' };
    const { startProcedureReview: review } = await services.startProcedureReview({ input });
    expect(review).toMatchObject({ startedOn: '2026-11-24', basis: '1624/UBND-KGVX' });
    expect((await services.startProcedureReview({ input })).startProcedureReview).toEqual(review);
    expect((await anybody.procedureReviews()).procedureReviews!.nodes).toEqual([review]);
    // A version of the day on which it started is what it has come to.
    await publish('2.000884', '2026-11-24', { timeLimit: { value: 2, unit: 'WORKING_HOUR' } });
    await publish('2.000815', '2026-12-01', {
      timeLimit: { value: 4, unit: 'WORKING_HOUR' },
      components: [{ name: 'Bản chính', originals: 1 }],
    });

    const simplification = async (asOf: string) =>
      (await anybody.procedureSimplification({ review: review!.id, asOf })).procedureSimplification!.map(
        ({ procedure, before, after }) => [
          procedure.code,
          before!.timeLimit!.value,
          before!.components,
          after && [after.timeLimit!.value, after.components?.length],
        ],
      );
    expect(await simplification('2026-11-30')).toEqual([
      ['2.000815', 0, null, null],
      ['2.000884', 0, null, [2, undefined]],
    ]);
    expect(await simplification('2026-12-01')).toEqual([
      ['2.000815', 0, null, [4, 1]],
      ['2.000884', 0, null, [2, undefined]],
    ]);
  });

  it.each([
    ['no procedure', [], 'input.procedures'],
    ['one that there is not', ['2.000884', '1.999999'], 'input.procedures.1'],
    ['too many', Array.from({ length: 101 }, (_, index) => `1.${100_000 + index}`), 'input.procedures'],
  ])('of %s is refused', (_, procedures, argument) =>
    expect(
      services
        .startProcedureReview({ input: { idempotencyKey: key(), procedures } })
        .then(({ startProcedureReview }) => startProcedureReview),
    ).rejects.toMatchObject({ code: 'BAD_USER_INPUT', argument }),
  );

  it('that there is not is not found', () =>
    expect(
      anybody
        .procedureSimplification({ review: 'none' })
        .then(({ procedureSimplification }) => procedureSimplification),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' }));
});

it('asks as many statements for the histories of twelve procedures as for one', async () => {
  const { url } = graph;
  const cost = async (first: number) => {
    graph.statements.length = 0;
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        query: `{ procedures(first: ${first}) { nodes { onlineLevel version { timeLimit { value } } versions { id } onlineServices { level } } } }`,
      }),
    });
    const { data } = (await response.json()) as { data: { procedures: { nodes: unknown[] } } };
    expect(data.procedures.nodes).toHaveLength(first);
    return graph.statements.length;
  };
  const one = await cost(1);
  expect(one).toBeGreaterThan(0);
  expect(await cost(12)).toBe(one);
});
