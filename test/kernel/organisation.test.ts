import { formatPlainDate, parsePlainDate as day } from '../../subgraphs/kernel/dates/plain-date.ts';
import { Organisation } from '../../subgraphs/kernel/organisation/organisation.ts';
import { parseSnapshot, serialiseSnapshot, type AgencyRecord } from '../../subgraphs/kernel/organisation/snapshot.ts';
import { seeded } from '../support/seeded-organisation.ts';

const april2020 = day('2020-04-15');
const in2026 = day('2026-01-01');
const ids = (agencies: readonly AgencyRecord[]): string[] => agencies.map((agency) => agency.id);
const count = (agencies: AgencyRecord[], level: string, kind: string): number =>
  agencies.filter((agency) => agency.level === level && agency.kind === kind).length;

describe('the tree on a date', () => {
  it('has 20 departments and 13 districts right below the province in April 2020', () => {
    const children = seeded.children('qni', april2020);
    expect(children).toHaveLength(33);
    expect(count(children, 'PROVINCE', 'DEPARTMENT')).toBe(20);
    expect(count(children, 'DISTRICT', 'PEOPLES_COMMITTEE')).toBe(13);
  });

  it.each([
    ['qni', '2020-04-15', 173],
    ['qni', '2025-01-01', 170],
    ['ktm', '2025-06-30', 102],
    ['qni2025', '2026-11-23', 96],
    ['qni', '2025-07-01', 0],
  ])('has below %s on %s %i communes', (id, date, communes) => {
    expect(count(seeded.descendants(id, day(date)), 'COMMUNE', 'PEOPLES_COMMITTEE')).toBe(communes);
  });

  it('lists by level, then by Vietnamese name', () => {
    const names = seeded.children('qni', april2020).map((agency) => seeded.versionAt(agency.id, april2020)?.nameVi);
    expect(names[0]).toBe('Ban Dân tộc');
    expect(names[19]).toBe('Văn phòng UBND tỉnh');
    expect(names.slice(20, 23)).toEqual(['UBND huyện Ba Tơ', 'UBND huyện Bình Sơn', 'UBND huyện Lý Sơn']);
  });

  it('climbs from a commune to the Government, and stops where asked on the way down', () => {
    expect(ids(seeded.ancestors('c-21142', april2020))).toEqual(['d-525', 'qni', 'gov']);
    expect(ids(seeded.ancestors('c-21136@2025', in2026))).toEqual(['qni2025', 'gov']);
    expect(seeded.isWithin('c-21142', 'qni', april2020)).toBe(true);
    expect(seeded.isWithin('c-21142', 'ktm', april2020)).toBe(false);
    expect(seeded.isWithin('nobody', 'nobody', april2020)).toBe(false);
    expect(seeded.descendants('qni', april2020, 1)).toEqual(seeded.children('qni', april2020));
    expect(seeded.descendants('qni', april2020, 0)).toEqual([]);
  });

  it('knows Đức Phổ as a district until January 2020 and as a town since', () => {
    expect(seeded.versionAt('d-534', day('2020-01-31'))?.nameVi).toBe('UBND huyện Đức Phổ');
    expect(seeded.versionAt('d-534', day('2020-02-01'))?.nameVi).toBe('UBND thị xã Đức Phổ');
  });

  it('answers for a closed agency as of its last day', () => {
    expect(seeded.versionAt('d-522', in2026)).toBeUndefined();
    expect(formatPlainDate(seeded.effectiveDate('d-522', in2026))).toBe('2025-06-30');
    expect(formatPlainDate(seeded.effectiveDate('qni2025', april2020))).toBe('2025-07-01');
    expect(seeded.effectiveDate('qni', april2020)).toEqual(april2020);
  });
});

describe('codes', () => {
  it('are re-used by another commune later', () => {
    expect(seeded.byCode('23425', day('2025-06-30'), 'STAT')?.id).toBe('c-23425');
    expect(seeded.byCode('23425', day('2025-07-01'), 'STAT')?.id).toBe('c-23425@2025');
  });

  it('find the province by either scheme, in its time', () => {
    expect(seeded.byCode('H48', april2020)?.id).toBe('qni');
    expect(seeded.byCode('000.00.00.H48', april2020, 'QCVN102')?.id).toBe('qni');
    expect(seeded.byCode('H48', april2020, 'STAT')).toBeUndefined();
    // The province keeps its code through the merger.
    expect(seeded.byCode('H48', day('2025-08-01'))?.id).toBe('qni2025');
    expect(seeded.byCode('000.00.00.H48', in2026)?.id).toBe('qni2025');
    expect(seeded.byCode('H34', day('2025-06-30'))?.id).toBe('ktm');
    expect(seeded.byCode('H34', in2026)).toBeUndefined();
    expect(seeded.byCode('51', in2026)?.id).toBe('qni2025');
  });
});

describe('successions', () => {
  it('lead through a split to both its parts', () => {
    expect(ids(seeded.successorsAt('c-21142', in2026))).toEqual(['c-21136@2025', 'c-21157@2025']);
    expect(seeded.versionAt('c-21136@2025', in2026)?.nameVi).toBe('UBND xã Cà Đam');
    expect(seeded.versionAt('c-21157@2025', in2026)?.nameVi).toBe('UBND xã Tây Trà Bồng');
  });

  it('lead through two reorganisations to the body of today', () => {
    expect(ids(seeded.successorsAt('qni-stttt', in2026))).toEqual(['qni-skhcn2025-new']);
    expect(ids(seeded.successorsAt('qni-stttt', day('2025-03-01')))).toEqual(['qni-skhcn2025']);
    expect(ids(seeded.successorsAt('qni-stttt', april2020))).toEqual(['qni-stttt']);
  });

  it('end at a dissolved agency and do not reach back before one began', () => {
    expect(seeded.successorsAt('d-522', in2026)).toEqual([]);
    expect(seeded.successorsAt('qni2025', april2020)).toEqual([]);
    expect(ids(seeded.successorsAt('c-21286', day('2025-03-01')))).toEqual(['c-21283', 'c-21238']);
  });

  it('say who answers for a district, and give its records to none of them', () => {
    const communes = ['c-21040@2025', 'c-21061@2025', 'c-21085@2025', 'c-21100@2025', 'c-21109@2025'];
    expect(ids(seeded.answeringAt('d-524', in2026))).toEqual(communes);
    expect(ids(seeded.answeringAt('d-524', april2020))).toEqual(['d-524']);
    expect(seeded.archiveOf('c-21040@2025')).not.toContain('d-524');
    expect(seeded.archiveOf('qni-snv2025-new')).not.toContain('d-524');
    expect(ids(seeded.answeringAt('qni-sngv', in2026))).toEqual(['qni-vpub-new']);
  });

  it('tell a part that goes on from what it gave away', () => {
    const [before, after] = [day('2024-06-30'), day('2025-03-31')];
    expect(ids(seeded.holdersAt('c-21283', after, before))).toEqual(['c-21283', 'c-21238']);
    expect(ids(seeded.successorsAt('c-21283', after))).toEqual(['c-21283']);
    expect(ids(seeded.holdersAt('c-21283', in2026, before))).toEqual(['c-21238@2025']);
  });

  it('tell whose records an agency keeps', () => {
    expect(seeded.archiveOf('qni-skhcn2025-new')).toEqual([
      'qni-skhcn2025-new',
      'qni-skhcn2025',
      'ktm-skhcn2025',
      'qni-stttt',
      'qni-skhcn',
      'ktm-stttt',
      'ktm-skhcn',
    ]);
    expect(ids(seeded.predecessors('qni2025'))).toEqual(['qni', 'ktm']);
    expect(ids(seeded.successors('d-536'))).toEqual(['c-21548@2025']);
    expect(seeded.archiveOf('nobody')).toEqual([]);
  });
});

describe('search', () => {
  it.each([
    ['ubnd dak ha', '2026-01-01', ['c-23500@2025']],
    ['ngoc tu', '2026-01-01', ['c-23428@2025', 'ttphcc-c-23428@2025']],
    ['xa po y', '2026-01-01', ['c-23377@2025', 'ttphcc-c-23377@2025']],
    ['xã la Chim', '2026-01-01', ['c-23326@2025', 'ttphcc-c-23326@2025']],
    ['stttt', '2020-04-15', ['qni-stttt', 'ktm-stttt']],
    ['Sở TT&TT', '2020-04-15', ['qni-stttt', 'ktm-stttt']],
    ['Sở KH&ĐT Kon Tum', '2020-04-15', ['ktm-skhdt']],
    ['UBND TP Quảng Ngãi', '2020-04-15', ['d-522']],
    ['TP Quảng Ngãi', '2020-04-15', ['d-522']],
    ['TX Đức Phổ', '2020-04-15', ['d-534']],
    ['VP UBND tỉnh', '2026-01-01', ['qni-vpub-new']],
    ['BQL KKT', '2026-01-01', ['qni-bqldq-new']],
    ['SNNMT', '2026-01-01', ['qni-snnmt2025-new']],
    ['Sở NN&MT', '2026-01-01', ['qni-snnmt2025-new']],
    ['SDTTG', '2026-01-01', ['qni-sdttg2025-new']],
    ['TTPVHCC tỉnh', '2020-04-15', ['qni-ttphcc', 'ktm-ttphcc']],
    ['Information and Communications', '2020-04-15', ['btttt', 'qni-stttt', 'ktm-stttt']],
  ])('finds by %s on %s %j', (query, date, found) => expect(ids(seeded.search(query, day(date)))).toEqual(found));
});

it('says which agencies are valid, on a date or ever', () => {
  expect(seeded.all()).toHaveLength(569);
  expect(ids(seeded.all(in2026))).toContain('qni2025');
  expect(ids(seeded.all(in2026))).not.toContain('qni');
});

it('survives being written as JSON', () => {
  const sent: unknown = JSON.parse(JSON.stringify(serialiseSnapshot(seeded.snapshot)));
  expect(parseSnapshot(sent as ReturnType<typeof serialiseSnapshot>)).toEqual(seeded.snapshot);
});

it('refuses two agencies of one id', () => {
  const agency = seeded.snapshot.agencies.slice(0, 1);
  expect(
    () =>
      new Organisation({
        revision: 1,
        agencies: [...agency, ...agency],
        successions: [],
        leaders: [],
        workingYears: [],
      }),
  ).toThrow(RangeError);
});
