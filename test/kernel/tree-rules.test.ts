import fc from 'fast-check';
import { BEGINNING, END, formatPlainDate, parsePlainDate as day } from '../../subgraphs/kernel/dates/plain-date.ts';
import { Organisation } from '../../subgraphs/kernel/organisation/organisation.ts';
import type { AgencyRecord, AgencyVersion, Succession } from '../../subgraphs/kernel/organisation/snapshot.ts';
import { violations, type ViolationOptions } from '../../subgraphs/kernel/organisation/tree-rules.ts';
import { dissolved, seeded } from '../support/seeded-organisation.ts';

const always = { validFrom: BEGINNING, validTo: END };
const since2025 = { validFrom: day('2025-07-01'), validTo: END };
const until2025 = { validFrom: BEGINNING, validTo: day('2025-07-01') };

function version(parentId: string | null, validity = always): AgencyVersion {
  return { nameVi: 'Sở Thử nghiệm', nameEn: 'Dept. of Trials', abbreviation: null, parentId, ...validity };
}

function agency(id: string, parentId: string | null, change: Partial<AgencyRecord> = {}): AgencyRecord {
  const validity = { validFrom: change.validFrom ?? BEGINNING, validTo: change.validTo ?? END };
  const base = { id, kind: 'DEPARTMENT', level: 'PROVINCE', adminUnitId: null, revision: 1 } as const;
  return { ...base, ...validity, versions: [version(parentId, validity)], codes: [], ...change };
}

function organisation(agencies: AgencyRecord[], successions: Succession[] = []): Organisation {
  return new Organisation({ revision: 1, agencies, successions, leaders: [], workingYears: [] });
}

function check(agencies: AgencyRecord[], successions: Succession[] = [], options: ViolationOptions = {}): string[] {
  return violations(organisation(agencies, successions), options).map(
    ({ date, agencyId, reason }) => `${formatPlainDate(date)} ${agencyId}: ${reason}`,
  );
}

describe('the reference data', () => {
  it('is 569 agencies in a tree valid on every date', () => {
    expect(seeded.snapshot.agencies).toHaveLength(569);
    expect(violations(seeded, { dissolved })).toEqual([]);
  });

  it('says of 22 districts that they were dissolved', () => {
    expect(dissolved.size).toBe(22);
    // Who answers for their tasks is known, so that the tree is valid without that.
    expect(violations(seeded)).toEqual([]);
  });
});

describe('a broken tree', () => {
  it('has a parent that ends before its child', () => {
    expect(check([agency('a', null, until2025), agency('b', 'a')], [], { dissolved: new Set(['a']) })).toEqual([
      '2025-07-01 b: The parent of Sở Thử nghiệm (b), Sở Thử nghiệm (a), is not valid from this day on.',
    ]);
  });

  it('has a parent that begins after its child, or is not there', () => {
    expect(check([agency('a', null, since2025), agency('b', 'a')])).toEqual([
      expect.stringMatching(/^0001-01-01 b: .*not valid/),
    ]);
    expect(check([agency('b', 'a')])).toEqual([expect.stringMatching(/^0001-01-01 b: .*does not exist/)]);
  });

  it('has a cycle from the day its last edge begins, said once', () => {
    const turned = agency('a', null, { versions: [version(null, until2025), version('c', since2025)] });
    expect(check([turned, agency('b', 'a'), agency('c', 'b')])).toEqual([
      '2025-07-01 a: From this day on Sở Thử nghiệm (a) is above itself: a → c → b.',
    ]);
    expect(check([agency('a', 'b'), agency('b', 'a')])).toHaveLength(1);
    expect(check([agency('a', 'a')])).toHaveLength(1);
  });

  it('has gaps and overlaps between versions', () => {
    const later = { validFrom: day('2025-08-01'), validTo: END };
    const earlier = { validFrom: day('2025-06-01'), validTo: END };
    const versions = (next: typeof later) => [version(null, until2025), version(null, next)];
    expect(check([agency('a', null, { versions: versions(later) })])).toEqual([
      '2025-07-01 a: Sở Thử nghiệm (a) has no name from this day to 2025-07-31.',
    ]);
    expect(check([agency('a', null, { versions: versions(earlier) })])).toEqual([
      '2025-06-01 a: Sở Thử nghiệm (a) has two versions from this day on.',
    ]);
    expect(check([agency('a', null, { versions: [] })])).toEqual(['0001-01-01 a: a has no name from this day on.']);
    expect(check([agency('a', null, { ...since2025, versions: [version(null)] })])).toHaveLength(1);
  });

  it('gives one code to two agencies at one time', () => {
    const code = (validity: typeof always) => [{ scheme: 'STAT' as const, value: '51', verified: true, ...validity }];
    expect(
      check([agency('a', null, { codes: code(until2025) }), agency('b', null, { codes: code(since2025) })]),
    ).toEqual([]);
    expect(check([agency('a', null, { codes: code(always) }), agency('b', null, { codes: code(since2025) })])).toEqual([
      '2025-07-01 b: The code STAT 51 of Sở Thử nghiệm (b) is borne by a as well from this day on.',
    ]);
    expect(check([agency('a', null, { ...since2025, codes: code(always) })])).toHaveLength(1);
  });

  it('closes an agency without a successor, or with one that is not there', () => {
    const closed = agency('a', null, until2025);
    const takenOver = (date: string): Succession[] => [
      { predecessorId: 'a', successorId: 'b', changeId: 'one', date: day(date), takesOver: ['FUNCTION', 'ARCHIVE'] },
    ];
    expect(check([closed])).toEqual([expect.stringMatching(/^2025-07-01 a: .*closed without a successor/)]);
    expect(check([closed], [], { dissolved: new Set(['a']) })).toEqual([]);
    expect(check([closed, agency('b', null, since2025)], takenOver('2025-07-01'))).toEqual([]);
    expect(check([closed, agency('b', null, since2025)], takenOver('2025-06-30'))).toEqual([
      expect.stringMatching(/^2025-06-30 a: .*not valid when it takes over/),
    ]);
    expect(check([agency('a', null)], takenOver('2025-07-01'))).toEqual([expect.stringMatching(/b, does not exist/)]);
  });

  it('is told in date order, as far as asked', () => {
    const agencies = [agency('a', null, until2025), agency('b', 'a'), agency('c', 'nobody')];
    expect(check(agencies).map((line) => line.slice(0, 12))).toEqual(['0001-01-01 c', '2025-07-01 a', '2025-07-01 b']);
    expect(check(agencies, [], { limit: 1 })).toHaveLength(1);
  });
});

describe('any tree', () => {
  /** Every agency hangs below an earlier one, so the tree is sound until something is planted in it. */
  const soundTree = fc
    .array(fc.nat(), { minLength: 2, maxLength: 12 })
    .map((picks) => picks.map((pick, index) => agency(`a${index}`, index === 0 ? null : `a${pick % index}`)));
  const date = day('2026-01-01');

  it('is sound as built', () => {
    fc.assert(fc.property(soundTree, (agencies) => expect(check(agencies)).toEqual([])));
  });

  it('says of an agency that it is within exactly itself and its ancestors, whose descendant it is', () => {
    fc.assert(
      fc.property(soundTree, (agencies) => {
        const tree = organisation(agencies);
        for (const { id } of agencies) {
          const above = [id, ...tree.ancestors(id, date).map((ancestor) => ancestor.id)];
          for (const { id: other } of agencies) {
            expect(tree.isWithin(id, other, date)).toBe(above.includes(other));
            const below = tree.descendants(other, date).some((descendant) => descendant.id === id);
            expect(below).toBe(id !== other && above.includes(other));
          }
        }
      }),
    );
  });

  it('does not hide a planted cycle', () => {
    fc.assert(
      fc.property(soundTree, fc.nat(), (agencies, pick) => {
        const lowest = agencies[1 + (pick % (agencies.length - 1))]!.id;
        const top = agency('a0', null, { versions: [version(null, until2025), version(lowest, since2025)] });
        const found = violations(organisation([top, ...agencies.slice(1)]));
        expect(found).toHaveLength(1);
        expect(found[0]).toMatchObject({ date: day('2025-07-01'), agencyId: 'a0' });
        expect(found[0]?.reason).toContain('above itself');
      }),
    );
  });

  it('does not hide a planted orphan', () => {
    fc.assert(
      fc.property(soundTree, fc.nat(), (agencies, pick) => {
        const orphan = agency('orphan', `a${pick % agencies.length}`);
        const closing = pick % agencies.length;
        const closed = agencies.map((one, index) =>
          index === closing ? agency(one.id, one.versions[0]!.parentId, until2025) : one,
        );
        const found = violations(organisation([...closed, orphan]), { dissolved: new Set([`a${closing}`]) });
        expect(found.map((violation) => violation.agencyId)).toContain('orphan');
        expect(found.every((violation) => violation.date.getTime() === day('2025-07-01').getTime())).toBe(true);
      }),
    );
  });
});
