import { chartView } from './chart.js';
import { addressOf, copies } from './copy-as.js';
import { element } from './element.js';
import * as identity from './identity.js';
import { sendOperation } from './operation.js';
import { askTable, readRows } from './table-run.js';
import { tableView } from './table-view.js';
import { currentLanguage, inLanguage, say } from './texts.js';

/** What is downloaded as what. */
const formats = ['csv', 'xlsx', 'parquet', 'arrow', 'json', 'ndjson'];
/** Between two drawings of a table that is coming in, in milliseconds. */
const drawEvery = 250;

const section = document.querySelector('#table-result');
const status = section.querySelector('#table-status');
const problem = section.querySelector('#table-problem');
const cancel = section.querySelector('#table-cancel');
const about = section.querySelector('#table-about');
const tools = section.querySelector('#table-tools');
const table = tableView();
const chart = chartView();
section.querySelector('#table-place').append(table.view);
section.querySelector('#chart-place').append(chart.view);

let running;
let shown;
cancel.addEventListener('click', () => running?.abort());

/** Asks for a table and shows it while it comes in; what was under way before is stopped. */
export async function showTable(question) {
  running?.abort();
  const controller = new AbortController();
  running = controller;
  shown = question;
  section.hidden = false;
  problem.hidden = true;
  cancel.hidden = false;
  status.textContent = `0 ${say('rowsSoFar')}`;
  describe(question);
  offer(question);
  table.setRows([]);
  chart.setRows([], question.chart);
  section.scrollIntoView({ block: 'start' });
  let rows = [];
  let drawn = 0;
  const start = performance.now();
  try {
    const labels = currentLanguage() === 'vi' ? 'vi' : undefined;
    const response = await asked(question, { format: 'ndjson', labels, signal: controller.signal });
    rows = await readRows(response, (soFar) => {
      rows = soFar;
      if (performance.now() - drawn < drawEvery) return;
      drawn = performance.now();
      status.textContent = `${soFar.length} ${say('rowsSoFar')}`;
      table.setRows(soFar);
    });
    status.textContent = `${rows.length} ${say('rowsIn')} · ${Math.round(performance.now() - start)} ms · ${identity.chosenInWords()}`;
  } catch (error) {
    if (controller.signal.aborted) {
      if (running === controller) status.textContent = `${say('cancelled')}: ${rows.length} ${say('rowsIn')}`;
    } else {
      status.textContent = '';
      tell(rows.length ? `${say('failed')}: ${error.message}` : error.message);
    }
  }
  if (running !== controller) return;
  cancel.hidden = true;
  table.setRows(rows);
  chart.setRows(rows, question.chart);
}

async function asked(question, options) {
  try {
    return await askTable(question, { ...options, token: await identity.currentToken() });
  } catch (error) {
    if (error.status !== 401 || !identity.forgetToken()) throw error;
    return askTable(question, { ...options, token: await identity.currentToken() });
  }
}

function tell(text) {
  problem.textContent = text;
  problem.hidden = false;
}

function describe({ title, description, source, legalBasis, columns = [] }) {
  const units = columns.filter(({ unit, title: named }) => unit || named);
  about.replaceChildren(
    ...(title ? [element('h3', {}, inLanguage(title))] : []),
    ...(description ? [element('p', {}, inLanguage(description))] : []),
    ...(source ? [element('p', { class: 'hint' }, `${say('source')}: ${inLanguage(source)}`)] : []),
    ...(legalBasis?.length ? [element('p', { class: 'hint' }, `${say('legalBasis')}: ${legalBasis.join(', ')}`)] : []),
    ...(units.length
      ? [
          element(
            'p',
            { class: 'hint' },
            units
              .map(
                (column) =>
                  `${column.name}: ${column.title ? inLanguage(column.title) : ''}${column.unit ? ` (${column.unit})` : ''}`,
              )
              .join(' · '),
          ),
        ]
      : []),
  );
}

/** Downloads in each form, and texts to copy. */
function offer(question) {
  const buttons = formats.map((format) => {
    const button = element('button', { type: 'button' }, format);
    button.addEventListener('click', () => void download(question, format));
    return button;
  });
  const chosen = element(
    'select',
    { 'aria-label': say('copyAs') },
    ...Object.keys(copies).map((name) => new Option(name, name)),
  );
  const text = element('textarea', { class: 'code', rows: '5', readonly: '', 'aria-label': say('copyAs') });
  const write = () => (text.value = copies[chosen.value](question, location.origin));
  chosen.addEventListener('change', write);
  write();
  const copy = element('button', { type: 'button' }, say('copy'));
  copy.addEventListener('click', async () => {
    text.select();
    await navigator.clipboard?.writeText(text.value).catch(() => {});
    copy.textContent = say('copied');
  });
  const name = element('input', { placeholder: say('saveName'), 'aria-label': say('saveName') });
  const saveButton = element('button', { type: 'button' }, say('save'));
  const told = element('span', { class: 'hint', role: 'status' });
  saveButton.addEventListener('click', async () => (told.textContent = await save(question, name.value.trim())));
  const address = question.name
    ? [element('a', { href: addressOf(question, '', 'csv').slice(1) }, addressOf(question, '', 'csv'))]
    : [];
  tools.replaceChildren(
    element('div', { class: 'bar' }, element('strong', {}, say('download')), ...buttons, ...address),
    element(
      'details',
      {},
      element('summary', {}, say('save')),
      element('div', { class: 'bar' }, name, saveButton, told),
    ),
    element('details', {}, element('summary', {}, say('copyAs')), element('div', { class: 'bar' }, chosen, copy), text),
  );
}

/** Saves a question as one's own; answers what to say of it. */
async function save({ query, variables = {}, rows, join, parameters }, name) {
  const defaults =
    parameters ?? Object.fromEntries(Object.entries(variables).map(([key, value]) => [key, inAddress(value)]));
  const input = {
    ...{ name, titleVi: name, query, join: join ?? [] },
    ...(rows ? { rows } : {}),
    parameters: Object.entries(defaults).map(([key, value]) => ({ name: key, titleVi: key, default: value })),
  };
  const { answer, failure } = await sendOperation({
    query: 'mutation Save($input: SaveQueryInput!) { saveQuery(input: $input) { name version } }',
    variables: { input },
    token: await identity.currentToken(),
  });
  const saved = answer?.data?.saveQuery;
  if (!saved) return failure ?? answer.errors[0].message;
  return `${say('saved')} /tables/${saved.name}.csv (${saved.version})`;
}

/** A value as it stands in an address. */
function inAddress(value) {
  if (Array.isArray(value)) return value.join(',');
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : String(value ?? '');
}

async function download(question, format) {
  try {
    const labels = currentLanguage() === 'vi' ? 'vi' : undefined;
    const response = await asked(question, { format, labels });
    const href = URL.createObjectURL(await response.blob());
    const link = element('a', { href, download: `${question.name ?? 'table'}.${format}` });
    link.click();
    setTimeout(() => URL.revokeObjectURL(href), 60_000);
  } catch (error) {
    tell(error.message);
  }
}

/** Shows the table again, in the other language. */
export function retellTable() {
  if (shown && !section.hidden) void showTable(shown);
}
