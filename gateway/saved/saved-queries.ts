import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { Instant } from '../../subgraphs/kernel/dates/instant.ts';
import { badInput, GraphError, notFound } from '../../subgraphs/kernel/errors/errors.ts';
import { inTransaction } from '../../subgraphs/kernel/database/connection.ts';
import { migrate, type Migration, readMigrations } from '../../subgraphs/kernel/database/migrate.ts';
import type { Viewer } from '../../subgraphs/kernel/identity/viewer.ts';
import { projectFile } from '../../subgraphs/kernel/process/project.ts';
import type { TableDefinition } from './definition.ts';
import { mostOf } from './saved-sdl.ts';

/** Who may use a saved query. */
export type Visibility = 'PRIVATE' | 'AGENCY' | 'PUBLIC';

/** One version of a saved query. */
export interface SavedQuery {
  id: string;
  owner: string;
  version: number;
  visibility: Visibility;
  definition: TableDefinition;
  savedAt: Instant;
}

/** Who looks for one. */
type Reader = Pick<Viewer, 'subject' | 'agency'>;

const columns = 'id, owner, version, visibility, definition, saved_at as "savedAt"';
const mayUse = `(owner = $1 or visibility = 'PUBLIC' or (visibility = 'AGENCY' and agency = $2))`;
/** One's own goes before the agency's, and that before everybody's. */
const nearest = `(owner = $1) desc, (visibility = 'AGENCY') desc, saved_at`;

/** Brings the tables of saved queries and keys up to date. */
export function migrateSaved(pool: pg.Pool): Promise<void> {
  return migrate(pool, savedSchema, savedMigrations());
}

/** The schema of saved queries and keys. */
export const savedSchema = 'tables';

/** What it is made by. */
export function savedMigrations(): Migration[] {
  return readMigrations(projectFile('gateway/saved/migrations'));
}

/** The saved queries in the database of the gateway. */
export class SavedStore {
  readonly #pool: pg.Pool;
  readonly #now: () => Instant;

  constructor(pool: pg.Pool, now: () => Instant) {
    this.#pool = pool;
    this.#now = now;
  }

  /** The latest version of each that somebody may use, by name. */
  async list({ subject, agency }: Reader): Promise<SavedQuery[]> {
    const { rows } = await this.#pool.query<SavedQuery>(
      `select ${columns} from (
         select distinct on (owner, name) * from tables.saved_query where deleted_at is null order by owner, name, version desc
       ) latest where ${mayUse} order by name, owner limit 1000`,
      [subject, agency],
    );
    return rows;
  }

  /** The one of that name that is nearest to somebody, in its latest version or the one asked for; undefined when there is none. */
  async find(name: string, { subject, agency }: Reader, version?: number | null): Promise<SavedQuery | undefined> {
    const { rows } = await this.#pool.query<SavedQuery>(
      `select ${columns} from (
         select distinct on (owner) * from tables.saved_query where deleted_at is null and name = $3 order by owner, version desc
       ) latest where ${mayUse} order by ${nearest} limit 1`,
      [subject, agency, name],
    );
    const [latest] = rows;
    if (!latest || version == null || version === latest.version) return latest;
    const older = await this.#pool.query<SavedQuery>(
      `select ${columns} from tables.saved_query where owner = $1 and name = $2 and version = $3 and deleted_at is null`,
      [latest.owner, name, version],
    );
    return older.rows[0];
  }

  /** Whether the query of that name and owner is still there, in its latest version. */
  async ownedBy(owner: string, name: string): Promise<SavedQuery | undefined> {
    const { rows } = await this.#pool.query<SavedQuery>(
      `select ${columns} from tables.saved_query where owner = $1 and name = $2 and deleted_at is null order by version desc limit 1`,
      [owner, name],
    );
    return rows[0];
  }

  /** Saves a definition as the next version of its owner's; what is the latest already is left as it is. */
  async save(
    definition: TableDefinition,
    visibility: Visibility,
    seen: number | null | undefined,
    { subject, agency }: Reader,
  ): Promise<SavedQuery> {
    return inTransaction(this.#pool, async (client) => {
      // One at a time, so that two who save at once do not make the same version, or the same public name.
      await client.query(`select pg_advisory_xact_lock(hashtext('tables.saved_query'))`);
      const { rows } = await client.query<SavedQuery & { agency: string | null; name: string }>(
        `select ${columns}, agency, name from (
           select distinct on (owner, name) * from tables.saved_query where deleted_at is null order by owner, name, version desc
         ) latest where owner = $1 or name = $2`,
        [subject, definition.name],
      );
      const own = rows.filter(({ owner }) => owner === subject);
      const before = own.find(({ name }) => name === definition.name);
      if (before && before.visibility === visibility && sameDefinition(before.definition, definition)) return before;
      if (before && seen !== before.version) {
        throw new GraphError(
          'CONFLICT',
          `The query ${definition.name} has version ${before.version}; look at it, and save with that version`,
          'input.version',
        );
      }
      if (!before && seen != null)
        throw badInput('input.version', `There is no query ${definition.name} of yours; leave out the version`);
      if (!before && own.length >= mostOf.queries)
        throw new GraphError('LIMIT_EXCEEDED', `You have ${mostOf.queries} saved queries; delete one first`);
      const others = rows.filter((row) => row.name === definition.name && row.owner !== subject);
      const isTaken = others.some(
        (other) =>
          (visibility === 'PUBLIC' && other.visibility === 'PUBLIC') ||
          (visibility === 'AGENCY' && other.visibility === 'AGENCY' && other.agency === agency),
      );
      if (isTaken) {
        throw new GraphError(
          'CONFLICT',
          `Somebody else has shared a query ${definition.name}; choose another name`,
          'input.name',
        );
      }
      const { rows: last } = await client.query<{ version: number }>(
        'select coalesce(max(version), 0)::int as version from tables.saved_query where owner = $1 and name = $2',
        [subject, definition.name],
      );
      const made = await client.query<SavedQuery>(
        `insert into tables.saved_query (id, owner, agency, name, version, visibility, definition, saved_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8) returning ${columns}`,
        [
          randomUUID(),
          subject,
          agency,
          definition.name,
          last[0]!.version + 1,
          visibility,
          JSON.stringify(definition),
          this.#now(),
        ],
      );
      return made.rows[0]!;
    });
  }

  /** Deletes all versions of one's own query of that name; answers the last. */
  async remove(name: string, { subject }: Reader): Promise<SavedQuery> {
    const { rows } = await this.#pool.query<SavedQuery>(
      `update tables.saved_query set deleted_at = $3 where owner = $1 and name = $2 and deleted_at is null returning ${columns}`,
      [subject, name, this.#now()],
    );
    const last = rows.sort((one, other) => other.version - one.version)[0];
    if (!last) throw notFound(`The saved query ${JSON.stringify(name)}`);
    return last;
  }
}

function sameDefinition(one: TableDefinition, other: TableDefinition): boolean {
  return canonical(one) === canonical(other);
}

/** The database keeps the keys of objects in an order of its own. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
