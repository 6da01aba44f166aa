import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Access, open } from '../../../kernel/access/access.ts';
import { Document } from '../../record/document/document.type.ts';
import { DocumentSignature } from './document-signature.type.ts';
import type { DocumentsContext } from '../../access/context.ts';
import { DocumentSignatureStore } from './document-signature.store.ts';

@Resolver(() => Document)
export class DocumentSignatureResolver {
  @FieldResolver(() => [DocumentSignature], { description: 'Its digital signatures (chữ ký số).' })
  @Access(open)
  signatures(@Root() document: Document, @Ctx() context: DocumentsContext): Promise<DocumentSignature[]> {
    return context.use(DocumentSignatureStore).signaturesOf(document);
  }
}
