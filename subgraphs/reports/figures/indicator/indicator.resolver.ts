import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Access, open, scopes } from '../../../kernel/access/access.ts';
import { citedInstruments } from '../../../kernel/text/citations.rules.ts';
import { PageArgs } from '../../../kernel/page/page.ts';
import { LegalInstrument } from '../../federated/legal-instrument.type.ts';
import { Indicator, IndicatorComparison, IndicatorConnection, IndicatorRollUp } from './indicator.type.ts';
import type { ReportsContext } from '../../access/context.ts';
import { IndicatorStore } from './indicator.store.ts';

/** Who reads figures of indicators. */
export const readsStatistics = scopes('statistics:read');

@Resolver(() => Indicator)
export class IndicatorResolver {
  @Query(() => Indicator, {
    nullable: true,
    description: 'One indicator (chỉ tiêu) by its code. NOT_FOUND when there is none.',
  })
  @Access(open)
  indicator(
    @Arg('code', () => ID, { description: 'Its code, e.g. TRAINED_OFFICERS.' }) code: string,
    @Ctx() context: ReportsContext,
  ): Promise<Indicator> {
    return context.use(IndicatorStore).get(code);
  }

  @Query(() => IndicatorConnection, {
    nullable: true,
    description: 'The catalogue of indicators (danh mục chỉ tiêu), by code.',
  })
  @Access(open)
  indicators(@Args(() => PageArgs) page: PageArgs, @Ctx() context: ReportsContext) {
    return context.use(IndicatorStore).list(page);
  }

  @FieldResolver(() => [LegalInstrument], { description: 'The legal instruments that `source` cites.' })
  @Access(open)
  legalInstruments(@Root() { source }: Indicator): LegalInstrument[] {
    return citedInstruments(source).map((id) => ({ id }));
  }

  @FieldResolver(() => Indicator, { nullable: true, description: 'Of a ratio: the indicator that is divided (tử số).' })
  @Access(open)
  numerator(@Root() { numerator }: Indicator, @Ctx() context: ReportsContext): Promise<Indicator | null> | null {
    return numerator === null ? null : context.use(IndicatorStore).find(numerator);
  }

  @FieldResolver(() => Indicator, {
    nullable: true,
    description: 'Of a ratio: the indicator that it is divided by (mẫu số).',
  })
  @Access(open)
  denominator(@Root() { denominator }: Indicator, @Ctx() context: ReportsContext): Promise<Indicator | null> | null {
    return denominator === null ? null : context.use(IndicatorStore).find(denominator);
  }

  @FieldResolver(() => Indicator, {
    nullable: true,
    description: 'Of a weighted mean: the indicator that weighs (quyền số).',
  })
  @Access(open)
  weight(@Root() { weight }: Indicator, @Ctx() context: ReportsContext): Promise<Indicator | null> | null {
    return weight === null ? null : context.use(IndicatorStore).find(weight);
  }

  @FieldResolver(() => IndicatorRollUp, {
    nullable: true,
    description:
      "The indicator of an agency with all below it (tổng hợp theo cây tổ chức), along the tree of the period's last day, from reports that were accepted. Where there is no report on a longer period as a whole, it is put together of those on its parts: on the quarters of a year, by the rule of the indicator. NOT_FOUND for an unknown agency or period.",
  })
  @Access(readsStatistics, { class: 'INTERNAL' })
  rollUp(
    @Root() indicator: Indicator,
    @Arg('agency', () => ID, { description: 'The agency.' }) agency: string,
    @Arg('period', () => ID, { description: 'The reporting period, e.g. 2020-Q2.' }) period: string,
    @Ctx() context: ReportsContext,
  ): Promise<IndicatorRollUp> {
    return context.use(IndicatorStore).rollUp(indicator, agency, period);
  }

  @FieldResolver(() => IndicatorComparison, {
    nullable: true,
    description:
      'The indicator of an agency against an earlier period, across reorganisations: against those whose place it holds. Not comparable where one of them was split.',
  })
  @Access(readsStatistics, { class: 'INTERNAL' })
  comparison(
    @Root() indicator: Indicator,
    @Arg('agency', () => ID, { description: 'The agency, as it is in the later period.' }) agency: string,
    @Arg('period', () => ID, { description: 'The later period, e.g. 2026-Q1.' }) period: string,
    @Arg('with', () => ID, { description: 'The earlier period, e.g. 2025-Q1.' }) earlier: string,
    @Ctx() context: ReportsContext,
  ): Promise<IndicatorComparison> {
    return context.use(IndicatorStore).compare(indicator, agency, period, earlier);
  }
}
