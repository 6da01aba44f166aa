import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Access, scopes } from '../../../kernel/access/access.ts';
import type { ReportsContext } from '../../access/context.ts';
import {
  AcceptReportInput,
  ApproveReportInput,
  DraftReportInput,
  ReasonedReportStepInput,
  ReportStepInput,
  ReturnReceivedReportInput,
  WriteReportInput,
} from '../submission/submission-input.type.ts';
import { ReportSubmission } from '../submission/submission.type.ts';
import { approveReport, returnReport } from './approve-report.command.ts';
import { draftReport, submitReport, writeReport } from './draft-report.command.ts';
import { acceptReport, returnReceivedReport } from './receive-report.command.ts';
import { correctReport, sendReport } from './send-report.command.ts';

const write = scopes('reports:write');
const approve = scopes('reports:approve');
const which = { description: 'Which report, and what is needed for the step.' };
const refusals =
  'NOT_FOUND for a report that the viewer may not see, FORBIDDEN for one that others must deal with, CONFLICT when it is not at that step or has changed.';

@Resolver(() => ReportSubmission)
export class SubmissionStepsResolver {
  @Mutation(() => ReportSubmission, {
    nullable: true,
    description:
      'Begins a report (soạn báo cáo), for the agency that must report, once the period has begun. CONFLICT when it has been begun, also by somebody else at the same moment.',
  })
  @Access(write)
  draftReport(
    @Arg('input', () => DraftReportInput, { description: 'What to report on, and what so far.' })
    input: DraftReportInput,
    @Ctx() context: ReportsContext,
  ): Promise<ReportSubmission> {
    return draftReport(context, input);
  }

  @Mutation(() => ReportSubmission, {
    nullable: true,
    description: `Rewrites a draft, or a report that the leader returned (cập nhật báo cáo). Whatever is given is kept, and what is wrong with it is in problems. ${refusals}`,
  })
  @Access(write)
  writeReport(
    @Arg('input', () => WriteReportInput, { description: 'Which report, and all that it is to say.' })
    input: WriteReportInput,
    @Ctx() context: ReportsContext,
  ): Promise<ReportSubmission> {
    return writeReport(context, input);
  }

  @Mutation(() => ReportSubmission, {
    nullable: true,
    description: `Brings a draft before the leader (trình lãnh đạo), once the data of the period are closed. BAD_USER_INPUT, with every cell at fault, while it has problems. ${refusals}`,
  })
  @Access(write)
  submitReport(
    @Arg('input', () => ReportStepInput, which) input: ReportStepInput,
    @Ctx() context: ReportsContext,
  ): Promise<ReportSubmission> {
    return submitReport(context, input);
  }

  @Mutation(() => ReportSubmission, {
    nullable: true,
    description: `Sends a report back to those who wrote it (lãnh đạo trả lại), for their leader; one that was approved loses its signature. ${refusals}`,
  })
  @Access(approve)
  returnReport(
    @Arg('input', () => ReasonedReportStepInput, which) input: ReasonedReportStepInput,
    @Ctx() context: ReportsContext,
  ): Promise<ReportSubmission> {
    return returnReport(context, input);
  }

  @Mutation(() => ReportSubmission, {
    nullable: true,
    description: `Approves a report (duyệt, ký số) with the signature of a leader of the agency on its canonicalContent, which is verified; without it nothing is sent. BAD_USER_INPUT, with the reason in extensions.refusal, when the signature is not valid, is not that of a leader of the agency (WRONG_SIGNER), or cannot be verified here, unless the server is configured to accept those and to say so. ${refusals}`,
  })
  @Access(approve)
  approveReport(
    @Arg('input', () => ApproveReportInput, which) input: ApproveReportInput,
    @Ctx() context: ReportsContext,
  ): Promise<ReportSubmission> {
    return approveReport(context, input);
  }

  @Mutation(() => ReportSubmission, {
    nullable: true,
    description: `Sends an approved report to all to whom it is due (gửi báo cáo). A corrected version takes the place of the one before, which stays readable. ${refusals}`,
  })
  @Access(write)
  sendReport(
    @Arg('input', () => ReportStepInput, which) input: ReportStepInput,
    @Ctx() context: ReportsContext,
  ): Promise<ReportSubmission> {
    return sendReport(context, input);
  }

  @Mutation(() => ReportSubmission, {
    nullable: true,
    description: `Begins a corrected version of a report that was sent (điều chỉnh báo cáo), as a draft with the same content. ${refusals}`,
  })
  @Access(write)
  correctReport(
    @Arg('input', () => ReasonedReportStepInput, which) input: ReasonedReportStepInput,
    @Ctx() context: ReportsContext,
  ): Promise<ReportSubmission> {
    return correctReport(context, input);
  }

  @Mutation(() => ReportSubmission, {
    nullable: true,
    description: `Accepts a report (tiếp nhận báo cáo), for a receiver. ${refusals}`,
  })
  @Access(write)
  acceptReport(
    @Arg('input', () => AcceptReportInput, which) input: AcceptReportInput,
    @Ctx() context: ReportsContext,
  ): Promise<ReportSubmission> {
    return acceptReport(context, input);
  }

  @Mutation(() => ReportSubmission, {
    nullable: true,
    description: `Sends a report back to the agency that must report (nơi nhận trả lại), for a receiver. The agency then corrects it. ${refusals}`,
  })
  @Access(write)
  returnReceivedReport(
    @Arg('input', () => ReturnReceivedReportInput, which) input: ReturnReceivedReportInput,
    @Ctx() context: ReportsContext,
  ): Promise<ReportSubmission> {
    return returnReceivedReport(context, input);
  }
}
