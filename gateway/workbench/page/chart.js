import * as Plot from '@observablehq/plot';
import { columnChoice } from './choice.js';
import { element } from './element.js';
import { numberInWords } from './grid.js';
import { together } from './groups.js';
import { say } from './texts.js';

/** What of a chart can still be read. */
const most = { bar: 40, line: 2_000 };

/** A chart of rows: the visitor chooses what is drawn across what, and how several rows become one value. */
export function chartView(place) {
  const bar = element('div', { class: 'bar' });
  const picture = element('div', { class: 'picture' });
  place.append(bar, picture);
  let rows = [];
  let kind = 'bar';
  const choice = columnChoice(bar, { onChange: draw });
  return {
    setRows(given, wanted) {
      rows = given;
      kind = wanted?.kind ?? 'bar';
      choice.setRows(given, wanted);
    },
    retell() {
      choice.retell();
      draw(choice.chosen());
    },
  };

  function draw(chosen) {
    const points = inTime(together(rows, chosen).filter(({ y, isPartial }) => y !== null && !isPartial));
    if (points.length === 0) {
      picture.replaceChildren(element('p', { class: 'hint' }, say(rows.length ? 'noNumbers' : 'nothing')));
      return;
    }
    const drawn = points.slice(0, most[kind]);
    const isCut = points.length > drawn.length;
    picture.replaceChildren(
      kind === 'line' ? lines(drawn, chosen) : bars(drawn, chosen),
      ...(isCut ? [element('p', { class: 'hint' }, say('tooMany').replace('{n}', most[kind]))] : []),
    );
  }
}

/** Days, months, quarters and years stand in their order; all else in that of the rows. */
function inTime(points) {
  const isTime = points.every(({ x }) => /^\d{4}(-|$)/.test(x));
  return isTime ? points.sort((one, other) => one.x.localeCompare(other.x)) : points;
}

function bars(points, { y, by, series }) {
  const isStacked = Boolean(series) && by === 'sum';
  const places = [...new Set(points.map(({ x }) => x))];
  const longest = Math.min(34, Math.max(...places.map((x) => x.length)));
  return plotted(points, {
    marginLeft: 20 + longest * 7.2,
    marginRight: 60,
    marginBottom: 44,
    height: 70 + places.length * 26,
    color: series ? { legend: true, scheme: 'Tableau10' } : undefined,
    x: { grid: true, label: y, labelAnchor: 'right', labelOffset: 40, tickFormat: numberInWords },
    y: { label: null, domain: places, tickFormat: shortened },
    marks: [
      Plot.barX(points, {
        ...{ x: 'y', y: 'x', fill: series ? 'series' : 'var(--bar)' },
        ...{ title: said, tip: true, order: isStacked ? 'series' : undefined },
      }),
      ...(series ? [] : [Plot.text(points, { x: 'y', y: 'x', text: said.number, textAnchor: 'start', dx: 5 })]),
      Plot.ruleX([0]),
    ],
  });
}

function lines(points, { y, series }) {
  const places = [...new Set(points.map(({ x }) => x))];
  const step = Math.ceil(places.length / 12);
  const marked = { x: 'x', y: 'y', z: 'series', stroke: series ? 'series' : 'var(--bar)' };
  return plotted(points, {
    ...{ marginLeft: 70, marginBottom: 40, height: 360 },
    color: series ? { legend: true, scheme: 'Tableau10' } : undefined,
    x: { type: 'point', label: null, domain: places, ticks: places.filter((_, at) => at % step === 0) },
    y: { grid: true, label: y, zero: true, tickFormat: numberInWords },
    marks: [
      Plot.lineY(points, { ...marked, sort: 'x', strokeWidth: 2 }),
      Plot.dot(points, { ...marked, fill: marked.stroke, r: 3, title: said, tip: true }),
      Plot.ruleY([0]),
    ],
  });
}

/** A chart that says in words what it shows, for who does not see it. */
function plotted(points, options) {
  return Plot.plot({
    width: 900,
    style: { background: 'none', fontFamily: 'inherit', fontSize: '12px' },
    ariaLabel: say('chart'),
    ariaDescription: points.slice(0, most.bar).map(said).join('; '),
    ...options,
  });
}

function said(point) {
  return `${[point.x, point.series].filter(Boolean).join(' · ')}: ${said.number(point)}`;
}
said.number = ({ y }) => numberInWords(y);

function shortened(text) {
  return text.length > 34 ? `${text.slice(0, 33)}…` : text;
}
