import { element } from './element.js';
import { say } from './texts.js';

const rowHeight = 30;
/** Rows that are drawn beyond what is seen, above and below. */
const spare = 10;

/** The cells of a row that were kept from the visitor, by column. */
export function withheldIn(row) {
  if (!row.withheld) return new Map();
  return new Map(
    row.withheld.split('; ').map((part) => {
      const at = part.lastIndexOf(': ');
      return [part.slice(0, at), part.slice(at + 2)];
    }),
  );
}

/** A table of any length of which only what is seen is drawn. It is sorted, filtered and narrowed by the visitor. */
export function tableView() {
  const filter = element('input', { type: 'search', 'data-placeholder': 'filter', class: 'filter' });
  const columnList = element('div', { class: 'column-list' });
  const columnChoice = element('details', {}, element('summary', {}, say('columns')), columnList);
  const count = element('span', { class: 'hint', role: 'status' });
  const head = element('tr', {});
  const above = element('tr', { 'aria-hidden': 'true' }, element('td', {}));
  const below = element('tr', { 'aria-hidden': 'true' }, element('td', {}));
  const body = element('tbody', {});
  const table = element('table', { class: 'grid' }, element('thead', {}, head), body);
  const scroller = element('div', { class: 'scroller', tabindex: '0', role: 'region' }, table);
  const view = element(
    'div',
    { class: 'table-view' },
    element('div', { class: 'bar' }, filter, columnChoice, count),
    scroller,
  );

  let all = [];
  let columns = [];
  let hidden = new Set();
  let shown = [];
  let order = { column: undefined, down: false };

  filter.addEventListener('input', arrange);
  scroller.addEventListener('scroll', draw);
  return { view, setRows };

  function setRows(rows) {
    const names = rows.length ? Object.keys(rows[0]).filter((name) => name !== 'withheld') : [];
    if (names.join() !== columns.join()) {
      columns = names;
      hidden = new Set();
      order = { column: undefined, down: false };
      listColumns();
    }
    filter.placeholder = say('filter');
    filter.setAttribute('aria-label', say('filter'));
    columnChoice.firstChild.textContent = say('columns');
    scroller.setAttribute('aria-label', say('table'));
    all = rows;
    arrange();
  }

  function listColumns() {
    columnList.replaceChildren(
      ...columns.map((name) => {
        const box = element('input', { type: 'checkbox', checked: '' });
        box.addEventListener('change', () => {
          if (box.checked) hidden.delete(name);
          else hidden.add(name);
          arrange();
        });
        return element('label', {}, box, ` ${name}`);
      }),
    );
  }

  function arrange() {
    const words = filter.value.trim().toLowerCase();
    shown = words
      ? all.filter((row) =>
          columns.some((name) =>
            String(row[name] ?? '')
              .toLowerCase()
              .includes(words),
          ),
        )
      : [...all];
    if (order.column)
      shown.sort((one, other) => compare(one[order.column], other[order.column]) * (order.down ? -1 : 1));
    count.textContent = `${shown.length === all.length ? '' : `${shown.length} ${say('of')} `}${all.length} ${say('rowsIn')}`;
    head.replaceChildren(...visible().map(headOf));
    draw();
  }

  function visible() {
    return columns.filter((name) => !hidden.has(name));
  }

  function headOf(name) {
    const mark = order.column === name ? (order.down ? ' ▾' : ' ▴') : '';
    const button = element('button', { type: 'button' }, name + mark);
    button.addEventListener('click', () => {
      order = { column: name, down: order.column === name && !order.down };
      arrange();
      head.querySelectorAll('button')[visible().indexOf(name)]?.focus();
    });
    const sort = order.column === name ? (order.down ? 'descending' : 'ascending') : 'none';
    return element('th', { scope: 'col', 'aria-sort': sort }, button);
  }

  function draw() {
    const first = Math.max(0, Math.floor(scroller.scrollTop / rowHeight) - spare);
    const last = Math.min(shown.length, first + Math.ceil((scroller.clientHeight || 420) / rowHeight) + 2 * spare);
    above.firstChild.style.height = `${first * rowHeight}px`;
    below.firstChild.style.height = `${(shown.length - last) * rowHeight}px`;
    const names = visible();
    body.replaceChildren(above, ...shown.slice(first, last).map((row) => rowOf(row, names)), below);
    table.setAttribute('aria-rowcount', String(shown.length + 1));
  }
}

function rowOf(row, names) {
  const withheld = withheldIn(row);
  return element('tr', {}, ...names.map((name) => cellOf(row[name], withheld.get(name))));
}

function cellOf(value, why) {
  if (why) {
    const isDenied = why === 'DENIED';
    return element(
      'td',
      { class: isDenied ? 'denied' : 'suppressed' },
      element('small', {}, say(isDenied ? 'denied' : 'suppressed')),
    );
  }
  if (value === null || value === undefined) return element('td', { class: 'empty' }, '');
  return element('td', typeof value === 'number' ? { class: 'number' } : { title: String(value) }, String(value));
}

function compare(one, other) {
  if (one == null || other == null) return (one == null ? 1 : 0) - (other == null ? 1 : 0);
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  return String(one).localeCompare(String(other), 'vi');
}
