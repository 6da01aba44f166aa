import { rowOf } from '../../subgraphs/kernel/database/row-shape.ts';

describe('rows of columns', () => {
  it('have the values under the names of their columns, in their order', () => {
    const row = rowOf(['id', 'nameVi', 'endedAt'])(['a', 'Sở Nội vụ', null]);
    expect(row).toEqual({ id: 'a', nameVi: 'Sở Nội vụ', endedAt: null });
    expect(Object.keys(row)).toEqual(['id', 'nameVi', 'endedAt']);
  });

  it('take names that are no identifiers as they are', () => {
    const names = ['a b', '"', "'", '\\', '}; throw 1; //', '${x}', 'tên', '\u2028', 'class'];
    expect(Object.entries(rowOf(names)(names))).toEqual(names.map((name) => [name, name]));
  });

  it('are told apart by their names, and each is its own', () => {
    expect(rowOf(['a', 'b'])([1, 2])).toEqual({ a: 1, b: 2 });
    expect(rowOf(['b', 'a'])([1, 2])).toEqual({ b: 1, a: 2 });
    expect(rowOf(['a,b'])([1])).toEqual({ 'a,b': 1 });
    const make = rowOf(['a']);
    const [one, other] = [make([1]), make([2])];
    expect([one, other]).toEqual([{ a: 1 }, { a: 2 }]);
  });
});
