import type { AddressInfo } from 'node:net';
import { buildSchema, parse } from 'graphql';
import { createGraphServer } from '../../subgraphs/kernel/http/graph-server.ts';
import type { Server } from '../../subgraphs/kernel/http/server.ts';
import { anonymous } from '../../subgraphs/kernel/identity/viewer.ts';
import { type Budget, openBudget } from '../../subgraphs/kernel/budget/call-budget.ts';
import { ask, type Asked } from '../support/ask.ts';
import { openTestDatabase, type TestDatabase } from '../support/database.ts';

const sdl = 'type Query { a: Int }';
const servers: Server[] = [];
afterAll(() => Promise.all(servers.map((server) => server.close())));

/** A server whose callers have a budget; each operation costs one point for each field. */
async function serve(budget: Budget): Promise<string> {
  const service = { schema: buildSchema(sdl), sdl: parse(sdl), execute: async () => ({ data: { a: 1 } }) };
  const server = createGraphServer(service, { logLevel: 'silent', verify: async () => anonymous, budget });
  servers.push(server);
  await server.listen(0, '127.0.0.1');
  server.ready();
  return `http://127.0.0.1:${(server.app.server.address() as AddressInfo).port}/graphql`;
}

const limits = ({ status, headers }: Asked) => [status, headers['ratelimit-limit'], headers['ratelimit-remaining']];
const two = { query: '{ a b: a }' };

describe("a minute's budget", () => {
  it('is told in each answer, and when it is spent, with when to ask again', async () => {
    const url = await serve(await openBudget(5));
    expect(limits(await ask(url, two))).toEqual([200, '5', '3']);
    expect(limits(await ask(url, two))).toEqual([200, '5', '1']);
    const refused = await ask(url, two);
    expect(limits(refused)).toEqual([429, '5', '0']);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    expect(Number(refused.headers['retry-after'])).toBeLessThanOrEqual(60);
    expect(refused.headers['ratelimit-reset']).toBe(refused.headers['retry-after']);
    expect(refused.body).toEqual({
      errors: [
        {
          message: expect.stringMatching(
            /^This minute's 5 points are spent; the operation costs 2: ask again in \d+ s/,
          ),
          extensions: {
            ...{ code: 'RATE_LIMITED', requestId: expect.any(String) },
            ...{ limit: 5, asked: 2, retryAfter: Number(refused.headers['retry-after']) },
          },
        },
      ],
    });
  });

  describe('of servers on one database', () => {
    let database: TestDatabase;
    beforeAll(async () => {
      database = await openTestDatabase(4);
    });
    afterAll(() => database.close());

    it('is one', async () => {
      const urls = await Promise.all([1, 2].map(async () => serve(await openBudget(5, database.pool))));
      expect(limits(await ask(urls[0]!, two))).toEqual([200, '5', '3']);
      expect(limits(await ask(urls[1]!, two))).toEqual([200, '5', '1']);
      expect(limits(await ask(urls[0]!, two))).toEqual([429, '5', '0']);
      expect(limits(await ask(urls[1]!, two))).toEqual([429, '5', '0']);
    });

    it('is told of a caller once they have spent a hundredth, which each server may give them more', async () => {
      const { pool, statements } = database;
      const [one, other] = await Promise.all([1, 2].map(() => openBudget(1_000, pool, 'of a thousand')));
      statements.length = 0;
      const spend = async (budget: Budget, cost: number) => (await budget.spend('somebody', cost)).left;
      // The first is told, the next two are not: 4 and 4 of 10.
      expect([await spend(one!, 4), await spend(one!, 4), await spend(one!, 4)]).toEqual([996, 992, 988]);
      expect(statements).toHaveLength(1);
      expect(await spend(other!, 4)).toBe(992);
      // 8 and 3 are more than 10: all of it is told, and what the other has spent is learned.
      expect(await spend(one!, 3)).toBe(981);
      expect(statements).toHaveLength(3);
      expect(await spend(other!, 900)).toBe(81);
      expect(await spend(one!, 80)).toBe(1);
      await expect(spend(one!, 2)).rejects.toThrow("This minute's 1000 points are spent");
      // The other does not know: this is its hundredth, and all.
      expect(await spend(other!, 10)).toBe(71);
      await expect(spend(other!, 1)).rejects.toThrow("This minute's 1000 points are spent");
    });

    it('counts what comes at once', async () => {
      const budget = await openBudget(1_000, database.pool, 'at once');
      const asked = await Promise.allSettled(Array.from({ length: 300 }, () => budget.spend('somebody', 5)));
      expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(200);
    });
  });
});
