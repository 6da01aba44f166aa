import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Access, open, scopes } from '../../kernel/access/access.ts';
import { PageArgs } from '../../kernel/page/page.ts';
import { citedInstruments } from '../../kernel/text/citations.rules.ts';
import { addDays } from '../../kernel/dates/plain-date.ts';
import { Agency } from '../agency/agency.type.ts';
import { LegalInstrument } from '../legal-instrument/legal-instrument.type.ts';
import { planCreation, planDissolution, planMerger, planRenaming, planSplit } from './reorganisation.rules.ts';
import {
  CreateAgencyInput,
  DissolveAgencyInput,
  MergeAgenciesInput,
  OrgChange,
  OrgChangeConnection,
  OrgChangeFilter,
  RenameAgencyInput,
  SplitAgencyInput,
} from './reorganisation.type.ts';
import type { DirectoryContext } from '../access/context.ts';
import { reorganise } from './reorganise.command.ts';
import { ReorganisationStore } from './reorganisation.store.ts';
import { LegalInstrumentStore } from '../legal-instrument/legal-instrument.store.ts';
import { AgencyStore } from '../agency/agency.store.ts';

const manage = scopes('directory:manage');
const refusals =
  'BAD_USER_INPUT, with the date and the reason, when the tree would not be valid on every date; CONFLICT when an agency has changed since the caller saw it.';

@Resolver(() => OrgChange)
export class ReorganisationResolver {
  @Query(() => OrgChangeConnection, { nullable: true, description: 'Reorganisations, the latest first.' })
  @Access(open)
  orgChanges(
    @Arg('filter', () => OrgChangeFilter, { nullable: true, description: 'Which to list; all when left out.' })
    filter: OrgChangeFilter | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: DirectoryContext,
  ) {
    return context.use(ReorganisationStore).list(filter ?? {}, page);
  }

  @Mutation(() => OrgChange, { nullable: true, description: `Creates an agency (thành lập). ${refusals}` })
  @Access(manage)
  createAgency(
    @Arg('input', () => CreateAgencyInput, { description: 'What to do, and from when.' }) input: CreateAgencyInput,
    @Ctx() context: DirectoryContext,
  ) {
    return reorganise(context, planCreation, input);
  }

  @Mutation(() => OrgChange, {
    nullable: true,
    description: `Renames an agency, which stays the same agency (đổi tên). ${refusals}`,
  })
  @Access(manage)
  renameAgency(
    @Arg('input', () => RenameAgencyInput, { description: 'What to do, and from when.' }) input: RenameAgencyInput,
    @Ctx() context: DirectoryContext,
  ) {
    return reorganise(context, planRenaming, input);
  }

  @Mutation(() => OrgChange, {
    nullable: true,
    description: `Makes several agencies one (sáp nhập, hợp nhất). ${refusals}`,
  })
  @Access(manage)
  mergeAgencies(
    @Arg('input', () => MergeAgenciesInput, { description: 'What to do, and from when.' }) input: MergeAgenciesInput,
    @Ctx() context: DirectoryContext,
  ) {
    return reorganise(context, planMerger, input);
  }

  @Mutation(() => OrgChange, { nullable: true, description: `Makes one agency several (chia, tách). ${refusals}` })
  @Access(manage)
  splitAgency(
    @Arg('input', () => SplitAgencyInput, { description: 'What to do, and from when.' }) input: SplitAgencyInput,
    @Ctx() context: DirectoryContext,
  ) {
    return reorganise(context, planSplit, input);
  }

  @Mutation(() => OrgChange, {
    nullable: true,
    description: `Ends an agency without a successor (giải thể). ${refusals}`,
  })
  @Access(manage)
  dissolveAgency(
    @Arg('input', () => DissolveAgencyInput, { description: 'What to do, and from when.' }) input: DissolveAgencyInput,
    @Ctx() context: DirectoryContext,
  ) {
    return reorganise(context, planDissolution, input);
  }

  @FieldResolver(() => [LegalInstrument], { description: 'The legal instruments that `legalBasis` cites.' })
  @Access(open)
  legalInstruments(@Root() { legalBasis }: OrgChange, @Ctx() context: DirectoryContext): Promise<LegalInstrument[]> {
    return context.use(LegalInstrumentStore).citedMany(citedInstruments(legalBasis ?? ''));
  }

  @FieldResolver(() => [Agency], {
    description: 'The agencies that it started from, as of the day before; empty for a creation.',
  })
  @Access(open)
  async from(@Root() change: OrgChange, @Ctx() context: DirectoryContext): Promise<Agency[]> {
    return context
      .use(AgencyStore)
      .getMany(await context.use(ReorganisationStore).agencyIds(change.id, 'FROM'), addDays(change.date, -1));
  }

  @FieldResolver(() => [Agency], {
    description: 'The agencies that it led to, as of its date; empty for a dissolution.',
  })
  @Access(open)
  async to(@Root() change: OrgChange, @Ctx() context: DirectoryContext): Promise<Agency[]> {
    return context
      .use(AgencyStore)
      .getMany(await context.use(ReorganisationStore).agencyIds(change.id, 'TO'), change.date);
  }
}

@Resolver(() => Agency)
export class AgencyChangesResolver {
  @FieldResolver(() => [OrgChange], {
    description: 'The reorganisations that the agency went through, the earliest first.',
  })
  @Access(open)
  changes(@Root() agency: Agency, @Ctx() context: DirectoryContext): Promise<OrgChange[]> {
    return context.use(ReorganisationStore).of(agency.id);
  }
}
