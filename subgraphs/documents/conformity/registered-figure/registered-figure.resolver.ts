import { Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { Access, scopes } from '../../../kernel/access/access.ts';
import { type FigureKey, readFigureId } from '../../../kernel/figures/indicator-figure.ts';
import { countedFigure, isOfDocuments, registeredFigure } from './registered-figure.rules.ts';
import { IndicatorRollUp, RegisteredFigure } from './registered-figure.type.ts';
import type { DocumentsContext } from '../../access/context.ts';
import { ConformityStore } from '../conformity/conformity.store.ts';

@Resolver(() => IndicatorRollUp)
export class RegisteredFigureResolver {
  @FieldResolver(() => RegisteredFigure, {
    nullable: true,
    description:
      'What the registers have of the same agencies and days, beside what was reported. The registers of documents know ED1 to ED9, EDOC_SENT and EDOC_VALIDLY_SIGNED; those of dossiers DOSSIERS_RECEIVED, DOSSIERS_SYNCED and the indices of Decision 766/QĐ-TTg that are one number, over whole months. Null of anything else.',
  })
  @Access(scopes('statistics:read'), { class: 'INTERNAL' })
  @Directive('@requires(fields: "reported ofDossiers { value numerator denominator unknown }")')
  async registered(
    @Root() { id, reported, ofDossiers }: IndicatorRollUp,
    @Ctx() context: DocumentsContext,
  ): Promise<RegisteredFigure | null> {
    const figure = readFigureId(id);
    if (!figure) return null;
    const counted = ofDossiers ?? (await this.#ofDocuments(figure, context));
    return counted && registeredFigure(counted, reported);
  }

  async #ofDocuments({ code, agencyId, from, to }: FigureKey, context: DocumentsContext) {
    if (!isOfDocuments(code)) return null;
    const below = context.organisation.descendants(agencyId, to).map((agency) => agency.id);
    return countedFigure(code, await context.use(ConformityStore).among([agencyId, ...below], { from, to }));
  }
}
