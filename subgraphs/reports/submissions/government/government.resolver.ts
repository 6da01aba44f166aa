import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Access, open, scopes } from '../../../kernel/access/access.ts';
import { PageArgs } from '../../../kernel/page/page.ts';
import { ListSize } from '../../../kernel/limits/cost-sdl.ts';
import { AcceptReportInput } from '../submission/submission-input.type.ts';
import { ReportSubmission } from '../submission/submission.type.ts';
import {
  GovernmentPacket,
  GovernmentPacketConnection,
  GovernmentPacketState,
  RetryGovernmentPacketsInput,
} from './government.type.ts';
import type { ReportsContext } from '../../access/context.ts';
import { GovernmentStore } from './government.store.ts';
import { retryGovernmentPackets } from './retry-government-packets.command.ts';
import { submitToGovernment } from './submit-to-government.command.ts';
import { SubmissionStore } from '../submission/submission.store.ts';

const administrator = scopes('province:wide');

@Resolver(() => GovernmentPacket)
export class GovernmentResolver {
  @Mutation(() => ReportSubmission, {
    nullable: true,
    description:
      "Hands a signed report that was sent over to the Government's report system (gửi Hệ thống thông tin báo cáo Chính phủ), for the agency that must report. It is sent again and again until receipt is confirmed, each version after the one before. NOT_FOUND for a report that the viewer may not see, FORBIDDEN for one that others must deal with, CONFLICT when it has not been sent to the Government or a ministry, or has been handed over.",
  })
  @Access(scopes('reports:write'))
  submitToGovernment(
    @Arg('input', () => AcceptReportInput, { description: 'Which report, and for which receiver.' })
    input: AcceptReportInput,
    @Ctx() context: ReportsContext,
  ): Promise<ReportSubmission> {
    return submitToGovernment(context, input);
  }

  @Query(() => GovernmentPacketConnection, {
    nullable: true,
    description:
      "Reports on their way to the Government's report system (hàng đợi gửi báo cáo Chính phủ), in the order in which they were handed over; for administrators of the province.",
  })
  @Access(administrator, { class: 'INTERNAL' })
  governmentPackets(
    @Arg('states', () => [GovernmentPacketState], {
      defaultValue: ['PENDING', 'SENT', 'FAILED', 'CONFLICT'],
      description: 'In one of these states; all that are not done when left out.',
    })
    states: (keyof typeof GovernmentPacketState)[],
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: ReportsContext,
  ) {
    return context.use(GovernmentStore).list(states, page);
  }

  @ListSize(20)
  @Mutation(() => [GovernmentPacket], {
    nullable: true,
    description:
      'Sends packets that were refused, or are in conflict, again (gửi lại). NOT_FOUND for unknown ones; CONFLICT, and none is sent, when one of them is in another state.',
  })
  @Access(administrator, { class: 'INTERNAL' })
  retryGovernmentPackets(
    @Arg('input', () => RetryGovernmentPacketsInput, { description: 'Which packets.' })
    input: RetryGovernmentPacketsInput,
    @Ctx() context: ReportsContext,
  ): Promise<GovernmentPacket[]> {
    return retryGovernmentPackets(context, input);
  }

  @FieldResolver(() => ReportSubmission, { nullable: true, description: 'The version of the report that it carries.' })
  @Access(open)
  submission(@Root() { submissionId }: GovernmentPacket, @Ctx() context: ReportsContext): Promise<ReportSubmission> {
    return context.use(SubmissionStore).get(submissionId);
  }
}
