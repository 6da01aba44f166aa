import { Field, ID, InputType, Int } from 'type-graphql';
import type { PlainDate } from '../../../kernel/dates/plain-date.ts';
import { keyDescription } from '../../../kernel/command/keyed-input.type.ts';
import { Bounded } from '../../../kernel/bounds/bound.ts';
import { DateScalar, DongScalar, ProcedureCodeScalar, TextScalar } from '../../../kernel/scalars/scalars.ts';
import { FeeKind, ProcedureChannel, TimeUnit } from './procedure-parts.type.ts';

@InputType()
export abstract class ProcedureChangeInput {
  @Field(() => TextScalar, { description: keyDescription })
  idempotencyKey!: string;

  @Field(() => ProcedureCodeScalar, { description: 'The national code of the procedure.' })
  procedure!: string;

  @Field(() => Int, { description: 'Its revision as the caller saw it; CONFLICT when somebody has changed it since.' })
  revision!: number;

  @Field(() => DateScalar, {
    description: 'The first day on which this holds; it holds until the next that is on record.',
  })
  validFrom!: PlainDate;
}

@InputType({ description: 'A limit of time.' })
export class TimeLimitInput {
  @Field(() => Int, { description: 'How many of the unit, from 0 to 10,000.' })
  value!: number;

  @Field(() => TimeUnit, { description: 'The unit that it is counted in.' })
  unit!: keyof typeof TimeUnit;
}

@InputType({ description: 'A fee or charge.' })
export class ProcedureFeeInput {
  @Field(() => FeeKind, { description: 'Which of them.' })
  kind!: keyof typeof FeeKind;

  @Field(() => DongScalar, { nullable: true, description: 'How much; left out when it depends on the case.' })
  amount?: number | null;

  @Bounded({ line: true })
  @Field(() => TextScalar, { nullable: true, description: 'For each what the amount is.' })
  unit?: string | null;

  @Field(() => TextScalar, { nullable: true, description: 'What else decides on the amount.' })
  note?: string | null;
}

@InputType({ description: 'The steps in one case.' })
export class ProcedureCaseInput {
  @Field(() => TextScalar, { nullable: true, description: 'The case; left out when there is only one.' })
  case?: string | null;

  @Field(() => [TextScalar], { description: 'What happens, one step after the other.' })
  steps!: string[];
}

@InputType({ description: 'A way to ask for a procedure.' })
export class ProcedureMethodInput {
  @Field(() => ProcedureChannel, { description: 'The way.' })
  channel!: keyof typeof ProcedureChannel;

  @Field(() => TimeLimitInput, { nullable: true, description: 'How long it takes this way.' })
  timeLimit?: TimeLimitInput | null;

  @Field(() => [ProcedureFeeInput], { nullable: true, description: 'What is paid this way.' })
  fees?: ProcedureFeeInput[] | null;

  @Field(() => TextScalar, { nullable: true, description: 'How it goes.' })
  note?: string | null;
}

@InputType({ description: 'A paper of the dossier.' })
export class ProcedureComponentInput {
  @Bounded({ line: true })
  @Field(() => TextScalar, { nullable: true, description: 'Its national code (mã giấy tờ).' })
  code?: string | null;

  @Bounded({ line: true })
  @Field(() => TextScalar, { description: 'What it is.' })
  name!: string;

  @Field(() => Int, { nullable: true, description: 'How many originals (bản chính), from 0 to 10,000.' })
  originals?: number | null;

  @Field(() => Int, { nullable: true, description: 'How many copies (bản sao), from 0 to 10,000.' })
  copies?: number | null;

  @Bounded({ line: true })
  @Field(() => TextScalar, { nullable: true, description: 'The form to fill in.' })
  formName?: string | null;

  @Field(() => TextScalar, { nullable: true, description: 'Where the form is found.' })
  formUrl?: string | null;
}

@InputType({ description: 'What a procedure gives.' })
export class ProcedureOutputInput {
  @Bounded({ line: true })
  @Field(() => TextScalar, { nullable: true, description: 'Its national code (mã kết quả).' })
  code?: string | null;

  @Bounded({ line: true })
  @Field(() => TextScalar, { description: 'What it is.' })
  name!: string;
}

@InputType({ description: 'A legal instrument.' })
export class LegalResourceInput {
  @Bounded({ line: true })
  @Field(() => TextScalar, { description: 'Number and notation.' })
  number!: string;

  @Bounded({ line: true })
  @Field(() => TextScalar, { nullable: true, description: 'What it is about.' })
  name?: string | null;
}

@InputType({
  description:
    'What a procedure asks and promises by a publication decision, as a whole: what is left out is not known of this version, an empty list is none.',
})
export class PublishProcedureVersionInput extends ProcedureChangeInput {
  @Bounded({ line: true })
  @Field(() => TextScalar, { description: 'Number and notation of the publication decision (quyết định công bố).' })
  decisionNumber!: string;

  @Field(() => DateScalar, { description: 'Its date.' })
  decisionDate!: PlainDate;

  @Field(() => DateScalar, { nullable: true, description: 'The day on which it was made public (công khai).' })
  publishedAt?: PlainDate | null;

  @Field(() => ID, { nullable: true, description: 'The department in charge, by its id in the directory.' })
  department?: string | null;

  @Field(() => TimeLimitInput, { nullable: true, description: 'How long it may take.' })
  timeLimit?: TimeLimitInput | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the time does not run while the applicant must pay.' })
  excludesPaymentTime?: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the files and results of its dossiers are shared with the National Public Service Portal.',
  })
  sharesFiles?: boolean | null;

  @Field(() => [ProcedureCaseInput], { nullable: true, description: 'The steps, in each case.' })
  steps?: ProcedureCaseInput[] | null;

  @Field(() => [ProcedureMethodInput], { nullable: true, description: 'The ways to ask for it.' })
  methods?: ProcedureMethodInput[] | null;

  @Field(() => [ProcedureComponentInput], { nullable: true, description: 'The papers of the dossier.' })
  components?: ProcedureComponentInput[] | null;

  @Field(() => [TextScalar], { nullable: true, description: 'Who may ask for it, in Vietnamese.' })
  subjects?: string[] | null;

  @Field(() => [ProcedureFeeInput], { nullable: true, description: 'What is paid whichever way it is asked for.' })
  fees?: ProcedureFeeInput[] | null;

  @Field(() => [ProcedureOutputInput], { nullable: true, description: 'What it gives.' })
  outputs?: ProcedureOutputInput[] | null;

  @Field(() => [LegalResourceInput], { nullable: true, description: 'What it rests on.' })
  legalResources?: LegalResourceInput[] | null;

  @Bounded({ length: 20_000 })
  @Field(() => TextScalar, { nullable: true, description: 'Requirements and conditions.' })
  requirements?: string | null;
}
