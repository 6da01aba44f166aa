import { type AuthorityVerdict, authorityCheck } from '../../subgraphs/documents/record/signer/authority.rules.ts';
import { people } from '../../gateway/demo/people.ts';
import { parsePlainDate as day } from '../../subgraphs/kernel/dates/plain-date.ts';
import { startGraph, type TestGraph } from '../support/graph.ts';
import { issueLetter, letter } from '../support/letters.ts';
import { seeded } from '../support/seeded-organisation.ts';

/** Heads and deputies of the reference data in April 2020; all but the province's deputy are invented. */
const provinceHead = { fullName: 'Trần Mỹ Quân', officer: 'officer-qni-head' };
const provinceDeputy = { fullName: 'Đặng Ngọc Dũng', officer: 'officer-qni-deputy' };
const officeHead = { fullName: 'Hồ Bảo Giang', officer: 'officer-qni-vpub-head' };
const officeDeputy = { fullName: 'Nguyễn Thu Hà', officer: 'officer-qni-vpub-deputy' };
const financeHead = { fullName: 'Nguyễn Đức Vinh', officer: 'officer-qni-stc-head' };
const govOfficeHead = { fullName: 'Phạm Thanh Duyên', officer: 'officer-vpcp-head' };

describe('the authority to sign', () => {
  const verdict = (prefix: string | null, position: string, who: object, change: object = {}) => {
    const signing = { issuerId: 'qni', date: day('2020-04-15'), authorized: [], ...change };
    return authorityCheck({ prefix, position, fullName: 'Lê Thị An', ...who }, signing, seeded);
  };
  const is = (expected: AuthorityVerdict['verdict'], found: AuthorityVerdict) => {
    expect(found.verdict).toBe(expected);
    expect([found.failures.length > 0, found.notChecked.length > 0]).toEqual([
      expected === 'FAILED',
      expected === 'UNKNOWN',
    ]);
  };

  it.each([
    ['the head', null, 'CHỦ TỊCH', provinceHead, {}],
    ['the head on behalf of the committee', 'TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', provinceHead, {}],
    ['a deputy for the head, as letter 1624 has it', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', provinceDeputy, {}],
    ['a deputy for the committee', 'TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', provinceDeputy, {}],
    ['the head of a unit by order', 'TL. CHỦ TỊCH', 'CHÁNH VĂN PHÒNG', officeHead, {}],
    ["that unit's deputy", 'TL. CHỦ TỊCH\nKT. CHÁNH VĂN PHÒNG', 'PHÓ CHÁNH VĂN PHÒNG', officeDeputy, {}],
    ['whoever is authorized', 'TUQ. CHỦ TỊCH', 'GIÁM ĐỐC', financeHead, { authorized: [financeHead.officer] }],
    ['an acting head who has the post', 'Q. CHỦ TỊCH', 'CHỦ TỊCH', provinceHead, {}],
  ])('is had by %s', (_, prefix, position, who, change) => is('PASSED', verdict(prefix, position, who, change)));

  it.each([
    ['a deputy without KT.', null, 'PHÓ CHỦ TỊCH', provinceDeputy, {}],
    ['a head with KT.', 'KT. CHỦ TỊCH', 'CHỦ TỊCH', provinceHead, {}],
    ['a head whose title says deputy', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', provinceHead, {}],
    ['the head of another agency', null, 'GIÁM ĐỐC', financeHead, {}],
    ['a deputy after the term', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', provinceDeputy, { date: day('2021-07-01') }],
    ['TM. in a department', 'TM. SỞ TÀI CHÍNH', 'GIÁM ĐỐC', financeHead, { issuerId: 'qni-stc' }],
    ['by order, a head of no unit below', 'TL. GIÁM ĐỐC', 'CHÁNH VĂN PHÒNG', officeHead, { issuerId: 'qni-stc' }],
    ['by order, the head of the issuer itself', 'TL. CHỦ TỊCH', 'CHỦ TỊCH', provinceHead, {}],
    ['by authorization that nobody recorded', 'TUQ. CHỦ TỊCH', 'GIÁM ĐỐC', financeHead, {}],
    ['an officer under another name', null, 'CHỦ TỊCH', { ...provinceHead, fullName: 'Lê Thị An' }, {}],
    ['for an agency that is none', null, 'CHỦ TỊCH', provinceHead, { issuerId: 'nobody' }],
  ])('is not had by %s', (_, prefix, position, who, change) => is('FAILED', verdict(prefix, position, who, change)));

  it.each([
    ['who the signer is in the directory', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', {}, {}],
    ['by order, a unit that the directory does not have', 'TL. CHỦ TỊCH', 'TRƯỞNG PHÒNG', { officer: 'x' }, {}],
    ['whether a deputy acts as head', 'Q. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', provinceDeputy, {}],
    [
      'the deputies of a time before the records',
      'KT. CHỦ TỊCH',
      'PHÓ CHỦ TỊCH',
      provinceDeputy,
      { date: day('2015-01-05') },
    ],
    ['what a ministry authorized', 'TUQ. BỘ TRƯỞNG', 'VỤ TRƯỞNG', govOfficeHead, { issuerId: 'vpcp' }],
  ])('is not known without %s', (_, prefix, position, who, change) =>
    is('UNKNOWN', verdict(prefix, position, who, change)),
  );
});

describe('a document whose signer the directory knows', () => {
  const person = (name: string) => people.find((candidate) => candidate.name === name)!;
  const commune = 'c-21136@2025';
  const head = `officer-${commune}-head`;
  const staff = `officer-${commune}-staff`;
  let graph: TestGraph;
  let now = '2026-11-24T10:00:00+07:00';
  let keys = 0;
  beforeAll(async () => {
    graph = await startGraph('in-process', { now: () => new Date(now) });
  });
  afterAll(() => graph.close());

  const as = (name: string) => graph.as(person(name)).documents;
  const key = () => `authority-${++keys}`;
  const byDeputy = { prefix: 'KT. CHỦ TỊCH', position: 'PHÓ CHỦ TỊCH', fullName: 'Phạm Minh Oanh' };
  const byStaff = { prefix: 'TUQ. CHỦ TỊCH', position: 'VĂN THƯ', fullName: 'Đinh Minh Sơn', officer: staff };
  const issue = (signer: typeof byDeputy & { officer?: string }) => issueLetter(as('commune-clerk'), { signer });
  const check = async (id: string) => (await as('commune-clerk').versions({ id })).document!.authorityCheck;
  const authorize = async (change: object = {}, name = 'commune-clerk') => {
    const days = { firstDay: '2026-11-24', lastDay: '2026-11-30' };
    const input = { idempotencyKey: key(), authorizer: head, officer: staff, ...days, matter: 'Ký giấy mời họp' };
    const data = await as(name).recordSigningAuthorization({ input: { ...input, ...change } });
    return data.recordSigningAuthorization!;
  };

  it('is issued with the verdict that it keeps', async () => {
    const checked = await issue({ ...byDeputy, officer: `officer-${commune}-deputy` });
    expect(await check(checked.id)).toEqual({ verdict: 'PASSED', failures: [], notChecked: [] });
    expect(await check((await issue(byDeputy)).id)).toEqual({
      verdict: 'UNKNOWN',
      failures: [],
      notChecked: ['Who the signer is in the directory is not said.'],
    });
    const { document } = await as('clerk').versions({ id: 'document-qni-2020-1624' });
    expect(document!.authorityCheck!.verdict).toBe('PASSED');
  });

  it('is refused when they certainly could not sign so, and no number is lost', async () => {
    const refused = { code: 'BAD_USER_INPUT', argument: 'input.signer' };
    await expect(issue({ ...byDeputy, officer: head })).rejects.toMatchObject(refused);
    await expect(issue(byStaff)).rejects.toMatchObject(refused);
    const before = Number((await issue(byDeputy)).number.split('/')[0]);
    const { draftDocument } = await as('commune-clerk').draftDocument({
      input: letter({ signer: { ...byDeputy, officer: `officer-${commune}-deputy` } }),
    });
    // The deputy leaves before it is issued.
    const left = `update directory.membership set valid_to = $1 where id = 'membership-${commune}-deputy' returning id`;
    const set = async (date: string) => {
      expect((await graph.pool.query(left, [date])).rowCount).toBe(1);
      await graph.pool.query('update directory.revision set revision = revision + 1');
      // Whoever asks the directory has its picture renewed.
      await graph.as(person('clerk')).directory.agency({ id: commune });
    };
    const issueIt = async () => {
      const input = { idempotencyKey: key(), draft: draftDocument!.id, revision: 1 };
      return (await as('commune-clerk').issueDocument({ input })).issueDocument!;
    };
    await set('2026-11-24');
    await expect(issueIt()).rejects.toMatchObject(refused);
    await set('2026-11-25');
    expect(Number((await issueIt()).number.split('/')[0])).toBe(before + 1);
  });

  it('is issued by authorization on the days for which one is recorded, and not after it ends', async () => {
    const { id, agency, lastDay } = await authorize();
    expect([agency.stableId, lastDay]).toEqual([commune, '2026-11-30']);
    expect((await check((await issue(byStaff)).id))!.verdict).toBe('PASSED');
    now = '2026-12-01T10:00:00+07:00';
    await expect(issue(byStaff)).rejects.toMatchObject({ argument: 'input.signer' });
    now = '2026-11-25T10:00:00+07:00';
    const end = async (revision: number, to: string, name = 'commune-clerk') => {
      const input = { idempotencyKey: key(), authorization: id, revision, lastDay: to };
      return (await as(name).endSigningAuthorization({ input })).endSigningAuthorization!;
    };
    await expect(end(2, '2026-11-25')).rejects.toMatchObject({ code: 'CONFLICT', argument: 'input.revision' });
    await expect(end(1, '2026-11-24')).rejects.toMatchObject({ argument: 'input.lastDay' });
    await expect(end(1, '2026-11-30')).rejects.toMatchObject({ argument: 'input.lastDay' });
    await expect(end(1, '2026-11-25', 'clerk')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await end(1, '2026-11-25')).toMatchObject({ revision: 2, lastDay: '2026-11-25' });
    expect((await check((await issue(byStaff)).id))!.verdict).toBe('PASSED');
    now = '2026-11-26T10:00:00+07:00';
    await expect(issue(byStaff)).rejects.toMatchObject({ argument: 'input.signer' });
    const listed = async (name: string) => {
      const data = await as(name).signingAuthorizations({ agency: commune });
      return data.agency!.signingAuthorizations!.nodes.map((one) => one.id);
    };
    expect(await listed('commune-clerk')).toEqual([id]);
    expect(await listed('clerk')).toEqual([]);
  });

  it.each([
    ['a deputy, or whoever was only authorized', { authorizer: staff, officer: head }, 'input.authorizer'],
    ['the head of another agency', { authorizer: 'officer-qni2025-head' }, 'input.authorizer'],
    ['the head for the head', { officer: head }, 'input.officer'],
    ['days that run backwards', { lastDay: '2026-11-23' }, 'input.lastDay'],
    ['no near end', { lastDay: '2036-11-24' }, 'input.lastDay'],
    ['no matter', { matter: 'x' }, 'input.matter'],
  ])('is not authorized by %s', async (_, change, argument) => {
    await expect(authorize(change)).rejects.toMatchObject({ code: 'BAD_USER_INPUT', argument });
  });
});
