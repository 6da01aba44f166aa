import { Field, ID, InputType, Int } from 'type-graphql';
import type { PlainDate } from '../../../kernel/dates/plain-date.ts';
import { Bounded } from '../../../kernel/bounds/bound.ts';
import { DateScalar, TextScalar } from '../../../kernel/scalars/scalars.ts';

@InputType({
  description: 'A paper that comes in with a dossier; it takes the place of one with the same code, or name.',
})
export class DossierComponentInput {
  @Bounded({ line: true })
  @Field(() => TextScalar, {
    nullable: true,
    description:
      'Its national code (mã giấy tờ), one of those that the procedure asks for; left out for another paper.',
  })
  code?: string | null;

  @Bounded({ line: true })
  @Field(() => TextScalar, {
    nullable: true,
    description: "What it is; the procedure's own name for it when left out with a code.",
  })
  name?: string | null;

  @Field(() => Int, { nullable: true, description: 'How many originals; none when left out.' })
  originals?: number | null;

  @Field(() => Int, { nullable: true, description: 'How many copies; none when left out.' })
  copies?: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether it is digitised; when left out, whether it has a file.',
  })
  digitised?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether what was digitised before is used again.' })
  reused?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it is taken from the national data store.' })
  fromNationalStore?: boolean | null;

  @Field(() => TextScalar, { nullable: true, description: 'The name of its file; as it was put here when left out.' })
  fileName?: string | null;

  @Field(() => TextScalar, { nullable: true, description: 'Where the caller keeps its file: an https address.' })
  fileUrl?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Its file, which the caller has put here, by the id that POST /dossiers/files answered; in place of an address.',
  })
  file?: string | null;
}

@InputType({ description: 'A document that a dossier led to.' })
export class DossierResultInput {
  @Bounded({ line: true })
  @Field(() => TextScalar, { nullable: true, description: 'Its national code (mã kết quả).' })
  code?: string | null;

  @Bounded({ line: true })
  @Field(() => TextScalar, { description: 'What it is.' })
  name!: string;

  @Bounded({ line: true })
  @Field(() => TextScalar, { nullable: true, description: 'Number and notation of the document.' })
  documentNumber?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The date of the document.' })
  issuedOn?: PlainDate | null;

  @Field(() => TextScalar, {
    nullable: true,
    description: 'The name of its file, as it was put here when left out; none when it is on paper only.',
  })
  fileName?: string | null;

  @Field(() => TextScalar, { nullable: true, description: 'Where the caller keeps its file: an https address.' })
  fileUrl?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Its file, which the caller has put here, by the id that POST /dossiers/files answered; in place of an address.',
  })
  file?: string | null;
}
