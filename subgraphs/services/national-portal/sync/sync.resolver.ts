import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { PlainDate } from '../../../kernel/dates/plain-date.ts';
import { Access, open } from '../../../kernel/access/access.ts';
import { Bounded } from '../../../kernel/bounds/bound.ts';
import { PageArgs } from '../../../kernel/page/page.ts';
import { DateScalar } from '../../../kernel/scalars/scalars.ts';
import { Dossier } from '../../dossiers/dossier/dossier.type.ts';
import {
  DossierSyncStats,
  ReplaySyncInput,
  synchronisers,
  SyncGrouping,
  SyncRecord,
  SyncRecordConnection,
  SyncReplay,
  SyncState,
} from './sync.type.ts';
import type { ServicesContext } from '../../access/context.ts';
import { SyncStore } from './sync.store.ts';
import { replaySync } from './replay-sync.command.ts';
import { DossierStore } from '../../dossiers/dossier/dossier.store.ts';

@Resolver()
export class SyncResolver {
  @Query(() => [DossierSyncStats], {
    nullable: true,
    description:
      'How many of the dossiers accepted in a period have been sent to the National Public Service Portal (đồng bộ hồ sơ), for national systems and administrators of the province.',
  })
  @Access(synchronisers, { class: 'INTERNAL' })
  dossierSyncStats(
    @Arg('from', () => DateScalar, { description: 'The first day of the period.' }) from: PlainDate,
    @Bounded({ days: 3_660, since: 'from' })
    @Arg('to', () => DateScalar, { description: 'Its last day.' })
    to: PlainDate,
    @Arg('groupBy', () => SyncGrouping, { defaultValue: 'AGENCY', description: 'What to count by.' })
    groupBy: keyof typeof SyncGrouping,
    @Ctx() context: ServicesContext,
  ): Promise<DossierSyncStats[]> {
    return context.use(SyncStore).stats(from, to, groupBy);
  }

  @Query(() => SyncRecordConnection, {
    nullable: true,
    description: 'Changes of dossiers that must be sent to the portal (hàng đợi đồng bộ), the earliest first.',
  })
  @Access(synchronisers, { class: 'INTERNAL' })
  syncRecords(
    @Arg('states', () => [SyncState], {
      defaultValue: ['PENDING', 'SENT', 'FAILED', 'CONFLICT'],
      description: 'In one of these states; all that are not done when left out.',
    })
    states: (keyof typeof SyncState)[],
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: ServicesContext,
  ) {
    return context.use(SyncStore).list(states, page);
  }

  @Mutation(() => SyncReplay, {
    nullable: true,
    description: 'Sends changes that the portal refused again, with all that wait for them.',
  })
  @Access(synchronisers, { class: 'INTERNAL' })
  replaySync(
    @Arg('input', () => ReplaySyncInput, { description: 'Which changes.' }) input: ReplaySyncInput,
    @Ctx() context: ServicesContext,
  ): Promise<SyncReplay> {
    return replaySync(context, input);
  }
}

@Resolver(() => SyncRecord)
export class SyncRecordResolver {
  @FieldResolver(() => Dossier, { nullable: true, description: 'The dossier; null where the viewer may not see it.' })
  @Access(open)
  dossier(@Root() { dossierId }: SyncRecord, @Ctx() context: ServicesContext): Promise<Dossier | null> {
    return context.use(DossierStore).find(dossierId);
  }
}
