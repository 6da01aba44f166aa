import type pg from 'pg';
import { parseInstant } from '../../subgraphs/kernel/dates/instant.ts';
import { documents } from '../../subgraphs/documents/index.ts';
import { anonymous, type Viewer } from '../../subgraphs/kernel/identity/viewer.ts';
import { startSubgraph, type TestSubgraph } from '../support/subgraph.ts';

const letter = 'document-qni-2020-1624';
/** Of the conference in June that clause 1.c of the letter has held; invented, as its record was not to be had. */
const conclusions = '990626/TB-UBND';
const task = (clause: string) => `task-qni-2020-1624-${clause}`;
const spring2020 = '2020-05-04T09:00:00+07:00';
const january2026 = '2026-01-05T09:00:00+07:00';

const officerOf = (agency: string, ...more: string[]): Viewer => ({
  subject: `officer-${agency}-staff`,
  agency,
  clientId: null,
  scopes: new Set(['documents:read', 'tasks:read', ...more]),
});
const citizen: Viewer = { subject: 'citizen-0001', agency: null, clientId: null, scopes: new Set() };
const administrator: Viewer = {
  ...citizen,
  subject: 'administrator',
  scopes: new Set(['documents:read', 'tasks:read', 'province:wide']),
};

let subgraph: TestSubgraph;
let viewer = anonymous;
let now = january2026;

beforeAll(async () => {
  subgraph = await startSubgraph(documents, { verify: async () => viewer, now: () => parseInstant(now) });
  await storeInternalLetter(subgraph.database.pool);
});

afterAll(() => subgraph.close());

beforeEach(() => {
  viewer = anonymous;
  now = january2026;
});

describe('letter 1624/UBND-KGVX', () => {
  it('is found by its number, its issuer by code, and the year', async () => {
    const { document } = await ask(`{
      document(number: "1624/UBND-KGVX", issuer: "H48", year: 2020) {
        id number codeNumber codeNotation type subject place promulgationDate issuer { stableId asOf } draftingUnit
        typistNotation urgency isPublic
        signer { capacity prefix position fullName officer { id } }
        addressees { label }
        recipients { position label kind agency { stableId asOf } archiveUnits typistNotation }
      }
    }`);
    expect(document).toMatchObject({
      id: letter,
      number: '1624/UBND-KGVX',
      codeNumber: '1624',
      codeNotation: 'UBND-KGVX',
      type: 'OFFICIAL_LETTER',
      subject:
        'V/v triển khai thực hiện Kết luận của Thủ tướng Chính phủ, Chủ tịch Ủy ban Quốc gia về Chính phủ điện tử',
      place: 'Quảng Ngãi',
      promulgationDate: '2020-04-15',
      issuer: { stableId: 'qni', asOf: '2020-04-15' },
      typistNotation: 'bnt119',
      urgency: 'NORMAL',
      isPublic: true,
      signer: {
        capacity: 'DEPUTY_FOR_HEAD',
        prefix: 'KT. CHỦ TỊCH',
        position: 'PHÓ CHỦ TỊCH',
        fullName: 'Đặng Ngọc Dũng',
        officer: { id: 'officer-qni-deputy' },
      },
    });
    expect(document.recipients.map((line: Line) => [line.position, line.kind, line.agency?.stableId ?? null])).toEqual([
      [1, 'AS_ABOVE', null],
      [2, 'AGENCY', 'vpcp'],
      [3, 'AGENCY', 'btttt'],
      [4, 'AGENCY', null],
      [5, 'AGENCY', null],
      [6, 'OFFICIAL', null],
      [7, 'AGENCY', null],
      [8, 'INTERNAL', 'qni-vpub'],
      [9, 'ARCHIVE', null],
    ]);
    expect(document.recipients[8]).toMatchObject({ archiveUnits: ['VT', 'KGVX'], typistNotation: 'bnt119' });
    expect(document.recipients[0]).toMatchObject({ archiveUnits: [], typistNotation: null });
  });

  it('is not found under a number, year or issuer that is not its own', async () => {
    const refused = async (code: string, year: number, number = '1624/UBND-KGVX') =>
      (await run(`{ document(number: "${number}", issuer: "${code}", year: ${year}) { id } }`)).codes;
    expect(await refused('H48', 2021)).toEqual(['NOT_FOUND']);
    expect(await refused('G22', 2020)).toEqual(['NOT_FOUND']);
    expect(await refused('H48', 2020, '1624/UBND-KTTH')).toEqual(['NOT_FOUND']);
    // The statistical code names the province of then and of now; the date of the letter decides.
    const { document } = await ask('{ document(number: "1624/UBND-KGVX", issuer: "51", year: 2020) { id } }');
    expect(document.id).toBe(letter);
  });

  it.each(['', '(number: "1624/UBND-KGVX")', `(id: "${letter}", year: 2020)`])(
    'is refused with a hint when it is asked for by %j',
    async (given) => {
      const { errors, codes } = await run(`{ document${given} { id } }`);
      expect(codes).toEqual(['BAD_USER_INPUT']);
      expect(errors[0]!.message).toMatch(/either the id alone, or number, issuer .* and year/);
    },
  );

  it('was addressed to 20 provincial bodies and 13 districts, and says who answers for them later', async () => {
    const addressees = async (asOf: string) => {
      const { document } = await ask(`{ document(id: "${letter}") {
        addressees { label expand(asOf: "${asOf}") { agency { stableId asOf } successors { stableId asOf } } }
      } }`);
      return document.addressees as { label: string; expand: Expanded[] }[];
    };
    const then = await addressees('2020-04-15');
    const now = await addressees('2026-01-01');

    const bodies = Object.keys(bodiesOf2020);
    const ids = (line: { expand: Expanded[] }) => line.expand.map(({ agency }) => agency.stableId);
    expect(then.map(({ label }) => label)).toEqual([
      'Các sở, ban ngành, đơn vị trực thuộc UBND tỉnh',
      'UBND các huyện, thị xã, thành phố',
    ]);
    expect(new Set(ids(then[0]!))).toEqual(new Set(bodies));
    expect(then[0]!.expand).toHaveLength(20);
    expect(ids(then[0]!)[0]).toBe('qni-bdt');
    expect(ids(then[0]!).at(-1)).toBe('qni-vpub');
    expect(new Set(ids(then[1]!))).toEqual(new Set(districts));
    expect(then[1]!.expand).toHaveLength(13);
    for (const { agency, successors } of then.flatMap(({ expand }) => expand)) {
      expect(agency.asOf).toBe('2020-04-15');
      expect(successors).toEqual([{ stableId: agency.stableId, asOf: '2020-04-15' }]);
    }

    expect(now.map(ids)).toEqual(then.map(ids));
    const successors = Object.fromEntries(
      now.flatMap(({ expand }) =>
        expand.map((one) => [one.agency.stableId, one.successors.map(({ stableId }) => stableId)]),
      ),
    );
    expect(successors).toEqual({
      ...Object.fromEntries(Object.entries(bodiesOf2020).map(([id, successor]) => [id, [successor]])),
      ...communesAfter,
    });
    expect(now[0]!.expand.flatMap((one) => one.successors).every(({ asOf }) => asOf === '2026-01-01')).toBe(true);
  });

  it('cites four documents, which know that it does', async () => {
    const { document } = await ask(`{ document(id: "${letter}") { references { number date relation document {
      number type issuer { stableId } signer { fullName } referencedBy { nodes { number } }
    } } } }`);
    const cited = document.references.map((reference: Reference) => [
      reference.number,
      reference.date,
      reference.relation,
      reference.document!.type,
      reference.document!.issuer.stableId,
      reference.document!.referencedBy.nodes.map(({ number }) => number),
    ]);
    expect(cited).toEqual([
      ['139/TB-VPCP', '2020-04-03', 'IMPLEMENTS', 'NOTICE', 'vpcp', ['1624/UBND-KGVX']],
      ['61/KH-UBND', '2019-04-10', 'REVIEWS', 'PLAN', 'qni', [conclusions, '1624/UBND-KGVX']],
      ['17/NQ-CP', '2019-03-07', 'BASIS', 'RESOLUTION', 'gov', ['1624/UBND-KGVX', '61/KH-UBND']],
      ['28/2018/QĐ-TTg', '2018-07-12', 'BASIS', 'DECISION', 'gov', ['1624/UBND-KGVX']],
    ]);
    expect(document.references.every((reference: Reference) => reference.document!.signer === null)).toBe(true);
  });
});

describe('the conference that the letter has held in June 2020', () => {
  it('has a document of its own, which says that it is invented, and whose conclusions give tasks', async () => {
    viewer = officerOf('qni-skhcn2025-new');
    const { document } = await ask(`{
      document(number: "${conclusions}", issuer: "H48", year: 2020) {
        type subject promulgationDate signer { capacity prefix } authorityCheck { verdict }
        addressees { expand { agency { stableId } } }
        references { relation document { id } }
        tasks { clause content dueDate leadAgency { stableId } coordinators { stableId } status }
      }
    }`);
    expect(document).toMatchObject({
      type: 'NOTICE',
      subject: expect.stringContaining('mô phỏng'),
      // In June, and after the 14th, up to which the first half of the year is reported.
      promulgationDate: '2020-06-29',
      signer: { capacity: 'BY_ORDER', prefix: 'TL. CHỦ TỊCH' },
      authorityCheck: { verdict: 'PASSED' },
      references: [
        { relation: 'IMPLEMENTS', document: { id: letter } },
        { relation: 'REVIEWS', document: { id: 'document-qni-2019-61' } },
      ],
    });
    const addressed = (document.addressees as { expand: unknown[] }[]).map(({ expand }) => expand.length);
    expect(addressed).toEqual([20, 13]);
    // An officer sees the tasks in which their agency has a part: it took over from the one that leads or coordinates them.
    type Task = { clause: string; content: string; leadAgency: { stableId: string }; dueDate: string | null };
    const tasks = document.tasks as Task[];
    expect(tasks.filter(({ clause }) => clause === '1')).toHaveLength(33);
    expect(
      tasks
        .filter(({ clause }) => clause !== '1')
        .map(({ clause, leadAgency, dueDate }) => [clause, leadAgency.stableId, dueDate]),
    ).toEqual([
      ['2', 'qni-stttt', '2020-12-31'],
      ['3', 'qni-stttt', '2020-12-31'],
    ]);
    for (const { content } of tasks) expect(content).toContain('mô phỏng');
  });
});

describe('lists of documents', () => {
  const newestFirst = [conclusions, '1624/UBND-KGVX', '139/TB-VPCP', '61/KH-UBND', '17/NQ-CP', '28/2018/QĐ-TTg'];
  const numbers = async (args: string) => {
    const { documents: page } = await ask(
      `{ documents${args} { nodes { number } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`,
    );
    return { numbers: page.nodes.map(({ number }: { number: string }) => number), ...page.pageInfo };
  };

  it('come the newest first, a page at a time, in both directions', async () => {
    expect((await numbers('')).numbers).toEqual(newestFirst);
    const first = await numbers('(first: 2)');
    expect(first).toMatchObject({ numbers: newestFirst.slice(0, 2), hasNextPage: true, hasPreviousPage: false });
    const second = await numbers(`(first: 2, after: "${first.endCursor}")`);
    expect(second).toMatchObject({ numbers: newestFirst.slice(2, 4), hasNextPage: true, hasPreviousPage: true });
    const back = await numbers(`(last: 2, before: "${second.endCursor}")`);
    expect(back).toMatchObject({ numbers: newestFirst.slice(1, 3), hasNextPage: true, hasPreviousPage: true });
  });

  it('are restricted by issuer, recipient, type and dates', async () => {
    const filtered = async (filter: string) => (await numbers(`(filter: {${filter}})`)).numbers;
    expect(await filtered('issuer: "qni"')).toEqual([conclusions, '1624/UBND-KGVX', '61/KH-UBND']);
    expect(await filtered('issuer: "qni2025"')).toEqual([conclusions, '1624/UBND-KGVX', '61/KH-UBND']);
    expect(await filtered('recipient: "vpcp"')).toEqual(['1624/UBND-KGVX']);
    expect(await filtered('recipient: "qni"')).toEqual([]);
    expect(await filtered('types: [PLAN, NOTICE]')).toEqual([conclusions, '139/TB-VPCP', '61/KH-UBND']);
    expect(await filtered('from: "2019-03-07", to: "2020-04-03"')).toEqual(newestFirst.slice(2, 5));
    expect(await filtered('issuer: "nobody"')).toEqual([]);
  });

  it('refuse a cursor that was made up', async () => {
    const cursor = Buffer.from(JSON.stringify(['documents', 'yesterday', 'x'])).toString('base64url');
    expect((await run(`{ documents(after: "${cursor}") { nodes { id } } }`)).codes).toEqual(['BAD_USER_INPUT']);
  });

  it('of an agency go over the archive that it keeps, and not over what came after it', async () => {
    const of = async (id: string, asOf: string, args = '') => {
      const { _entities } = await ask(
        `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Agency { documents${args} { nodes { number } } } } }`,
        { of: [{ __typename: 'Agency', id, asOf }] },
      );
      return _entities[0].documents.nodes.map(({ number }: { number: string }) => number);
    };
    expect(await of('qni', '2020-04-15')).toEqual([conclusions, '1624/UBND-KGVX', '61/KH-UBND']);
    expect(await of('qni2025', '2026-01-01', '(role: ISSUED)')).toEqual([conclusions, '1624/UBND-KGVX', '61/KH-UBND']);
    expect(await of('qni2025', '2026-01-01', '(role: RECEIVED)')).toEqual([]);
    expect(await of('qni-skhcn2025-new', '2026-01-01', '(role: RECEIVED)')).toEqual([conclusions, '1624/UBND-KGVX']);
    expect(await of('d-524', '2020-04-15', '(filter: { types: [PLAN] })')).toEqual([]);
    expect(await of('ktm', '2020-04-15')).toEqual([]);
  });
});

describe('an internal letter', () => {
  const internal = 'internal-letter';
  const sees = async () => {
    const { data, codes } = await run(`{
      document(id: "${internal}") { id }
      documents { nodes { id } }
      cited: document(id: "document-qni-2019-61") { referencedBy { nodes { id } } }
    }`);
    const { nodes } = data!.documents as { nodes: { id: string }[] };
    const { referencedBy } = data!.cited as { referencedBy: { nodes: { id: string }[] } };
    const answers = [
      data!.document !== null,
      nodes.some(({ id }) => id === internal),
      referencedBy.nodes.some(({ id }) => id === internal),
      !codes.includes('NOT_FOUND'),
    ];
    expect(new Set(answers).size).toBe(1);
    return answers[0];
  };

  it('is there for who sent and who received it, and for the administrator of the province', async () => {
    now = spring2020;
    for (const person of [officerOf('qni-stttt'), officerOf('d-524'), administrator]) {
      viewer = person;
      expect([person.subject, await sees()]).toEqual([person.subject, true]);
    }
  });

  it('is not there for anybody else', async () => {
    now = spring2020;
    for (const person of [officerOf('d-525'), officerOf('qni-skhcn'), officerOf('qni'), citizen, anonymous]) {
      viewer = person;
      expect([person.subject, await sees()]).toEqual([person.subject, false]);
    }
  });

  it('passes to the successor of its sender, while the officers of a dissolved district have lost it', async () => {
    viewer = officerOf('qni-skhcn2025-new');
    expect(await sees()).toBe(true);
    viewer = officerOf('d-524');
    expect(await sees()).toBe(false);
  });

  it('answers as an entity as it does elsewhere', async () => {
    const operation = 'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Document { number } } }';
    const representation = { of: [{ __typename: 'Document', id: internal }] };
    expect(await ask(operation, representation)).toEqual({ _entities: [null] });
    viewer = administrator;
    expect(await ask(operation, representation)).toEqual({ _entities: [{ number: '7/STTTT-CNTT' }] });
  });
});

describe('attachments', () => {
  const attachments = () => run(`{ document(id: "${letter}") { attachments { name } } }`);

  it('are for those whom the letter concerns', async () => {
    now = spring2020;
    for (const agency of ['d-524', 'qni', 'qni-vpub', 'vpcp']) {
      viewer = officerOf(agency, 'documents:content');
      const { data } = await attachments();
      expect(data).toEqual({
        document: {
          attachments: [{ name: 'Bản chụp Thông báo số 139/TB-VPCP ngày 03/4/2020 của Văn phòng Chính phủ' }],
        },
      });
    }
  });

  it('are for nobody else, also where the letter is public', async () => {
    now = spring2020;
    for (const person of [anonymous, citizen, officerOf('ktm'), administrator]) {
      viewer = person;
      const { data, codes } = await attachments();
      expect(data).toEqual({ document: { attachments: null } });
      expect(codes).toEqual(['UNAUTHORIZED_FIELD_OR_TYPE']);
    }
  });
});

describe('the tasks of the letter', () => {
  const tasksOfLetter = async () => {
    const { document } = await ask(`{ document(id: "${letter}") { tasks { id } } }`);
    return document.tasks.map(({ id }: { id: string }) => id) as string[];
  };
  const clauses = ['1a', '1b', '1b1', '1b2', '1b3', '1b4', '1b5', '1c'].map(task);

  it('are 43: eight for one department, two for the office, and clause 3 for every addressee', async () => {
    viewer = administrator;
    const { document } = await ask(`{ document(id: "${letter}") { tasks {
      id clause assigner { id } leadAgency { stableId asOf } coordinators { stableId } assignedAt dueDate recurrence status
      targetIndicator targetValue sourceDocument { number }
    } } }`);
    const tasks = document.tasks as Task[];
    const byId = new Map(tasks.map((one) => [one.id, one]));
    expect(tasks).toHaveLength(43);
    expect(tasks.slice(0, 10).map(({ id }) => id)).toEqual([...clauses, task('2a'), task('2b')]);
    expect(byId.get(task('1b1'))).toEqual({
      id: task('1b1'),
      clause: '1.b, gạch đầu dòng 1',
      assigner: { id: 'qni@@2020-04-15' },
      leadAgency: { stableId: 'qni-stttt', asOf: '2020-04-15' },
      coordinators: [],
      assignedAt: '2020-04-15',
      dueDate: '2020-06-30',
      recurrence: null,
      status: 'ASSIGNED',
      targetIndicator: 'ED3',
      targetValue: 100,
      sourceDocument: { number: '1624/UBND-KGVX' },
    });
    expect(byId.get(task('1b5'))).toMatchObject({ recurrence: 'QUARTERLY', dueDate: null });
    expect(byId.get(task('2a'))).toMatchObject({
      leadAgency: { stableId: 'qni-vpub' },
      coordinators: [{ stableId: 'qni-stttt' }],
    });
    const clause3 = tasks.filter(({ clause }) => clause === '3');
    expect(new Set(clause3.map(({ leadAgency }) => leadAgency.stableId))).toEqual(
      new Set([...Object.keys(bodiesOf2020), ...districts]),
    );
    for (const { leadAgency, coordinators } of clause3)
      expect(coordinators).toEqual(leadAgency.stableId === 'qni-stttt' ? [] : [{ stableId: 'qni-stttt' }]);
  });

  it('are seen by who gives, leads or coordinates them', async () => {
    now = spring2020;
    viewer = officerOf('d-524');
    expect(await tasksOfLetter()).toEqual([task('3-d-524')]);
    viewer = officerOf('qni-vpub');
    expect(await tasksOfLetter()).toEqual([task('2a'), task('2b'), task('3-qni-vpub')]);
    viewer = officerOf('qni-stttt');
    const seen = await tasksOfLetter();
    expect(seen).toHaveLength(42);
    expect(seen).not.toContain(task('2b'));
    viewer = officerOf('qni');
    expect(await tasksOfLetter()).toHaveLength(43);
    viewer = officerOf('vpcp');
    expect(await tasksOfLetter()).toEqual([]);
  });

  it('are seen today by who has taken over the archive, and no longer by officers of a dissolved agency', async () => {
    viewer = officerOf('qni-skhcn2025-new');
    const seen = await tasksOfLetter();
    expect(seen).toHaveLength(42);
    expect(seen).toEqual(expect.arrayContaining([...clauses, task('3-qni-skhcn'), task('3-d-524')]));
    viewer = officerOf('c-21548@2025');
    expect(await tasksOfLetter()).toEqual([task('3-d-536')]);
    viewer = officerOf('d-524');
    const { data, codes } = await run(`{ document(id: "${letter}") { tasks { id } } }`);
    expect([data, codes]).toEqual([{ document: { tasks: null } }, ['UNAUTHORIZED_FIELD_OR_TYPE']]);
  });

  it('are seen by a leader for the agencies below', async () => {
    now = spring2020;
    viewer = officerOf('qni', 'tasks:subtree');
    expect(await tasksOfLetter()).toHaveLength(43);
    viewer = officerOf('d-524', 'tasks:subtree');
    expect(await tasksOfLetter()).toEqual([task('3-d-524')]);
    now = january2026;
    viewer = officerOf('qni-stc2025-new', 'tasks:subtree');
    expect(await tasksOfLetter()).toEqual([task('3-qni-skhdt'), task('3-qni-stc')]);
  });

  it('are for no citizen, whichever way they are asked for', async () => {
    for (const person of [anonymous, citizen]) {
      viewer = person;
      const { data, codes } = await run(
        `query ($of: [_Any!]!) {
          document(id: "${letter}") { number tasks { id } }
          steeringTask(id: "${task('1a')}") { id }
          _entities(representations: $of) { ... on SteeringTask { content } ... on Agency { tasks { nodes { id } } } }
        }`,
        {
          of: [
            { __typename: 'SteeringTask', id: task('1a') },
            { __typename: 'Agency', id: 'qni-stttt', asOf: '2020-04-15' },
          ],
        },
      );
      expect(data).toEqual({
        document: { number: '1624/UBND-KGVX', tasks: null },
        steeringTask: null,
        _entities: [null, { tasks: null }],
      });
      expect(codes).toEqual(Array(3).fill('UNAUTHORIZED_FIELD_OR_TYPE'));
    }
  });

  it('are told apart from what is not there only by who may see them', async () => {
    now = spring2020;
    viewer = officerOf('d-525');
    for (const id of [task('1a'), 'nothing']) {
      const { codes, errors } = await run(`{ steeringTask(id: "${id}") { id } }`);
      expect(codes).toEqual(['NOT_FOUND']);
      expect(errors[0]!.message).toBe(`The task "${id}" does not exist, or is not yours to see`);
    }
  });

  it('are overdue once the due date has passed', async () => {
    viewer = administrator;
    const { steeringTask } = await ask(`{ steeringTask(id: "${task('1b3')}") {
      dueDate before: deadlineState(asOf: "2020-12-31") after: deadlineState(asOf: "2021-01-01") deadlineState
    } }`);
    expect(steeringTask).toEqual({
      dueDate: '2020-12-31',
      before: 'DUE_SOON',
      after: 'OVERDUE',
      deadlineState: 'OVERDUE',
    });
  });

  it('are listed for an agency by what it does in them and by the document that gives them', async () => {
    viewer = administrator;
    const count = async (id: string, args: string) => {
      const { _entities } = await ask(
        `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Agency { tasks${args} { nodes { id } } } } }`,
        { of: [{ __typename: 'Agency', id, asOf: '2026-01-01' }] },
      );
      return _entities[0].tasks.nodes.length as number;
    };
    expect(await count('qni-stttt', '(source: "1624/UBND-KGVX")')).toBe(9);
    expect(await count('qni-stttt', '(source: "1624/UBND-KGVX", role: COORDINATE, first: 100)')).toBe(33);
    expect(await count('qni-stttt', '(source: "1624/UBND-KGVX", role: ANY, first: 100)')).toBe(42);
    expect(await count('qni-skhcn2025-new', '(source: "1624/UBND-KGVX")')).toBe(10);
    // Six invented ones of the plan are its own; it coordinates none of them.
    expect(await count('qni-stttt', '(source: "61/KH-UBND")')).toBe(6);
    // The conference has it lead two conclusions, and the first as every addressee; there it coordinates the other 32.
    expect(await count('qni-stttt', '(source: "990626/TB-UBND")')).toBe(3);
    expect(await count('qni-stttt', '')).toBe(9 + 6 + 3);
    expect(await count('qni-stttt', '(role: COORDINATE, first: 100)')).toBe(33 + 32);
  });
});

describe('the documents of an agency', () => {
  type Page = { nodes: { id: string; promulgationDate: string }[]; pageInfo: Record<string, string & boolean> };
  const documentsOf = async (id: string, args: string) => {
    const { _entities } = await ask(
      `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Agency { documents(${args}) {
        nodes { id promulgationDate } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      } } } }`,
      { of: [{ __typename: 'Agency', id, asOf: '2026-01-01' }] },
    );
    return _entities[0].documents as Page;
  };
  const idsOf = ({ nodes }: Page) => nodes.map(({ id }) => id);

  it.each([
    // The letter was addressed to both of the departments that this one has taken over from.
    ['qni-skhcn2025-new', 'role: RECEIVED'],
    ['qni-skhcn2025-new', 'role: ANY'],
    ['qni', 'role: ANY'],
    ['qni2025', 'role: ANY, filter: { search: "chinh phu dien tu" }'],
    ['qni2025', 'role: ANY, filter: { search: "chinh phu dein tu" }'],
  ])('of %s with %s are each on one page, the newest first, forwards and backwards', async (agency, args) => {
    viewer = administrator;
    const whole = await documentsOf(agency, `${args}, first: 100`);
    const expected = idsOf(whole);
    expect(expected).toContain(letter);
    expect(new Set(expected).size).toBe(expected.length);
    const dates = whole.nodes.map(({ promulgationDate }) => promulgationDate);
    expect(dates).toEqual([...dates].sort().reverse());
    const [forwards, backwards]: [string[], string[]] = [[], []];
    for (let page = await documentsOf(agency, `${args}, first: 1`); ;) {
      forwards.push(...idsOf(page));
      if (!page.pageInfo.hasNextPage) break;
      page = await documentsOf(agency, `${args}, first: 1, after: "${page.pageInfo.endCursor}"`);
    }
    for (let page = await documentsOf(agency, `${args}, last: 1`); ;) {
      backwards.unshift(...idsOf(page));
      if (!page.pageInfo.hasPreviousPage) break;
      page = await documentsOf(agency, `${args}, last: 1, before: "${page.pageInfo.startCursor}"`);
    }
    expect([forwards, backwards]).toEqual([expected, expected]);
  });

  it('are those of the role, also where they are searched for', async () => {
    viewer = administrator;
    const search = 'filter: { search: "chinh phu dien tu" }';
    expect(idsOf(await documentsOf('qni-stttt', `role: RECEIVED, ${search}`))).toContain(letter);
    expect(idsOf(await documentsOf('qni-stttt', `role: ISSUED, ${search}`))).toEqual([]);
    expect(idsOf(await documentsOf('qni', `role: ISSUED, ${search}`))).toContain(letter);
    expect(idsOf(await documentsOf('qni', `role: RECEIVED, ${search}`))).not.toContain(letter);
    viewer = citizen;
    expect(idsOf(await documentsOf('qni-stttt', 'role: ISSUED'))).toEqual([]);
  });

  it('stay in their order when the date of one is corrected', async () => {
    const client = await subgraph.database.pool.connect();
    await client.query('begin');
    await client.query(`update documents.document set promulgation_date = '2020-04-30' where id = $1`, [letter]);
    const { rows } = await client.query<{ dates: string[] }>(
      `select array_agg(distinct promulgation_date::text) as dates from documents.party where document_id = $1`,
      [letter],
    );
    await client.query('rollback');
    client.release();
    expect(rows).toEqual([{ dates: ['2020-04-30'] }]);
  });
});

describe('the work that an answer takes', () => {
  it('is the same number of statements for one agency and for 33', async () => {
    viewer = administrator;
    const operation = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Agency {
      documents(first: 3) { nodes {
        number issuer { id } addressees { expand { agency { id } successors { id } } } recipients { label }
        references { document { number } } referencedBy(first: 2) { nodes { number } } tasks { coordinators { id } }
      } }
      issued: documents(role: ISSUED) { nodes { id } }
      tasks(first: 5) { nodes { id sourceDocument { number } leadAgency { id } coordinators { id }
        events { nodes { kind agency { id } putTo { id } evidenceDocuments { id } } } } }
    } } }`;
    const ids = [...Object.keys(bodiesOf2020), ...districts];
    const measure = async (agencies: string[]) => {
      subgraph.database.statements.length = 0;
      const of = agencies.map((id) => ({ __typename: 'Agency', id, asOf: '2020-04-15' }));
      const { _entities } = await ask(operation, { of });
      expect(_entities).toHaveLength(agencies.length);
      for (const agency of _entities) expect(agency.documents.nodes[0].number).toMatch(/990626|STTTT/);
      return subgraph.database.statements.length;
    };
    expect(ids).toHaveLength(33);
    expect(await measure(ids.slice(0, 1))).toBe(await measure(ids));
  });

  it('is not done twice when the subgraph starts again', async () => {
    const before = await ask('{ documents { nodes { id } } }');
    await (await subgraph.startAgain()).close();
    expect(await ask('{ documents { nodes { id } } }')).toEqual(before);
  });
});

/** The provincial bodies of April 2020, and who answers for each on 1 January 2026. */
const bodiesOf2020: Record<string, string> = {
  'qni-vpub': 'qni-vpub-new',
  'qni-snv': 'qni-snv2025-new',
  'qni-stp': 'qni-stp-new',
  'qni-skhdt': 'qni-stc2025-new',
  'qni-stc': 'qni-stc2025-new',
  'qni-sct': 'qni-sct-new',
  'qni-snnptnt': 'qni-snnmt2025-new',
  'qni-sgtvt': 'qni-sxd2025-new',
  'qni-sxd': 'qni-sxd2025-new',
  'qni-stnmt': 'qni-snnmt2025-new',
  'qni-stttt': 'qni-skhcn2025-new',
  'qni-sldtbxh': 'qni-snv2025-new',
  'qni-svhttdl': 'qni-svhttdl-new',
  'qni-skhcn': 'qni-skhcn2025-new',
  'qni-sgddt': 'qni-sgddt-new',
  'qni-syt': 'qni-syt-new',
  'qni-sngv': 'qni-vpub-new',
  'qni-ttt': 'qni-ttt-new',
  'qni-bdt': 'qni-sdttg2025-new',
  'qni-bqldq': 'qni-bqldq-new',
};
/** The communes of today that answer for each district, by statistical code. */
const communesAfter = Object.fromEntries(
  Object.entries({
    522: [21025, 21028, 21034, 21109, 21172, 21211],
    524: [21040, 21061, 21085, 21100, 21109],
    525: [21115, 21124, 21127, 21136, 21154, 21157],
    527: [21181, 21196, 21205, 21220],
    528: [21235, 21238, 21244, 21250],
    529: [21289, 21292, 21307, 21319, 21325],
    530: [21334, 21340, 21343],
    531: [21349, 21361],
    532: [21364, 21370, 21385, 21388],
    533: [21400, 21409, 21421, 21433],
    534: [21439, 21451, 21457, 21472, 21478],
    535: [21484, 21490, 21496, 21499, 21520, 21523, 21529, 21538],
    536: [21548],
  }).map(([district, communes]) => [`d-${district}`, communes.map((code) => `c-${code}@2025`)]),
);
const districts = [522, 524, 525, 527, 528, 529, 530, 531, 532, 533, 534, 535, 536].map((code) => `d-${code}`);

interface Line {
  position: number;
  kind: string;
  agency: { stableId: string } | null;
}
interface Expanded {
  agency: { stableId: string; asOf: string };
  successors: { stableId: string; asOf: string }[];
}
interface Reference {
  number: string;
  date: string;
  relation: string;
  document: {
    type: string;
    issuer: { stableId: string };
    signer: object | null;
    referencedBy: { nodes: { number: string }[] };
  } | null;
}
interface Task {
  id: string;
  clause: string;
  leadAgency: { stableId: string };
  coordinators: { stableId: string }[];
}

async function run(operation: string, variables: Record<string, unknown> = {}) {
  const { data, errors = [] } = await subgraph.execute(operation, variables);
  return { data, errors, codes: errors.map((error) => error.extensions!.code as string) };
}

/** The data of an operation that is to have no errors. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests look into answers of any shape
async function ask(operation: string, variables: Record<string, unknown> = {}): Promise<Record<string, any>> {
  const { data, errors } = await run(operation, variables);
  expect(errors).toEqual([]);
  return data!;
}

/** A letter of one department to one district that is not public, and cites a public plan. */
async function storeInternalLetter(pool: pg.Pool): Promise<void> {
  await pool.query(`
    insert into documents.document (id, code_number, code_notation, year, type, subject, promulgation_date, issuer_id, is_public)
      values ('internal-letter', '7', 'STTTT-CNTT', 2020, 'OFFICIAL_LETTER', 'V/v phối hợp', '2020-04-20', 'qni-stttt', false);
    insert into documents.party (document_id, role, position, agency_id)
      values ('internal-letter', 'ISSUER', 0, 'qni-stttt'), ('internal-letter', 'ADDRESSEE', 1, 'd-524');
    insert into documents.document_reference (document_id, position, number, relation, cited_id)
      values ('internal-letter', 1, '61/KH-UBND', 'BASIS', 'document-qni-2019-61');`);
}
