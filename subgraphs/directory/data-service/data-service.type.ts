import { Directive, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { PlainDate } from '../../kernel/dates/plain-date.ts';
import { keyDescription } from '../../kernel/command/keyed-input.type.ts';
import { Access, open } from '../../kernel/access/access.ts';
import { datedIdentity } from '../../kernel/types/agency-reference.type.ts';
import { Bounded } from '../../kernel/bounds/bound.ts';
import { graphqlEnum } from '../../kernel/scalars/graphql-enum.ts';
import { connectionOf } from '../../kernel/page/page.ts';
import { DateScalar, TextScalar } from '../../kernel/scalars/scalars.ts';
import { Valid } from '../../kernel/types/validity.type.ts';
import { NodeReference } from '../../kernel/types/node.type.ts';
import type { DataService as Row } from '../generated/client.ts';

export const DataPlatform = graphqlEnum(
  'DataPlatform',
  'A platform through which data are shared.',
  {
    LGSP: 'Nền tảng tích hợp, chia sẻ dữ liệu cấp tỉnh: of the province.',
    NGSP: 'Nền tảng tích hợp, chia sẻ dữ liệu quốc gia: of the nation.',
    NDXP: 'Nền tảng chia sẻ, điều phối dữ liệu (NDOP, NDXP): the National Data Exchange Platform of Decree 278/2025/NĐ-CP. By 31 December 2026 data of state agencies must be shared through it.',
    DOCUMENT_AXIS:
      "Trục liên thông văn bản quốc gia: the national document axis, the Government Office's own platform (Decision 626/QĐ-VPCP).",
  },
  {
    LGSP: 'Nền tảng tích hợp, chia sẻ dữ liệu cấp tỉnh (LGSP)',
    NGSP: 'Nền tảng tích hợp, chia sẻ dữ liệu quốc gia (NGSP)',
    NDXP: 'Nền tảng chia sẻ, điều phối dữ liệu (NDXP)',
    DOCUMENT_AXIS: 'Trục liên thông văn bản quốc gia',
  },
);

export const DataServiceMethod = graphqlEnum(
  'DataServiceMethod',
  'How a shared dataset is obtained.',
  {
    PLATFORM: 'Qua nền tảng: through the platform.',
    DIRECT: 'Kết nối trực tiếp: from system to system.',
  },
  {
    PLATFORM: 'Qua nền tảng',
    DIRECT: 'Kết nối trực tiếp',
  },
);

export const DataServiceOpenness = graphqlEnum(
  'DataServiceOpenness',
  'Who may use a shared dataset.',
  {
    OPEN: 'Dữ liệu mở: everyone.',
    SHARED: 'Dữ liệu dùng chung: state agencies.',
    RESTRICTED: 'Dữ liệu chia sẻ theo yêu cầu đặc thù: those who are given it.',
  },
  {
    OPEN: 'Dữ liệu mở',
    SHARED: 'Dữ liệu dùng chung',
    RESTRICTED: 'Dữ liệu chia sẻ theo yêu cầu đặc thù',
  },
);

export const DataServiceStatus = graphqlEnum(
  'DataServiceStatus',
  'Where a data service stands, as far as is recorded.',
  {
    PLANNED: 'Đang xây dựng: to be built.',
    IN_USE: 'Đang khai thác: systems exchange data by it.',
    UNKNOWN: 'Chưa xác định: nothing that was recorded says whether it is used.',
  },
  {
    PLANNED: 'Đang xây dựng',
    IN_USE: 'Đang khai thác',
    UNKNOWN: 'Chưa xác định',
  },
);

@ObjectType({
  implements: NodeReference,
  description:
    'A dataset that an agency shares with others by an integration platform (dịch vụ chia sẻ dữ liệu), as the catalogue has it.',
})
@Directive('@key(fields: "id")')
@Access(open)
export class DataService
  extends Valid
  implements
    Pick<
      Row,
      'id' | 'datasetCode' | 'nameVi' | 'nameEn' | 'purpose' | 'legalBasis' | 'serviceLevel' | 'platform' | 'revision'
    >
{
  @Field(() => ID, { description: datedIdentity })
  id!: string;

  @Field(() => ID, { description: 'Stable and opaque; the same on every day. Arguments take it as well as the id.' })
  stableId?: string;

  @Field({ description: 'Code of the dataset (mã bộ dữ liệu), in this catalogue.' })
  datasetCode!: string;

  @Field({ description: 'Name in Vietnamese.' })
  nameVi!: string;

  @Field({ description: 'Name in English.' })
  nameEn!: string;

  @Field(() => DataPlatform, { description: 'By which platform.' })
  platform!: keyof typeof DataPlatform;

  @Field(() => DataServiceMethod, { description: 'How the dataset is obtained.' })
  method!: keyof typeof DataServiceMethod;

  @Field({ description: 'What it is shared for (mục đích), in Vietnamese.' })
  purpose!: string;

  @Field(() => String, { nullable: true, description: 'Number of the legal instrument; null when none is recorded.' })
  legalBasis!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What its provider promises of it (cam kết dịch vụ), in Vietnamese; null when nothing is recorded.',
  })
  serviceLevel!: string | null;

  @Field(() => DataServiceOpenness, { description: 'Who may use it.' })
  openness!: keyof typeof DataServiceOpenness;

  @Field(() => DataServiceStatus, { description: 'Where it stands.' })
  status!: keyof typeof DataServiceStatus;

  @Field(() => Int, {
    description: 'Grows with every change; a mutation that changes it names the revision that the caller saw.',
  })
  revision!: number;

  providerId!: string;

  /** The day from which what is said of it here holds, as stored. */
  since!: PlainDate;

  /** The day as of which it was asked for. */
  asOf!: PlainDate;
}

/** A page of data services. */
export const DataServiceConnection = connectionOf(() => DataService, 'DataService');

@InputType({ description: 'Which data services to list; conditions left out do not restrict.' })
export class DataServiceFilter {
  @Field(() => ID, { nullable: true, description: 'Provided by this agency, or by one that it took over from.' })
  provider?: string | null;

  @Field(() => ID, { nullable: true, description: 'Used by this agency, or by one that it took over from.' })
  consumer?: string | null;

  @Field(() => [DataServiceStatus], { nullable: true, description: 'That stand in one of these.' })
  statuses?: (keyof typeof DataServiceStatus)[] | null;
}

@InputType()
abstract class DescribedDataService {
  @Field(() => TextScalar, { description: keyDescription })
  idempotencyKey!: string;

  @Bounded({ line: true })
  @Field(() => TextScalar, { description: 'Name in Vietnamese, in 3 to 300 characters.' })
  nameVi!: string;

  @Bounded({ line: true })
  @Field(() => TextScalar, { description: 'Name in English, in 3 to 300 characters.' })
  nameEn!: string;

  @Field(() => DataPlatform, { description: 'By which platform.' })
  platform!: keyof typeof DataPlatform;

  @Field(() => ID, { description: 'The agency that provides it (cơ quan cung cấp); it must exist on that day.' })
  provider!: string;

  @Bounded({ items: 1_000 })
  @Field(() => [ID], { description: 'The agencies that use it (cơ quan khai thác); they must exist on that day.' })
  consumers!: string[];

  @Field(() => DataServiceMethod, { description: 'How the dataset is obtained.' })
  method!: keyof typeof DataServiceMethod;

  @Field(() => TextScalar, { description: 'What it is shared for (mục đích), in Vietnamese, 10 to 1000 characters.' })
  purpose!: string;

  @Field(() => TextScalar, { nullable: true, description: 'Number of the legal instrument.' })
  legalBasis?: string | null;

  @Bounded({ line: true })
  @Field(() => TextScalar, { nullable: true, description: 'What its provider promises of it (cam kết dịch vụ).' })
  serviceLevel?: string | null;

  @Field(() => DataServiceOpenness, { description: 'Who may use it.' })
  openness!: keyof typeof DataServiceOpenness;

  @Field(() => DataServiceStatus, { description: 'Where it stands.' })
  status!: keyof typeof DataServiceStatus;

  @Field(() => DateScalar, { description: 'The first day on which this holds.' })
  validFrom!: PlainDate;
}

@InputType({ description: 'A data service to enter in the catalogue (đăng ký).' })
export class RegisterDataServiceInput extends DescribedDataService {
  @Bounded({ line: true })
  @Field(() => TextScalar, {
    description: 'Code of the dataset (mã bộ dữ liệu): 3 to 60 of A to Z, 0 to 9, dot, underscore and hyphen.',
  })
  datasetCode!: string;
}

@InputType({ description: 'What the catalogue is to say of a data service from a day, the whole of it (cập nhật).' })
export class UpdateDataServiceInput extends DescribedDataService {
  @Field(() => ID, { description: 'The data service.' })
  dataService!: string;

  @Field(() => Int, { description: 'Its revision as the caller saw it; CONFLICT when it has changed since.' })
  revision!: number;
}

@InputType({ description: 'A data service to take out of the catalogue (rút).' })
export class WithdrawDataServiceInput {
  @Field(() => TextScalar, { description: keyDescription })
  idempotencyKey!: string;

  @Field(() => ID, { description: 'The data service.' })
  dataService!: string;

  @Field(() => Int, { description: 'Its revision as the caller saw it; CONFLICT when it has changed since.' })
  revision!: number;

  @Field(() => DateScalar, { description: 'The last day on which it is in the catalogue.' })
  lastDay!: PlainDate;
}
