import { randomUUID } from 'node:crypto';
import { letter } from './letters.ts';
import { noteInternal } from './internal-answers.ts';

/** Whom the load asks, and with what right. */
export interface LoadTarget {
  /** The address of the server, without a path. */
  origin: string;
  /** A token for a person of the demo. */
  token(person: string): Promise<string>;
}

/** What a load came to. */
export interface LoadCount {
  /** How often each kind was asked. */
  asked: Record<string, number>;
  /** What was answered other than it should have been, each once, with its kind; without values. */
  unexpected: Set<string>;
}

interface Answered {
  data?: Record<string, unknown> | null;
  errors?: { extensions: { code: string } }[];
}

/** One kind of request, and what it must be answered: data alone, or errors with one code. */
interface Kind {
  person?: string;
  query: string;
  variables?(turn: number): Record<string, unknown>;
  code?: string;
}

const agencies = ['qni', 'qni-skhcn2025-new', 'c-21136@2025', 'qni2025', 'vpcp'];
const agency = (turn: number) => ({ agency: agencies[turn % agencies.length] });

const kinds: Record<string, Kind> = {
  agencyOfNobody: {
    query: 'query Agency($agency: ID!) { agency(id: $agency) { nameVi children(first: 10) { nodes { nameVi } } } }',
    variables: agency,
  },
  acrossDomains: {
    person: 'clerk',
    query: `query Across($agency: ID!) { agency(id: $agency) { nameVi documents(first: 5) { totalCount nodes { number subject issuer { nameVi } } }
      procedures(first: 5) { nodes { code } } reportsToDo(first: 5) { nodes { deadline receiver { nameVi } } } } }`,
    variables: agency,
  },
  letterOf2020: {
    person: 'clerk',
    query: `{ agency(id: "qni-stttt", asOf: "2020-04-15") { successorsAsOf { nameVi } tasks(first: 20) { nodes { clause content dueDate } } } }`,
  },
  viewer: { person: 'administrator', query: '{ viewer { scopes officer { fullName personalPhone } } }' },
  figures: {
    person: 'analyst',
    query: `{ agency(id: "c-21136@2025") { serviceIndicators(from: "2026-04-01", to: "2026-06-30", codes: ["2.1", "5.4"]) { code value } } }`,
  },
  variedText: {
    query: 'query Text { agency(id: "qni") { nameVi } }',
  },
  notThere: {
    person: 'clerk',
    query: 'mutation Issue($input: IssueDocumentInput!) { issueDocument(input: $input) { id } }',
    variables: () => ({ input: { idempotencyKey: randomUUID(), draft: 'no-such-draft', revision: 1 } }),
    code: 'NOT_FOUND',
  },
  wrongName: { query: '{ agency(id: "qni") { noSuchField } }', code: 'BAD_USER_INPUT' },
  denied: {
    person: 'citizen',
    query: 'mutation Draft($input: DraftDocumentInput!) { draftDocument(input: $input) { id } }',
    variables: () => ({ input: letter() }),
    code: 'UNAUTHORIZED_FIELD_OR_TYPE',
  },
};

/** Kinds that take several requests each. */
const others = ['letter', 'table', 'file'];

/** How many kinds there are: so many requests ask each of them once. */
export const kindsOfLoad = Object.keys(kinds).length + others.length;

/**
 * So many clients, each asking one thing after the other, all kinds in turns, until `goesOn` says no or answers a pause.
 * Letters are drafted and issued, files stored, tables read; some requests are wrong or not allowed.
 */
export async function runMixedLoad(
  { origin, token }: LoadTarget,
  clients: number,
  goesOn: (turn: number) => boolean | Promise<boolean>,
): Promise<LoadCount> {
  const count: LoadCount = { asked: {}, unexpected: new Set() };
  const names = [...Object.keys(kinds), ...others];
  let turn = 0;
  await Promise.all(
    Array.from({ length: clients }, async () => {
      for (let own = turn++; await goesOn(own); own = turn++) {
        const name = names[own % names.length]!;
        count.asked[name] = (count.asked[name] ?? 0) + 1;
        const fault = await carryOut(name, own).catch((error: Error) => error.name);
        if (fault !== undefined) count.unexpected.add(`${name}: ${fault}`);
      }
    }),
  );
  return count;

  async function carryOut(name: string, own: number): Promise<string | undefined> {
    if (name === 'letter') return issueLetter();
    if (name === 'table') {
      const answer = await fetch(`${origin}/tables/agency-crosswalk.csv?limit=50`);
      const lines = (await answer.text()).trim().split('\n').length;
      return answer.status === 200 && lines > 10 ? undefined : `status ${answer.status}, ${lines} lines`;
    }
    if (name === 'file') return storeFile();
    const { person, query, variables, code } = kinds[name]!;
    // Texts that differ by a comment are other documents; they are few, so that caches fill soon.
    const text = name === 'variedText' ? `${query} # ${own % 40}` : query;
    const { data, errors = [] } = await post(person, text, variables?.(own));
    const codes = errors.map(({ extensions }) => extensions.code);
    if (code === undefined) return codes.length === 0 && data ? undefined : codes.join(', ');
    return codes.length > 0 && codes.every((given) => given === code) ? undefined : `${codes.join(', ')}, not ${code}`;
  }

  async function issueLetter(): Promise<string | undefined> {
    const draftText = 'mutation Draft($input: DraftDocumentInput!) { draftDocument(input: $input) { id } }';
    const draft = await post('commune-clerk', draftText, { input: letter() });
    const { draftDocument } = (draft.data ?? {}) as { draftDocument?: { id: string } };
    if (!draftDocument) return draft.errors?.map(({ extensions }) => extensions.code).join(', ') ?? 'no draft';
    const issue = 'mutation Issue($input: IssueDocumentInput!) { issueDocument(input: $input) { number } }';
    const input = { idempotencyKey: randomUUID(), draft: draftDocument.id, revision: 1 };
    const issued = await post('commune-clerk', issue, { input });
    return issued.errors?.map(({ extensions }) => extensions.code).join(', ');
  }

  async function storeFile(): Promise<string | undefined> {
    const form = new FormData();
    form.set('file', new Blob([Buffer.alloc(20_000, randomUUID())], { type: 'application/pdf' }), 'to-trinh.pdf');
    const headers = { authorization: `Bearer ${await token('clerk')}` };
    const answer = await fetch(`${origin}/documents/files`, { method: 'POST', headers, body: form });
    await answer.arrayBuffer();
    return answer.ok ? undefined : `status ${answer.status}`;
  }

  async function post(person: string | undefined, query: string, variables?: Record<string, unknown>) {
    const headers = {
      'content-type': 'application/json',
      ...(person ? { authorization: `Bearer ${await token(person)}` } : {}),
    };
    const body = JSON.stringify({ query, ...(variables ? { variables } : {}) });
    const answer = await fetch(`${origin}/graphql`, { method: 'POST', headers, body });
    const text = await answer.text();
    noteInternal(text);
    return JSON.parse(text) as Answered;
  }
}
