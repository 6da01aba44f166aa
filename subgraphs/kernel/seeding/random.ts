/** Draws that are the same for the same seed, on every machine; for synthetic data, not for secrets. */
export class Random {
  #state: number;

  /** Different texts draw differently. */
  constructor(seed: string) {
    // FNV-1a, so that seeds that differ in one character begin far apart.
    this.#state = [...seed].reduce(
      (hash, letter) => Math.imul(hash ^ letter.codePointAt(0)!, 16_777_619),
      2_166_136_261,
    );
  }

  /** A number from 0 to 1, 1 excluded (mulberry32). */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  /** Whether something of that probability comes to pass. */
  chance(probability: number): boolean {
    return this.next() < probability;
  }

  /** A whole number from the first to the last, both included. */
  between(first: number, last: number): number {
    return first + Math.floor(this.next() * (last - first + 1));
  }

  /** One of a list that is not empty. */
  pick<Item>(items: readonly Item[]): Item {
    return items[this.between(0, items.length - 1)]!;
  }

  /** So many different ones of a list, or all of a shorter list. */
  sample<Item>(items: readonly Item[], count: number): Item[] {
    const left = [...items];
    return Array.from(
      { length: Math.min(count, items.length) },
      () => left.splice(this.between(0, left.length - 1), 1)[0]!,
    );
  }

  /** One of a list of values with weights. */
  weighted<Item>(items: readonly (readonly [item: Item, weight: number])[]): Item {
    let rest = this.next() * items.reduce((sum, [, weight]) => sum + weight, 0);
    return (items.find(([, weight]) => (rest -= weight) < 0) ?? items.at(-1)!)[0];
  }
}
