import { Field, Float, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { PlainDate } from '../../../kernel/dates/plain-date.ts';
import { keyDescription } from '../../../kernel/command/keyed-input.type.ts';
import { Access, open } from '../../../kernel/access/access.ts';
import { graphqlEnum } from '../../../kernel/scalars/graphql-enum.ts';
import { DateScalar, TextScalar } from '../../../kernel/scalars/scalars.ts';
import { Agency } from '../../federated/agency.type.ts';
import type { Group } from './indicator-definitions.rules.ts';

export const ServiceIndicatorGroup = graphqlEnum(
  'ServiceIndicatorGroup',
  'The groups of the index for citizens and businesses (Bộ chỉ số, Decision 766/QĐ-TTg).',
  {
    TRANSPARENCY: 'Công khai, minh bạch.',
    PROGRESS: 'Tiến độ, kết quả giải quyết.',
    ONLINE: 'Cung cấp dịch vụ trực tuyến.',
    DIGITIZATION: 'Số hóa hồ sơ.',
    SATISFACTION: 'Mức độ hài lòng.',
  } satisfies Record<Group, string>,
  {
    TRANSPARENCY: 'Công khai, minh bạch',
    PROGRESS: 'Tiến độ, kết quả giải quyết',
    ONLINE: 'Cung cấp dịch vụ trực tuyến',
    DIGITIZATION: 'Số hóa hồ sơ',
    SATISFACTION: 'Mức độ hài lòng',
  },
);

@ObjectType({
  description:
    'A number of an index of Decision 766/QĐ-TTg. Indices of several periods or agencies are added up by their parts, never by their values. They are exact, and the same for everyone. Of an agency and one procedure together they are held back as DossierStatistics says, and those of feedback always: their numbers are null then.',
})
@Access(open)
export class ServiceIndicator {
  @Field({ description: 'The number of the index, 1.1 to 5.4; there is no 3.4.' })
  code!: string;

  @Field(() => ServiceIndicatorGroup, { description: 'The group of the index.' })
  group!: Group;

  @Field({ description: 'Its name in the decision.' })
  nameVi!: string;

  @Field({ description: 'What is counted, in English.' })
  nameEn!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'What this number is of, where the index has several: RECEIVED or CARRIED_OVER (2.1), a unit of time (2.2), a channel (3.3), a kind of feedback (5.1), a step (5.2); null for the whole.',
  })
  part!: string | null;

  @Field(() => Float, {
    nullable: true,
    description: 'How many have the property; of 2.2, all their time in the unit. Null when it is held back.',
  })
  numerator!: number | null;

  @Field(() => Int, { nullable: true, description: 'Of how many; null when it is held back.' })
  denominator!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'In percent, of 2.2 in its unit, rounded to two decimals; null (không có dữ liệu) for a denominator of 0, or when it is held back.',
  })
  value!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'The percentage from which the index has all its points; null where the decision names none.',
  })
  fullMarksAt?: number;

  @Field(() => DateScalar, {
    nullable: true,
    description:
      'The last day of which dossiers and feedback are counted: of the period, or, while that runs, of the last half of a month that is over; null while there is none.',
  })
  until!: PlainDate | null;

  @Field(() => Int, { description: 'How many cells with dossiers or feedback are held back; 0 when it is told.' })
  suppressedCells!: number;
}

@InputType({ description: 'How many dossiers an agency has reported to the national report system.' })
export class RecordReportedDossiersInput {
  @Field(() => TextScalar, { description: keyDescription })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The agency.' })
  agency!: string;

  @Field(() => TextScalar, { description: 'The month, such as 2026-04, or the year, such as 2025.' })
  period!: string;

  @Field(() => Int, { description: 'How many.' })
  dossiers!: number;
}

@ObjectType({
  description:
    'How many dossiers an agency has reported (số hồ sơ theo hệ thống thông tin báo cáo): what index 1.4 is measured against; for a month that is not known, a twelfth of the year before.',
})
@Access(open)
export class ReportedDossiers {
  @Field(() => Agency, { description: 'The agency.' })
  agency!: Agency;

  @Field({ description: 'The month or year.' })
  period!: string;

  @Field(() => Int, { description: 'How many.' })
  dossiers!: number;
}
