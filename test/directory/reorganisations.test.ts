import { people } from '../../gateway/demo/people.ts';
import type { Client } from '../../client-sdk/src/index.ts';
import { startGraph, type TestGraph } from '../support/graph.ts';

const person = (name: string) => people.find((candidate) => candidate.name === name)!;
const division = (nameVi: string, parent = 'qni2025') => ({
  nameVi,
  nameEn: nameVi,
  kind: 'PUBLIC_UNIT' as const,
  level: 'PROVINCE' as const,
  parent,
});

let key = 0;
const fresh = () => `key-of-test-${++key}`;

describe('a reorganisation', () => {
  let graph: TestGraph;
  let administrator: Client['directory'];
  beforeAll(async () => {
    graph = await startGraph();
    administrator = graph.as(person('administrator')).directory;
  });
  afterAll(() => graph.close());

  async function create(nameVi: string, parent?: string, date = '2027-01-01') {
    const { createAgency } = await administrator.createAgency({
      input: { idempotencyKey: fresh(), date, agency: division(nameVi, parent) },
    });
    return createAgency!.to[0]!;
  }

  const names = async (search: string, asOf: string) => {
    const { agencies } = await administrator.agencies({ search, asOf });
    return agencies!.nodes.map(({ nameVi }) => nameVi);
  };

  it('is refused to whoever may not manage the directory, and nothing is written', async () => {
    for (const viewer of [undefined, person('leader')]) {
      graph.requests.length = 0;
      const data = await graph.as(viewer).directory.createAgency({
        input: { idempotencyKey: fresh(), date: '2027-01-01', agency: division('Trung tâm Không') },
      });
      expect(() => data.createAgency).toThrow(expect.objectContaining({ code: 'UNAUTHORIZED_FIELD_OR_TYPE' }));
      expect(graph.requests).toEqual([]);
    }
    expect(await names('trung tam khong', '2027-06-01')).toEqual([]);
  });

  it('creates an agency from its first day on', async () => {
    const created = await create('Trung tâm Lưu trữ số');
    expect(created).toMatchObject({
      nameVi: 'Trung tâm Lưu trữ số',
      validFrom: '2027-01-01',
      validTo: null,
      revision: 1,
      isActive: true,
    });
    expect(await names('luu tru so', '2026-12-31')).toEqual([]);
    expect(await names('luu tru so', '2027-01-01')).toEqual(['Trung tâm Lưu trữ số']);
  });

  it('has names of one form, and finds them by either, however they were typed', async () => {
    const name = 'Trung tâm Ứng dụng Đổi mới';
    const created = await create(name.normalize('NFD'));
    expect(created.nameVi).toBe(name);
    for (const form of ['NFC', 'NFD', 'NFKD'])
      expect(await names('ứng dụng đổi mới'.normalize(form), '2027-01-01')).toEqual([name]);
  });

  it('renames an agency, which keeps its id and its old name for the days before', async () => {
    const { stableId, revision } = await create('Trung tâm Cũ');
    const { renameAgency } = await administrator.renameAgency({
      input: {
        idempotencyKey: fresh(),
        date: '2027-07-01',
        agency: { id: stableId, revision },
        nameVi: 'Trung tâm Mới',
        nameEn: 'New Centre',
      },
    });
    expect(renameAgency).toMatchObject({
      kind: 'RENAME',
      from: [{ stableId, nameVi: 'Trung tâm Cũ' }],
      to: [{ stableId, nameVi: 'Trung tâm Mới', revision: 2 }],
    });
  });

  it('answers a repeated call with the change that the first one made, and its agencies as they are now', async () => {
    const { stableId: id, revision } = await create('Trung tâm Thứ nhất');
    const rename = async (idempotencyKey: string, nameVi: string, seen: number) => {
      const input = { idempotencyKey, date: '2027-07-01', agency: { id, revision: seen }, nameVi, nameEn: nameVi };
      return (await administrator.renameAgency({ input })).renameAgency!.to;
    };
    const key = fresh();
    expect(await rename(key, 'Trung tâm Thứ hai', revision)).toMatchObject([{ nameVi: 'Trung tâm Thứ hai' }]);
    await rename(fresh(), 'Trung tâm Thứ ba', revision + 1);
    expect(await rename(key, 'Trung tâm Thứ hai', revision)).toMatchObject([
      { nameVi: 'Trung tâm Thứ ba', revision: revision + 2 },
    ]);
  });

  it('does not undo a later name by an earlier one', async () => {
    const { stableId, revision } = await create('Trung tâm Ban đầu');
    const rename = async (date: string, nameVi: string, seen: number) => {
      const agency = { id: stableId, revision: seen };
      const input = { idempotencyKey: fresh(), date, agency, nameVi, nameEn: nameVi };
      return (await administrator.renameAgency({ input })).renameAgency;
    };
    await rename('2028-01-01', 'Trung tâm Về sau', revision);
    await expect(rename('2027-07-01', 'Trung tâm Ở giữa', revision + 1)).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      message: expect.stringContaining('another name from 2028-01-01 on'),
    });
    await rename('2028-01-01', 'Trung tâm Sau cùng', revision + 1);
    expect(await names('sau cung', '2028-01-01')).toEqual(['Trung tâm Sau cùng']);
  });

  it('merges agencies into a new one, to which what was below them comes', async () => {
    const [one, other] = [await create('Trung tâm Một'), await create('Trung tâm Hai')];
    const below = await create('Phòng của Trung tâm Một', one.id, '2027-02-01');
    const { mergeAgencies } = await administrator.mergeAgencies({
      input: {
        idempotencyKey: fresh(),
        date: '2028-01-01',
        legalBasis: 'Quyết định 1/QĐ-UBND',
        agencies: [one, other].map(({ id, revision }) => ({ id, revision })),
        newAgency: division('Trung tâm Một Hai'),
      },
    });
    const [merged] = mergeAgencies!.to;
    expect(mergeAgencies!.from.map(({ validTo }) => validTo)).toEqual(['2027-12-31', '2027-12-31']);
    const { agency } = await administrator.tree({ id: below.id, asOf: '2028-01-01' });
    expect(agency!.ancestors.map(({ stableId }) => stableId)).toEqual([merged!.stableId, 'qni2025', 'gov']);
    const { agency: before } = await administrator.tree({ id: below.id, asOf: '2027-12-31' });
    expect(before!.ancestors[0]!.stableId).toBe(one.stableId);
    const { agency: heir } = await administrator.successors({ id: other.id, asOf: '2030-01-01' });
    expect(heir!.successorsAsOf.map(({ stableId }) => stableId)).toEqual([merged!.stableId]);
  });

  it('splits an agency, and asks who takes over what was below it', async () => {
    const whole = await create('Trung tâm Nguyên');
    const below = await create('Phòng của Trung tâm Nguyên', whole.id, '2027-02-01');
    const input = {
      date: '2028-01-01',
      agency: { id: whole.id, revision: whole.revision },
      parts: [
        { agency: division('Trung tâm Trái'), takesOver: [] as string[] },
        { agency: division('Trung tâm Phải'), takesOver: [] as string[] },
      ],
    };
    const refused = await administrator.splitAgency({ input: { ...input, idempotencyKey: fresh() } });
    expect(() => refused.splitAgency).toThrow(
      expect.objectContaining({ code: 'BAD_USER_INPUT', message: expect.stringContaining(below.stableId) }),
    );
    input.parts[1]!.takesOver = [below.id];
    const { splitAgency } = await administrator.splitAgency({ input: { ...input, idempotencyKey: fresh() } });
    expect(splitAgency!.to.map(({ nameVi }) => nameVi).sort()).toEqual(['Trung tâm Phải', 'Trung tâm Trái']);
    const { agency } = await administrator.agency({ id: below.id, asOf: '2028-01-01' });
    expect(agency!.parent!.nameVi).toBe('Trung tâm Phải');
  });

  it('dissolves an agency, which then has no successor', async () => {
    const { id, revision } = await create('Trung tâm Tạm');
    await administrator.dissolveAgency({
      input: { idempotencyKey: fresh(), date: '2027-03-01', agency: { id, revision } },
    });
    const { agency } = await administrator.successors({ id, asOf: '2027-03-01' });
    expect(agency).toMatchObject({ validTo: '2027-02-28', successorsAsOf: [] });
  });

  it.each(['', '   ', 'x'.repeat(301)])('is refused with the name "%.10s"', async (nameVi) => {
    const input = { idempotencyKey: fresh(), date: '2027-01-01', agency: division(nameVi) };
    const created = administrator.createAgency({ input }).then((data) => data.createAgency);
    await expect(created).rejects.toMatchObject({ code: 'BAD_USER_INPUT', argument: 'input.agency.nameVi' });
  });

  it.each([
    [
      'a parent is not in being yet',
      () =>
        administrator.createAgency({ input: { idempotencyKey: fresh(), date: '2025-01-01', agency: division('Sớm') } }),
      'createAgency',
      '2025-01-01',
    ],
    [
      'something is still below what is dissolved',
      async () =>
        administrator.dissolveAgency({
          input: { idempotencyKey: fresh(), date: '2029-05-01', agency: await seen('qni2025') },
        }),
      'dissolveAgency',
      '2029-05-01',
    ],
    [
      'a code is borne by another agency',
      () =>
        administrator.createAgency({
          input: {
            idempotencyKey: fresh(),
            date: '2027-01-01',
            agency: { ...division('Trùng mã'), codes: [{ scheme: 'STAT' as const, value: '51' }] },
          },
        }),
      'createAgency',
      '2027-01-01',
    ],
  ] as const)('is refused, with the date and the reason, when %s', async (_, attempt, field, date) => {
    const data: Record<string, unknown> = await attempt();
    expect(() => data[field]).toThrow(
      expect.objectContaining({ code: 'BAD_USER_INPUT', message: expect.stringContaining(date) }),
    );
  });

  async function seen(id: string) {
    const { agency } = await administrator.agency({ id });
    return { id, revision: agency!.revision };
  }

  it('is refused when the agency has changed since the caller saw it', async () => {
    const { id } = await create('Trung tâm Đổi');
    const data = await administrator.dissolveAgency({
      input: { idempotencyKey: fresh(), date: '2027-03-01', agency: { id, revision: 99 } },
    });
    expect(() => data.dissolveAgency).toThrow(expect.objectContaining({ code: 'CONFLICT' }));
  });

  it('neither repeats nor skips an agency on a later page of a list that it changes', async () => {
    const page = (after?: string) =>
      administrator.agencies({
        filter: { within: 'qni2025', levels: ['PROVINCE'] },
        asOf: '2035-01-01',
        first: 3,
        after: after ?? null,
      });
    const first = (await page()).agencies!;
    await create('A đứng đầu danh sách');
    const second = (await page(first.pageInfo.endCursor!)).agencies!;
    const { agencies: all } = await administrator.agencies({
      filter: { within: 'qni2025', levels: ['PROVINCE'] },
      asOf: '2035-01-01',
      first: 100,
    });
    const ids = all!.nodes.filter(({ nameVi }) => nameVi !== 'A đứng đầu danh sách').map(({ id }) => id);
    expect([...first.nodes, ...second.nodes].map(({ id }) => id)).toEqual(ids.slice(0, 6));
  });

  it('happens once, however often it is sent with one key', async () => {
    const input = { idempotencyKey: fresh(), date: '2027-01-01', agency: division('Trung tâm Lặp') };
    const answers = await Promise.all([1, 2, 3].map(() => administrator.createAgency({ input })));
    expect(new Set(answers.map(({ createAgency }) => createAgency!.id)).size).toBe(1);
    expect(await names('trung tam lap', '2027-01-01')).toEqual(['Trung tâm Lặp']);
    const other = await administrator.createAgency({ input: { ...input, date: '2027-01-02' } });
    expect(() => other.createAgency).toThrow(expect.objectContaining({ code: 'IDEMPOTENCY_MISMATCH' }));
  });
});
