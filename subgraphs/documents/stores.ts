import type { RequestContext } from '../kernel/define-subgraph.ts';
import { ConformityStore } from './conformity/conformity.store.ts';
import { DeliveryStatusStore } from './delivery/delivery-status.store.ts';
import { DeliveryStore } from './delivery/delivery.store.ts';
import { DocumentPartsStore } from './document/document-parts.store.ts';
import { DocumentStore } from './document/document.store.ts';
import { DraftStore } from './draft/draft.store.ts';
import type { PrismaClient } from './generated/client.ts';
import { RegisterStore } from './register/register.store.ts';
import { countingRights, documentRights, taskRights } from './rights.rules.ts';
import { PlanProgressStore } from './plan-progress/plan-progress.store.ts';
import { SteeringTaskStore } from './steering-task/steering-task.store.ts';
import { TaskEventStore } from './steering-task/task-event.store.ts';
import { TaskStepStore } from './steering-task/task-step.store.ts';

/** What the resolvers of documents find in their context. */
export type DocumentsContext = RequestContext & ReturnType<typeof documentsStores>;

/** The stores of one request. */
export function documentsStores(client: PrismaClient, context: RequestContext) {
  const documents = new DocumentStore(client, context, documentRights(context));
  const tasks = new SteeringTaskStore(client, context.organisation, taskRights(context));
  const deliveries = new DeliveryStore(client, context, documentRights(context));
  return {
    documents,
    deliveries,
    deliveryStatus: new DeliveryStatusStore(client, context, deliveries),
    parts: new DocumentPartsStore(client, context.organisation),
    tasks,
    taskEvents: new TaskEventStore(client, context, taskRights(context)),
    taskSteps: new TaskStepStore(client, context, documents, tasks),
    drafts: new DraftStore(client, context, documents),
    registers: new RegisterStore(client, context, documentRights(context)),
    conformity: new ConformityStore(client, context.organisation, countingRights(context)),
    planProgress: new PlanProgressStore(client, documents, taskRights(context)),
  };
}
