import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Access, open } from '../../../kernel/access/access.ts';
import type { DocumentsContext } from '../../access/context.ts';
import { Document } from '../document/document.type.ts';
import { Addressee } from './addressee.type.ts';
import { PartiesStore } from './parties.store.ts';
import { Recipient } from './recipient.type.ts';

@Resolver(() => Document)
export class DocumentPartiesResolver {
  @FieldResolver(() => [Addressee], { description: 'The lines of addressees (Kính gửi), in their order.' })
  @Access(open)
  addressees(@Root() document: Document, @Ctx() context: DocumentsContext): Promise<Addressee[]> {
    return context.use(PartiesStore).addresseesOf(document);
  }

  @FieldResolver(() => [Recipient], { description: 'The lines of recipients (Nơi nhận), in their order.' })
  @Access(open)
  recipients(@Root() document: Document, @Ctx() context: DocumentsContext): Promise<Recipient[]> {
    return context.use(PartiesStore).recipientsOf(document);
  }
}
