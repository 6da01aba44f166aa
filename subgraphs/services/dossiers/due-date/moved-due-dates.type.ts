import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { Instant } from '../../../kernel/dates/instant.ts';
import { Access, open } from '../../../kernel/access/access.ts';
import { graphqlEnum } from '../../../kernel/scalars/graphql-enum.ts';
import { connectionOf } from '../../../kernel/page/page.ts';
import { DateTimeScalar } from '../../../kernel/scalars/scalars.ts';
import { Agency } from '../../federated/agency.type.ts';

export const MovedKind = graphqlEnum(
  'MovedDueDateKind',
  'Of what a due date moved.',
  {
    DOSSIER: 'Hồ sơ: a dossier that was open.',
    FEEDBACK: 'Phản ánh, kiến nghị: feedback that was not answered, or not published, yet.',
  },
  {
    DOSSIER: 'Hồ sơ',
    FEEDBACK: 'Phản ánh, kiến nghị',
  },
);

/** A year in the calendar of offices, which the directory describes. */
@ObjectType()
@Directive('@key(fields: "year")')
@Access(open)
export class WorkingYear {
  @Field(() => Int, { description: 'The year.' })
  year!: number;
}

@ObjectType({ description: 'That a due date moved when a working year was declared or corrected.' })
@Access(open)
export class MovedDueDate {
  @Field(() => MovedKind, { description: 'Of what.' })
  kind!: keyof typeof MovedKind;

  @Field(() => ID, {
    description:
      'The id of the dossier or feedback, by its kind; who looks after the calendar need not see what is in it.',
  })
  subjectId!: string;

  @Field(() => Agency, { description: 'The agency that must be done by then, as of the new due date.' })
  agency!: Agency;

  @Field(() => DateTimeScalar, { description: 'When it was due before.' })
  previousDueAt!: Instant;

  @Field(() => DateTimeScalar, { description: 'When it is due now.' })
  newDueAt!: Instant;
}

/** A page of due dates that moved. */
export const MovedDueDateConnection = connectionOf(() => MovedDueDate, 'MovedDueDate');
