import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Access, open } from '../../../kernel/access/access.ts';
import { Document } from '../document/document.type.ts';
import type { DocumentsContext } from '../../stores.ts';
import { DocumentReference } from './reference.type.ts';

@Resolver(() => DocumentReference)
export class DocumentReferenceResolver {
  @FieldResolver(() => Document, {
    nullable: true,
    description: 'The cited document; null when it is not in the graph, or not for the viewer to see.',
  })
  @Access(open)
  document(
    @Root() { citedId }: DocumentReference,
    @Ctx() { documents }: DocumentsContext,
  ): Promise<Document | null> | null {
    return citedId === null ? null : documents.find(citedId);
  }
}
