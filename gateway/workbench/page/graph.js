import * as identity from './identity.js';

const patienceMs = 60_000;

/**
 * Sends one operation to the graph as the chosen person, and answers what GraphQL answers. Whatever else happens is an
 * answer too, with one error that says what: nothing is thrown.
 *
 * @param {{ query: string, variables?: object, operationName?: string, extensions?: object }} operation
 * @returns {Promise<{ data?: any, errors?: { message: string, path?: (string | number)[], extensions?: any }[], extensions?: any }>}
 */
export async function askGraph(operation) {
  try {
    const response = await asChosen((authorization) =>
      fetch('graphql', {
        method: 'POST',
        headers: {
          accept: 'application/graphql-response+json, application/json;q=0.9',
          'content-type': 'application/json',
          ...authorization,
        },
        body: JSON.stringify(operation),
        signal: AbortSignal.timeout(patienceMs),
      }),
    );
    const answer = await response.json().catch(() => undefined);
    if (answer?.data !== undefined || Array.isArray(answer?.errors)) return answer;
    // Something between here and the graph answered, such as a proxy.
    return failed(`What answered, with HTTP status ${response.status}, does not speak GraphQL.`);
  } catch (error) {
    if (error.name === 'TimeoutError')
      return failed(`The server has not answered within ${patienceMs / 1000} seconds.`);
    if (error instanceof TypeError)
      return failed('The server cannot be reached. It may have stopped, or the network may be down.');
    return failed(error.message);
  }
}

/**
 * Calls `ask` with the header that says who asks. A demo token runs out after some hours, or when the demo issuer
 * changes its key: after 401 a new one is tried, once, since nothing ran with the old one.
 *
 * @param {(authorization: Record<string, string>) => Promise<Response>} ask
 */
export async function asChosen(ask) {
  const response = await ask(await authorization());
  return response.status === 401 && identity.forgetToken() ? ask(await authorization()) : response;
}

async function authorization() {
  const token = await identity.currentToken();
  return token ? { authorization: `Bearer ${token}` } : {};
}

function failed(message) {
  return { errors: [{ message }] };
}
