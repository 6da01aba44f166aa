import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type pg from 'pg';
import { type Instant, later } from '../../subgraphs/kernel/dates/instant.ts';
import { inTransaction } from '../../subgraphs/kernel/database/connection.ts';
import { GraphError, notFound } from '../../subgraphs/kernel/errors/errors.ts';
import type { LocalIssuer } from '../../subgraphs/kernel/identity/local-issuer.ts';
import { isSignedIn, type Viewer } from '../../subgraphs/kernel/identity/viewer.ts';
import { mostOf } from './saved-sdl.ts';

/** A key as its owner sees it. */
export interface ReadKey {
  id: string;
  table: string;
  note: string;
  createdAt: Instant;
  expiresAt: Instant;
  revokedAt: Instant | null;
  lastUsedAt: Instant | null;
}

/** A key that holds: for which table, and whose rights it has. */
export interface OpenedKey {
  id: string;
  owner: string;
  agency: string | null;
  name: string;
  /** Whose saved query it reads; null for a table that the province offers. */
  queryOwner: string | null;
  /** A token of its owner's for this one answer. */
  authorization: string;
}

const listed = `id, name as "table", note, created_at as "createdAt", expires_at as "expiresAt",
  revoked_at as "revokedAt", last_used_at as "lastUsedAt"`;
const day = 86_400_000;
/** Seconds that the token of one answer holds; a long table is asked for by it until it ends. */
const tokenSeconds = 3_600;
/** Every key begins so, so that one that was lost is recognised. */
const prefix = 'rk_';

/** The keys in the database of the gateway. */
export class ReadKeys {
  readonly #pool: pg.Pool;
  readonly #now: () => Instant;
  readonly #issuer: Pick<LocalIssuer, 'token'>;

  constructor(pool: pg.Pool, now: () => Instant, issuer: Pick<LocalIssuer, 'token'>) {
    this.#pool = pool;
    this.#now = now;
    this.#issuer = issuer;
  }

  /** Makes a key of the viewer's; the secret is in the answer and nowhere else. */
  async create(table: string, queryOwner: string | null, note: string, days: number, viewer: Viewer) {
    const now = this.#now();
    await this.noteRights(viewer);
    const secret = prefix + randomBytes(32).toString('base64url');
    const key = await inTransaction(this.#pool, async (client) => {
      // One at a time for each owner, so that those who make keys at once do not have more than they may.
      await client.query('select pg_advisory_xact_lock(hashtext($1))', [`tables.read_key:${viewer.subject}`]);
      const { rows: held } = await client.query<{ count: number }>(
        `select count(*)::int as count from tables.read_key where owner = $1 and revoked_at is null and expires_at > $2`,
        [viewer.subject, now],
      );
      if (held[0]!.count >= mostOf.keys)
        throw new GraphError('LIMIT_EXCEEDED', `You have ${mostOf.keys} keys that hold; revoke one first`);
      const { rows } = await client.query<ReadKey>(
        `insert into tables.read_key (id, hash, owner, client_id, agency, name, query_owner, note, created_at, expires_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) returning ${listed}`,
        [
          ...[randomUUID(), hashOf(secret), viewer.subject, viewer.clientId, viewer.agency, table, queryOwner, note],
          ...[now, later(now, days * day)],
        ],
      );
      return rows[0]!;
    });
    return { key, secret };
  }

  async list({ subject }: Viewer): Promise<ReadKey[]> {
    const { rows } = await this.#pool.query<ReadKey>(
      `select ${listed} from tables.read_key where owner = $1 order by created_at desc, id limit 500`,
      [subject],
    );
    return rows;
  }

  /** Revokes a key of the viewer's; one that is revoked already stays so. */
  async revoke(id: string, { subject }: Viewer): Promise<ReadKey> {
    const { rows } = await this.#pool.query<ReadKey>(
      `update tables.read_key set revoked_at = coalesce(revoked_at, $3) where id::text = $1 and owner = $2 returning ${listed}`,
      [id, subject, this.#now()],
    );
    if (!rows[0]) throw notFound(`The key ${JSON.stringify(id)}`);
    return rows[0];
  }

  /** Opens a table with a key: undefined when it does not hold, whyever. */
  async open(secret: string): Promise<OpenedKey | undefined> {
    if (!secret.startsWith(prefix) || secret.length > 100) return undefined;
    const now = this.#now();
    const { rows } = await this.#pool.query<
      Omit<OpenedKey, 'authorization'> & { clientId: string | null; scopes: string[] }
    >(
      `update tables.read_key key set last_used_at = $2
       from tables.owner_rights rights
       where key.hash = $1 and key.revoked_at is null and key.expires_at > $2
         and rights.owner = key.owner and rights.client_id = coalesce(key.client_id, '') and rights.agency = coalesce(key.agency, '')
       returning key.id, key.owner, key.client_id as "clientId", key.agency, key.name, key.query_owner as "queryOwner", rights.scopes`,
      [hashOf(secret), now],
    );
    const key = rows[0];
    if (!key) return undefined;
    const { clientId, scopes, ...opened } = key;
    const token = await this.#issuer.token(
      {
        subject: key.owner,
        scopes: scopes.filter((scope) => !scope.endsWith(':unmask')),
        ...(key.agency === null ? {} : { agency: key.agency }),
        clientId: clientId ?? 'read-key',
      },
      tokenSeconds,
    );
    return { ...opened, authorization: `Bearer ${token}` };
  }

  /** Writes down what somebody may do as their token says: their keys may do no more from now on, and no less. */
  async noteRights(viewer: Viewer): Promise<void> {
    if (!isSignedIn(viewer)) return;
    const { subject, clientId, agency } = viewer;
    const scopes = [...viewer.scopes].sort();
    await this.#pool.query(
      `insert into tables.owner_rights (owner, client_id, agency, scopes, seen_at) values ($1, $2, $3, $4, $5)
       on conflict (owner, client_id, agency) do update set scopes = excluded.scopes, seen_at = excluded.seen_at
       where owner_rights.scopes is distinct from excluded.scopes`,
      [subject, clientId ?? '', agency ?? '', scopes, this.#now()],
    );
  }
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
