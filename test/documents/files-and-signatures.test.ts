import { createHash } from 'node:crypto';
import { PrismaPg } from '@prisma/adapter-pg';
import { type Instant, later } from '../../subgraphs/kernel/dates/instant.ts';
import { people } from '../../gateway/demo/people.ts';
import type { DemoPerson } from '../../gateway/demo/people.ts';
import { PrismaClient } from '../../subgraphs/documents/generated/client.ts';
import { defaultExchange } from '../../subgraphs/kernel/config/exchange-config.ts';
import { removeUploads } from '../../subgraphs/kernel/files/stored-files.ts';
import {
  daysLater,
  type Identity,
  issue as certify,
  revocationList,
  signDetached,
} from '../support/certificate-authority.ts';
import type { GraphError } from '../../client-sdk/src/index.ts';
import { ask } from '../support/ask.ts';
import { startGraph, type TestGraph } from '../support/graph.ts';
import { unsignedPdfs } from '../support/referees/pdf-cases.ts';
import { plainPdf, signPdf } from '../support/signed-pdf.ts';
import { trustFiles } from '../support/trust-files.ts';

const person = (name: string) => people.find((candidate) => candidate.name === name)!;
/** Within the year for which the test's authority certifies. */
const now = daysLater(30);
let clock = now;
const hours = (count: number) => later(now, count * 3_600_000);

let graph: TestGraph;
let keys = 0;
let leader: Identity;
let agency: Identity;
let signed: Buffer;
beforeAll(async () => {
  const root = await certify({ commonName: 'CA gốc thử nghiệm', authority: true });
  leader = await certify({ commonName: 'Trần Minh Bình', issuer: root });
  agency = await certify({ commonName: 'Ủy ban nhân dân xã Cà Đam', issuer: root });
  const revocationLists = await revocationList(root, [], { nextUpdate: daysLater(90) });
  const { config: trust } = await trustFiles({ anchors: root.pem, revocationLists });
  graph = await startGraph('in-process', {
    ownRealm: true,
    now: () => clock,
    connected: { exchange: { ...defaultExchange, maxBytes: 200_000, trust } },
  });
  signed = await signPdf(await signPdf(plainPdf, leader), agency);
});
afterAll(() => graph.close());

const key = () => `of-files-${++keys}`;
const client = (name: string) => graph.as(person(name));
const blob = (bytes: Uint8Array, type = 'application/pdf') => new Blob([new Uint8Array(bytes)], { type });
const store = async (name: string, bytes: Uint8Array, who = 'commune-clerk') =>
  (await client(who).exchange.storeFile(name, blob(bytes))).id;
const draft = async (change: object = {}) =>
  (
    await client('commune-clerk').documents.draftDocument({
      input: {
        idempotencyKey: key(),
        type: 'OFFICIAL_LETTER',
        notation: 'UBND-VP',
        subject: 'V/v gửi văn bản có ký số',
        place: 'Cà Đam',
        signer: { position: 'CHỦ TỊCH', fullName: 'Trần Minh Bình' },
        addressees: ['Sở Khoa học và Công nghệ'],
        appendices: ['Phụ lục I', 'Bản đồ'],
        ...change,
      },
    })
  ).draftDocument!.id;
type Files = { file: string; role: 'MAIN' | 'APPENDIX' | 'ATTACHMENT'; signature?: string }[];
const issue = async (draftId: string, files: Files) =>
  (
    await client('commune-clerk').documents.issueDocument({
      input: { idempotencyKey: key(), draft: draftId, revision: 1, files },
    })
  ).issueDocument!;
const issueSigned = async (bytes: Buffer) =>
  issue(await draft(), [{ file: await store('Công văn.pdf', bytes), role: 'MAIN' }]);
const signaturesOf = async (id: string) => (await client('clerk').documents.signatures({ id })).document!;
const filesOf = async (name: string, id: string) => (await client(name).documents.files({ id })).document!.attachments;
const rows = async (statement: string) => (await graph.pool.query<{ count: number }>(statement)).rows[0]!.count;

describe('the files of a document', () => {
  it.each(unsignedPdfs)('are issued without a signature, where the words of one stand in %s', async (_, bytes) => {
    const { id } = await issueSigned(bytes as Buffer);
    expect((await signaturesOf(id)).signatures).toEqual([]);
  });

  it('are kept with it, and given by the graph and beside it to whom it concerns', async () => {
    const map = Buffer.from('not a PDF');
    const { id } = await issue(await draft(), [
      { file: await store('Bản đồ.dwg', map), role: 'APPENDIX' },
      { file: await store('Công văn.pdf', signed), role: 'MAIN' },
    ]);
    const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
    const files = await filesOf('clerk', id);
    expect(files).toEqual([
      {
        position: 1,
        name: 'Công văn.pdf',
        isMain: true,
        isAppendix: false,
        contentType: 'application/pdf',
        size: signed.length,
        sha256: sha256(signed),
        contentPath: `/documents/${id}/files/1`,
        signaturePath: null,
      },
      {
        position: 2,
        name: 'Phụ lục I',
        isMain: false,
        isAppendix: true,
        contentType: null,
        size: null,
        sha256: null,
        contentPath: null,
        signaturePath: null,
      },
      {
        position: 3,
        name: 'Bản đồ',
        isMain: false,
        isAppendix: true,
        contentType: 'application/pdf',
        size: map.length,
        sha256: sha256(map),
        contentPath: `/documents/${id}/files/3`,
        signaturePath: null,
      },
    ]);
    const content = await client('clerk').exchange.content(files![0]!.contentPath!);
    expect(Buffer.from(await content.arrayBuffer()).equals(signed)).toBe(true);
    await expect(client('clerk').exchange.content(`/documents/${id}/files/2`)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await expect(client('clerk').exchange.content(`/documents/${id}/files/x`)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
  });

  it('are for the same people at either way, whoever asks', async () => {
    const { id } = await issueSigned(signed);
    // Of the department's people, those who have to do with its records, and those whom a task of the document concerns.
    await client('commune-clerk').documents.assignSteeringTask({
      input: {
        idempotencyKey: key(),
        document: id,
        clause: '1',
        content: 'Báo cáo kết quả',
        leadAgency: 'qni-skhcn2025-new',
      },
    });
    const clerk = person('clerk');
    const specialist: DemoPerson = {
      ...clerk,
      name: 'specialist',
      subject: 'specialist',
      scopes: ['documents:read', 'tasks:read'],
    };
    const reader: DemoPerson = { ...clerk, name: 'reader', subject: 'reader', scopes: ['documents:read'] };
    const askers = [undefined, ...people, specialist, reader];
    const may = ['clerk', 'leader', 'agency-administrator', 'commune-clerk', 'vendor', 'specialist'];
    for (const asker of askers) {
      const name = asker?.name ?? 'nobody';
      const byGraph = await graph
        .as(asker)
        .documents.files({ id })
        .then(({ document }) => document!.attachments!.length > 0)
        .catch(() => false);
      const beside = await graph
        .as(asker)
        .exchange.content(`/documents/${id}/files/1`)
        .then(() => true)
        .catch((error: { code: string }) => error.code);
      expect({ name, byGraph, beside }).toEqual({
        name,
        byGraph: may.includes(name),
        beside: may.includes(name) || 'NOT_FOUND',
      });
    }
  });

  it('are closed to who supervises the province, until they break the glass of one document', async () => {
    const [{ id, number }, other] = [await issueSigned(signed), await issueSigned(signed)];
    const attempt = <Result>(asked: Promise<Result>) => asked.catch((error: { code: string }) => error.code);
    const namesFor = (name: string, of = id) =>
      attempt(filesOf(name, of).then((files) => files!.map((file) => file.name)));
    const contentFor = (name: string, of = id) =>
      attempt(
        client(name)
          .exchange.content(`/documents/${of}/files/1`)
          .then((file) => file.size),
      );
    const packetFor = (name: string) =>
      attempt(
        client(name)
          .exchange.packet(id)
          .then((packet) => packet.size > 0),
      );
    const asked = async (name: string) => [await namesFor(name), await contentFor(name), await packetFor(name)];
    const closed = ['UNAUTHORIZED_FIELD_OR_TYPE', 'NOT_FOUND', 'NOT_FOUND'];
    const others = people.map(({ name }) => name).filter((name) => name !== 'administrator');
    const before = await Promise.all(others.map(asked));
    expect(await asked('administrator')).toEqual(closed);

    const unmask = async (name: string, reason: string) =>
      (await client(name).documents.unmaskDocumentContent({ input: { document: id, reason } })).unmaskDocumentContent!;
    const reason = 'Thanh tra việc ban hành văn bản';
    await expect(unmask('administrator', ' '.repeat(20))).rejects.toMatchObject({ argument: 'input.reason' });
    await expect(unmask('clerk', reason)).rejects.toMatchObject({ code: 'UNAUTHORIZED_FIELD_OR_TYPE' });
    expect(await asked('administrator')).toEqual(closed);

    const unmasked = await unmask('administrator', reason);
    expect(+new Date(unmasked.until) - +now).toBe(15 * 60_000);
    expect(unmasked.document.attachments!.map((file) => file.name)).toEqual(['Công văn.pdf', 'Phụ lục I', 'Bản đồ']);
    expect(await asked('administrator')).toEqual([['Công văn.pdf', 'Phụ lục I', 'Bản đồ'], signed.length, true]);
    // Of this document alone, and for nobody else; lists do without.
    expect(await Promise.all([namesFor('administrator', other.id), contentFor('administrator', other.id)])).toEqual(
      closed.slice(0, 2),
    );
    expect(await Promise.all(others.map(asked))).toEqual(before);
    const query = `{ documents(filter: { number: "${number}" }) { nodes { id attachments { name } } } }`;
    const listed = await ask(graph.url, { query, token: await graph.token(person('administrator')) });
    expect(listed.body.data).toMatchObject({ documents: { nodes: [{ id, attachments: null }] } });

    clock = later(now, 16 * 60_000);
    expect(await asked('administrator')).toEqual(closed);
    const filter = { subject: person('administrator').subject, rowId: id };
    const { documentsAuditTrail } = await client('administrator').documents.auditTrail({ filter });
    expect(documentsAuditTrail!.nodes.map(({ action, type, fields, why }) => [action, type, fields, why])).toEqual([
      ['READ', 'Document', ['content'], 'contentUnmasked'],
      ['READ', 'Document', ['content'], 'contentUnmasked'],
      ['READ', 'Document', ['attachments'], 'contentUnmasked'],
      ['READ', 'Document', ['attachments'], 'contentUnmasked'],
      ['UNMASKED', 'Document', ['content'], reason],
    ]);
    clock = now;
  });

  it('are no longer given once it is revoked; what it says of itself is', async () => {
    const { id } = await issueSigned(signed);
    await client('commune-clerk').documents.revokeDocument({
      input: { idempotencyKey: key(), document: id, reason: 'Ban hành nhầm nội dung' },
    });
    expect(await filesOf('clerk', id)).toEqual([]);
    await expect(client('clerk').exchange.content(`/documents/${id}/files/1`)).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    expect((await client('clerk').documents.versions({ id })).document).toMatchObject({
      subject: 'V/v gửi văn bản có ký số',
    });
    expect(await rows('select count(*)::int as count from documents.stored_file')).toBeGreaterThan(0);
  });

  it('are removed a day after they were put here, or were last asked for, when no document has taken them', async () => {
    const prisma = new PrismaClient({ adapter: new PrismaPg(graph.pool, { schema: 'documents' }) });
    const there = async () => {
      const found = await prisma.storedFile.findMany({ where: { id: { in: ids } }, select: { id: true } });
      return ids.map((id) => found.some((file) => file.id === id));
    };
    const removeAt = async (time: Instant) => {
      while (await removeUploads(prisma, 'documents', time));
      return there();
    };
    const put = (name: string) => store(name, Buffer.from(name));
    const file = await put('taken.txt');
    const signature = await store('taken.p7s', await signDetached(Buffer.from('taken.txt'), agency));
    const ids = [file, signature, await put('forgotten.txt'), await put('again.txt')];
    await issue(await draft(), [{ file, signature, role: 'MAIN' }]);
    clock = hours(20);
    expect(await put('again.txt')).toBe(ids[3]);
    clock = now;
    expect(await removeAt(hours(24))).toEqual([true, true, true, true]);
    expect(await removeAt(hours(25))).toEqual([true, true, false, true]);
    expect(await removeAt(hours(45))).toEqual([true, true, false, false]);
    await expect(issue(await draft(), [{ file: ids[2]!, role: 'MAIN' }])).rejects.toMatchObject({ code: 'NOT_FOUND' });
    // More than a batch at once.
    for (let count = 0; count < 45; count += 1) ids.push(await put(`${count}.txt`));
    expect((await removeAt(hours(25))).filter(Boolean)).toHaveLength(2);
    // While a document takes one: either it has it for good, or is refused, as there is none.
    for (let round = 0; round < 5; round += 1) {
      const wanted = await put(`${round}.txt`);
      const [outcome] = await Promise.all([
        issue(await draft(), [{ file: wanted, role: 'MAIN' }]).catch((error: GraphError) => error.code),
        removeUploads(prisma, 'documents', hours(25)),
      ]);
      const left = await prisma.storedFile.findUnique({ where: { id: wanted } });
      expect(outcome).toEqual(left ? expect.objectContaining({ id: expect.any(String) }) : 'NOT_FOUND');
      await removeUploads(prisma, 'documents', hours(25));
      expect(await prisma.storedFile.findUnique({ where: { id: wanted } })).toEqual(left);
    }
    await prisma.$disconnect();
  });

  it('are put here by who exchanges documents, for their own agency, of a plain name and not too large', async () => {
    const put = (name: string, file: string, bytes: Uint8Array) => client(name).exchange.storeFile(file, blob(bytes));
    const one = await put('vendor', 'a.pdf', plainPdf);
    expect(await put('vendor', 'a.pdf', plainPdf)).toEqual(one);
    await expect(put('citizen', 'a.pdf', plainPdf)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(graph.as(undefined).exchange.storeFile('a.pdf', blob(plainPdf))).rejects.toMatchObject({
      code: 'UNAUTHENTICATED',
    });
    await expect(put('clerk', '../a.pdf', plainPdf)).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      argument: 'name',
    });
    await expect(put('clerk', 'a.pdf', new Uint8Array())).rejects.toMatchObject({ argument: 'file' });
    await expect(put('clerk', 'a.pdf', new Uint8Array(200_001))).rejects.toMatchObject({ code: 'LIMIT_EXCEEDED' });
    // Of the department's file the commune knows nothing.
    await expect(issue(await draft(), [{ file: one.id, role: 'MAIN' }])).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const form = new FormData();
    form.set('file', blob(plainPdf), 'văn bản.pdf');
    const send = (body: FormData | string, headers = {}) =>
      fetch(new URL('/documents/files', graph.url), {
        method: 'POST',
        body,
        headers: { authorization: `Bearer ${token}`, ...headers },
      });
    const token = await graph.token(person('clerk'));
    expect(await (await send(form)).json()).toMatchObject({ name: 'văn bản.pdf', size: plainPdf.length });
    form.append('file', blob(plainPdf), 'b.pdf');
    expect((await send(form)).status).toBe(400);
    expect((await send('--x', { 'content-type': 'multipart/form-data; boundary=y' })).status).toBe(400);
  });
});

describe('the signatures of a document that is issued', () => {
  it('are verified: of the leader and the agency in the file, and beside it', async () => {
    const { id } = await issueSigned(signed);
    expect(await signaturesOf(id)).toMatchObject({
      validlySigned: true,
      signatures: [
        {
          kind: 'AGENCY',
          format: 'PADES',
          status: 'VALID',
          reason: null,
          coversWholeFile: true,
          position: 1,
          signingTimeSource: 'CLAIMED',
        },
        {
          kind: 'LEADER',
          format: 'PADES',
          status: 'VALID',
          reason: null,
          coversWholeFile: false,
          inputsHash: expect.stringMatching(/^[0-9a-f]{64}$/),
        },
      ],
    });
    const { document } = await client('clerk').documents.certificates({ id });
    expect(document!.signatures[0]).toMatchObject({
      signerCertSubject: expect.stringContaining('CN=Ủy ban nhân dân xã Cà Đam'),
      signerCertIssuer: expect.stringContaining('CN=CA gốc thử nghiệm'),
    });

    const cms = await signDetached(plainPdf, agency);
    const beside = await store('Công văn.p7s', cms);
    const detached = await issue(await draft(), [
      { file: await store('Công văn.pdf', plainPdf), role: 'MAIN', signature: beside },
    ]);
    expect(await signaturesOf(detached.id)).toMatchObject({
      validlySigned: false,
      signatures: [{ kind: 'AGENCY', format: 'CADES', status: 'VALID' }],
    });
    const [file] = (await filesOf('clerk', detached.id))!;
    const given = await client('clerk').exchange.content(file!.signaturePath!);
    expect(Buffer.from(await given.arrayBuffer()).equals(cms)).toBe(true);
  });

  it('are judged by when they came, also beside a file that came before', async () => {
    const file = await store('Công văn sớm.pdf', plainPdf);
    clock = hours(2);
    const late = await signDetached(plainPdf, agency, { signingTime: hours(2) });
    const signature = await store('Công văn sớm.p7s', late);
    const { id } = await issue(await draft(), [{ file, role: 'MAIN', signature }]);
    clock = now;
    expect((await signaturesOf(id)).signatures).toMatchObject([
      { status: 'VALID', signingTime: '2026-04-01T11:00:00+07:00' },
    ]);
  });

  it('are unknown where their authority is, and nobody is called by a name that is not theirs', async () => {
    const stranger = await certify({ commonName: 'Trần Minh Bình' });
    const other = await certify({ commonName: 'Sở Tài chính' });
    const { id } = await issueSigned(await signPdf(await signPdf(plainPdf, stranger), other));
    expect(await signaturesOf(id)).toMatchObject({
      validlySigned: false,
      signatures: [
        { kind: 'OTHER', status: 'UNKNOWN', reason: 'UNTRUSTED_ISSUER' },
        { kind: 'LEADER', status: 'UNKNOWN' },
      ],
    });
  });

  it('that are broken stop it: no number is taken, and nothing is left', async () => {
    const before = await issueSigned(signed);
    const left = () =>
      Promise.all(
        ['document', 'register_entry', 'signature', 'delivery', 'attachment'].map((table) =>
          rows(`select count(*)::int as count from documents.${table}`),
        ),
      );
    const counts = await left();
    const broken = Buffer.from(signed);
    broken[100] = broken[100]! ^ 1;
    const draftId = await draft();
    await expect(issue(draftId, [{ file: await store('Công văn.pdf', broken), role: 'MAIN' }])).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      argument: 'input.files.0',
      message: expect.stringContaining('INVALID_INTEGRITY'),
    });
    await expect(
      issue(draftId, [{ file: await store('Công văn.pdf', signed), role: 'APPENDIX' }]),
    ).rejects.toMatchObject({ argument: 'input.files' });
    expect(await left()).toEqual(counts);
    const after = await issue(draftId, [{ file: await store('Công văn.pdf', signed), role: 'MAIN' }]);
    expect(Number(after.number.split('/')[0])).toBe(Number(before.number.split('/')[0]) + 1);
  });

  it('are kept with what they were checked by, which is there by its name', async () => {
    const { rows: kept } = await graph.pool.query<{ settings: object }>(
      `select settings from documents.signature_trust where fingerprint in (select trust from documents.signature)`,
    );
    expect(kept).toMatchObject([
      { settings: { revocation: 'REQUIRED', anchors: expect.stringContaining('BEGIN CERTIFICATE') } },
    ]);
  });
});
