import { element } from './element.js';
import { gridView } from './grid.js';
import { say } from './texts.js';
import { columnsOf, numbersAmong, withheldIn } from './withheld.js';

/** The rows of a table as they came, with a filter of words and a choice of columns. */
export function tableView(place) {
  const filter = element('input', { type: 'search', class: 'filter' });
  const columnList = element('div', { class: 'column-list' });
  const columnChoice = element('details', {}, element('summary', {}), columnList);
  const count = element('span', { class: 'hint', role: 'status' });
  const frame = element('div', { class: 'grid-frame' });
  place.append(element('div', { class: 'bar' }, filter, columnChoice, count), frame);
  const grid = gridView(frame);
  let names = '';
  let total = 0;
  let shown = 0;
  filter.addEventListener('input', () => grid.setFilter(filter.value));
  grid.onCount((displayed) => {
    shown = displayed;
    tellCount();
  });
  retell();
  return {
    setRows(rows) {
      const columns = columnsOf(rows);
      if (rows.length && columns.join() !== names) {
        names = columns.join();
        const numbers = new Set(numbersAmong(columns, rows));
        grid.setColumns(columns.map((name) => columnOf(name, numbers.has(name))));
        listColumns(columns);
      }
      total = rows.length;
      grid.setRows(rows);
    },
    retell() {
      retell();
      grid.retell();
    },
  };

  function retell() {
    filter.placeholder = say('filter');
    filter.setAttribute('aria-label', say('filter'));
    columnChoice.firstChild.textContent = say('columns');
    tellCount();
  }

  function tellCount() {
    count.textContent = `${shown === total ? '' : `${shown} ${say('of')} `}${total} ${say('rowsIn')}`;
  }

  function listColumns(columns) {
    columnList.replaceChildren(
      ...columns.map((name) => {
        const box = element('input', { type: 'checkbox', checked: '' });
        box.addEventListener('change', () => grid.show(name, box.checked));
        return element('label', {}, box, ` ${name}`);
      }),
    );
  }
}

function columnOf(name, isNumber) {
  return { name, isNumber, valueOf: (row) => row[name], withheldOf: (row) => withheldIn(row).get(name) };
}
