import { addressOfOperation, addressOfTable, readAddress } from './address.js';
import { element } from './element.js';
import { examples } from './examples.js';
import { chooseByName, list, openGallery, reloadGallery, unchoose } from './gallery.js';
import { askGraph } from './graph.js';
import * as identity from './identity.js';
import { explainSoon } from './rights.js';
import { currentLanguage, inLanguage, say, switchLanguage, translate } from './texts.js';

const permalink = document.querySelector('#permalink');
const rows = document.querySelector('#rows');
const joined = document.querySelector('#join');
const problem = document.querySelector('#variables-problem');
const exampleList = document.querySelector('#examples');

/** The table that was chosen last: the link of the page carries it as long as its operation stands in the editor. */
let chosenTable;

translate();
listExamples();
document.querySelector('#language').addEventListener('click', retell);

// The table and the editor are large: the page shows the rest while they come.
const panel = import('./panel.js');
const editor = import('./editor.js').then(({ mountEditor }) => {
  const carried = readAddress();
  return mountEditor(document.querySelector('#editor'), {
    draft: carried?.query === undefined ? undefined : carried,
    first: operationOf(examples[0]),
    language: currentLanguage(),
    send: askGraph,
    onChange: () => void operationChanged(),
  });
});
const peopleKnown = identity.loadPeople().then(() => identity.choosePerson(readAddress()?.person ?? ''));
identity.watchChoice(() => {
  void operationChanged();
  void reloadGallery();
});
addEventListener('hashchange', () => void followAddress());
document.querySelector('#as-table').addEventListener('click', () => void showOperation());

await peopleKnown;
await openGallery(chooseTable);
void operationChanged();
const carried = readAddress();
if (carried?.table) void followTable(carried);

/** A table of the gallery is asked at once, and stands in the editor for those who go on from it. */
async function chooseTable(question) {
  chosenTable = { ...operationOf(question), table: question.name, parameters: question.parameters };
  rows.value = question.rows ?? '';
  joined.value = (question.join ?? []).join(', ');
  void (await panel).showTable(question);
  (await editor).fill(operationOf(question));
  void operationChanged();
}

/** Answers the operation of the editor as a table. */
async function showOperation() {
  const { query, variables } = (await editor).current();
  const parsed = parseVariables(variables);
  if (!parsed) return;
  unchoose();
  const join = joined.value
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
  void (await panel).showTable({ query, variables: parsed.value, rows: rows.value.trim(), join });
}

/** The variables in an object, since none is a value as well; undefined, and said to the visitor, when they are wrong. */
function parseVariables(text) {
  problem.hidden = true;
  if (!text.trim()) return { value: undefined };
  try {
    const value = JSON.parse(text);
    if (typeof value === 'object' && !Array.isArray(value)) return { value };
    problem.textContent = say('variablesObject');
  } catch (error) {
    problem.textContent = `${say('variablesJson')} ${error.message}`;
  }
  problem.hidden = false;
  return undefined;
}

async function operationChanged() {
  const { current, mark } = await editor;
  await peopleKnown;
  const operation = current();
  const person = identity.chosenPerson();
  const isTable = chosenTable?.query === operation.query && chosenTable.variables === operation.variables;
  permalink.href = isTable ? addressOfTable({ ...chosenTable, person }) : addressOfOperation({ ...operation, person });
  explainSoon(operation, mark);
}

async function followAddress() {
  const given = readAddress();
  if (!given) return;
  identity.choosePerson(given.person);
  await reloadGallery();
  if (given.table) await followTable(given);
  else (await editor).fill(given);
}

/** A link may name a table that is gone, or that is kept from who follows it. */
async function followTable({ table, parameters }) {
  if (chooseByName(table, parameters, chooseTable)) return;
  unchoose();
  (await panel).showNone(say('noTable'));
}

function listExamples() {
  exampleList.replaceChildren(
    ...examples.map((example) => {
      const button = element('button', { type: 'button' }, inLanguage(example.title));
      button.addEventListener('click', () => void editor.then(({ fill }) => fill(operationOf(example))));
      return element('li', {}, button, element('p', { class: 'hint' }, inLanguage(example.explanation)));
    }),
  );
}

function operationOf({ query, variables }) {
  return { query, variables: variables ? JSON.stringify(variables, null, 2) : '' };
}

async function retell() {
  switchLanguage();
  list();
  listExamples();
  identity.retell();
  (await panel).retellTable();
  (await editor).speak(currentLanguage());
}
