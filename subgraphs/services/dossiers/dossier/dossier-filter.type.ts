import { Field, ID, InputType } from 'type-graphql';
import type { PlainDate } from '../../../kernel/dates/plain-date.ts';
import { Bounded } from '../../../kernel/bounds/bound.ts';
import { DateScalar, DossierCodeScalar, ProcedureCodeScalar, TextScalar } from '../../../kernel/scalars/scalars.ts';
import { DossierStatus } from './dossier-enums.type.ts';
import type { DossierConditions } from './dossier-search.rules.ts';

@InputType({ description: 'Which dossiers to list; conditions left out do not restrict.' })
export class DossierFilter implements DossierConditions {
  @Field(() => DossierCodeScalar, { nullable: true, description: 'With this code (mã hồ sơ).' })
  code?: string | null;

  @Field(() => [DossierStatus], { nullable: true, description: 'In one of these statuses.' })
  statuses?: (keyof typeof DossierStatus)[] | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Assigned to this officer; only dossiers of which the viewer may read that.',
  })
  assignedTo?: string | null;

  @Field(() => ProcedureCodeScalar, { nullable: true, description: 'By this procedure, by its national code.' })
  procedure?: string | null;

  @Bounded({ length: 100 })
  @Field(() => TextScalar, {
    nullable: true,
    description:
      'Of an applicant with these words, or beginnings of words of three letters or more, in their name; diacritics do not matter. Only dossiers of which the viewer may read the whole name; that they were found by it is recorded. BAD_USER_INPUT for less than two letters.',
  })
  applicant?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Due on this day or later.' })
  dueFrom?: PlainDate | null;

  @Field(() => DateScalar, { nullable: true, description: 'Due on this day or earlier.' })
  dueTo?: PlainDate | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Late, or not, as `Dossier.isLate` says it of what is accepted.',
  })
  isLate?: boolean | null;
}
