import { Directive, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { Instant } from '../dates/instant.ts';
import { Access, open } from '../access/access.ts';
import { graphqlEnum } from '../scalars/graphql-enum.ts';
import { connectionOf } from '../page/page.ts';
import { DateTimeScalar } from '../scalars/scalars.ts';
import type { AuditAction as Action, AuditRecord as Row } from './audit-record.ts';

export const AuditAction = graphqlEnum(
  'AuditAction',
  'What an audit record says happened.',
  {
    READ: 'Personal fields of a row, or fields that were unmasked, were read.',
    UNMASKED: 'A masked field of a row was shown to the viewer for a while.',
    MUTATION_STARTED: 'A mutation was called.',
    MUTATION_DONE: 'It was carried out.',
    MUTATION_FAILED: 'It was refused by a rule, or failed.',
    MUTATION_DENIED: 'Somebody without the right to it called a mutation.',
    LOSS_ACCEPTED: 'An operator had the trail go on although records of its end are lost, as after a restore.',
  } satisfies Record<Action, string>,
  {
    READ: 'Đã đọc',
    UNMASKED: 'Đã mở dữ liệu che',
    MUTATION_STARTED: 'Bắt đầu thao tác',
    MUTATION_DONE: 'Thao tác hoàn thành',
    MUTATION_FAILED: 'Thao tác thất bại',
    MUTATION_DENIED: 'Thao tác bị từ chối',
    LOSS_ACCEPTED: 'Đã chấp nhận mất bản ghi',
  },
);

@ObjectType({
  description:
    'That somebody read personal data, unmasked it, or called a mutation (nhật ký truy cập). Records are chained by hash and are never changed.',
})
@Directive('@shareable')
@Access(open, { class: 'AUDIT' })
export class AuditRecord implements Pick<
  Row,
  'sequence' | 'at' | 'requestId' | 'subject' | 'clientId' | 'agency' | 'type' | 'fields' | 'rowId' | 'why' | 'hash'
> {
  @Field(() => Int, { description: "Its place in its subgraph's chain, from 1." })
  sequence!: number;

  @Field(() => DateTimeScalar, { description: 'When the request came.' })
  at!: Instant;

  @Field({ description: 'The id of the request, as in x-request-id and in error messages.' })
  requestId!: string;

  @Field(() => String, { nullable: true, description: "The subject of the caller's token; null for nobody." })
  subject!: string | null;

  @Field(() => String, { nullable: true, description: 'The application through which they acted; null for none.' })
  clientId!: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The id of the agency that they acted for, as recorded under the hash; null for none.',
  })
  agency!: string | null;

  @Field(() => AuditAction, { description: 'What happened.' })
  action!: Action;

  @Field({ description: 'The type of the row; Mutation for a mutation.' })
  type!: string;

  @Field(() => [String], { description: 'The fields that were read or unmasked, or the mutation.' })
  fields!: string[];

  @Field(() => ID, {
    nullable: true,
    description:
      'The id of the row, or of what the mutation answered, as recorded under the hash; its type says of what.',
  })
  rowId!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What allowed a read; the reason given to unmask; the code of the error that ended a mutation.',
  })
  why!: string | null;

  @Field({ description: 'SHA-256 over this record and the hash of the one before it, in hexadecimal.' })
  hash!: string;
}

/** A page of audit records. */
export const AuditRecordConnection = connectionOf(() => AuditRecord, 'AuditRecord');

@InputType({ description: 'Which audit records to list; conditions left out do not restrict.' })
export class AuditFilter {
  @Field(() => [AuditAction], { nullable: true, description: 'Of one of these kinds.' })
  actions?: Action[] | null;

  @Field(() => String, { nullable: true, description: 'Of this subject.' })
  subject?: string | null;

  @Field(() => ID, { nullable: true, description: 'By somebody who acted for this agency.' })
  agency?: string | null;

  @Field(() => String, { nullable: true, description: 'Of rows of this type.' })
  type?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of the row with this id.' })
  rowId?: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'At this instant or later.' })
  from?: Instant | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'Before this instant.' })
  to?: Instant | null;
}
