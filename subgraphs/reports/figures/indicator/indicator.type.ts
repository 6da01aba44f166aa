import { Directive, Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { Access, open } from '../../../kernel/access/access.ts';
import { graphqlEnum } from '../../../kernel/scalars/graphql-enum.ts';
import { connectionOf } from '../../../kernel/page/page.ts';
import { ListSize } from '../../../kernel/limits/cost-sdl.ts';
import { Agency } from '../../federated/agency.type.ts';
import type { Indicator as IndicatorRow } from '../../generated/client.ts';
import { ReportPeriod } from '../../regimes/period/period.type.ts';
import { NodeReference } from '../../../kernel/types/node.type.ts';

export const IndicatorAggregation = graphqlEnum(
  'IndicatorAggregation',
  'How the figures of many agencies or periods make one (cách tổng hợp).',
  {
    SUM: 'Cộng: their sum.',
    AVG_WEIGHTED: 'Bình quân gia quyền: their mean, weighted by another indicator.',
    RATIO: 'Tỷ lệ: the sum of one indicator divided by that of another, never the mean of shares.',
    LAST: 'Số cuối kỳ: of each agency that of its last period, then their sum.',
    COUNT_DISTINCT: 'Đếm không trùng: cannot be had from the figures; shown where there is one only.',
    NONE: 'Không tổng hợp: shown where there is one figure only.',
  },
  {
    SUM: 'Cộng',
    AVG_WEIGHTED: 'Bình quân gia quyền',
    RATIO: 'Tỷ lệ',
    LAST: 'Số cuối kỳ',
    COUNT_DISTINCT: 'Đếm không trùng',
    NONE: 'Không tổng hợp',
  },
);

export const ObservationStatus = graphqlEnum(
  'ObservationStatus',
  'How sure a figure is (SDMX CL_OBS_STATUS).',
  {
    A: 'Normal.',
    E: 'Estimated; synthetic figures are marked so too.',
    P: 'Provisional.',
    M: 'Missing: nothing was reported.',
  },
  {
    A: 'Bình thường',
    E: 'Ước tính',
    P: 'Sơ bộ',
    M: 'Không có số liệu',
  },
);

@ObjectType({
  description: 'An indicator (chỉ tiêu): what is counted or measured, and how its figures are put together.',
})
@Directive('@key(fields: "code")')
@Access(open)
export class Indicator implements Pick<
  IndicatorRow,
  'code' | 'nameVi' | 'nameEn' | 'unit' | 'aggregation' | 'numerator' | 'denominator' | 'weight' | 'formula' | 'source'
> {
  @Field(() => ID, { description: 'Stable, e.g. TRAINED_OFFICERS, ED2 or 766.1.4.' })
  code!: string;

  @Field({ description: 'Name in Vietnamese (tên chỉ tiêu).' })
  nameVi!: string;

  @Field(() => String, { nullable: true, description: 'Name in English; null when it has none.' })
  nameEn!: string | null;

  @Field(() => String, { nullable: true, description: 'The unit of measure (đơn vị tính); null when it has none.' })
  unit!: string | null;

  @Field(() => IndicatorAggregation, { description: 'How figures are put together.' })
  aggregation!: keyof typeof IndicatorAggregation;

  @Field(() => String, { nullable: true, description: 'How it is defined, in words (công thức).' })
  formula!: string | null;

  @Field({ description: 'Who or what defines it (nguồn).' })
  source!: string;

  @Field(() => [String], { description: 'The dimensions (chiều phân tổ) of its figures.' })
  dimensions!: string[];

  /** The codes of the indicators that it is put together of. */
  numerator!: string | null;
  denominator!: string | null;
  weight!: string | null;
  /** What a quotient is multiplied by: 100 for a share in per cent. */
  scale!: number;
}

/** A page of indicators. */
export const IndicatorConnection = connectionOf(() => Indicator, 'Indicator');

@ObjectType({ description: 'How many of those that were to report have (tỷ lệ bao phủ).' })
@Access(open)
export class ReportCoverage {
  @Field(() => Int, { description: 'Those whose figures are in.' })
  received!: number;

  @Field(() => Int, { description: 'Those that were to report.' })
  expected!: number;

  @ListSize(20)
  @Field(() => [Agency], { description: 'Those that are missing.' })
  missing!: Agency[];
}

@ObjectType({
  implements: NodeReference,
  description:
    'An indicator of an agency with all below it, in one period (số liệu tổng hợp), as agencies reported it; `registered` has the same as the registers do.',
})
@Directive('@key(fields: "id")')
@Access(open)
export class IndicatorRollUp {
  @Field(() => ID, { description: 'Opaque; names this figure of these agencies on these days.' })
  id!: string;

  @Field(() => Agency, { description: "The agency, as of the period's last day." })
  agency!: Agency;

  @Field(() => ReportPeriod, { description: 'The period.' })
  period!: ReportPeriod;

  @Field(() => Float, { nullable: true, description: 'The figure; null when nothing is known, or it cannot be had.' })
  value!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'The same by the name of its source: what agencies reported (số liệu báo cáo).',
  })
  reported!: number | null;

  @Field(() => ObservationStatus, {
    description: 'How sure it is: as the least sure figure in it; M when there is none.',
  })
  obsStatus!: keyof typeof ObservationStatus;

  @Field(() => ReportCoverage, { description: "Who is in it: along the tree of the period's last day." })
  coverage!: ReportCoverage;
}

@ObjectType({
  description: 'An indicator of an agency against that of those that it took over from (so sánh qua sắp xếp).',
})
@Access(open)
export class IndicatorComparison {
  @Field(() => IndicatorRollUp, { description: 'The agency in the later period.' })
  current!: IndicatorRollUp;

  @Field(() => [IndicatorRollUp], {
    description: 'The agencies whose place it holds, in the earlier period: itself, or its predecessors of that time.',
  })
  before!: IndicatorRollUp[];

  @Field(() => Float, {
    nullable: true,
    description: 'Their figure together; null when it is not known, or not comparable.',
  })
  beforeValue!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'By how much the later figure is greater; null when either is not known or they are not comparable.',
  })
  change!: number | null;

  @Field({ description: 'Whether the two are of the same territory and tasks: false where a predecessor was split.' })
  comparable!: boolean;

  @Field(() => [String], {
    description: 'Why they are not comparable; what was split cannot be apportioned by itself.',
  })
  reasons!: string[];
}
