/**
 * What came of sending one operation: `answer` when the server answered as GraphQL does, otherwise `failure` in words,
 * with the `text` that came instead if there was any.
 *
 * @typedef {object} Outcome
 * @property {number} durationMs from sending to the last byte
 * @property {number} [status] of HTTP; none when the server did not answer
 * @property {string} [requestId]
 * @property {{ data?: unknown, errors?: object[], extensions?: object }} [answer]
 * @property {string} [failure]
 * @property {string} [text]
 */

const patienceMs = 60_000;

/**
 * Sends one operation to the graph. Never throws.
 *
 * @param {{ query: string, variables?: object, token?: string }} operation
 * @returns {Promise<Outcome>}
 */
export async function sendOperation({ query, variables, token }) {
  const start = performance.now();
  const durationMs = () => Math.round(performance.now() - start);
  try {
    const response = await fetch('graphql', {
      method: 'POST',
      headers: {
        accept: 'application/graphql-response+json, application/json;q=0.9',
        'content-type': 'application/json',
        ...(token && { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify({ query, variables }),
      signal: AbortSignal.timeout(patienceMs),
    });
    const text = await response.text();
    return {
      durationMs: durationMs(),
      status: response.status,
      requestId: response.headers.get('x-request-id') ?? undefined,
      ...read(text, response),
    };
  } catch (error) {
    const failure =
      error.name === 'TimeoutError'
        ? `The server has not answered within ${patienceMs / 1000} seconds.`
        : 'The server cannot be reached. It may have stopped, or the network may be down.';
    return { durationMs: durationMs(), failure };
  }
}

function read(text, { status }) {
  const answer = parse(text);
  if (isGraphQLAnswer(answer)) return { answer };
  // Something between here and the graph answered, such as a proxy.
  return { failure: `What answered, with HTTP status ${status}, does not speak GraphQL.`, text };
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isGraphQLAnswer(answer) {
  if (answer?.errors === undefined) return answer?.data !== undefined;
  return Array.isArray(answer.errors) && answer.errors.every((error) => typeof error?.message === 'string');
}
