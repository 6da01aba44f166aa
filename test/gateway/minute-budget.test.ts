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
  });
});
