import type { RequestContext } from '../kernel/subgraph/define-subgraph.ts';
import type { FileContents } from '../kernel/files/file-contents.ts';
import { TransportStore } from './exchange/axis/transport.store.ts';
import { AttachmentStore } from './record/attachment/attachment.store.ts';
import { ConformityStore } from './conformity/conformity/conformity.store.ts';
import { DeliveryStatusStore } from './exchange/delivery/delivery-status.store.ts';
import { DeliveryStepsStore } from './exchange/delivery/delivery-steps.store.ts';
import { DeliveryStore } from './exchange/delivery/delivery.store.ts';
import { DocumentChangeStore } from './issuing/document-change/document-change.store.ts';
import { DocumentPartsStore } from './record/document/document-parts.store.ts';
import { DocumentStore } from './record/document/document.store.ts';
import { DraftStore } from './issuing/draft/draft.store.ts';
import { IssueStore } from './issuing/draft/issue.store.ts';
import { IssuedFilesStore } from './issuing/draft/issued-files.store.ts';
import type { PrismaClient } from './generated/client.ts';
import type { SignatureDesk } from './signing/document-signature/signature-desk.ts';
import { PacketExchangeStore } from './exchange/packet/packet-exchange.store.ts';
import { RegisterStore } from './record/register/register.store.ts';
import { assignedAgencies, countingRights, documentRights, progressRights, taskRights } from './access/rights.rules.ts';
import { PlanProgressStore } from './steering/plan-progress/plan-progress.store.ts';
import { SigningAuthorizationStore } from './signing/signing-authorization/signing-authorization.store.ts';
import { StaffStore } from './exchange/staff/staff.store.ts';
import { SteeringTaskStore } from './steering/steering-task/steering-task.store.ts';
import { TaskEventStore } from './steering/steering-task/task-event.store.ts';
import { TaskStepStore } from './steering/steering-task/task-step.store.ts';

/** What the resolvers of documents find in their context. */
export type DocumentsContext = RequestContext & DocumentsStores;
export type DocumentsStores = ReturnType<typeof documentsStores>;

/** What all requests share. */
export interface DocumentsShared {
  desk: SignatureDesk;
  contents: FileContents;
  close(): Promise<void>;
}

/** The stores of one request. */
export function documentsStores(client: PrismaClient, context: RequestContext, { desk, contents }: DocumentsShared) {
  const documents = new DocumentStore(client, context, documentRights(context), assignedAgencies(context));
  const attachments = new AttachmentStore(client, context, contents);
  const drafts = new DraftStore(client, context, documents);
  const issuedFiles = new IssuedFilesStore(context, attachments, drafts, { desk, contents });
  const tasks = new SteeringTaskStore(client, context.organisation, taskRights(context));
  const deliveries = new DeliveryStore(client, context, documentRights(context));
  const steps = new DeliveryStepsStore(context);
  const staff = new StaffStore(client, context);
  return {
    documents,
    deliveries,
    deliveryStatus: new DeliveryStatusStore(client, context, deliveries, steps),
    staff,
    transport: new TransportStore(client, context),
    packets: new PacketExchangeStore(client, context, { deliveries, steps, staff }, { desk, contents }),
    parts: new DocumentPartsStore(client, context.organisation),
    tasks,
    taskEvents: new TaskEventStore(client, context, taskRights(context)),
    taskSteps: new TaskStepStore(client, context, documents, tasks),
    attachments,
    documentChanges: new DocumentChangeStore(client, context, documents),
    drafts,
    issues: new IssueStore(client, context, documents, drafts, issuedFiles),
    signingAuthorizations: new SigningAuthorizationStore(client, context, documentRights(context)),
    registers: new RegisterStore(client, context, documentRights(context)),
    conformity: new ConformityStore(client, context.organisation, countingRights(context)),
    planProgress: new PlanProgressStore(client, documents, progressRights(context), context.clock.calendar),
  };
}
