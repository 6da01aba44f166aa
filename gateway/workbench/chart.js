import { element } from './element.js';
import { say } from './texts.js';

const most = { bars: 40, points: 400, series: 8 };
const size = { bar: 26, label: 210, width: 760, height: 320 };

/** A chart of rows: the visitor chooses what is drawn over what, and how several rows become one value. */
export function chartView() {
  const across = element('select', {});
  const value = element('select', {});
  const by = element('select', {});
  const series = element('select', {});
  const choice = element('div', { class: 'bar' });
  const picture = element('div', { class: 'picture' });
  const view = element('div', { class: 'chart-view' }, choice, picture);
  let rows = [];
  let kind = 'bar';
  for (const select of [across, value, by, series]) select.addEventListener('change', draw);
  return { view, setRows };

  function setRows(given, wanted) {
    rows = given;
    const names = rows.length ? Object.keys(rows[0]).filter((name) => name !== 'withheld') : [];
    const numbers = names.filter((name) => rows.some((row) => typeof row[name] === 'number'));
    kind = wanted?.kind ?? 'bar';
    fill(across, names, wanted?.x ?? names.find((name) => !numbers.includes(name)));
    fill(value, numbers, wanted?.y ?? numbers[0]);
    fill(series, ['', ...names], wanted?.series ?? '', (name) => name || say('none'));
    fill(by, ['each', 'sum', 'mean', 'count'], wanted?.by ?? 'each', (name) => say(name));
    choice.replaceChildren(
      ...[
        ['across', across],
        ['value', value],
        ['by', by],
        ['series', series],
      ].map(([name, select]) => element('label', {}, `${say(name)} `, select)),
    );
    draw();
  }

  function draw() {
    const points = together(rows, { x: across.value, y: value.value, by: by.value, series: series.value });
    const numbers = points.filter(({ y }) => y !== null);
    if (numbers.length === 0) {
      picture.replaceChildren(element('p', { class: 'hint' }, say(rows.length ? 'noNumbers' : 'nothing')));
      return;
    }
    const limit = kind === 'line' ? most.points : most.bars;
    const drawn = points.slice(0, limit);
    const cut = points.length > limit ? [element('p', { class: 'hint' }, say('tooMany').replace('{n}', limit))] : [];
    picture.replaceChildren(legend(drawn), kind === 'line' ? lines(drawn) : bars(drawn), ...cut);
  }
}

function fill(select, names, chosen, title = (name) => name) {
  select.replaceChildren(...names.map((name) => new Option(title(name), name)));
  if (names.includes(chosen)) select.value = chosen;
}

/** The points of a chart: each row by itself, or the rows of the same place together. */
export function together(rows, { x, y, by, series }) {
  const named = (row) => ({ x: String(row[x] ?? ''), series: series ? String(row[series] ?? '') : '' });
  if (by === 'each') return rows.map((row) => ({ ...named(row), y: typeof row[y] === 'number' ? row[y] : null }));
  const groups = new Map();
  for (const row of rows) {
    const point = named(row);
    const key = JSON.stringify([point.x, point.series]);
    const group = groups.get(key) ?? { ...point, count: 0, sum: 0, numbers: 0 };
    group.count += 1;
    if (typeof row[y] === 'number') {
      group.sum += row[y];
      group.numbers += 1;
    }
    groups.set(key, group);
  }
  return [...groups.values()].map(({ count, sum, numbers, ...point }) => ({
    ...point,
    y: by === 'count' ? count : numbers === 0 ? null : by === 'sum' ? sum : sum / numbers,
  }));
}

function svg(tag, attributes, ...children) {
  const made = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

function colours(points) {
  const names = [...new Set(points.map(({ series }) => series))];
  return (name) => `series-${names.indexOf(name) % most.series}`;
}

/** Which colour is whose, where there are several. */
function legend(points) {
  const names = [...new Set(points.map(({ series }) => series))].filter(Boolean);
  const colour = colours(points);
  return element(
    'p',
    { class: 'hint bar' },
    ...names.map((name) =>
      element(
        'span',
        {},
        svg('svg', { width: 10, height: 10 }, svg('rect', { width: 10, height: 10, class: colour(name) })),
        ` ${name}`,
      ),
    ),
  );
}

function bars(points) {
  const colour = colours(points);
  const least = Math.min(0, ...points.map(({ y }) => y ?? 0));
  const greatest = Math.max(0, ...points.map(({ y }) => y ?? 0)) || 1;
  const room = size.width - size.label - 80;
  const scale = (y) => ((y - least) / (greatest - least || 1)) * room;
  const height = points.length * size.bar + 8;
  const picture = svg('svg', { viewBox: `0 0 ${size.width} ${height}`, role: 'img', class: 'chart' });
  points.forEach(({ x, y, series }, at) => {
    const top = at * size.bar + 4;
    const name = series ? `${x} · ${series}` : x;
    picture.append(
      svg('text', { x: size.label - 8, y: top + 16, 'text-anchor': 'end' }, shortened(name), svg('title', {}, name)),
    );
    if (y === null) {
      picture.append(svg('text', { x: size.label + 4, y: top + 16, class: 'quiet' }, '–'));
      return;
    }
    const [from, to] = [scale(Math.min(0, y)), scale(Math.max(0, y))];
    picture.append(
      svg('rect', {
        x: size.label + from,
        y: top,
        width: Math.max(1, to - from),
        height: size.bar - 8,
        class: colour(series),
      }),
      svg('text', { x: size.label + to + 6, y: top + 16 }, written(y)),
    );
  });
  picture.append(svg('title', {}, points.map(({ x, y }) => `${x}: ${y === null ? '–' : written(y)}`).join('; ')));
  return picture;
}

function lines(points) {
  const colour = colours(points);
  const places = [...new Set(points.map(({ x }) => x))].sort();
  const greatest = Math.max(...points.map(({ y }) => y ?? 0), 0) || 1;
  const left = 70;
  const bottom = size.height - 40;
  const across = (x) => left + ((size.width - left - 20) * (places.indexOf(x) + 0.5)) / places.length;
  const up = (y) => bottom - (y / greatest) * (bottom - 16);
  const picture = svg('svg', { viewBox: `0 0 ${size.width} ${size.height}`, role: 'img', class: 'chart' });
  for (const part of [0, 0.5, 1]) {
    picture.append(
      svg('line', {
        x1: left,
        x2: size.width - 20,
        y1: up(greatest * part),
        y2: up(greatest * part),
        class: 'grid-line',
      }),
      svg('text', { x: left - 8, y: up(greatest * part) + 4, 'text-anchor': 'end' }, written(greatest * part)),
    );
  }
  const step = Math.ceil(places.length / 10);
  places.forEach((x, at) => {
    if (at % step === 0)
      picture.append(svg('text', { x: across(x), y: size.height - 16, 'text-anchor': 'middle' }, shortened(x)));
  });
  for (const series of new Set(points.map((point) => point.series))) {
    const own = points
      .filter((point) => point.series === series && point.y !== null)
      .sort((one, other) => places.indexOf(one.x) - places.indexOf(other.x));
    picture.append(
      svg('polyline', {
        points: own.map(({ x, y }) => `${across(x)},${up(y)}`).join(' '),
        class: `line ${colour(series)}`,
      }),
      ...own.map(({ x, y }) =>
        svg(
          'circle',
          { cx: across(x), cy: up(y), r: 4, class: colour(series) },
          svg('title', {}, `${x} ${series}: ${written(y)}`),
        ),
      ),
    );
  }
  return picture;
}

function shortened(text) {
  return text.length > 30 ? `${text.slice(0, 29)}…` : text;
}

function written(number) {
  return number.toLocaleString('en', { maximumFractionDigits: 2 });
}
