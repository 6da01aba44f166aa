/** Adds to an audit trail that is chained by hash, as the graph keeps it: whoever verifies the graph's verifies this. */
import { createHash } from 'node:crypto';

/**
 * Adds records to a chain in the transaction of what they tell of; until it ends, nobody else adds any. The lock and the
 * head are two statements: one that waits for a lock would see the head as it was when it began to wait.
 */
export async function appendRecords(client, chain, { at, requestId, subject, clientId, agency }, events) {
  await client.query({ name: 'audit-turn', text: turnSql, values: [`audit:${chain}`] });
  const { rows } = await client.query({ name: 'audit-head', text: headSql, values: [chain] });
  let { sequence, hash } = rows[0] ?? { sequence: 0, hash: '' };
  const records = events.map(({ action, type, fields, rowId = null, why = null }) => {
    sequence += 1;
    const content = [hash, chain, sequence, at.toISOString(), requestId, subject, clientId, agency];
    hash = createHash('sha256')
      .update(JSON.stringify([...content, action, type, fields, rowId, why]))
      .digest('hex');
    return { chain, sequence, at, requestId, subject, clientId, agency, action, type, fields, rowId, why, hash };
  });
  await client.query({ name: 'audit-records', text: recordsSql, values: [JSON.stringify(records)] });
}

const turnSql = 'select pg_advisory_xact_lock(hashtext($1))';
const headSql = `
  select sequence::float8 as sequence, hash from audit.record where chain = $1 order by audit.record.sequence desc limit 1`;
const recordsSql = `
  insert into audit.record (chain, sequence, at, request_id, subject, client_id, agency, action, type, fields, row_id, why, hash)
  select chain, sequence, at, "requestId", subject, "clientId", agency, action, type, fields, "rowId", why, hash
  from jsonb_to_recordset($1) as record (chain text, sequence bigint, at timestamptz, "requestId" text, subject text,
    "clientId" text, agency text, action text, type text, fields text[], "rowId" text, why text, hash text)`;
