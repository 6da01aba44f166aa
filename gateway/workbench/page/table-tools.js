import { addressOf, copies } from './copy-as.js';
import { element } from './element.js';
import { askGraph } from './graph.js';
import { askTable } from './table-run.js';
import { currentLanguage, say } from './texts.js';

/** What is downloaded as what. */
const formats = ['csv', 'xlsx', 'parquet', 'arrow', 'json', 'ndjson'];

/** What a visitor does with a table: download it, keep it under a name, make a key for programs, copy a program. */
export function tableTools(place, tellProblem) {
  return {
    clear: () => place.replaceChildren(),
    offer(question) {
      place.replaceChildren(
        downloads(question, tellProblem),
        ...(question.name ? [readKeys(question)] : []),
        saving(question),
        programs(question),
      );
    },
  };
}

function downloads(question, tellProblem) {
  const buttons = formats.map((format) =>
    button(format, () => download(question, format).catch((error) => tellProblem(error.message))),
  );
  const address = question.name
    ? [element('a', { href: addressOf(question, '', 'csv').slice(1) }, addressOf(question, '', 'csv'))]
    : [];
  return element('div', { class: 'bar' }, element('strong', {}, say('download')), ...buttons, ...address);
}

async function download(question, format) {
  const labels = currentLanguage() === 'vi' ? 'vi' : undefined;
  const response = await askTable(question, { format, labels });
  const href = URL.createObjectURL(await response.blob());
  element('a', { href, download: `${question.name ?? 'table'}.${format}` }).click();
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}

/** Makes a key with which a program that cannot log in reads the table; its secret is shown this once. */
function readKeys({ name }) {
  const told = element('p', { class: 'hint', role: 'status' });
  const secret = element('input', { readonly: '', 'aria-label': say('readKey'), class: 'code', hidden: '' });
  const make = button(say('makeReadKey'), async () => {
    const { data, errors } = await askGraph({
      query: `mutation MakeReadKey($input: CreateReadKeyInput!) {
  createReadKey(input: $input) { secret key { expiresAt } }
}`,
      variables: { input: { table: name, note: 'Workbench' } },
    });
    const made = data?.createReadKey;
    secret.hidden = !made;
    secret.value = made?.secret ?? '';
    told.textContent = made
      ? say('readKeyMade').replace('{day}', made.key.expiresAt?.slice(0, 10) ?? '')
      : errors[0].message;
    if (made) secret.select();
  });
  return foldedIn(say('readKey'), element('p', { class: 'hint' }, say('readKeyAbout')), make, secret, told);
}

/** Saves the question as one's own. */
function saving(question) {
  const name = element('input', { placeholder: say('saveName'), 'aria-label': say('saveName') });
  const told = element('span', { class: 'hint', role: 'status' });
  const save = button(say('save'), async () => {
    told.textContent = await saved(question, name.value.trim());
  });
  return foldedIn(say('save'), element('div', { class: 'bar' }, name, save, told));
}

async function saved({ query, variables = {}, rows, join, parameters }, name) {
  const defaults =
    parameters ?? Object.fromEntries(Object.entries(variables).map(([key, value]) => [key, inAddress(value)]));
  const input = {
    ...{ name, titleVi: name, query, join: join ?? [] },
    ...(rows ? { rows } : {}),
    parameters: Object.entries(defaults).map(([key, value]) => ({ name: key, titleVi: key, default: value })),
  };
  const { data, errors } = await askGraph({
    query: 'mutation Save($input: SaveQueryInput!) { saveQuery(input: $input) { name version } }',
    variables: { input },
  });
  const made = data?.saveQuery;
  return made ? `${say('saved')} /tables/${made.name}.csv (${made.version})` : errors[0].message;
}

/** A value as it stands in an address. */
function inAddress(value) {
  if (Array.isArray(value)) return value.join(',');
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value ?? '');
}

/** The question as a program in the language of the visitor's choice. */
function programs(question) {
  const named = { 'aria-label': say('copyAs') };
  const chosen = element('select', named, ...Object.keys(copies).map((name) => new Option(name, name)));
  const text = element('textarea', { class: 'code', rows: '6', readonly: '', ...named });
  const write = () => (text.value = copies[chosen.value](question, location.origin));
  chosen.addEventListener('change', write);
  write();
  const copy = button(say('copy'), async () => {
    text.select();
    await navigator.clipboard?.writeText(text.value).catch(() => {});
    copy.textContent = say('copied');
  });
  return foldedIn(say('copyAs'), element('div', { class: 'bar' }, chosen, copy), text);
}

function foldedIn(title, ...children) {
  return element('details', {}, element('summary', {}, title), ...children);
}

function button(title, onClick) {
  const made = element('button', { type: 'button' }, title);
  made.addEventListener('click', () => void onClick());
  return made;
}
