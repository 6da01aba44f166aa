import { Directive, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { PlainDate } from '../../../kernel/dates/plain-date.ts';
import type { Instant } from '../../../kernel/dates/instant.ts';
import { keyDescription } from '../../../kernel/command/keyed-input.type.ts';
import { Access, open } from '../../../kernel/access/access.ts';
import { Bounded } from '../../../kernel/bounds/bound.ts';
import { graphqlEnum } from '../../../kernel/scalars/graphql-enum.ts';
import { DateScalar, DateTimeScalar, DocumentNumberScalar, TextScalar } from '../../../kernel/scalars/scalars.ts';
import { Agency } from '../../federated/agency.type.ts';
import type { FileRole } from '../../record/document/attachment-rows.rules.ts';
import { DocumentFileRole } from '../../record/attachment/attachment.type.ts';
import { DocumentType, Urgency } from '../../record/document/document.type.ts';
import { RecipientKind } from '../../record/parties/recipient.type.ts';
import { StaffInput } from '../../exchange/staff/staff.type.ts';
import { DocumentRelation } from '../../record/reference/reference.type.ts';
import { NodeReference } from '../../../kernel/types/node.type.ts';
import type { Secrecy as Level } from './draft.rules.ts';

export const Secrecy = graphqlEnum(
  'Secrecy',
  'How secret a document is (độ mật). Only NONE is taken here.',
  {
    NONE: 'Không mật.',
    CONFIDENTIAL: 'Mật: refused.',
    SECRET: 'Tối mật: refused.',
    TOP_SECRET: 'Tuyệt mật: refused.',
  } satisfies Record<Level, string>,
  {
    NONE: 'Không mật',
    CONFIDENTIAL: 'Mật',
    SECRET: 'Tối mật',
    TOP_SECRET: 'Tuyệt mật',
  },
);

@ObjectType({
  implements: NodeReference,
  description: 'A document that is being drafted (dự thảo); it has no number yet. For its own agency alone.',
})
@Directive('@key(fields: "id")')
@Access(open, { class: 'INTERNAL' })
export class DocumentDraft {
  @Field(() => ID, { description: 'Stable and opaque.' })
  id!: string;

  @Field(() => Agency, { description: 'The agency that is to issue it.' })
  issuer!: Agency;

  @Field(() => Int, {
    description:
      'Grows with every change; a mutation that changes or issues it names the revision that the caller saw.',
  })
  revision!: number;

  @Field(() => DocumentType, { description: 'What it is to be.' })
  type!: keyof typeof DocumentType;

  @Field({ description: 'Its notation (ký hiệu), without a number.' })
  notation!: string;

  @Field({ description: 'What it is about (trích yếu).' })
  subject!: string;

  @Field(() => DateTimeScalar, { description: 'When it was first drafted.' })
  draftedAt!: Instant;

  /** What it was issued as. */
  documentId!: string | null;
}

@InputType({ description: 'Who is to sign (người ký).' })
export class SignerInput {
  @Field(() => TextScalar, {
    nullable: true,
    description: 'The line above the position, such as KT. CHỦ TỊCH; left out when the head signs.',
  })
  prefix?: string | null;

  @Bounded({ line: true })
  @Field(() => TextScalar, { description: 'Position (chức vụ), such as PHÓ CHỦ TỊCH.' })
  position!: string;

  @Bounded({ line: true })
  @Field(() => TextScalar, { description: 'Full name, family name first.' })
  fullName!: string;

  @Field(() => ID, { nullable: true, description: 'Their id in the directory.' })
  officer?: string | null;
}

@InputType({ description: 'A line of recipients (Nơi nhận).' })
export class RecipientInput {
  @Bounded({ length: 2_000 })
  @Field(() => TextScalar, { description: 'The line, as the document is to have it.' })
  label!: string;

  @Field(() => RecipientKind, { description: 'Whom it names.' })
  kind!: keyof typeof RecipientKind;

  @Field(() => ID, { nullable: true, description: 'The one agency that it names.' })
  agency?: string | null;
}

@InputType({ description: 'A document that it cites (văn bản viện dẫn).' })
export class DocumentReferenceInput {
  @Field(() => DocumentNumberScalar, { description: 'Number and notation of the cited document.' })
  number!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Its date.' })
  date?: PlainDate | null;

  @Field(() => DocumentRelation, { description: 'Why it is cited.' })
  relation!: keyof typeof DocumentRelation;

  @Field(() => ID, { nullable: true, description: 'The cited document, when it is in the graph.' })
  document?: string | null;
}

@InputType({ description: 'A document to draft, with the components of Decree 30/2020/NĐ-CP (thể thức).' })
export class DraftDocumentInput {
  @Field(() => TextScalar, { description: keyDescription })
  idempotencyKey!: string;

  @Field(() => ID, { nullable: true, description: 'The draft to rewrite; when left out, a new one begins.' })
  draft?: string | null;

  @Field(() => Int, { nullable: true, description: 'Its revision as the caller saw it; with `draft`.' })
  revision?: number | null;

  @Field(() => DocumentType, {
    description: 'What it is to be (tên loại): one of the 29 types, or a normative document.',
  })
  type!: keyof typeof DocumentType;

  @Bounded({ line: true })
  @Field(() => TextScalar, {
    description:
      'Its notation (ký hiệu) without number: UBND-KGVX for a letter, KH-UBND for a plan; of a normative document with the year of issue, 2026/QĐ-UBND.',
  })
  notation!: string;

  @Bounded({ line: true })
  @Field(() => TextScalar, {
    description: 'What it is about (trích yếu); of an official letter it begins with "V/v ".',
  })
  subject!: string;

  @Bounded({ line: true })
  @Field(() => TextScalar, { description: 'Place of promulgation (địa danh).' })
  place!: string;

  @Field(() => SignerInput, { description: 'Who is to sign.' })
  signer!: SignerInput;

  @Bounded({ line: true })
  @Field(() => TextScalar, { nullable: true, description: 'The unit that drafts it (đơn vị soạn thảo).' })
  draftingUnit?: string | null;

  @Bounded({ line: true })
  @Field(() => TextScalar, { nullable: true, description: 'Notation of the drafter or typist.' })
  typistNotation?: string | null;

  @Field(() => Urgency, { defaultValue: 'NORMAL', description: 'How urgent it is (độ khẩn).' })
  urgency!: keyof typeof Urgency;

  @Field(() => Secrecy, {
    defaultValue: 'NONE',
    description: 'How secret it is (độ mật); anything but NONE is refused, and nothing is kept.',
  })
  secrecy!: Level;

  @Field({
    defaultValue: false,
    description: 'Whether it is to go out on paper as well, to those who get it electronically (gửi kèm bản giấy).',
  })
  paperCopy!: boolean;

  @Field({ defaultValue: false, description: 'Whether it is to be published for everyone.' })
  isPublic!: boolean;

  @Bounded({ items: 1_000, length: 2_000, line: true })
  @Field(() => [TextScalar], { defaultValue: [], description: 'The lines of addressees (Kính gửi).' })
  addressees!: string[];

  @Bounded({ items: 1_000 })
  @Field(() => [RecipientInput], { defaultValue: [], description: 'The lines of recipients (Nơi nhận).' })
  recipients!: RecipientInput[];

  @Field(() => [DocumentReferenceInput], { defaultValue: [], description: 'The documents that it cites.' })
  references!: DocumentReferenceInput[];

  @Bounded({ items: 100, length: 500, line: true })
  @Field(() => [TextScalar], { defaultValue: [], description: 'The names of its appendices (phụ lục).' })
  appendices!: string[];

  @Bounded({ items: 100, length: 500, line: true })
  @Field(() => [TextScalar], { defaultValue: [], description: 'The names of other files that go with it.' })
  attachments!: string[];

  @Field(() => TextScalar, { nullable: true, description: 'How far it may go (chỉ dẫn phạm vi lưu hành).' })
  circulation?: string | null;

  @Field(() => Int, { nullable: true, description: 'How many copies are made (số bản).' })
  copyCount?: number | null;

  @Field(() => TextScalar, { nullable: true, description: "The issuer's address (địa chỉ cơ quan)." })
  issuerContact?: string | null;

  @Field(() => [ID], {
    defaultValue: [],
    description: 'The documents of the same issuer whose place it is to take (thay thế).',
  })
  replaces!: string[];
}

@InputType({
  description:
    "A signed file to issue a document with, put here before by POST /documents/files. Signatures in a PDF (PAdES) and beside a file (CMS) are checked. Where the server holds the agency's key, the document itself and each appendix get the agency's signature (chữ ký số của cơ quan) beside them, unless they bear it.",
})
export class IssuedFileInput {
  @Field(() => ID, { description: 'The id that putting it here answered.' })
  file!: string;

  @Field(() => DocumentFileRole, { description: 'What it is to the document; one is MAIN.' })
  role!: FileRole;

  @Field(() => ID, { nullable: true, description: 'The detached signature (.p7s) on it, put here in the same way.' })
  signature?: string | null;
}

@InputType({ description: 'A draft to issue (ban hành).' })
export class IssueDocumentInput {
  @Field(() => TextScalar, { description: keyDescription })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The draft.' })
  draft!: string;

  @Field(() => Int, { description: 'Its revision as the caller saw it; CONFLICT when it has changed since.' })
  revision!: number;

  @Field(() => [IssuedFileInput], {
    defaultValue: [],
    description: 'Its signed files; each stands in the line of its name among the appendices and attachments.',
  })
  files!: IssuedFileInput[];

  @Field(() => StaffInput, { nullable: true, description: 'Who sends it, for its recipients to turn to.' })
  sender?: StaffInput | null;
}

@InputType({ description: 'A document to revoke (thu hồi).' })
export class RevokeDocumentInput {
  @Field(() => TextScalar, { description: keyDescription })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The document.' })
  document!: string;

  @Field(() => TextScalar, { description: 'Why, in 10 to 4000 characters.' })
  reason!: string;
}
