import { crossed, together } from '../../gateway/workbench/page/groups.js';

const rows = [
  { agency: 'A', month: '2026-04', late: 2 },
  { agency: 'A', month: '2026-05', late: 3 },
  { agency: 'B', month: '2026-04', late: null, withheld: 'late: SUPPRESSED' },
  { agency: 'A', month: '2026-04', late: 5 },
  { agency: 'B', month: '2026-05', late: null },
];

describe('rows put together for a chart or a pivot', () => {
  test('each by itself keeps what is missing apart from what is held back', () => {
    const points = together(rows, { x: 'agency', y: 'late', by: 'each', series: '' });
    expect(points.map(({ x, y, isPartial }) => [x, y, isPartial])).toEqual([
      ['A', 2, false],
      ['A', 3, false],
      ['B', null, true],
      ['A', 5, false],
      ['B', null, false],
    ]);
  });

  test.each([
    ['sum', 10, null],
    ['mean', 10 / 3, null],
    ['count', 3, 2],
  ])('by %s', (by, ofA, ofB) => {
    const points = together(rows, { x: 'agency', y: 'late', by, series: '' });
    expect(points.map(({ x, y }) => [x, y])).toEqual([
      ['A', ofA],
      ['B', ofB],
    ]);
    // A number of rows lacks nothing.
    expect(points.map(({ isPartial }) => isPartial)).toEqual([false, by !== 'count']);
  });

  test('a pivot has a row and a column for each value, and none for what no row has', () => {
    const table = crossed([...rows, { agency: 'C', month: '2026-06', late: 1 }], {
      ...{ x: 'agency', y: 'late', by: 'sum', series: 'month' },
    });
    expect(table.columns).toEqual(['2026-04', '2026-05', '2026-06']);
    expect(table.rows).toEqual([
      { name: 'A', cells: [{ y: 7, isPartial: false }, { y: 3, isPartial: false }, undefined] },
      { name: 'B', cells: [{ y: null, isPartial: true }, { y: null, isPartial: false }, undefined] },
      { name: 'C', cells: [undefined, undefined, { y: 1, isPartial: false }] },
    ]);
  });
});
