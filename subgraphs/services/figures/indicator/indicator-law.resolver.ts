import { FieldResolver, Resolver } from 'type-graphql';
import { Access, open } from '../../../kernel/access/access.ts';
import { LegalInstrument } from '../../federated/legal-instrument.type.ts';
import { ServiceIndicator } from './indicator.type.ts';

@Resolver(() => ServiceIndicator)
export class ServiceIndicatorLawResolver {
  @FieldResolver(() => LegalInstrument, { description: 'The decision that defines the index, with its validity.' })
  @Access(open)
  legalInstrument(): LegalInstrument {
    return { id: '766/QĐ-TTg@2022' };
  }
}
