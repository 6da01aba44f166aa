import { createContext, useContext } from 'react';
import type { BaseClient } from '../client.ts';

/** Gives a client of the graph to all hooks below it: `<GraphProvider value={createClient({ … })}>`. */
export const GraphContext = createContext<BaseClient | undefined>(undefined);

/** The same, by the name that JSX reads best. */
export const GraphProvider = GraphContext.Provider;

/** The client of the nearest GraphProvider. Throws when there is none. */
export function useGraph<Client extends BaseClient = BaseClient>(): Client {
  const client = useContext(GraphContext);
  if (client) return client as Client;
  throw new Error('There is no <GraphProvider value={client}> above this component');
}
