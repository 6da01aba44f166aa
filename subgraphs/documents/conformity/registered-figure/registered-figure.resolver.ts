import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Access, scopes } from '../../../kernel/access/access.ts';
import { readFigureId } from '../../../kernel/figures/indicator-figure.ts';
import type { DocumentsContext } from '../../stores.ts';
import { registeredFigure } from './registered-figure.rules.ts';
import { IndicatorRollUp, RegisteredFigure } from './registered-figure.type.ts';

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
    @Ctx() { conformity, organisation }: DocumentsContext,
  ): Promise<RegisteredFigure | null> {
    const reported = readFigureId(id);
    if (!reported) return null;
    const { agencyId, from, to } = reported;
    const below = organisation.descendants(agencyId, to).map((agency) => agency.id);
    return registeredFigure(reported, await conformity.among([agencyId, ...below], { from, to }));
  }
}
