import { Arg, Ctx, FieldResolver, Int, Mutation, Resolver, Root } from 'type-graphql';
import { Access, scopes } from '../../../kernel/access/access.ts';
import { Document } from '../document/document.type.ts';
import { contentRelationships, contentRight } from '../../access/relationships.ts';
import { DocumentAttachment, UnmaskDocumentContentInput, UnmaskedDocument } from './attachment.type.ts';
import type { DocumentsContext } from '../../access/context.ts';
import { AttachmentStore } from './attachment.store.ts';
import { unmaskDocumentContent } from './unmask-document-content.command.ts';

@Resolver(() => Document)
export class DocumentAttachmentsResolver {
  @FieldResolver(() => [DocumentAttachment], {
    nullable: true,
    description:
      'The files that go with it (tệp đính kèm): for the records offices, leaders and applications of the agencies that issued or received it, and for whom it gives a task; who supervises the whole province must unmask them. Empty once it is revoked or taken back.',
  })
  @Access(contentRight, { class: 'DOC_CONTENT', when: contentRelationships })
  attachments(
    @Root() document: Document,
    @Arg('revision', () => Int, {
      nullable: true,
      description: 'As they were at this revision, before `changes`; as they are when left out.',
    })
    revision: number | null | undefined,
    @Ctx() context: DocumentsContext,
  ): Promise<DocumentAttachment[]> {
    return context.use(AttachmentStore).of(document, revision);
  }

  @Mutation(() => UnmaskedDocument, {
    nullable: true,
    description:
      'Opens the content of a document, in the graph and beside it, for fifteen minutes to a supervisor of the whole province. The audit trail first records who, what and why, and then each reading. FORBIDDEN for anybody else.',
  })
  @Access(scopes('documents:unmask'), { class: 'AUDIT' })
  unmaskDocumentContent(
    @Arg('input', () => UnmaskDocumentContentInput, { description: 'Which document, and why.' })
    input: UnmaskDocumentContentInput,
    @Ctx() context: DocumentsContext,
  ): Promise<UnmaskedDocument> {
    return unmaskDocumentContent(context, input);
  }
}
