import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { PlainDate } from '../../../kernel/dates/plain-date.ts';
import { Access, open } from '../../../kernel/access/access.ts';
import { graphqlEnum } from '../../../kernel/scalars/graphql-enum.ts';
import { DateScalar } from '../../../kernel/scalars/scalars.ts';
import { NodeReference } from '../../../kernel/types/node.type.ts';

export const ReportPeriodKind = graphqlEnum(
  'ReportPeriodKind',
  'How long the reporting periods of a kind are.',
  {
    MONTHLY: 'Hằng tháng: 2020-M01 to 2020-M12.',
    QUARTERLY: 'Hằng quý: 2020-Q1 to 2020-Q4.',
    SEMIANNUAL: '6 tháng đầu năm, 6 tháng cuối năm: 2020-H1 and 2020-H2.',
    NINE_MONTH: '9 tháng đầu năm: 2020-9M; by provincial practice.',
    ANNUAL: 'Hằng năm: 2020.',
    WEEKLY: 'Hằng tuần: 2020-W01 to 2020-W53, Monday to Sunday; a week belongs to the year of its Thursday (ISO 8601).',
    ONE_OFF: 'Một lần: 2020-04-15/2020-06-30, from the first to the last day of its data.',
  },
  {
    MONTHLY: 'Hằng tháng',
    QUARTERLY: 'Hằng quý',
    SEMIANNUAL: '6 tháng',
    NINE_MONTH: '9 tháng đầu năm',
    ANNUAL: 'Hằng năm',
    WEEKLY: 'Hằng tuần',
    ONE_OFF: 'Một lần',
  },
);

@ObjectType({
  implements: NodeReference,
  description:
    'A reporting period (kỳ báo cáo). Data are closed (chốt số liệu) on the 14th unless the regime says otherwise, so that a period begins and ends in the middle of a month.',
})
@Directive('@key(fields: "id")')
@Access(open)
export class ReportPeriod {
  @Field(() => ID, {
    description: 'Says kind and year: 2020-M06, 2020-Q2, 2020-H1, 2020-9M, 2020, 2020-W25 or 2020-04-15/2020-06-30.',
  })
  id!: string;

  @Field(() => ReportPeriodKind, { description: 'How long the period is.' })
  kind!: keyof typeof ReportPeriodKind;

  @Field(() => Int, { description: 'The year that it is a part of; its data may begin in the year before.' })
  year!: number;

  @Field(() => DateScalar, { description: 'The first day of which data are reported.' })
  dataFrom!: PlainDate;

  @Field(() => DateScalar, { description: 'The last day of which data are reported (ngày chốt số liệu), included.' })
  dataTo!: PlainDate;
}
