/** The name of a thing that all requests of a subgraph share, such as its threads. */
export interface SharedKey<Thing> {
  readonly name: string;
  /** Never set: it ties the type of the thing to the key. */
  readonly thing?: Thing;
}

/** A key of its own for a thing that requests share. */
export function sharedKey<Thing>(name: string): SharedKey<Thing> {
  return { name };
}

/** The things that all requests of a subgraph share, by their keys. */
export class SharedThings {
  readonly #things = new Map<SharedKey<unknown>, unknown>();

  /** Adds a thing; it is closed with the others when it has a `close`. */
  add<Thing>(key: SharedKey<Thing>, thing: Thing): this {
    this.#things.set(key, thing);
    return this;
  }

  /** The thing that was added with this key; throws for one that was not. */
  get<Thing>(key: SharedKey<Thing>): Thing {
    if (!this.#things.has(key)) throw new Error(`The subgraph has not opened ${key.name}`);
    return this.#things.get(key) as Thing;
  }

  /** Closes what can be closed. */
  async close(): Promise<void> {
    for (const thing of this.#things.values()) await (thing as Partial<{ close(): unknown }>).close?.();
  }
}
