import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { Instant } from '../../../kernel/dates/instant.ts';
import { keyDescription } from '../../../kernel/command/keyed-input.type.ts';
import { Access, open } from '../../../kernel/access/access.ts';
import { Bounded } from '../../../kernel/bounds/bound.ts';
import { graphqlEnum } from '../../../kernel/scalars/graphql-enum.ts';
import { DateTimeScalar, TextScalar } from '../../../kernel/scalars/scalars.ts';
import { Addressee } from '../../record/parties/addressee.type.ts';
import { Agency } from '../../federated/agency.type.ts';
import type { ChangeKind } from '../../record/document/document-change.rules.ts';
import { type Document, Urgency } from '../../record/document/document.type.ts';
import { DocumentSignature } from '../../signing/document-signature/document-signature.type.ts';
import { Signer } from '../../record/signer/signer.type.ts';

export const DocumentChangeKind = graphqlEnum(
  'DocumentChangeKind',
  'What an update changes of a document.',
  {
    INFORMATION: 'Thông tin văn bản: what it says of itself.',
    FILES: 'Tệp: its files, with the signatures on them.',
    RECIPIENTS: 'Nơi nhận: to whom it is sent; agencies are added.',
  } satisfies Record<ChangeKind, string>,
  {
    INFORMATION: 'Thông tin văn bản',
    FILES: 'Tệp',
    RECIPIENTS: 'Nơi nhận',
  },
);

@ObjectType({ description: 'What a document said of itself before it was updated.' })
@Access(open)
export class FormerDocument implements Pick<
  Document,
  | 'subject'
  | 'place'
  | 'signer'
  | 'urgency'
  | 'circulation'
  | 'copyCount'
  | 'typistNotation'
  | 'paperCopy'
  | 'validlySigned'
> {
  @Field({ description: 'What it was about (trích yếu).' })
  subject!: string;

  @Field(() => String, { nullable: true, description: 'Place of promulgation; null when it was not known.' })
  place!: string | null;

  @Field(() => Signer, { nullable: true, description: 'Who signed it, as it said; null when that was not known.' })
  signer!: Signer | null;

  @Field(() => Urgency, { nullable: true, description: 'How urgent it was; null when that was not known.' })
  urgency!: keyof typeof Urgency | null;

  @Field(() => String, { nullable: true, description: 'How far it might go; null when nothing was said.' })
  circulation!: string | null;

  @Field(() => Int, { nullable: true, description: 'How many copies were made; null when that was not known.' })
  copyCount!: number | null;

  @Field(() => String, { nullable: true, description: 'Notation of the drafter or typist; null when there was none.' })
  typistNotation!: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it went out on paper as well; null when not known.' })
  paperCopy!: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it was validly signed; null when that is not known.' })
  validlySigned!: boolean | null;

  @Field(() => [Addressee], { description: 'The lines of addressees (Kính gửi), in their order.' })
  addressees!: Addressee[];

  @Field(() => [DocumentSignature], { description: 'Its digital signatures (chữ ký số).' })
  signatures!: DocumentSignature[];
}

@ObjectType({ description: 'That a document was updated (cập nhật) after it was issued.' })
@Access(open)
export class DocumentChange {
  @Field(() => Int, {
    description: 'The revision that it ended; `attachments` of the document gives the files of that.',
  })
  revision!: number;

  @Field(() => [DocumentChangeKind], { description: 'What was changed.' })
  kinds!: (keyof typeof DocumentChangeKind)[];

  @Field(() => DateTimeScalar, { description: 'When.' })
  at!: Instant;

  @Field(() => Agency, { description: 'The agency for which it was done, as of that day.' })
  agency!: Agency;

  @Field(() => String, { nullable: true, description: 'Why; null when no reason was given.' })
  reason!: string | null;

  @Field(() => [Agency], { description: 'The agencies that it was sent to besides, as of the promulgation date.' })
  added!: Agency[];

  @Field(() => FormerDocument, { description: 'What it said until then.' })
  before!: FormerDocument;
}

@InputType({
  description:
    'An issued document to update (cập nhật). What is left out stays as it is; a null takes away what may be missing. Number, day, signer, signatures and files are never updated: a document that is wrong in them is replaced or revoked.',
})
export class UpdateDocumentInput {
  @Field(() => TextScalar, { description: keyDescription })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The document.' })
  document!: string;

  @Field(() => Int, { description: 'Its revision as the caller saw it; CONFLICT when it has changed since.' })
  revision!: number;

  @Field(() => TextScalar, { description: 'Why, in 10 to 4000 characters; its recipients are told.' })
  reason!: string;

  @Bounded({ line: true })
  @Field(() => TextScalar, { nullable: true, description: 'What it is about (trích yếu), as for a draft.' })
  subject?: string | null;

  @Bounded({ line: true })
  @Field(() => TextScalar, { nullable: true, description: 'Place of promulgation (địa danh).' })
  place?: string | null;

  @Field(() => Urgency, { nullable: true, description: 'How urgent it is (độ khẩn).' })
  urgency?: keyof typeof Urgency | null;

  @Field(() => TextScalar, { nullable: true, description: 'How far it may go (chỉ dẫn phạm vi lưu hành).' })
  circulation?: string | null;

  @Field(() => Int, { nullable: true, description: 'How many copies are made (số bản).' })
  copyCount?: number | null;

  @Bounded({ line: true })
  @Field(() => TextScalar, { nullable: true, description: 'Notation of the drafter or typist.' })
  typistNotation?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it goes out on paper as well.' })
  paperCopy?: boolean | null;

  @Bounded({ items: 1_000 })
  @Field(() => [ID], {
    defaultValue: [],
    description: 'Agencies to send it to besides; each becomes a line of addressees, after those that it has.',
  })
  addressees!: string[];
}
