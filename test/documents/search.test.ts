import { people } from '../../gateway/demo/people.ts';
import { startGraph, type TestGraph } from '../support/graph.ts';
import { issueLetter } from '../support/letters.ts';

const person = (name: string) => people.find((candidate) => candidate.name === name)!;
const department = 'qni-skhcn2025-new';
const commune = 'c-21136@2025';

let graph: TestGraph;
let now = '2026-11-24T10:00:00+07:00';
const as = (name: string | null) => graph.as(name === null ? undefined : person(name)).documents;
type Filter = NonNullable<NonNullable<Parameters<ReturnType<typeof as>['list']>[0]>['filter']>;
const found = async (filter: Filter, name: string | null = 'commune-clerk') =>
  (await as(name).list({ filter, first: 100 })).documents!.nodes.map(({ number }) => number);

/** 01, 02 … of 2026, all of xã Cà Đam. The last is a day younger. */
const archives = '01/UBND-VP';
const plan = '02/KH-UBND';
const fiveYears = '03/UBND-KGVX';
const place = '04/QĐ-UBND';
const revoked = '05/UBND-VP';
const young = '06/UBND-VP';

beforeAll(async () => {
  graph = await startGraph('in-process', { now: () => new Date(now), connections: 1 });
  const issue = (change: Parameters<typeof issueLetter>[1]) => issueLetter(as('commune-clerk'), change);
  await issue({ subject: 'V/v số hóa hồ sơ lưu trữ', urgency: 'URGENT' });
  await issue({ type: 'PLAN', notation: 'KH-UBND', subject: 'Triển khai chính quyền số năm 2027', addressees: [] });
  await issue({ notation: 'UBND-KGVX', subject: 'V/v sơ kết 5 năm xây dựng chính quyền số', urgency: 'EXPRESS' });
  await issue({ type: 'DECISION', notation: 'QĐ-UBND', subject: 'Đặt tên đường tại thôn Ngọk Réo' });
  const { id } = await issue({ subject: 'V/v hồ sơ gửi nhầm' });
  await as('commune-clerk').revokeDocument({
    input: { idempotencyKey: 'search-revokes', document: id, reason: 'Ban hành nhầm nội dung' },
  });
  now = '2026-11-25T10:00:00+07:00';
  await issue({ subject: 'V/v hồ sơ họp giao ban' });
});
afterAll(() => graph.close());

describe('a search for documents', () => {
  it.each([
    ['words without diacritics, in any order', 'luu tru ho so', [archives]],
    ['capitals, and the beginning of a word', 'SỐ HÓA hồ sơ lưu t', [archives]],
    ['both placements of a tone mark', 'số hoá', [archives]],
    ['words of several', 'chinh quyen so', [fiveYears, plan]],
    ['number and word', '3 chính quyền', []],
    ['number as printed and word', '03 chính quyền', [fiveYears]],
    ['the other spelling of a place', 'Ngọc Réo', [place]],
    ['a letter too few', 'xay dng chinh quyen', [fiveYears]],
    ['two letters in the wrong order', 'trien khia chinh quyen so', [plan]],
    ['a letter too many', 'sso hoa ho so luu tru', [archives]],
    ['a mistake in every word that is long enough', 'hao hso luuu trru', []],
    ['words with a mistake where they are near each other', 'nam quyenn', [plan]],
    ['a mistake in two of many words', 'trein khai chinh quyeen so nam', [plan]],
    ['a mistake in the last word as it is typed', 'trien khai chinh quyne', [plan]],
    ['mistakes beside a number', 'so ket 5 nam xya dung', [fiveYears]],
    ['nothing for another number', 'so ket 6 nam xya dung', []],
    ['nothing for a word that is like none', 'trien khai xyzzyx quyen so', []],
    ['what is in none', 'thuế thu nhập cá nhân', []],
    ['what only means something to SQL', "%_' or true --", []],
  ])('finds %s', async (_, search, numbers) => {
    const documents = await found({ search, issuer: commune });
    expect(documents.sort()).toEqual(numbers.sort());
  });

  it.each([' – ! ', '%', ' ', ''])('refuses %j, which is no word', async (search) => {
    const answer = await as('administrator').list({ filter: { search } });
    expect(() => answer.documents).toThrow(
      expect.objectContaining({ code: 'BAD_USER_INPUT', argument: 'filter.search' }),
    );
  });

  it.each([
    ['alone', '1', [archives]],
    ['as printed', '01', [archives]],
    ['with its notation', '01/UBND-VP', [archives]],
    ['with the beginning of it, without capitals and diacritics', '4/qd-ub', [place]],
    ['with another notation', '1/QĐ', []],
    ['of a document of 2020', '1624/ubnd', ['1624/UBND-KGVX']],
    ['of a normative document', '28/2018/QD-TTg', ['28/2018/QĐ-TTg']],
  ])('finds a number %s', async (_, number, numbers) => {
    expect(await found({ number })).toEqual(numbers);
  });

  it.each([
    ['number', { number: 'UBND' }, 'filter.number'],
    ['longer text', { search: 'x'.repeat(201) }, 'filter.search'],
    ['period', { from: '2026-11-25', to: '2026-11-24' }, 'filter.to'],
  ])('is refused with a %s that is none', async (_, filter, argument) => {
    await expect(found(filter)).rejects.toMatchObject({ code: 'BAD_USER_INPUT', argument });
  });

  it('composes its conditions, so that each takes away what it does not meet', async () => {
    const all: Filter = {
      search: 'hồ sơ',
      number: '1',
      types: ['OFFICIAL_LETTER'],
      urgency: ['URGENT', 'EXPRESS'],
      issuer: commune,
      recipient: department,
      revoked: false,
      from: '2026-11-24',
      to: '2026-11-24',
    };
    expect(await found(all)).toEqual([archives]);
    const others: Filter[] = [
      { search: 'chính quyền' },
      { number: '2' },
      { types: ['PLAN'] },
      { urgency: ['NORMAL'] },
      { issuer: department },
      { recipient: commune },
      { revoked: true },
      { from: '2026-11-25', to: '2026-11-25' },
      { validlySigned: true },
    ];
    for (const other of others) expect(await found({ ...all, ...other })).toEqual([]);
    expect(await found({ revoked: true })).toEqual([revoked]);
    expect(await found({ search: 'hồ sơ', from: '2026-11-25' })).toEqual([young]);
  });

  it('has pages that neither repeat nor miss anything while documents come, forwards and backwards', async () => {
    const filter: Filter = { search: 'hồ sơ', issuer: commune };
    const whole = await found(filter);
    expect(whole).toHaveLength(3);
    const page = async (args: object) => (await as('commune-clerk').list({ filter, ...args })).documents!;
    const first = await page({ first: 2 });
    now = '2026-11-26T10:00:00+07:00';
    await issueLetter(as('commune-clerk'), { subject: 'V/v hồ sơ vừa đến' });
    const second = await page({ first: 2, after: first.pageInfo.endCursor });
    const numbers = (documents: typeof first) => documents.nodes.map(({ number }) => number);
    expect([...numbers(first), ...numbers(second)]).toEqual(whole);
    expect(second.pageInfo.hasNextPage).toBe(false);
    expect(numbers(await page({ last: 2, before: second.pageInfo.startCursor }))).toEqual(numbers(first));
  });

  it('takes a word for a mistake only where the viewer finds nothing as it is typed', async () => {
    const search = 'so kat 5 nam xay dung';
    expect(await found({ search, issuer: commune }, 'clerk')).toEqual([fiveYears]);
    const { number } = await issueLetter(as('commune-clerk'), { subject: 'V/v sổ Kát 5 năm xây dựng', addressees: [] });
    expect(await found({ search, issuer: commune })).toEqual([number]);
    // The department does not know of that one.
    expect(await found({ search, issuer: commune }, 'clerk')).toEqual([fiveYears]);
    // A word that is in none is the mistake before one that is: "kat" is taken as it is typed.
    expect(await found({ search: 'so kat 5 nma xay dung', issuer: commune })).toEqual([number]);
    // Nor where what was typed is there, and only another condition is not met.
    expect(await found({ search, issuer: commune, types: ['PLAN'] })).toEqual([]);
  });

  it('finds with mistakes what has only just come, with a word that was in none before', async () => {
    expect(await found({ search: 'in an ky yue', issuer: commune })).toEqual([]);
    await issueLetter(as('commune-clerk'), { subject: 'V/v in ấn kỷ yếu', addressees: [] });
    expect(await found({ search: 'in an ky yue', issuer: commune })).toHaveLength(1);
  });

  it('finds codes that are like a number in part, and is not stopped by what is too long to be a word', async () => {
    const subject = `V/v thiết bị 4e9e, ${'ệ'.repeat(900)}`;
    const { number } = await issueLetter(as('commune-clerk'), { subject, addressees: [] });
    for (const search of ['4e9e', 'thiet bi 4e9', 'thiet pbi 4e9e'])
      expect(await found({ search, issuer: commune })).toEqual([number]);
    expect(await found({ search: '4e8e', issuer: commune })).toEqual([]);
  });

  it.each([
    ['1 where the page is filled by what is near', 'hồ sơ', 2, 1],
    ['2 where it is not', 'hồ sơ', 100, 2],
    ['5 where mistakes are looked up', 'trien khai chinh quyne', 100, 5],
    ['3 where nothing else is meant', 'trien khai xyzzyx', 100, 3],
  ])('takes statements: %s', async (_, search, first, count) => {
    graph.statements.length = 0;
    await as('commune-clerk').list({ filter: { search }, first });
    expect(graph.statements.filter((text) => text.includes('documents.'))).toHaveLength(count);
  });

  it('finds nothing for whom it does not concern, and the public documents for everyone', async () => {
    for (const name of ['citizen', 'analyst', null]) {
      expect(await found({ search: 'hồ sơ' }, name)).toEqual([]);
      expect(await found({ search: 'kết luận Chính phủ điện tử' }, name)).toContain('1624/UBND-KGVX');
    }
    expect(await found({ search: 'chính quyền số' }, 'clerk')).toEqual([fiveYears]);
  });

  it('goes by tasks for who may read them, and is refused to others', async () => {
    const overdue: Filter = { taskState: 'OVERDUE' };
    // The department has taken over from the one that the letter gives tasks to.
    expect(await found(overdue, 'clerk')).toEqual(['990626/TB-UBND', '1624/UBND-KGVX']);
    expect(await found(overdue, 'commune-clerk')).toEqual([]);
    for (const name of ['analyst', 'vendor', null])
      await expect(found(overdue, name)).rejects.toMatchObject({ code: 'FORBIDDEN', argument: 'filter.taskState' });
  });
});

describe('a search in an inbox', () => {
  const inbox = async (filter: object, name = 'clerk', agency = department) => {
    const data = await as(name).inbox({ agency, filter, first: 100 });
    return data.agency!.inbox!.nodes.map(({ document }) => document!.number);
  };

  it('goes by the documents and by where they stand', async () => {
    expect((await inbox({ about: { search: 'ho so luu' } })).sort()).toEqual([archives]);
    expect(await inbox({ about: { urgency: ['EXPRESS'], search: 'so ket' }, sender: commune })).toEqual([fiveYears]);
    expect(await inbox({ about: { search: 'so kte 5 nam xay dung' }, sender: commune })).toEqual([fiveYears]);
    expect(await inbox({ about: { search: 'so ket thue' } })).toEqual([]);
    expect(await inbox({ about: { number: '1624' } })).toEqual(['1624/UBND-KGVX', '1624/UBND-KGVX']);
    expect(await inbox({ about: { search: 'ho so luu' }, status: ['ACCEPTED'] })).toEqual([]);
    expect(await inbox({ about: {} })).toEqual(await inbox({}));
    for (const search of ['sơ kết', 'so kte 5 nam xay dung']) {
      const { deliveries } = await as('clerk').deliveries({ filter: { about: { search } } });
      expect(deliveries!.nodes.map(({ document }) => document!.number)).toEqual([fiveYears]);
    }
  });

  it('finds what has arrived before the long weekend of 30 April 2020 and not been accepted for a day (T5)', async () => {
    const clerk = graph.as({ ...person('clerk'), agency: 'qni-stttt' }).documents;
    const delivery = 'document-qni-2020-1624:qni-stttt';
    now = '2020-04-29T09:00:00+07:00';
    await clerk.reportDeliveryStatus({ input: { idempotencyKey: 'search-arrived', delivery, status: 'ARRIVED' } });
    const waiting = async (instant: string) => {
      now = instant;
      const { deliveries } = await clerk.deliveries({ filter: { status: ['ARRIVED'], olderThanWorkingDays: 1 } });
      return deliveries!.nodes.map(({ id }) => id);
    };
    // Thursday and Friday are holidays, then comes the weekend: the day is over on Monday at nine.
    expect(await waiting('2020-05-03T23:00:00+07:00')).toEqual([]);
    expect(await waiting('2020-05-04T09:00:00+07:00')).toEqual([]);
    expect(await waiting('2020-05-04T09:00:01+07:00')).toEqual([delivery]);
  });
});
