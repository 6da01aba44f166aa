import type { FastifyInstance } from 'fastify';
import type { JSONWebKeySet, JWK } from 'jose';
import type pg from 'pg';
import type { Instant } from '../../subgraphs/kernel/dates/instant.ts';

/** Where the public keys of all gateways are published, as GATEWAY_JWKS of subgraphs names it. */
export const signingKeysPath = '/.well-known/jwks.json';

/** So many keys are published at most, the latest; a gateway makes one in each new DATA_DIR. */
const most = 100;
/** For how long what was read is answered again, in milliseconds: the route is open to everybody. */
const fresh = 5_000;

/** The keys by which the gateways of one database ask for the holders of read keys: their public halves. */
export class SigningKeys {
  readonly #pool: pg.Pool;
  #read?: { at: number; keys: Promise<JSONWebKeySet> };

  constructor(pool: pg.Pool) {
    this.#pool = pool;
  }

  /** Publishes the public half of a gateway's own key, by its id. */
  async publish(jwk: JWK, now: Instant): Promise<void> {
    await this.#pool.query(
      `insert into tables.signing_key (kid, jwk, published_at) values ($1, $2, $3)
       on conflict (kid) do update set published_at = excluded.published_at`,
      [jwk.kid, JSON.stringify(jwk), now],
    );
  }

  /** All keys that are published, as they were some seconds ago at most. */
  list(): Promise<JSONWebKeySet> {
    const at = performance.now();
    if (!this.#read || at - this.#read.at > fresh) {
      this.#read = { at, keys: this.#fromDatabase() };
      // Who asked first is told; who asks next tries again.
      this.#read.keys.catch(() => (this.#read = undefined));
    }
    return this.#read.keys;
  }

  async #fromDatabase(): Promise<JSONWebKeySet> {
    const { rows } = await this.#pool.query<{ jwk: JWK }>(
      `select jwk from tables.signing_key order by published_at desc, kid limit ${most}`,
    );
    return { keys: rows.map(({ jwk }) => jwk) };
  }
}

/** Publishes the keys for subgraphs that run apart from their gateways. */
export function signingKeysRoute(app: FastifyInstance, keys: () => SigningKeys): void {
  app.get(signingKeysPath, async (_, reply) =>
    reply
      .type('application/jwk-set+json')
      .header('cache-control', 'public, max-age=60')
      .send(await keys().list()),
  );
}
