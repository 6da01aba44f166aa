import { Field, ID, ObjectType } from 'type-graphql';
import type { PlainDate, Validity } from '../../../kernel/dates/plain-date.ts';
import { Access, open } from '../../../kernel/access/access.ts';
import { DateScalar } from '../../../kernel/scalars/scalars.ts';
import { Valid } from '../../../kernel/types/validity.type.ts';
import { ListSize } from '../../../kernel/limits/cost-sdl.ts';
import { Agency } from '../../federated/agency.type.ts';
import type { ProcedureVersion as VersionRow } from '../../generated/client.ts';
import {
  LegalResource,
  ProcedureCase,
  ProcedureComponent,
  ProcedureFee,
  ProcedureMethod,
  ProcedureOutput,
  TimeLimit,
} from './procedure-parts.type.ts';
import type { ProcedureParts } from './publication.rules.ts';

@ObjectType({
  description:
    'What a procedure asks and promises from one publication decision (quyết định công bố) to the next. Null is not known; an empty list is none.',
})
@Access(open)
export class ProcedureVersion
  extends Valid
  implements
    ProcedureParts,
    Pick<VersionRow, 'id' | 'decisionNumber' | 'decisionDate' | 'publishedAt' | 'excludesPaymentTime' | 'sharesFiles'>
{
  @Field(() => ID, { description: 'Stable and opaque.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'Number and notation of the publication decision.' })
  decisionNumber!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'The date of the publication decision.' })
  decisionDate!: PlainDate | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day on which it was made public (công khai).' })
  publishedAt!: PlainDate | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether it was made public within five working days of the decision, as a province must (index 1.2); null when a date is not known, or outside the years of the working calendar.',
  })
  publishedInTime!: boolean | null;

  @Field(() => Agency, {
    nullable: true,
    description:
      'The department in charge (cơ quan chủ quản), as of the first day of this version; today, or its last day, where that is not known. Null where none of the directory is.',
  })
  department!: Agency | null;

  @Field(() => TimeLimit, { nullable: true, description: 'How long it may take (thời hạn giải quyết).' })
  timeLimit!: TimeLimit | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the time does not run while the applicant must pay, as with land.',
  })
  excludesPaymentTime!: boolean | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the files and results of its dossiers are shared with the National Public Service Portal.',
  })
  sharesFiles!: boolean | null;

  @Field(() => [ProcedureCase], { nullable: true, description: 'The steps, in each case (trình tự thực hiện).' })
  steps!: ProcedureCase[] | null;

  @Field(() => [ProcedureMethod], { nullable: true, description: 'The ways to ask for it (cách thức thực hiện).' })
  methods!: ProcedureMethod[] | null;

  @Field(() => [ProcedureComponent], { nullable: true, description: 'The papers of the dossier (thành phần hồ sơ).' })
  components!: ProcedureComponent[] | null;

  @ListSize(300)
  @Field(() => [String], { nullable: true, description: 'Who may ask for it (đối tượng thực hiện), in Vietnamese.' })
  subjects!: string[] | null;

  @Field(() => [ProcedureFee], { nullable: true, description: 'What is paid whichever way it is asked for.' })
  fees!: ProcedureFee[] | null;

  @Field(() => [ProcedureOutput], { nullable: true, description: 'What it gives (kết quả thực hiện).' })
  outputs!: ProcedureOutput[] | null;

  @Field(() => [LegalResource], { nullable: true, description: 'What it rests on (căn cứ pháp lý).' })
  legalResources!: LegalResource[] | null;

  @Field(() => String, { nullable: true, description: 'Requirements and conditions (yêu cầu, điều kiện).' })
  requirements!: string | null;

  procedureCode!: string;

  /** When it holds, as stored. */
  held!: Validity;
}
