import { Field, Int, ObjectType } from 'type-graphql';
import { Access, open } from '../../../kernel/access/access.ts';
import { graphqlEnum } from '../../../kernel/scalars/graphql-enum.ts';
import { DongScalar } from '../../../kernel/scalars/scalars.ts';
import type { Part } from './publication.rules.ts';

export const TimeUnit = graphqlEnum(
  'TimeUnit',
  'A unit of time limits (đơn vị tính thời hạn).',
  {
    WORKING_HOUR: 'Giờ làm việc: hour of office time.',
    WORKING_DAY: 'Ngày làm việc: day on which offices work.',
    HOUR: 'Giờ: hour.',
    DAY: 'Ngày: calendar day.',
    MONTH: 'Tháng: calendar month.',
  },
  {
    WORKING_HOUR: 'Giờ làm việc',
    WORKING_DAY: 'Ngày làm việc',
    HOUR: 'Giờ',
    DAY: 'Ngày',
    MONTH: 'Tháng',
  },
);

export const ProcedureChannel = graphqlEnum(
  'ProcedureChannel',
  'A way to ask for a procedure, or by which a dossier came in (kênh thực hiện).',
  {
    DIRECT: 'Trực tiếp: at the desk.',
    ONLINE: 'Trực tuyến: online.',
    POST: 'Bưu chính công ích: by the public postal service.',
  },
  {
    DIRECT: 'Trực tiếp',
    ONLINE: 'Trực tuyến',
    POST: 'Bưu chính công ích',
  },
);

export const FeeKind = graphqlEnum(
  'FeeKind',
  'What is paid for a procedure (phí, lệ phí).',
  {
    FEE: 'Phí: for the cost of a service.',
    CHARGE: 'Lệ phí: a charge set by the State.',
  },
  {
    FEE: 'Phí',
    CHARGE: 'Lệ phí',
  },
);

export const ProcedurePart = graphqlEnum(
  'ProcedurePart',
  'A part that a published procedure must have (bộ phận tạo thành), as index 1.3 of Decision 766/QĐ-TTg counts them.',
  {
    NAME: 'Tên thủ tục: its name.',
    STEPS: 'Trình tự thực hiện: the steps, in each case.',
    METHODS: 'Cách thức thực hiện: the ways to ask for it.',
    COMPONENTS: 'Thành phần, số lượng hồ sơ: the papers of the dossier with their numbers.',
    TIME_LIMIT: 'Thời hạn giải quyết: how long it may take.',
    SUBJECTS: 'Đối tượng thực hiện: who may ask for it.',
    COMPETENT_AUTHORITY: 'Cơ quan thực hiện: who is competent for it.',
  } satisfies Record<Part, string>,
  {
    NAME: 'Tên thủ tục',
    STEPS: 'Trình tự thực hiện',
    METHODS: 'Cách thức thực hiện',
    COMPONENTS: 'Thành phần, số lượng hồ sơ',
    TIME_LIMIT: 'Thời hạn giải quyết',
    SUBJECTS: 'Đối tượng thực hiện',
    COMPETENT_AUTHORITY: 'Cơ quan thực hiện',
  },
);

@ObjectType({ description: 'How long a procedure may take (thời hạn giải quyết), from the acceptance of a dossier.' })
@Access(open)
export class TimeLimit {
  @Field(() => Int, {
    description:
      'How many of the unit. 0 working days is the same day, and the next working day for what is accepted after 15:00.',
  })
  value!: number;

  @Field(() => TimeUnit, { description: 'The unit that it is counted in.' })
  unit!: keyof typeof TimeUnit;

  @Field({
    description: 'Whether a published record evidences the limit; false when it has not been checked against one.',
  })
  verified!: boolean;
}

@ObjectType({ description: 'What must be paid for a procedure (phí, lệ phí).' })
@Access(open)
export class ProcedureFee {
  @Field(() => FeeKind, { nullable: true, description: 'Fee or charge; null when not known.' })
  kind!: keyof typeof FeeKind | null;

  @Field(() => DongScalar, { nullable: true, description: 'How much; null when it depends on the case, as note says.' })
  amount!: number | null;

  @Field(() => String, { nullable: true, description: 'For each what the amount is, such as "trang" (page).' })
  unit!: string | null;

  @Field(() => String, { nullable: true, description: 'What else decides on the amount.' })
  note!: string | null;

  @Field({ description: 'Whether a published record evidences it; false when it has not been checked against one.' })
  verified!: boolean;
}

@ObjectType({ description: 'The steps of a procedure in one case (trình tự thực hiện).' })
@Access(open)
export class ProcedureCase {
  @Field(() => String, { nullable: true, description: 'The case (trường hợp); null when there is only one.' })
  case!: string | null;

  @Field(() => [String], { description: 'What happens, one step after the other.' })
  steps!: string[];
}

@ObjectType({ description: 'A way to ask for a procedure (cách thức thực hiện).' })
@Access(open)
export class ProcedureMethod {
  @Field(() => ProcedureChannel, { description: 'The way.' })
  channel!: keyof typeof ProcedureChannel;

  @Field(() => TimeLimit, { nullable: true, description: 'How long it takes this way; null when not told apart.' })
  timeLimit!: TimeLimit | null;

  @Field(() => [ProcedureFee], { nullable: true, description: 'What is paid this way; null when not told apart.' })
  fees!: ProcedureFee[] | null;

  @Field(() => String, { nullable: true, description: 'How it goes.' })
  note!: string | null;
}

@ObjectType({ description: 'A paper of the dossier (thành phần hồ sơ).' })
@Access(open)
export class ProcedureComponent {
  @Field(() => String, { nullable: true, description: 'Its national code (mã giấy tờ); null when it has none.' })
  code!: string | null;

  @Field({ description: 'What it is.' })
  name!: string;

  @Field(() => Int, { nullable: true, description: 'How many originals (bản chính); null when not said.' })
  originals!: number | null;

  @Field(() => Int, { nullable: true, description: 'How many copies (bản sao); null when not said.' })
  copies!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'The form to fill in (mẫu đơn, tờ khai); null when there is none.',
  })
  formName!: string | null;

  @Field(() => String, { nullable: true, description: 'Where the form is found.' })
  formUrl!: string | null;
}

@ObjectType({ description: 'What a procedure gives (kết quả thực hiện).' })
@Access(open)
export class ProcedureOutput {
  @Field(() => String, { nullable: true, description: 'Its national code (mã kết quả); null when it has none.' })
  code!: string | null;

  @Field({ description: 'What it is.' })
  name!: string;
}

@ObjectType({ description: 'A legal instrument that a procedure rests on (căn cứ pháp lý).' })
@Access(open)
export class LegalResource {
  @Field({ description: 'Number and notation (số văn bản).' })
  number!: string;

  @Field(() => String, { nullable: true, description: 'What it is about.' })
  name!: string | null;
}
