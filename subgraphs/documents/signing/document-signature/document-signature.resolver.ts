import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Access, open } from '../../../kernel/access/access.ts';
import { Document } from '../../record/document/document.type.ts';
import type { DocumentsContext } from '../../stores.ts';
import { DocumentSignature } from './document-signature.type.ts';

@Resolver(() => Document)
export class DocumentSignatureResolver {
  @FieldResolver(() => [DocumentSignature], { description: 'Its digital signatures (chữ ký số).' })
  @Access(open)
  signatures(@Root() document: Document, @Ctx() { parts }: DocumentsContext): Promise<DocumentSignature[]> {
    return parts.signaturesOf(document);
  }
}
