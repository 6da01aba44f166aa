import { people } from '../../gateway/demo/people.ts';
import { ask } from '../support/ask.ts';
import { startGraph, type TestGraph } from '../support/graph.ts';

/**
 * The clerk of one department through two reforms: Information and Communications was merged into Science and
 * Technology on 1 March 2025, and that one went into the new province on 1 July 2025.
 */
const clerk = people.find(({ name }) => name === 'clerk')!;
const clerkOf = (agency: string) => ({ ...clerk, subject: `officer-${agency}-staff`, agency });

const asked = `{
  officer(id: "officer-qni-snv2025-new-staff") { workPhone }
  document(id: "document-qni-2020-1624") { attachments { name } }
  agency(id: "qni-stttt", asOf: "2020-04-15") { tasks(source: "1624/UBND-KGVX", first: 100) { nodes { id } } }
  viewer { scopes agency { id } }
}`;

interface Answer {
  officer: { workPhone: string | null };
  document: { attachments: object[] | null };
  agency: { tasks: { nodes: object[] } | null };
  viewer: { scopes: string[]; agency: { id: string } | null };
}

let graph: TestGraph;
let today = '2025-02-28';
beforeAll(async () => {
  graph = await startGraph('in-process', { now: () => new Date(`${today}T12:00:00+07:00`) });
});
afterAll(() => graph.close());

async function rightsOf(agency: string) {
  const { body } = await ask(graph.url, { query: asked, token: await graph.token(clerkOf(agency)) });
  const { officer, document, agency: asOf2020, viewer } = body.data as Answer;
  return {
    phone: officer.workPhone !== null,
    attachments: document.attachments?.length ?? null,
    tasks: asOf2020.tasks?.nodes.length ?? null,
    agency: viewer.agency?.id ?? null,
    scopes: viewer.scopes.length,
  };
}

const none = { phone: false, attachments: null, tasks: null, agency: null, scopes: 0 };
const all = (agency: string) => ({ phone: true, attachments: 1, tasks: 9, agency, scopes: clerk.scopes.length });
const chain = ['qni-stttt', 'qni-skhcn2025', 'qni-skhcn2025-new'] as const;

it.each([
  ['2025-02-28', 'qni-stttt'],
  ['2025-03-01', 'qni-skhcn2025'],
  ['2025-06-30', 'qni-skhcn2025'],
  ['2025-07-01', 'qni-skhcn2025-new'],
])('on %s the letter and its tasks are those of %s, and no token of another gives a right', async (date, holder) => {
  today = date;
  const actual = [];
  for (const agency of chain) actual.push([agency, await rightsOf(agency)]);
  expect(actual).toEqual(chain.map((agency) => [agency, agency === holder ? all(agency) : none]));
});

it('a scope that needs no row is lost with the agency as well', async () => {
  today = '2025-07-01';
  const administrator = people.find(({ name }) => name === 'administrator')!;
  const former = { ...administrator, agency: 'qni' };
  const query =
    'mutation { dissolveAgency(input: { idempotencyKey: "x", date: "2027-01-01", agency: { id: "qni2025", revision: 1 } }) { id } }';
  const codes = [];
  for (const person of [former, administrator]) {
    const { body } = await ask(graph.url, { query, token: await graph.token(person) });
    codes.push(body.errors![0]!.extensions.code);
  }
  expect(codes).toEqual(['UNAUTHORIZED_FIELD_OR_TYPE', 'BAD_USER_INPUT']);
});
