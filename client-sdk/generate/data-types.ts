import {
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import { comment, scalarType } from './schema-types.ts';
import { rightInWords, type Rights } from './rights.ts';

/** What types of answers are made from. */
export interface TypeContext {
  schema: GraphQLSchema;
  rights: Rights;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
}

/** One response key of a selection. */
export interface Selected {
  key: string;
  parent: GraphQLObjectType;
  field: GraphQLField<unknown, unknown>;
  /** All that is asked of it, when it is an object. */
  sets: SelectionSetNode[];
}

/** Types in the making: their texts, and the names that they use of other modules. */
export interface Emitted {
  texts: string[];
  fragments: Set<string>;
  enums: Set<string>;
  /** Names that are to be other ones, such as that of a list's row. */
  renamed: ReadonlyMap<string, string>;
}

/** The response keys of selection sets on a type, those of fragments among them. */
export function selectedOf(context: TypeContext, parent: GraphQLObjectType, sets: SelectionSetNode[]): Selected[] {
  const byKey = new Map<string, Selected>();
  const take = (set: SelectionSetNode): void => {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) add(selection);
      else if (selection.kind === Kind.FRAGMENT_SPREAD) take(context.fragments.get(selection.name.value)!.selectionSet);
      else take(selection.selectionSet);
    }
  };
  const add = (node: FieldNode) => {
    const key = (node.alias ?? node.name).value;
    const known = byKey.get(key);
    const more = node.selectionSet ? [node.selectionSet] : [];
    if (known) known.sets.push(...more);
    else byKey.set(key, { key, parent, field: parent.getFields()[node.name.value]!, sets: more });
  };
  sets.forEach(take);
  return [...byKey.values()];
}

/**
 * Declares the type of an object's answer under a name: the fragment's own type where it is nothing but a fragment, and
 * one that adds to it where more is asked.
 */
export function declareObject(
  context: TypeContext,
  emitted: Emitted,
  { name, about, type, sets }: { name: string; about: string; type: GraphQLObjectType; sets: SelectionSetNode[] },
): void {
  const selections = sets.flatMap((set) => set.selections);
  const spreads = selections.filter((selection) => selection.kind === Kind.FRAGMENT_SPREAD);
  const others = sets.map((set) => ({
    ...set,
    selections: set.selections.filter(({ kind }) => kind !== Kind.FRAGMENT_SPREAD),
  }));
  const own = selectedOf(context, type, others);
  const inherited = spreads.flatMap((spread) =>
    selectedOf(context, type, [context.fragments.get(spread.name.value)!.selectionSet]).map(({ key }) => key),
  );
  const keys = [...inherited, ...own.map(({ key }) => key)];
  const isDisjoint = new Set(keys).size === keys.length;
  const bases = isDisjoint ? spreads.map((spread) => spread.name.value) : [];
  for (const base of bases) emitted.fragments.add(base);
  if (bases.length === 1 && own.length === 0) {
    emitted.texts.push(`${comment(about)}export type ${name} = ${bases[0]!};\n`);
    return;
  }
  const fields = isDisjoint ? own : selectedOf(context, type, sets);
  const members = fields.map((selected) => member(context, emitted, name, selected));
  // An alias, and no interface, so that an answer is a Record<string, unknown> wherever JSON is taken.
  const inherits = bases.map((base) => `${base} & `).join('');
  emitted.texts.push(`${comment(about)}export type ${name} = ${inherits}{\n${members.join('')}};\n`);
}

function member(context: TypeContext, emitted: Emitted, owner: string, selected: Selected): string {
  const { key, parent, field, sets } = selected;
  const right = rightInWords(context.rights.get(`${parent.name}.${field.name}`));
  const words = [field.description ?? '', right].filter(Boolean).join(' ');
  return `${comment(words, '  ')}  ${key}: ${typeOf(context, emitted, `${owner}${capital(key)}`, field.type, sets)};\n`;
}

function typeOf(
  context: TypeContext,
  emitted: Emitted,
  name: string,
  type: GraphQLOutputType,
  sets: SelectionSetNode[],
): string {
  if (!isNonNullType(type)) return `${nullable(type)} | null`;
  return nullable(type.ofType as GraphQLOutputType);

  function nullable(inner: GraphQLOutputType): string {
    if (isListType(inner)) {
      const item = typeOf(context, emitted, name, inner.ofType as GraphQLOutputType, sets);
      return item.includes(' | ') ? `(${item})[]` : `${item}[]`;
    }
    const named = getNamedType(inner);
    if (isEnumType(named)) {
      emitted.enums.add(named.name);
      return named.name;
    }
    if (!isObjectType(named)) return scalarType(named.name);
    const fragment = onlyFragment(sets);
    const given = emitted.renamed.get(name);
    if (fragment && !given) {
      emitted.fragments.add(fragment);
      return fragment;
    }
    const declared = given ?? name;
    declareObject(context, emitted, { name: declared, about: named.description ?? '', type: named, sets });
    return declared;
  }
}

/** The fragment that an object is, when nothing else is asked of it. */
function onlyFragment(sets: SelectionSetNode[]): string | undefined {
  const [only, ...more] = sets.flatMap((set) => set.selections);
  return only?.kind === Kind.FRAGMENT_SPREAD && more.length === 0 ? only.name.value : undefined;
}

/** A word with a capital. */
export function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
