import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Access, type RequestRight } from '../../../kernel/access/access.ts';
import { ListSize } from '../../../kernel/limits/cost-sdl.ts';
import { Agency } from '../../federated/agency.type.ts';
import { EdocConformity, EdocGrouping, EdocIndicator, EdocPeriod } from './conformity.type.ts';
import type { DocumentsContext } from '../../access/context.ts';
import { ConformityStore } from './conformity.store.ts';

/** Aggregates of all agencies are for analysts; an officer counts what their own agency, or those below it, did. */
const count: RequestRight = { kind: 'scopes', anyOf: [['statistics:read'], ['documents:read']] };
const internal = { class: 'INTERNAL' } as const;

@Resolver()
export class ConformityResolver {
  @ListSize(100)
  @Query(() => [EdocConformity], {
    nullable: true,
    description:
      'How documents were sent and received electronically in a period (Quyết định 28/2018/QĐ-TTg), by level or by agency, and by month: over all agencies with statistics:read, otherwise over those that the viewer may see the documents of.',
  })
  @Access(count, internal)
  edocConformity(
    @Arg('period', () => EdocPeriod, { description: 'The days of promulgation, sending, and due dates.' })
    period: EdocPeriod,
    @Arg('groupBy', () => [EdocGrouping], {
      description: 'By what; AGENCY includes LEVEL, and MONTH goes with either: by level when it stands alone.',
    })
    groupBy: (keyof typeof EdocGrouping)[],
    @Ctx() context: DocumentsContext,
  ): Promise<EdocConformity[]> {
    const grouping = groupBy.includes('AGENCY') ? 'AGENCY' : 'LEVEL';
    const store = context.use(ConformityStore);
    return groupBy.includes('MONTH') ? store.byMonth(grouping, period) : store.by(grouping, period);
  }
}

@Resolver(() => Agency)
export class AgencyConformityResolver {
  @FieldResolver(() => [EdocIndicator], {
    nullable: true,
    description:
      'The e-document indicators of the agency and of those that it took over from; empty when the viewer may not count its documents.',
  })
  @Access(count, internal)
  edocIndicators(
    @Root() agency: Agency,
    @Arg('period', () => EdocPeriod, { description: 'The days from which to count.' }) period: EdocPeriod,
    @Ctx() context: DocumentsContext,
  ): Promise<EdocIndicator[]> {
    return context.use(ConformityStore).of(agency.id, period);
  }
}
