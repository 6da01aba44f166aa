import type { Organisation } from './organisation.ts';

/** Where a subgraph gets the picture of all agencies: from its own tables (directory) or as a replica (the others). */
export interface OrganisationSource {
  /** The picture as last seen; never waits. */
  latest(): Organisation;
  /**
   * The picture as it was a second ago at most; rejects when its owner has not answered for as long, and does not now. A
   * replica's is its last, however long its owner is silent.
   */
  recent(): Promise<Organisation>;
  /** The picture as it is now; rejects when its owner does not answer. */
  refresh(): Promise<Organisation>;
  /** Stops whatever keeps the picture fresh. */
  close(): void;
}
