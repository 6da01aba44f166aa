import { Directive, Field, Int, ObjectType } from 'type-graphql';
import type { PlainDate } from '../../../kernel/dates/plain-date.ts';
import { Access, open } from '../../../kernel/access/access.ts';
import { connectionOf } from '../../../kernel/page/page.ts';
import { DateScalar } from '../../../kernel/scalars/scalars.ts';
import { Agency } from '../../federated/agency.type.ts';

/** A year in the calendar of offices, which the directory describes. */
@ObjectType()
@Directive('@key(fields: "year")')
@Access(open)
export class WorkingYear {
  @Field(() => Int, { description: 'The year.' })
  year!: number;
}

@ObjectType({ description: 'That the deadline of a report moved when a working year was declared or corrected.' })
@Access(open)
export class MovedDeadline {
  @Field(() => Agency, { description: 'Who must report, as of the new deadline.' })
  agency!: Agency;

  @Field(() => DateScalar, { description: 'When it was due before.' })
  previousDeadline!: PlainDate;

  @Field(() => DateScalar, { description: 'When it is due now.' })
  newDeadline!: PlainDate;

  /** The id of what is due. */
  dueId!: string;
}

/** A page of deadlines that moved. */
export const MovedDeadlineConnection = connectionOf(() => MovedDeadline, 'MovedDeadline');
