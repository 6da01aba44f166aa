import type { RequestContext } from '../kernel/define-subgraph.ts';
import { DocumentPartsStore } from './document/document-parts.store.ts';
import { DocumentStore } from './document/document.store.ts';
import type { PrismaClient } from './generated/client.ts';
import { documentRights, taskRights } from './rights.rules.ts';
import { SteeringTaskStore } from './steering-task/steering-task.store.ts';

/** What the resolvers of documents find in their context. */
export type DocumentsContext = RequestContext & ReturnType<typeof documentsStores>;

/** The stores of one request. */
export function documentsStores(client: PrismaClient, context: RequestContext) {
  return {
    documents: new DocumentStore(client, context.organisation, documentRights(context)),
    parts: new DocumentPartsStore(client, context.organisation),
    tasks: new SteeringTaskStore(client, context.organisation, taskRights(context)),
  };
}
