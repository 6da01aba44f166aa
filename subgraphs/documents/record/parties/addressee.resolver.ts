import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { PlainDate } from '../../../kernel/dates/plain-date.ts';
import { Access, open } from '../../../kernel/access/access.ts';
import { DateScalar } from '../../../kernel/scalars/scalars.ts';
import { ListSize } from '../../../kernel/limits/cost-sdl.ts';
import { Addressee, AddresseeAgency } from './addressee.type.ts';
import type { DocumentsContext } from '../../access/context.ts';
import { PartiesStore } from './parties.store.ts';

@Resolver(() => Addressee)
export class AddresseeResolver {
  @ListSize(50)
  @FieldResolver(() => [AddresseeAgency], {
    description:
      'The agencies that the line stood for on the promulgation date, by level and name, whatever became of them; none when the line was not understood.',
  })
  @Access(open)
  expand(
    @Root() addressee: Addressee,
    @Arg('asOf', () => DateScalar, {
      nullable: true,
      description: 'The day as of which to name who answers for them; today in Viet Nam when left out.',
    })
    asOf: PlainDate | undefined,
    @Ctx() context: DocumentsContext,
  ): Promise<AddresseeAgency[]> {
    return context.use(PartiesStore).expand(addressee, asOf ?? context.today);
  }
}
