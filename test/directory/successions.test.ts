import type { DirectoryCrosswalk } from '../../client-sdk/src/index.ts';
import { people } from '../../gateway/demo/people.ts';
import { ask } from '../support/ask.ts';
import { sharedGraph, type SharedGraph } from '../support/graph.ts';

const analyst = people.find(({ name }) => name === 'analyst')!;

let graph: SharedGraph;
beforeAll(async () => {
  graph = await sharedGraph('in-process');
});

type Filter = NonNullable<Parameters<ReturnType<SharedGraph['as']>['directory']['crosswalk']>[0]>['filter'];
/** All successions that a filter asks for, page by page. */
async function crosswalk(filter: Filter, first = 100) {
  const found = [];
  for (let after: string | null = null; ;) {
    const { agencySuccessions }: DirectoryCrosswalk = await graph
      .as(analyst)
      .directory.crosswalk({ filter, first, after });
    found.push(...agencySuccessions!.nodes);
    if (!agencySuccessions!.pageInfo.hasNextPage) return found;
    after = agencySuccessions!.pageInfo.endCursor;
  }
}
const brief = async (filter: Filter) =>
  (await crosswalk(filter)).map(({ predecessor, successor, takesOver, isDivided, change }) => [
    ...[predecessor.stableId, successor.stableId, takesOver.map((scope) => scope[0]).join('')],
    ...[isDivided, change.kind],
  ]);

describe('who took over what', () => {
  it('says of a district who answers for its area and tasks, and who keeps its records', async () => {
    expect(await brief({ predecessor: 'd-531' })).toEqual([
      ['d-531', 'c-21349@2025', 'TF', true, 'FUNCTION_TRANSFER'],
      ['d-531', 'c-21361@2025', 'TF', true, 'FUNCTION_TRANSFER'],
      ['d-531', 'qni-snv2025-new', 'A', false, 'FUNCTION_TRANSFER'],
    ]);
    const { body } = await ask(graph.url, {
      query:
        '{ agency(id: "d-531") { successors { nameVi } successorsAsOf { id } successions { successor { stableId } } } }',
    });
    expect(body.errors).toBeUndefined();
    expect((body.data as { agency: unknown }).agency).toEqual({
      successors: [{ nameVi: 'UBND xã Sơn Mai' }, { nameVi: 'UBND xã Minh Long' }],
      successorsAsOf: [{ id: 'c-21349@2025' }, { id: 'c-21361@2025' }],
      successions: ['c-21349@2025', 'c-21361@2025', 'qni-snv2025-new'].map((stableId) => ({ successor: { stableId } })),
    });
  });

  it('says that Nghĩa Mỹ was split, and that Nghĩa Phương gave a part and goes on', async () => {
    expect(await brief({ legalBasis: '1279/NQ-UBTVQH15', successor: 'c-21238' })).toEqual([
      ['c-21283', 'c-21238', 'T', true, 'TERRITORY_TRANSFER'],
      ['c-21286', 'c-21238', 'TFA', true, 'SPLIT'],
    ]);
  });

  it('says that departments and the board of economic zones merged with those of Kon Tum', async () => {
    expect(await brief({ successor: 'qni-bqldq-new', legalBasis: '1499/QĐ-TTg' })).toEqual([
      ['ktm-bqlkkt', 'qni-bqldq-new', 'FA', false, 'MERGE'],
      ['qni-bqldq', 'qni-bqldq-new', 'FA', false, 'MERGE'],
    ]);
    const merged = await crosswalk({ kinds: ['MERGE'], from: '2025-07-01', to: '2025-07-01' });
    const departments = merged.filter(({ successor }) => successor.kind === 'DEPARTMENT');
    // Thirteen departments and offices of each province, and their boards.
    expect(departments).toHaveLength(2 * (13 + 1));
  });

  it('is read in pages of any size, in one order', async () => {
    const filter = { from: '2025-07-01', to: '2025-07-01' };
    const whole = await crosswalk(filter);
    expect(await crosswalk(filter, 37)).toEqual(whole);
    expect(await crosswalk({ ...filter, takesOver: ['ARCHIVE'] })).toHaveLength(
      whole.filter(({ takesOver }) => takesOver.includes('ARCHIVE')).length,
    );
  });

  it('has one-stop-shops: of the province since July 2017, of each commune since the reform', async () => {
    const shops = async (asOf: string) => {
      const { agencies } = await graph
        .as(undefined)
        .directory.agencies({ filter: { kinds: ['ONE_STOP_SHOP'] }, asOf, first: 100 });
      return agencies!.nodes.map(({ stableId }) => stableId);
    };
    expect(await shops('2017-07-01')).toEqual(['ktm-ttphcc']);
    expect(await shops('2020-04-15')).toEqual(['qni-ttphcc', 'ktm-ttphcc']);
    expect(await shops('2026-11-24')).toHaveLength(1 + 96);
  });
});
