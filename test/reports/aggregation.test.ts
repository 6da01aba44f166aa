import fc from 'fast-check';
import { Organisation } from '../../subgraphs/kernel/organisation/organisation.ts';
import { BEGINNING, END, parsePlainDate as day, type PlainDate } from '../../subgraphs/kernel/dates/plain-date.ts';
import {
  type Aggregated,
  leastSure,
  type Observed,
  observedFor,
  sumsOf,
  valueIn,
} from '../../subgraphs/reports/figures/indicator/aggregation.rules.ts';
import { placesHeld } from '../../subgraphs/reports/figures/indicator/comparison.rules.ts';
import { seeded } from '../support/seeded-organisation.ts';

const indicator = (
  code: string,
  aggregation: Aggregated['aggregation'],
  more: Partial<Aggregated> = {},
): [string, Aggregated] => [
  code,
  { code, aggregation, numerator: null, denominator: null, weight: null, scale: 1, ...more },
];
const catalogue = new Map([
  indicator('SIGNED', 'SUM'),
  indicator('SENT', 'SUM'),
  indicator('SHARE', 'RATIO', { numerator: 'SIGNED', denominator: 'SENT', scale: 100 }),
  indicator('STAFF', 'LAST'),
  indicator('DAYS', 'AVG_WEIGHTED', { weight: 'SENT' }),
  indicator('MEDIAN', 'NONE'),
]);
const ends = [day('2020-03-14'), day('2020-06-14')];
const seen = (code: string, agencyId: string, value: number, end = 0): Observed => ({
  indicator: code,
  agencyId,
  value,
  dataTo: ends[end]!,
});
const value = (code: string, observations: Observed[]) =>
  valueIn(
    catalogue.get(code)!,
    sumsOf(observations, (one) => catalogue.get(one)!.weight),
    catalogue,
  );

describe('figures are put together', () => {
  it('by dividing sums, never by the mean of shares', () => {
    const observations = [seen('SIGNED', 'a', 1), seen('SENT', 'a', 1), seen('SIGNED', 'b', 0), seen('SENT', 'b', 99)];
    expect(value('SHARE', observations)).toBe(1);
    expect(value('SHARE', [seen('SIGNED', 'a', 0), seen('SENT', 'a', 0)])).toBeNull();
    expect(value('SHARE', [seen('SENT', 'a', 5)])).toBeNull();
  });

  it('by the last figure of each agency, where it is a stock', () => {
    expect(value('STAFF', [seen('STAFF', 'a', 5), seen('STAFF', 'a', 7, 1), seen('STAFF', 'b', 2)])).toBe(9);
  });

  it('by weight, where it is a mean', () => {
    const observations = [seen('DAYS', 'a', 2), seen('SENT', 'a', 3), seen('DAYS', 'b', 6), seen('SENT', 'b', 1)];
    expect(value('DAYS', observations)).toBe(3);
  });

  it('not at all, where they cannot be', () => {
    expect(value('MEDIAN', [seen('MEDIAN', 'a', 4)])).toBe(4);
    expect(value('MEDIAN', [seen('MEDIAN', 'a', 4), seen('MEDIAN', 'b', 4)])).toBeNull();
    expect(value('SIGNED', [])).toBeNull();
  });

  it('from what is observed, and are as sure as the least sure of it', () => {
    expect(observedFor([catalogue.get('SHARE')!, catalogue.get('SENT')!])).toEqual(['SIGNED', 'SENT']);
    expect([leastSure([]), leastSure(['A', 'A']), leastSure(['A', 'P']), leastSure(['P', 'E', 'A'])]).toEqual([
      'M',
      'A',
      'P',
      'E',
    ]);
  });
});

describe('along the tree, on any date', () => {
  const agencies = seeded.all();
  const parents = agencies.filter(({ id }) => ends.some((end) => seeded.children(id, end).length > 0));
  const anyDate = fc.constantFrom(day('2016-01-01'), ends[1]!, day('2024-12-31'), day('2025-03-14'), day('2026-06-14'));
  const anyFigures = fc.array(
    fc.record({
      agencyId: fc.constantFrom(...agencies.map(({ id }) => id)),
      sent: fc.integer({ min: 1, max: 1000 }),
      signedOf: fc.double({ min: 0, max: 1, noNaN: true }),
    }),
    { maxLength: 60 },
  );
  const observe = (figures: { agencyId: string; sent: number; signedOf: number }[]) =>
    figures.flatMap(({ agencyId, sent, signedOf }) => [
      seen('SENT', agencyId, sent),
      seen('SIGNED', agencyId, Math.floor(sent * signedOf)),
    ]);
  const within = (id: string, date: PlainDate, observations: Observed[]) => {
    const ids = new Set([id, ...seeded.descendants(id, date).map((agency) => agency.id)]);
    return observations.filter(({ agencyId }) => ids.has(agencyId));
  };

  it('a sum is that of the leaves', () => {
    fc.assert(
      fc.property(fc.constantFrom(...parents), anyDate, anyFigures, ({ id }, date, figures) => {
        const observations = observe(figures);
        const own = observations.filter(({ agencyId }) => agencyId === id);
        const parts = seeded
          .children(id, date)
          .map((child) => value('SENT', within(child.id, date, observations)) ?? 0);
        const whole = parts.reduce((sum, part) => sum + part, value('SENT', own) ?? 0);
        expect(value('SENT', within(id, date, observations)) ?? 0).toBe(whole);
      }),
    );
  });

  it('a ratio lies between those of the parts', () => {
    fc.assert(
      fc.property(fc.constantFrom(...parents), anyDate, anyFigures, ({ id }, date, figures) => {
        const observations = observe(figures);
        const own = observations.filter(({ agencyId }) => agencyId === id);
        const parts = [own, ...seeded.children(id, date).map((child) => within(child.id, date, observations))].flatMap(
          (part) => value('SHARE', part) ?? [],
        );
        const whole = value('SHARE', within(id, date, observations));
        if (parts.length === 0) return expect(whole).toBeNull();
        expect(whole).toBeGreaterThanOrEqual(Math.min(...parts) - 1e-9);
        expect(whole).toBeLessThanOrEqual(Math.max(...parts) + 1e-9);
      }),
    );
  });
});

describe('on any tree that is turned over on any day', () => {
  const turn = day('2020-04-01');
  /** Of each agency but the first the number of the one above it, before and after; and what it sent. */
  const anyTree = fc.array(fc.record({ before: fc.nat(), after: fc.nat(), sent: fc.nat(1000) }), {
    minLength: 2,
    maxLength: 40,
  });
  const grown = (tree: { before: number; after: number }[]) =>
    new Organisation({
      revision: 1,
      successions: [],
      leaders: [],
      workingYears: [],
      agencies: tree.map((node, index) => ({
        ...{ id: String(index), kind: 'DEPARTMENT', level: 'PROVINCE', adminUnitId: null, revision: 1, codes: [] },
        ...{ validFrom: BEGINNING, validTo: END },
        versions: (['before', 'after'] as const).map((when) => ({
          ...{ nameVi: String(index), nameEn: String(index), abbreviation: null },
          parentId: index === 0 ? null : String(node[when] % index),
          validFrom: when === 'before' ? BEGINNING : turn,
          validTo: when === 'before' ? turn : END,
        })),
      })),
    });

  it('the sum of each agency is its own and that of those directly below', () => {
    fc.assert(
      fc.property(anyTree, fc.constantFrom('before', 'after'), (tree, when) => {
        const date = when === 'before' ? day('2020-03-31') : turn;
        const organisation = grown(tree);
        const totals = tree.map(({ sent }) => sent);
        // Whoever is below comes later in the list.
        for (let index = tree.length - 1; index > 0; index -= 1) totals[tree[index]![when] % index]! += totals[index]!;
        const observations = tree.map(({ sent }, index) => seen('SENT', String(index), sent));
        const rolledUp = tree.map((_, index) => {
          const ids = [String(index), ...organisation.descendants(String(index), date).map(({ id }) => id)];
          return value(
            'SENT',
            observations.filter(({ agencyId }) => ids.includes(agencyId)),
          );
        });
        expect(rolledUp).toEqual(totals);
      }),
    );
  });
});

describe('across 1 July 2025, an agency', () => {
  const [before, after] = [day('2025-03-14'), day('2026-03-14')];
  it('holds the place of those that merged into it', () => {
    expect(placesHeld('c-21025@2025', after, before, seeded)).toMatchObject({
      before: expect.arrayContaining(['c-21022', 'c-21019', 'c-21031']),
      reasons: [],
    });
  });

  it('is not comparable where one of them was split', () => {
    const { before: places, reasons } = placesHeld('c-21136@2025', after, before, seeded);
    expect(places.sort()).toEqual(['c-21136', 'c-21142']);
    expect(reasons).toEqual([expect.stringMatching(/Trà Bùi was split among .*Cà Đam.*Tây Trà Bồng/)]);
  });

  it('is comparable with itself', () => {
    expect(placesHeld('gov', after, before, seeded)).toEqual({ before: ['gov'], reasons: [] });
    expect(placesHeld('qni2025', after, day('2016-01-01'), seeded).before.sort()).toEqual(['ktm', 'qni']);
  });
});
