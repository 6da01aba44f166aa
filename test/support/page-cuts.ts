/** What a page of a list of an agency came to, with how many statements it took. */
export interface Cut<Node> {
  nodes: Node[];
  totalCount?: number;
  pageInfo: Record<'startCursor' | 'endCursor', string> & Record<'hasNextPage' | 'hasPreviousPage', boolean>;
  statements: number;
}

/** What a test asks of a page for the checks below, besides its nodes. */
export const cutFields = 'pageInfo { startCursor endCursor hasNextPage hasPreviousPage }';

/**
 * That every page of a list is the part of it that it should be, read forwards and backwards; one takes a statement, and
 * one with its count another. `read` answers the page with these arguments and, for the count, with `totalCount`.
 */
export async function expectCuts<Node>(
  read: (args: string, count?: 'totalCount' | '') => Promise<Cut<Node>>,
): Promise<Node[]> {
  const { nodes: all, ...whole } = await read('first: 100', 'totalCount');
  const totalCount = all.length;
  expect(whole).toMatchObject({ totalCount, statements: 2, pageInfo: { hasNextPage: false, hasPreviousPage: false } });
  for (let size = 1; size <= totalCount; size++) {
    const [first, last] = [await read(`first: ${size}`), await read(`last: ${size}`, 'totalCount')];
    expect([first.nodes, last.nodes]).toEqual([all.slice(0, size), all.slice(-size)]);
    expect([first.statements, last.statements, last.totalCount]).toEqual([1, 2, totalCount]);
    expect([first.pageInfo.hasNextPage, last.pageInfo.hasPreviousPage]).toEqual(Array(2).fill(size < totalCount));
    const after = await read(`first: 3, after: "${first.pageInfo.endCursor}"`);
    expect(after.nodes).toEqual(all.slice(size, size + 3));
    const before = await read(`last: 3, before: "${last.pageInfo.startCursor}"`);
    expect(before.nodes).toEqual(all.slice(0, -size).slice(-3));
  }
  expect(await read('first: 0', 'totalCount')).toMatchObject({ nodes: [], totalCount });
  return all;
}
