import { element } from './element.js';
import { asChosen } from './graph.js';
import { inLanguage, say } from './texts.js';

const place = document.querySelector('#gallery');
const form = document.querySelector('#parameters');
const fields = document.querySelector('#parameter-fields');

let entries = [];
let chosen;

/**
 * Lists the tables that have a name. `onChoose` is called with a question, ready to be asked, when the visitor chooses one
 * or changes its parameters.
 */
export async function openGallery(onChoose) {
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (chosen) onChoose(questionOf(chosen));
  });
  place.addEventListener('click', (event) => {
    const name = event.target.closest('button')?.dataset.name;
    const entry = entries.find((one) => one.name === name);
    if (!entry) return;
    choose(entry, onChoose);
  });
  await reloadGallery();
}

/**
 * Chooses a table by its name, with values for its parameters, as a link carries them. Answers whether there is one of that
 * name for who asks.
 */
export function chooseByName(name, parameters, onChoose) {
  const entry = entries.find((one) => one.name === name);
  if (entry) choose(entry, onChoose, parameters);
  return entry !== undefined;
}

function choose(entry, onChoose, parameters = {}) {
  chosen = entry;
  fields.replaceChildren();
  offerParameters(parameters);
  list();
  onChoose(questionOf(entry));
}

/** Reads the tables again: who asks decides on which saved ones there are. */
export async function reloadGallery() {
  try {
    const response = await asChosen((headers) => fetch('tables', { headers }));
    if (response.ok) entries = await response.json();
  } catch {
    // The gallery stays as it was; asking says what is wrong.
  }
  list();
}

/** Writes the gallery in the language of the page. */
export function list() {
  place.replaceChildren(
    ...entries.map(({ name, title, description, visibility }) =>
      element(
        'li',
        {},
        element(
          'button',
          { type: 'button', 'data-name': name, 'aria-pressed': String(name === chosen?.name) },
          element('strong', {}, inLanguage(title)),
          element('span', {}, inLanguage(description)),
          ...(visibility === 'PUBLIC' ? [] : [element('small', {}, say(visibility))]),
        ),
      ),
    ),
  );
  if (chosen) offerParameters();
}

/** Forgets which table is chosen, once the visitor asks something else. */
export function unchoose() {
  chosen = undefined;
  form.hidden = true;
  list();
}

function offerParameters(values = given()) {
  const { parameters, parameterTypes } = chosen;
  form.hidden = parameters.length === 0;
  fields.replaceChildren(
    ...parameters.map(({ name, title, default: standard }) => {
      const value = values[name] ?? String(standard ?? '');
      const type = parameterTypes[name]?.startsWith('Date!') || parameterTypes[name] === 'Date' ? 'date' : 'text';
      const input = element('input', { type, value, name });
      return element('label', {}, element('span', {}, inLanguage(title)), input);
    }),
  );
  form.querySelector('button').textContent = say('show');
}

function given() {
  return Object.fromEntries([...fields.querySelectorAll('input')].map(({ name, value }) => [name, value]));
}

function questionOf(entry) {
  const values = given();
  // An empty one is left out, unless it stands for a default.
  const parameters = Object.fromEntries(
    entry.parameters
      .map(({ name, default: standard = '' }) => [name, values[name] ?? String(standard), standard])
      .filter(([, value, standard]) => value !== '' || standard !== ''),
  );
  return { ...entry, parameters, variables: variablesOf(entry, parameters) };
}

/** The values of parameters as the query takes them: as the server reads them in an address. */
function variablesOf({ parameterTypes }, parameters) {
  return Object.fromEntries(
    Object.entries(parameters)
      .filter(([, text]) => text !== '')
      .map(([name, text]) => [name, valueOf(parameterTypes[name] ?? 'String', text)]),
  );
}

/** A text that is no value of its type stays a text: the server says what is wrong with it. */
function valueOf(type, text) {
  const plain = type.replace(/!$/, '');
  if (plain.startsWith('[')) return text.split(',').map((item) => valueOf(plain.slice(1, -1), item));
  if (!/^(?:Int|Float|Dong|Boolean)$|Filter$|Input$/.test(plain)) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
