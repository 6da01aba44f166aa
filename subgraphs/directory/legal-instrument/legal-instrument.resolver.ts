import { Arg, Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import type { PlainDate } from '../../kernel/dates/plain-date.ts';
import { Access, open } from '../../kernel/access/access.ts';
import { Bounded } from '../../kernel/bounds/bound.ts';
import { PageArgs } from '../../kernel/page/page.ts';
import { DateScalar, TextScalar } from '../../kernel/scalars/scalars.ts';
import { LegalInstrument, LegalInstrumentConnection, LegalInstrumentFilter } from './legal-instrument.type.ts';
import type { DirectoryContext } from '../access/context.ts';
import { LegalInstrumentStore } from './legal-instrument.store.ts';

const asOfToday = 'The day as of which to answer; today in Viet Nam when left out.';

@Resolver(() => LegalInstrument)
export class LegalInstrumentResolver {
  @Query(() => LegalInstrumentConnection, {
    nullable: true,
    description: 'The legal instruments that apply on a day (văn bản có hiệu lực), by id.',
  })
  @Access(open)
  legalInstruments(
    @Arg('filter', () => LegalInstrumentFilter, { nullable: true, description: 'Which to list; all when left out.' })
    filter: LegalInstrumentFilter | undefined,
    @Bounded({ length: 200 })
    @Arg('search', () => TextScalar, {
      nullable: true,
      description: 'Words, or beginnings of words, of a number or title; diacritics do not matter.',
    })
    search: string | undefined,
    @Arg('asOf', () => DateScalar, { nullable: true, description: asOfToday }) asOf: PlainDate | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: DirectoryContext,
  ) {
    return context.use(LegalInstrumentStore).list(filter ?? {}, search, asOf ?? context.today, page);
  }

  @Query(() => LegalInstrument, {
    nullable: true,
    description:
      'One legal instrument by its number, whenever it applies. NOT_FOUND when none is on record, BAD_USER_INPUT when several have the number and no year is given.',
  })
  @Access(open)
  legalInstrument(
    @Bounded({ length: 200 })
    @Arg('number', () => TextScalar, { description: 'Its number and notation, such as 61/2018/NĐ-CP.' })
    number: string,
    @Arg('year', () => Int, { nullable: true, description: 'The year of its number, where that does not say it.' })
    year: number | undefined,
    @Ctx() context: DirectoryContext,
  ): Promise<LegalInstrument> {
    return context.use(LegalInstrumentStore).get(number, year);
  }

  @FieldResolver(() => Boolean, {
    nullable: true,
    description: 'Whether it applies on a day; null when its first day is not known.',
  })
  @Access(open)
  isInForce(
    @Root() instrument: LegalInstrument,
    @Arg('asOf', () => DateScalar, { nullable: true, description: asOfToday }) asOf: PlainDate | undefined,
    @Ctx() context: DirectoryContext,
  ): boolean | null {
    return context.use(LegalInstrumentStore).appliesOn(instrument, asOf ?? context.today);
  }

  @FieldResolver(() => [LegalInstrument], { description: 'The instruments that it replaces (thay thế).' })
  @Access(open)
  replaces(@Root() { id }: LegalInstrument, @Ctx() context: DirectoryContext) {
    return context.use(LegalInstrumentStore).earlier(id, 'REPLACES');
  }

  @FieldResolver(() => [LegalInstrument], { description: 'The instruments that replace it (bị thay thế bởi).' })
  @Access(open)
  replacedBy(@Root() { id }: LegalInstrument, @Ctx() context: DirectoryContext) {
    return context.use(LegalInstrumentStore).later(id, 'REPLACES');
  }

  @FieldResolver(() => [LegalInstrument], { description: 'The instruments that it amends (sửa đổi, bổ sung).' })
  @Access(open)
  amends(@Root() { id }: LegalInstrument, @Ctx() context: DirectoryContext) {
    return context.use(LegalInstrumentStore).earlier(id, 'AMENDS');
  }

  @FieldResolver(() => [LegalInstrument], { description: 'The instruments that amend it (được sửa đổi bởi).' })
  @Access(open)
  amendedBy(@Root() { id }: LegalInstrument, @Ctx() context: DirectoryContext) {
    return context.use(LegalInstrumentStore).later(id, 'AMENDS');
  }
}
