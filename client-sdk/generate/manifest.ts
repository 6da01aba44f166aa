import { createHash } from 'node:crypto';
import {
  type DocumentNode,
  Kind,
  type OperationDefinitionNode,
  print,
  separateOperations,
  stripIgnoredCharacters,
} from 'graphql';
import { capital } from './data-types.ts';

/** An operation as the SDK sends it. */
export interface SentOperation {
  name: string;
  type: string;
  text: string;
}

/** An operation of a domain as it is sent: alone, with its fragments, under the name of its domain and its own. */
export function sentOperation(
  document: DocumentNode,
  operation: OperationDefinitionNode,
  domain: string,
): SentOperation {
  const method = operation.name!.value;
  const name = `${domain}${capital(method)}`;
  const single = separateOperations(document)[method]!;
  const definitions = single.definitions.map((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION
      ? { ...definition, name: { kind: Kind.NAME, value: name } as const }
      : definition,
  );
  return { name, type: operation.operation, text: stripIgnoredCharacters(print({ ...single, definitions })) };
}

/**
 * The operations as a manifest of trusted documents, each under the SHA-256 of its text: the file that
 * `TRUSTED_DOCUMENTS` takes, in the format of Apollo's persisted query manifests.
 */
export function manifestOf(sent: readonly SentOperation[]): string {
  const operations = sent
    .map(({ name, type, text }) => ({ id: createHash('sha256').update(text).digest('hex'), name, type, body: text }))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
  return `${JSON.stringify({ format: 'apollo-persisted-query-manifest', version: 1, operations }, null, 2)}\n`;
}
