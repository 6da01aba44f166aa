import { Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { Access, scopes } from '../../../kernel/access/access.ts';
import { CountedFigure } from '../../../kernel/figures/counted-figure.type.ts';
import { readFigureId } from '../../../kernel/figures/indicator-figure.ts';
import type { ServicesContext } from '../../access/context.ts';
import { RegisteredFigureStore } from './registered-figure.store.ts';
import { IndicatorRollUp } from './registered-figure.type.ts';

@Resolver(() => IndicatorRollUp)
export class RegisteredFigureResolver {
  @FieldResolver(() => CountedFigure, {
    nullable: true,
    description:
      'What the registers of dossiers have of the same agencies and days; null where they know nothing of it.',
  })
  @Access(scopes('statistics:read'), { class: 'INTERNAL' })
  @Directive('@inaccessible')
  async ofDossiers(@Root() { id }: IndicatorRollUp, @Ctx() context: ServicesContext): Promise<CountedFigure | null> {
    const figure = readFigureId(id);
    return figure ? context.use(RegisteredFigureStore).of(figure) : null;
  }
}
