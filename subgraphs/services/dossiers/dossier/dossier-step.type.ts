import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { PlainDate } from '../../../kernel/dates/plain-date.ts';
import type { Instant } from '../../../kernel/dates/instant.ts';
import { keyDescription } from '../../../kernel/command/keyed-input.type.ts';
import { Bounded } from '../../../kernel/bounds/bound.ts';
import { Access, open } from '../../../kernel/access/access.ts';
import { fieldNameEnum } from '../../../kernel/scalars/graphql-enum.ts';
import {
  DateScalar,
  DateTimeScalar,
  DongScalar,
  ProcedureCodeScalar,
  TextScalar,
} from '../../../kernel/scalars/scalars.ts';
import type { Masked } from '../../access/dossier-relations.rules.ts';
import type { Step } from './dossier.rules.ts';
import { DossierComponentInput, DossierResultInput } from '../component/dossier-content-input.type.ts';
import { FeeKind, ProcedureChannel } from '../../procedures/procedure/procedure-parts.type.ts';
import { Dossier } from './dossier.type.ts';
import { DossierStatus, DossierStep, PaymentMethod, Satisfaction } from './dossier-enums.type.ts';

@InputType({ description: 'Who files a dossier.' })
export class ApplicantInput {
  @Bounded({ line: true })
  @Field(() => TextScalar, { description: 'Full name, family name first.' })
  fullName!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Date of birth.' })
  dateOfBirth?: PlainDate | null;

  @Bounded({ line: true })
  @Field(() => TextScalar, { nullable: true, description: 'Address.' })
  address?: string | null;

  @Field(() => TextScalar, { nullable: true, description: 'Number of the citizen identity card (CCCD): 12 digits.' })
  identityNumber?: string | null;

  @Field(() => TextScalar, { nullable: true, description: 'Telephone number.' })
  phone?: string | null;

  @Field(() => TextScalar, { nullable: true, description: 'E-mail address.' })
  email?: string | null;
}

@InputType({ description: 'A dossier to file: online by a citizen, or at a desk by an officer for one.' })
export class FileDossierInput {
  @Field({ description: keyDescription })
  idempotencyKey!: string;

  @Field(() => ProcedureCodeScalar, { description: 'The procedure, by its national or local code.' })
  procedure!: string;

  @Field(() => ID, { description: 'The agency that decides; it must be competent for the procedure today.' })
  competentAgency!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The agency whose desk returns the result; the receiving one when left out.',
  })
  returningAgency?: string | null;

  @Field(() => ProcedureChannel, {
    nullable: true,
    description: 'How it comes in; ONLINE for a citizen, DIRECT for an officer when left out.',
  })
  channel?: keyof typeof ProcedureChannel | null;

  @Field(() => ApplicantInput, { description: 'Who files it.' })
  applicant!: ApplicantInput;

  @Field(() => [DossierComponentInput], { nullable: true, description: 'The papers that come with it.' })
  components?: DossierComponentInput[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      "Whether the applicant's account is verified by VNeID, as the desk or the application has seen; not for citizens to say of themselves.",
  })
  verifiedByVneid?: boolean | null;

  @Field(() => [String], {
    nullable: true,
    description: 'The client ids of the applications that the applicant allows to read the dossier.',
  })
  consents?: string[] | null;
}

@InputType({ description: 'A step to take with a dossier, and what it needs.' })
export class DossierStepInput {
  @Field({ description: keyDescription })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The dossier.' })
  dossier!: string;

  @Field(() => Int, { description: 'The revision of the dossier that the caller saw.' })
  revision!: number;

  @Field(() => DossierStep, { description: 'The step.' })
  step!: Step;

  @Field(() => TextScalar, { nullable: true, description: 'Why; some steps require it.' })
  reason?: string | null;

  @Field(() => ID, { nullable: true, description: 'ASSIGN: the officer, by their id in the directory.' })
  officer?: string | null;

  @Field(() => DongScalar, { nullable: true, description: 'REQUEST_PAYMENT and RECEIVE_PAYMENT: the amount.' })
  amount?: number | null;

  @Field(() => TextScalar, {
    nullable: true,
    description: 'RECEIVE_PAYMENT: the transaction with the bank or gateway; none for cash.',
  })
  transactionId?: string | null;

  @Field(() => PaymentMethod, {
    nullable: true,
    description: 'RECEIVE_PAYMENT: how it was paid; when left out, CASH without a transaction and BANK with one.',
  })
  method?: keyof typeof PaymentMethod | null;

  @Field(() => TextScalar, { nullable: true, description: 'RECEIVE_PAYMENT: what for.' })
  fee?: string | null;

  @Field(() => FeeKind, { nullable: true, description: 'RECEIVE_PAYMENT: fee or charge.' })
  feeKind?: keyof typeof FeeKind | null;

  @Field(() => [DossierComponentInput], {
    nullable: true,
    description: 'ACCEPT and RECEIVE_SUPPLEMENT: the papers that come in.',
  })
  components?: DossierComponentInput[] | null;

  @Field(() => [DossierResultInput], { nullable: true, description: 'FINISH: the documents that it led to.' })
  results?: DossierResultInput[] | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'EXTEND and RESCHEDULE: the new date; later than the deadline, or the date last promised.',
  })
  newDueAt?: Instant | null;

  @Field(() => Satisfaction, { nullable: true, description: 'RATE: how satisfied the applicant is.' })
  rating?: keyof typeof Satisfaction | null;
}

export const ApplicantMaskedField = fieldNameEnum(
  'ApplicantMaskedField',
  'What can be unmasked of an applicant.',
  {
    fullName: 'The full name.',
    dateOfBirth: 'The date of birth.',
    address: 'The address.',
    identityNumber: 'The number of the citizen identity card.',
    phone: 'The telephone number.',
    email: 'The e-mail address.',
  } satisfies Record<Exclude<Masked, 'files'>, string>,
  {
    fullName: 'Họ và tên',
    dateOfBirth: 'Ngày sinh',
    address: 'Địa chỉ',
    identityNumber: 'Số định danh cá nhân',
    phone: 'Số điện thoại',
    email: 'Thư điện tử',
  },
);

@InputType({ description: 'What to unmask of the applicant of a dossier, and why.' })
export class UnmaskApplicantInput {
  @Field(() => ID, { description: 'The dossier.' })
  dossier!: string;

  @Field(() => ApplicantMaskedField, { description: 'The field.' })
  field!: (typeof ApplicantMaskedField)[string];

  @Field(() => TextScalar, {
    description: 'What the value is needed for, in 10 to 500 characters; it is recorded in the audit trail.',
  })
  reason!: string;
}

@ObjectType({ description: 'That a masked field of an applicant is open to the viewer for a while.' })
@Access(open)
export class UnmaskedApplicant {
  @Field(() => Dossier, { description: 'The dossier, with the field of its applicant unmasked.' })
  dossier!: Dossier;

  @Field(() => DateTimeScalar, { description: 'Until when the field is open to the viewer, a quarter of an hour.' })
  until!: Instant;
}

@ObjectType({ description: 'All that the public learns of a dossier from its code.' })
@Access(open)
export class PublicDossierStatus {
  @Field(() => DossierStatus, { description: 'Where it stands.' })
  status!: keyof typeof DossierStatus;
}
