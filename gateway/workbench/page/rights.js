import { parse, visit } from 'graphql';
import { element } from './element.js';
import { askGraph } from './graph.js';
import { chosenPerson } from './identity.js';
import { say } from './texts.js';

const place = document.querySelector('#rights');
/** How long the visitor has stopped typing before it is asked, in milliseconds. */
const pause = 600;
let timer;
let asked = 0;

/**
 * Says, while the visitor types, which fields the chosen person would lose, and which right each requires: in a list,
 * and by `mark` at the fields themselves. Fields that answer for some rows only are marked as well.
 */
export function explainSoon(operation, mark) {
  clearTimeout(timer);
  timer = setTimeout(() => void explain(operation, mark), pause);
}

async function explain(operation, mark) {
  const own = ++asked;
  const guarded = await guardedFields(operation);
  if (own !== asked) return;
  mark(guarded.flatMap(({ places, isLost, message }) => places.map((found) => ({ ...found, isLost, message }))));
  const lost = guarded.filter(({ isLost }) => isLost);
  place.hidden = lost.length === 0;
  place.replaceChildren(
    element('strong', {}, say('loses')),
    element(
      'ul',
      {},
      ...lost.map(({ path, places, rights }) =>
        element(
          'li',
          { class: 'denied' },
          element('code', {}, path.join('.')),
          `${places.length ? ` (${say('line')} ${places[0].line})` : ''} ${say('requires')} `,
          element('code', {}, rights),
        ),
      ),
    ),
  );
}

async function guardedFields({ query, variables }) {
  const document = parsed(query);
  if (!document) return [];
  const { extensions } = await askGraph({
    query,
    variables: parsedJson(variables),
    extensions: { explainAccess: true },
  });
  return (extensions?.access ?? []).map(({ path, field, verdict, requires, relationships }) => {
    const isLost = verdict === 'DENIED';
    const rights = requires.map(rightInWords).join(', ');
    const asker = chosenPerson() || say('nobody');
    const message = isLost
      ? `${asker}: ${field} ${say('requires')} ${rights}`
      : `${asker}: ${field} ${say('depends')} ${relationships.join(', ')}`;
    return { path, isLost, rights, message, places: placesOf(document, path) };
  });
}

/** Where the fields stand that answer at a path, through fragments as well; lines and columns count from 1. */
function placesOf(document, path) {
  const fragments = new Map();
  visit(document, { FragmentDefinition: (fragment) => void fragments.set(fragment.name.value, fragment) });
  const found = new Map();
  const seen = new Set();
  const look = ({ selectionSet }, [key, ...rest]) => {
    for (const selection of selectionSet?.selections ?? []) {
      if (selection.kind === 'Field') {
        if ((selection.alias ?? selection.name).value !== key) continue;
        if (rest.length) look(selection, rest);
        else found.set(selection.loc.start, selection);
        continue;
      }
      const inner = selection.kind === 'InlineFragment' ? selection : fragments.get(selection.name.value);
      const step = `${selection.loc.start} ${rest.length}`;
      if (!inner || seen.has(step)) continue;
      seen.add(step);
      look(inner, [key, ...rest]);
    }
  };
  for (const definition of document.definitions) if (definition.kind === 'OperationDefinition') look(definition, path);
  return [...found.values()].map(({ alias, name }) => {
    const { startToken, endToken } = { startToken: (alias ?? name).loc.startToken, endToken: name.loc.endToken };
    return {
      line: startToken.line,
      column: startToken.column,
      endColumn: startToken.column + endToken.end - startToken.start,
    };
  });
}

function parsed(query) {
  try {
    return parse(query);
  } catch {
    return undefined;
  }
}

function parsedJson(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function rightInWords({ scopes, policies }) {
  const sets = scopes ?? policies ?? [];
  return sets.length ? sets.map((set) => set.join(' + ')).join(' | ') : say('signingIn');
}
