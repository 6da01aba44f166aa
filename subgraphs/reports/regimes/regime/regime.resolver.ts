import { Arg, Args, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { PlainDate } from '../../../kernel/dates/plain-date.ts';
import { Access, open, scopes } from '../../../kernel/access/access.ts';
import { citedInstruments } from '../../../kernel/text/citations.rules.ts';
import { PageArgs } from '../../../kernel/page/page.ts';
import { DateScalar } from '../../../kernel/scalars/scalars.ts';
import { ListSize } from '../../../kernel/limits/cost-sdl.ts';
import { Agency } from '../../federated/agency.type.ts';
import { LegalInstrument } from '../../federated/legal-instrument.type.ts';
import { DefineReportRegimeInput, ReviseReportRegimeInput } from './regime-definition.type.ts';
import { ReportReceiver, ReportRegime, ReportRegimeConnection } from './regime.type.ts';
import type { ReportsContext } from '../../access/context.ts';
import { defineReportRegime, reviseReportRegime } from './change-regime.command.ts';
import { RegimeStore } from './regime.store.ts';

const asOfToday = 'The day as of which to answer; today in Viet Nam when left out.';
const asOfInForce =
  'The day as of which to answer; today in Viet Nam when left out, or the nearest day on which the regime is in force.';

@Resolver(() => ReportRegime)
export class RegimeResolver {
  @Query(() => ReportRegime, {
    nullable: true,
    description: 'One reporting regime (chế độ báo cáo) by its id. NOT_FOUND when there is none.',
  })
  @Access(open)
  reportRegime(
    @Arg('id', () => ID, { description: 'Its id, e.g. EGOV_PROGRESS_Q.' }) id: string,
    @Arg('asOf', () => DateScalar, { nullable: true, description: asOfToday }) asOf: PlainDate | undefined,
    @Ctx() context: ReportsContext,
  ): Promise<ReportRegime> {
    return context.use(RegimeStore).get(id, asOf);
  }

  @Query(() => ReportRegimeConnection, {
    nullable: true,
    description: 'The catalogue of reporting regimes (danh mục chế độ báo cáo), by id.',
  })
  @Access(open)
  reportRegimes(
    @Arg('public', () => Boolean, {
      nullable: true,
      description: 'Whether only those in the public catalogue (danh mục được công bố), or only the others.',
    })
    isPublic: boolean | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: ReportsContext,
  ) {
    return context.use(RegimeStore).list(isPublic, page);
  }

  @Mutation(() => ReportRegime, {
    nullable: true,
    description:
      'Sets up a reporting regime (ban hành chế độ báo cáo), and makes its reports due. BAD_USER_INPUT, with the argument, for what could not be carried out; CONFLICT when there is one with its id.',
  })
  @Access(scopes('reports:manage'))
  defineReportRegime(
    @Arg('input', () => DefineReportRegimeInput, { description: 'The regime.' }) input: DefineReportRegimeInput,
    @Ctx() context: ReportsContext,
  ): Promise<ReportRegime> {
    return defineReportRegime(context, input);
  }

  @Mutation(() => ReportRegime, {
    nullable: true,
    description:
      'Gives a reporting regime a new version (sửa đổi chế độ báo cáo) from a day on. What has been reported by an earlier one stays as it is; a draft that is being written goes by the version of its period, and says so when that has changed.',
  })
  @Access(scopes('reports:manage'))
  reviseReportRegime(
    @Arg('input', () => ReviseReportRegimeInput, { description: 'The new version.' }) input: ReviseReportRegimeInput,
    @Ctx() context: ReportsContext,
  ): Promise<ReportRegime> {
    return reviseReportRegime(context, input);
  }

  @FieldResolver(() => [ReportRegime], { description: 'The regime in each of its versions, the first one first.' })
  @Access(open)
  versions(@Root() regime: ReportRegime, @Ctx() context: ReportsContext): ReportRegime[] {
    return context.use(RegimeStore).versions(regime);
  }

  @FieldResolver(() => [LegalInstrument], { description: 'The legal instruments that `legalBasis` cites.' })
  @Access(open)
  legalInstruments(@Root() { legalBasis }: ReportRegime): LegalInstrument[] {
    return citedInstruments(legalBasis).map((id) => ({ id }));
  }

  @ListSize(300)
  @FieldResolver(() => [Agency], {
    description:
      'The agencies that must report (đối tượng thực hiện): those that the regime names, or who answers for them on the day.',
  })
  @Access(open)
  subjects(
    @Root() regime: ReportRegime,
    @Arg('asOf', () => DateScalar, { nullable: true, description: asOfInForce }) asOf: PlainDate | undefined,
    @Ctx() context: ReportsContext,
  ): Agency[] {
    return context.use(RegimeStore).subjects(regime, asOf);
  }

  @FieldResolver(() => [ReportReceiver], {
    description:
      'To whom the reports go (cơ quan nhận báo cáo): those that the regime names, or who answers for them on the day.',
  })
  @Access(open)
  receivers(
    @Root() regime: ReportRegime,
    @Arg('asOf', () => DateScalar, { nullable: true, description: asOfInForce }) asOf: PlainDate | undefined,
    @Ctx() context: ReportsContext,
  ): ReportReceiver[] {
    return context.use(RegimeStore).receivers(regime, asOf);
  }
}
