import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Access, open, scopes } from '../../../kernel/access/access.ts';
import { Document } from '../../record/document/document.type.ts';
import { DocumentChange, UpdateDocumentInput } from './document-change.type.ts';
import type { DocumentsContext } from '../../access/context.ts';
import { DocumentChangeStore } from './document-change.store.ts';
import { updateDocument } from './update-document.command.ts';

@Resolver(() => Document)
export class DocumentChangeResolver {
  @FieldResolver(() => [DocumentChange], {
    description: 'How it was updated after it was issued (lịch sử cập nhật), the first time first.',
  })
  @Access(open)
  changes(@Root() document: Document, @Ctx() context: DocumentsContext): Promise<DocumentChange[]> {
    return context.use(DocumentChangeStore).of(document);
  }

  @Mutation(() => Document, {
    nullable: true,
    description:
      "Updates a document that the viewer's agency issued (cập nhật), and tells its recipients; what it said before is kept in `changes`. FORBIDDEN for one of another agency, CONFLICT when it has changed since or is revoked, BAD_USER_INPUT for what changes nothing.",
  })
  @Access(scopes('documents:write'), { class: 'INTERNAL' })
  updateDocument(
    @Arg('input', () => UpdateDocumentInput, { description: 'Which, why, and what is to be changed.' })
    input: UpdateDocumentInput,
    @Ctx() context: DocumentsContext,
  ): Promise<Document> {
    return updateDocument(context, input);
  }
}
