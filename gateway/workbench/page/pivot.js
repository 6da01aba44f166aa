import { columnChoice } from './choice.js';
import { element } from './element.js';
import { gridView } from './grid.js';
import { crossed } from './groups.js';
import { say } from './texts.js';

/** Columns that a pivot has at most. */
const mostColumns = 100;

/** A value by two columns of the rows, as a table. A cell that lacks what was kept from the visitor is marked. */
export function pivotView(place) {
  const bar = element('div', { class: 'bar' });
  const told = element('p', { class: 'hint' });
  const frame = element('div', { class: 'grid-frame' });
  place.append(bar, told, frame);
  const grid = gridView(frame);
  let rows = [];
  const choice = columnChoice(bar, {
    onChange: draw,
    texts: { x: 'down', series: 'acrossColumns' },
    ways: ['sum', 'mean', 'count'],
  });
  return {
    setRows(given, wanted) {
      rows = given;
      choice.setRows(given, wanted);
    },
    retell() {
      choice.retell();
      grid.retell();
      draw(choice.chosen());
    },
  };

  function draw(chosen) {
    const table = crossed(rows, chosen);
    const columns = table.columns.slice(0, mostColumns);
    grid.setColumns([
      { name: chosen.x || ' ', isNumber: false, valueOf: ({ name }) => name, withheldOf: () => undefined },
      ...columns.map((name, at) => ({
        ...{ name: name || say(chosen.by), isNumber: true },
        valueOf: ({ cells }) => cells[at]?.y,
        // A number that lacks some of its parts is no number to read.
        withheldOf: ({ cells }) => (cells[at]?.isPartial ? 'SUPPRESSED' : undefined),
      })),
    ]);
    grid.setRows(table.rows);
    const isPartial = table.rows.some(({ cells }) => cells.some((cell) => cell?.isPartial));
    told.textContent = [
      table.columns.length > mostColumns ? say('tooManyColumns').replace('{n}', mostColumns) : '',
      isPartial ? say('partial') : '',
    ].join(' ');
  }
}
