import { Directive, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Access, open } from '../../kernel/access/access.ts';
import { graphqlEnum } from '../../kernel/graphql-enum.ts';
import { connectionOf } from '../../kernel/page.ts';
import { ProcedureCodeScalar, TextScalar } from '../../kernel/scalars.ts';
import { Valid } from '../../kernel/validity.type.ts';
import { AgencyLevel } from '../../kernel/agency-level.type.ts';

import type { Competence as CompetenceRow, Procedure as ProcedureRow } from '../generated/client.ts';

export const TimeUnit = graphqlEnum('TimeUnit', 'A unit of time limits (đơn vị tính thời hạn).', {
  WORKING_HOUR: 'Giờ làm việc: hour of office time.',
  WORKING_DAY: 'Ngày làm việc: day on which offices work.',
  HOUR: 'Giờ: hour.',
  DAY: 'Ngày: calendar day.',
  MONTH: 'Tháng: calendar month.',
});

export const AuthorityKind = graphqlEnum('AuthorityKind', 'What kind of authority handles a procedure.', {
  PEOPLES_COMMITTEE: "Ủy ban nhân dân (UBND): People's Committee.",
  POLICE: 'Công an: the police, whose offices are not among the agencies of the directory.',
});

@ObjectType({ description: 'How long a procedure may take (thời hạn giải quyết), from the acceptance of a dossier.' })
@Access(open)
export class TimeLimit {
  @Field(() => Int, { description: 'How many of the unit.' })
  value!: number;

  @Field(() => TimeUnit, { description: 'The unit that it is counted in.' })
  unit!: string;

  @Field({
    description: 'Whether a published record evidences the limit; false when it has not been checked against one.',
  })
  verified!: boolean;
}

@ObjectType({
  description:
    'That the authorities of a kind and level are competent for a procedure for a time (thẩm quyền giải quyết), each in its own territory.',
})
@Access(open)
export class Competence extends Valid implements Pick<CompetenceRow, 'kind' | 'level'> {
  @Field(() => AuthorityKind, { description: 'The kind of authority.' })
  kind!: string;

  @Field(() => AgencyLevel, { description: 'Its level of administration.' })
  level!: string;
}

@ObjectType({
  description: 'An administrative procedure (thủ tục hành chính), as citizens and organisations ask for it.',
})
@Directive('@key(fields: "code")')
@Access(open)
export class Procedure implements Pick<ProcedureRow, 'code' | 'localCode' | 'nameVi' | 'nameEn' | 'sector'> {
  @Field(() => ProcedureCodeScalar, { description: 'National code (mã TTHC), e.g. 1.001193.' })
  code!: string;

  @Field(() => ProcedureCodeScalar, { description: "The province's own code of it, e.g. 1.001193.000.00.00.H48." })
  localCode!: string;

  @Field({ description: 'Name in Vietnamese (tên thủ tục).' })
  nameVi!: string;

  @Field({ description: 'Name in English.' })
  nameEn!: string;

  @Field({ description: 'The sector that it belongs to (lĩnh vực), in Vietnamese.' })
  sector!: string;

  @Field(() => TimeLimit, {
    nullable: true,
    description: 'How long it may take (thời hạn giải quyết); null when not known.',
  })
  timeLimit!: TimeLimit | null;

  @Field(() => [Competence], { description: 'Who is competent for it, and when, the earliest first.' })
  competence!: Competence[];

  /** The same as stored. */
  competenceRules!: CompetenceRow[];
}

/** A page of procedures. */
export const ProcedureConnection = connectionOf(() => Procedure, 'Procedure');

@InputType({ description: 'Which procedures to list; conditions left out do not restrict.' })
export class ProcedureFilter {
  @Field(() => TextScalar, {
    nullable: true,
    description: 'Of this sector (lĩnh vực), named as in `Procedure.sector`.',
  })
  sector?: string | null;

  @Field(() => ID, { nullable: true, description: 'For which this agency is competent on the day.' })
  competentAuthority?: string | null;
}
