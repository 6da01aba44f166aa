import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';
import type { OperationParts } from '../access/filtered-document.ts';

/** What stands behind one key of an answer: how its operation called it, and what is below it. */
interface Place {
  key: string;
  below: Places | undefined;
}

/** The keys of the objects in one place of an answer, as they were asked for. */
interface Places {
  byKey: Map<string, Place>;
  /** Whether any key here or below was changed; elsewhere an answer is left as it is. */
  renamed: boolean;
}

/** An operation in which no key is somebody else's name, and the way back. */
export interface OwnKeys extends OperationParts {
  /** The data of an answer under the keys that the client chose. */
  restore(data: Record<string, unknown>): Record<string, unknown>;
  /** The client's variables, under the names that they have in this operation. */
  variablesFor(variables: Record<string, unknown>): Record<string, unknown>;
  /** The place of an error, as the client knows it. */
  restorePath(path: readonly (string | number)[]): (string | number)[];
}

/** Planners tell fields of one key apart by such endings. */
const plannersEnding = /__alias_\d+$/;
/** The variable in which entities travel. */
const plannersVariable = 'representations';

/** What is a name of somebody else's in one supergraph, so that no client may choose it, and what names of ours begin with. */
export interface KeyRules {
  isTaken(alias: string): boolean;
  prefix: string;
}

/** Every name of a field is taken, wherever the field is and whether or not clients see it, and so is what planners make. */
export function keyRules(supergraph: DocumentNode): KeyRules {
  const fields = new Set<string>();
  visit(supergraph, { FieldDefinition: (field) => void fields.add(field.name.value) });
  let prefix = '_k';
  while ([...fields].some((name) => name.startsWith(prefix))) prefix = `_${prefix}`;
  const isTaken = (alias: string) =>
    fields.has(alias) || alias === '__typename' || alias.startsWith(prefix) || plannersEnding.test(alias);
  return { prefix, isTaken };
}

/**
 * The operation with a key of ours for each alias that is somebody else's name. Subgraphs' answers are merged by their
 * keys, and beside what the client asks for travel the keys of entities, their types and what other fields require, under
 * their own names: an alias that met one of them would take its place.
 */
export function underOwnKeys({ isTaken, prefix }: KeyRules, { operation, fragments }: OperationParts): OwnKeys {
  const ours = new Map<string, string>();
  const sent = {
    operation: rewrite(operation),
    fragments: new Map([...fragments].map(([name, fragment]) => [name, rewrite(fragment)])),
  };
  const original = new Map([...ours].map(([key, own]) => [own, key]));
  const root = placesOf([sent.operation.selectionSet]);
  return { ...sent, variablesFor, restore: (data) => restore(data, root) as Record<string, unknown>, restorePath };

  function rewrite<Node extends OperationDefinitionNode | FragmentDefinitionNode>(definition: Node): Node {
    return visit(definition, {
      Field: ({ alias, ...field }) => {
        if (!alias || !isTaken(alias.value)) return undefined;
        return alias.value === field.name.value ? field : { ...field, alias: name(ownKey(alias.value)) };
      },
      Variable: (variable) =>
        variable.name.value === plannersVariable ? { ...variable, name: name(prefix + plannersVariable) } : undefined,
    });
  }

  function ownKey(key: string): string {
    const known = ours.get(key) ?? `${prefix}${ours.size}`;
    ours.set(key, known);
    return known;
  }

  /** Types are not looked at: fields of one key are all leaves or all objects, whatever they stand on. */
  function placesOf(selectionSets: readonly SelectionSetNode[]): Places {
    const fields = new Map<string, FieldNode[]>();
    for (const selectionSet of selectionSets) collect(selectionSet, new Set());
    const byKey = new Map<string, Place>();
    let renamed = false;
    for (const [key, nodes] of fields) {
      const selections = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
      const below = selections.length ? placesOf(selections) : undefined;
      byKey.set(key, { key: original.get(key) ?? key, below });
      renamed ||= original.has(key) || below?.renamed === true;
    }
    return { byKey, renamed };

    function collect({ selections }: SelectionSetNode, spread: Set<string>): void {
      for (const selection of selections) {
        if (selection.kind === Kind.FIELD) {
          const key = (selection.alias ?? selection.name).value;
          fields.set(key, [...(fields.get(key) ?? []), selection]);
        } else if (selection.kind === Kind.INLINE_FRAGMENT) collect(selection.selectionSet, spread);
        else if (!spread.has(selection.name.value)) {
          spread.add(selection.name.value);
          collect(sent.fragments.get(selection.name.value)!.selectionSet, spread);
        }
      }
    }
  }

  function variablesFor(variables: Record<string, unknown>): Record<string, unknown> {
    if (!Object.hasOwn(variables, plannersVariable)) return variables;
    const { [plannersVariable]: value, ...others } = variables;
    return { ...others, [prefix + plannersVariable]: value };
  }

  function restorePath(path: readonly (string | number)[]): (string | number)[] {
    return path.map((segment) => {
      if (typeof segment === 'number') return segment;
      const key = segment.replace(plannersEnding, '');
      return original.get(key) ?? key;
    });
  }
}

function restore(value: unknown, places: Places | undefined): unknown {
  if (!places?.renamed || typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => restore(item, places));
  // Without a prototype, since a key may be called __proto__.
  const restored = Object.create(null) as Record<string, unknown>;
  for (const [sentKey, child] of Object.entries(value)) {
    const place = places.byKey.get(sentKey);
    restored[place?.key ?? sentKey] = restore(child, place?.below);
  }
  return restored;
}

function name(value: string) {
  return { kind: Kind.NAME, value } as const;
}
