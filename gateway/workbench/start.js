import { addressOf, keepDraft, readDraft } from './draft.js';
import { indentWithTab, replaceText } from './editor.js';
import { element } from './element.js';
import { examples } from './examples.js';
import * as identity from './identity.js';
import { sendOperation } from './operation.js';
import { list, openGallery, reloadGallery, unchoose } from './gallery.js';
import { retellTable, showTable } from './panel.js';
import { showOutcome, showSending } from './result.js';
import { explainSoon } from './rights.js';
import { switchLanguage, translate } from './texts.js';

const form = document.querySelector('#operation');
const query = document.querySelector('#query');
const variables = document.querySelector('#variables');
const variablesProblem = document.querySelector('#variables-problem');
const permalink = document.querySelector('#permalink');
const rows = document.querySelector('#rows');
const joined = document.querySelector('#join');

const draft = readDraft() ?? draftOf(examples[0]);
const exampleButtons = examples.map(({ title }) => element('button', { type: 'button' }, title));
let isSending = false;

listExamples();
fillIn(draft);
const identityKnown = identity.loadPeople().then(() => {
  identity.choosePerson(draft.person);
  keep();
  identity.watchChoice(() => {
    draftChanged();
    void reloadGallery();
  });
  void openGallery(chooseTable);
});

translate();
document.querySelector('#language').addEventListener('click', () => {
  switchLanguage();
  list();
  retellTable();
});
document.querySelector('#as-table').addEventListener('click', () => {
  const parsed = parseVariables();
  if (!parsed) return;
  unchoose();
  const join = joined.value
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
  void showTable({ query: query.value, variables: parsed.value, rows: rows.value.trim(), join });
});

for (const area of [query, variables]) {
  indentWithTab(area);
  area.addEventListener('input', draftChanged);
}
variables.addEventListener('input', () => sayOfVariables(''));
form.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.isComposing) form.requestSubmit();
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  void send();
});
addEventListener('hashchange', () => {
  const carried = readDraft();
  if (!location.hash || !carried) return;
  fillIn(carried);
  identity.choosePerson(carried.person);
  keep();
});

async function send() {
  const parsed = parseVariables();
  if (isSending || !parsed) return;
  isSending = true;
  showSending();
  try {
    await identityKnown;
    const asker = identity.chosenInWords();
    showOutcome(await outcomeOf({ query: query.value, variables: parsed.value }), asker);
  } finally {
    isSending = false;
  }
}

async function outcomeOf(operation) {
  try {
    const outcome = await sendOperation({ ...operation, token: await identity.currentToken() });
    // A demo token runs out after some hours, or when the demo issuer changes its key; nothing ran with it.
    const isStale = outcome.status === 401 && identity.forgetToken();
    return isStale ? await sendOperation({ ...operation, token: await identity.currentToken() }) : outcome;
  } catch (error) {
    return { failure: error.message };
  }
}

/** The variables in an object, since none is a value as well; undefined, and said to the visitor, when they are wrong. */
function parseVariables() {
  const text = variables.value.trim();
  if (!text) return { value: undefined };
  try {
    const value = JSON.parse(text);
    if (typeof value === 'object' && !Array.isArray(value)) return { value };
    sayOfVariables('Variables require a JSON object, such as { "id": "qni" }.');
  } catch (error) {
    sayOfVariables(`Variables are not JSON: ${error.message}.`);
  }
  variables.focus();
  return undefined;
}

function sayOfVariables(problem) {
  variablesProblem.textContent = problem;
  variablesProblem.hidden = !problem;
  variables.setAttribute('aria-invalid', String(Boolean(problem)));
}

function listExamples() {
  const items = exampleButtons.map((button, at) => {
    button.addEventListener('click', () => {
      const { query: text, variables: values } = draftOf(examples[at]);
      replaceText(query, text);
      replaceText(variables, values);
      button.focus({ preventScroll: true });
    });
    return element('li', {}, button, element('p', { class: 'hint' }, examples[at].explanation));
  });
  document.querySelector('#examples').append(...items);
}

/** An example as if the visitor had entered it. */
function draftOf(example) {
  const values = example.variables ? JSON.stringify(example.variables, null, 2) : '';
  return { query: example.query, variables: values, person: identity.chosenPerson() };
}

function fillIn(filled) {
  query.value = filled.query;
  query.setSelectionRange(0, 0);
  variables.value = filled.variables;
  sayOfVariables('');
  markExample();
}

function draftChanged() {
  // The address carries a draft only as long as the page still holds it.
  if (location.hash) history.replaceState(null, '', location.pathname + location.search);
  markExample();
  keep();
  explainSoon({ query: query.value }, identity.currentToken);
}

/** A table of the gallery is asked at once, and stands in the editor for who wants to go on from it. */
function chooseTable(question) {
  fillIn({ query: question.query, variables: JSON.stringify(question.variables, null, 2) });
  rows.value = question.rows ?? '';
  joined.value = (question.join ?? []).join(', ');
  keep();
  void showTable(question);
}

function keep() {
  const current = { query: query.value, variables: variables.value, person: identity.chosenPerson() };
  keepDraft(current);
  permalink.href = addressOf(current);
}

/** Marks the example that the editor holds. */
function markExample() {
  for (const [at, button] of exampleButtons.entries())
    button.setAttribute('aria-pressed', String(examples[at].query === query.value));
}
