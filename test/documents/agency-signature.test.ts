import { people } from '../../gateway/demo/people.ts';
import type { DocumentPacket } from '../../subgraphs/documents/edxml/packet.ts';
import { readPacket } from '../../subgraphs/documents/edxml/read-packet.ts';
import { writePacket } from '../../subgraphs/documents/edxml/write-packet.ts';
import { defaultExchange } from '../../subgraphs/kernel/config/exchange-config.ts';
import { vietnamDate } from '../../subgraphs/kernel/dates/plain-date.ts';
import { derElement, partsOf } from '../../subgraphs/kernel/signature/der.ts';
import {
  daysLater,
  type Identity,
  issue as certify,
  revocationList,
  signDetached,
  signingDay,
} from '../support/certificate-authority.ts';
import { startGraph, type TestGraph } from '../support/graph.ts';
import { letter } from '../support/letters.ts';
import { freshKey } from '../support/reporters.ts';
import { newPacket } from '../support/packets.ts';
import { seeded } from '../support/seeded-organisation.ts';
import { plainPdf, signPdf } from '../support/signed-pdf.ts';
import { type TrustFiles, trustFiles } from '../support/trust-files.ts';

const commune = 'c-21136@2025';
const department = 'qni-skhcn2025-new';
const now = daysLater(30);
const headOfDepartment = seeded.leadersOf(department, vietnamDate(now))[0]!.fullName;

let clock = now;
let graph: TestGraph;
let elsewhere: TestGraph;
let trust: TrustFiles;
let between: Identity;
let leader: Identity;
/** The lists of both authorities, once the lower one has revoked these. */
let listsWith: (revoked: Identity[]) => Promise<string>;
let agency: Identity;
beforeAll(async () => {
  const root = await certify({ commonName: 'CA gốc thử nghiệm', authority: true });
  between = await certify({ commonName: 'CA cấp dưới', issuer: root, authority: true });
  leader = await certify({ commonName: 'Trần Minh Bình', issuer: root });
  agency = await certify({ commonName: 'Ủy ban nhân dân xã Cà Đam', issuer: between });
  const anchorsList = await listOf(root, []);
  listsWith = async (revoked) => anchorsList + (await listOf(between, revoked));
  trust = await trustFiles({ anchors: root.pem, revocationLists: await listsWith([]) });
  const key = { privateKey: agency.privateKeyPem, certificates: agency.pem + between.pem };
  const exchange = { ...defaultExchange, trust: trust.config };
  [graph, elsewhere] = await Promise.all([
    startGraph('in-process', {
      now: () => clock,
      // The department is given a key that is not its own.
      connected: { exchange: { ...exchange, agencyKeys: { [commune]: key, [department]: key } } },
    }),
    startGraph('in-process', { now: () => clock, connected: { exchange } }),
  ]);
});
afterAll(() => Promise.all([graph.close(), elsewhere.close()]));
afterEach(() => {
  clock = now;
});

const listOf = (issuer: Identity, revoked: Identity[]) =>
  revocationList(
    issuer,
    revoked.map((identity) => ({ identity, at: daysLater(2) })),
    { nextUpdate: daysLater(400) },
  );
const client = (name: string, at = graph) => at.as(people.find((person) => person.name === name));
const bytes = async (file: Promise<Blob>) => Buffer.from(await (await file).arrayBuffer());

interface Given {
  name: string;
  content: Buffer;
  role: 'MAIN' | 'APPENDIX' | 'ATTACHMENT';
  signature?: Buffer;
}
const mainOf = (content: Buffer, signature?: Buffer): Given => ({
  ...{ name: 'Công văn.pdf', content, role: 'MAIN' },
  ...(signature ? { signature } : {}),
});

async function issue(given: Given[], who = 'commune-clerk', at = graph, change: Parameters<typeof letter>[0] = {}) {
  const { documents, exchange } = client(who, at);
  const put = async (name: string, content: Buffer) =>
    (await exchange.storeFile(name, new Blob([new Uint8Array(content)], { type: 'application/pdf' }))).id;
  const files = await Promise.all(
    given.map(async ({ name, content, role, signature }) => ({
      file: await put(name, content),
      role,
      ...(signature ? { signature: await put(`${name}.p7s`, signature) } : {}),
    })),
  );
  const input = letter({ signer: { position: 'CHỦ TỊCH', fullName: 'Trần Minh Bình' }, ...change });
  const draft = (await documents.draftDocument({ input })).draftDocument!.id;
  return (await documents.issueDocument({ input: { idempotencyKey: freshKey(), draft, revision: 1, files } }))
    .issueDocument!;
}

/** The signatures on a document by what they are on, and whether it is validly signed. */
async function signing(id: string, at = graph) {
  const { validlySigned, signatures } = (await client('clerk', at).documents.signatures({ id })).document!;
  const told = signatures.map(({ position, kind, format, status }) => `${position} ${kind} ${format} ${status}`);
  return { validlySigned, signatures: told.sort() };
}
const filesOf = async (id: string, at = graph) =>
  (await client('clerk', at).documents.files({ id })).document!.attachments!;
const signaturesOf = async (id: string, at = graph) => {
  const paths = (await filesOf(id, at)).map(({ signaturePath }) => signaturePath);
  return Promise.all(paths.map((path) => path && bytes(client('clerk', at).exchange.content(path))));
};
const blob = (packet: Uint8Array) => new Blob([new Uint8Array(packet)], { type: 'application/xml' });
/** Writes packets that bring a document another file. */
async function updatesOf(id: string, at: TestGraph) {
  const packet = readPacket(await bytes(client('clerk', at).exchange.packet(id)));
  if (!packet.ok || packet.value.type === 'STATUS') throw new Error('It is the packet of a document');
  const { value: sent } = packet;
  const update = { documentInfoChanged: true, receiversChanged: false, receivers: [] };
  const business = { ...sent.business, documentId: sent.documentId, reason: 'Đính chính', update };
  return (content: Buffer, change: Partial<DocumentPacket> = {}) => {
    const attachments = [{ ...sent.attachments[0]!, content }];
    const written = writePacket({ ...sent, type: 'UPDATE', business, attachments, ...change });
    return blob(written.ok ? written.value : Buffer.alloc(0));
  };
}
const sequenceOf = ({ number }: { number: string }) => Number(number.split('/')[0]);

describe("the agency's signature", () => {
  it('is put beside the document and each appendix, over all of it, and makes it validly signed', async () => {
    const pdf = await signPdf(plainPdf, leader);
    const { id } = await issue([
      mainOf(pdf),
      { name: 'Phụ lục I.xlsx', content: Buffer.from('table'), role: 'APPENDIX' },
      { name: 'Danh bạ.txt', content: Buffer.from('list'), role: 'ATTACHMENT' },
    ]);
    expect(await signing(id)).toEqual({
      validlySigned: true,
      signatures: ['1 AGENCY CADES VALID', '1 LEADER PADES VALID', '2 AGENCY_APPENDIX CADES VALID'],
    });
    const { signatures } = (await client('clerk').documents.signatures({ id })).document!;
    expect(signatures.find(({ kind }) => kind === 'AGENCY')).toMatchObject({
      signingTime: '2026-04-01T09:00:00+07:00',
      signingTimeSource: 'CLAIMED',
      coversWholeFile: true,
      reason: null,
      inputsHash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    const files = await filesOf(id);
    expect(files.map(({ name, signaturePath }) => [name, signaturePath])).toEqual([
      ['Công văn.pdf', `/documents/${id}/files/1/signature`],
      ['Phụ lục I.xlsx', `/documents/${id}/files/2/signature`],
      ['Danh bạ.txt', null],
    ]);
    // The file itself is what was put here.
    expect(await bytes(client('clerk').exchange.content(files[0]!.contentPath!))).toEqual(pdf);
    const none = client('clerk').exchange.content(`/documents/${id}/files/3/signature`);
    await expect(none).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const stranger = client('citizen').exchange.content(`/documents/${id}/files/1/signature`);
    await expect(stranger).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it("is one more beside the leader's, of which not a byte changes", async () => {
    const own = await signDetached(plainPdf, leader);
    const { content } = derElement(own);
    // As those write it who do not know beforehand how long it will be.
    const streamed = Buffer.concat([Buffer.from([0x30, 0x80]), content, Buffer.from([0, 0])]);
    const signedData = (cms: Buffer) => partsOf(partsOf(partsOf(derElement(cms))[1])[0]);
    const signersOf = (cms: Buffer) => partsOf(signedData(cms).at(-1)).map(({ whole }) => whole);
    for (const signature of [own, streamed]) {
      const { id } = await issue([mainOf(plainPdf, signature)]);
      expect(await signing(id)).toEqual({
        validlySigned: true,
        signatures: ['1 AGENCY CADES VALID', '1 LEADER CADES VALID'],
      });
      const [both] = await signaturesOf(id);
      expect(signersOf(both as Buffer)).toEqual([signersOf(own)[0], expect.any(Buffer)]);
    }
  });

  it('is not put on what the agency has signed already, nor made for an agency without a key', async () => {
    const { id } = await issue([mainOf(await signPdf(await signPdf(plainPdf, leader), agency, { chain: [between] }))]);
    expect(await signing(id)).toEqual({
      validlySigned: true,
      signatures: ['1 AGENCY PADES VALID', '1 LEADER PADES VALID'],
    });
    expect(await signaturesOf(id)).toEqual([null]);
    const other = await issue([mainOf(await signPdf(plainPdf, leader))], 'commune-clerk', elsewhere);
    expect(await signing(other.id, elsewhere)).toEqual({ validlySigned: false, signatures: ['1 LEADER PADES VALID'] });
    expect(await signaturesOf(other.id, elsewhere)).toEqual([null]);
  });

  it('does not make a document valid that its leader has not signed', async () => {
    const { id } = await issue([mainOf(plainPdf)]);
    expect(await signing(id)).toEqual({ validlySigned: false, signatures: ['1 AGENCY CADES VALID'] });
  });

  it('that cannot be made stops the issue: why is told, and no number is taken', async () => {
    const before = await issue([mainOf(plainPdf)]);
    const refusedFor = (refusal: string) => ({
      code: 'CONFLICT',
      message: `The digital signature of the agency cannot be made: ${refusal}; tell the operator of the server, who keeps its key`,
      refusal,
    });
    clock = daysLater(181);
    await expect(issue([mainOf(plainPdf)])).rejects.toMatchObject(refusedFor('CERT_EXPIRED_AT_SIGNING'));
    clock = daysLater(-181);
    await expect(issue([mainOf(plainPdf)])).rejects.toMatchObject(refusedFor('CERT_NOT_YET_VALID_AT_SIGNING'));
    clock = now;
    const ofDepartment = { notation: 'SKHCN-VP', signer: { position: 'GIÁM ĐỐC', fullName: headOfDepartment } };
    const named = issue([mainOf(plainPdf)], 'clerk', graph, { ...ofDepartment, addressees: ['UBND xã Cà Đam'] });
    await expect(named).rejects.toMatchObject(refusedFor('WRONG_SIGNER'));
    await trust.write('revocationLists', await listsWith([agency]));
    await expect(issue([mainOf(plainPdf)])).rejects.toMatchObject(refusedFor('CERT_REVOKED'));
    await trust.write('revocationLists', await listsWith([]));
    expect(sequenceOf(await issue([mainOf(plainPdf)]))).toBe(sequenceOf(before) + 1);
  });

  it('goes out in the packet, where whoever receives it verifies it, and comes back as it was', async () => {
    const files: Given[] = [
      mainOf(plainPdf, await signDetached(plainPdf, leader, { signingTime: signingDay })),
      { name: 'Phụ lục I.pdf', content: Buffer.from('table'), role: 'APPENDIX' },
      { name: 'Bảng.xlsx', content: Buffer.from('one'), role: 'APPENDIX' },
      { name: 'Bảng.xlsx', content: Buffer.from('other'), role: 'APPENDIX' },
    ];
    const { id } = await issue(files, 'commune-clerk', graph, { appendices: ['Phụ lục I'] });
    const packet = await bytes(client('clerk').exchange.packet(id));
    const { document } = await client('commune-clerk', elsewhere).exchange.sendPacket(blob(packet));
    expect(await signing(document, elsewhere)).toEqual({
      validlySigned: true,
      signatures: [
        ...['1 AGENCY CADES VALID', '1 LEADER CADES VALID'],
        ...[2, 3, 4].map((position) => `${position} AGENCY_APPENDIX CADES VALID`),
      ],
    });
    expect(await signaturesOf(document, elsewhere)).toEqual(await signaturesOf(id));
    expect(await bytes(client('clerk', elsewhere).exchange.packet(document))).toEqual(packet);
  });

  it('is put on files that an update brings, by its own agency, of what was issued here', async () => {
    const { id } = await issue([mainOf(await signPdf(plainPdf, leader))]);
    const updating = await updatesOf(id, graph);
    const anew = Buffer.concat([plainPdf, Buffer.from('% anew\n')]);
    const other = { from: { ...newPacket().from, organId: department } };
    await expect(client('clerk').exchange.sendPacket(updating(anew, other))).rejects.toMatchObject({
      refusal: 'NOT_ISSUER',
    });
    await client('commune-clerk').exchange.sendPacket(updating(await signPdf(anew, leader)));
    expect(await signing(id)).toEqual({
      validlySigned: true,
      signatures: ['1 AGENCY CADES VALID', '1 LEADER PADES VALID'],
    });
    const [before] = (await client('clerk').documents.files({ id, revision: 1 })).document!.attachments!;
    const formerly = await bytes(client('clerk').exchange.content(before!.signaturePath!));
    expect([formerly]).not.toEqual(await signaturesOf(id));
    const broken = await signPdf(anew, leader);
    broken[anew.length - 1] = 0x20;
    await client('commune-clerk').exchange.sendPacket(updating(broken));
    expect(await signing(id)).toEqual({ validlySigned: false, signatures: ['1 LEADER PADES INVALID'] });
  });

  it('is not put on what came by a packet, which leaves as it came, nor on an update of it', async () => {
    const pdf = await signPdf(plainPdf, leader);
    const { id } = await issue([mainOf(pdf)], 'commune-clerk', elsewhere, { notation: 'UBND-KT' });
    const packet = await bytes(client('clerk', elsewhere).exchange.packet(id));
    const { exchange } = client('commune-clerk');
    const { document } = await exchange.sendPacket(blob(packet));
    const unsigned = { validlySigned: false, signatures: ['1 LEADER PADES VALID'] };
    expect(await signing(document)).toEqual(unsigned);
    expect(await bytes(client('clerk').exchange.packet(document))).toEqual(packet);
    const anew = await signPdf(Buffer.concat([plainPdf, Buffer.from('% anew\n')]), leader);
    await exchange.sendPacket((await updatesOf(id, elsewhere))(anew));
    expect(await signing(document)).toEqual(unsigned);
    expect(await bytes(client('clerk').exchange.content((await filesOf(document))[0]!.contentPath!))).toEqual(anew);
  });
});
