import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { longestId } from '../../subgraphs/kernel/http/asked-document.ts';
import { StartUpError } from '../../subgraphs/kernel/errors/start-up-error.ts';

/** The texts of trusted operations, by the SHA-256 of each and by the id that its manifest gives it. */
export type Manifest = ReadonlyMap<string, string>;

/** What a manifest says of one of its operations; other tools add more. */
interface ManifestEntry {
  id: string;
  body: string;
}

const mostOperations = 20_000;
const mostBytes = 20_000_000;

/**
 * Reads manifests of trusted operations, in the format of Apollo's persisted query manifests. Throws StartUpError when one
 * cannot be read, or when an id stands for two texts or is the SHA-256 of another one.
 */
export function readManifests(files: readonly string[]): Manifest {
  const texts = new Map<string, string>();
  for (const file of files) {
    for (const { id, body } of entriesOf(file)) {
      const hash = sha256(body);
      const isOther = /^[\da-f]{64}$/.test(id) ? id !== hash : (texts.get(id) ?? body) !== body;
      if (isOther)
        throw new StartUpError(`TRUSTED_DOCUMENTS: a manifest has the id ${JSON.stringify(id)} for another text`);
      texts.set(id, body).set(hash, body);
    }
  }
  return texts;
}

/** The SHA-256 by which clients name a text. */
export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function entriesOf(file: string): ManifestEntry[] {
  const manifest = contentOf(file);
  const { format, version, operations } = (manifest ?? {}) as Record<string, unknown>;
  const isManifest = format === 'apollo-persisted-query-manifest' && version === 1 && Array.isArray(operations);
  if (isManifest && operations.length <= mostOperations && operations.every(isEntry)) return operations;
  throw new StartUpError(
    `TRUSTED_DOCUMENTS: a manifest requires the format apollo-persisted-query-manifest, version 1, and at most ${mostOperations} operations with id and body`,
  );
}

function contentOf(file: string): unknown {
  try {
    const bytes = readFileSync(file);
    if (bytes.length <= mostBytes) return JSON.parse(bytes.toString()) as unknown;
  } catch {
    // Refused below; the message names no path of the machine.
  }
  throw new StartUpError(
    `TRUSTED_DOCUMENTS: a manifest cannot be read; it requires a JSON file of at most ${mostBytes} bytes`,
  );
}

function isEntry(entry: unknown): entry is ManifestEntry {
  const { id, body } = (entry ?? {}) as Partial<Record<string, unknown>>;
  return typeof id === 'string' && id !== '' && id.length <= longestId && typeof body === 'string' && body !== '';
}
