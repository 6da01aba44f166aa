import { setTimeout } from 'node:timers/promises';
import { people } from '../../gateway/demo/people.ts';
import { createClient, GraphError } from '../../client-sdk/src/index.ts';
import { startGraph, type TestGraph } from '../support/graph.ts';

const person = (name: string) => people.find((candidate) => candidate.name === name)!;
const commune = 'c-21136@2025';
const department = 'qni-skhcn2025-new';

let graph: TestGraph;
let keys = 0;
beforeAll(async () => {
  graph = await startGraph();
});
afterAll(() => graph.close());

const key = () => `issuing-${++keys}`;
const as = (name: string) => graph.as(person(name)).documents;
const letter = (change: object = {}) => ({
  idempotencyKey: key(),
  type: 'OFFICIAL_LETTER' as const,
  notation: 'UBND-VP',
  subject: 'V/v số hóa hồ sơ lưu trữ',
  place: 'Cà Đam',
  signer: { prefix: 'KT. CHỦ TỊCH', position: 'PHÓ CHỦ TỊCH', fullName: 'Trần Minh Bình' },
  addressees: ['Sở Khoa học và Công nghệ'],
  recipients: [
    { label: 'Như trên', kind: 'AS_ABOVE' as const },
    { label: 'Lưu: VT(bnt1)', kind: 'ARCHIVE' as const },
  ],
  ...change,
});
const draft = async (change: object = {}, name = 'commune-clerk') =>
  (await as(name).draftDocument({ input: letter(change) })).draftDocument!;
const issue = async (draftId: string, revision = 1, name = 'commune-clerk') =>
  (await as(name).issueDocument({ input: { idempotencyKey: key(), draft: draftId, revision } })).issueDocument!;
const revoke = async (document: string, name = 'commune-clerk') =>
  (await as(name).revokeDocument({ input: { idempotencyKey: key(), document, reason: 'Ban hành nhầm nội dung' } }))
    .revokeDocument!;
const register = async () => {
  const { agency } = await as('commune-clerk').register({ agency: commune, direction: 'OUTGOING', first: 100 });
  return agency!.register!.nodes;
};
const count = async () => (await graph.pool.query('select count(*)::int as rows from documents.document_draft')).rows;

describe('a document', () => {
  it('is drafted, written anew, issued under the next number, and entered in the register', async () => {
    const { id } = await draft();
    const again = await as('commune-clerk').draftDocument({
      input: letter({ draft: id, revision: 1, subject: 'V/v số hóa hồ sơ' }),
    });
    expect(again.draftDocument).toMatchObject({ id, revision: 2, subject: 'V/v số hóa hồ sơ', document: null });
    await expect(issue(id, 1)).rejects.toMatchObject({ code: 'CONFLICT', argument: 'input.revision' });
    const input = { idempotencyKey: key(), draft: id, revision: 2 };
    const issued = (await as('commune-clerk').issueDocument({ input })).issueDocument!;
    expect(issued).toMatchObject({
      number: '01/UBND-VP',
      type: 'OFFICIAL_LETTER',
      promulgationDate: '2026-11-24',
      issuer: { id: commune },
      signer: { capacity: 'DEPUTY_FOR_HEAD' },
    });
    expect((await as('commune-clerk').issueDocument({ input })).issueDocument).toEqual(issued);
    await expect(issue(id, 2)).rejects.toMatchObject({ code: 'CONFLICT', argument: 'input.draft' });
    expect(await register()).toMatchObject([
      { sequence: 1, year: 2026, source: 'ISSUED', document: { id: issued.id } },
    ]);

    const { document } = await as('clerk').get({ id: issued.id });
    expect(document).toMatchObject({
      subject: 'V/v số hóa hồ sơ',
      addressees: [{ label: 'Sở Khoa học và Công nghệ' }],
    });
    expect(document!.recipients[1]).toMatchObject({ kind: 'ARCHIVE', typistNotation: 'bnt1' });
    const { agency } = await as('clerk').register({ agency: commune, direction: 'OUTGOING' });
    expect(agency!.register!.nodes).toEqual([]);
  });

  it.each([
    ['another type', { notation: 'KH-UBND' }, 'input.notation'],
    ['a number in its notation', { notation: '12/UBND-VP' }, 'input.notation'],
    ['another issuer in its notation', { notation: 'STC-VP' }, 'input.notation'],
    ['no "V/v"', { subject: 'Số hóa hồ sơ lưu trữ' }, 'input.subject'],
    ['a plan with "V/v"', { type: 'PLAN', notation: 'KH-UBND' }, 'input.subject'],
    ['a deputy who signs as the head', { signer: { position: 'PHÓ CHỦ TỊCH', fullName: 'A' } }, 'input.signer'],
    [
      'a head who signs as a deputy',
      { signer: { prefix: 'KT. CHỦ TỊCH', position: 'CHỦ TỊCH', fullName: 'A' } },
      'input.signer',
    ],
    [
      'a recipient that is no more',
      { recipients: [{ label: 'x', kind: 'AGENCY', agency: 'qni-stttt' }] },
      'input.recipients.0.agency',
    ],
    ['no copy', { copyCount: 0 }, 'input.copyCount'],
  ])('is refused with %s', async (_, change, argument) => {
    await expect(draft(change)).rejects.toMatchObject({ code: 'BAD_USER_INPUT', argument });
  });

  it('on behalf of a collective is signed in a collective only, and says what was not checked', async () => {
    const signer = { prefix: 'TM. ỦY BAN NHÂN DÂN', position: 'CHỦ TỊCH', fullName: 'Trần Minh Bình' };
    await expect(draft({ signer, notation: 'SKHCN-VP' }, 'clerk')).rejects.toMatchObject({ argument: 'input.signer' });
    const { id } = await issue((await draft({ signer })).id);
    const { document } = await as('commune-clerk').versions({ id });
    expect(document!.authorityCheck).toEqual({
      verdict: 'UNKNOWN',
      failures: [],
      notChecked: ['Who the signer is in the directory is not said.'],
    });
  });

  it("is drafted, issued and revoked by its own agency's officers", async () => {
    const { id } = await draft();
    await expect(issue(id, 1, 'clerk')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(draft({}, 'citizen')).rejects.toMatchObject({ code: 'UNAUTHORIZED_FIELD_OR_TYPE' });
    await expect(
      as('clerk')
        .draft({ id })
        .then((data) => data.documentDraft),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const issued = await issue(id);
    await expect(revoke(issued.id, 'clerk')).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('takes the place of another once, and both stay; a revoked one keeps all but its files', async () => {
    const first = await issue((await draft({ attachments: ['Danh mục hồ sơ'], isPublic: true })).id);
    const drafts = await Promise.all([1, 2].map(() => draft({ replaces: [first.id] })));
    const second = await issue(drafts[0]!.id);
    await expect(issue(drafts[1]!.id)).rejects.toMatchObject({ code: 'CONFLICT' });
    expect((await as('clerk').versions({ id: first.id })).document).toMatchObject({
      replaces: [],
      replacedBy: { id: second.id },
    });
    expect((await as('clerk').versions({ id: second.id })).document).toMatchObject({ replaces: [{ id: first.id }] });

    // Of one that takes the place of two, each is replaced by it, in a packet too.
    const [third, fourth] = [await issue((await draft()).id), await issue((await draft()).id)];
    await expect(draft({ replaces: [third.id, third.id] })).rejects.toMatchObject({ argument: 'input.replaces' });
    await expect(draft({ replaces: [third.id, 'document-qni-2020-1624'] })).rejects.toMatchObject({
      argument: 'input.replaces.1',
    });
    const fifth = await issue((await draft({ replaces: [fourth.id, third.id] })).id);
    expect((await as('clerk').versions({ id: fifth.id })).document).toMatchObject({
      replaces: [{ id: fourth.id }, { id: third.id }],
    });
    expect((await as('clerk').versions({ id: third.id })).document).toMatchObject({ replacedBy: { id: fifth.id } });

    expect(await revoke(first.id)).toMatchObject({
      revokedAt: expect.any(String),
      revocationReason: 'Ban hành nhầm nội dung',
    });
    await expect(revoke(first.id)).rejects.toMatchObject({ code: 'CONFLICT' });
    const { rows } = await graph.pool.query('select name from documents.attachment where document_id = $1', [first.id]);
    expect(rows).toEqual([{ name: 'Danh mục hồ sơ' }]);
  });
});

describe('a document that was issued', () => {
  const update = async (change: object, name = 'commune-clerk') => {
    const input = { idempotencyKey: key(), revision: 1, reason: 'Đính chính lỗi kỹ thuật', document: '', ...change };
    return (await as(name).updateDocument({ input })).updateDocument!;
  };

  it('is updated: it says it anew, goes to whom it did not go, and what it said before is kept', async () => {
    const { id } = await issue((await draft({ copyCount: 2, circulation: 'LƯU HÀNH NỘI BỘ' })).id);
    const change = {
      idempotencyKey: key(),
      document: id,
      subject: 'V/v số hóa hồ sơ chinhsua',
      urgency: 'URGENT',
      copyCount: null,
      place: 'Cà Đam',
      addressees: ['qni-snv2025-new'],
    };
    const updated = await update(change);
    expect(updated).toMatchObject({ id, subject: 'V/v số hóa hồ sơ chinhsua', revision: 2, number: updated.number });
    expect(await update(change)).toEqual(updated);
    await update({ document: id, revision: 2, paperCopy: true });

    const { document } = await as('clerk').changes({ id });
    expect(document).toEqual({
      id,
      revision: 3,
      changes: [
        {
          revision: 1,
          kinds: ['INFORMATION', 'RECIPIENTS'],
          at: '2026-11-24T10:00:00+07:00',
          agency: { id: commune, stableId: commune, nameVi: 'UBND xã Cà Đam' },
          reason: 'Đính chính lỗi kỹ thuật',
          added: [{ id: 'qni-snv2025-new', stableId: 'qni-snv2025-new', nameVi: 'Sở Nội vụ' }],
          before: {
            subject: 'V/v số hóa hồ sơ lưu trữ',
            place: 'Cà Đam',
            urgency: 'NORMAL',
            circulation: 'LƯU HÀNH NỘI BỘ',
            copyCount: 2,
            typistNotation: null,
            paperCopy: false,
            validlySigned: null,
            signer: { fullName: 'Trần Minh Bình' },
            addressees: [{ label: 'Sở Khoa học và Công nghệ' }],
          },
        },
        expect.objectContaining({
          revision: 2,
          kinds: ['INFORMATION'],
          added: [],
          before: expect.objectContaining({
            subject: 'V/v số hóa hồ sơ chinhsua',
            copyCount: null,
            urgency: 'URGENT',
            addressees: [{ label: 'Sở Khoa học và Công nghệ' }, { label: 'Sở Nội vụ' }],
          }),
        }),
      ],
    });
    const found = await as('clerk').list({ filter: { search: 'chinhsua' } });
    expect(found.documents!.nodes.map((node) => node.id)).toEqual([id]);
    const { deliveries } = await as('commune-clerk').deliveries({ filter: { document: id } });
    expect(deliveries!.nodes.map(({ recipient, status }) => [recipient!.stableId, status]).sort()).toEqual([
      [department, 'SENT'],
      ['qni-snv2025-new', 'SENT'],
    ]);
  });

  it('is updated by its own agency, as it is, while it stands, and only in what an update may change', async () => {
    const { id } = await issue((await draft()).id);
    const place = 'Trà Bồng';
    await expect(update({ document: id, place }, 'clerk')).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(update({ document: 'none', place })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(update({ document: id, place, revision: 2 })).rejects.toMatchObject({
      code: 'CONFLICT',
      argument: 'input.revision',
    });
    for (const [change, argument] of [
      [{}, 'input'],
      [{ place: 'Cà Đam' }, 'input'],
      [{ subject: 'Số hóa hồ sơ lưu trữ' }, 'input.subject'],
      [{ copyCount: 0 }, 'input.copyCount'],
      [{ place, reason: 'sai' }, 'input.reason'],
      [{ addressees: ['qni-stttt'] }, 'input.addressees.0'],
      [{ addressees: ['qni-snv2025-new', 'qni-snv2025-new'] }, 'input.addressees'],
      [{ addressees: [department] }, 'input.addressees.0'],
    ] as const)
      await expect(update({ document: id, ...change })).rejects.toMatchObject({ code: 'BAD_USER_INPUT', argument });
    await revoke(id);
    await expect(update({ document: id, place })).rejects.toMatchObject({
      code: 'CONFLICT',
      argument: 'input.document',
    });
    expect((await as('clerk').changes({ id })).document).toMatchObject({ revision: 1, changes: [] });
  });
});

describe('a document with a secrecy level', () => {
  it.each(['CONFIDENTIAL', 'SECRET', 'TOP_SECRET'] as const)(
    '%s is refused, and nothing of it is kept (T19)',
    async (secrecy) => {
      const word = `tuyetmat${secrecy.toLowerCase()}`;
      const before = await count();
      const input = letter({ secrecy, subject: `V/v ${word}` });
      const refused = await as('commune-clerk')
        .draftDocument({ input })
        .then((data) => data.draftDocument)
        .catch((error: unknown) => error);
      expect(refused).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'input.secrecy' });
      expect(JSON.stringify(refused)).not.toContain(word);
      expect(await count()).toEqual(before);
      // No table holds the word, its key or its level: neither documents, keys of mutations nor the audit trail.
      const { rows: tables } = await graph.pool.query<{ name: string }>(`
      select format('%I.%I', table_schema, table_name) as name from information_schema.tables
      where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE'`);
      for (const { name } of tables) {
        const { rows } = await graph.pool.query(`select 1 from ${name} row where row::text like any($1)`, [
          [`%${word}%`, `%${input.idempotencyKey}"%`, `%${secrecy}%`],
        ]);
        expect({ name, rows }).toEqual({ name, rows: [] });
      }
    },
  );
});

describe('the register of outgoing documents', () => {
  it('has 1 to 200 for 200 documents issued at once, although a tenth of all issues fail half-way', async () => {
    const other = 'clerk';
    const heading = { notation: 'SKHCN-VP', addressees: [], signer: { position: 'GIÁM ĐỐC', fullName: 'Lê Thị An' } };
    const replaced = await issue((await draft(heading, other)).id, 1, other);
    await issue((await draft({ ...heading, replaces: [replaced.id] }, other)).id, 1, other);
    // Two are there; of 220 more, 22 fail on the last of their rows, when they have taken a number already.
    const ids: string[] = [];
    for (let index = 0; index < 220; index += 1) {
      const replaces = index % 10 === 3 ? { replaces: [replaced.id] } : {};
      ids.push((await draft({ ...heading, ...replaces }, other)).id);
    }
    // The last of them waits for all others.
    const token = () => graph.token(person(other));
    const patient = createClient({ url: graph.url, token, timeout: 170_000 }).documents;
    const issueNow = async (draft: string) => {
      const input = { idempotencyKey: key(), draft, revision: 1 };
      for (;;) {
        try {
          return (await patient.issueDocument({ input })).issueDocument!;
        } catch (error) {
          // A server with more to do than connections for it says so; the same call is then made again, with its key.
          if (!(error instanceof GraphError && error.retryable)) throw error;
          await setTimeout(500);
        }
      }
    };
    const results = await Promise.allSettled(ids.map(issueNow));
    expect(results.filter(({ status }) => status === 'rejected')).toHaveLength(22);
    const { rows } = await graph.pool.query<{ sequence: number }>(
      `select sequence from documents.register_entry where agency_id = '${department}' order by sequence`,
    );
    expect(rows.map(({ sequence }) => sequence)).toEqual(Array.from({ length: 200 }, (_, index) => index + 1));
    const numbers = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value.number] : []));
    expect(new Set(numbers).size).toBe(198);
  }, 180_000);
});
