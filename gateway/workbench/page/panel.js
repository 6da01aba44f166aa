import { chartView } from './chart.js';
import { element } from './element.js';
import { chosenInWords } from './identity.js';
import { pivotView } from './pivot.js';
import { askTable, readRows } from './table-run.js';
import { tableTools } from './table-tools.js';
import { tableView } from './table-view.js';
import { currentLanguage, inLanguage, say } from './texts.js';

/** Between two drawings of a table that is coming in, in milliseconds. */
const drawEvery = 250;

const section = document.querySelector('#table-result');
const status = section.querySelector('#table-status');
const problem = section.querySelector('#table-problem');
const cancel = section.querySelector('#table-cancel');
const about = section.querySelector('#table-about');
const table = tableView(section.querySelector('#table-place'));
const pivot = pivotView(section.querySelector('#pivot-place'));
const chart = chartView(section.querySelector('#chart-place'));
const tools = tableTools(section.querySelector('#table-tools'), tell);

let running;
let shown;
let isWhole = false;
cancel.addEventListener('click', () => running?.abort());

/** Asks for a table and shows it while it comes in; what was under way before is stopped. */
export async function showTable(question) {
  running?.abort();
  const controller = new AbortController();
  running = controller;
  shown = question;
  isWhole = false;
  section.hidden = false;
  problem.hidden = true;
  cancel.hidden = false;
  status.textContent = `0 ${say('rowsSoFar')}`;
  describe(question);
  tools.offer(question);
  show([]);
  section.scrollIntoView({ block: 'start' });
  let rows = [];
  let drawn = 0;
  const start = performance.now();
  try {
    const labels = currentLanguage() === 'vi' ? 'vi' : undefined;
    const response = await askTable(question, { format: 'ndjson', labels, signal: controller.signal });
    rows = await readRows(response, (soFar) => {
      rows = soFar;
      if (performance.now() - drawn < drawEvery) return;
      drawn = performance.now();
      status.textContent = `${soFar.length} ${say('rowsSoFar')}`;
      table.setRows(soFar);
    });
    isWhole = true;
    status.textContent = `${rows.length} ${say('rowsIn')} · ${Math.round(performance.now() - start)} ms · ${chosenInWords()}`;
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
  show(rows);
}

/** Says why there is no table, in the place of one. */
export function showNone(reason) {
  running?.abort();
  running = undefined;
  shown = {};
  isWhole = false;
  section.hidden = false;
  cancel.hidden = true;
  status.textContent = '';
  describe(shown);
  tools.clear();
  show([]);
  tell(reason);
}

function show(rows) {
  table.setRows(rows);
  pivot.setRows(rows, pivotOf(shown));
  chart.setRows(rows, shown.chart);
}

/** A pivot begins as the chart does; shares are put together by their mean, since their sum says nothing. */
function pivotOf({ chart: wanted, columns = [] }) {
  const isShare = columns.find(({ name }) => name === wanted?.y)?.unit === '%';
  const by = wanted?.by === 'mean' || wanted?.by === 'count' ? wanted.by : isShare ? 'mean' : 'sum';
  return { ...wanted, by };
}

function tell(text) {
  problem.textContent = text;
  problem.hidden = false;
}

function describe({ title, description, source, freshness, legalBasis, columns = [] }) {
  const named = columns.filter(({ unit, title: own }) => unit || own).map(columnInWords);
  const hint = (text) => element('p', { class: 'hint' }, text);
  about.replaceChildren(
    ...(title ? [element('h3', {}, inLanguage(title))] : []),
    ...(description ? [element('p', {}, inLanguage(description))] : []),
    ...(source ? [hint(`${say('source')}: ${inLanguage(source)}`)] : []),
    ...(freshness ? [hint(`${say('freshness')}: ${inLanguage(freshness)}`)] : []),
    ...(legalBasis?.length ? [hint(`${say('legalBasis')}: ${legalBasis.join(', ')}`)] : []),
    ...(named.length ? [hint(named.join(' · '))] : []),
  );
}

function columnInWords({ name, title, unit }) {
  return `${name}: ${title ? inLanguage(title) : ''}${unit ? ` (${unit})` : ''}`;
}

/** Writes what is shown in the other language; the labels of a whole table are asked for again. */
export function retellTable() {
  for (const view of [table, pivot, chart]) view.retell();
  if (shown && isWhole) void showTable(shown);
}
