import type { ExecutionResult } from 'graphql';
import { atPlace, keyOf } from './entity-deduplication.ts';

type Data = Record<string, unknown>;

/** Where the answer to a representation is found: by its number in the answer to a call. */
interface Asked {
  answer: Promise<ExecutionResult>;
  index: number;
}

/**
 * What one run of a plan has asked so far. Plans fetch the same of the same entities in several places, such as the names
 * of the agencies that are above and those that are below: each is asked for once, whether it is answered yet or not.
 */
export class KnownEntities {
  readonly #asked = new Map<string, Map<string, Asked>>();

  /**
   * Answers what a fetch asks of these entities, by asking of those of which nothing like it has asked. Where what another
   * has asked failed, it asks of all again, so that errors stand in each place.
   */
  async ask(
    fetch: string,
    representations: readonly Data[],
    ask: (representations: readonly Data[]) => Promise<ExecutionResult>,
  ): Promise<ExecutionResult> {
    const known = this.#askedBy(fetch);
    const keys = representations.map(keyOf);
    const fresh = [...new Map(keys.map((key, index) => [key, representations[index]!]))].filter(
      ([key]) => !known.has(key),
    );
    const own = fresh.length ? ask(fresh.map(([, representation]) => representation)) : undefined;
    for (const [index, [key]] of fresh.entries()) known.set(key, { answer: own!, index });
    const places = keys.map((key) => known.get(key)!);
    // All at once: of those that were waited for one by one, a second failure would be nobody's.
    const distinct = [...new Set(places.map(({ answer }) => answer))];
    const answers = new Map(await Promise.all(distinct.map(async (answer) => [answer, await answer] as const)));
    for (const [answer, result] of answers) if (answer !== own && hasFailed(result)) return ask(representations);
    const entities = places.map(({ answer, index }) => entitiesOf(answers.get(answer)!)?.[index]);
    const errors =
      own &&
      answers.get(own)!.errors?.flatMap((error) => {
        const [field, place, ...rest] = error.path ?? [];
        if (field !== '_entities' || typeof place !== 'number') return [error];
        return places.flatMap(({ answer, index }, asked) =>
          answer === own && index === place ? [atPlace(error, [field, asked, ...rest])] : [],
        );
      });
    return { data: { _entities: entities }, ...(errors ? { errors } : {}) };
  }

  #askedBy(fetch: string): Map<string, Asked> {
    const known = this.#asked.get(fetch) ?? new Map<string, Asked>();
    this.#asked.set(fetch, known);
    return known;
  }
}

function hasFailed(result: ExecutionResult): boolean {
  return Boolean(result.errors?.length) || !entitiesOf(result);
}

function entitiesOf({ data }: ExecutionResult): unknown[] | undefined {
  const entities = data?._entities;
  return Array.isArray(entities) ? entities : undefined;
}
