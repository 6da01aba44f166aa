import { FieldResolver, Resolver, Root } from 'type-graphql';
import { Access, open } from '../../../kernel/access/access.ts';
import { citedInstruments } from '../../../kernel/text/citations.rules.ts';
import { LegalInstrument } from '../../federated/legal-instrument.type.ts';
import { LegalResource } from './procedure-parts.type.ts';

@Resolver(() => LegalResource)
export class LegalResourceResolver {
  @FieldResolver(() => LegalInstrument, {
    nullable: true,
    description: 'The legal instrument of this number, with its validity; null when the number is not one.',
  })
  @Access(open)
  instrument(@Root() { number }: LegalResource): LegalInstrument | null {
    const [id] = citedInstruments(number);
    return id === undefined ? null : { id };
  }
}
