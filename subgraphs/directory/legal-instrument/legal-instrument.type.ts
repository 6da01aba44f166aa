import { Directive, Field, InputType, Int, ObjectType } from 'type-graphql';
import type { PlainDate } from '../../kernel/dates/plain-date.ts';
import { Access, open } from '../../kernel/access/access.ts';
import { graphqlEnum } from '../../kernel/scalars/graphql-enum.ts';
import { LegalInstrumentReference } from '../../kernel/types/legal-instrument-reference.type.ts';
import { connectionOf } from '../../kernel/page/page.ts';
import { DateScalar } from '../../kernel/scalars/scalars.ts';
import { NodeReference } from '../../kernel/types/node.type.ts';

export const LegalInstrumentKind = graphqlEnum(
  'LegalInstrumentKind',
  'What a legal instrument is.',
  {
    LAW: 'Luật.',
    RESOLUTION: 'Nghị quyết: resolution.',
    DECREE: 'Nghị định: decree of the Government.',
    DECISION: 'Quyết định: decision.',
    CIRCULAR: 'Thông tư: circular of a ministry.',
    STANDARD: 'Quy chuẩn kỹ thuật: technical regulation.',
    PLAN: 'Kế hoạch: plan.',
    NOTICE: 'Thông báo: notice.',
    OFFICIAL_LETTER: 'Công văn: official letter.',
  },
  {
    LAW: 'Luật',
    RESOLUTION: 'Nghị quyết',
    DECREE: 'Nghị định',
    DECISION: 'Quyết định',
    CIRCULAR: 'Thông tư',
    STANDARD: 'Quy chuẩn kỹ thuật',
    PLAN: 'Kế hoạch',
    NOTICE: 'Thông báo',
    OFFICIAL_LETTER: 'Công văn',
  },
);

export const LegalTopic = graphqlEnum(
  'LegalTopic',
  'What a legal instrument regulates.',
  {
    DOCUMENTS: 'Công tác văn thư, văn bản điện tử: documents and their exchange.',
    ONE_STOP_SHOP: 'Cơ chế một cửa: the one-stop-shop.',
    ONLINE_SERVICES: 'Dịch vụ công trực tuyến: online public services.',
    SERVICE_QUALITY: 'Chất lượng phục vụ: how services are measured.',
    CIVIL_STATUS: 'Hộ tịch: civil status.',
    REPORTING: 'Chế độ báo cáo: reporting.',
    CODES: 'Mã định danh: codes of agencies, units and dossiers.',
    DATA_SHARING: 'Kết nối, chia sẻ dữ liệu: sharing of data.',
    PERSONAL_DATA: 'Bảo vệ dữ liệu cá nhân: personal data.',
    SIGNATURES: 'Chữ ký số, giao dịch điện tử: digital signatures.',
    SECURITY: 'An toàn thông tin, bí mật nhà nước: security and state secrets.',
    ORGANISATION: 'Tổ chức bộ máy, đơn vị hành chính: agencies and units.',
    CALENDAR: 'Ngày nghỉ: days off.',
    E_GOVERNMENT: 'Chính quyền điện tử: the building of e-government.',
  },
  {
    DOCUMENTS: 'Công tác văn thư, văn bản điện tử',
    ONE_STOP_SHOP: 'Cơ chế một cửa',
    ONLINE_SERVICES: 'Dịch vụ công trực tuyến',
    SERVICE_QUALITY: 'Chất lượng phục vụ',
    CIVIL_STATUS: 'Hộ tịch',
    REPORTING: 'Chế độ báo cáo',
    CODES: 'Mã định danh',
    DATA_SHARING: 'Kết nối, chia sẻ dữ liệu',
    PERSONAL_DATA: 'Bảo vệ dữ liệu cá nhân',
    SIGNATURES: 'Chữ ký số, giao dịch điện tử',
    SECURITY: 'An toàn thông tin, bí mật nhà nước',
    ORGANISATION: 'Tổ chức bộ máy, đơn vị hành chính',
    CALENDAR: 'Ngày nghỉ',
    E_GOVERNMENT: 'Chính quyền điện tử',
  },
);

@ObjectType({
  implements: NodeReference,
  description: 'A legal instrument (văn bản pháp luật, căn cứ pháp lý) with the days on which it applies.',
})
@Directive('@key(fields: "id")')
@Access(open)
export class LegalInstrument extends LegalInstrumentReference {
  @Field({ description: 'Number and notation (số, ký hiệu).' })
  number!: string;

  @Field(() => Int, { nullable: true, description: 'The year of its number; null when not known.' })
  year!: number | null;

  @Field(() => LegalInstrumentKind, {
    nullable: true,
    description: 'What it is; null for one that is cited and not on record.',
  })
  kind!: keyof typeof LegalInstrumentKind | null;

  @Field(() => [LegalTopic], { description: 'What it regulates.' })
  topics!: (keyof typeof LegalTopic)[];

  @Field(() => String, { nullable: true, description: 'Title in Vietnamese (trích yếu); null when not on record.' })
  titleVi!: string | null;

  @Field(() => String, { nullable: true, description: 'What it is about, in English; null when not on record.' })
  titleEn!: string | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day on which it applies (ngày có hiệu lực); null when not known.',
  })
  validFrom!: PlainDate | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The last day on which it applies (ngày hết hiệu lực là ngày sau đó); null while no end is known.',
  })
  validTo!: PlainDate | null;

  @Field({ description: 'Whether a published source confirms these days.' })
  verified!: boolean;

  @Field(() => String, { nullable: true, description: 'What is uncertain about the record.' })
  note!: string | null;
}

/** A page of legal instruments. */
export const LegalInstrumentConnection = connectionOf(() => LegalInstrument, 'LegalInstrument');

@InputType({ description: 'Which legal instruments to list; conditions left out do not restrict.' })
export class LegalInstrumentFilter {
  @Field(() => [LegalInstrumentKind], { nullable: true, description: 'Of one of these kinds.' })
  kinds?: (keyof typeof LegalInstrumentKind)[] | null;

  @Field(() => [LegalTopic], { nullable: true, description: 'On at least one of these topics.' })
  topics?: (keyof typeof LegalTopic)[] | null;
}
