import { Field, Int, ObjectType } from 'type-graphql';
import { Access, open } from '../../kernel/access/access.ts';
import { DateScalar } from '../../kernel/scalars.ts';
import { ListSize } from '../../kernel/limits/cost-sdl.ts';
import { Agency } from '../agency/agency.type.ts';
import { Document } from '../document/document.type.ts';

@ObjectType({
  description:
    'How far the tasks of one document have got (tiến độ), of those that the viewer may see; cancelled ones apart.',
})
@Access(open, { class: 'INTERNAL' })
export class TaskProgress {
  @Field(() => Int, { description: 'All tasks.' })
  total!: number;

  @Field(() => Int, { description: 'Those that were completed, late ones and ones without a due date included.' })
  done!: number;

  @Field(() => Int, { description: 'Those that were completed by their due date.' })
  onTime!: number;

  @Field(() => Int, { description: 'Those that were not completed although the due date had passed.' })
  overdue!: number;

  @Field(() => Int, { description: 'Those without a due date, which count neither as late nor as on time.' })
  noDeadline!: number;
}

@ObjectType({ description: 'The same, of the tasks that one agency leads.' })
@Access(open, { class: 'INTERNAL' })
export class AgencyTaskProgress extends TaskProgress {
  @Field(() => Agency, { description: 'The agency that leads them, as of the day.' })
  agency!: Agency;
}

@ObjectType({ description: 'How far a plan, or any other document that gives tasks, was carried out by a day.' })
@Access(open, { class: 'INTERNAL' })
export class PlanProgress extends TaskProgress {
  @Field(() => Document, { description: 'The document.' })
  document!: Document;

  @Field(() => DateScalar, { description: 'The day.' })
  asOf!: Date;

  @ListSize(100)
  @Field(() => [AgencyTaskProgress], { description: 'By the agency that leads the tasks, in the order of their ids.' })
  byAgency!: AgencyTaskProgress[];
}
