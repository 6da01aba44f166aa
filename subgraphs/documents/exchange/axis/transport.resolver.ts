import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Access, open, scopes } from '../../../kernel/access/access.ts';
import { PageArgs } from '../../../kernel/page/page.ts';
import { Delivery } from '../delivery/delivery.type.ts';
import {
  AxisEntry,
  AxisEntryConnection,
  AxisEntryState,
  AxisMessage,
  AxisMessageConnection,
  AxisMessageState,
  DecideAxisEntryInput,
  DropAxisMessageInput,
  TransportState,
} from './transport.type.ts';
import type { DocumentsContext } from '../../access/context.ts';
import { TransportStore } from './transport.store.ts';
import { decideAxisEntry } from './decide-axis-entry.command.ts';
import { dropAxisMessage } from './drop-axis-message.command.ts';

/** Who looks after the exchange with the axis: whoever administers the province. */
const right = scopes('province:wide');
const internal = { class: 'INTERNAL' } as const;

@Resolver(() => Delivery)
export class TransportResolver {
  @FieldResolver(() => TransportState, {
    nullable: true,
    description: 'Its state on the document axis; null when it does not leave this graph.',
  })
  @Access(open, internal)
  transport(@Root() delivery: Delivery, @Ctx() context: DocumentsContext) {
    return context.use(TransportStore).of(delivery);
  }

  @Query(() => AxisEntryConnection, {
    nullable: true,
    description:
      'Messages that must be sent over the document axis (hàng đợi gửi của trục liên thông), the earliest first.',
  })
  @Access(right, internal)
  axisEntries(
    @Arg('states', () => [AxisEntryState], {
      defaultValue: ['FAILED', 'CONFLICT'],
      description: 'In one of these states; when left out, the messages whose sending was abandoned.',
    })
    states: (keyof typeof AxisEntryState)[],
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: DocumentsContext,
  ) {
    return context.use(TransportStore).entries(states, page);
  }

  @Query(() => AxisMessageConnection, {
    nullable: true,
    description: 'What the document axis delivered (hàng đợi nhận của trục liên thông), the earliest first.',
  })
  @Access(right, internal)
  axisMessages(
    @Arg('states', () => [AxisMessageState], {
      defaultValue: ['HELD', 'REFUSED'],
      description: 'In one of these states; what had no effect when left out.',
    })
    states: (keyof typeof AxisMessageState)[],
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: DocumentsContext,
  ) {
    return context.use(TransportStore).messages(states, page);
  }

  @Mutation(() => AxisEntry, {
    nullable: true,
    description:
      'Sends an abandoned message again, with all that wait for it (gửi lại). CONFLICT when it was not abandoned.',
  })
  @Access(right, internal)
  retryAxisEntry(
    @Arg('input', () => DecideAxisEntryInput, { description: 'Which.' }) input: DecideAxisEntryInput,
    @Ctx() context: DocumentsContext,
  ): Promise<AxisEntry> {
    return decideAxisEntry(context, input, 'PENDING');
  }

  @Mutation(() => AxisEntry, {
    nullable: true,
    description:
      'Drops an abandoned message, so that those that wait for it are sent (bỏ qua). CONFLICT when it was not abandoned.',
  })
  @Access(right, internal)
  dropAxisEntry(
    @Arg('input', () => DecideAxisEntryInput, { description: 'Which.' }) input: DecideAxisEntryInput,
    @Ctx() context: DocumentsContext,
  ): Promise<AxisEntry> {
    return decideAxisEntry(context, input, 'DROPPED');
  }

  @Mutation(() => AxisMessage, {
    nullable: true,
    description: 'Drops a packet that waits for what never came (bỏ qua). CONFLICT when it does not wait.',
  })
  @Access(right, internal)
  dropAxisMessage(
    @Arg('input', () => DropAxisMessageInput, { description: 'Which.' }) input: DropAxisMessageInput,
    @Ctx() context: DocumentsContext,
  ): Promise<AxisMessage> {
    return dropAxisMessage(context, input);
  }
}
