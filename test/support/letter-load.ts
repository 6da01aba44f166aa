import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { ask, type Asked } from './ask.ts';
import { letter } from './letters.ts';

/** Where letters are written, and as whom. */
export interface LetterDesk {
  /** The address of the graph for the next request. */
  url(): string;
  token: string;
}

/** A letter that the graph has said was issued. */
export interface AcknowledgedLetter {
  /** The key under which it was issued; its draft has another. */
  key: string;
  draft: string;
  id: string;
  number: string;
}

/** Clerks that issue letters, one after the other, each again with the same keys until it is acknowledged. */
export interface LetterLoad {
  acknowledged: AcknowledgedLetter[];
  /** Codes of all errors that clients have seen. */
  codes: Set<string>;
  /** Requests that were answered, whatever the answer. */
  answered: number;
  /** Requests that were not answered: the connection was refused or broke. */
  unanswered: number;
  /** Resolves once so many letters are acknowledged. */
  reach(count: number): Promise<void>;
  /** Has the clerks end with the letter that each has begun. */
  stop(): Promise<void>;
}

const draftMutation = 'mutation Draft($input: DraftDocumentInput!) { draftDocument(input: $input) { id } }';
const issueMutation = 'mutation Issue($input: IssueDocumentInput!) { issueDocument(input: $input) { id number } }';

/** Starts so many clerks of one commune at its desk. */
export function startLetterLoad(desk: LetterDesk, clerks: number): LetterLoad {
  let over = false;
  const load: LetterLoad = {
    acknowledged: [],
    codes: new Set(),
    answered: 0,
    unanswered: 0,
    reach: async (count) => {
      while (load.acknowledged.length < count) await pause(20);
    },
    stop: async () => {
      over = true;
      await Promise.all(working);
    },
  };
  const send = async (query: string, input: object): Promise<Record<string, never> | undefined> => {
    let answer: Asked;
    try {
      answer = await ask(desk.url(), { query, variables: { input }, token: desk.token });
    } catch {
      load.unanswered += 1;
      return undefined;
    }
    load.answered += 1;
    for (const { extensions } of answer.body.errors ?? []) load.codes.add(extensions.code);
    return answer.body.errors ? undefined : (answer.body.data as Record<string, never>);
  };
  const insist = async <Value>(query: string, input: object, field: string): Promise<Value> => {
    for (;;) {
      const data = await send(query, input);
      if (data) return data[field] as Value;
      await pause(50);
    }
  };
  const working = Array.from({ length: clerks }, async () => {
    while (!over) {
      const draft = await insist<{ id: string }>(draftMutation, letter(), 'draftDocument');
      const key = randomUUID();
      const input = { idempotencyKey: key, draft: draft.id, revision: 1 };
      const { id, number } = await insist<AcknowledgedLetter>(issueMutation, input, 'issueDocument');
      load.acknowledged.push({ key, draft: draft.id, id, number });
    }
  });
  return load;
}

/** What the graph answers when a letter is issued again under the same key. */
export async function issueAgain(desk: LetterDesk, { key, draft }: AcknowledgedLetter): Promise<Asked['body']> {
  const input = { idempotencyKey: key, draft, revision: 1 };
  return (await ask(desk.url(), { query: issueMutation, variables: { input }, token: desk.token })).body;
}

/** The register of the commune's letters, from the first line: the number of each, and its document. */
export async function readRegister(desk: LetterDesk): Promise<{ sequence: number; document: string }[]> {
  type Lines = {
    nodes: { sequence: number; document: { id: string } }[];
    pageInfo: { hasNextPage: boolean; endCursor: string };
  };
  const lines: { sequence: number; document: string }[] = [];
  let after: string | null = null;
  do {
    const query: string = `query ($after: String) { agency(id: "c-21136@2025") { register(direction: OUTGOING, first: 100, after: $after) {
      nodes { sequence document { id } } pageInfo { hasNextPage endCursor } } } }`;
    const { body } = await ask(desk.url(), { query, variables: { after }, token: desk.token });
    if (body.errors) throw new Error(body.errors[0]!.message);
    const { register } = (body.data as { agency: { register: Lines } }).agency;
    lines.push(...register.nodes.map(({ sequence, document }) => ({ sequence, document: document.id })));
    after = register.pageInfo.hasNextPage ? register.pageInfo.endCursor : null;
  } while (after !== null);
  return lines.sort((a, b) => a.sequence - b.sequence);
}

/** Holds that a register has no gap and no line twice, and has each acknowledged letter, once, under its number. */
export function expectWhole(
  register: readonly { sequence: number; document: string }[],
  acknowledged: readonly AcknowledgedLetter[],
): void {
  expect(register.map(({ sequence }) => sequence)).toEqual(register.map((_, index) => index + 1));
  expect(new Set(register.map(({ document }) => document)).size).toBe(register.length);
  const numbers = new Map(register.map(({ sequence, document }) => [document, sequence]));
  expect(acknowledged.map(({ id }) => numbers.get(id))).toEqual(acknowledged.map(({ number }) => parseInt(number, 10)));
}
