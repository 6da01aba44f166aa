import { randomUUID } from 'node:crypto';
import { parsePlainDate } from '../../subgraphs/kernel/dates/plain-date.ts';
import { parseInstant } from '../../subgraphs/kernel/dates/instant.ts';
import { people } from '../../gateway/demo/people.ts';
import { DossierCodeScalar } from '../../subgraphs/kernel/scalars/scalars.ts';
import { dossierCode } from '../../subgraphs/services/dossiers/dossier/dossier-code.rules.ts';
import { ask } from '../support/ask.ts';
import { communeClerk, dossierDesk, filing, type Given, person, refusal } from '../support/dossier-desk.ts';
import { startGraph, type TestGraph } from '../support/graph.ts';

let graph: TestGraph;
let now = parseInstant('2026-11-23T01:00:00Z');
beforeAll(async () => {
  graph = await startGraph('in-process', { now: () => now });
});
afterAll(() => graph.close());

/** The clock of Viet Nam. */
const at = (time: string) => (now = parseInstant(`${time}:00+07:00`));
const { services, file, attempt, take } = dossierDesk(() => graph);
describe('a dossier', () => {
  it('goes from the filing to the rating, and says when it must be done', async () => {
    at('2026-11-19T15:30');
    const filed = await file('citizen');
    expect(filed).toMatchObject({ code: null, status: 'REGISTERED', channel: 'ONLINE', dueAt: null, isLate: null });

    const accepted = await take('commune-clerk', filed, { step: 'ACCEPT' });
    // After three on Thursday: the next working day.
    expect(accepted).toMatchObject({ status: 'ACCEPTED', dueAt: '2026-11-20T17:30:00+07:00', isLate: false });
    expect(accepted.code).toMatch(/^000\.00\.00\.H48-261119-\d{4}$/);
    const assigned = await take('commune-clerk', accepted, { step: 'ASSIGN', officer: communeClerk });

    at('2026-11-20T09:00');
    const waiting = await take('commune-clerk', assigned, {
      step: 'REQUEST_SUPPLEMENT',
      reason: 'Thiếu giấy chứng sinh',
    });
    expect(waiting).toMatchObject({ status: 'SUPPLEMENT_REQUIRED', endedAt: '2026-11-20T09:00:00+07:00' });
    // Two days off later it still waits: the one request is when its time ended.
    at('2026-11-23T09:00');
    const [listed] = (await services('citizen').myDossiers()).myDossiers!.nodes.filter(({ id }) => id === filed.id);
    expect(listed).toMatchObject({ status: 'SUPPLEMENT_REQUIRED', isLate: false });

    // It waited for one working day; the 24th of November is a day off.
    const supplemented = await take('commune-clerk', waiting, { step: 'RECEIVE_SUPPLEMENT' });
    expect(supplemented).toMatchObject({ endedAt: null, dueAt: '2026-11-23T17:30:00+07:00' });

    const promised = await take('commune-clerk', supplemented, {
      step: 'RESCHEDULE',
      reason: 'Hệ thống gián đoạn',
      newDueAt: '2026-11-26T17:00:00+07:00',
    });
    at('2026-11-25T10:00');
    const done = await take('commune-clerk', promised, { step: 'FINISH' });
    expect(done).toMatchObject({
      status: 'RESULT_READY',
      endedAt: '2026-11-25T10:00:00+07:00',
      isLate: true,
      isLateAgainstReappointment: false,
    });
    const returned = await take('commune-clerk', done, { step: 'RETURN_RESULT' });
    expect(returned.endedAt).toBe(done.endedAt);
    await take('citizen', returned, { step: 'RATE', rating: 'SATISFIED' });

    const { dossier } = await services('citizen').dossier({ id: filed.id });
    expect(dossier!.rating).toBe('SATISFIED');
    expect(dossier!.applicant).toMatchObject({ fullName: 'Trần Thị Mẫu', identityNumber: '*********009' });
    expect(dossier!.events!.map(({ step, status }) => `${step} ${status}`)).toEqual([
      'null REGISTERED',
      'ACCEPT ACCEPTED',
      'ASSIGN PROCESSING',
      'REQUEST_SUPPLEMENT SUPPLEMENT_REQUIRED',
      'RECEIVE_SUPPLEMENT PROCESSING',
      'RESCHEDULE PROCESSING',
      'FINISH RESULT_READY',
      'RETURN_RESULT RESULT_RETURNED',
      'RATE RESULT_RETURNED',
    ]);
  });

  it('is late when supplements were asked for twice, however early it was done', async () => {
    at('2026-11-25T08:00');
    let dossier = await take('commune-clerk', await file('citizen'), { step: 'ACCEPT' });
    for (const reason of ['Thiếu tờ khai', 'Thiếu giấy ủy quyền']) {
      dossier = await take('commune-clerk', dossier, { step: 'REQUEST_SUPPLEMENT', reason });
      dossier = await take('commune-clerk', dossier, { step: 'RECEIVE_SUPPLEMENT' });
    }
    expect(dossier).toMatchObject({ isLate: true, isLateAgainstReappointment: true });
  });

  it('is filed once, whoever sends it again at the same moment', async () => {
    const input = filing();
    const [one, other] = await Promise.all([file('citizen', input), file('citizen', input)]);
    expect(other.id).toBe(one.id);
    const different = await services('citizen').fileDossier({ input: { ...input, procedure: '1.000656' } });
    expect(() => different.fileDossier).toThrow(expect.objectContaining({ code: 'IDEMPOTENCY_MISMATCH' }));
  });

  it('is answered as the first time when it is sent again on a day on which it would be refused', async () => {
    at('2026-11-25T08:00');
    const input = filing();
    const filed = await file('citizen', input);
    const step = { ...{ idempotencyKey: randomUUID(), dossier: filed.id, revision: 1 }, step: 'ACCEPT' as const };
    const taken = (await services('commune-clerk').takeDossierStep({ input: step })).takeDossierStep!;
    const words = { kind: 'OTHER' as const, content: 'Bộ phận một cửa mở cửa muộn' };
    const said = { idempotencyKey: randomUUID(), agency: input.competentAgency, ...words };
    const feedback = (await services('citizen').submitFeedback({ input: said })).submitFeedback!;
    // The commune begins on the 1st of July.
    at('2025-06-30T08:00');
    const refused = await services('citizen').fileDossier({ input: filing() });
    expect(() => refused.fileDossier).toThrow(expect.objectContaining({ code: 'BAD_USER_INPUT' }));
    expect((await file('citizen', input)).id).toBe(filed.id);
    expect((await services('citizen').submitFeedback({ input: said })).submitFeedback!.id).toBe(feedback.id);
    at('2026-11-25T08:00');
    const { takeDossierStep } = await services('commune-clerk').takeDossierStep({ input: step });
    expect(takeDossierStep).toEqual(taken);
  });

  it('has a code from a sequence without gaps, however many desks accept at once', async () => {
    at('2026-11-26T08:00');
    const filed = await Promise.all(Array.from({ length: 20 }, () => file('commune-clerk')));
    // A tenth of them are asked for with a revision that is not theirs.
    const answers = await Promise.all(
      filed.map(({ id, revision }, index) =>
        attempt('commune-clerk', { id, revision: index % 10 === 0 ? 7 : revision }, { step: 'ACCEPT' }),
      ),
    );
    const codes = answers.filter((_, index) => index % 10 !== 0).map((answer) => answer.takeDossierStep!.code);
    const expected = Array.from({ length: 18 }, (_, n) => `000.00.00.H48-261126-${String(n + 1).padStart(4, '0')}`);
    expect(codes.sort()).toEqual(expected);
  });

  it('has the code of Circular 01/2018 with the day of its acceptance in Viet Nam', async () => {
    const real = '000.00.53.H48-220921-0099';
    expect(dossierCode('000.00.53.H48', parsePlainDate('2022-09-21'), 99)).toBe(real);
    for (const code of [real, 'H48.53-220921-0099', '000.00.53.H48-220921-10000'])
      expect(DossierCodeScalar.parseValue(code)).toBe(code);
    for (const code of ['000.00.53.H48-22921-0099', '00.00.53.H48-220921-0099', '000.00.53.H48-220921-99', `${real} `])
      expect(() => DossierCodeScalar.parseValue(code)).toThrow();
    // Still the day before in UTC.
    at('2026-11-27T00:30');
    const accepted = await take('commune-clerk', await file('commune-clerk'), { step: 'ACCEPT' });
    expect(accepted.code).toBe('000.00.00.H48-261127-0001');
  });

  it.each<[string, string, Given, string, string]>([
    ['a step of another desk', 'clerk', { step: 'FINISH' }, 'FORBIDDEN', 'input.step'],
    ['a step that is not next', 'clerk', { step: 'RETURN_RESULT' }, 'CONFLICT', 'input.step'],
    ['no reason', 'commune-clerk', { step: 'STOP' }, 'BAD_USER_INPUT', 'input.reason'],
    [
      'an earlier new date',
      'commune-clerk',
      { step: 'RESCHEDULE', reason: 'Lý do', newDueAt: '2026-11-23T16:00:00+07:00' },
      'BAD_USER_INPUT',
      'input.newDueAt',
    ],
  ])('stays as it is for %s', async (_, name, step, code, argument) => {
    const before = await copy();
    const answer = await attempt(name, before, step);
    expect(() => answer.takeDossierStep).toThrow(expect.objectContaining({ code, argument }));
    expect(await copy()).toEqual(before);
  });

  async function copy() {
    const { dossier } = await services('administrator').dossier({ id: 'dossier-copy-0001' });
    const { id, revision, status, dueAt, promisedAt, events } = dossier!;
    return { id, revision, status, dueAt, promisedAt, events };
  }

  it('is promised for a year that has not been announced yet, and says so', async () => {
    at('2026-12-31T10:00');
    const filed = await file('citizen', filing({ procedure: '1.001612' }));
    // After New Year on Friday: Monday, Tuesday, Wednesday.
    expect(await take('commune-clerk', filed, { step: 'ACCEPT' })).toMatchObject({
      dueAt: '2027-01-06T17:30:00+07:00',
      dueDateIsProvisional: true,
    });
  });

  it.each<[string, object, string]>([
    ['an agency that is not competent', { competentAgency: 'qni-skhcn2025-new' }, 'input.competentAgency'],
    [
      'an identity number that is none',
      { applicant: { fullName: 'A', identityNumber: '12' } },
      'input.applicant.identityNumber',
    ],
    [
      'a birth in the future',
      { applicant: { fullName: 'A', dateOfBirth: '2026-11-27' } },
      'input.applicant.dateOfBirth',
    ],
    ['a telephone number that is none', { applicant: { fullName: 'A', phone: 'ring' } }, 'input.applicant.phone'],
    ['nobody', { applicant: { fullName: '  ' } }, 'input.applicant.fullName'],
  ])('is not filed with %s', async (_, change, argument) => {
    at('2026-11-26T08:00');
    const filed = services('citizen').fileDossier({ input: filing(change) });
    await expect(filed.then((answer) => answer.fileDossier)).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      argument,
    });
  });
});

describe('a rule that is not kept', () => {
  const stepsOf = async (id: string) => (await services('administrator').dossier({ id })).dossier!;

  it('is counted, and refuses nothing: late answers, apologies too late or too many, supplements asked for twice', async () => {
    at('2026-11-18T15:00');
    const filed = await file('citizen');
    // Eight hours of office time later, and a minute; after three, so that it is due on the next working day.
    at('2026-11-19T15:01');
    let dossier = await take('commune-clerk', filed, { step: 'ACCEPT' });
    expect(dossier.dueAt).toBe('2026-11-20T17:30:00+07:00');
    at('2026-11-19T17:30');
    const apology = { step: 'RESCHEDULE', reason: 'Chờ xác minh' } as const;
    dossier = await take('commune-clerk', dossier, { ...apology, newDueAt: '2026-11-24T17:30:00+07:00' });
    expect((await stepsOf(filed.id)).breaches).toEqual(['LATE_RESPONSE']);
    // A second before the day ahead of it begins would have been in time.
    at('2026-11-23T17:31');
    dossier = await take('commune-clerk', dossier, { ...apology, newDueAt: '2026-11-26T17:30:00+07:00' });
    expect(dossier).toMatchObject({ isLate: true, isLateAgainstReappointment: false });
    for (const reason of ['Thiếu tờ khai', 'Thiếu giấy ủy quyền']) {
      dossier = await take('commune-clerk', dossier, { step: 'REQUEST_SUPPLEMENT', reason });
      dossier = await take('commune-clerk', dossier, { step: 'RECEIVE_SUPPLEMENT' });
    }
    const { breaches, reschedules, events, firstDueAt, promisedAt } = await stepsOf(filed.id);
    expect(breaches).toEqual(['LATE_RESPONSE', 'RESCHEDULED_AGAIN', 'LATE_APOLOGY', 'SUPPLEMENT_ASKED_AGAIN']);
    expect({ reschedules, firstDueAt, promisedAt }).toEqual({
      reschedules: 2,
      firstDueAt: '2026-11-20T17:30:00+07:00',
      promisedAt: '2026-11-26T17:30:00+07:00',
    });
    const apologies = events!.filter(({ step }) => step === 'RESCHEDULE');
    expect(apologies.map(({ content, previousDueAt, newDueAt }) => [content, previousDueAt, newDueAt])).toEqual([
      ['Chờ xác minh', '2026-11-20T17:30:00+07:00', '2026-11-24T17:30:00+07:00'],
      ['Chờ xác minh', '2026-11-24T17:30:00+07:00', '2026-11-26T17:30:00+07:00'],
    ]);
  });

  it('is not to extend once, before the deadline; a second time, or after it, requires an apology', async () => {
    at('2026-11-18T15:30');
    const accepted = await take('commune-clerk', await file('citizen'), { step: 'ACCEPT' });
    const extension = { step: 'EXTEND', reason: 'Cần xác minh tại nơi cư trú cũ' } as const;
    const extended = await take('commune-clerk', accepted, { ...extension, newDueAt: '2026-11-26T17:30:00+07:00' });
    expect(extended).toMatchObject({ dueAt: '2026-11-19T17:30:00+07:00', promisedAt: '2026-11-26T17:30:00+07:00' });
    const again = await attempt('commune-clerk', extended, { ...extension, newDueAt: '2026-11-27T17:30:00+07:00' });
    expect(() => again.takeDossierStep).toThrow(expect.objectContaining({ code: 'CONFLICT', argument: 'input.step' }));
    const other = await take('commune-clerk', await file('citizen'), { step: 'ACCEPT' });
    at('2026-11-20T08:00');
    const late = await attempt('commune-clerk', other, { ...extension, newDueAt: '2026-11-27T17:30:00+07:00' });
    expect(() => late.takeDossierStep).toThrow(expect.objectContaining({ code: 'CONFLICT', argument: 'input.step' }));
    expect((await stepsOf(extended.id)).breaches).toEqual([]);
  });
});

describe("a colleague's dossier", () => {
  it('is taken over by who says why, or by a leader', async () => {
    at('2026-11-18T09:00');
    const accepted = await take('commune-clerk', await file('citizen'), { step: 'ACCEPT' });
    const colleague = { step: 'ASSIGN', officer: 'officer-colleague' } as const;
    const assigned = await take('commune-clerk', accepted, colleague);
    for (const reason of [null, 'vì', '  vì      ']) {
      const answer = await attempt('commune-clerk', assigned, { step: 'ASSIGN', officer: communeClerk, reason });
      expect(() => answer.takeDossierStep).toThrow(
        expect.objectContaining({ code: 'BAD_USER_INPUT', argument: 'input.reason' }),
      );
    }
    const reason = 'Đồng nghiệp nghỉ phép';
    const taken = await take('commune-clerk', assigned, { step: 'ASSIGN', officer: communeClerk, reason });
    const { dossier } = await services('administrator').dossier({ id: taken.id });
    expect(dossier!.events!.at(-1)).toMatchObject({ step: 'ASSIGN', content: reason });
    const again = await take('commune-clerk', taken, { step: 'ASSIGN', officer: communeClerk });
    const leader = { ...person('leader'), agency: 'c-21136@2025' };
    const { takeDossierStep: back } = await graph.as(leader).services.takeDossierStep({
      input: { idempotencyKey: randomUUID(), dossier: again.id, revision: again.revision, ...colleague },
    });
    expect(back!.revision).toBe(again.revision + 1);
  });
});

describe('the clock of a dossier', () => {
  it('stands still while it is stopped, and until what was wanted back is not any more', async () => {
    at('2026-11-18T09:00');
    let dossier = await take('commune-clerk', await file('citizen'), { step: 'ACCEPT' });
    dossier = await take('commune-clerk', dossier, { step: 'STOP', reason: 'Chờ kết luận của tòa án' });
    expect(dossier).toMatchObject({ status: 'STOPPED', endedAt: '2026-11-18T09:00:00+07:00' });
    at('2026-11-20T09:00');
    dossier = await take('commune-clerk', dossier, { step: 'CONTINUE', reason: 'Đã có kết luận' });
    // Two working days later than Wednesday the 18th: Friday.
    expect(dossier).toMatchObject({ status: 'PROCESSING', endedAt: null, dueAt: '2026-11-20T17:30:00+07:00' });
    dossier = await take('citizen', dossier, { step: 'REQUEST_WITHDRAWAL', reason: 'Không còn nhu cầu' });
    dossier = await take('commune-clerk', dossier, { step: 'STOP', reason: 'Theo yêu cầu của công dân' });
    expect(dossier).toMatchObject({ status: 'STOPPED', endedAt: '2026-11-20T09:00:00+07:00', isLate: false });
  });

  it('does not make a dossier late whose applicant never came back, and which was stopped for that', async () => {
    at('2026-11-18T09:00');
    let dossier = await take('commune-clerk', await file('citizen'), { step: 'ACCEPT' });
    dossier = await take('commune-clerk', dossier, { step: 'REQUEST_SUPPLEMENT', reason: 'Thiếu giấy chứng sinh' });
    at('2026-11-26T09:00');
    dossier = await take('commune-clerk', dossier, { step: 'STOP', reason: 'Quá hạn bổ sung' });
    expect(dossier).toMatchObject({ endedAt: '2026-11-26T09:00:00+07:00', isLate: false });
  });

  it('lets one that was wanted back before it was accepted go on where it was', async () => {
    at('2026-11-18T09:00');
    const filed = await file('citizen');
    const wanted = await take('citizen', filed, { step: 'REQUEST_WITHDRAWAL', reason: 'Nhầm thủ tục' });
    const back = await take('commune-clerk', wanted, { step: 'CONTINUE', reason: 'Công dân đổi ý' });
    expect(back).toMatchObject({ status: 'REGISTERED', endedAt: null });
  });
});

describe('supplements before acceptance', () => {
  const request = { step: 'REQUEST_SUPPLEMENT', reason: 'Thiếu giấy chứng sinh' } as const;
  const whole = async (id: string) => (await services('administrator').dossier({ id })).dossier!;
  const told = async (id: string) => {
    const { rows } = await graph.pool.query<{ kind: string }>(
      'select kind from services.outbox_entry where stream = $1 order by sequence',
      [id],
    );
    return rows.map(({ kind }) => kind);
  };

  it('are asked for by the desk while no clock runs, and taken in as it accepts', async () => {
    at('2026-11-18T09:00');
    const filed = await file('citizen');
    // Five hours of office time later.
    at('2026-11-18T16:00');
    const waiting = await take('commune-clerk', filed, request);
    const unaccepted = { code: null, acceptedAt: null, dueAt: null, endedAt: null, isLate: null };
    expect(waiting).toMatchObject({ status: 'SUPPLEMENT_REQUIRED', ...unaccepted });
    const [listed] = (await services('citizen').myDossiers()).myDossiers!.nodes.filter(({ id }) => id === filed.id);
    expect(listed).toMatchObject({ status: 'SUPPLEMENT_REQUIRED', ...unaccepted });
    expect(await told(filed.id)).toEqual([]);

    at('2026-11-26T10:00');
    const components = [{ name: 'Giấy chứng sinh', originals: 1 }];
    const accepted = await take('commune-clerk', waiting, { step: 'ACCEPT', components });
    // The same day, Thursday the 26th, however long the applicant took.
    expect(accepted).toMatchObject({ status: 'ACCEPTED', dueAt: '2026-11-26T17:30:00+07:00', isLate: false });
    expect(accepted.code).toMatch(/^000\.00\.00\.H48-261126-\d{4}$/);
    const { events, breaches } = await whole(filed.id);
    expect(breaches).toEqual([]);
    expect(events!.map(({ step, status, previousDueAt, newDueAt }) => [step, status, previousDueAt, newDueAt])).toEqual(
      [
        [null, 'REGISTERED', null, null],
        ['REQUEST_SUPPLEMENT', 'SUPPLEMENT_REQUIRED', null, null],
        ['ACCEPT', 'ACCEPTED', null, '2026-11-26T17:30:00+07:00'],
      ],
    );
    const { dossier } = await services('citizen').dossierContents({ id: filed.id });
    expect(dossier!.components!.map(({ name }) => name)).toEqual(['Giấy chứng sinh']);
    // The portal, which knows a dossier by its code, hears of it with the acceptance.
    expect(await told(filed.id)).toEqual(['CREATE']);

    // A second request is one too many, whoever asked first.
    const again = await take('commune-clerk', accepted, request);
    expect(again).toMatchObject({ status: 'SUPPLEMENT_REQUIRED', endedAt: '2026-11-26T10:00:00+07:00', isLate: true });
    expect((await whole(filed.id)).breaches).toEqual(['SUPPLEMENT_ASKED_AGAIN']);
    const second = await attempt('commune-clerk', again, { step: 'ACCEPT' });
    expect(() => second.takeDossierStep).toThrow(expect.objectContaining({ code: 'CONFLICT', argument: 'input.step' }));
  });

  it('are an answer, which may be late; the acceptance after it is not another', async () => {
    at('2026-11-18T09:00');
    const filed = await file('citizen');
    // Eight hours of office time later, and a minute.
    at('2026-11-19T09:01');
    const waiting = await take('commune-clerk', filed, request);
    expect((await whole(filed.id)).breaches).toEqual(['LATE_RESPONSE']);
    const inTime = await file('citizen');
    const asked = await take('commune-clerk', inTime, request);
    at('2026-11-26T10:00');
    await take('commune-clerk', waiting, { step: 'ACCEPT' });
    await take('commune-clerk', asked, { step: 'ACCEPT' });
    expect((await whole(filed.id)).breaches).toEqual(['LATE_RESPONSE']);
    expect((await whole(inTime.id)).breaches).toEqual([]);
  });

  it('are for the desk that has the dossier, which stops what nobody completes', async () => {
    at('2026-11-18T09:00');
    const filed = await file('clerk', filing({ channel: 'ONLINE' }));
    const refused = async (name: string, dossier: typeof filed, step: Given) => {
      const answer = await attempt(name, dossier, step);
      return refusal(() => answer.takeDossierStep);
    };
    expect(await refused('commune-clerk', filed, request)).toBe('FORBIDDEN');
    const waiting = await take('clerk', filed, request);
    expect(await refused('clerk', waiting, request)).toBe('CONFLICT');
    expect(await refused('clerk', waiting, { step: 'RECEIVE_SUPPLEMENT' })).toBe('CONFLICT');
    expect(await refused('commune-clerk', waiting, { step: 'ASSIGN', officer: communeClerk })).toBe('CONFLICT');
    const stop = { step: 'STOP', reason: 'Quá hạn bổ sung' } as const;
    expect(await refused('commune-clerk', waiting, stop)).toBe('FORBIDDEN');
    const stopped = await take('clerk', waiting, stop);
    expect(stopped).toMatchObject({
      status: 'STOPPED',
      code: null,
      endedAt: '2026-11-18T09:00:00+07:00',
      isLate: null,
    });
    const back = await take('clerk', stopped, { step: 'CONTINUE', reason: 'Công dân đã bổ sung' });
    expect(back).toMatchObject({ status: 'REGISTERED', endedAt: null });
    expect(await told(filed.id)).toEqual([]);
  });
});

describe('the applicant of a dossier', () => {
  const identity = { dossier: 'dossier-copy-0001', field: 'IDENTITY_NUMBER' as const };

  it('is shown whole to who works on it, but for the identity number, which is unmasked for a while with a reason', async () => {
    at('2026-11-26T08:00');
    const masked = { fullName: 'Hồ Văn Mẫu', identityNumber: '*********002' };
    const applicant = async () => (await services('clerk').dossier({ id: identity.dossier })).dossier!.applicant;
    expect(await applicant()).toMatchObject(masked);
    const reason = 'Đối chiếu với cơ sở dữ liệu dân cư';
    const { unmaskApplicant } = await services('clerk').unmaskApplicant({ input: { ...identity, reason } });
    expect(unmaskApplicant!.dossier.applicant.identityNumber).toBe('051080000002');
    expect(unmaskApplicant!.until).toBe('2026-11-26T08:15:00+07:00');
    at('2026-11-26T08:16');
    expect(await applicant()).toMatchObject(masked);

    const { servicesAuditTrail } = await services('administrator').auditTrail({ filter: { actions: ['UNMASKED'] } });
    expect(servicesAuditTrail!.nodes.filter(({ type }) => type === 'Applicant')).toEqual([
      expect.objectContaining({ subject: 'officer-qni-skhcn2025-new-staff', rowId: identity.dossier, why: reason }),
    ]);
  });

  it('has a masked name for who supervises, and the rest only for a reason', async () => {
    at('2026-11-26T09:00');
    const id = 'dossier-business-0001';
    const { dossier } = await services('administrator').dossier({ id });
    expect(dossier!.applicant.fullName).toBe('Phạm M. S.');
    expect(() => dossier!.applicant.address).toThrow(expect.objectContaining({ code: 'UNAUTHORIZED_FIELD_OR_TYPE' }));
    const input = { dossier: id, field: 'ADDRESS' as const, reason: 'Giải quyết khiếu nại của công dân' };
    const { unmaskApplicant } = await services('administrator').unmaskApplicant({ input });
    expect(unmaskApplicant!.dossier.applicant.address).toBe('Xã Mẫu');
  });

  // One after the other, so that each is opened while another still is.
  it.each([
    ['identityNumber', 'IDENTITY_NUMBER', '051080000002', 10],
    ['phone', 'PHONE', '0255 000 0102', 20],
    ['email', 'EMAIL', 'van.mau@citizen.example', 30],
  ] as const)(
    'is closed by its %s to who supervises, until they break the glass of it',
    async (field, masked, value, minute) => {
      at(`2026-11-27T08:${minute}`);
      const id = 'dossier-copy-0001';
      const asked = async (name: string) => (await services(name).dossier({ id })).dossier?.applicant;
      const denied = { code: 'UNAUTHORIZED_FIELD_OR_TYPE' };
      const outcome = async (name: string) => {
        try {
          return (await asked(name))?.[field] ?? null;
        } catch (error) {
          return (error as { code: string }).code;
        }
      };
      const others = people.map(({ name }) => name).filter((name) => name !== 'administrator');
      const before = await Promise.all(others.map(outcome));
      await expect(outcome('administrator')).resolves.toBe(denied.code);

      const input = { dossier: id, field: masked, reason: `Xác minh đơn tố cáo, ${field}` };
      const unexplained = await services('administrator').unmaskApplicant({
        input: { ...input, reason: ' '.repeat(20) },
      });
      expect(() => unexplained.unmaskApplicant).toThrow(
        expect.objectContaining({ code: 'BAD_USER_INPUT', argument: 'input.reason' }),
      );
      await expect(outcome('administrator')).resolves.toBe(denied.code);

      const { unmaskApplicant } = await services('administrator').unmaskApplicant({ input });
      expect(unmaskApplicant!.until).toBe(`2026-11-27T08:${minute + 15}:00+07:00`);
      expect(unmaskApplicant!.dossier.applicant[field]).toBe(value);
      expect(await outcome('administrator')).toBe(value);
      // Of this dossier alone, and for nobody else; a field that was opened ten minutes ago is open still, the rest is not.
      expect(await Promise.all(others.map(outcome))).toEqual(before);
      const { dossier } = await services('administrator').dossier({ id: 'dossier-business-0001' });
      expect(() => dossier!.applicant[field]).toThrow(expect.objectContaining(denied));
      const applicant = (await asked('administrator'))!;
      expect(() => applicant.dateOfBirth).toThrow(expect.objectContaining(denied));
      // Lists do without, and who is looked for is not found by it.
      const query = `{ dossiers(filter: { code: "000.00.00.H48-261120-0001" }) { nodes { id applicant { ${field} } } } }`;
      const listed = await ask(graph.url, { query, token: await graph.token(person('administrator')) });
      expect(listed.body.errors!.map(({ extensions }) => extensions.code)).toEqual([denied.code]);
      expect(listed.body.data).toEqual({ dossiers: { nodes: [{ id, applicant: { [field]: null } }] } });

      at(`2026-11-27T08:${minute + 16}`);
      await expect(outcome('administrator')).resolves.toBe(denied.code);
      const filter = { subject: person('administrator').subject, rowId: id, from: `2026-11-27T08:${minute}:00+07:00` };
      const { servicesAuditTrail } = await services('administrator').auditTrail({ filter });
      const trail = servicesAuditTrail!.nodes.filter(({ fields }) => fields!.includes(field));
      expect(trail.map(({ action, type, why }) => [action, type, why]).reverse()).toEqual([
        ['UNMASKED', 'Applicant', input.reason],
        ['READ', 'Applicant', `${field}Unmasked`],
        ['READ', 'Applicant', `${field}Unmasked`],
        ['READ', 'Applicant', `${field}Unmasked`],
      ]);
    },
  );

  it('is no entity that anybody could ask the gateway for', async () => {
    for (const type of ['Dossier', 'Applicant']) {
      const representations = `[{ __typename: "${type}", id: "dossier-birth-0001" }]`;
      const query = `{ _entities(representations: ${representations}) { __typename ... on Dossier { applicant { identityNumber } } } }`;
      const { body, text } = await ask(graph.url, { query });
      expect(body.data).toBeUndefined();
      expect(text).not.toMatch(/051194/);
    }
  });
});

describe('the status of a dossier', () => {
  it('is for whoever has its code, and is nothing else', async () => {
    const { dossierStatus } = await services().dossierStatus({ code: '000.00.00.H48-261123-0001' });
    expect(dossierStatus).toEqual({ status: 'PROCESSING' });
  });

  it('can be asked thirty times a minute, whether there is such a dossier or not', async () => {
    at('2026-11-26T10:00');
    const codes: string[] = [];
    for (let n = 1; n <= 32; n += 1) {
      const answer = await services().dossierStatus({ code: `000.00.53.H48-220921-${String(n).padStart(4, '0')}` });
      codes.push(refusal(() => answer.dossierStatus));
    }
    expect(codes).toEqual([...Array<string>(30).fill('NOT_FOUND'), 'RATE_LIMITED', 'RATE_LIMITED']);
    const elsewhere = await services().dossierStatus({ code: '000.00.00.H48-261123-0001' });
    expect(refusal(() => elsewhere.dossierStatus)).toBe('RATE_LIMITED');
    at('2026-11-26T10:01');
    const later = await services().dossierStatus({ code: '000.00.00.H48-261123-0001' });
    expect(later.dossierStatus).toEqual({ status: 'PROCESSING' });
  });
});

describe('the right of applications to exchange dossiers', () => {
  it('opens nothing to a token that names no application', async () => {
    const [filed] = (await services('vendor').fileDossiers({ items: [filing()] })).fileDossiers!;
    const { clientId: _, ...nobody } = person('vendor');
    for (const who of [nobody, { ...nobody, agency: 'c-21136@2025' }]) {
      expect(who.scopes).toContain('dossiers:exchange');
      const query = `query ($id: ID!) { dossier(id: $id) { code } node(id: $id) { id } dossiers(first: 1) { totalCount }
        workList(first: 1) { totalCount } myDossiers(first: 1) { totalCount } }`;
      const token = await graph.token(who);
      const { body } = await ask(graph.url, { query, variables: { id: filed!.id }, token });
      expect(body.data).toEqual({
        dossier: null,
        node: null,
        dossiers: { totalCount: 0 },
        workList: null,
        myDossiers: { totalCount: 0 },
      });
      const step = `mutation ($input: DossierStepInput!) { takeDossierStep(input: $input) { id } }`;
      const input = { idempotencyKey: randomUUID(), dossier: filed!.id, revision: 1, step: 'ACCEPT' };
      const refused = (await ask(graph.url, { query: step, variables: { input }, token })).body;
      expect(refused.errors).toMatchObject([{ extensions: { code: 'NOT_FOUND' } }]);
    }
  });
});

describe('a batch of dossiers', () => {
  it('of 500 with 37 bad items stores 463 and explains 37; sent again, it changes nothing', async () => {
    at('2026-11-26T11:00');
    const bad = new Set(Array.from({ length: 37 }, (_, n) => n * 13 + 3));
    const items = Array.from({ length: 500 }, (_, index) =>
      filing(bad.has(index) ? { applicant: { fullName: 'Lê Mẫu', phone: 'none' } } : {}),
    );
    const before = await count();
    const first = (await services('vendor').fileDossiers({ items })).fileDossiers!;
    expect(first.map(({ index }) => index)).toEqual(items.map((_, index) => index));
    expect(first.filter(({ error }) => error === null).every(({ id, status }) => id && status === 'REGISTERED')).toBe(
      true,
    );
    const explained = first.filter(({ error }) => error !== null);
    expect(explained).toHaveLength(37);
    expect(explained.map(({ error }) => `${error!.code} ${error!.argument}`)).toEqual(
      [...bad].map((index) => `BAD_USER_INPUT items.${index}.applicant.phone`),
    );
    expect(await count()).toBe(before + 463);
    const second = (await services('vendor').fileDossiers({ items })).fileDossiers!;
    expect(second).toEqual(first);
    expect(await count()).toBe(before + 463);
  });

  it('takes steps with what the same application filed, and with nothing else', async () => {
    const [filed] = (await services('vendor').fileDossiers({ items: [filing()] })).fileDossiers!;
    const step = { step: 'ACCEPT' as const, revision: 1 };
    const items = [filed!.id!, 'dossier-copy-0001', 'dossier-birth-0001'].map((dossier) => ({
      ...step,
      dossier,
      idempotencyKey: randomUUID(),
    }));
    const { takeDossierSteps } = await services('vendor').takeDossierSteps({ items });
    expect(takeDossierSteps!.map(({ status, error }) => status ?? error!.code)).toEqual([
      'ACCEPTED',
      'FORBIDDEN',
      'NOT_FOUND',
    ]);
  });

  it('takes the well formed ones of its rows, and says of each other one all that is wrong, and where', async () => {
    const good = [filing(), filing()];
    const malformed = {
      ...filing({ procedure: 'birth', unknownField: 1 }),
      applicant: { fullName: 'Lê Mẫu', dateOfBirth: '2026-02-30', phone: 905123456 },
    };
    const long = filing({ applicant: { fullName: 'Lê '.repeat(3_000) } });
    const rows = [good[0], malformed, 'no dossier', null, long, good[1], filing({ idempotencyKey: undefined })];
    const before = await count();
    type Filed = NonNullable<Awaited<ReturnType<ReturnType<typeof services>['fileDossierRows']>>['fileDossiers']>;
    const query = `mutation ($rows: [FileDossierRow]!) {
      fileDossiers(rows: $rows) { index id code status revision error { ...Error } errors { ...Error } } }
      fragment Error on DossierBatchError { code message argument }`;
    const send = async () => {
      const { body } = await ask(graph.url, { query, variables: { rows }, token: await graph.token(person('vendor')) });
      expect(body.errors).toBeUndefined();
      return (body.data as { fileDossiers: Filed }).fileDossiers;
    };
    const first = await send();
    expect(first.map(({ index, status }) => [index, status])).toEqual(
      rows.map((row, index) => [index, good.includes(row as never) ? 'REGISTERED' : null]),
    );
    expect(first.map(({ errors }) => errors.map(({ code, argument }) => `${code} ${argument}`).sort())).toEqual([
      [],
      [
        'BAD_USER_INPUT rows.1',
        'BAD_USER_INPUT rows.1.applicant.dateOfBirth',
        'BAD_USER_INPUT rows.1.applicant.phone',
        'BAD_USER_INPUT rows.1.procedure',
      ],
      ['BAD_USER_INPUT rows.2'],
      ['BAD_USER_INPUT rows.3'],
      ['BAD_USER_INPUT rows.4.applicant.fullName'],
      [],
      ['BAD_USER_INPUT rows.6'],
    ]);
    expect(first[1]!.error).toEqual(first[1]!.errors[0]);
    expect(JSON.stringify(first)).not.toMatch(/2026-02-30|905123456/);
    expect(await count()).toBe(before + 2);
    expect(await send()).toEqual(first);
    // The same dossiers as typed items are the same dossiers.
    const typed = (await services('vendor').fileDossiers({ items: good })).fileDossiers!;
    expect(typed.map(({ id }) => id)).toEqual([first[0]!.id, first[5]!.id]);
    expect(await count()).toBe(before + 2);
  });

  it('takes the well formed steps of its rows', async () => {
    const [filed] = (await services('vendor').fileDossierRows({ rows: [filing()] })).fileDossiers!;
    const step = { idempotencyKey: randomUUID(), dossier: filed!.id!, revision: 1, step: 'ACCEPT' as const };
    const rows = [{ ...step, step: 'JUMP' }, step, { ...step, newDueAt: '2027-02-30T17:00:00+07:00' }];
    const { takeDossierSteps } = await services('vendor').takeDossierStepRows({ rows: rows as never });
    expect(takeDossierSteps!.map(({ status, error }) => status ?? error!.argument)).toEqual([
      'rows.0.step',
      'ACCEPTED',
      'rows.2.newDueAt',
    ]);
  });

  it.each([
    ['neither items nor rows', {}],
    ['both', { items: [filing()], rows: [filing()] }],
  ])('of %s is refused', async (_, given) => {
    const query = `mutation ($items: [FileDossierInput!], $rows: [FileDossierRow]) {
      fileDossiers(items: $items, rows: $rows) { id } }`;
    const { body } = await ask(graph.url, { query, variables: given, token: await graph.token(person('vendor')) });
    expect(body.errors).toMatchObject([{ path: ['fileDossiers'], extensions: { code: 'BAD_USER_INPUT' } }]);
  });

  it('is refused whole when it is too large', async () => {
    const batch = { items: Array.from({ length: 501 }, () => filing()) };
    const refusal = { code: 'BAD_USER_INPUT', argument: 'items' };
    await expect(services('vendor').fileDossiers(batch)).rejects.toMatchObject(refusal);
    const rows = { rows: batch.items };
    await expect(services('vendor').fileDossierRows(rows)).rejects.toMatchObject({ ...refusal, argument: 'rows' });
  });

  async function count(): Promise<number> {
    const { rows } = await graph.pool.query<{ count: string }>('select count(*) from services.dossier');
    return Number(rows[0]!.count);
  }
});
