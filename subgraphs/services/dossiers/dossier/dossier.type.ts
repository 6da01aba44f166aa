import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { PlainDate } from '../../../kernel/dates/plain-date.ts';
import type { Instant } from '../../../kernel/dates/instant.ts';
import { Access, open, signedIn } from '../../../kernel/access/access.ts';
import { connectionOf } from '../../../kernel/page/page.ts';
import { DateScalar, DateTimeScalar, DongScalar, DossierCodeScalar } from '../../../kernel/scalars/scalars.ts';
import { Agency } from '../../federated/agency.type.ts';
import type { Dossier as DossierRow } from '../../generated/client.ts';
import { Officer } from '../../federated/officer.type.ts';
import { FeeKind, ProcedureChannel } from '../../procedures/procedure/procedure-parts.type.ts';
import { Procedure } from '../../procedures/procedure/procedure.type.ts';
import { NodeReference } from '../../../kernel/types/node.type.ts';
import {
  agency,
  approver,
  assigned,
  consented,
  own,
  provinceWide,
  subtree,
  synced,
  unmasked,
} from '../../access/relationships.ts';
import type { Relation } from '../../access/dossier-relations.rules.ts';
import { DossierBreach, DossierStatus, DossierStep, PaymentMethod, Satisfaction } from './dossier-enums.type.ts';

@ObjectType({
  description:
    'Who filed a dossier (người nộp hồ sơ). What is shown depends on the viewer: everything to the applicant and to those who work on the dossier, masked values to those who decide or supervise.',
})
@Access(signedIn, { class: 'PERSONAL', when: [own, assigned, consented, synced] })
export class Applicant {
  @Field(() => String, {
    nullable: true,
    description: 'Full name; masked (Nguyễn V. A.) for those who decide on the dossier or supervise.',
  })
  @Access(signedIn, {
    class: 'PERSONAL',
    when: [own, assigned, consented, synced, unmasked.fullName, approver, provinceWide],
  })
  fullName!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Date of birth; supervisors must unmask it first.' })
  @Access(signedIn, { class: 'PERSONAL', when: [own, assigned, consented, synced, unmasked.dateOfBirth] })
  dateOfBirth!: PlainDate | null;

  @Field(() => String, { nullable: true, description: 'Address; supervisors must unmask it first.' })
  @Access(signedIn, { class: 'PERSONAL', when: [own, assigned, consented, synced, unmasked.address] })
  address!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Number of the citizen identity card (CCCD), masked except for its last three digits until it is unmasked; supervisors do not see it until then.',
  })
  @Access(signedIn, { class: 'PERSONAL_ID', when: [own, unmasked.identityNumber, assigned, synced] })
  identityNumber!: string | null;

  @Field(() => String, { nullable: true, description: 'Telephone number; supervisors must unmask it first.' })
  @Access(signedIn, { class: 'PERSONAL_CONTACT', when: [own, assigned, consented, synced, unmasked.phone] })
  phone!: string | null;

  @Field(() => String, { nullable: true, description: 'E-mail address; supervisors must unmask it first.' })
  @Access(signedIn, { class: 'PERSONAL_CONTACT', when: [own, assigned, consented, synced, unmasked.email] })
  email!: string | null;

  /** The id of the dossier, by which the audit trail names whose data was read. */
  id!: string;
  relations!: ReadonlySet<Relation>;
}

@ObjectType({ description: 'One step in the life of a dossier (tiến độ xử lý).' })
@Access(open, { class: 'DOSSIER_CONTENT' })
export class DossierEvent {
  @Field(() => DossierStep, { nullable: true, description: 'What was done; null for the filing itself.' })
  step!: keyof typeof DossierStep | null;

  @Field(() => DossierStatus, { description: 'Where the dossier stood after it.' })
  status!: keyof typeof DossierStatus;

  @Field(() => DateTimeScalar, { description: 'When.' })
  at!: Instant;

  @Field(() => String, {
    nullable: true,
    description: 'The reason, in the words of the person who took the step; null when none was given.',
  })
  content!: string | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'The deadline, or the date promised, before a step that moved it; null for any other.',
  })
  previousDueAt!: Instant | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'The same after it; null for any other step.' })
  newDueAt!: Instant | null;
}

@ObjectType({ description: 'A fee that was paid for a dossier (phí, lệ phí).' })
@Access(open, { class: 'INTERNAL_RESTRICTED' })
export class DossierPayment {
  @Field(() => DongScalar, { description: 'The amount.' })
  amount!: bigint;

  @Field(() => PaymentMethod, { description: 'How it was paid.' })
  method!: keyof typeof PaymentMethod;

  @Field(() => String, { nullable: true, description: 'What for, in Vietnamese; null when nothing was said.' })
  fee!: string | null;

  @Field(() => FeeKind, { nullable: true, description: 'Fee or charge; null when nothing was said.' })
  kind!: keyof typeof FeeKind | null;

  @Field(() => String, { nullable: true, description: 'The transaction with the bank or gateway; null for cash.' })
  transactionId!: string | null;

  @Field(() => DateTimeScalar, { description: 'When it was received.' })
  paidAt!: Instant;
}

@ObjectType({
  implements: NodeReference,
  description:
    'What somebody has asked an authority to decide by a procedure (hồ sơ thủ tục hành chính). Only those who have to do with it find it.',
})
@Directive('@key(fields: "id")')
@Access(open, { class: 'INTERNAL' })
export class Dossier implements Pick<
  DossierRow,
  | 'id'
  | 'code'
  | 'status'
  | 'channel'
  | 'revision'
  | 'registeredAt'
  | 'acceptedAt'
  | 'firstDueAt'
  | 'promisedAt'
  | 'endedAt'
  | 'reschedules'
> {
  @Field(() => ID, { description: 'Stable and opaque.' })
  id!: string;

  @Field(() => DossierCodeScalar, { nullable: true, description: 'Its code (mã hồ sơ); null until it is accepted.' })
  code!: string | null;

  @Field(() => Int, { description: 'Grows with each step; a mutation names the one it saw.' })
  revision!: number;

  @Field(() => DossierStatus, { description: 'Where it stands.' })
  status!: keyof typeof DossierStatus;

  @Field(() => ProcedureChannel, { description: 'How it came in.' })
  channel!: keyof typeof ProcedureChannel;

  @Field(() => Procedure, { description: 'The procedure that it asks for.' })
  procedure!: Pick<Procedure, 'code'> | Procedure;

  @Field(() => Agency, { description: 'The agency whose desk received it (cơ quan tiếp nhận), as of the filing.' })
  receivingAgency!: Agency;

  @Field(() => Agency, { description: 'The agency that decides on it (cơ quan giải quyết), as of the filing.' })
  competentAgency!: Agency;

  @Field(() => Agency, { description: 'The agency whose desk returns the result (nơi trả kết quả), as of the filing.' })
  returningAgency!: Agency;

  @Field(() => DateTimeScalar, { description: 'When it was filed.' })
  registeredAt!: Instant;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was accepted, from which its time runs.' })
  acceptedAt!: Instant | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it had to be done as it was accepted.' })
  firstDueAt!: Instant | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'When it must be done (hẹn trả kết quả), with the time for which its clock stood still; null before it is accepted, and where the procedure has no limit.',
  })
  dueAt!: Instant | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether dueAt rests on a year whose days off have not been announced yet (lịch tạm tính); it follows when they are. Null without dueAt.',
  })
  dueDateIsProvisional!: boolean | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'The new date of the last extension or apology (gia hạn, hẹn lại); lateness still counts from dueAt.',
  })
  promisedAt!: Instant | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'When its time ended: with the result, a refusal or a stop, or, of an accepted one, while it waits for supplements.',
  })
  endedAt!: Instant | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether it is late (quá hạn) by index 2.1 of Decision 766/QĐ-TTg, an open one as of now: done after its deadline, or supplements were asked for twice. Null before it is accepted.',
  })
  isLate!: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'The same against promisedAt, where there is one.' })
  isLateAgainstReappointment!: boolean | null;

  @Field(() => Int, { description: 'How many apologies with a new date there were; the rule is one at most.' })
  reschedules!: number;

  @Field(() => [DossierBreach], { description: 'The rules that were not kept with it, each once.' })
  breaches!: (keyof typeof DossierBreach)[];

  @Field(() => Officer, { nullable: true, description: 'The officer to whom it is assigned (người được phân công).' })
  @Access(signedIn, { class: 'INTERNAL', when: [agency, subtree, provinceWide] })
  assignedTo!: Officer | null;

  @Field(() => Applicant, { description: 'Who filed it.' })
  applicant!: Applicant;

  @Field(() => Satisfaction, { nullable: true, description: 'How satisfied the applicant was; null when not rated.' })
  @Access(signedIn, { class: 'INTERNAL', when: [own, agency, subtree, provinceWide] })
  rating!: keyof typeof Satisfaction | null;

  relations!: ReadonlySet<Relation>;
}

/** A page of dossiers. */
export const DossierConnection = connectionOf(() => Dossier, 'Dossier');
