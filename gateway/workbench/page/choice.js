import { element } from './element.js';
import { aggregates } from './groups.js';
import { say } from './texts.js';
import { columnsOf, numbersAmong } from './withheld.js';

/** Which texts name the choices. */
const labels = { x: 'across', y: 'value', by: 'by', series: 'series' };

/**
 * What the visitor chooses of rows to look at: what across, which value, how several rows become one, and what beside.
 *
 * @param {HTMLElement} place
 * @param {object} given
 * @param {(choice: { x: string, y: string, by: string, series: string }) => void} given.onChange
 * @param {Partial<typeof labels>} [given.texts] texts that name choices otherwise
 * @param {string[]} [given.ways] which of the aggregates are offered
 */
export function columnChoice(place, { onChange, texts = {}, ways = aggregates }) {
  const selects = Object.fromEntries(Object.keys(labels).map((name) => [name, element('select', {})]));
  for (const select of Object.values(selects)) select.addEventListener('change', () => onChange(chosen()));
  let rows = [];
  let wanted;
  return { setRows, chosen, retell: () => offer(chosen()) };

  function setRows(given, standard) {
    rows = given;
    wanted = standard;
    offer();
    onChange(chosen());
  }

  function offer(kept) {
    const names = columnsOf(rows);
    const numbers = numbersAmong(names, rows);
    // In Vietnamese a code has its name in a column beside it.
    const named = (name) => (names.includes(`${name}.vi`) ? `${name}.vi` : name);
    const others = names.filter((name) => !numbers.includes(name));
    fill(selects.x, names, kept?.x ?? named(wanted?.x) ?? others[0]);
    fill(selects.y, numbers, kept?.y ?? wanted?.y ?? numbers[0]);
    fill(selects.by, ways, kept?.by ?? wanted?.by ?? ways[0], say);
    fill(selects.series, ['', ...names], kept?.series ?? named(wanted?.series ?? ''), (name) => name || say('none'));
    place.replaceChildren(
      ...Object.entries({ ...labels, ...texts }).map(([name, text]) =>
        element('label', {}, `${say(text)} `, selects[name]),
      ),
    );
  }

  function chosen() {
    return Object.fromEntries(Object.entries(selects).map(([name, { value }]) => [name, value]));
  }
}

function fill(select, names, chosen, title = (name) => name) {
  select.replaceChildren(...names.map((name) => new Option(title(name), name)));
  if (names.includes(chosen)) select.value = chosen;
}
