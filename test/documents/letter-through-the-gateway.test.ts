import { people } from '../../gateway/demo/people.ts';
import { sharedGraph, type SharedGraph, topologies } from '../support/graph.ts';

const letter = { number: '1624/UBND-KGVX', issuer: 'H48', year: 2020 };
const person = (name: string) => people.find((candidate) => candidate.name === name)!;

describe.each(topologies)('letter 1624/UBND-KGVX, %s', (topology) => {
  let graph: SharedGraph;
  beforeAll(async () => {
    graph = await sharedGraph(topology);
  });

  it('is found by its number, issuer and year, with its parts (T1)', async () => {
    const { document } = await graph.as(undefined).documents.get(letter);
    expect(document).toMatchObject({
      type: 'OFFICIAL_LETTER',
      codeNumber: '1624',
      codeNotation: 'UBND-KGVX',
      promulgationDate: '2020-04-15',
      issuer: { id: 'qni@@2020-04-15', stableId: 'qni', asOf: '2020-04-15', nameVi: 'Ủy ban nhân dân tỉnh Quảng Ngãi' },
      signer: {
        capacity: 'DEPUTY_FOR_HEAD',
        prefix: 'KT. CHỦ TỊCH',
        position: 'PHÓ CHỦ TỊCH',
        fullName: 'Đặng Ngọc Dũng',
      },
    });
    expect(document!.recipients.map(({ label, kind }) => [label, kind])).toEqual([
      ['Như trên', 'AS_ABOVE'],
      ['Văn phòng Chính phủ', 'AGENCY'],
      ['Bộ Thông tin và Truyền thông', 'AGENCY'],
      ['Thường trực Tỉnh ủy', 'AGENCY'],
      ['Thường trực HĐND tỉnh', 'AGENCY'],
      ['CT, PCT UBND tỉnh', 'OFFICIAL'],
      ['Các Văn phòng: TU, HĐND, Đ.ĐBQH', 'AGENCY'],
      ['VPUB: CVP, PCVP(KGVX), các phòng, ban, đơn vị, CBTH', 'INTERNAL'],
      ['Lưu: VT, KGVX(bnt119)', 'ARCHIVE'],
    ]);
    expect(document!.recipients[8]).toMatchObject({ archiveUnits: ['VT', 'KGVX'], typistNotation: 'bnt119' });
    expect(document!.references.map(({ number, relation }) => [number, relation])).toEqual([
      ['139/TB-VPCP', 'IMPLEMENTS'],
      ['61/KH-UBND', 'REVIEWS'],
      ['17/NQ-CP', 'BASIS'],
      ['28/2018/QĐ-TTg', 'BASIS'],
    ]);
  });

  it.each([
    ['another year', { year: 2021 }],
    ['another issuer', { issuer: 'G22' }],
    ['another notation', { number: '1624/UBND-KTTH' }],
  ])('is not found under %s', async (_, wrong) => {
    const data = await graph.as(undefined).documents.get({ ...letter, ...wrong });
    expect(() => data.document).toThrow(expect.objectContaining({ code: 'NOT_FOUND', path: ['document'] }));
  });

  it.each(['2020-04-15', '2026-01-01'])(
    'was addressed to 20 provincial bodies and 13 districts, asked as of %s (T2)',
    async (asOf) => {
      const { document } = await graph.as(undefined).documents.addressees({ ...letter, asOf });
      const [provincial, districts] = document!.addressees;
      expect(provincial!.label).toBe('Các sở, ban ngành, đơn vị trực thuộc UBND tỉnh');
      expect(provincial!.expand).toHaveLength(20);
      expect(districts!.label).toBe('UBND các huyện, thị xã, thành phố');
      expect(
        districts!.expand
          .map(({ agency }) => agency.nameVi.replace('UBND ', ''))
          .sort((one, other) => one.localeCompare(other, 'vi')),
      ).toEqual([
        'huyện Ba Tơ',
        'huyện Bình Sơn',
        'huyện Lý Sơn',
        'huyện Minh Long',
        'huyện Mộ Đức',
        'huyện Nghĩa Hành',
        'huyện Sơn Hà',
        'huyện Sơn Tây',
        'huyện Sơn Tịnh',
        'huyện Trà Bồng',
        'huyện Tư Nghĩa',
        'thành phố Quảng Ngãi',
        'thị xã Đức Phổ',
      ]);
      const everyone = [...provincial!.expand, ...districts!.expand];
      expect(new Set(everyone.map(({ agency }) => agency.asOf))).toEqual(new Set(['2020-04-15']));
      const heirs = new Map(
        everyone.map(({ agency, successors }) => [agency.stableId, successors.map(({ stableId }) => stableId)]),
      );
      if (asOf === '2020-04-15') for (const [id, successors] of heirs) expect(successors).toEqual([id]);
      else {
        expect(heirs.get('qni-stttt')).toEqual(['qni-skhcn2025-new']);
        expect(heirs.get('d-536')).toHaveLength(1); // Lý Sơn became the special zone.
        // Bình Sơn ended with the district level; its five communes answer for it, each in its own area.
        expect(heirs.get('d-524')).toEqual(
          ['40', '61', '85', '100', '109'].map((code) => `c-21${code.padStart(3, '0')}@2025`),
        );
      }
    },
  );

  it("shows its tasks to those whom they concern, and to a department's successor", async () => {
    const tasksOf = async (name: string) =>
      (await graph.as(person(name)).documents.tasks(letter)).document!.tasks ?? [];
    const led = (await tasksOf('clerk')).filter(({ leadAgency }) => leadAgency.stableId === 'qni-stttt');
    const bullets = [1, 2, 3, 4, 5].map((number) => `1.b, gạch đầu dòng ${number}`);
    expect(led.map(({ clause }) => clause)).toEqual(['1.a', '1.b', ...bullets, '1.c', '3']);
    // Ten for two agencies by name, and the third clause for each of the 33 addressees.
    expect(await tasksOf('administrator')).toHaveLength(43);
    expect(await tasksOf('commune-clerk')).toEqual([]);
  });

  it('had the province connect to the national platform in 2020, whose shared data everybody finds (T8)', async () => {
    const { dataServices } = await graph.as(undefined).directory.dataServices({ platform: 'NGSP', asOf: '2020-12-31' });
    const services = dataServices!.nodes.map(({ datasetCode, provider, consumers, status }) => [
      datasetCode,
      provider.nameVi,
      consumers.map(({ stableId, asOf }) => [stableId, asOf]),
      status,
    ]);
    const province = [['qni', '2020-12-31']];
    expect(services).toEqual([
      ['VPCP-BAOCAO', 'Văn phòng Chính phủ', province, 'UNKNOWN'],
      ['VPCP-DVCQG-DONGBOHOSOMC', 'Văn phòng Chính phủ', province, 'IN_USE'],
      ['VPCP-DVCQG-LAYTHUTUC', 'Văn phòng Chính phủ', province, 'IN_USE'],
    ]);
    const listed = async (filter: object, asOf = '2026-11-24') => {
      const data = await graph.as(person('vendor')).directory.dataServices({ filter, asOf });
      return data.dataServices!.nodes.map(({ datasetCode }) => datasetCode);
    };
    // The department and the province of today have taken over from those of 2020.
    expect(await listed({ provider: 'qni-skhcn2025-new', statuses: ['IN_USE'] })).toEqual(['QNI-LGSP']);
    expect(await listed({ provider: 'qni-stttt', statuses: ['PLANNED'] }, '2020-04-15')).toEqual(['QNI-LGSP']);
    expect(await listed({ provider: 'qni-skhcn2025', statuses: ['IN_USE'] }, '2025-06-30')).toEqual(['QNI-LGSP']);
    expect(await listed({ provider: 'qni-skhcn2025-new' }, '2020-04-14')).toEqual([]);
    expect(await listed({ consumer: 'qni2025' })).toHaveLength(4);
    expect(await listed({ consumer: 'qni-stttt' })).toEqual([]);
    const overdue = async (asOf: string) => {
      const data = await graph.as(person('clerk')).documents.task({ id: 'task-qni-2020-1624-1b3', asOf });
      return [data.steeringTask!.dueDate, data.steeringTask!.deadlineState];
    };
    expect(await overdue('2021-01-01')).toEqual(['2020-12-31', 'OVERDUE']);
    expect(await overdue('2020-12-31')).toEqual(['2020-12-31', 'DUE_SOON']);
  });

  it('refuses its tasks to whoever has not the scope', async () => {
    for (const viewer of [undefined, person('citizen'), person('vendor')]) {
      const { document } = await graph.as(viewer).documents.tasks(letter);
      expect(() => document!.tasks).toThrow(expect.objectContaining({ code: 'UNAUTHORIZED_FIELD_OR_TYPE' }));
    }
  });
});
