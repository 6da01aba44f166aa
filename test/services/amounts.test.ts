import { communeClerk, dossierDesk, person } from '../support/dossier-desk.ts';
import { ask } from '../support/ask.ts';
import { startGraph, type TestGraph } from '../support/graph.ts';

const most = 1_000_000_000_000_000;
const wanted = 'Dong requires a whole number from 0 to 1,000,000,000,000,000, without quotes';

let graph: TestGraph;
let now = new Date('2026-11-18T09:00:00+07:00');
beforeAll(async () => {
  graph = await startGraph('in-process', { now: () => now });
});
afterAll(() => graph.close());
const { services, file, take, attempt } = dossierDesk(() => graph);

describe('amounts of money', () => {
  const received = async (amounts: number[]) => {
    let dossier = await take('commune-clerk', await file('citizen'), { step: 'ACCEPT' });
    dossier = await take('commune-clerk', dossier, { step: 'ASSIGN', officer: communeClerk });
    for (const amount of amounts) {
      dossier = await take('commune-clerk', dossier, { step: 'REQUEST_PAYMENT', amount });
      dossier = await take('commune-clerk', dossier, { step: 'RECEIVE_PAYMENT', amount });
    }
    return dossier;
  };
  const sums = async (amounts: number[], month: string) => {
    now = new Date(`${month}-18T09:00:00+07:00`);
    await received(amounts);
    now = new Date('2027-06-01T09:00:00+07:00');
    const answer = await services('administrator').agencyPaymentStatistics({
      ...{ agency: 'c-21136@2025', from: `${month}-01`, to: `${month}-28` },
    });
    return answer.agency!.paymentStatistics!;
  };

  it('add up past 2,147,483,647 in a dossier, and to the last đồng in statistics', async () => {
    const { id } = await received([2_000_000_000, 1_500_000_001, most]);
    const { rows } = await graph.pool.query<{ paid: string }>('select paid::text from services.dossier where id = $1', [
      id,
    ]);
    expect(rows).toEqual([{ paid: '1000003500000001' }]);
    expect((await sums([most, most, 3], '2027-02')).map(({ amount, payments }) => [amount, payments])).toEqual([
      [2_000_000_000_000_003, 3],
    ]);
  });

  it('of which the sum is beyond what a JSON number tells exactly are refused, not rounded', async () => {
    now = new Date('2027-02-19T09:00:00+07:00');
    await received([most, most, most, most, most, most, most]);
    await received([7_199_254_740_988]);
    // 2,000,000,000,000,003 of the day before, 7 times the most, and what is left up to 9,007,199,254,740,991.
    const figures = () =>
      services('administrator').agencyPaymentStatistics({
        ...{ agency: 'c-21136@2025', from: '2027-02-01', to: '2027-02-28' },
      });
    now = new Date('2027-06-01T09:00:00+07:00');
    expect((await figures()).agency!.paymentStatistics![0]!.amount).toBe(9_007_199_254_740_991);
    now = new Date('2027-02-20T09:00:00+07:00');
    await received([1]);
    now = new Date('2027-06-01T09:00:00+07:00');
    const { agency } = await figures();
    expect(() => agency!.paymentStatistics![0]!.amount).toThrow(expect.objectContaining({ code: 'LIMIT_EXCEEDED' }));
  });

  it.each([most + 1, -1, 0.5, 1e300, '100000', '1e3', true, [5]])('are not %j', async (amount) => {
    const dossier = { id: 'dossier-birth-0001', revision: 1 };
    const refused = attempt('commune-clerk', dossier, { step: 'RECEIVE_PAYMENT', amount: amount as number });
    await expect(refused).rejects.toMatchObject({
      ...{ code: 'BAD_USER_INPUT', argument: 'input.amount' },
      message: expect.stringContaining(wanted) as string,
    });
  });

  it.each(['1000000000000001', '-1', '1.0', '1e3', '"5"', 'true'])('are not %s in a document', async (literal) => {
    const query = `mutation { takeDossierStep(input: { idempotencyKey: "amount-01", dossier: "d", revision: 1, step: RECEIVE_PAYMENT, amount: ${literal} }) { id } }`;
    const { body } = await ask(graph.url, { query, token: await graph.token(person('commune-clerk')) });
    expect(body.errors!.map(({ message, extensions }) => [extensions.code, message.includes(wanted)])).toEqual([
      ['BAD_USER_INPUT', true],
    ]);
  });
});
