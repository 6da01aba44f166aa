/**
 * A GraphQL operation with the types of its variables and data, and with what the generator knows of it: the scopes
 * without which it answers nothing (`Needs`; alternatives are joined by `|`), the paths of the fields that may be denied
 * (`Guarded`), and the row of its list (`Row`).
 */
export interface Operation<
  Data,
  Variables,
  Needs extends string = never,
  Guarded extends string = string,
  Row = never,
> {
  readonly name: string;
  readonly kind: 'query' | 'mutation' | 'subscription';
  readonly text: string;
  /** Where its list is, and how many rows a page has when all are asked for. */
  readonly list?: { readonly path: readonly string[]; readonly size: number };
  /** The variables that take an idempotency key. */
  readonly keyed?: readonly string[];
  /** Never there; carries the types, as TypedDocumentNode does. */
  readonly __apiType?: (variables: Variables) => Data;
  /** Never there; carries the types. */
  readonly __notes?: { needs: Needs; guarded: Guarded; row: Row };
}

/** Any operation, whatever its types. */
export type AnyOperation = Operation<unknown, never, string, string, unknown>;

/** A document of your own generator: a `TypedDocumentNode`, or the string documents of its client preset. */
export type TypedDocument<Data, Variables> =
  // eslint-disable-next-line @typescript-eslint/no-wrapper-object-types -- the string documents are objects of this class
  ({ readonly kind: 'Document'; readonly definitions: readonly unknown[] } | String) & {
    readonly __apiType?: (variables: Variables) => Data;
  };

/** Anything that a client runs. */
export type Runnable<Data, Variables, Guarded extends string = string> =
  Operation<Data, Variables, string, Guarded, unknown> | TypedDocument<Data, Variables>;

/** What one call may say. */
export interface CallOptions<Guarded extends string = string> {
  /** Stops the call. */
  signal?: AbortSignal | undefined;
  /** Milliseconds that one attempt may take. */
  timeout?: number | undefined;
  /** How often it is tried again. */
  retries?: number | undefined;
  /** Of a mutation, the key that makes it happen once; the SDK makes one when you give none. */
  idempotencyKey?: string | undefined;
  /** Hands back data and errors side by side, where it would reject with a PartialDataError. */
  partial?: boolean | undefined;
  /** Paths, without list indexes, that must be there: a denial of one rejects with a ForbiddenError. */
  require?: readonly Guarded[] | undefined;
}

/** What a call may say that changes nothing about the form of its answer. */
export type PlainOptions = CallOptions & { partial?: false | undefined; require?: undefined };

/** What a call answers, by what it said. */
export type Outcome<Data, Options> = Options extends { partial: true }
  ? PartialAnswer<Data>
  : Options extends { require: readonly (infer Path extends string)[] }
    ? NonNullAt<Data, Path>
    : Data;

/** Data and errors side by side; plain, so that it may be kept as a whole. */
export interface PartialAnswer<Data> {
  data: Data;
  /** All errors, as the graph gave them. */
  errors: GraphErrorPayload[];
  /** Those of the errors that say what the caller may not read. */
  denials: Denial[];
  requestId: string | undefined;
  /** Of a mutation, the key that it was sent with. */
  idempotencyKey: string | undefined;
}

/** A field that the caller may not read, or that is not there for them; it is null in the data. */
export interface Denial {
  /** Where in the data. */
  path: (string | number)[];
  /** `Officer.personalPhone`; undefined where a row is not there for the caller. */
  field: string | undefined;
  code: string;
  message: string;
  /** Sets of scopes of which one whole set is required; empty when scopes do not decide. */
  scopes: string[][];
  /** Relationships to the row of which one is required, such as `party`. */
  relationships: string[];
}

/** One error as the graph answers it. */
export interface GraphErrorPayload {
  message: string;
  path?: readonly (string | number)[];
  /** Where in the operation's text, when it was refused before it ran. */
  locations?: readonly { line: number; column: number }[];
  extensions?: {
    code?: string;
    requestId?: string;
    /** The argument at fault, such as `input.date`. */
    argument?: string;
    /** What was wrong with a packet, such as BAD_ZIP. */
    refusal?: string;
    /** Seconds after which it may be asked again. */
    retryAfter?: number;
    /** Of a denial: the field, as `Type.field`, and what it requires. */
    field?: string;
    scopes?: string[][];
    relationships?: string[];
  };
}

/** The data with the fields at these paths known to be there. */
export type NonNullAt<Data, Path extends string> = [Path] extends [never]
  ? Data
  : Data extends readonly (infer Item)[]
    ? NonNullAt<Item, Path>[]
    : Data extends object
      ? { [Key in keyof Data]: NonNullField<Data[Key], Key & string, Path> }
      : Data;

type NonNullField<Value, Key extends string, Path extends string> = NonNullAt<
  Key extends Path ? NonNullable<Value> : Value,
  Path extends `${Key}.${infer Rest}` ? Rest : never
>;

/** Variables that may be left out where none is required. */
export type Arguments<Variables, Options> =
  Record<never, never> extends Variables
    ? [variables?: Variables | undefined, options?: Options]
    : [variables: Variables, options?: Options];

/** A method of a client: sends its operation, and answers its data. */
export interface Method<Data, Variables, Needs extends string, Guarded extends string, Row> {
  <const Options extends CallOptions<Guarded> & ({ partial: true } | { require: readonly Guarded[] })>(
    variables: Variables,
    options: Options,
  ): Promise<Outcome<Data, Options>>;
  (...args: Arguments<Variables, PlainOptions>): Promise<Data>;
  /** The operation itself, for `request`, `explainAccess` and clients of your own. */
  readonly operation: Operation<Data, Variables, Needs, Guarded, Row>;
}

/** A method whose operation has a list. */
export interface ListMethod<Data, Variables, Needs extends string, Guarded extends string, Row> extends Method<
  Data,
  Variables,
  Needs,
  Guarded,
  Row
> {
  /** All rows from `after` on, page by page, the next page being fetched while you work on one. */
  all(...args: Arguments<Variables, PageOptions>): AsyncGenerator<Row, void, undefined>;
}

/** What a walk through all pages may say. */
export type PageOptions = Pick<CallOptions, 'signal' | 'timeout' | 'retries'> & {
  /** Whether the next page is fetched while you work on one; true when left out. */
  prefetch?: boolean;
};

/** Stands where a method would be whose scopes the application does not hold. */
export interface MissingScopes<Scopes extends string> {
  /** What the application would need; alternatives are joined by `|`. */
  readonly missingScopes: Scopes;
}

type Alternatives<Clause extends string> = Clause extends `${infer One}|${infer More}`
  ? One | Alternatives<More>
  : Clause;

/** Of what an operation needs, what is not held. */
export type Unheld<Needs extends string, Held extends string> = Needs extends string
  ? [Alternatives<Needs> & Held] extends [never]
    ? Needs
    : never
  : never;

/** The methods of operations, in the groups in which they are given. */
export type Methods<Operations, Held extends string = string> = {
  readonly [Name in keyof Operations]: MethodOf<Operations[Name], Held>;
};

type MethodOf<Given, Held extends string> =
  Given extends Operation<infer Data, infer Variables, infer Needs, infer Guarded, infer Row>
    ? [Unheld<Needs, Held>] extends [never]
      ? [Row] extends [never]
        ? Method<Data, Variables, Needs, Guarded, Row>
        : ListMethod<Data, Variables, Needs, Guarded, Row>
      : MissingScopes<Unheld<Needs, Held>>
    : Methods<Given, Held>;
