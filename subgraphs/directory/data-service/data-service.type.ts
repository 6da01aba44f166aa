import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { Access, open } from '../../kernel/access/access.ts';
import { graphqlEnum } from '../../kernel/graphql-enum.ts';
import { connectionOf } from '../../kernel/page.ts';
import { Valid } from '../../kernel/validity.type.ts';
import type { DataService as Row } from '../generated/client.ts';

export const DataPlatform = graphqlEnum('DataPlatform', 'A platform through which data are shared.', {
  LGSP: 'Nền tảng tích hợp, chia sẻ dữ liệu cấp tỉnh: of the province.',
  NGSP: 'Nền tảng tích hợp, chia sẻ dữ liệu quốc gia (NGSP, later NDXP): of the nation.',
});

export const DataServiceMethod = graphqlEnum('DataServiceMethod', 'How a shared dataset is got.', {
  PLATFORM: 'Qua nền tảng: through the platform.',
  DIRECT: 'Kết nối trực tiếp: from system to system.',
});

export const DataServiceOpenness = graphqlEnum('DataServiceOpenness', 'Who may use a shared dataset.', {
  OPEN: 'Dữ liệu mở: everyone.',
  SHARED: 'Dữ liệu dùng chung: state agencies.',
  RESTRICTED: 'Dữ liệu chia sẻ theo yêu cầu đặc thù: those who are given it.',
});

export const DataServiceStatus = graphqlEnum(
  'DataServiceStatus',
  'Where a data service stands, as far as is recorded.',
  {
    PLANNED: 'Đang xây dựng: to be built.',
    IN_USE: 'Đang khai thác: systems exchange data by it.',
    UNKNOWN: 'Chưa xác định: nothing that was recorded says whether it is used.',
  },
);

@ObjectType({
  description:
    'A dataset that an agency shares with others by an integration platform (dịch vụ chia sẻ dữ liệu), as the catalogue has it.',
})
@Access(open)
export class DataService
  extends Valid
  implements
    Pick<Row, 'id' | 'datasetCode' | 'nameVi' | 'nameEn' | 'purpose' | 'legalBasis' | 'serviceLevel' | 'platform'>
{
  @Field(() => ID, { description: 'Stable and opaque.' })
  id!: string;

  @Field({ description: 'Code of the dataset (mã bộ dữ liệu), in this catalogue.' })
  datasetCode!: string;

  @Field({ description: 'Name in Vietnamese.' })
  nameVi!: string;

  @Field({ description: 'Name in English.' })
  nameEn!: string;

  @Field(() => DataPlatform, { description: 'By which platform.' })
  platform!: string;

  @Field(() => DataServiceMethod, { description: 'How the dataset is got.' })
  method!: string;

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
  openness!: string;

  @Field(() => DataServiceStatus, { description: 'Where it stands.' })
  status!: string;

  providerId!: string;

  /** The day as of which it was asked for. */
  asOf!: Date;
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
  statuses?: string[] | null;
}
