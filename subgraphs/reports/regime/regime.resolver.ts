import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Access, open } from '../../kernel/access/access.ts';
import { PageArgs } from '../../kernel/page.ts';
import { DateScalar } from '../../kernel/scalars.ts';
import { Agency } from '../agency/agency.type.ts';
import type { ReportsContext } from '../stores.ts';
import { ReportReceiver, ReportRegime, ReportRegimeConnection } from './regime.type.ts';

const asOfToday = 'The day as of which to answer; today in Viet Nam when left out.';

@Resolver(() => ReportRegime)
export class RegimeResolver {
  @Query(() => ReportRegime, {
    nullable: true,
    description: 'One reporting regime (chế độ báo cáo) by its id. NOT_FOUND when there is none.',
  })
  @Access(open)
  reportRegime(
    @Arg('id', () => ID, { description: 'Its id, e.g. EGOV_PROGRESS_Q.' }) id: string,
    @Ctx() { regimes }: ReportsContext,
  ): Promise<ReportRegime> {
    return regimes.get(id);
  }

  @Query(() => ReportRegimeConnection, {
    nullable: true,
    description: 'The catalogue of reporting regimes (danh mục chế độ báo cáo), by id.',
  })
  @Access(open)
  reportRegimes(@Args(() => PageArgs) page: PageArgs, @Ctx() { regimes }: ReportsContext) {
    return regimes.list(page);
  }

  @FieldResolver(() => [Agency], {
    description:
      'The agencies that must report (đối tượng thực hiện): those that the regime names, or who answers for them on the day.',
  })
  @Access(open)
  subjects(
    @Root() regime: ReportRegime,
    @Arg('asOf', () => DateScalar, { nullable: true, description: asOfToday }) asOf: Date | undefined,
    @Ctx() { regimes, today }: ReportsContext,
  ): Agency[] {
    return regimes.subjects(regime, asOf ?? today);
  }

  @FieldResolver(() => [ReportReceiver], {
    description:
      'To whom the reports go (cơ quan nhận báo cáo): those that the regime names, or who answers for them on the day.',
  })
  @Access(open)
  receivers(
    @Root() regime: ReportRegime,
    @Arg('asOf', () => DateScalar, { nullable: true, description: asOfToday }) asOf: Date | undefined,
    @Ctx() { regimes, today }: ReportsContext,
  ): ReportReceiver[] {
    return regimes.receivers(regime, asOf ?? today);
  }
}
