import type pg from 'pg';
import { people } from '../../gateway/demo/people.ts';
import { startGraph, type TestGraph } from '../support/graph.ts';

const person = (name: string) => people.find((candidate) => candidate.name === name)!;
const june = { from: '2020-06-01', to: '2020-06-30' };

let graph: TestGraph;
beforeAll(async () => {
  graph = await startGraph('in-process', { connections: 1 });
  for (const [index, document] of [...sent, ...answered].entries()) await store(graph.pool, index, document);
});
afterAll(() => graph.close());

const as = (name: string) => graph.as(person(name)).documents;
const conformity = async (name: string, groupBy: 'LEVEL' | 'AGENCY') => {
  const { edocConformity } = await as(name).edocConformity({ period: june, groupBy: [groupBy] });
  return edocConformity!;
};

type Verdict = 'VALID' | 'INVALID' | 'UNKNOWN' | null;
interface Sent {
  issuer: string;
  date: string;
  leader: Verdict;
  agency: Verdict;
  signedOn?: string;
  owner?: string;
  place?: string | null;
  channel?: 'AXIS' | 'PAPER';
  status?: string;
  /** As it was found when it was sent; null when left out, which is not known. */
  validly?: boolean;
  authority?: 'PASSED' | 'FAILED' | 'UNKNOWN';
  paperCopy?: boolean | null;
  /** Why it was rejected. */
  reason?: string;
  /** Whether it was asked back. */
  recall?: boolean;
  /** How many minutes of working time it took to accept; null when it cannot be told. */
  accepted?: number | null;
}

/**
 * Documents of the province in June 2020, and one after it. All go to the department of information. Beside them the start
 * data have the conclusions of the conference, which the province sent to 33 addressees by the axis on 29 June, of whose
 * signatures nothing is known.
 */
const valid = { leader: 'VALID', agency: 'VALID' } as const;
const sent: Sent[] = [
  { issuer: 'qni', date: '2020-06-01', ...valid, validly: true, paperCopy: true, accepted: 60 },
  { issuer: 'qni', date: '2020-06-30', ...valid, validly: true, place: null, accepted: 600 },
  { issuer: 'qni', date: '2020-06-02', leader: 'VALID', agency: 'INVALID', validly: false, status: 'REJECTED' },
  { issuer: 'qni', date: '2020-06-03', leader: 'VALID', agency: 'UNKNOWN', paperCopy: null, accepted: null },
  { issuer: 'qni', date: '2020-06-04', leader: null, agency: null, channel: 'PAPER' },
  // Signed after it was sent, and with the certificate of somebody else.
  { issuer: 'qni-stc', date: '2020-06-05', ...valid, signedOn: '2020-06-06', validly: false, accepted: 120 },
  { issuer: 'qni-stc', date: '2020-06-05', ...valid, owner: 'Somebody Else', validly: false },
  { issuer: 'd-524', date: '2020-06-08', leader: null, agency: null },
  { issuer: 'd-524', date: '2020-06-09', ...valid, validly: true, authority: 'FAILED' },
  { issuer: 'd-524', date: '2020-06-10', ...valid, validly: true, authority: 'UNKNOWN' },
  { issuer: 'd-524', date: '2020-06-11', ...valid, validly: true },
  { issuer: 'd-524', date: '2020-07-01', leader: 'INVALID', agency: 'INVALID', validly: false },
];

/** What became of documents of September 2020. */
const wrong = 'Gửi không đúng cơ quan có thẩm quyền';
const inSeptember = (issuer: string, given: Partial<Sent>): Sent => ({
  ...{ issuer, date: '2020-09-10', ...valid, validly: true },
  ...given,
});
const rejectedFor = (reason: string | undefined, issuer = 'qni') =>
  inSeptember(issuer, { status: 'REJECTED', ...(reason === undefined ? {} : { reason }) });
const answered: Sent[] = [
  ...[wrong, wrong, wrong, 'gui khong dung co quan co tham quyen.'].map((reason) => rejectedFor(reason)),
  rejectedFor(wrong, 'qni-stc'),
  ...Array.from({ length: 4 }, () => rejectedFor('Văn bản về việc của ông Nguyễn Văn A')),
  rejectedFor(undefined),
  inSeptember('qni', { status: 'CHANGE_ACCEPTED', recall: true }),
  inSeptember('qni', { status: 'CHANGE_ACCEPTED', recall: true }),
  // Refused, and where it was before; and not answered yet.
  inSeptember('qni', { status: 'ACCEPTED', recall: true, accepted: 60 }),
  inSeptember('d-524', { status: 'RECALL_REQUESTED', recall: true }),
  inSeptember('qni', { status: 'ACCEPTED', accepted: 60 }),
  inSeptember('d-524', { status: 'ACCEPTED', accepted: 60 }),
];

describe('conformity of electronic documents in June 2020', () => {
  it('is told for the four levels, as ratios of sums, and what is not known is apart (T3)', async () => {
    const rows = await conformity('analyst', 'LEVEL');
    expect(rows.map(({ level, agency }) => [level, agency])).toEqual([
      ['CENTRAL', null],
      ['PROVINCE', null],
      ['DISTRICT', null],
      ['COMMUNE', null],
    ]);
    const shares = (code: string) =>
      rows.map(({ indicators }) => {
        const { numerator, denominator, unknown, share, gap } = indicators.find((one) => one.code === code)!;
        return [numerator, denominator, unknown, share, gap];
      });
    const nothing = [0, 0, 0, null, null];
    // Of five of the province, two of its department and the conclusions, all but one went by the axis: seven of eight. Of
    // these two are validly signed, and of one and the conclusions it is not known.
    expect(shares('ED1')).toEqual([nothing, [7, 8, 0, 87.5, null], [4, 4, 0, 100, null], nothing]);
    expect(shares('ED2')).toEqual([nothing, [2, 7, 2, 28.57, 71.43], [3, 4, 1, 75, 25], nothing]);
    // One of the two does not say where it was written. Of the district's, one is signed by who could not, and of two it
    // is not known.
    expect(shares('ED3')).toEqual([nothing, [1, 7, 2, 14.29, 85.71], [1, 4, 2, 25, 75], nothing]);
    // Whether the conclusions went out on paper too, nobody says.
    expect(shares('ED4')).toEqual([nothing, [1, 7, 2, 14.29, null], [0, 4, 0, 0, null], nothing]);
    // Two of the four that a provincial department accepted took it a working day at most; of one it is not known.
    expect(shares('ED5')).toEqual([nothing, [2, 4, 1, 50, null], nothing, nothing]);
    const medians = rows.map(({ indicators }) => indicators.find(({ code }) => code === 'ED5')!.medianHours);
    expect(medians).toEqual([null, 2, null, null]);
    // Six deliveries by the axis, and the conclusions to 33; one was rejected, and none asked back.
    expect(shares('ED6')).toEqual([nothing, [1, 39, 0, 2.56, null], [0, 4, 0, 0, null], nothing]);
    // Ten were for that department, which answered four, and the one that it rejected. The conclusions went to 20 bodies of
    // the province and 13 districts, and none has answered.
    expect(shares('ED7')).toEqual([nothing, [5, 30, 0, 16.67, null], [0, 13, 0, 0, null], nothing]);
    // Two tasks of the letter were due on 30 June, and neither was completed.
    expect(shares('ED8')).toEqual([nothing, [0, 2, 0, 0, null], nothing, nothing]);
    expect(shares('ED9')).toEqual([nothing, [0, 39, 0, 0, null], [0, 4, 0, 0, null], nothing]);
  });

  it('tells why documents were rejected, and how many that were asked back were granted', async () => {
    const september = { from: '2020-09-01', to: '2020-09-30' };
    const { edocConformity } = await as('analyst').edocConformity({ period: september, groupBy: ['LEVEL'] });
    const told = (code: string) =>
      edocConformity!.map(({ indicators }) => {
        const { numerator, denominator, reasons, granted, grantedShare } = indicators.find((one) => one.code === code)!;
        return [numerator, denominator, reasons, granted, grantedShare];
      });
    // Of fourteen that the province and its department sent ten were rejected. Four for one reason and one of which none
    // is known are not told apart: what is typed by few may say what a document is about.
    const reasons = [
      { reason: wrong, count: 5 },
      { reason: null, count: 5 },
    ];
    expect(told('ED6')).toEqual([
      [0, 0, [], null, null],
      [10, 14, reasons, null, null],
      [0, 2, [], null, null],
      [0, 0, [], null, null],
    ]);
    // The province asked for three and was given two, the district asked for one.
    expect(told('ED9')).toEqual([
      [0, 0, null, 0, null],
      [3, 14, null, 2, 66.67],
      [1, 2, null, 0, 0],
      [0, 0, null, 0, null],
    ]);
    expect(told('ED5').map(([, , ...others]) => others)).toEqual(Array(4).fill([null, null, null]));
    // Of the province alone, no reason was given five times.
    const { agency } = await as('analyst').edocIndicators({ agency: 'qni', period: september });
    const ofProvince = (code: string) => agency!.edocIndicators!.find((one) => one.code === code);
    expect(ofProvince('ED6')).toMatchObject({ numerator: 9, denominator: 13, reasons: [{ reason: null, count: 9 }] });
    expect(ofProvince('ED9')).toMatchObject({ numerator: 3, granted: 2, grantedShare: 66.67 });
  });

  it('is told by agency, to an officer of their own alone', async () => {
    const ids = async (name: string) => (await conformity(name, 'AGENCY')).map(({ agency }) => agency!.stableId);
    // Who sent or was sent something: the province, and its 20 bodies and 13 districts, to which the conclusions went.
    const analysts = await ids('analyst');
    expect(analysts).toHaveLength(34);
    expect(analysts).toEqual(expect.arrayContaining(['d-524', 'd-536', 'qni', 'qni-stc', 'qni-stttt', 'qni-syt']));
    // The department has taken over from the one that received them all, and from one more that got the conclusions.
    expect(await ids('clerk')).toEqual(['qni-skhcn', 'qni-stttt']);
    expect(await ids('commune-clerk')).toEqual([]);
    await expect(conformity('citizen', 'AGENCY')).rejects.toMatchObject({ code: 'UNAUTHORIZED_FIELD_OR_TYPE' });
  });

  it('is the same on an agency, with what it took over', async () => {
    const ed2 = async (agency: string) => {
      const data = await as('analyst').edocIndicators({ agency, period: june });
      const { numerator, denominator, unknown } = data.agency!.edocIndicators!.find(({ code }) => code === 'ED2')!;
      return [numerator, denominator, unknown];
    };
    expect(await ed2('qni-stc2025-new')).toEqual([0, 2, 0]);
    // Of the province itself, four by the axis and the conclusions, of which it is not known as of one of the four.
    expect(await ed2('qni2025')).toEqual([2, 5, 2]);
    const { agency } = await as('analyst').edocIndicators({ agency: 'qni-skhcn2025-new', period: june });
    expect(agency!.edocIndicators!.map(({ code }) => code)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => `ED${n}`));
    expect(agency!.edocIndicators!.find(({ code }) => code === 'ED5')).toMatchObject({ numerator: 2, medianHours: 2 });
  });

  it('is refused for a period that ends before it begins', async () => {
    const backwards = { period: { from: june.to, to: june.from }, groupBy: ['LEVEL' as const] };
    const asked = as('analyst').edocConformity(backwards);
    await expect(asked.then((data) => data.edocConformity)).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      argument: 'period.to',
    });
  });

  it('takes as many statements for all agencies as for one', async () => {
    const measure = async (operation: () => Promise<unknown>) => {
      graph.statements.length = 0;
      await operation();
      return graph.statements.filter((text) => text.includes('documents.')).length;
    };
    const all = await measure(() => conformity('analyst', 'AGENCY'));
    expect(await measure(() => conformity('commune-clerk', 'AGENCY'))).toBe(all);
  });
});

describe('documents that are not validly signed', () => {
  it('are found with their signatures, those that are not known to be so left out (T4)', async () => {
    const filter = { ...june, validlySigned: false };
    const listed = async (name: string) => (await as(name).list({ filter, first: 100 })).documents!.nodes;
    expect((await listed('administrator')).map(({ issuer }) => issuer.stableId).sort()).toEqual([
      'qni',
      'qni-stc',
      'qni-stc',
    ]);
    // An officer sees those of their own agency, which all of these were sent to; an analyst counts, and sees none.
    expect(await listed('clerk')).toHaveLength(3);
    expect(await listed('commune-clerk')).toEqual([]);
    expect(await listed('analyst')).toEqual([]);
    const counted = (await conformity('analyst', 'LEVEL')).flatMap(({ indicators }) => indicators);
    expect(counted.some(({ code, numerator }) => code === 'ED2' && numerator > 0)).toBe(true);
    const { document } = await as('administrator').signatures({ id: 'sent-2' });
    expect(document).toMatchObject({ validlySigned: false });
    expect(document!.signatures.map(({ kind, status, reason }) => [kind, status, reason])).toEqual([
      ['LEADER', 'VALID', null],
      ['AGENCY', 'INVALID', 'CERT_REVOKED'],
    ]);
  });

  it('do not include the letter, of whose signatures nothing is known', async () => {
    const { document } = await as('analyst').signatures({ id: 'document-qni-2020-1624' });
    expect(document!.validlySigned).toBeNull();
    expect(document!.signatures.map(({ kind, status }) => [kind, status])).toEqual([
      ['LEADER', 'UNKNOWN'],
      ['AGENCY', 'UNKNOWN'],
    ]);
  });
});

async function store(pool: pg.Pool, index: number, document: Sent): Promise<void> {
  const { issuer, date, leader, agency, signedOn = date, owner = 'Lê Thị An', place = 'Quảng Ngãi' } = document;
  const { channel = 'AXIS', status = 'SENT', validly = null, accepted } = document;
  const { authority = 'PASSED', paperCopy = false, reason, recall = false } = document;
  const id = `sent-${index}`;
  await pool.query(
    `insert into documents.document (id, code_number, code_notation, year, type, subject, place, promulgation_date,
      issuer_id, signer_position, signer_name, is_public, validly_signed, authority_verdict, paper_copy)
    values ($1, $2, 'BC-TEST', 2020, 'REPORT', 'Báo cáo', $3, $4, $5, 'Giám đốc', 'Lê Thị An', false, $6, $7, $8)`,
    [id, String(index + 1), place, date, issuer, validly, authority, paperCopy],
  );
  await pool.query(
    `insert into documents.party (document_id, role, position, agency_id)
    values ($1, 'ISSUER', 0, $2), ($1, 'ADDRESSEE', 1, 'qni-stttt')`,
    [id, issuer],
  );
  const at = `${date}T10:00:00+07:00`;
  await pool.query(
    `insert into documents.delivery (id, document_id, sender_id, recipient_id, channel, status, status_at, sent_at,
      accepted_at, minutes_to_acceptance)
    values ($1, $1, $2, 'qni-stttt', $3, $4, $5, $5, $6, $7)`,
    [id, issuer, channel, status, at, accepted === undefined ? null : at, accepted ?? null],
  );
  if (recall) {
    await pool.query(
      `insert into documents.change_request (delivery_id, kind, asked_at, is_accepted) values ($1, 'RECALL', $2, $3)`,
      [id, at, status === 'CHANGE_ACCEPTED' ? true : status === 'ACCEPTED' ? false : null],
    );
  }
  if (reason !== undefined) {
    await pool.query(
      `insert into documents.delivery_step (id, delivery_id, position, status, at, agency_id, reason)
      values ($1, $1, 1, 'REJECTED', $2, 'qni-stttt', $3)`,
      [id, at, reason],
    );
  }
  for (const [kind, verdict] of Object.entries({ LEADER: leader, AGENCY: agency })) {
    if (verdict) {
      await pool.query(
        `insert into documents.signature (id, document_id, kind, signer_cert_subject, signing_time, status, reason)
        values ($1, $2, $3, $4, $5, $6, $7)`,
        [
          `${id}:${kind}`,
          id,
          kind,
          kind === 'LEADER' ? `CN=${owner}` : 'CN=Agency',
          `${signedOn}T09:00:00+07:00`,
          verdict,
          verdict === 'INVALID' ? 'CERT_REVOKED' : null,
        ],
      );
    }
  }
}
