import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { Instant } from '../../../kernel/dates/instant.ts';
import { keyDescription } from '../../../kernel/command/keyed-input.type.ts';
import { Access, open, type RequestRight } from '../../../kernel/access/access.ts';
import { graphqlEnum } from '../../../kernel/scalars/graphql-enum.ts';
import { connectionOf } from '../../../kernel/page/page.ts';
import { DateTimeScalar, ProcedureCodeScalar, TextScalar } from '../../../kernel/scalars/scalars.ts';
import { Agency } from '../../federated/agency.type.ts';
import type { SyncState as State, SyncTotals } from './sync.rules.ts';
import type { SyncOperation as Operation } from '../../dossiers/dossier/dossier.rules.ts';

/** Who looks after the synchronisation: national systems, and whoever administers the province. */
export const synchronisers: RequestRight = { kind: 'scopes', anyOf: [['integration:sync'], ['province:wide']] };

export const SyncState = graphqlEnum(
  'SyncState',
  'How far the National Public Service Portal has been told of a change of a dossier (trạng thái đồng bộ).',
  {
    PENDING: 'Chờ gửi: is to be sent, or sent once more.',
    SENT: 'Đã gửi: under way.',
    ACKED: 'Đã nhận: the portal has it.',
    FAILED: 'Lỗi: the portal refused it; what comes after it waits until it is replayed.',
    CONFLICT: 'Xung đột: the portal has something else under the same code; what comes after it waits.',
  } satisfies Record<State, string>,
  {
    PENDING: 'Chờ gửi',
    SENT: 'Đã gửi',
    ACKED: 'Đã nhận',
    FAILED: 'Lỗi',
    CONFLICT: 'Xung đột',
  },
);

export const SyncOperation = graphqlEnum(
  'SyncOperation',
  'What the portal is told (nghiệp vụ đồng bộ).',
  {
    CREATE: 'DongBoHoSoMC: a new dossier.',
    UPDATE: 'DongBoHoSoMC with isUpdating: what has become of a dossier.',
    PROGRESS: 'CapNhatTienDoHoSoMC: a step in the progress of a dossier.',
  } satisfies Record<Operation, string>,
  {
    CREATE: 'Thêm mới hồ sơ',
    UPDATE: 'Cập nhật hồ sơ',
    PROGRESS: 'Cập nhật tiến độ hồ sơ',
  },
);

export const SyncGrouping = graphqlEnum(
  'SyncGrouping',
  'What synchronised dossiers are counted by.',
  {
    AGENCY: 'Cơ quan: the competent agency.',
    PROCEDURE: 'Thủ tục: the procedure.',
  },
  {
    AGENCY: 'Cơ quan',
    PROCEDURE: 'Thủ tục',
  },
);

@ObjectType({ description: 'A change of a dossier that must be sent to the National Public Service Portal.' })
@Access(open)
export class SyncRecord {
  @Field(() => ID, { description: 'The id of the dossier, also where the viewer may not see it; replaySync takes it.' })
  dossierId!: string;

  @Field(() => Int, { description: 'Its n-th change; a dossier is told of in this order.' })
  sequence!: number;

  @Field(() => SyncOperation, { description: 'What the portal is told.' })
  op!: keyof typeof SyncOperation;

  @Field(() => SyncState, { description: 'How far it has been told.' })
  state!: keyof typeof SyncState;

  @Field(() => DateTimeScalar, { description: 'When the dossier changed.' })
  recordedAt!: Instant;

  @Field(() => Int, { description: 'How often it was sent.' })
  attempts!: number;

  @Field(() => DateTimeScalar, { description: 'When it is sent next, unless the portal has it or refused it.' })
  nextAttemptAt!: Instant;

  @Field(() => String, { nullable: true, description: "The portal's code for why it refused it." })
  errorCode!: string | null;

  @Field(() => String, { nullable: true, description: 'What went wrong last, without anything personal.' })
  lastError!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the portal took it; null while it has not.' })
  syncedAt!: Instant | null;
}

/** A page of records. */
export const SyncRecordConnection = connectionOf(() => SyncRecord, 'SyncRecord');

@ObjectType({ description: 'How many dossiers the portal refused a change of with a code.' })
@Access(open)
export class SyncFailureCount {
  @Field({ description: "The portal's code." })
  errorCode!: string;

  @Field(() => Int, { description: 'How many dossiers.' })
  dossiers!: number;
}

@ObjectType({ description: 'Dossiers accepted in a period, by what the portal knows of them now.' })
@Access(open)
export class DossierSyncStats implements Omit<SyncTotals, 'key'> {
  @Field(() => Agency, { nullable: true, description: 'The competent agency; null by another grouping.' })
  agency!: Agency | null;

  @Field(() => ProcedureCodeScalar, { nullable: true, description: 'The procedure; null by another grouping.' })
  procedureCode!: string | null;

  @Field(() => Int, { description: 'How many were accepted (tiếp nhận).' })
  received!: number;

  @Field(() => Int, { description: 'Of how many the portal has been told at all (đã đồng bộ), as index 1.4 counts.' })
  synced!: number;

  @Field(() => Int, { description: 'Of how many it has been told every change so far.' })
  upToDate!: number;

  @Field(() => Int, { description: 'Of how many a change is to be sent, or sent once more.' })
  pending!: number;

  @Field(() => Int, { description: 'Of how many a change reached the portal more than 15 minutes after it was made.' })
  delayed!: number;

  @Field(() => [SyncFailureCount], { description: 'Of how many it refused a change that was not replayed, by code.' })
  failed!: SyncFailureCount[];
}

@InputType({ description: 'Which refused changes to send again; conditions left out do not restrict.' })
export class ReplaySyncInput {
  @Field(() => TextScalar, { description: keyDescription })
  idempotencyKey!: string;

  @Field(() => [ID], { nullable: true, description: 'Of these dossiers.' })
  dossiers?: string[] | null;

  @Field(() => TextScalar, { nullable: true, description: 'Refused with this code.' })
  errorCode?: string | null;
}

@ObjectType({ description: 'That refused changes are sent again (gửi lại).' })
@Access(open)
export class SyncReplay {
  @Field(() => ID, { description: 'Stable and opaque.' })
  id!: string;

  @Field(() => Int, { description: 'How many changes.' })
  records!: number;
}
