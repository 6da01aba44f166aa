/** A GraphQL operation with the types of its variables and its data. */
export interface Operation<Data, Variables> {
  readonly name: string;
  readonly kind: 'query' | 'mutation' | 'subscription';
  readonly text: string;
  /** Never there; carries the types. */
  readonly __types?: (variables: Variables) => Data;
}

/** Runs an operation and answers its data, whose fields throw their own error when they are read. */
export type Run = <Data, Variables>(
  operation: Operation<Data, Variables>,
  variables: Variables | undefined,
) => Promise<Data>;
