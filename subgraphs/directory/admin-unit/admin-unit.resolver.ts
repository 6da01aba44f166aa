import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { PlainDate } from '../../kernel/dates/plain-date.ts';
import { Access, open } from '../../kernel/access/access.ts';
import { Bounded } from '../../kernel/bounds/bound.ts';
import { PageArgs } from '../../kernel/page/page.ts';
import { DateScalar, TextScalar } from '../../kernel/scalars/scalars.ts';
import { ListSize } from '../../kernel/limits/cost-sdl.ts';
import { Agency } from '../agency/agency.type.ts';
import { AdminUnit, AdminUnitConnection, AdminUnitFilter } from './admin-unit.type.ts';
import type { DirectoryContext } from '../access/context.ts';
import { AdminUnitStore } from './admin-unit.store.ts';
import { AgencyStore } from '../agency/agency.store.ts';

@Resolver(() => AdminUnit)
export class AdminUnitResolver {
  @Query(() => AdminUnit, {
    nullable: true,
    description: 'One administrative unit by its id. NOT_FOUND when there never was one.',
  })
  @Access(open)
  adminUnit(
    @Arg('id', () => ID, { description: 'Its id in the directory.' }) id: string,
    @Ctx() context: DirectoryContext,
  ): Promise<AdminUnit> {
    return context.use(AdminUnitStore).get(id);
  }

  @Query(() => AdminUnitConnection, {
    nullable: true,
    description: 'The administrative units that exist on a day, by statistical code.',
  })
  @Access(open)
  adminUnits(
    @Arg('filter', () => AdminUnitFilter, { nullable: true, description: 'Which to list; all when left out.' })
    filter: AdminUnitFilter | undefined,
    @Bounded({ length: 200 })
    @Arg('search', () => TextScalar, {
      nullable: true,
      description: 'Words, or beginnings of words, of a name; diacritics and known spelling variants do not matter.',
    })
    search: string | undefined,
    @Arg('asOf', () => DateScalar, {
      nullable: true,
      description: 'The day as of which to answer; today in Viet Nam when left out.',
    })
    asOf: PlainDate | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: DirectoryContext,
  ) {
    return context.use(AdminUnitStore).list(filter ?? {}, search, asOf ?? context.today, page);
  }

  @FieldResolver(() => AdminUnit, { nullable: true, description: 'The unit directly above; null for a province.' })
  @Access(open)
  parent(@Root() unit: AdminUnit, @Ctx() context: DirectoryContext): Promise<AdminUnit | null> {
    return context.use(AdminUnitStore).parent(unit);
  }

  @ListSize(3)
  @FieldResolver(() => [AdminUnit], { description: 'The units that it took over territory from, by id.' })
  @Access(open)
  predecessors(@Root() unit: AdminUnit, @Ctx() context: DirectoryContext): Promise<AdminUnit[]> {
    return context.use(AdminUnitStore).predecessors(unit.id);
  }

  @ListSize(3)
  @FieldResolver(() => [AdminUnit], {
    description: 'The units that took over its territory, by id; several after a split.',
  })
  @Access(open)
  successors(@Root() unit: AdminUnit, @Ctx() context: DirectoryContext): Promise<AdminUnit[]> {
    return context.use(AdminUnitStore).successors(unit.id);
  }
}

@Resolver(() => Agency)
export class AgencyAdminUnitResolver {
  @FieldResolver(() => AdminUnit, {
    nullable: true,
    description: "The administrative unit whose People's Committee it is; null for other agencies.",
  })
  @Access(open)
  async adminUnit(@Root() agency: Agency, @Ctx() context: DirectoryContext): Promise<AdminUnit | null> {
    const id = context.use(AgencyStore).adminUnitOf(agency);
    return id === null ? null : context.use(AdminUnitStore).find(id);
  }
}
