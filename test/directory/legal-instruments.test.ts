import { ask } from '../support/ask.ts';
import { sharedGraph, type SharedGraph } from '../support/graph.ts';

let graph: SharedGraph;
beforeAll(async () => {
  graph = await sharedGraph('in-process');
});
const directory = () => graph.as(undefined).directory;

describe('legal instruments', () => {
  it.each([
    ['2018-06-20', []],
    ['2020-04-15', ['61/2018/NĐ-CP']],
    ['2025-06-30', ['107/2021/NĐ-CP', '61/2018/NĐ-CP']],
    ['2025-07-01', ['118/2025/NĐ-CP']],
    ['2026-11-24', ['118/2025/NĐ-CP', '309/2026/NĐ-CP']],
  ])('say which decree on the one-stop-shop applied on %s: %j', async (asOf, ids) => {
    const filter = { topics: ['ONE_STOP_SHOP' as const], kinds: ['DECREE' as const] };
    const { legalInstruments } = await directory().legalInstruments({ filter, asOf });
    expect(legalInstruments!.nodes.map(({ id }) => id)).toEqual(ids);
  });

  it('say of one what it replaces and amends, and until when it applied', async () => {
    const { legalInstrument: old } = await directory().legalInstrument({ number: '61/2018/NĐ-CP', asOf: '2025-07-01' });
    expect(old).toMatchObject({
      ...{ validFrom: '2018-06-21', validTo: '2025-06-30', isInForce: false },
      ...{ replacedBy: [{ id: '118/2025/NĐ-CP' }], amendedBy: [{ id: '107/2021/NĐ-CP' }] },
    });
    const { legalInstrument: standard } = await directory().legalInstrument({ number: 'QCVN 102:2016/BTTTT' });
    expect(standard!.amendedBy).toEqual([{ id: '01/2022/TT-BTTTT' }]);
    const { legalInstrument: unknownDay } = await directory().legalInstrument({ number: '626/QĐ-VPCP' });
    expect(unknownDay).toMatchObject({ validFrom: null, isInForce: null, verified: false });
  });

  it('are found by number and year, and by words', async () => {
    const { legalInstrument } = await directory().legalInstrument({ number: '766/QĐ-TTg', year: 2022 });
    expect(legalInstrument!.id).toBe('766/QĐ-TTg@2022');
    const refused = await directory().legalInstrument({ number: '766/QĐ-TTg', year: 2021 });
    expect(() => refused.legalInstrument).toThrow(expect.objectContaining({ code: 'NOT_FOUND' }));
    const { legalInstruments } = await directory().legalInstruments({ search: 'che do bao cao', asOf: '2020-04-15' });
    expect(legalInstruments!.nodes.map(({ number }) => number)).toEqual(['09/2019/NĐ-CP']);
  });

  it('are what regimes, indicators, shared data and reorganisations rest on', async () => {
    const query = `{
      reportRegime(id: "EGOV_PROGRESS_Q") { legalInstruments { id number validFrom } }
      indicator(code: "766.1.4") { legalInstruments { number titleEn validFrom } }
      agencySuccessions(filter: { predecessor: "qni" }) { nodes { change { legalInstruments { number verified } } } }
      dataServices(asOf: "2025-07-01", platform: NGSP) { nodes { datasetCode legalInstruments { id replaces { id } } } }
      dataServices2020: dataServices(asOf: "2020-04-15", platform: DOCUMENT_AXIS) { nodes { legalInstruments { id } } }
    }`;
    const { body } = await ask(graph.url, { query });
    expect(body.errors).toBeUndefined();
    const sync = 'VPCP-DVCQG-DONGBOHOSOMC';
    expect(body.data).toMatchObject({
      reportRegime: {
        legalInstruments: [
          { id: '1624/UBND-KGVX@2020', number: '1624/UBND-KGVX', validFrom: '2020-04-15' },
          { id: '61/KH-UBND@2019', number: '61/KH-UBND', validFrom: '2019-04-10' },
        ],
      },
      indicator: { legalInstruments: [{ number: '766/QĐ-TTg', validFrom: '2022-06-23' }] },
      agencySuccessions: { nodes: [{ change: { legalInstruments: [{ number: '202/2025/QH15', verified: true }] } }] },
      dataServices2020: { nodes: [{ legalInstruments: [{ id: '28/2018/QĐ-TTg' }, { id: '626/QĐ-VPCP' }] }] },
    });
    const { nodes } = (body.data as { dataServices: { nodes: { datasetCode: string; legalInstruments: unknown }[] } })
      .dataServices;
    expect(nodes.find(({ datasetCode }) => datasetCode === sync)!.legalInstruments).toEqual([
      { id: '118/2025/NĐ-CP', replaces: [{ id: '107/2021/NĐ-CP' }, { id: '61/2018/NĐ-CP' }] },
    ]);
  });
});
