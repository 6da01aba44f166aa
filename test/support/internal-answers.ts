declare global {
  /** Answers with the code INTERNAL since the last look, each as text; environment.mjs makes the list. */
  var internalAnswers: string[] | undefined;
}

/** Keeps an answer that says INTERNAL, from a server of any realm. */
export function noteInternal(answer: unknown): void {
  if (typeof answer === 'string' && answer.includes('"code":"INTERNAL"')) globalThis.internalAnswers?.push(answer);
}

let isExpected = false;

/** This test makes something fail that answers INTERNAL; any other test that is answered so does not pass. */
export function expectInternal(): void {
  isExpected = true;
}

/** Throws when a test had an answer with INTERNAL that it did not ask for, or asked for one that did not come. */
export function settleInternal(): void {
  const wasExpected = isExpected;
  isExpected = false;
  const [first] = globalThis.internalAnswers?.splice(0) ?? [];
  if (first !== undefined && !wasExpected)
    throw new Error(`A server answered INTERNAL, which this test does not expect: ${first.slice(0, 500)}`);
  if (first === undefined && wasExpected) throw new Error('No server answered INTERNAL, which this test expects');
}
