import { Directive, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { PlainDate } from '../../../kernel/dates/plain-date.ts';
import type { Instant } from '../../../kernel/dates/instant.ts';
import { Access, open } from '../../../kernel/access/access.ts';
import { Bounded } from '../../../kernel/bounds/bound.ts';
import { graphqlEnum } from '../../../kernel/scalars/graphql-enum.ts';
import { connectionOf } from '../../../kernel/page/page.ts';
import { DateScalar, DateTimeScalar, DocumentNumberScalar, TextScalar } from '../../../kernel/scalars/scalars.ts';
import { Agency } from '../../federated/agency.type.ts';
import type { Document as DocumentRow } from '../../generated/client.ts';
import { NodeReference } from '../../../kernel/types/node.type.ts';
import type { AuthorityVerdict } from '../signer/authority.rules.ts';
import { Signer } from '../signer/signer.type.ts';
import type { DeadlineState } from '../../deadlines/deadline-state.rules.ts';
import { TaskDeadlineState } from '../../deadlines/deadline-state.type.ts';
import type { DocumentType as Type } from './document-number.rules.ts';

export const DocumentType = graphqlEnum(
  'DocumentType',
  'What a document is, with its abbreviation in notations (tên loại văn bản): the 29 types of Decree 30/2020/NĐ-CP, normative documents, and documents of the Party.',
  {
    RESOLUTION: 'Nghị quyết (NQ).',
    DECISION: 'Quyết định (QĐ).',
    DIRECTIVE: 'Chỉ thị (CT).',
    REGULATION: 'Quy chế (QC): internal statute.',
    RULES: 'Quy định (QyĐ).',
    COMMUNIQUE: 'Thông cáo (TC).',
    NOTICE: 'Thông báo (TB).',
    GUIDANCE: 'Hướng dẫn (HD).',
    PROGRAMME: 'Chương trình (CTr).',
    PLAN: 'Kế hoạch (KH).',
    SCHEME: 'Phương án (PA).',
    PROPOSAL: 'Đề án (ĐA).',
    PROJECT: 'Dự án (DA).',
    REPORT: 'Báo cáo (BC).',
    MINUTES: 'Biên bản (BB).',
    SUBMISSION: 'Tờ trình (TTr): proposal for approval.',
    CONTRACT: 'Hợp đồng (HĐ).',
    OFFICIAL_LETTER: 'Công văn: has no type name; its notation names the agency and the drafting unit.',
    TELEGRAM: 'Công điện (CĐ).',
    MEMORANDUM: 'Bản ghi nhớ (BGN; before 2020-03-05 GN).',
    AGREEMENT: 'Bản thỏa thuận (BTT; before 2020-03-05 TTh).',
    AUTHORIZATION: 'Giấy ủy quyền (GUQ).',
    INVITATION: 'Giấy mời (GM).',
    INTRODUCTION_LETTER: 'Giấy giới thiệu (GGT).',
    LEAVE_PERMIT: 'Giấy nghỉ phép (GNP).',
    DISPATCH_SLIP: 'Phiếu gửi (PG).',
    TRANSFER_SLIP: 'Phiếu chuyển (PC).',
    ADVICE_SLIP: 'Phiếu báo (PB).',
    OFFICIAL_PERSONAL_LETTER: 'Thư công.',
    CONSTITUTION: 'Hiến pháp.',
    LAW: 'Luật: its notation is the National Assembly alone, 2025/QH15, as that of a normative resolution is.',
    ORDINANCE: 'Pháp lệnh (PL): of the Standing Committee of the National Assembly.',
    ORDER: 'Lệnh (L): of the President.',
    DECREE: 'Nghị định (NĐ): of the Government.',
    CIRCULAR: 'Thông tư (TT): of a minister.',
    JOINT_CIRCULAR: 'Thông tư liên tịch (TTLT).',
    CONSOLIDATED_TEXT: 'Văn bản hợp nhất (VBHN).',
    CONCLUSION: 'Kết luận (KL): of the Party.',
    PARTY_CIRCULAR: 'Thông tri (TT): of the Party.',
  } satisfies Record<Type, string>,
  {
    RESOLUTION: 'Nghị quyết',
    DECISION: 'Quyết định',
    DIRECTIVE: 'Chỉ thị',
    REGULATION: 'Quy chế',
    RULES: 'Quy định',
    COMMUNIQUE: 'Thông cáo',
    NOTICE: 'Thông báo',
    GUIDANCE: 'Hướng dẫn',
    PROGRAMME: 'Chương trình',
    PLAN: 'Kế hoạch',
    SCHEME: 'Phương án',
    PROPOSAL: 'Đề án',
    PROJECT: 'Dự án',
    REPORT: 'Báo cáo',
    MINUTES: 'Biên bản',
    SUBMISSION: 'Tờ trình',
    CONTRACT: 'Hợp đồng',
    OFFICIAL_LETTER: 'Công văn',
    TELEGRAM: 'Công điện',
    MEMORANDUM: 'Bản ghi nhớ',
    AGREEMENT: 'Bản thỏa thuận',
    AUTHORIZATION: 'Giấy ủy quyền',
    INVITATION: 'Giấy mời',
    INTRODUCTION_LETTER: 'Giấy giới thiệu',
    LEAVE_PERMIT: 'Giấy nghỉ phép',
    DISPATCH_SLIP: 'Phiếu gửi',
    TRANSFER_SLIP: 'Phiếu chuyển',
    ADVICE_SLIP: 'Phiếu báo',
    OFFICIAL_PERSONAL_LETTER: 'Thư công',
    CONSTITUTION: 'Hiến pháp',
    LAW: 'Luật',
    ORDINANCE: 'Pháp lệnh',
    ORDER: 'Lệnh',
    DECREE: 'Nghị định',
    CIRCULAR: 'Thông tư',
    JOINT_CIRCULAR: 'Thông tư liên tịch',
    CONSOLIDATED_TEXT: 'Văn bản hợp nhất',
    CONCLUSION: 'Kết luận',
    PARTY_CIRCULAR: 'Thông tri',
  },
);

export const Urgency = graphqlEnum(
  'Urgency',
  'How urgent a document is (độ khẩn).',
  {
    NORMAL: 'Thường.',
    URGENT: 'Khẩn.',
    VERY_URGENT: 'Thượng khẩn.',
    EXPRESS: 'Hỏa tốc.',
    EXPRESS_TIMED: 'Hỏa tốc hẹn giờ.',
  },
  {
    NORMAL: 'Thường',
    URGENT: 'Khẩn',
    VERY_URGENT: 'Thượng khẩn',
    EXPRESS: 'Hỏa tốc',
    EXPRESS_TIMED: 'Hỏa tốc hẹn giờ',
  },
);

@ObjectType({
  implements: NodeReference,
  description:
    'An official document (văn bản). Documents with a secrecy level are not in this graph, for nobody. Of the others everyone finds those that are public, and an agency those that it issued or received.',
})
@Directive('@key(fields: "id")')
@Access(open)
export class Document implements Pick<
  DocumentRow,
  | 'id'
  | 'codeNumber'
  | 'codeNotation'
  | 'type'
  | 'subject'
  | 'place'
  | 'promulgationDate'
  | 'draftingUnit'
  | 'typistNotation'
  | 'urgency'
  | 'isPublic'
  | 'circulation'
  | 'copyCount'
  | 'paperCopy'
  | 'revokedAt'
  | 'revocationReason'
  | 'validlySigned'
  | 'revision'
> {
  @Field(() => ID, { description: 'Stable and opaque.' })
  id!: string;

  @Field(() => DocumentNumberScalar, {
    description: 'Number and notation (số, ký hiệu): 1624/UBND-KGVX. Given once a year by an issuer, not once for all.',
  })
  number!: string;

  @Field({ description: 'The number alone (số), as printed: 1624.' })
  codeNumber!: string;

  @Field({
    description:
      'The notation alone (ký hiệu): UBND-KGVX; with the year in front when normative: 2018/QĐ-TTg; of the Party NQ/TW.',
  })
  codeNotation!: string;

  @Field(() => DocumentType, { description: 'What it is (tên loại).' })
  type!: keyof typeof DocumentType;

  @Field({ description: 'What it is about (trích yếu), in Vietnamese.' })
  subject!: string;

  @Field(() => String, { nullable: true, description: 'Place of promulgation (địa danh); null when not known.' })
  place!: string | null;

  @Field(() => DateScalar, { description: 'Date of promulgation (ngày ban hành), on which the number was given.' })
  promulgationDate!: PlainDate;

  @Field(() => Agency, { description: 'The agency that issued it (cơ quan ban hành), as of the promulgation date.' })
  issuer!: Agency;

  @Field(() => String, {
    nullable: true,
    description: 'The unit that drafted it (đơn vị soạn thảo); null when not known.',
  })
  draftingUnit!: string | null;

  @Field(() => Signer, { nullable: true, description: 'Who signed it; null when not known.' })
  signer!: Signer | null;

  @Field(() => String, {
    nullable: true,
    description: 'Notation of the drafter or typist (ký hiệu người soạn thảo), as written; null when there is none.',
  })
  typistNotation!: string | null;

  @Field(() => Urgency, { nullable: true, description: 'How urgent it is; null when not known.' })
  urgency!: keyof typeof Urgency | null;

  @Field({ description: 'Whether it is published for everyone (văn bản công khai).' })
  isPublic!: boolean;

  @Field(() => String, {
    nullable: true,
    description:
      'How far it may go (chỉ dẫn phạm vi lưu hành), as written: LƯU HÀNH NỘI BỘ; null when nothing is said.',
  })
  circulation!: string | null;

  @Field(() => Int, { nullable: true, description: 'How many copies were made (số bản); null when not known.' })
  copyCount!: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether it goes out on paper as well, to those who get it electronically (gửi kèm bản giấy); null when not known.',
  })
  paperCopy!: boolean | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it was revoked (thu hồi); then its files are no longer given. Null while it stands.',
  })
  revokedAt!: Instant | null;

  @Field(() => String, { nullable: true, description: 'Why it was revoked; null while it stands.' })
  revocationReason!: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether the leader whom it names and the agency both signed the whole of it validly before it was sent, as checked then; null when that is not known.',
  })
  validlySigned!: boolean | null;

  @Field(() => Int, {
    description: 'Grows with every update; a mutation that updates it names the revision that the caller saw.',
  })
  revision!: number;

  /** What the check of its signer's authority came to when it was stored. */
  authority!: AuthorityVerdict;

  /** Whether the viewer's agency, or one that it took over from, issued or received it. */
  concernsViewer!: boolean;

  /** Whether it was sent to the viewer's agency, which has given it back. */
  isTakenBack!: boolean;

  /** Whether it gives a task to the viewer's agency, where that decides about its files. */
  assignsViewer!: boolean;

  /** Whether the viewer, who has no part in it, has unmasked what is in it. */
  isContentUnmasked!: boolean;
}

/** A page of documents. */
export const DocumentConnection = connectionOf(() => Document, 'Document');

@InputType({ description: 'Which documents to list; conditions left out do not restrict.' })
export class DocumentFilter {
  @Bounded({ length: 200 })
  @Field(() => TextScalar, {
    nullable: true,
    description:
      'Words of number and subject (trích yếu), the last as far as it is typed, with or without diacritics. When no document that the viewer may see has them all, those are found that are much like them with a mistake in each word of three letters or more: a letter too many, too few, another, or two in the wrong order. 200 characters at most.',
  })
  search?: string | null;

  @Bounded({ length: 100 })
  @Field(() => TextScalar, {
    nullable: true,
    description: 'Its number, alone or with notation or the beginning of that: 1624, 1624/UBND, 28/2018/QD-TTg.',
  })
  number?: string | null;

  @Field(() => ID, { nullable: true, description: 'Issued by this agency, or by one that it took over from.' })
  issuer?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Addressed or copied to this agency, or to one that it took over from.',
  })
  recipient?: string | null;

  @Field(() => [DocumentType], { nullable: true, description: 'Of one of these types.' })
  types?: (keyof typeof DocumentType)[] | null;

  @Field(() => [Urgency], { nullable: true, description: 'Of one of these urgencies.' })
  urgency?: (keyof typeof Urgency)[] | null;

  @Field(() => Boolean, { nullable: true, description: 'Revoked, or not.' })
  revoked?: boolean | null;

  @Field(() => TaskDeadlineState, {
    nullable: true,
    description:
      'That give a task which the viewer may see and which stands so to its due date today; FORBIDDEN without tasks:read.',
  })
  taskState?: DeadlineState | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Known to be validly signed, or known not to be; those of which it is not known are in neither.',
  })
  validlySigned?: boolean | null;

  @Field(() => DateScalar, { nullable: true, description: 'Promulgated on this day or later.' })
  from?: PlainDate | null;

  @Field(() => DateScalar, { nullable: true, description: 'Promulgated on this day or earlier.' })
  to?: PlainDate | null;
}

export const DocumentRole = graphqlEnum(
  'DocumentRole',
  'What an agency has to do with a document.',
  {
    ISSUED: 'Văn bản đi: it issued the document.',
    RECEIVED: 'Văn bản đến: the document is addressed or copied to it.',
    ANY: 'Either.',
  },
  {
    ISSUED: 'Văn bản đi',
    RECEIVED: 'Văn bản đến',
    ANY: 'Tất cả',
  },
);
