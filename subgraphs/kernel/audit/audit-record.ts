import { createHash } from 'node:crypto';
import { type Instant, instantAt } from '../dates/instant.ts';
import type { Viewer } from '../identity/viewer.ts';

/**
 * What happened:
 *
 * - `READ`: fields of a PERSONAL class, or fields that were unmasked, were read of a row;
 * - `UNMASKED`: masked fields of a row were laid open to the viewer for a while;
 * - `MUTATION_STARTED`, then `MUTATION_DONE` or `MUTATION_FAILED`: a mutation was called, and how that ended;
 * - `MUTATION_DENIED`: somebody without the right to it called a mutation;
 * - `LOSS_ACCEPTED`: an operator has the trail go on although records of its end are lost.
 */
export type AuditAction =
  'READ' | 'UNMASKED' | 'MUTATION_STARTED' | 'MUTATION_DONE' | 'MUTATION_FAILED' | 'MUTATION_DENIED' | 'LOSS_ACCEPTED';

/** Who did something, when, and in which request. */
export interface AuditActor extends Pick<Viewer, 'subject' | 'clientId' | 'agency'> {
  requestId: string;
  at: Instant;
}

/** What was done to which row. */
export interface AuditEvent {
  action: AuditAction;
  /** The type of the row, or `Mutation`. */
  type: string;
  fields: string[];
  /** The row's id; of a mutation, the id of what it answered. Null when there is none. */
  rowId: string | null;
  /** The relationship or right that allowed it, the reason given, or the code of the error; null when there is none. */
  why: string | null;
}

/** One entry of an audit trail. */
export type AuditEntry = AuditActor & AuditEvent;

/** That something happened to a call of the mutation of that name. */
export function mutationEvent(action: AuditAction, name: string): AuditEvent {
  return { action, type: 'Mutation', fields: [name], rowId: null, why: null };
}

/** What is recorded of the mutations that one request was denied: each once, with how often it was called. */
export function deniedMutations(names: readonly string[]): AuditEvent[] {
  return [...new Set(names)].map((name) => {
    const times = names.filter((other) => other === name).length;
    return { ...mutationEvent('MUTATION_DENIED', name), why: times > 1 ? `${times} times` : null };
  });
}

/** An entry in its place in a chain. */
export interface AuditRecord extends AuditEntry {
  chain: string;
  /** 1 for the first record of the chain. */
  sequence: number;
  /** SHA-256 over the record and the hash of the one before, in hexadecimal. */
  hash: string;
}

/** What the first record of a chain follows. */
export const beginning = '';

/** The hash of a record that follows one with the hash `previous`. */
export function hashOf(previous: string, record: Omit<AuditRecord, 'hash'>): string {
  const { chain, sequence, at, requestId, subject, clientId, agency, action, type, fields, rowId, why } = record;
  const content = [
    previous,
    chain,
    sequence,
    at.toISOString(),
    requestId,
    subject,
    clientId,
    agency,
    action,
    type,
    fields,
    rowId,
    why,
  ];
  return createHash('sha256').update(JSON.stringify(content)).digest('hex');
}

/**
 * An entry in the one form in which it is kept, so that it is read as it was hashed, whatever its values came from: texts
 * without NUL and without halves of characters, which PostgreSQL does not hold, and null for what is not there.
 */
function canonical(entry: AuditEntry): AuditEntry {
  return {
    at: instantAt(+entry.at),
    requestId: text(entry.requestId),
    subject: optional(entry.subject),
    clientId: optional(entry.clientId),
    agency: optional(entry.agency),
    action: entry.action,
    type: text(entry.type),
    fields: entry.fields.map(text),
    rowId: optional(entry.rowId),
    why: optional(entry.why),
  };
}

function optional(value: unknown): string | null {
  return value === null || value === undefined ? null : text(value);
}

/** A value that is no text should not come this far; it is recorded nonetheless. */
function text(value: unknown): string {
  const written = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  return written.replace(/\0|\p{Surrogate}/gu, '\uFFFD');
}

/** Entries as the records that follow one with the given sequence and hash. */
export function chained(
  chain: string,
  entries: AuditEntry[],
  previous: Pick<AuditRecord, 'sequence' | 'hash'> | undefined,
): AuditRecord[] {
  let { sequence, hash } = previous ?? { sequence: 0, hash: beginning };
  return entries.map((entry) => {
    const record = { ...canonical(entry), chain, sequence: ++sequence };
    hash = hashOf(hash, record);
    return { ...record, hash };
  });
}
