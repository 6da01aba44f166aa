import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { Access, type AccessOptions, open, scopes } from '../../../kernel/access/access.ts';
import { Bounded } from '../../../kernel/bounds/bound.ts';
import { PageArgs } from '../../../kernel/page/page.ts';
import { ListSize } from '../../../kernel/limits/cost-sdl.ts';
import { Agency } from '../../federated/agency.type.ts';
import { ReportRegime } from '../../regimes/regime/regime.type.ts';
import { analyst, obligated, provinceWide, receiver, subtree } from '../../access/relationships.ts';
import { ReportState, ReportSubmission } from '../../submissions/submission/submission.type.ts';
import {
  ReportObligation,
  ReportObligationConnection,
  ReportSubmissionDue,
  ReportTimeliness,
} from './obligation.type.ts';
import type { ReportsContext } from '../../access/context.ts';
import { RegimeStore } from '../../regimes/regime/regime.store.ts';
import { ObligationStore } from './obligation.store.ts';
import { SubmissionStore } from '../../submissions/submission/submission.store.ts';

const read = scopes('reports:read');
const concerned: AccessOptions = { class: 'INTERNAL', when: [obligated, subtree, receiver, provinceWide, analyst] };

@Resolver(() => ReportObligation)
export class ObligationResolver {
  @Query(() => [ReportObligation], {
    nullable: true,
    description:
      'What an agency must report in a year under a regime (nghĩa vụ báo cáo), including obligations of agencies that it took over from; by period. Obligations are computed through next year; BAD_USER_INPUT for a later one. NOT_FOUND when there is no such regime or agency.',
  })
  @Access(open)
  async reportObligations(
    @Arg('regime', () => ID, { description: 'The reporting regime, e.g. EGOV_PROGRESS_Q.' }) regime: string,
    @Arg('agency', () => ID, { description: 'The agency that must report.' }) agency: string,
    @Bounded({ min: 1900, max: 9998 })
    @Arg('year', () => Int, { description: 'The year of the periods.' })
    year: number,
    @Ctx() context: ReportsContext,
  ): Promise<ReportObligation[]> {
    const { id } = await context.use(RegimeStore).get(regime);
    return context.use(ObligationStore).list({ agencyId: agency, year, regimeId: id });
  }

  @FieldResolver(() => ReportRegime, { description: 'The regime that it arises from (chế độ báo cáo).' })
  @Access(open)
  regime(@Root() obligation: ReportObligation, @Ctx() context: ReportsContext): Promise<ReportRegime> {
    return context.use(RegimeStore).get(obligation.regimeId);
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      'Whether one of its deadlines rests on a year whose days off have not been announced yet (lịch tạm tính); it follows when they are.',
  })
  @Access(open)
  async dueDateIsProvisional(@Root() obligation: ReportObligation, @Ctx() context: ReportsContext): Promise<boolean> {
    const due = await context.use(ObligationStore).submissionsOf(obligation);
    return due.some((one) => context.use(ObligationStore).isProvisional(one) === true);
  }

  @ListSize(3)
  @FieldResolver(() => [ReportSubmissionDue], {
    description: 'To whom the report is due, the earliest deadline first.',
  })
  @Access(open)
  submissions(@Root() obligation: ReportObligation, @Ctx() context: ReportsContext): Promise<ReportSubmissionDue[]> {
    return context.use(ObligationStore).submissionsOf(obligation);
  }
}

@Resolver(() => ReportSubmissionDue)
export class SubmissionDueResolver {
  @FieldResolver(() => ReportObligation, { description: 'What is to be reported (nghĩa vụ báo cáo).' })
  @Access(open)
  obligation(@Root() due: ReportSubmissionDue, @Ctx() context: ReportsContext): Promise<ReportObligation> {
    return context.use(ObligationStore).get(due.obligationId);
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      'Whether the deadline rests on a year whose days off have not been announced yet (lịch tạm tính); it follows when they are. Null without a deadline.',
  })
  @Access(open)
  dueDateIsProvisional(@Root() due: ReportSubmissionDue, @Ctx() context: ReportsContext): boolean | null {
    return context.use(ObligationStore).isProvisional(due);
  }

  @FieldResolver(() => ReportState, {
    nullable: true,
    description: 'How far the report has come on its way to this receiver.',
  })
  @Access(read, concerned)
  state(@Root() due: ReportSubmissionDue, @Ctx() context: ReportsContext): Promise<string> {
    return context.use(ObligationStore).stateOf(due);
  }

  @FieldResolver(() => ReportTimeliness, { nullable: true, description: 'Whether it came in time to this receiver.' })
  @Access(read, concerned)
  timeliness(@Root() due: ReportSubmissionDue, @Ctx() context: ReportsContext): Promise<ReportTimeliness> {
    return context.use(ObligationStore).timelinessOf(due);
  }

  @FieldResolver(() => ReportSubmission, {
    nullable: true,
    description: 'The last version that was sent to this receiver; null until one has been.',
  })
  @Access(read, concerned)
  submission(@Root() due: ReportSubmissionDue, @Ctx() context: ReportsContext): Promise<ReportSubmission | null> {
    return context.use(SubmissionStore).lastSentTo(due.receiver.id, due.obligationId);
  }
}

@Resolver(() => Agency)
export class AgencyObligationsResolver {
  @FieldResolver(() => ReportObligationConnection, {
    nullable: true,
    description:
      'What the agency must report in a year (nghĩa vụ báo cáo), including obligations of agencies that it took over from; by period. Obligations are computed through next year; BAD_USER_INPUT for a later one.',
  })
  @Access(open)
  reportObligations(
    @Root() agency: Agency,
    @Arg('year', () => Int, {
      nullable: true,
      description: "The year of the periods; that of the agency's day when left out.",
    })
    year: number | undefined,
    @Arg('regime', () => ID, { nullable: true, description: 'Only under this regime.' }) regime: string | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: ReportsContext,
  ) {
    return context
      .use(ObligationStore)
      .page({ agencyId: agency.id, year: year ?? agency.asOf.getUTCFullYear(), regimeId: regime ?? undefined }, page);
  }
}

@Resolver(() => ReportSubmission)
export class SubmissionObligationResolver {
  @FieldResolver(() => ReportObligation, { description: 'What it reports on (nghĩa vụ báo cáo).' })
  @Access(open)
  async obligation(@Root() { row }: ReportSubmission, @Ctx() context: ReportsContext) {
    return context.use(ObligationStore).get(row.obligationId);
  }
}

@Resolver(() => ReportObligation)
export class ObligationVersionsResolver {
  @FieldResolver(() => [ReportSubmission], {
    nullable: true,
    description:
      'The versions of the report, the first one first: drafts too for the agency that must report, for others what has been sent.',
  })
  @Access(read, { class: 'INTERNAL' })
  versions(@Root() { id }: ReportObligation, @Ctx() context: ReportsContext): Promise<ReportSubmission[]> {
    return context.use(SubmissionStore).versionsOf(id);
  }
}
