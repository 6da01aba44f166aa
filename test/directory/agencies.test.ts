import type { DirectoryAdminUnits } from '../../client-sdk/src/index.ts';
import { ask } from '../support/ask.ts';
import { sharedGraph, type SharedGraph, topologies } from '../support/graph.ts';

describe.each(topologies)('the directory, %s', (topology) => {
  let graph: SharedGraph;
  beforeAll(async () => {
    graph = await sharedGraph(topology);
  });
  const directory = () => graph.as(undefined).directory;

  it.each([
    ['quang ngai', '2026-11-24', ['Ủy ban nhân dân tỉnh Quảng Ngãi']],
    ['bo y', '2026-11-24', ['UBND xã Bờ Y']],
    ['pờ y', '2026-11-24', ['UBND xã Bờ Y']],
    ['dak ha', '2026-11-24', ['UBND xã Đăk Hà']],
    ['Đắk Hà', '2026-11-24', ['UBND xã Đăk Hà']],
    ['so thong tin', '2020-04-15', ['Sở Thông tin và Truyền thông']],
    ['stttt', '2020-04-15', ['Sở Thông tin và Truyền thông']],
    ['Sở TT&TT', '2020-04-15', ['Sở Thông tin và Truyền thông']],
    ['UBND TP Quảng Ngãi', '2020-04-15', ['UBND thành phố Quảng Ngãi']],
    ['SKHCN', '2026-11-24', ['Sở Khoa học và Công nghệ']],
  ])('finds by "%s" as of %s: %j', async (search, asOf, names) => {
    const { agencies } = await directory().agencies({ search, asOf, first: 5 });
    expect(agencies!.nodes.map(({ nameVi }) => nameVi)).toEqual(expect.arrayContaining(names));
    expect(agencies!.nodes.length).toBeLessThanOrEqual(5);
  });

  it('knows which agency bears a code on a day', async () => {
    const on = async (code: string, asOf: string) =>
      (await directory().agencyByCode({ code, asOf })).agencyByCode!.stableId;
    expect(await on('H48', '2020-04-15')).toBe('qni');
    expect(await on('000.00.00.H48', '2020-04-15')).toBe('qni');
    expect(await on('000.00.53.H48', '2022-09-21')).toBe('d-524');
    expect(await on('H48', '2025-08-01')).toBe('qni2025');
    expect(await on('000.00.00.H48', '2026-11-24')).toBe('qni2025');
    // A statistical code is given to another unit when the first is no more.
    expect(await on('23425', '2020-04-15')).not.toBe(await on('23425', '2026-01-01'));
  });

  it('follows Trà Bùi through the split of 2025', async () => {
    const { agency } = await directory().successors({ id: 'c-21142', asOf: '2026-01-01' });
    expect(agency).toMatchObject({ isActive: false, validTo: '2025-06-30' });
    expect(agency!.successorsAsOf.map(({ nameVi }) => nameVi).sort()).toEqual([
      'UBND xã Cà Đam',
      'UBND xã Tây Trà Bồng',
    ]);
    expect(agency!.changes).toContainEqual(expect.objectContaining({ date: '2025-07-01', kind: 'SPLIT' }));
    const before = await directory().successors({ id: 'c-21142', asOf: '2020-04-15' });
    expect(before.agency!.successorsAsOf.map(({ stableId }) => stableId)).toEqual(['c-21142']);
  });

  it('follows a department through two mergers', async () => {
    const { agency } = await directory().agency({ id: 'qni-skhcn2025-new' });
    const [from] = agency!.predecessors;
    const earlier = await directory().agency({ id: from!.id });
    expect(earlier.agency!.predecessors.map(({ nameVi }) => nameVi).sort()).toEqual([
      'Sở Khoa học và Công nghệ',
      'Sở Thông tin và Truyền thông',
    ]);
  });

  it('shows the tree above and below on a day', async () => {
    const { agency } = await directory().tree({ id: 'd-524', asOf: '2020-04-15', depth: 1 });
    expect(agency!.ancestors.map(({ stableId }) => stableId)).toEqual(['qni', 'gov']);
    expect(agency!.descendants).toHaveLength(22); // Bình Sơn had 22 communes.
    const { agency: province } = await directory().tree({ id: 'qni', asOf: '2020-04-15', depth: 2 });
    const count = (level: string) => province!.descendants.filter((below) => below.level === level).length;
    // 20 departments and boards, and the one-stop-shop of the Office.
    expect([count('PROVINCE'), count('DISTRICT'), count('COMMUNE')]).toEqual([20 + 1, 13, 173]);
    const { agency: today } = await directory().tree({ id: 'qni2025', asOf: '2026-11-24', depth: 2 });
    // Each with a one-stop-shop of its own.
    expect(today!.descendants.filter((below) => below.level === 'COMMUNE')).toHaveLength(96 * 2);
    expect(today!.descendants.filter((below) => below.id.startsWith('c-'))).toHaveLength(96);
    expect(today!.descendants.filter((below) => below.level === 'DISTRICT')).toHaveLength(0);
  });

  it('describes an agency that is no more as of its last day', async () => {
    const { agency } = await directory().agency({ id: 'qni-stttt', asOf: '2026-11-24' });
    expect(agency).toMatchObject({
      isActive: false,
      nameVi: 'Sở Thông tin và Truyền thông',
      parent: { id: 'qni@@2025-02-28', stableId: 'qni' },
      validTo: '2025-02-28',
    });
  });

  it('keeps the wards and communes of 2020 and of today apart', async () => {
    const count = async (asOf: string, level: 'COMMUNE' | 'DISTRICT') => {
      const seen = new Set<string>();
      for (let after: string | null = null; ;) {
        const { adminUnits }: DirectoryAdminUnits = await directory().adminUnits({
          filter: { levels: [level] },
          asOf,
          first: 100,
          after,
        });
        for (const { id } of adminUnits!.nodes) seen.add(id);
        if (!adminUnits!.pageInfo.hasNextPage) return seen.size;
        after = adminUnits!.pageInfo.endCursor;
      }
    };
    // Quảng Ngãi and Kon Tum, which has been part of it since July 2025.
    expect(await count('2020-04-15', 'DISTRICT')).toBe(13 + 10);
    expect(await count('2026-11-24', 'DISTRICT')).toBe(0);
    expect(await count('2026-11-24', 'COMMUNE')).toBe(96);
  });

  it('pages through a list forwards and backwards without repeating or missing an item', async () => {
    const forwards =
      'query ($page: Int, $after: String) { agencies(asOf: "2020-04-15", first: $page, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }';
    const backwards =
      'query ($page: Int, $before: String) { agencies(asOf: "2020-04-15", last: $page, before: $before) { nodes { id } pageInfo { hasPreviousPage startCursor } } }';
    type Page = {
      agencies: {
        nodes: { id: string }[];
        pageInfo: { hasNextPage?: boolean; endCursor: string; hasPreviousPage?: boolean; startCursor: string };
      };
    };
    const there: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { body } = await ask(graph.url, { query: forwards, variables: { page: 100, after } });
      const { nodes, pageInfo } = (body.data as Page).agencies;
      there.push(...nodes.map(({ id }) => id));
      [after, more] = [pageInfo.endCursor, pageInfo.hasNextPage!];
    }
    const back: string[] = [];
    for (let before: string | null = null, more = true; more;) {
      const { body } = await ask(graph.url, { query: backwards, variables: { page: 37, before } });
      const { nodes, pageInfo } = (body.data as Page).agencies;
      back.unshift(...nodes.map(({ id }) => id));
      [before, more] = [pageInfo.startCursor, pageInfo.hasPreviousPage!];
    }
    expect(new Set(there).size).toBe(there.length);
    expect(back).toEqual(there);
  });

  it('expands an addressee line that it understands, and no other', async () => {
    const expand = async (label: string) =>
      (await directory().addresseeExpansion({ issuer: 'qni', label, asOf: '2020-04-15' })).addresseeExpansion!;
    expect((await expand('UBND các huyện, thị xã, thành phố')).agencies).toHaveLength(13);
    expect((await expand('Sở Tài chính')).groups).toEqual(['NAMED_AGENCY']);
    expect(await expand('Các cơ quan nào đó')).toEqual({ groups: [], agencies: [] });
  });
});
