import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import type { PlainDate } from '../../kernel/dates/plain-date.ts';
import { Access, open } from '../../kernel/access/access.ts';
import { Bounded } from '../../kernel/bounds/bound.ts';
import type { CodeScheme as Scheme } from '../../kernel/organisation/snapshot.ts';
import { PageArgs } from '../../kernel/page/page.ts';
import { AgencyCodeScalar, DateScalar, TextScalar } from '../../kernel/scalars/scalars.ts';
import { ListSize } from '../../kernel/limits/cost-sdl.ts';
import {
  AddresseeExpansion,
  Agency,
  DatedAgencyCode,
  AgencyConnection,
  AgencyFilter,
  CodeScheme,
} from './agency.type.ts';
import type { DirectoryContext } from '../access/context.ts';
import { AgencyStore } from './agency.store.ts';

const asOfToday = 'The day as of which to answer; today in Viet Nam when left out.';

@Resolver(() => Agency)
export class AgencyResolver {
  @Query(() => Agency, {
    nullable: true,
    description:
      'One agency by its id, as of a day; this includes agencies that have ended. NOT_FOUND when there never was one.',
  })
  @Access(open)
  agency(
    @Arg('id', () => ID, { description: 'Its id in the directory.' }) id: string,
    @Arg('asOf', () => DateScalar, { nullable: true, description: asOfToday }) asOf: PlainDate | undefined,
    @Ctx() context: DirectoryContext,
  ): Agency {
    return context.use(AgencyStore).get(id, asOf ?? context.today);
  }

  @Query(() => Agency, {
    nullable: true,
    description:
      'The agency that bears a code on a day. Codes are used again over time: the day decides. NOT_FOUND when none bears it.',
  })
  @Access(open)
  agencyByCode(
    @Arg('code', () => AgencyCodeScalar, { description: 'The code, in any scheme.' }) code: string,
    @Arg('scheme', () => CodeScheme, {
      nullable: true,
      description: 'Whose code it is; left out, the schemes are tried in the order of the enum.',
    })
    scheme: Scheme | undefined,
    @Arg('asOf', () => DateScalar, { nullable: true, description: asOfToday }) asOf: PlainDate | undefined,
    @Ctx() context: DirectoryContext,
  ): Agency {
    return context.use(AgencyStore).byCode(code, asOf ?? context.today, scheme);
  }

  @Query(() => AgencyConnection, {
    nullable: true,
    description:
      'The agencies that exist on a day, by level and Vietnamese name; in each level one-stop-shops come last.',
  })
  @Access(open)
  agencies(
    @Arg('filter', () => AgencyFilter, { nullable: true, description: 'Which to list; all when left out.' })
    filter: AgencyFilter | undefined,
    @Bounded({ length: 200 })
    @Arg('search', () => TextScalar, {
      nullable: true,
      description:
        'Words, or beginnings of words, of a name, or abbreviations (Sở TT&TT, TP Quảng Ngãi); diacritics and known spelling variants (Đăk/Đắk, Bờ Y/Pờ Y) do not matter.',
    })
    search: string | undefined,
    @Arg('asOf', () => DateScalar, { nullable: true, description: asOfToday }) asOf: PlainDate | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: DirectoryContext,
  ) {
    return context.use(AgencyStore).list(filter ?? {}, search, asOf ?? context.today, page);
  }

  @Query(() => AddresseeExpansion, {
    nullable: true,
    description:
      'The agencies that an addressee line such as "Các sở, ban ngành, đơn vị trực thuộc UBND tỉnh" stands for on a day.',
  })
  @Access(open)
  addresseeExpansion(
    @Arg('issuer', () => ID, { description: 'The agency that issues the document.' }) issuer: string,
    @Bounded({ length: 2_000 })
    @Arg('label', () => TextScalar, { description: 'The line, as the document has it.' })
    label: string,
    @Arg('asOf', () => DateScalar, { nullable: true, description: asOfToday }) asOf: PlainDate | undefined,
    @Ctx() context: DirectoryContext,
  ): AddresseeExpansion {
    return context.use(AgencyStore).expandAddressees(issuer, label, asOf ?? context.today);
  }

  @FieldResolver(() => Agency, {
    nullable: true,
    description: 'The agency directly above (cơ quan cấp trên trực tiếp); null at the top.',
  })
  @Access(open)
  parent(@Root() agency: Agency, @Ctx() context: DirectoryContext): Agency | null {
    return context.use(AgencyStore).parent(agency);
  }

  @ListSize(4)
  @FieldResolver(() => [Agency], { description: 'The agencies above, the nearest first.' })
  @Access(open)
  ancestors(@Root() agency: Agency, @Ctx() context: DirectoryContext): Agency[] {
    return context.use(AgencyStore).ancestors(agency);
  }

  @FieldResolver(() => AgencyConnection, { description: 'The agencies directly below.' })
  @Access(open)
  children(@Root() agency: Agency, @Args(() => PageArgs) page: PageArgs, @Ctx() context: DirectoryContext) {
    return context.use(AgencyStore).children(agency, page);
  }

  @ListSize(500)
  @FieldResolver(() => [Agency], { description: 'The tree below, each agency right before those below it.' })
  @Access(open)
  descendants(
    @Root() agency: Agency,
    @Arg('depth', () => Int, { defaultValue: 5, description: 'How many levels down, 1 to 5.' })
    depth: number,
    @Ctx() context: DirectoryContext,
  ): Agency[] {
    return context.use(AgencyStore).descendants(agency, depth);
  }

  @ListSize(3)
  @FieldResolver(() => [Agency], {
    description:
      'The agencies in whose place it stands directly, each as of its last day: it took over their functions and records. `takenOver` has all that it got from others.',
  })
  @Access(open)
  predecessors(@Root() agency: Agency, @Ctx() context: DirectoryContext): Agency[] {
    return context.use(AgencyStore).predecessors(agency);
  }

  @ListSize(3)
  @FieldResolver(() => [Agency], {
    description:
      'The agencies that took over its functions directly; empty while it exists. `successions` says what each took over.',
  })
  @Access(open)
  successors(@Root() agency: Agency, @Ctx() context: DirectoryContext): Agency[] {
    return context.use(AgencyStore).successors(agency);
  }

  @ListSize(3)
  @FieldResolver(() => [Agency], {
    description:
      'The agencies that answer for its tasks on a day, through all reorganisations until then; the agency itself while it exists. For a former district these are the communes of its area, each for its own part.',
  })
  @Access(open)
  successorsAsOf(
    @Root() agency: Agency,
    @Arg('asOf', () => DateScalar, { nullable: true, description: asOfToday }) asOf: PlainDate | undefined,
    @Ctx() context: DirectoryContext,
  ): Agency[] {
    return context.use(AgencyStore).answeringAt(agency.id, asOf ?? context.today);
  }

  @ListSize(4)
  @FieldResolver(() => [DatedAgencyCode], {
    description: 'Its codes in the national schemes (mã định danh), as dated attributes.',
  })
  @Access(open)
  codes(
    @Root() agency: Agency,
    @Arg('scheme', () => CodeScheme, { nullable: true, description: 'Only codes of this scheme.' })
    scheme: Scheme | undefined,
    @Arg('history', { defaultValue: false, description: 'All that it ever bore, not only those in force on its day.' })
    history: boolean,
    @Ctx() context: DirectoryContext,
  ): DatedAgencyCode[] {
    return context.use(AgencyStore).codes(agency, scheme, history);
  }
}
