import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Access, scopes } from '../../../kernel/access/access.ts';
import { readFigureId } from '../../../kernel/figures/indicator-figure.ts';
import { registeredFigure } from './registered-figure.rules.ts';
import { IndicatorRollUp, RegisteredFigure } from './registered-figure.type.ts';
import type { DocumentsContext } from '../../access/context.ts';
import { ConformityStore } from '../conformity/conformity.store.ts';

@Resolver(() => IndicatorRollUp)
export class RegisteredFigureResolver {
  @FieldResolver(() => RegisteredFigure, {
    nullable: true,
    description:
      'What the registers of documents have of the same agencies and days, beside what was reported; null of an indicator that they know nothing of. They know ED1 to ED9, EDOC_SENT and EDOC_VALIDLY_SIGNED.',
  })
  @Access(scopes('statistics:read'), { class: 'INTERNAL' })
  async registered(
    @Root() { id }: IndicatorRollUp,
    @Ctx() context: DocumentsContext,
  ): Promise<RegisteredFigure | null> {
    const reported = readFigureId(id);
    if (!reported) return null;
    const { agencyId, from, to } = reported;
    const below = context.organisation.descendants(agencyId, to).map((agency) => agency.id);
    return registeredFigure(reported, await context.use(ConformityStore).among([agencyId, ...below], { from, to }));
  }
}
