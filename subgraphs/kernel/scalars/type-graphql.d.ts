/**
 * type-graphql as the compiler sees it here (tsconfig.json, `paths`): its decorators take the scalar of a field on trust,
 * and these compare it with the type of what they stand before. A Date that is declared as an instant does not compile.
 */
import type { GraphQLScalarType } from 'graphql';
import type {
  AdvancedOptions,
  ArgOptions,
  FieldOptions,
  MethodAndPropDecorator,
  ReturnTypeFunc,
} from '../../../node_modules/type-graphql/build/typings/index.js';

export * from '../../../node_modules/type-graphql/build/typings/index.js';

/** The scalar of a field or an argument, or of each item of a list. */
type Scalar<Value> = (of?: void) => GraphQLScalarType<Value, unknown>;
type Scalars<Value> = (of?: void) => readonly GraphQLScalarType<Value, unknown>[];

type Nullable<Value> = Value | null | undefined;

/** Stands before a property that is such a value, or a method that answers one. */
type BeforeValue<Value> = <Name extends PropertyKey>(
  target: { [_ in Name]?: Nullable<Value> | ((...given: never[]) => Nullable<Value> | Promise<Nullable<Value>>) },
  name: Name,
  descriptor?: unknown,
) => void;

/** Stands before a parameter that takes such a value. */
type BeforeParameter<Value> = <Target, Name extends keyof Target, Index extends number>(
  target: Target,
  name: Name,
  index: Target[Name] extends (...given: infer Given) => unknown
    ? [Value] extends [Given[Index]]
      ? Index
      : 'The parameter is of another type than its scalar'
    : never,
) => void;

export declare function Field<Value>(scalar: Scalar<Value>, options?: FieldOptions): BeforeValue<Value>;
export declare function Field<Value>(scalars: Scalars<Value>, options?: FieldOptions): BeforeValue<readonly Value[]>;
export declare function Field(type?: ReturnTypeFunc | FieldOptions, options?: FieldOptions): MethodAndPropDecorator;

export declare function FieldResolver<Value>(scalar: Scalar<Value>, options?: AdvancedOptions): BeforeValue<Value>;
export declare function FieldResolver<Value>(
  scalars: Scalars<Value>,
  options?: AdvancedOptions,
): BeforeValue<readonly Value[]>;
export declare function FieldResolver(
  type?: ReturnTypeFunc | AdvancedOptions,
  options?: AdvancedOptions,
): MethodDecorator;

export declare function Arg<Value>(name: string, scalar: Scalar<Value>, options?: ArgOptions): BeforeParameter<Value>;
export declare function Arg(name: string, type?: ReturnTypeFunc | ArgOptions, options?: ArgOptions): ParameterDecorator;
