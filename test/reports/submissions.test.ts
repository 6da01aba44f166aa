import { parsePlainDate, vietnamDate } from '../../subgraphs/kernel/dates/plain-date.ts';
import { parseInstant } from '../../subgraphs/kernel/dates/instant.ts';
import type { Client } from '../../client-sdk/src/index.ts';
import { people } from '../../gateway/demo/people.ts';
import { issue, signDetached } from '../support/certificate-authority.ts';
import { startGraph, type TestGraph } from '../support/graph.ts';
import { openReportSigner, type ReportSigner } from '../support/report-signer.ts';
import { somebody, soundCells } from '../support/reporters.ts';
import { seeded } from '../support/seeded-organisation.ts';

const person = (name: string) => people.find((candidate) => candidate.name === name)!;
const regime = 'EGOV_PROGRESS_Q';
const department = 'qni-skhcn2025-new';
const due = (period: string) => `${regime}:${period}:${department}`;

let graph: TestGraph;
let signer: ReportSigner;
let now = parseInstant('2026-06-15T09:00:00+07:00');
let clerk: Client['reports'];
let leader: Client['reports'];
let province: Client['reports'];
let ministry: Client['reports'];
let stranger: Client['reports'];
let analyst: Client['reports'];
beforeAll(async () => {
  signer = await openReportSigner(() => now);
  graph = await startGraph('in-process', { now: () => now, connected: { exchange: signer.exchange } });
  clerk = graph.as(person('clerk')).reports;
  leader = graph.as(person('leader')).reports;
  province = graph.as(somebody('OFFICER', 'qni2025')).reports;
  ministry = graph.as(somebody('OFFICER', 'bkhcn2025')).reports;
  stranger = graph.as(person('commune-clerk')).reports;
  analyst = graph.as(person('analyst')).reports;
});
afterAll(() => graph.close());

let calls = 0;
const key = () => `submission-${(calls += 1)}`;
const refused = (code: string, message?: RegExp) =>
  expect.objectContaining({ code, ...(message ? { message: expect.stringMatching(message) } : {}) });

/** What a mutation answered, or the error instead. */
async function outcome<Data>(call: Promise<{ [Name in keyof Data]: Data[Name] }>, name: keyof Data): Promise<unknown> {
  try {
    return (await call)[name];
  } catch (error) {
    return error;
  }
}

async function drafted(period: string, cells: object[] = soundCells) {
  const { draftReport } = await clerk.draft({
    input: { idempotencyKey: key(), obligation: due(period), cells: cells as typeof soundCells },
  });
  return draftReport!;
}

const signed = async (id: string) => ({ signature: await signer.sign(leader, id) });

async function sent(period: string) {
  const { id, revision } = await drafted(period);
  await clerk.submit({ input: { idempotencyKey: key(), submission: id, revision } });
  await leader.approve({
    input: { idempotencyKey: key(), submission: id, revision: revision + 1, ...(await signed(id)) },
  });
  const { sendReport } = await clerk.send({ input: { idempotencyKey: key(), submission: id, revision: revision + 2 } });
  return sendReport!;
}

const progress = async (period: string) => {
  const { reportObligations } = await clerk.progress({ regime, agency: department, year: 2026 });
  return reportObligations!.find((obligation) => obligation.period.id === period)!.submissions;
};

describe('a report', () => {
  it('goes from the clerk to the leader, and signed to both receivers (T10)', async () => {
    const draft = await drafted('2026-Q1');
    expect(draft).toMatchObject({ number: 1, revision: 1, state: 'DRAFT', problems: [], deliveries: [] });
    expect(draft.cells).toContainEqual({ column: 'validlySignedShare', number: 75, text: null, unit: '%' });
    const step = (revision: number) => ({ idempotencyKey: key(), submission: draft.id, revision });

    const early = clerk.send({ input: step(1) });
    expect(await outcome(early, 'sendReport')).toEqual(refused('CONFLICT', /is DRAFT cannot be sent.*APPROVED/));
    expect((await clerk.submit({ input: step(1) })).submitReport).toMatchObject({ state: 'SUBMITTED', revision: 2 });
    const back = await leader.returnToWriter({ input: { ...step(2), reason: 'Thiếu phụ lục' } });
    expect(back.returnReport).toMatchObject({ state: 'RETURNED', revision: 3, returnReason: 'Thiếu phụ lục' });
    await clerk.write({
      input: { ...step(3), cells: soundCells, attachments: ['document-qni-2020-1624', 'no-such-document'] },
    });
    await clerk.submit({ input: step(4) });
    await leader.approve({ input: { ...step(5), ...(await signed(draft.id)) } });
    const { sendReport } = await clerk.send({ input: step(6) });
    expect(sendReport).toMatchObject({
      state: 'SENT',
      attachments: ['document-qni-2020-1624', 'no-such-document'],
      deliveries: [
        { receiver: { stableId: 'bkhcn2025' }, state: 'SENT' },
        { receiver: { stableId: 'qni2025' }, state: 'SENT' },
      ],
    });

    // The letter was for the department that it took over from, and came from what is the province now.
    const attached = async (client: Client['reports']) =>
      (await client.submission({ id: draft.id })).reportSubmission!.attachedDocuments;
    for (const documents of [await attached(clerk), await attached(province)]) {
      expect(documents).toHaveLength(2);
      expect(documents[0]?.number).toBe('1624/UBND-KGVX');
      expect(() => documents[1]).toThrow(expect.objectContaining({ code: 'NOT_FOUND' }));
    }
    await province.accept({ input: { idempotencyKey: key(), submission: draft.id } });
    const states = (await progress('2026-Q1')).map(({ receiver, state }) => [receiver.stableId, state]);
    expect(states).toEqual([
      ['qni2025', 'ACCEPTED'],
      ['bkhcn2025', 'SENT'],
    ]);
  });

  it('is late by the working days after the deadline of each receiver', async () => {
    // Sent on Monday 15 June 2026; due on 16 and on 25 March. Between them lie 26 and 27 April, 30 April and 1 May.
    const [toProvince, toMinistry] = await progress('2026-Q1');
    expect(toProvince).toMatchObject({ deadline: '2026-03-16', timeliness: { submittedLate: true, daysLate: 62 } });
    expect(toMinistry).toMatchObject({ deadline: '2026-03-25', timeliness: { notSubmitted: false, daysLate: 55 } });
    const [q2] = await progress('2026-Q2');
    expect(q2).toMatchObject({
      deadline: '2026-06-15',
      state: 'ASSIGNED',
      timeliness: { sentAt: null, submittedLate: false, notSubmitted: false, daysLate: 0 },
    });
    now = parseInstant('2026-06-17T09:00:00+07:00');
    expect((await progress('2026-Q2'))[0]!.timeliness).toMatchObject({ notSubmitted: true, daysLate: 2 });
  });

  it('that the receiver returned is corrected by a new version, and the old one stays and says why', async () => {
    const first = await sent('2026-Q2');
    await ministry.returnReceived({
      input: { idempotencyKey: key(), submission: first.id, reason: 'Sai số liệu đào tạo' },
    });
    const { correctReport } = await clerk.correct({
      input: { idempotencyKey: key(), submission: first.id, revision: first.revision, reason: 'Đính chính số đào tạo' },
    });
    const { id, revision } = correctReport!;
    expect(correctReport).toMatchObject({ number: 2, state: 'DRAFT', correctionReason: 'Đính chính số đào tạo' });
    expect(correctReport!.cells).toEqual(first.cells);
    const step = (revision: number) => ({ idempotencyKey: key(), submission: id, revision });
    const cells = soundCells.map((cell) => (cell.column === 'trainedOfficers' ? { ...cell, number: 21 } : cell));
    await clerk.write({ input: { ...step(revision), cells } });
    await clerk.submit({ input: step(revision + 1) });
    await leader.approve({ input: { ...step(revision + 2), ...(await signed(id)) } });
    // Until it is sent, the receivers have the first version.
    expect((await progress('2026-Q2')).map(({ state }) => state)).toEqual(['SENT', 'RETURNED_BY_RECEIVER']);
    await clerk.send({ input: step(revision + 3) });
    expect((await progress('2026-Q2')).map(({ state }) => state)).toEqual(['SENT', 'SENT']);

    const { reportObligations } = await ministry.submissions({ regime, agency: department, year: 2026 });
    const versions = reportObligations!.flatMap((obligation) => obligation.versions!).slice(-2);
    const trained = ({ cells }: (typeof versions)[number]) =>
      cells.find(({ column }) => column === 'trainedOfficers')!.number;
    expect(versions.map((one) => [one.number, one.state, one.correctionReason, trained(one)])).toEqual([
      [1, 'SUPERSEDED', null, 12],
      [2, 'SENT', 'Đính chính số đào tạo', 21],
    ]);
    expect(versions[0]!.deliveries.map(({ state, reason }) => [state, reason])).toEqual([
      ['SUPERSEDED', 'Sai số liệu đào tạo'],
      ['SUPERSEDED', null],
    ]);
  });
});

describe('the signature on a report', () => {
  let id: string;
  let content: Buffer;
  const signedBy = async (commonName: string, organization: string, what = content) => {
    const cms = await signDetached(what, await signer.certify(commonName, organization), { signingTime: null });
    return cms.toString('base64');
  };
  const approve = async (signature: string, revision = 2) => {
    const input = { idempotencyKey: key(), submission: id, revision, signature };
    return outcome(leader.approve({ input }), 'approveReport');
  };
  const refusedFor = (refusal: string) =>
    expect.objectContaining({ code: 'BAD_USER_INPUT', argument: 'input.signature', refusal });
  const headOf = (agency: string) =>
    seeded.leadersOf(agency, parsePlainDate('2026-03-17')).find(({ rank }) => rank === 'HEAD')!;
  const signing = async (client: Client['reports'] = clerk) => (await client.signatures({ id })).reportSubmission!;
  beforeAll(async () => {
    now = parseInstant('2027-01-15T09:00:00+07:00');
    const draft = await drafted('2025-Q4');
    id = draft.id;
    await clerk.submit({ input: { idempotencyKey: key(), submission: id, revision: 1 } });
    content = Buffer.from((await leader.toSign({ id })).reportSubmission!.canonicalContent);
  });

  it('is on all that this version says, in one canonical form', async () => {
    const cells = soundCells.map(({ column, number, unit = null }) => ({ column, number, text: null, unit }));
    expect(content.toString()).toBe(
      `{"agency":"${department}","attachments":[],"cells":${JSON.stringify(cells)},"correctionReason":null,"id":"${id}",` +
        `"narrative":[],"period":{"dataFrom":"2025-09-15","dataTo":"2025-12-14","id":"2025-Q4"},"regime":"${regime}",` +
        `"templateVersion":3,"version":1}`,
    );
    expect(await signing()).toMatchObject({ signature: null, validlySigned: null, signatures: [] });
  });

  it('is wanted, and that of a leader of the agency', async () => {
    const head = headOf(department).fullName;
    const agency = 'Sở Khoa học và Công nghệ';
    for (const nothing of ['', ' ', 'signature-1'])
      expect(await approve(nothing)).toEqual(refused('BAD_USER_INPUT', /digital signature/));

    expect(await approve(Buffer.from('no CMS').toString('base64'))).toEqual(refusedFor('MALFORMED'));
    const health = seeded.versionAt('qni-syt-new', vietnamDate(now))!.nameVi;
    expect(await approve(await signedBy('Nguyễn Thị Ngoài', agency))).toEqual(refusedFor('WRONG_SIGNER'));
    // Who has the same name elsewhere is somebody else, and so is the agency itself.
    expect(await approve(await signedBy(head, health))).toEqual(refusedFor('WRONG_SIGNER'));
    expect(await approve(await signedBy(agency, agency))).toEqual(refusedFor('WRONG_SIGNER'));
    const stranger = await issue({ commonName: head, organization: agency });
    const unknown = await signDetached(content, stranger, { signingTime: null });
    expect(await approve(unknown.toString('base64'))).toEqual(refusedFor('UNTRUSTED_ISSUER'));
  });

  it('is refused on anything else, also on another version', async () => {
    const head = headOf(department).fullName;
    const agency = seeded.versionAt(department, vietnamDate(now))!.nameVi;
    const changed = Buffer.from(content.toString().replace('"number":12', '"number":13'));
    expect(await approve(await signedBy(head, agency, changed))).toEqual(refusedFor('INVALID_INTEGRITY'));
    const { id: other } = (await clerk.submissions({ regime, agency: department, year: 2026 })).reportObligations![0]!
      .versions![0]!;
    const { signature } = (await clerk.signatures({ id: other })).reportSubmission!;
    expect(await approve(signature!)).toEqual(refusedFor('INVALID_INTEGRITY'));
    expect(await signing()).toMatchObject({ signature: null });
  });

  it('is kept with who signed and what the check came to, and anybody can check it again', async () => {
    const signature = await signer.sign(leader, id);
    const input = { idempotencyKey: key(), submission: id, revision: 2, signature };
    const once = await outcome(leader.approve({ input }), 'approveReport');
    expect(once).toMatchObject({ state: 'APPROVED', revision: 3 });
    expect(await outcome(leader.approve({ input }), 'approveReport')).toEqual(once);
    expect(await signing()).toMatchObject({
      signature,
      validlySigned: true,
      signatures: [
        {
          leader: headOf(department).fullName,
          signerCertSubject: expect.stringContaining(`CN=${headOf(department).fullName}`),
          status: 'VALID',
          reason: null,
          checkedAt: '2027-01-15T09:00:00+07:00',
          inputsHash: expect.stringMatching(/^[0-9a-f]{64}$/),
        },
      ],
    });
  });

  it('tells when something was changed after signing, and then nothing is sent', async () => {
    const cells = `jsonb_set(cells, '{4,number}', '13')`;
    await graph.pool.query(`update reports.report_submission set cells = ${cells} where id = '${id}'`);
    expect(await signing()).toMatchObject({ validlySigned: false });
    const send = async (revision: number) =>
      outcome(clerk.send({ input: { idempotencyKey: key(), submission: id, revision } }), 'sendReport');
    expect(await send(3)).toEqual(refused('CONFLICT', /not what was signed/));
    const back = { idempotencyKey: key(), submission: id, revision: 3, reason: 'Số liệu đã bị sửa' };
    expect((await leader.returnToWriter({ input: back })).returnReport).toMatchObject({ state: 'RETURNED' });
    expect(await signing()).toMatchObject({ signature: null, signatures: [] });
    await clerk.write({ input: { idempotencyKey: key(), submission: id, revision: 4, cells: soundCells } });
    await clerk.submit({ input: { idempotencyKey: key(), submission: id, revision: 5 } });
    expect(await approve(await signer.sign(leader, id), 6)).toMatchObject({ state: 'APPROVED' });
    expect(await send(7)).toMatchObject({ state: 'SENT' });
    expect(await signing(ministry)).toMatchObject({ validlySigned: true, signature: expect.any(String) });
  });

  it('tells an analyst that it is there, and not what is in the certificate', async () => {
    const { reportSubmission } = await analyst.signatures({ id });
    expect(reportSubmission!.signatures[0]).toMatchObject({ leader: headOf(department).fullName, status: 'VALID' });
    const denied = expect.objectContaining({ code: 'UNAUTHORIZED_FIELD_OR_TYPE' });
    expect(() => reportSubmission!.signature).toThrow(denied);
    expect(() => reportSubmission!.signatures[0]!.signerCertSubject).toThrow(denied);
  });
});

describe('who may do what', () => {
  it('is for the agency that must report, its leader and the receivers', async () => {
    now = parseInstant('2026-09-16T09:00:00+07:00');
    const { id, revision } = await drafted('2026-Q3');
    const step = () => ({ idempotencyKey: key(), submission: id, revision });
    for (const outsider of [stranger, province, ministry])
      expect(await outcome(outsider.submit({ input: step() }), 'submitReport')).toEqual(refused('NOT_FOUND'));

    const { submissions } = analyst;
    expect((await submissions({ regime, agency: department, year: 2026 })).reportObligations![2]!.versions).toEqual([]);
    const clerkApproves = clerk.approve({ input: { ...step(), signature: 'x' } });
    expect(await outcome(clerkApproves, 'approveReport')).toEqual(refused('UNAUTHORIZED_FIELD_OR_TYPE'));
    const leaderWrites = leader.write({ input: step() });
    expect(await outcome(leaderWrites, 'writeReport')).toEqual(refused('UNAUTHORIZED_FIELD_OR_TYPE'));
    const begun = stranger.draft({ input: { idempotencyKey: key(), obligation: due('2026-Q4') } });
    expect(await outcome(begun, 'draftReport')).toEqual(refused('NOT_FOUND'));

    await clerk.submit({ input: step() });
    await leader.approve({ input: { ...step(), revision: revision + 1, ...(await signed(id)) } });
    await clerk.send({ input: { ...step(), revision: revision + 2 } });
    const notTheirs = province.write({ input: { ...step(), revision: revision + 3 } });
    expect(await outcome(notTheirs, 'writeReport')).toEqual(refused('FORBIDDEN'));
    const self = clerk.accept({ input: { idempotencyKey: key(), submission: id } });
    expect(await outcome(self, 'acceptReport')).toEqual(refused('FORBIDDEN'));
    const other = province.accept({ input: { idempotencyKey: key(), submission: id, receiver: 'bkhcn2025' } });
    expect(await outcome(other, 'acceptReport')).toEqual(refused('FORBIDDEN'));
    expect((await analyst.submission({ id })).reportSubmission).toMatchObject({ state: 'SENT' });
    const hidden = stranger.submission({ id });
    expect(await outcome(hidden, 'reportSubmission')).toEqual(refused('NOT_FOUND'));
  });
});

describe('nothing is lost', () => {
  beforeAll(() => {
    now = parseInstant('2026-12-14T09:00:00+07:00');
  });
  let id: string;

  it('when two begin the same report at the same moment', async () => {
    const begin = () =>
      outcome(
        clerk.draft({ input: { idempotencyKey: key(), obligation: due('2026-Q4'), cells: soundCells } }),
        'draftReport',
      );
    const [one, other] = (await Promise.all([begin(), begin()])) as { id: string; code: string }[];
    const [done, conflict] = 'code' in one! ? [other!, one] : [one!, other!];
    expect(conflict).toEqual(refused('CONFLICT', /has been begun and is DRAFT/));
    id = done.id;
  });

  it('when two change it at the same moment, or the same call comes twice', async () => {
    const write = (idempotencyKey: string, number: number) =>
      clerk.write({
        input: { idempotencyKey, submission: id, revision: 1, cells: [{ column: 'trainedOfficers', number }] },
      });
    const again = key();
    const first = await write(again, 5);
    expect(await write(again, 5)).toEqual(first);
    expect(await outcome(write(key(), 6), 'writeReport')).toEqual(refused('CONFLICT', /has changed since/));
    expect(await outcome(write(again, 6), 'writeReport')).toEqual(refused('IDEMPOTENCY_MISMATCH'));
  });

  it('when cells do not fit: they are kept, each with what is wrong', async () => {
    const cells = [
      { column: 'documentsSent', number: 100 },
      { column: 'validlySigned', number: 120 },
      { column: 'validlySignedShare', number: 101 },
      { column: 'dossiersReceived', number: 10.5 },
      { column: 'trainedOfficers', number: 3, unit: 'nghìn người' },
      { column: 'planTasks', number: -1 },
      { column: 'planTasksDone', text: 'hai' },
      { column: 'planTasksDoneShare', number: 50 },
      { column: 'unheardOf', number: 1 },
    ];
    const { writeReport } = await clerk.write({ input: { idempotencyKey: key(), submission: id, revision: 2, cells } });
    expect(writeReport!.problems.map(({ path, reason }) => `${path}: ${reason}`)).toEqual([
      'cells.validlySignedShare: The value is 100 at most',
      'cells.dossiersReceived: The column holds a whole number',
      'cells.trainedOfficers: The unit is "người", not "nghìn người"',
      'cells.planTasks: The value is 0 at least',
      'cells.planTasksDone: The column holds a number',
      'cells.unheardOf: The template has no such column',
      'cells.dossiersSynced: The column must be filled in',
      'cells.validlySignedShare: By validlySigned / documentsSent * 100 the value is 120, not 101',
      'cells.validlySigned: Số văn bản có chữ ký số hợp lệ không vượt quá số văn bản gửi đi (validlySigned <= documentsSent)',
    ]);
    expect(writeReport!.cells.map(({ column }) => column)).toEqual(
      expect.arrayContaining(['unheardOf', 'planTasksDone', 'documentsSent']),
    );
  });

  it('when it is submitted before the data are closed, or with problems', async () => {
    const submit = () =>
      outcome(clerk.submit({ input: { idempotencyKey: key(), submission: id, revision: 3 } }), 'submitReport');
    expect(await submit()).toEqual(refused('BAD_USER_INPUT', /closed on 2026-12-14/));
    now = parseInstant('2026-12-15T09:00:00+07:00');
    expect(await submit()).toEqual(refused('BAD_USER_INPUT', /dossiersReceived.*trainedOfficers.*planTasks/));
    expect((await clerk.submission({ id })).reportSubmission).toMatchObject({ state: 'DRAFT', revision: 3 });
  });

  it('when the template changes while it is being written', async () => {
    await clerk.write({ input: { idempotencyKey: key(), submission: id, revision: 3, cells: soundCells } });
    const { reportRegime } = await clerk.regime({ id: regime, asOf: '2026-12-14' });
    const words = (({ nameVi, nameEn, purpose, content, submitMethod, procedureGuide, legalBasis, outline }) => ({
      ...{ nameVi, nameEn, legalBasis, outline, purpose: purpose!, content: content! },
      ...{ submitMethod: submitMethod!, procedureGuide: procedureGuide! },
    }))(reportRegime!);
    const { reviseReportRegime } = await graph.as(person('administrator')).reports.reviseRegime({
      input: {
        idempotencyKey: key(),
        regime,
        version: 3,
        validFrom: '2026-12-01',
        elements: {
          ...words,
          cutOffDay: 14,
          tiers: [
            {
              subjects: [{ agencyId: 'qni-stttt' }],
              receivers: [{ agencyId: 'qni', deadlineKind: 'WORKING_DAYS_AFTER_CUT_OFF', deadlineNumber: 1 }],
            },
          ],
          columns: [{ key: 'trainedOfficers', label: 'x', type: 'INTEGER', unit: 'lượt người' }],
          checks: [],
        },
      },
    });
    expect(reviseReportRegime).toMatchObject({ version: 4 });
    const submit = (revision: number) =>
      outcome(clerk.submit({ input: { idempotencyKey: key(), submission: id, revision } }), 'submitReport');
    expect(await submit(4)).toEqual(refused('CONFLICT', /revised to version 4.*written by version 3; nothing is lost/));
    const { reportSubmission } = await clerk.submission({ id });
    expect(reportSubmission!.cells.length).toBeGreaterThan(soundCells.length);
    expect(reportSubmission!.problems.map(({ path }) => path)).toContain('cells.trainedOfficers');
    const cells = [{ column: 'trainedOfficers', number: 12 }];
    await clerk.write({ input: { idempotencyKey: key(), submission: id, revision: 4, cells } });
    expect(await submit(5)).toMatchObject({ state: 'SUBMITTED', templateVersion: 4, problems: [] });
  });

  it('when a period is not open yet', async () => {
    const draft = (obligation: string) =>
      outcome(clerk.draft({ input: { idempotencyKey: key(), obligation } }), 'draftReport');
    now = parseInstant('2025-12-01T09:00:00+07:00');
    expect(await draft(due('2026-Q1'))).toEqual(refused('BAD_USER_INPUT', /opens on 2025-12-15/));
    expect(await draft('EGOV_PROGRESS_Q:2026-Q5:nobody')).toEqual(refused('NOT_FOUND'));
  });
});
