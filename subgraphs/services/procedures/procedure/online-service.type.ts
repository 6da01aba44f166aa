import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { Access, open } from '../../../kernel/access/access.ts';
import { graphqlEnum } from '../../../kernel/scalars/graphql-enum.ts';
import { ProcedureCodeScalar } from '../../../kernel/scalars/scalars.ts';
import { Valid } from '../../../kernel/types/validity.type.ts';
import { Agency } from '../../federated/agency.type.ts';
import type { OnlineService as OnlineServiceRow } from '../../generated/client.ts';
import type { Level, LevelCounts } from './online-service.rules.ts';
import { ProcedureChangeInput } from './procedure-change.type.ts';

export const OnlineLevel = graphqlEnum(
  'OnlineLevel',
  'How far a procedure can be done online (mức độ dịch vụ công trực tuyến): in four levels until 14 August 2022 (Decree 43/2011/NĐ-CP), in three from 15 August 2022 (Decree 42/2022/NĐ-CP).',
  {
    LEVEL_1: 'Mức độ 1, until 14 August 2022: information.',
    LEVEL_2: 'Mức độ 2, until 14 August 2022: forms as well.',
    LEVEL_3: 'Mức độ 3, until 14 August 2022: filing as well.',
    LEVEL_4: 'Mức độ 4, until 14 August 2022: payment, and the result, as well.',
    FULL: 'Toàn trình, from 15 August 2022: from filing to the result.',
    PARTIAL: 'Một phần, from 15 August 2022: in part.',
    INFO_ONLY: 'Cung cấp thông tin, from 15 August 2022: information only.',
  } satisfies Record<Level, string>,
  {
    LEVEL_1: 'Mức độ 1',
    LEVEL_2: 'Mức độ 2',
    LEVEL_3: 'Mức độ 3',
    LEVEL_4: 'Mức độ 4',
    FULL: 'Toàn trình',
    PARTIAL: 'Một phần',
    INFO_ONLY: 'Cung cấp thông tin',
  },
);

export const Portal = graphqlEnum(
  'Portal',
  'A portal on which citizens file (cổng dịch vụ công).',
  {
    NATIONAL: 'Cổng Dịch vụ công quốc gia: the National Public Service Portal.',
    PROVINCIAL: "Cổng dịch vụ công của tỉnh: the province's own.",
  },
  {
    NATIONAL: 'Cổng Dịch vụ công quốc gia',
    PROVINCIAL: 'Cổng dịch vụ công của tỉnh',
  },
);

export const ProcedureGrouping = graphqlEnum(
  'ProcedureGrouping',
  'What procedures are counted by.',
  {
    DEPARTMENT: 'Cơ quan chủ quản: the department in charge, or what took over from it by that day.',
    SECTOR: 'Lĩnh vực: the sector.',
  },
  {
    DEPARTMENT: 'Cơ quan chủ quản',
    SECTOR: 'Lĩnh vực',
  },
);

@ObjectType({
  description: 'How far a procedure can be done online for a time, as recorded (dịch vụ công trực tuyến).',
})
@Access(open)
export class OnlineService extends Valid implements Pick<OnlineServiceRow, 'level' | 'serviceCode' | 'portals'> {
  @Field(() => OnlineLevel, { description: 'The level in the words of the record.' })
  level!: keyof typeof OnlineLevel;

  @Field(() => ProcedureCodeScalar, {
    nullable: true,
    description:
      'The code of the online service (mã dịch vụ công), such as 2.000815.000.00.00.H48.02; null when not known.',
  })
  serviceCode!: string | null;

  @Field(() => [Portal], { description: 'With which portals it is recorded to be interlinked (liên thông).' })
  portals!: (keyof typeof Portal)[];
}

@ObjectType({ description: 'How many procedures have a level.' })
@Access(open)
export class OnlineLevelCount {
  @Field(() => OnlineLevel, { description: 'The level, in the words of the decree in force on the day.' })
  level!: Level;

  @Field(() => Int, { description: 'How many procedures.' })
  count!: number;
}

@ObjectType({ description: 'Procedures by their level online on a day.' })
@Access(open)
export class OnlineProcedureCount implements LevelCounts {
  @Field(() => Agency, {
    nullable: true,
    description:
      'The department in charge, as of the day; null for all that none is recorded for, or by another grouping.',
  })
  department!: Agency | null;

  @Field(() => String, { nullable: true, description: 'The sector; null by another grouping.' })
  sector!: string | null;

  @Field(() => Int, { description: 'How many procedures there are, with those of which no level is recorded.' })
  procedures!: number;

  @Field(() => Int, { description: 'How many can be filed online: LEVEL_3 and LEVEL_4, or PARTIAL and FULL.' })
  online!: number;

  @Field(() => [OnlineLevelCount], { description: 'How many there are of each level, the most advanced first.' })
  levels!: OnlineLevelCount[];
}

@InputType({ description: 'How far a procedure can be done online from a day.' })
export class ChangeOnlineServiceInput extends ProcedureChangeInput {
  @Field(() => OnlineLevel, { description: 'The level, in the words of the decree in force on that day.' })
  level!: keyof typeof OnlineLevel;

  @Field(() => ProcedureCodeScalar, {
    nullable: true,
    description: 'The code of the online service (mã dịch vụ công).',
  })
  serviceCode?: string | null;

  @Field(() => [Portal], { defaultValue: [], description: 'With which portals it is interlinked.' })
  portals!: (keyof typeof Portal)[];
}
