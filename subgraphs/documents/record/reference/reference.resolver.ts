import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Access, open } from '../../../kernel/access/access.ts';
import { Document } from '../document/document.type.ts';
import { DocumentReference } from './reference.type.ts';
import type { DocumentsContext } from '../../access/context.ts';
import { DocumentStore } from '../document/document.store.ts';
import { ReferenceStore } from './reference.store.ts';

@Resolver(() => DocumentReference)
export class DocumentReferenceResolver {
  @FieldResolver(() => Document, {
    nullable: true,
    description: 'The cited document; null when it is not in the graph, or not for the viewer to see.',
  })
  @Access(open)
  document(@Root() { citedId }: DocumentReference, @Ctx() context: DocumentsContext): Promise<Document | null> | null {
    return citedId === null ? null : context.use(DocumentStore).find(citedId);
  }
}

@Resolver(() => Document)
export class DocumentReferencesResolver {
  @FieldResolver(() => [DocumentReference], { description: 'The documents that it cites (văn bản viện dẫn).' })
  @Access(open)
  references(@Root() document: Document, @Ctx() context: DocumentsContext): Promise<DocumentReference[]> {
    return context.use(ReferenceStore).referencesOf(document);
  }
}
