import { element } from './element.js';
import { say } from './texts.js';

const place = document.querySelector('#rights');
/** How long the visitor has stopped typing before it is asked, in milliseconds. */
const pause = 600;
let timer;
let asked = 0;

/** Says, while the visitor types, which fields the chosen person would lose, and which right each requires. */
export function explainSoon(operation, tokenOf) {
  clearTimeout(timer);
  timer = setTimeout(() => void explain(operation, tokenOf), pause);
}

async function explain({ query, variables }, tokenOf) {
  const own = ++asked;
  const lost = await lostFields(query, variables, await tokenOf().catch(() => undefined));
  if (own !== asked) return;
  place.hidden = lost.length === 0;
  place.replaceChildren(
    element('strong', {}, say('loses')),
    element(
      'ul',
      {},
      ...lost.map(({ path, field, wants, line }) =>
        element(
          'li',
          { class: 'denied' },
          element('code', {}, path.join('.')),
          ` (${field}${line ? `, ${line}` : ''}) ${say('requires')} `,
          element('code', {}, wants.map(rightInWords).join(', ')),
        ),
      ),
    ),
  );
}

async function lostFields(query, variables, token) {
  if (!token) return [];
  const response = await fetch('graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables, extensions: { explainAccess: true } }),
  }).catch(() => undefined);
  const answer = response?.ok ? await response.json().catch(() => undefined) : undefined;
  const access = answer?.extensions?.access ?? [];
  return access
    .filter(({ verdict }) => verdict === 'DENIED')
    .map((lost) => ({ ...lost, line: lineOf(query, lost.path.at(-1)) }));
}

/** On which line of the operation a key first stands. */
function lineOf(query, key) {
  const at = query.split('\n').findIndex((line) => line.split(/[^\w]+/).includes(key));
  return at < 0 ? '' : `line ${at + 1}`;
}

function rightInWords({ scopes, policies }) {
  const sets = scopes ?? policies ?? [];
  return sets.length ? sets.map((set) => set.join(' + ')).join(' | ') : 'signing in';
}
