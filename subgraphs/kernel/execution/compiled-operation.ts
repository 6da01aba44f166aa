import {
  defaultFieldResolver,
  defaultTypeResolver,
  type FieldNode,
  type FragmentDefinitionNode,
  getArgumentValues,
  getNullableType,
  type GraphQLAbstractType,
  type GraphQLField,
  GraphQLError,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type OperationDefinitionNode,
} from 'graphql';
import { collectFields, collectSubfields } from 'graphql/execution/collectFields.js';
import { inspect } from 'graphql/jsutils/inspect.js';
import { type Holder, isPromise, pending, Place, type Run } from './run.ts';
import { type CompiledField, nullOf, typenameOf } from './compiled-field.ts';
import { FieldInfo } from './field-info.ts';
import { leafWriter } from './leaf-writer.ts';
import { type FieldReader, objectReader, type Read, type ReadObject } from './object-reader.ts';
import { runtimeType } from './runtime-type.ts';

type Fields = ReadonlyMap<string, readonly FieldNode[]>;

/** An operation and the fragments in its document. */
export interface OperationParts {
  operation: OperationDefinitionNode;
  fragments: Record<string, FragmentDefinitionNode>;
}

/** Completes a value: what is answered in its place, or `pending`. Throws where it is none of its type. */
type Complete = (run: Run, value: unknown, place: Place) => unknown;

/**
 * An operation as functions, made once for it: they answer what graphql-js answers, and wait only where a resolver does.
 * Variables decide what is in an answer by `@skip` and `@include` alone; `conditions` are the values of those.
 */
export function compileOperation(
  schema: GraphQLSchema,
  { operation, fragments }: OperationParts,
  conditions: Record<string, unknown>,
): (run: Run) => void | Promise<void> {
  let count = 0;
  const root = schema.getRootType(operation.operation)!;
  const fields = readers(root, collectFields(schema, fragments, conditions, root, operation.selectionSet));
  const query = objectReader(fields);
  return operation.operation === 'mutation' ? oneByOne : together;

  function together(run: Run): void {
    try {
      run.data = query(run, undefined, undefined);
    } catch (error) {
      run.fail(error as GraphQLError, undefined);
    }
  }

  async function oneByOne(run: Run): Promise<void> {
    const data = run.data!;
    try {
      for (const { read } of fields) {
        read(run, undefined, data, undefined);
        if (run.waits) await run.idle();
        if (run.data === null) return;
      }
    } catch (error) {
      run.fail(error as GraphQLError, undefined);
    }
  }

  function readers(parent: GraphQLObjectType, collected: Fields): FieldReader[] {
    return [...collected].flatMap(([key, nodes]) => {
      const definition = schemaField(parent, nodes[0]!.name.value);
      return definition ? fieldReader({ key, number: count++, parent, definition, nodes }) : [];
    });
  }

  /** Undefined for what the schema does not have, as it is in operations that were not validated. */
  function schemaField(parent: GraphQLObjectType, name: string): GraphQLField<unknown, unknown> | undefined {
    return name === '__typename' ? typenameOf(parent) : (parent.getFields()[name] as GraphQLField<unknown, unknown>);
  }

  function fieldReader(field: CompiledField): FieldReader {
    const { key, definition } = field;
    const named = getNullableType(definition.type);
    const resolve = resolver(field);
    if (!isLeafType(named)) return { key, read: compositeReader(field, resolve) };
    const isNullable = !isNonNullType(definition.type);
    const read = leafReader(field, resolve, named, isNullable);
    const isProperty = (definition.resolve ?? defaultFieldResolver) === defaultFieldResolver;
    return isProperty ? { key, read, leaf: { property: definition.name, type: named, isNullable } } : { key, read };
  }

  function compositeReader(field: CompiledField, resolve: (run: Run, source: unknown) => unknown): Read {
    const { key, definition, nodes } = field;
    const isNullable = !isNonNullType(definition.type);
    const complete = completing(definition.type, field);
    return (run, source, into, above) => {
      const place = new Place(above, key, into, isNullable);
      into[key] = undefined;
      try {
        const value = resolve(run, source);
        const completed = isPromise(value) ? run.later(value, place, nodes, complete) : complete(run, value, place);
        if (completed !== pending) into[key] = completed;
      } catch (cause) {
        const error = run.located(cause, nodes, place);
        if (!isNullable) throw error;
        run.add(error, place);
        into[key] = null;
      }
    };
  }

  /** Values without anything below them require no place, unless they are waited for, or fail. */
  function leafReader(
    field: CompiledField,
    resolve: (run: Run, source: unknown) => unknown,
    type: GraphQLLeafType,
    isNullable: boolean,
  ): Read {
    const { key, nodes } = field;
    const complete = leafCompleting(field, type, isNullable);
    return (run, source, into, above) => {
      try {
        const value = resolve(run, source);
        if (isPromise(value)) {
          into[key] = undefined;
          run.later(value, new Place(above, key, into, isNullable), nodes, (_, settled) => complete(settled));
        } else into[key] = complete(value);
      } catch (cause) {
        const place = new Place(above, key, into, isNullable);
        const error = run.located(cause, nodes, place);
        if (!isNullable) throw error;
        run.add(error, place);
        into[key] = null;
      }
    };
  }

  /** What a field is before it is completed. A field without a resolver is the property of its name. */
  function resolver(field: CompiledField): (run: Run, source: unknown) => unknown {
    const { definition, number, nodes } = field;
    const { name, args, resolve = defaultFieldResolver } = definition;
    const info = infoOf(field);
    const given = (run: Run): object =>
      (run.given[number] ??= Object.freeze(args.length ? getArgumentValues(definition, nodes[0]!, run.variables) : {}));
    const resolved = (run: Run, source: unknown) =>
      resolve(source, given(run) as Record<string, unknown>, run.context, info(run)) as unknown;
    if (resolve !== defaultFieldResolver) return resolved;
    return (run, source) => {
      if (typeof source !== 'object' || source === null) return resolved(run, source);
      const value = (source as Record<string, unknown>)[name];
      return typeof value === 'function' ? resolved(run, source) : value;
    };
  }

  /** What a resolver is told of its field. It is not told where that stands: it would be of each row another. */
  function infoOf({ number, definition, nodes, parent }: CompiledField): (run: Run) => GraphQLResolveInfo {
    const field = { definition, nodes, parent, schema, fragments, operation };
    return (run) => (run.told[number] ??= new FieldInfo(field, run.variables)) as GraphQLResolveInfo;
  }

  function completing(type: GraphQLOutputType, field: CompiledField): Complete {
    if (isNonNullType(type)) {
      const complete = completing(type.ofType, field);
      return (run, value, place) => {
        const completed = complete(run, value, place);
        if (completed === null) throw nullOf(field);
        return completed;
      };
    }
    const complete = isListType(type)
      ? listCompleting(type.ofType, field)
      : isObjectType(type)
        ? objectCompleting(type, field)
        : isLeafType(type)
          ? leafItem(field, type)
          : abstractCompleting(type, field);
    return (run, value, place) => {
      if (value == null) return null;
      if (value instanceof Error) throw value;
      return complete(run, value, place);
    };
  }

  function leafItem(field: CompiledField, type: GraphQLLeafType): Complete {
    const complete = leafCompleting(field, type, true);
    return (_, value) => complete(value);
  }

  function listCompleting(type: GraphQLOutputType, field: CompiledField): Complete {
    const complete = completing(type, field);
    const isNullable = !isNonNullType(type);
    const { nodes } = field;
    return (run, value, place) => {
      if (typeof value !== 'object' || !(Symbol.iterator in (value as object))) {
        throw new GraphQLError(
          `Expected Iterable, but did not find one for field "${field.parent.name}.${field.definition.name}".`,
        );
      }
      const list: unknown[] = [];
      const holder = list as unknown as Holder;
      for (const item of value as Iterable<unknown>) {
        const at = new Place(place, list.length, holder, isNullable);
        list.push(undefined);
        try {
          const completed = isPromise(item) ? run.later(item, at, nodes, complete) : complete(run, item, at);
          if (completed !== pending) holder[at.key] = completed;
        } catch (cause) {
          const error = run.located(cause, nodes, at);
          if (!isNullable) throw error;
          run.add(error, at);
          holder[at.key] = null;
        }
      }
      return list;
    };
  }

  function objectCompleting(type: GraphQLObjectType, { nodes }: CompiledField): Complete {
    let made: ReadObject | undefined;
    const read: ReadObject = (run, value, place) =>
      (made ??= objectReader(readers(type, collectSubfields(schema, fragments, conditions, type, nodes))))(
        run,
        value,
        place,
      );
    const { isTypeOf } = type;
    if (!isTypeOf) return read;
    const info = infoOf(fieldOfType(type, nodes));
    return (run, value, place) => {
      const checked = (_: Run, isOne: boolean) => {
        if (isOne) return read(run, value, place);
        throw new GraphQLError(`Expected value of type "${type.name}" but got: ${inspect(value)}.`, { nodes });
      };
      const isOne = isTypeOf(value, run.context, info(run));
      return isPromise(isOne) ? run.later(isOne, place, nodes, checked) : checked(run, isOne);
    };
  }

  function fieldOfType(parent: GraphQLObjectType, nodes: readonly FieldNode[]): CompiledField {
    return { key: '', number: count++, parent, definition: typenameOf(parent), nodes };
  }

  function abstractCompleting(type: GraphQLAbstractType, field: CompiledField): Complete {
    const byName = new Map<string, Complete>();
    const info = infoOf({ ...field, number: count++ });
    const resolveType = type.resolveType ?? defaultTypeResolver;
    return (run, value, place) => {
      const completed = (_: Run, name: unknown) => {
        const known =
          byName.get(name as string) ?? objectCompleting(runtimeType(schema, type, name, field, value), field);
        byName.set(name as string, known);
        return known(run, value, place);
      };
      const name = resolveType(value, run.context, info(run), type);
      return isPromise(name) ? run.later(name, place, field.nodes, completed) : completed(run, name);
    };
  }
}

function leafCompleting(field: CompiledField, type: GraphQLLeafType, isNullable: boolean): (value: unknown) => unknown {
  const write = leafWriter(type);
  return (value) => {
    if (value == null) {
      if (isNullable) return null;
      throw nullOf(field);
    }
    if (typeof value === 'object' && value instanceof Error) throw value;
    return write(value);
  };
}
