import { conflict, GraphError, notFound } from '../../../kernel/errors/errors.ts';
import { transactOnce } from '../../../kernel/command/idempotency.ts';
import { tellDocument } from '../../exchange/outbox/axis-outbox.store.ts';
import { DocumentStore } from '../../record/document/document.store.ts';
import type { Document } from '../../record/document/document.type.ts';
import { revokeDocument } from '../../record/document/revoke-document.store.ts';
import { KnownDocuments } from '../../exchange/packet/known-documents.store.ts';
import { covers, ownRights } from '../../access/rights.rules.ts';
import { readText } from '../../../kernel/text/read-text.rules.ts';
import type { RevokeDocumentInput } from './draft.type.ts';
import type { DocumentsContext } from '../../access/context.ts';

/** Revokes a document of the viewer's agency; what it said of itself stays, its files are no longer given. */
export async function revokeIssuedDocument(context: DocumentsContext, input: RevokeDocumentInput): Promise<Document> {
  await transactOnce(context, input, async (unit) => {
    const { transaction, organisation } = unit;
    const reason = readText('reason', input.reason);
    const [document] = await context.use(DocumentStore).within(transaction, [input.document]);
    if (!document) throw notFound(`The document ${JSON.stringify(input.document)}`);
    if (!covers(context.once(ownRights), document.issuer.id))
      throw new GraphError('FORBIDDEN', 'Only the agency that issued the document revokes it', 'input.document');
    if (!(await revokeDocument(unit, document.id, reason)))
      throw conflict('The document is revoked already', 'input.document');
    const known = new KnownDocuments(organisation);
    const beyond = await known.beyondOf(transaction, { id: document.id, issuerId: document.issuer.id });
    await tellDocument(unit, 'REVOKE', document.id, beyond);
  });
  return context.use(DocumentStore).reread(input.document);
}
