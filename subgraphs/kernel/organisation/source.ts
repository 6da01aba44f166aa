import type { Organisation } from './organisation.ts';

/** Where a subgraph gets the picture of all agencies: from its own tables (directory) or as a replica (the others). */
export interface OrganisationSource {
  /** The picture as last seen; never waits. */
  latest(): Organisation;
  /** The picture as it is now; rejects when its owner does not answer. */
  refresh(): Promise<Organisation>;
  /** Stops whatever keeps the picture fresh. */
  close(): void;
}
