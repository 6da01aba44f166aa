import fc from 'fast-check';
import { people } from '../../gateway/demo/people.ts';
import { scopeDescriptions } from '../../subgraphs/kernel/identity/roles.ts';
import { errorCodes } from '../../subgraphs/kernel/errors/errors.ts';
import { type ExtremeOperation, extremeOperation, fieldsWithArguments } from '../support/extreme-operation.ts';
import { startGraph, type TestGraph } from '../support/graph.ts';

/** How long random operations are drawn, in seconds; FUZZ_SECONDS has it last longer. */
const seconds = Number(process.env.FUZZ_SECONDS ?? 60);
/**
 * What one operation may take of the processor, in milliseconds, in the process that serves. What this is about took 10 to
 * 28 seconds; on a busy machine, other work of the process may take one of them.
 */
const mostCpu = process.env.FUZZ_SECONDS ? 1_000 : 5_000;

let graph: TestGraph;
/** Whose tokens there are: of somebody who may do everything, as often as of all others, and of nobody. */
const everybody = [0, 0, 0, 0, 1, 2, 3, -1];
const tokens: string[] = [];
beforeAll(async () => {
  graph = await startGraph();
  const administrator = people.find(({ name }) => name === 'administrator')!;
  const scopes = Object.keys(scopeDescriptions);
  tokens.push(await graph.token({ ...administrator, scopes }));
  for (const name of ['commune-clerk', 'citizen', 'analyst'])
    tokens.push(await graph.token(people.find((person) => person.name === name)!));
  // What is made once, such as plans of calendars, is nobody's.
  for (const who of everybody) await ask(extremeOperation('Query.agencies', [who + 1]), who);
});
afterAll(() => graph.close());

interface Answer {
  status: number;
  codes: string[];
  cpu: number;
}

/** Asks as one of the people, or as nobody; the graph is in this process, which does nothing else meanwhile. */
async function ask({ query, variables }: ExtremeOperation, who: number): Promise<Answer> {
  const token = tokens[who];
  const headers = { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) };
  const body = JSON.stringify({ query, variables });
  const before = process.cpuUsage();
  const response = await fetch(graph.url, { method: 'POST', headers, body });
  const text = await response.text();
  const { user, system } = process.cpuUsage(before);
  const { errors = [] } = JSON.parse(text) as { errors?: { extensions: { code: string } }[] };
  const codes = [...new Set(errors.map(({ extensions }) => extensions.code))];
  return { status: response.status, codes, cpu: (user + system) / 1_000 };
}

/** What is wrong with the answer to an operation; asked again where it took long, since rubbish is collected now and then. */
async function faultOf(operation: ExtremeOperation, who: number): Promise<string | undefined> {
  const { codes, cpu: first } = await ask(operation, who);
  let cpu = first;
  for (let again = 0; again < 2 && cpu > mostCpu; again += 1) cpu = Math.min(cpu, (await ask(operation, who)).cpu);
  const unknown = codes.filter((code) => code === 'INTERNAL' || !(errorCodes as readonly string[]).includes(code));
  if (unknown.length === 0 && cpu <= mostCpu) return undefined;
  const { query, variables } = operation;
  return `${unknown.join(' ') || `${Math.round(cpu)} ms`} as ${who}: ${query} ${JSON.stringify(variables).slice(0, 2_000)}`;
}

const choices = fc.array(fc.nat(1_000), { minLength: 40, maxLength: 40 });
const anybody = fc.constantFrom(...everybody);

it('each argument of each field at its extremes is answered soon, by a code of the list', async () => {
  const drawn = fc.sample(fc.tuple(choices, anybody), { numRuns: 2 * fieldsWithArguments.length, seed: 1624 });
  const faults: string[] = [];
  for (const [index, [chosen, who]] of drawn.entries()) {
    const field = fieldsWithArguments[index % fieldsWithArguments.length]!;
    const fault = await faultOf(extremeOperation(field, chosen), who);
    if (fault) faults.push(fault);
  }
  expect(faults).toEqual([]);
});

it(
  'lists inside each other are answered soon, or refused for what they would cost',
  async () => {
    const property = fc.asyncProperty(
      fc.constantFrom(...fieldsWithArguments.filter((field) => !field.startsWith('Mutation.'))),
      choices,
      anybody,
      async (field, chosen, who) => {
        expect(await faultOf(extremeOperation(field, chosen), who)).toBeUndefined();
      },
    );
    const end = { interruptAfterTimeLimit: seconds * 1_000, markInterruptAsFailure: false, endOnFailure: true };
    // Without a time of its own it is the same operations on every machine, as far as the time allows.
    await fc.assert(property, { numRuns: process.env.FUZZ_SECONDS ? 100_000 : 400, ...end });
  },
  seconds * 1_000 + 180_000,
);
