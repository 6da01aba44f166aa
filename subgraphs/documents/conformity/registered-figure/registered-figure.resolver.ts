import { Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
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
  @Directive('@requires(fields: "reported")')
  async registered(
    @Root() { id, reported }: IndicatorRollUp,
    @Ctx() context: DocumentsContext,
  ): Promise<RegisteredFigure | null> {
    const figure = readFigureId(id);
    if (!figure) return null;
    const { code, agencyId, from, to } = figure;
    const below = context.organisation.descendants(agencyId, to).map((agency) => agency.id);
    const found = await context.use(ConformityStore).among([agencyId, ...below], { from, to });
    return registeredFigure({ code, reported }, found);
  }
}
