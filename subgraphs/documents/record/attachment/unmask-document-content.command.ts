import { GraphError } from '../../../kernel/errors/errors.ts';
import type { DocumentsContext } from '../../access/context.ts';
import { DocumentStore } from '../document/document.store.ts';
import type { UnmaskDocumentContentInput, UnmaskedDocument } from './attachment.type.ts';

/**
 * Opens what is in a document to the viewer, which the audit trail records, and answers until when. Throws FORBIDDEN
 * for who does not supervise the whole province, NOT_FOUND for a document that is not theirs to see.
 */
export async function unmaskDocumentContent(
  context: DocumentsContext,
  { document: id, reason }: UnmaskDocumentContentInput,
): Promise<UnmaskedDocument> {
  const documents = context.use(DocumentStore);
  await documents.get(id);
  if (!context.viewer.scopes.has('province:wide'))
    throw new GraphError('FORBIDDEN', 'Who supervises the whole province unmasks what is in a document');
  const until = await context.audit.unmask({ type: 'Document', rowId: id, field: 'content', reason });
  return { document: await documents.reread(id), until };
}
