import { readAgencyReference } from '../kernel/types/agency-reference.type.ts';
import { readFigureId } from '../kernel/figures/indicator-figure.ts';
import { defineSubgraph } from '../kernel/subgraph/define-subgraph.ts';
import { axisJobs } from './exchange/axis/axis-connector.ts';
import { TransportResolver } from './exchange/axis/transport.resolver.ts';
import { AddresseeResolver } from './record/parties/addressee.resolver.ts';
import { DocumentAttachmentsResolver } from './record/attachment/attachment.resolver.ts';
import { attachmentRoutes } from './record/attachment/attachment.routes.ts';
import { AgencyTasksResolver } from './steering/steering-task/agency-tasks.resolver.ts';
import { AgencyDocumentsResolver } from './record/document/agency-documents.resolver.ts';
import { DocumentPartiesResolver } from './record/parties/document-parties.resolver.ts';
import { StepStaffResolver } from './exchange/delivery/step-staff.resolver.ts';
import { AgencyConformityResolver, ConformityResolver } from './conformity/conformity/conformity.resolver.ts';
import { DocumentChangeResolver } from './issuing/document-change/document-change.resolver.ts';
import { DocumentSignatureResolver } from './signing/document-signature/document-signature.resolver.ts';
import {
  AgencyInboxResolver,
  DeliveryResolver,
  DocumentDeliveriesResolver,
} from './exchange/delivery/delivery.resolver.ts';
import { DocumentResolver } from './record/document/document.resolver.ts';
import { DraftResolver } from './issuing/draft/draft.resolver.ts';
import { generateDocuments } from './synthetic/generate.store.ts';
import { DeliveryStore } from './exchange/delivery/delivery.store.ts';
import { DraftStore } from './issuing/draft/draft.store.ts';
import { PrismaClient } from './generated/client.ts';
import { DocumentReferenceResolver, DocumentReferencesResolver } from './record/reference/reference.resolver.ts';
import {
  AgencyRegisterResolver,
  DocumentRegisterResolver,
  RegisterEntryResolver,
} from './record/register/register.resolver.ts';
import { defaultExchange } from '../kernel/config/exchange-config.ts';
import { FileContents, fileContents } from '../kernel/files/file-contents.ts';
import { removalJob } from '../kernel/files/stored-files.ts';
import { restRoutes } from '../kernel/http/rest-routes.ts';
import { EdocIndicatorLawResolver } from './conformity/conformity/conformity-law.resolver.ts';
import { openSignatureDesk, signatureDesk } from './signing/document-signature/signature-desk.ts';
import { JointReads, jointReads } from '../kernel/request/joint-reads.ts';
import { SharedThings } from '../kernel/request/shared.ts';
import { relationships } from './access/relationships.ts';
import { seedDocuments } from './seed/seed.ts';
import { RegisteredFigureResolver } from './conformity/registered-figure/registered-figure.resolver.ts';
import { IndicatorRollUp } from './conformity/registered-figure/registered-figure.type.ts';
import { packetRoutes } from './exchange/packet/packet.routes.ts';
import { DocumentStaffResolver } from './exchange/staff/staff.resolver.ts';
import { PlanProgressResolver } from './steering/plan-progress/plan-progress.resolver.ts';
import { SigningAuthorizationResolver } from './signing/signing-authorization/signing-authorization.resolver.ts';
import {
  DocumentTasksResolver,
  SteeringTaskEventResolver,
  SteeringTaskResolver,
} from './steering/steering-task/steering-task.resolver.ts';
import { TaskStepResolver } from './steering/steering-task/task-step.resolver.ts';
import type { DocumentsContext } from './access/context.ts';
import { DocumentStore } from './record/document/document.store.ts';
import { SteeringTaskStore } from './steering/steering-task/steering-task.store.ts';

/** Official documents, whom they are sent to, and the tasks that they give. */
export const documents = defineSubgraph({
  name: 'documents',
  port: 4002,
  resolvers: [
    EdocIndicatorLawResolver,
    DocumentResolver,
    DocumentPartiesResolver,
    DocumentReferencesResolver,
    DocumentTasksResolver,
    DocumentAttachmentsResolver,
    DocumentChangeResolver,
    TransportResolver,
    DocumentStaffResolver,
    StepStaffResolver,
    AddresseeResolver,
    DocumentReferenceResolver,
    SteeringTaskResolver,
    SteeringTaskEventResolver,
    TaskStepResolver,
    PlanProgressResolver,
    DraftResolver,
    SigningAuthorizationResolver,
    RegisterEntryResolver,
    AgencyRegisterResolver,
    DocumentRegisterResolver,
    DeliveryResolver,
    DocumentDeliveriesResolver,
    AgencyInboxResolver,
    DocumentSignatureResolver,
    ConformityResolver,
    AgencyConformityResolver,
    AgencyDocumentsResolver,
    AgencyTasksResolver,
    RegisteredFigureResolver,
  ],
  types: [IndicatorRollUp],
  references: {
    Document: ({ id }: { id: string }, context: DocumentsContext) => context.use(DocumentStore).find(id),
    IndicatorRollUp: (reference: IndicatorRollUp) => (readFigureId(reference.id) ? reference : null),
    Delivery: ({ id }: { id: string }, context: DocumentsContext) => context.use(DeliveryStore).find(id),
    DocumentDraft: ({ id }: { id: string }, context: DocumentsContext) => context.use(DraftStore).find(id),
    SteeringTask: ({ id }: { id: string }, context: DocumentsContext) => context.use(SteeringTaskStore).find(id),
    Agency: (reference: { id: string; asOf?: string }, { today }: DocumentsContext) =>
      readAgencyReference(reference, today),
  },
  relationships,
  openClient: (options) => new PrismaClient(options),
  open: ({ pool, connected: { exchange = defaultExchange }, log }) => {
    const contents = new FileContents(pool, 'documents');
    return new SharedThings()
      .add(signatureDesk, openSignatureDesk(exchange, log))
      .add(fileContents, contents)
      .add(jointReads, new JointReads());
  },
  jobs: (prisma, { scheduled, connected: { exchange = defaultExchange }, now }, organisation, shared) => {
    const { axis, maxBytes } = exchange;
    const [desk, contents] = [shared.get(signatureDesk), shared.get(fileContents)];
    return [
      ...(scheduled ? [removalJob(prisma, 'documents', now)] : []),
      ...(axis
        ? axisJobs(axis, maxBytes, { prisma, desk, contents, organisation: () => organisation.latest(), now })
        : []),
    ];
  },
  routes: (app, within, { maxBytes }) =>
    restRoutes(app, maxBytes, (scope) => {
      attachmentRoutes(scope, within);
      packetRoutes(scope, within);
    }),
  seed: seedDocuments,
  generate: generateDocuments,
});
