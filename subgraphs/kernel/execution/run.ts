import { type ASTNode, type GraphQLError, locatedError } from 'graphql';

/** An object or a list of an answer that is being made. */
export type Holder = Record<string | number, unknown>;

/** Where a value stands in an answer. */
export class Place {
  constructor(
    readonly above: Place | undefined,
    readonly key: string | number,
    readonly holder: Holder,
    /** Whether the schema allows a null here. */
    readonly isNullable: boolean,
  ) {}
}

/** A place as clients are told it. */
function pathOf(place: Place): (string | number)[] {
  const path: (string | number)[] = [];
  for (let at: Place | undefined = place; at; at = at.above) path.unshift(at.key);
  return path;
}

/** Whether something is waited for. */
export function isPromise(value: unknown): value is PromiseLike<unknown> {
  return typeof value === 'object' && value !== null && typeof (value as { then?: unknown }).then === 'function';
}

/** Stands for what is put to its place later. */
export const pending = Symbol('pending');

/** One run of an operation: what it is given, what it waits for, and what has failed. */
export class Run {
  data: Holder | null = Object.create(null) as Holder;
  readonly errors: GraphQLError[] = [];
  /** Of each field of the operation, by its number: its arguments and what its resolver is told, once they are made. */
  readonly given: (object | undefined)[] = [];
  readonly told: (object | undefined)[] = [];
  readonly #nulled = new Set<Place | undefined>();
  #waitsFor = 0;
  #idle: (() => void) | undefined;

  constructor(
    readonly context: unknown,
    readonly variables: Record<string, unknown>,
  ) {}

  /** An error where it arose; one that has its place already keeps it. */
  located(cause: unknown, nodes: readonly ASTNode[], place: Place): GraphQLError {
    return locatedError(cause as Error, nodes, pathOf(place));
  }

  /** Keeps an error, unless what it is about is null already. */
  add(error: GraphQLError, place: Place | undefined): void {
    for (let at = place; at; at = at.above) if (this.#nulled.has(at)) return;
    if (this.#nulled.has(undefined)) return;
    this.#nulled.add(place);
    this.errors.push(error);
  }

  /** Keeps an error of what was waited for, and puts a null to the nearest place at or above it that allows one. */
  fail(error: GraphQLError, failed: Place | undefined): void {
    let place = failed;
    while (place && !place.isNullable) place = place.above;
    this.add(error, place);
    if (place) place.holder[place.key] = null;
    else this.data = null;
  }

  /** Puts what a promise becomes, completed, to its place, in which there is nothing until then. */
  later(
    promise: PromiseLike<unknown>,
    place: Place,
    nodes: readonly ASTNode[],
    complete: (run: Run, value: never, place: Place) => unknown,
  ): typeof pending {
    this.#waitsFor += 1;
    const failed = (cause: unknown) => {
      this.fail(this.located(cause, nodes, place), place);
      this.#settled();
    };
    promise.then((value) => {
      try {
        const completed = complete(this, value as never, place);
        if (completed !== pending) place.holder[place.key] = completed;
      } catch (cause) {
        return failed(cause);
      }
      this.#settled();
    }, failed);
    return pending;
  }

  /** Whether anything is waited for. */
  get waits(): boolean {
    return this.#waitsFor > 0;
  }

  /** Fulfilled once nothing is waited for any more; never rejects. */
  idle(): Promise<void> {
    return new Promise((resolve) => {
      this.#idle = resolve;
    });
  }

  #settled(): void {
    this.#waitsFor -= 1;
    if (this.#waitsFor === 0) this.#idle?.();
  }
}
