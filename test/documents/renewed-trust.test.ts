import { vietnamDate } from '../../subgraphs/kernel/dates/plain-date.ts';
import { parseInstant } from '../../subgraphs/kernel/dates/instant.ts';
import { people } from '../../gateway/demo/people.ts';
import { defaultExchange } from '../../subgraphs/kernel/config/exchange-config.ts';
import { type Identity, issue as certify, revocationList, signDetached } from '../support/certificate-authority.ts';
import { startGraph, type TestGraph } from '../support/graph.ts';
import { letter } from '../support/letters.ts';
import { everybody, freshKey, soundCells } from '../support/reporters.ts';
import { seeded } from '../support/seeded-organisation.ts';
import { plainPdf, signPdf } from '../support/signed-pdf.ts';
import { type TrustFiles, trustFiles } from '../support/trust-files.ts';

const day = (text: string) => parseInstant(`${text}T02:00:00Z`);
const office = 'qni-vpub';
/** The report of the second quarter is owed then; the letters are of 2026. */
const [reporting, issuing] = [day('2020-06-16'), day('2026-11-24')];
const years = { validFrom: day('2019-01-01'), validTo: day('2031-01-01') };

let clock = issuing;
let graph: TestGraph;
let trust: TrustFiles;
let root: Identity;
let leader: Identity;
let head: Identity;
let submission: string;
beforeAll(async () => {
  root = await certify({ commonName: 'CA gốc thử nghiệm', authority: true, ...years });
  leader = await certify({ commonName: 'Trần Minh Bình', issuer: root, ...years });
  const [commonName, organization] = [
    seeded.leadersOf(office, vietnamDate(reporting))[0]!.fullName,
    seeded.versionAt(office, vietnamDate(reporting))!.nameVi,
  ];
  head = await certify({ commonName, organization, issuer: root, ...years });
  trust = await trustFiles({ anchors: root.pem, revocationLists: await listAt('2020-06-01', []) });
  const exchange = { ...defaultExchange, trust: trust.config };
  // The subgraphs have nothing in common there but their configuration.
  graph = await startGraph('http', { now: () => clock, connected: { exchange } });
  submission = await draftReport();
});
afterAll(() => graph.close());

/** What the authority says at a time of whom it has revoked. */
const listAt = (thisUpdate: string, revoked: Identity[]) =>
  revocationList(
    root,
    revoked.map((identity) => ({ identity, at: day('2020-01-02') })),
    { thisUpdate: day(thisUpdate), nextUpdate: years.validTo },
  );

async function draftReport(): Promise<string> {
  clock = reporting;
  const reports = graph.as({ ...everybody, agency: 'qni' }).reports;
  const cells = soundCells.map(({ column, number }) => ({ column, number }));
  const obligation = `EGOV_PROGRESS_Q:2020-Q2:${office}`;
  const { id } = (await reports.draft({ input: { idempotencyKey: freshKey(), obligation, cells } })).draftReport!;
  await reports.submit({ input: { idempotencyKey: freshKey(), submission: id, revision: 1 } });
  return id;
}

async function approve() {
  clock = reporting;
  const reports = graph.as({ ...everybody, agency: 'qni' }).reports;
  const { canonicalContent } = (await reports.toSign({ id: submission })).reportSubmission!;
  const cms = await signDetached(Buffer.from(canonicalContent), head, { signingTime: null });
  const input = { idempotencyKey: freshKey(), submission, revision: 2, signature: cms.toString('base64') };
  return (await reports.approve({ input })).approveReport!;
}

async function issue() {
  clock = issuing;
  const { documents, exchange } = graph.as(people.find(({ name }) => name === 'commune-clerk'));
  const pdf = await signPdf(plainPdf, leader, { signingTime: day('2026-11-23') });
  const { id: file } = await exchange.storeFile('Công văn.pdf', new Blob([new Uint8Array(pdf)]));
  const input = letter({ signer: { position: 'CHỦ TỊCH', fullName: 'Trần Minh Bình' } });
  const draft = (await documents.draftDocument({ input })).draftDocument!.id;
  const files = [{ file, role: 'MAIN' as const }];
  return (await documents.issueDocument({ input: { idempotencyKey: freshKey(), draft, revision: 1, files } }))
    .issueDocument!;
}

/** The revocation lists by which the signatures on a document or a report were checked. */
const listsBehind = async (subgraph: string, table: string, where: string) =>
  (
    await graph.pool.query<{ lists: string }>(
      `select settings->>'revocationLists' as lists from ${subgraph}.signature_trust
       join ${subgraph}.${table} signed on signed.trust = fingerprint where ${where}`,
    )
  ).rows.map(({ lists }) => lists);
const listsOfDocument = (id: string) => listsBehind('documents', 'signature', `document_id = '${id}'`);

describe('a revocation list that comes while the server runs', () => {
  it('decides of the next signature, of a document and of a report; a broken one does not', async () => {
    const first = await listAt('2020-06-01', []);
    await trust.write('revocationLists', first);
    const issued = await issue();
    expect(await listsOfDocument(issued.id)).toEqual([first]);
    const second = await listAt('2020-06-02', [leader, head]);
    await trust.write('revocationLists', second);
    const refused = { code: 'BAD_USER_INPUT', message: expect.stringContaining('CERT_REVOKED') };
    await expect(issue()).rejects.toMatchObject({ ...refused, argument: 'input.files.0' });
    await expect(approve()).rejects.toMatchObject({ ...refused, argument: 'input.signature' });

    const third = await listAt('2020-06-03', []);
    await trust.write('revocationLists', third.slice(0, -60));
    await expect(issue()).rejects.toMatchObject(refused);
    await expect(approve()).rejects.toMatchObject(refused);

    await trust.write('revocationLists', third);
    const later = await issue();
    expect(Number(later.number.split('/')[0])).toBe(Number(issued.number.split('/')[0]) + 1);
    expect(await listsOfDocument(later.id)).toEqual([third]);
    expect(await listsOfDocument(issued.id)).toEqual([first]);
    await approve();
    expect(await listsBehind('reports', 'report_signing', `submission_id = '${submission}'`)).toEqual([third]);
  });

  it('is not waited for: once the last has run out, what needs one is unknown', async () => {
    const nextUpdate = day('2026-11-20');
    await trust.write('revocationLists', await revocationList(root, [], { thisUpdate: day('2026-11-13'), nextUpdate }));
    const { id } = await issue();
    const { signatures } = (await graph.as(people.find(({ name }) => name === 'clerk')).documents.signatures({ id }))
      .document!;
    expect(signatures).toMatchObject([{ status: 'UNKNOWN', reason: 'REVOCATION_UNKNOWN' }]);
  });
});
