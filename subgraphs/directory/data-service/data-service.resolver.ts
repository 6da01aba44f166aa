import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { PlainDate } from '../../kernel/dates/plain-date.ts';
import { Access, open, scopes } from '../../kernel/access/access.ts';
import { PageArgs } from '../../kernel/page/page.ts';
import { DateScalar } from '../../kernel/scalars/scalars.ts';
import { citedInstruments } from '../../kernel/text/citations.rules.ts';
import { Agency } from '../agency/agency.type.ts';
import { LegalInstrument } from '../legal-instrument/legal-instrument.type.ts';
import {
  DataPlatform,
  DataService,
  DataServiceConnection,
  DataServiceFilter,
  RegisterDataServiceInput,
  UpdateDataServiceInput,
  WithdrawDataServiceInput,
} from './data-service.type.ts';
import type { DirectoryContext } from '../access/context.ts';
import { DataServiceStore } from './data-service.store.ts';
import { registerDataService, updateDataService, withdrawDataService } from './change-data-service.command.ts';
import { LegalInstrumentStore } from '../legal-instrument/legal-instrument.store.ts';
import { AgencyStore } from '../agency/agency.store.ts';

const manage = scopes('data-services:manage');

@Resolver(() => DataService)
export class DataServiceResolver {
  @Query(() => DataServiceConnection, {
    nullable: true,
    description:
      'The catalogue of shared data (danh mục dịch vụ chia sẻ dữ liệu) on a day, by code: who provides what to whom, by which platform.',
  })
  @Access(open)
  dataServices(
    @Arg('platform', () => DataPlatform, { nullable: true, description: 'By this platform; by any when left out.' })
    platform: keyof typeof DataPlatform | undefined,
    @Arg('filter', () => DataServiceFilter, { nullable: true, description: 'Which to list; all when left out.' })
    filter: DataServiceFilter | undefined,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'The day; today in Viet Nam when left out.' })
    asOf: PlainDate | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: DirectoryContext,
  ) {
    return context.use(DataServiceStore).list(platform, filter ?? {}, asOf ?? context.today, page);
  }

  @Mutation(() => DataService, {
    nullable: true,
    description:
      'Enters a data service in the catalogue (đăng ký), and answers it as of its first day. BAD_USER_INPUT for what the catalogue cannot say, CONFLICT for a code that it has on that day or later.',
  })
  @Access(manage)
  registerDataService(
    @Arg('input', () => RegisterDataServiceInput, { description: 'What it is to say, and from when.' })
    input: RegisterDataServiceInput,
    @Ctx() context: DirectoryContext,
  ): Promise<DataService> {
    return registerDataService(context, input);
  }

  @Mutation(() => DataService, {
    nullable: true,
    description:
      'Has the catalogue say something else of a data service from a day, until the next that is on record; what it said before stays in its history. Answers it as of that day. BAD_USER_INPUT for a day on which it is not in the catalogue, or from which something else is on record; CONFLICT when it has changed since the caller saw it.',
  })
  @Access(manage)
  updateDataService(
    @Arg('input', () => UpdateDataServiceInput, { description: 'Which, and what to say of it from when.' })
    input: UpdateDataServiceInput,
    @Ctx() context: DirectoryContext,
  ): Promise<DataService> {
    return updateDataService(context, input);
  }

  @Mutation(() => DataService, {
    nullable: true,
    description:
      'Takes a data service out of the catalogue after a day (rút), and answers it as of that day; its history stays. BAD_USER_INPUT for a day on which it is not there, or after which something is on record; CONFLICT when it has changed since the caller saw it.',
  })
  @Access(manage)
  withdrawDataService(
    @Arg('input', () => WithdrawDataServiceInput, { description: 'Which, and after which day.' })
    input: WithdrawDataServiceInput,
    @Ctx() context: DirectoryContext,
  ): Promise<DataService> {
    return withdrawDataService(context, input);
  }

  @FieldResolver(() => [LegalInstrument], { description: 'The legal instruments that `legalBasis` cites.' })
  @Access(open)
  legalInstruments(@Root() { legalBasis }: DataService, @Ctx() context: DirectoryContext): Promise<LegalInstrument[]> {
    return context.use(LegalInstrumentStore).citedMany(citedInstruments(legalBasis ?? ''));
  }

  @FieldResolver(() => Agency, { description: 'The agency that provides it (cơ quan cung cấp), as of the day.' })
  @Access(open)
  provider(@Root() { providerId, asOf }: DataService, @Ctx() context: DirectoryContext): Agency {
    return context.use(AgencyStore).get(providerId, asOf);
  }

  @FieldResolver(() => [Agency], { description: 'The agencies that use it (cơ quan khai thác), as of the day.' })
  @Access(open)
  async consumers(@Root() service: DataService, @Ctx() context: DirectoryContext): Promise<Agency[]> {
    return context.use(AgencyStore).getMany(await context.use(DataServiceStore).consumersOf(service), service.asOf);
  }
}
