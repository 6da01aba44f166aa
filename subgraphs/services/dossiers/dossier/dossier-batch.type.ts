import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Access, open } from '../../../kernel/access/access.ts';
import { DossierCodeScalar } from '../../../kernel/scalars/scalars.ts';
import { ListSize } from '../../../kernel/limits/cost-sdl.ts';
import { rowScalar } from '../../../kernel/rows/row-scalar.ts';
import { DossierStatus } from './dossier-enums.type.ts';

export const FileDossierRow = rowScalar('FileDossierRow', 'FileDossierInput');
export const DossierStepRow = rowScalar('DossierStepRow', 'DossierStepInput');

@ObjectType({ description: 'Why one item of a batch had no effect.' })
@Access(open)
export class DossierBatchError {
  @Field({ description: 'The code that the mutation for one dossier would answer, such as BAD_USER_INPUT.' })
  code!: string;

  @Field({ description: 'What to do about it.' })
  message!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The argument at fault, as a path: items.7.applicant.phone, or rows.7 of rows.',
  })
  argument!: string | null;
}

@ObjectType({
  description: 'What came of one item of a batch: the dossier as it is now, or the error, and then nothing changed.',
})
@Access(open, { class: 'INTERNAL' })
export class DossierBatchItem {
  @Field(() => Int, { description: 'Which item, counted from 0.' })
  index!: number;

  @Field(() => ID, { nullable: true, description: 'The dossier.' })
  id!: string | null;

  @Field(() => DossierCodeScalar, { nullable: true, description: 'Its code; null until it is accepted.' })
  code!: string | null;

  @Field(() => DossierStatus, { nullable: true, description: 'Where it stands.' })
  status!: keyof typeof DossierStatus | null;

  @Field(() => Int, { nullable: true, description: 'Its revision, which the next step must name.' })
  revision!: number | null;

  @Field(() => DossierBatchError, { nullable: true, description: 'Why the item had no effect; null when it had.' })
  error!: DossierBatchError | null;

  @ListSize(1)
  @Field(() => [DossierBatchError], {
    description: 'All that is wrong with it, `error` first; empty when it had effect.',
  })
  errors!: DossierBatchError[];
}
