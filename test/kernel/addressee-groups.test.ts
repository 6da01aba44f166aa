import { expandAddressees } from '../../subgraphs/kernel/organisation/addressee-groups.rules.ts';
import { parsePlainDate as day } from '../../subgraphs/kernel/dates/plain-date.ts';
import { seeded } from '../support/seeded-organisation.ts';

const expand = (label: string, issuer = 'qni', date = '2020-04-15') =>
  expandAddressees(seeded, issuer, label, day(date));

describe('addressee lines', () => {
  it.each([
    ['Các sở, ban ngành, đơn vị trực thuộc UBND tỉnh', ['DEPARTMENTS', 'PUBLIC_UNITS'], 20],
    ['Các đơn vị trực thuộc Uỷ ban nhân dân tỉnh; các ban, ngành và sở', ['PUBLIC_UNITS', 'DEPARTMENTS'], 20],
    ['Các sở, ban ngành', ['DEPARTMENTS'], 20],
    ['UBND các huyện, thị xã, thành phố', ['DISTRICT_COMMITTEES'], 13],
    ['Ủy ban nhân dân các thành phố, huyện, thị xã', ['DISTRICT_COMMITTEES'], 13],
    ['UBND các huyện', ['DISTRICT_COMMITTEES'], 11],
    ['UBND các xã, phường, thị trấn', ['COMMUNE_COMMITTEES'], 173],
  ])('expands %j as the province meant it in April 2020', (label, groups, size) => {
    const expansion = expand(label);
    expect(expansion.groups).toEqual(groups);
    expect(new Set(expansion.agencyIds).size).toBe(size);
    expect(expansion.agencyIds).toHaveLength(size);
  });

  it('expands the communes and special zone of the province of today', () => {
    expect(expand('UBND các xã, phường, đặc khu', 'qni2025', '2026-01-01').agencyIds).toHaveLength(96);
    expect(expand('UBND các huyện, thị xã, thành phố', 'qni2025', '2026-01-01')).toEqual({
      groups: ['DISTRICT_COMMITTEES'],
      agencyIds: [],
    });
  });

  it('addresses for a department those of its province, the department itself excepted', () => {
    expect(expand('UBND các huyện, thị xã, thành phố', 'qni-stttt').agencyIds).toHaveLength(13);
    const departments = expand('Các sở, ban ngành', 'qni-stttt').agencyIds;
    expect(departments).toHaveLength(19);
    expect(departments).not.toContain('qni-stttt');
  });

  it.each([
    ['Văn phòng Chính phủ', 'vpcp'],
    ['Bộ Thông tin và Truyền thông', 'btttt'],
    ['bo thong tin va truyen thong', 'btttt'],
    ['Uỷ ban nhân dân huyện Bình Sơn', 'd-524'],
    ['Ban Dân tộc', 'qni-bdt'],
  ])('takes %j for one agency', (label, id) => {
    expect(expand(label)).toEqual({ groups: ['NAMED_AGENCY'], agencyIds: [id] });
  });

  it('tells names apart that differ in their diacritics only, and does not guess without them', () => {
    const today = (label: string) => expand(label, 'qni2025', '2026-01-01').agencyIds;
    expect(today('UBND xã Sơn Hà')).toEqual(['c-21289@2025']);
    expect(today('UBND xã Sơn Hạ')).toEqual(['c-21292@2025']);
    expect(today('UBND xa Son Ha')).toEqual([]);
  });

  it.each(['Như trên', 'Lưu: VT, KGVX(bnt119)', 'UBND các huyện miền núi', 'UBND tỉnh', 'constructor', ''])(
    'does not guess at %j',
    (label) => expect(expand(label)).toEqual({ groups: [], agencyIds: [] }),
  );

  it('names a ministry only while it exists', () => {
    expect(expand('Bộ Thông tin và Truyền thông', 'qni2025', '2026-01-01').groups).toEqual([]);
  });
});
