import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Access, open } from '../../kernel/access/access.ts';
import { PageArgs } from '../../kernel/page.ts';
import { DateScalar } from '../../kernel/scalars.ts';
import { Agency } from '../agency/agency.type.ts';
import type { DirectoryContext } from '../stores.ts';
import { DataPlatform, DataService, DataServiceConnection, DataServiceFilter } from './data-service.type.ts';

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
    platform: string | undefined,
    @Arg('filter', () => DataServiceFilter, { nullable: true, description: 'Which to list; all when left out.' })
    filter: DataServiceFilter | undefined,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'The day; today in Viet Nam when left out.' })
    asOf: Date | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { dataServices, today }: DirectoryContext,
  ) {
    return dataServices.list(platform, filter ?? {}, asOf ?? today, page);
  }

  @FieldResolver(() => Agency, { description: 'The agency that provides it (cơ quan cung cấp), as of the day.' })
  @Access(open)
  provider(@Root() { providerId, asOf }: DataService, @Ctx() { agencies }: DirectoryContext): Agency {
    return agencies.get(providerId, asOf);
  }

  @FieldResolver(() => [Agency], { description: 'The agencies that use it (cơ quan khai thác), as of the day.' })
  @Access(open)
  async consumers(
    @Root() service: DataService,
    @Ctx() { agencies, dataServices }: DirectoryContext,
  ): Promise<Agency[]> {
    return agencies.getMany(await dataServices.consumersOf(service), service.asOf);
  }
}
