import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Access, open, scopes } from '../../../kernel/access/access.ts';
import { ReportSubmission } from '../submission/submission.type.ts';
import { ConsolidatedPart, ConsolidateReportInput, ReportConsolidation } from './consolidation.type.ts';
import type { ReportsContext } from '../../access/context.ts';
import { consolidateReport } from './consolidate-report.command.ts';
import { ConsolidationStore } from './consolidation.store.ts';
import { SubmissionStore } from '../submission/submission.store.ts';

@Resolver(() => ReportSubmission)
export class ConsolidationResolver {
  @Mutation(() => ReportSubmission, {
    nullable: true,
    description:
      "Makes an agency's report of those that are due to it (tổng hợp báo cáo), for its leader: figures are added up with its own, shares are computed again. CONFLICT, naming them, while reports are neither accepted nor waived, and while none is accepted. The same parts make the same version; once it has been sent, others make a new one, as the corrected report of a part does by itself. The draft then goes to the leader as any other.",
  })
  @Access(scopes('reports:approve'))
  consolidateReport(
    @Arg('input', () => ConsolidateReportInput, { description: 'Which report, and whose to do without.' })
    input: ConsolidateReportInput,
    @Ctx() context: ReportsContext,
  ): Promise<ReportSubmission> {
    return consolidateReport(context, input);
  }

  @FieldResolver(() => ReportConsolidation, {
    nullable: true,
    description: 'What it is made of, when it is made of the reports of others; else null.',
  })
  @Access(open)
  consolidation(
    @Root() submission: ReportSubmission,
    @Ctx() context: ReportsContext,
  ): Promise<ReportConsolidation | null> {
    return context.use(ConsolidationStore).of(submission);
  }
}

@Resolver(() => ConsolidatedPart)
export class ConsolidatedPartResolver {
  @FieldResolver(() => ReportSubmission, {
    nullable: true,
    description:
      'The version of their report that is in it; null when it does without, and where the viewer may not see it.',
  })
  @Access(open)
  submission(
    @Root() { submission }: ConsolidatedPart,
    @Ctx() context: ReportsContext,
  ): Promise<ReportSubmission | null> | null {
    return submission === null ? null : context.use(SubmissionStore).find(submission);
  }
}
