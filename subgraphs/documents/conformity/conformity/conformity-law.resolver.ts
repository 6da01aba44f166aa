import { FieldResolver, Resolver } from 'type-graphql';
import { Access, open } from '../../../kernel/access/access.ts';
import { LegalInstrument } from '../../federated/legal-instrument.type.ts';
import { EdocIndicator } from './conformity.type.ts';

@Resolver(() => EdocIndicator)
export class EdocIndicatorLawResolver {
  @FieldResolver(() => LegalInstrument, { description: 'The decision that sets the obligation, with its validity.' })
  @Access(open)
  legalInstrument(): LegalInstrument {
    return { id: '28/2018/QĐ-TTg' };
  }
}
