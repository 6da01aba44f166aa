import type pg from 'pg';
import type { RelationshipContext } from '../access/access.ts';
import { ownAgencies } from '../access/own-agencies.rules.ts';
import { connectionFrom, countedBy } from '../page/connection.ts';
import { type Connection, type PageArgs, pageRequest } from '../page/page.ts';
import { recordColumns } from './audit-log.ts';
import type { AuditFilter, AuditRecord } from './audit-trail.type.ts';

/**
 * Reads the chains of a database, as far as they are the viewer's to see: what they did; with audit:read, what was
 * done for their agency; with province:wide as well, everything.
 */
export class AuditTrailStore {
  constructor(
    private readonly pool: pg.Pool,
    private readonly context: RelationshipContext,
  ) {}

  /** A page of records of a chain that meet the filter, the newest first. */
  async list(chain: string, filter: AuditFilter, args: PageArgs): Promise<Connection<AuditRecord>> {
    const page = pageRequest(args, `${chain}AuditTrail`, ['integer']);
    const values: unknown[] = [];
    const value = (given: unknown) => `$${values.push(given)}`;
    const conditions = [
      `chain = ${value(chain)}`,
      this.#visible(value),
      filter.actions ? `action = any(${value(filter.actions)}::text[])` : '',
      filter.subject == null ? '' : `subject = ${value(filter.subject)}`,
      filter.agency == null ? '' : `agency = ${value(filter.agency)}`,
      filter.type == null ? '' : `type = ${value(filter.type)}`,
      filter.rowId == null ? '' : `row_id = ${value(filter.rowId)}`,
      filter.from ? `at >= ${value(filter.from)}` : '',
      filter.to ? `at < ${value(filter.to)}` : '',
    ].filter(Boolean);
    const meeting = `from audit.record where ${conditions.join(' and ')}`;
    const matched = [...values];
    const bounds = [
      page.after ? `and sequence < ${value(page.after[0])}` : '',
      page.before ? `and sequence > ${value(page.before[0])}` : '',
    ];
    const { rows } = await this.pool.query<AuditRecord>(
      `select ${recordColumns} ${meeting} ${bounds.join(' ')}
       order by sequence ${page.backward ? 'asc' : 'desc'} limit ${page.limit + 1}`,
      values,
    );
    const found = connectionFrom(
      page,
      rows,
      ({ sequence }) => [sequence],
      (row) => row,
    );
    return countedBy(found, async (most) => {
      const text = `select count(*)::int as count from (select ${meeting} limit ${most}) counted`;
      return (await this.pool.query<{ count: number }>(text, matched)).rows[0]!.count;
    });
  }

  #visible(value: (given: unknown) => string): string {
    const { viewer } = this.context;
    const mayAudit = viewer.scopes.has('audit:read');
    if (mayAudit && viewer.scopes.has('province:wide')) return 'true';
    const agencies = mayAudit ? ownAgencies(this.context) : [];
    return `(subject = ${value(viewer.subject)} or agency = any(${value(agencies)}::text[]))`;
  }
}
