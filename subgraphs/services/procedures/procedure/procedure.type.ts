import { Directive, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Access, open } from '../../../kernel/access/access.ts';
import { Bounded } from '../../../kernel/bounds/bound.ts';
import { graphqlEnum } from '../../../kernel/scalars/graphql-enum.ts';
import { connectionOf } from '../../../kernel/page/page.ts';
import { ProcedureCodeScalar, TextScalar } from '../../../kernel/scalars/scalars.ts';
import { Valid } from '../../../kernel/types/validity.type.ts';
import { AgencyLevel } from '../../../kernel/types/agency-level.type.ts';
import { OnlineLevel, Portal } from './online-service.type.ts';
import type { Level } from './online-service.rules.ts';
import type { Competence as CompetenceRow, CompetentKind, Procedure as ProcedureRow } from '../../generated/client.ts';

export const AuthorityKind = graphqlEnum(
  'AuthorityKind',
  'What kind of authority handles a procedure.',
  {
    PEOPLES_COMMITTEE: "Ủy ban nhân dân (UBND): People's Committee.",
    DEPARTMENT: "Sở, ban, ngành: the department of a provincial People's Committee that is in charge of it.",
    POLICE: 'Công an: the police, whose offices are not among the agencies of the directory.',
  } satisfies Record<CompetentKind, string>,
  {
    PEOPLES_COMMITTEE: 'Ủy ban nhân dân',
    DEPARTMENT: 'Sở, ban, ngành',
    POLICE: 'Công an',
  },
);

@ObjectType({
  description:
    'That the authorities of a kind and level are competent for a procedure for a time (thẩm quyền giải quyết), each in its own territory.',
})
@Access(open)
export class Competence extends Valid implements Pick<CompetenceRow, 'kind' | 'level'> {
  @Field(() => AuthorityKind, { description: 'The kind of authority.' })
  kind!: CompetenceRow['kind'];

  @Field(() => AgencyLevel, { description: 'Its level of administration.' })
  level!: keyof typeof AgencyLevel;
}

@ObjectType({
  description: 'An administrative procedure (thủ tục hành chính), as citizens and organisations ask for it.',
})
@Directive('@key(fields: "code")')
@Access(open)
export class Procedure implements Pick<
  ProcedureRow,
  'code' | 'localCode' | 'nameVi' | 'nameEn' | 'sector' | 'revision'
> {
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

  @Field(() => Int, { description: 'Goes up with every change; what changes the procedure asks for the one seen.' })
  revision!: number;
}

/** A page of procedures. */
export const ProcedureConnection = connectionOf(() => Procedure, 'Procedure');

@InputType({ description: 'Which procedures to list; conditions left out do not restrict.' })
export class ProcedureFilter {
  @Bounded({ length: 200 })
  @Field(() => TextScalar, {
    nullable: true,
    description: 'Of this sector (lĩnh vực), named as in `Procedure.sector`.',
  })
  sector?: string | null;

  @Field(() => ID, { nullable: true, description: 'For which this agency is competent on the day.' })
  competentAuthority?: string | null;

  @Field(() => [OnlineLevel], {
    nullable: true,
    description: 'That have one of these levels online on the day, in the words of the decree in force then.',
  })
  onlineLevels?: Level[] | null;

  @Field(() => Portal, {
    nullable: true,
    description: 'That are interlinked with this portal on the day (liên thông).',
  })
  portal?: keyof typeof Portal | null;
}
