import { Arg, Args, Ctx, FieldResolver, Float, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { PlainDate } from '../../../kernel/dates/plain-date.ts';
import { Access, open, scopes } from '../../../kernel/access/access.ts';
import { PageArgs } from '../../../kernel/page/page.ts';
import { DateScalar } from '../../../kernel/scalars/scalars.ts';
import { Agency } from '../../federated/agency.type.ts';
import { Document } from '../../record/document/document.type.ts';
import { exchangeRight } from '../../access/relationships.ts';
import {
  ChangeRequest,
  Delivery,
  DeliveryConnection,
  DeliveryFilter,
  DeliveryStep,
  ReportDeliveryStatusInput,
} from './delivery.type.ts';
import type { DocumentsContext } from '../../access/context.ts';
import { DeliveryStore } from './delivery.store.ts';
import { reportDeliveryStatus } from './report-delivery-status.command.ts';
import { DocumentStore } from '../../record/document/document.store.ts';

const read = scopes('documents:read');
const internal = { class: 'INTERNAL' } as const;

@Resolver(() => Delivery)
export class DeliveryResolver {
  @Query(() => Delivery, {
    nullable: true,
    description: 'One delivery by its id. NOT_FOUND when there is none, or none that the viewer may see.',
  })
  @Access(read, internal)
  delivery(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Arg('asOf', () => DateScalar, {
      nullable: true,
      description:
        'As it was known at the end of this day (thời điểm chốt). When left out, the day that the id names, or today.',
    })
    asOf: PlainDate | null | undefined,
    @Ctx() context: DocumentsContext,
  ): Promise<Delivery> {
    return context.use(DeliveryStore).get(id, asOf);
  }

  @Query(() => DeliveryConnection, {
    nullable: true,
    description: "The deliveries that the viewer's agency sent or is to receive, the last sent first.",
  })
  @Access(read, internal)
  deliveries(
    @Arg('filter', () => DeliveryFilter, { nullable: true, description: 'Which to list; all when left out.' })
    filter: DeliveryFilter | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: DocumentsContext,
  ) {
    return context.use(DeliveryStore).list(filter ?? {}, page);
  }

  @Mutation(() => Delivery, {
    nullable: true,
    description:
      'Reports where a delivery stands (gửi trạng thái). Accepting it enters it in the register of incoming documents; a request to take it back is granted by itself while it is not accepted. CHANGE_ACCEPTED and CHANGE_REJECTED answer the gravest of what is asked: a revocation, a recall, then updates in their order. What was reported before changes nothing. FORBIDDEN for the wrong side, CONFLICT for a status that cannot follow, BAD_USER_INPUT without a reason where one is wanted.',
  })
  @Access(exchangeRight, internal)
  reportDeliveryStatus(
    @Arg('input', () => ReportDeliveryStatusInput, { description: 'Of which, and what.' })
    input: ReportDeliveryStatusInput,
    @Ctx() context: DocumentsContext,
  ): Promise<Delivery> {
    return reportDeliveryStatus(context, input);
  }

  @FieldResolver(() => Document, {
    nullable: true,
    description: 'The document; null when it is not for the viewer to see.',
  })
  @Access(open, internal)
  document(@Root() { documentId }: Delivery, @Ctx() context: DocumentsContext): Promise<Document | null> {
    return context.use(DocumentStore).find(documentId);
  }

  @FieldResolver(() => Float, {
    nullable: true,
    description:
      'Working hours from arrival to acceptance, or until now; null before it arrived, beyond the calendar, and when one of the two is left out.',
  })
  @Access(open, internal)
  hoursToAcceptance(@Root() delivery: Delivery, @Ctx() context: DocumentsContext): number | null {
    return context.use(DeliveryStore).hoursToAcceptance(delivery);
  }

  @FieldResolver(() => [ChangeRequest], {
    description: 'What the sender asked of the recipient after they had it, the first first.',
  })
  @Access(open, internal)
  changeRequests(@Root() delivery: Delivery, @Ctx() context: DocumentsContext): Promise<ChangeRequest[]> {
    return context.use(DeliveryStore).changeRequestsOf(delivery);
  }

  @FieldResolver(() => [DeliveryStep], { description: 'What it went through, in the order in which it became known.' })
  @Access(open, internal)
  steps(@Root() delivery: Delivery, @Ctx() context: DocumentsContext): Promise<DeliveryStep[]> {
    return context.use(DeliveryStore).stepsOf(delivery);
  }
}

@Resolver(() => Document)
export class DocumentDeliveriesResolver {
  @FieldResolver(() => DeliveryConnection, {
    nullable: true,
    description: "Its deliveries that the viewer's agency sent or is to receive, the last sent first.",
  })
  @Access(read, internal)
  deliveries(@Root() document: Document, @Args(() => PageArgs) page: PageArgs, @Ctx() context: DocumentsContext) {
    return context.use(DeliveryStore).ofDocument(document.id, page);
  }
}

@Resolver(() => Agency)
export class AgencyInboxResolver {
  @FieldResolver(() => DeliveryConnection, {
    nullable: true,
    description:
      'The documents sent to it, or to an agency that it took over from (văn bản đến), that the viewer may see, the last sent first.',
  })
  @Access(read, internal)
  inbox(
    @Root() agency: Agency,
    @Arg('filter', () => DeliveryFilter, { nullable: true, description: 'Which to list; all when left out.' })
    filter: DeliveryFilter | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: DocumentsContext,
  ) {
    return context.use(DeliveryStore).inbox(agency.id, filter ?? {}, page);
  }
}
