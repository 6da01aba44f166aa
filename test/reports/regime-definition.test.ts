import type { ExecutionResult } from 'graphql';
import fc from 'fast-check';
import { parseInstant } from '../../subgraphs/kernel/dates/instant.ts';
import { anonymous } from '../../subgraphs/kernel/identity/viewer.ts';
import { reports } from '../../subgraphs/reports/index.ts';
import {
  columnsIn,
  evaluate,
  isComparison,
  parseExpression,
} from '../../subgraphs/reports/regimes/regime/expression.rules.ts';
import { startSubgraph, type TestSubgraph } from '../support/subgraph.ts';

let subgraph: TestSubgraph;
beforeAll(async () => {
  const verify = async (scopes: string | undefined) =>
    scopes ? { subject: 'somebody', agency: 'qni2025', clientId: null, scopes: new Set(scopes.split(' ')) } : anonymous;
  subgraph = await startSubgraph(reports, { verify, now: () => parseInstant('2026-01-01T09:00:00+07:00') });
});
afterAll(() => subgraph.close());

const manager = 'reports:manage';
const nextDay = { deadlineKind: 'WORKING_DAYS_AFTER_CUT_OFF', deadlineNumber: 1 };
const column = (key: string, more: object = {}) => ({ key, label: key, type: 'INTEGER', ...more });
const elements = {
  nameVi: 'Báo cáo thử',
  nameEn: 'Trial report',
  purpose: 'x',
  content: 'x',
  submitMethod: 'x',
  procedureGuide: 'x',
  legalBasis: 'x',
  tiers: [{ subjects: [{ agencyId: 'qni-syt-new' }], receivers: [{ agencyId: 'qni2025', ...nextDay }] }],
  outline: ['Kết quả'],
  columns: [column('a'), column('b'), column('share', { type: 'DECIMAL', formula: 'a / b * 100' })],
  checks: [{ expression: 'a <= b', message: 'a is a part of b' }],
};
const regime = {
  id: 'TRIAL_M',
  kind: 'PERIODIC',
  frequency: 'MONTHLY',
  isPublic: false,
  validFrom: '2025-12-15',
  validTo: '2026-03-14',
  elements,
};
let calls = 0;
const key = () => `definition-${(calls += 1)}`;

async function define(input: object, scopes?: string) {
  const mutation = `mutation ($input: DefineReportRegimeInput!) {
    defineReportRegime(input: $input) { id version validTo isPublic subjects { stableId } template { columns { key required } } }
  }`;
  return (await subgraph.execute(mutation, { input: { idempotencyKey: key(), ...input } }, scopes)) as ExecutionResult;
}

async function revise(input: object, scopes?: string) {
  const mutation = `mutation ($input: ReviseReportRegimeInput!) {
    reviseReportRegime(input: $input) { version validFrom validTo versions { version validTo } }
  }`;
  return (await subgraph.execute(mutation, { input: { idempotencyKey: key(), ...input } }, scopes)) as ExecutionResult;
}

async function obliged(agency: string, id = 'TRIAL_M') {
  const query = `query ($regime: ID!, $agency: ID!) {
    reportObligations(regime: $regime, agency: $agency, year: 2026) { id submissions { deadline } }
  }`;
  const { data } = (await subgraph.execute(query, { regime: id, agency })) as ExecutionResult<{
    reportObligations: { id: string }[];
  }>;
  return data!.reportObligations.map((obligation) => obligation.id);
}

const refusal = ({ errors }: ExecutionResult) => errors?.map(({ extensions: e }) => [e.code, e.argument]);

describe('whoever manages the regimes', () => {
  it('sets one up, whose reports are due at once', async () => {
    const { data, errors } = await define(regime, manager);
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({
      defineReportRegime: {
        version: 1,
        validTo: '2026-03-14',
        isPublic: false,
        subjects: [{ stableId: 'qni-syt-new' }],
      },
    });
    expect(await obliged('qni-syt-new')).toEqual([
      'TRIAL_M:2026-M01:qni-syt-new',
      'TRIAL_M:2026-M02:qni-syt-new',
      'TRIAL_M:2026-M03:qni-syt-new',
    ]);
  });

  it('gives it a new version, by which the periods go that are closed later', async () => {
    const tiers = [{ subjects: [{ agencyId: 'qni-stp-new' }], receivers: [{ ...nextDay }] }];
    const later = { regime: 'TRIAL_M', version: 1, validFrom: '2026-02-01', elements: { ...elements, tiers } };
    const { data, errors } = await revise(later, manager);
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      reviseReportRegime: {
        version: 2,
        validFrom: '2026-02-01',
        validTo: '2026-03-14',
        versions: [
          { version: 1, validTo: '2026-01-31' },
          { version: 2, validTo: '2026-03-14' },
        ],
      },
    });
    expect(await obliged('qni-syt-new')).toEqual(['TRIAL_M:2026-M01:qni-syt-new']);
    expect(await obliged('qni-stp-new')).toEqual(['TRIAL_M:2026-M02:qni-stp-new', 'TRIAL_M:2026-M03:qni-stp-new']);
    expect(refusal(await revise(later, manager))).toEqual([['CONFLICT', undefined]]);
    expect(refusal(await revise({ ...later, version: 2, validFrom: '2026-02-01' }, manager))).toEqual([
      ['CONFLICT', undefined],
    ]);
    expect(refusal(await revise({ ...later, regime: 'NONE' }, manager))).toEqual([['NOT_FOUND', undefined]]);
  });

  it('does it once for each key', async () => {
    const again = { ...regime, id: 'TRIAL_TWICE', idempotencyKey: 'the same key' };
    const first = await define(again, manager);
    expect(first.errors).toBeUndefined();
    expect(await define(again, manager)).toEqual(first);
    expect(refusal(await define({ ...again, isPublic: true }, manager))).toEqual([
      ['IDEMPOTENCY_MISMATCH', 'input.idempotencyKey'],
    ]);
    expect(refusal(await define({ ...again, idempotencyKey: key() }, manager))).toEqual([['CONFLICT', undefined]]);
  });

  it.each([
    ['input.id', { id: 'small' }],
    ['input.frequency', { frequency: null }],
    ['input.validTo', { frequency: 'ONE_OFF', validTo: null }],
    ['input.validTo', { validTo: '2025-12-14' }],
    ['input.elements.cutOffDay', { elements: { ...elements, cutOffDay: 32 } }],
    ['input.elements.tiers', { elements: { ...elements, tiers: [] } }],
    ['input.elements.tiers.0.subjects', { elements: { ...elements, tiers: [{ subjects: [], receivers: [nextDay] }] } }],
    [
      'input.elements.tiers.0.subjects.0',
      { elements: { ...elements, tiers: [{ subjects: [{}], receivers: [nextDay] }] } },
    ],
    [
      'input.elements.tiers.0.subjects.0.agencyId',
      { elements: { ...elements, tiers: [{ subjects: [{ agencyId: 'nobody' }], receivers: [nextDay] }] } },
    ],
    [
      'input.elements.tiers.0.receivers.0.deadlineNumber',
      {
        elements: {
          ...elements,
          tiers: [{ subjects: [{ level: 'COMMUNE' }], receivers: [{ ...nextDay, deadlineNumber: 0 }] }],
        },
      },
    ],
    ['input.elements.columns.1.key', { elements: { ...elements, columns: [column('a'), column('a')], checks: [] } }],
    ['input.elements.columns.0.key', { elements: { ...elements, columns: [column('1a')], checks: [] } }],
    [
      'input.elements.columns.0.max',
      { elements: { ...elements, columns: [column('a', { min: 2, max: 1 })], checks: [] } },
    ],
    [
      'input.elements.columns.1.formula',
      { elements: { ...elements, columns: [column('a'), column('c', { formula: 'a +' })], checks: [] } },
    ],
    [
      'input.elements.columns.1.formula',
      { elements: { ...elements, columns: [column('a'), column('c', { formula: 'z' })], checks: [] } },
    ],
    [
      'input.elements.checks.0.expression',
      { elements: { ...elements, checks: [{ expression: 'a + b', message: 'x' }] } },
    ],
    [
      'input.elements.columns.0.indicator',
      { elements: { ...elements, columns: [column('a', { indicator: 'NONE' })], checks: [] } },
    ],
  ])('is told when %s will not do', async (argument, change) => {
    expect(refusal(await define({ ...regime, id: 'TRIAL_BAD', ...change }, manager))).toEqual([
      ['BAD_USER_INPUT', argument],
    ]);
  });
});

it('is left to them', async () => {
  expect(refusal(await define(regime))).toEqual([['UNAUTHORIZED_FIELD_OR_TYPE', undefined]]);
  expect(refusal(await define(regime, 'reports:write reports:approve'))).toEqual([
    ['UNAUTHORIZED_FIELD_OR_TYPE', undefined],
  ]);
});

describe('an expression', () => {
  const values: Record<string, number | null> = { a: 6, b: 4, zero: 0, unknown: null };
  it.each([
    ['a + b * 2', 14],
    ['(a + b) * 2', 20],
    ['a - b - 1', 1],
    ['a / b', 1.5],
    ['a / zero', null],
    ['a + unknown', null],
    ['a <= b', 0],
    ['a >= b', 1],
    ['0.1 + 0.2 = 0.3', 1],
  ])('%s is worked out', (text, value) => {
    expect(evaluate(parseExpression(text), (key) => values[key]!)).toBe(value);
  });

  it.each(['', 'a b', 'a +', '(a', 'a)', 'a <= b <= a', '(a <= b)', 'a % b', 'a + -', "a'"])('%j is none', (text) =>
    expect(() => parseExpression(text)).toThrow(/is not an expression/),
  );

  it('says which columns it speaks of, and whether it compares', () => {
    expect(columnsIn(parseExpression('a + (b - 2) * a <= c'))).toEqual(['a', 'b', 'a', 'c']);
    expect(isComparison(parseExpression('a <= c'))).toBe(true);
    expect(isComparison(parseExpression('a + c'))).toBe(false);
  });

  it('is read or refused, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab1 +-*/()<=>.') }), (text) => {
        try {
          evaluate(parseExpression(text), () => 1);
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError);
        }
      }),
    );
  });
});
