import { type ConstDirectiveNode, type DocumentNode, Kind } from 'graphql';
import { type FieldAccess, fieldAccess } from '../../subgraphs/kernel/access/access-sdl.ts';
import type { Bound } from '../../subgraphs/kernel/bounds/bound.ts';
import { directiveArguments } from '../../subgraphs/kernel/scalars/schema-directive.ts';
import type { SchemaChange } from './retirement.rules.ts';

/** What the directives of a supergraph demand of a client, by the coordinates that it can name. */
interface Demands {
  /** How much each argument and field of an input takes. */
  bounds: Map<string, Bound>;
  /** Who may read each field, and what it counts. */
  fields: Map<string, { access: FieldAccess; cost: unknown }>;
}

/**
 * How two supergraphs differ in what their directives demand of a client, for fields and arguments that both have. An
 * argument that takes less breaks an operation that was right, and so does a field that requires more rights. Another cost
 * only may break one: each deployment sets how much an operation may cost.
 */
export function demandChanges(earlier: DocumentNode, later: DocumentNode): SchemaChange[] {
  const [before, after] = [demandsOf(earlier), demandsOf(later)];
  return [
    ...inBoth(before.bounds, after.bounds).flatMap(([path, was, is]) => boundChange(path, was, is)),
    ...inBoth(before.fields, after.fields).flatMap(([path, was, is]) => [
      ...accessChange(path, was.access, is.access),
      ...costChange(path, was.cost, is.cost),
    ]),
  ];
}

function boundChange(path: string, was: Bound, is: Bound): SchemaChange[] {
  const parts = ['length', 'line', 'items', 'unique', 'min', 'max', 'days', 'since'] as const;
  const others = parts.filter((part) => was[part] !== is[part]);
  if (others.length === 0) return [];
  const told = others.map((part) => `${part} ${is[part] ?? 'none'}, before ${was[part] ?? 'none'}`).join('; ');
  // What is not one line, or cannot be seen, was never a right name.
  if (is.line === true && was.line !== true && !takesLess(was, is))
    return [{ level: 'DANGEROUS', type: 'BOUND_CHANGED', path, message: `'${path}' takes one line: ${told}` }];
  return takesLess(was, is)
    ? [{ level: 'BREAKING', type: 'BOUND_TIGHTENED', path, message: `'${path}' takes less: ${told}` }]
    : [{ level: 'NON_BREAKING', type: 'BOUND_LOOSENED', path, message: `'${path}' takes more: ${told}` }];
}

function takesLess(was: Bound, is: Bound): boolean {
  return (
    (['length', 'items', 'max', 'days'] as const).some((most) => (is[most] ?? Infinity) < (was[most] ?? Infinity)) ||
    (is.min ?? -Infinity) > (was.min ?? -Infinity) ||
    (is.unique === true && was.unique !== true) ||
    (is.days !== undefined && is.since !== was.since)
  );
}

function accessChange(path: string, was: FieldAccess, is: FieldAccess): SchemaChange[] {
  const [before, now] = [inWords(was), inWords(is)];
  if (before === now) return [];
  const told = `${now}, before ${before}`;
  if (asksMore(was, is))
    return [{ level: 'BREAKING', type: 'ACCESS_TIGHTENED', path, message: `'${path}' asks more of a reader: ${told}` }];
  const level = was.class === is.class ? 'NON_BREAKING' : 'DANGEROUS';
  return [{ level, type: 'ACCESS_CHANGED', path, message: `'${path}' asks something else of a reader: ${told}` }];
}

/** Whether somebody who could read a field cannot any more. */
function asksMore(was: FieldAccess, is: FieldAccess): boolean {
  const isLeft = (had: string[]) => rightsOf(is).some((needed) => needed.every((right) => had.includes(right)));
  const losesReaders = is.when.length > 0 && (was.when.length === 0 || was.when.some((one) => !is.when.includes(one)));
  return losesReaders || !rightsOf(was).every(isLeft);
}

/** The sets of rights of which a reader needs one. */
function rightsOf({ signedIn, scopes }: FieldAccess): string[][] {
  const token = signedIn ? ['a token'] : [];
  return scopes.length ? scopes.map((set) => [...token, ...set]) : [token];
}

function inWords(access: FieldAccess): string {
  const sets = rightsOf(access).map((rights) => rights.toSorted().join(' and ') || 'nothing');
  const relationships = access.when.length ? ` where ${access.when.toSorted().join(' or ')}` : '';
  return `${sets.toSorted().join(' or ')}${relationships} (${access.class})`;
}

function costChange(path: string, was: unknown, is: unknown): SchemaChange[] {
  const [before, now] = [JSON.stringify(was), JSON.stringify(is)];
  if (before === now) return [];
  const message = `'${path}' is counted otherwise: ${now}, before ${before}`;
  return [{ level: 'DANGEROUS', type: 'COST_CHANGED', path, message }];
}

function demandsOf(document: DocumentNode): Demands {
  const demands: Demands = { bounds: new Map(), fields: new Map() };
  const boundOf = (node: { directives?: readonly ConstDirectiveNode[] }) => directiveArguments(node, 'bound') ?? {};
  for (const type of document.definitions.filter(isVisible)) {
    if (type.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION) {
      for (const field of type.fields ?? [])
        demands.bounds.set(`${type.name.value}.${field.name.value}`, boundOf(field));
    }
    if (type.kind !== Kind.OBJECT_TYPE_DEFINITION && type.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    for (const field of (type.fields ?? []).filter(isVisible)) {
      const path = `${type.name.value}.${field.name.value}`;
      const cost = { ...directiveArguments(field, 'cost'), ...directiveArguments(field, 'listSize') };
      demands.fields.set(path, { access: fieldAccess(field), cost });
      for (const argument of field.arguments ?? [])
        demands.bounds.set(`${path}.${argument.name.value}`, boundOf(argument));
    }
  }
  return demands;
}

function isVisible(node: object): boolean {
  return directiveArguments(node as { directives?: readonly ConstDirectiveNode[] }, 'inaccessible') === undefined;
}

function inBoth<Value>(before: Map<string, Value>, after: Map<string, Value>): [string, Value, Value][] {
  return [...before].flatMap(([path, was]) => {
    const is = after.get(path);
    return is === undefined ? [] : [[path, was, is]];
  });
}
