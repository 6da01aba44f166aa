import { people } from '../../gateway/demo/people.ts';
import { ask } from '../support/ask.ts';
import { sharedGraph, type SharedGraph, topologies } from '../support/graph.ts';

const clerk = people.find(({ name }) => name === 'clerk')!;
const administrator = people.find(({ name }) => name === 'administrator')!;

/** How often each subgraph was asked. */
function callsBySubgraph(graph: SharedGraph): Record<string, number> {
  const calls: Record<string, number> = {};
  for (const { subgraph } of graph.requests) calls[subgraph] = (calls[subgraph] ?? 0) + 1;
  return calls;
}

describe.each(topologies)('one operation across the four domains, %s', (topology) => {
  let graph: SharedGraph;
  beforeAll(async () => {
    graph = await sharedGraph(topology);
  });
  beforeEach(() => {
    graph.requests.length = 0;
    graph.statements.length = 0;
  });

  it('follows an agency of 2020 from its letter to its tasks, procedures and reports', async () => {
    const { agency } = await graph
      .as(clerk)
      .overview.agency({ id: 'qni-stttt', asOf: '2020-04-15', source: '1624/UBND-KGVX', year: 2020 });
    expect(agency).toMatchObject({
      id: 'qni-stttt@@2020-04-15',
      stableId: 'qni-stttt',
      asOf: '2020-04-15',
      nameVi: 'Sở Thông tin và Truyền thông',
    });
    // The conclusions of the conference in June came after the letter that has it held.
    expect(agency!.documents!.nodes).toEqual([
      expect.objectContaining({ number: '990626/TB-UBND' }),
      expect.objectContaining({
        number: '1624/UBND-KGVX',
        issuer: { id: 'qni@@2020-04-15', stableId: 'qni', nameVi: 'Ủy ban nhân dân tỉnh Quảng Ngãi' },
        signer: {
          capacity: 'DEPUTY_FOR_HEAD',
          fullName: 'Đặng Ngọc Dũng',
          officer: { id: 'officer-qni-deputy', fullName: 'Đặng Ngọc Dũng' },
        },
      }),
    ]);
    const tasks = agency!.tasks!.nodes;
    expect(tasks.map((task) => task.dueDate).filter(Boolean)).toEqual(['2020-06-30', '2020-12-31', '2020-06-30']);
    expect(agency!.procedures!.nodes).toEqual([]); // A department is competent for none of the twelve.
    expect(agency!.reportObligations!.nodes.map(({ period }) => period)).toEqual([
      { id: '2020-Q1', dataFrom: '2019-12-15', dataTo: '2020-03-14' },
      { id: '2020-Q2', dataFrom: '2020-03-15', dataTo: '2020-06-14' },
      // The letter's own, of the first half of the year.
      { id: '2020-H1', dataFrom: '2019-12-15', dataTo: '2020-06-14' },
      { id: '2020-Q3', dataFrom: '2020-06-15', dataTo: '2020-09-14' },
      { id: '2020-Q4', dataFrom: '2020-09-15', dataTo: '2020-12-14' },
    ]);
  });

  it('leads from a dossier to the officer to whom it is assigned', async () => {
    const query = '{ dossier(id: "dossier-copy-0001") { assignedTo { id fullName } } }';
    const { body } = await ask(graph.url, { query, token: await graph.token(clerk) });
    expect(body).toEqual({
      data: {
        dossier: { assignedTo: { id: 'officer-qni-skhcn2025-new-staff', fullName: expect.stringMatching(/ /) } },
      },
    });
  });

  it('says which procedures a district was competent for', async () => {
    const { agency } = await graph.as(clerk).overview.agency({ id: 'd-524', asOf: '2020-04-15', year: 2020 });
    expect(agency!.procedures!.nodes.map(({ code }) => code)).toEqual(['1.001612', '2.000806']);
  });

  it('asks each subgraph at most once a step, and as many statements for a hundred agencies as for one', async () => {
    const ask = async (within: string) => {
      graph.requests.length = 0;
      graph.statements.length = 0;
      const { agencies } = await graph.as(administrator).overview.agencies({
        filter: { within },
        asOf: '2020-04-15',
        first: 100,
        source: '1624/UBND-KGVX',
        year: 2020,
      });
      return { nodes: agencies!.nodes, calls: callsBySubgraph(graph), statements: graph.statements.length };
    };
    await ask('qni-stttt'); // What a first request sets up is not counted.
    const one = await ask('qni-stttt');
    const hundred = await ask('qni');
    expect(one.nodes).toHaveLength(1);
    expect(hundred.nodes).toHaveLength(100);
    // The agencies; documents, services and reports side by side; then the directory for issuers and signers, of the
    // documents, by one call, and for receivers, of the reports.
    expect(hundred.calls).toEqual({ directory: 3, documents: 1, services: 1, reports: 1 });
    expect(one.calls).toEqual(hundred.calls);
    expect(hundred.statements).toBe(one.statements);
  });

  it('gives every agency of the answer as of its own day', async () => {
    const { agency } = await graph
      .as(clerk)
      .overview.agency({ id: 'qni-skhcn2025-new', asOf: '2026-11-24', source: '1624/UBND-KGVX', year: 2026 });
    expect(agency!.documents!.nodes[0]!.issuer.nameVi).toBe('Ủy ban nhân dân tỉnh Quảng Ngãi');
    expect(
      agency!.reportObligations!.nodes.map(({ submissions }) => submissions.map(({ receiver }) => receiver.stableId)),
    ).toEqual(Array.from({ length: 4 }, () => ['qni2025', 'bkhcn2025']));
  });
});
