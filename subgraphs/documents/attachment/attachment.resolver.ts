import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Access } from '../../kernel/access/access.ts';
import { Document } from '../document/document.type.ts';
import { contentRelationships, contentRight } from '../relationships.ts';
import type { DocumentsContext } from '../stores.ts';
import { DocumentAttachment } from './attachment.type.ts';

@Resolver(() => Document)
export class DocumentAttachmentsResolver {
  @FieldResolver(() => [DocumentAttachment], {
    nullable: true,
    description:
      'The files that go with it (tệp đính kèm): for the records offices, leaders and applications of the agencies that issued or received it, and for whom it gives a task. Empty once it is revoked or taken back.',
  })
  @Access(contentRight, { class: 'DOC_CONTENT', when: contentRelationships })
  attachments(@Root() document: Document, @Ctx() { attachments }: DocumentsContext): Promise<DocumentAttachment[]> {
    return attachments.of(document);
  }
}
