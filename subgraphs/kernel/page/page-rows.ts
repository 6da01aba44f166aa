import DataLoader from 'dataloader';
import type { PageRequest } from './page.ts';

/** Rows of the pages of many owners' lists. Pages that are alike are read together for all owners. */
export class PageRows<Owner, Row> {
  readonly #loaders = new Map<string, DataLoader<Owner, Row[], string>>();

  /** `read` answers the rows of such a page for each owner, in their order. */
  constructor(private readonly read: (owners: readonly Owner[], page: PageRequest) => Promise<Row[][]>) {}

  /** The rows of a page of one owner's list. */
  load(owner: Owner, page: PageRequest): Promise<Row[]> {
    const { limit, backward, after, before } = page;
    const likeness = JSON.stringify([limit, backward, after, before]);
    let loader = this.#loaders.get(likeness);
    if (!loader) {
      loader = new DataLoader((owners) => this.read(owners, page), { cacheKeyFn: (key) => JSON.stringify(key) });
      this.#loaders.set(likeness, loader);
    }
    return loader.load(owner);
  }
}
