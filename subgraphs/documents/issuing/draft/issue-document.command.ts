import { conflict } from '../../../kernel/errors/errors.ts';
import { transactOnce } from '../../../kernel/command/idempotency.ts';
import { tellDocument } from '../../exchange/outbox/axis-outbox.store.ts';
import { deliveryRows, onAxis } from '../../exchange/delivery/delivery-rows.rules.ts';
import { documentRows } from '../../record/document/document-rows.rules.ts';
import { DocumentStore } from '../../record/document/document.store.ts';
import type { Document } from '../../record/document/document.type.ts';
import { writeDocument } from '../../record/document/write-document.store.ts';
import { keepSignatures } from '../../signing/document-signature/keep-signatures.store.ts';
import { expectedSigners, isValidlySigned } from '../../signing/document-signature/signature-rows.rules.ts';
import { KnownDocuments } from '../../exchange/packet/known-documents.store.ts';
import { takeFreeNumber } from '../../record/register/register.store.ts';
import { keepStaff } from '../../exchange/staff/staff.store.ts';
import { printedNumber } from './draft.rules.ts';
import { type DraftContent, DraftStore } from './draft.store.ts';
import type { IssueDocumentInput } from './draft.type.ts';
import { type IssuedFile, IssuedFilesStore } from './issued-files.store.ts';
import type { DocumentsContext, DocumentsUnit } from '../../access/context.ts';

const cannotBeIssued = {
  NUMBER_TAKEN: 'A document with the same number has just come in; try again, and the register goes past it',
  REPLACED_ALREADY: 'A document that it is to replace has been replaced by another',
};

/**
 * Issues a draft today, under the next number: the number, the document, its signed files and the verdicts on them
 * come to be together, or none of them does. Signatures are checked and made before, since nobody else gets a number
 * meanwhile.
 */
export async function issueDocument(context: DocumentsContext, input: IssueDocumentInput): Promise<Document> {
  const { organisation, today, now, viewer } = context;
  const drafts = context.use(DraftStore);
  const issuedFiles = context.use(IssuedFilesStore);
  const { draft: draftId, revision, sender } = input;
  const carryOut = async (unit: DocumentsUnit, id: string, prepared: IssuedFile[]) => {
    const { transaction } = unit;
    const { issuerId, content: json } = await drafts.lock(transaction, draftId, revision);
    const { type, notation, ...content } = json as unknown as DraftContent;
    // What the directory says of the issuer may have changed since it was drafted.
    drafts.refuse({ type, notation, ...content }, issuerId);
    const authorized = await drafts.refuseUnauthorized(transaction, content, issuerId);
    const expected = expectedSigners(organisation, issuerId, today, content.signer?.fullName ?? null);
    const year = today.getUTCFullYear();
    const files = await issuedFiles.keep(unit, issuerId, prepared);
    const register = { agencyId: issuerId, direction: 'OUTGOING' as const, year };
    const { sequence, passedOver } = await takeFreeNumber(transaction, register, notation);
    const code = { codeNumber: printedNumber(sequence), codeNotation: notation };
    const given = { ...content, files };
    const rows = documentRows({ id, issuerId, type, date: today, ...code }, given, organisation, authorized);
    const verdicts = prepared.map(({ given, checked }) => {
      const position = rows.attachments.find(({ fileId }) => fileId === given.fileId)?.position ?? null;
      return { ...checked, position };
    });
    const validlySigned = isValidlySigned(verdicts, expected, now);
    const document = { ...rows.document, validlySigned };
    const fault = await writeDocument(transaction, { ...rows, document });
    if (fault) throw conflict(cannotBeIssued[fault], 'input.draft');
    await keepSignatures(unit, id, verdicts, expected);
    const deliveries = deliveryRows(rows, now, organisation);
    await transaction.delivery.createMany({ data: deliveries });
    if (sender) {
      const { name, department = null, email = null, mobile = null } = sender;
      const named = { documentId: id, stepId: null, agencyId: issuerId };
      await keepStaff(transaction, named, { department, staff: name, email, mobile });
    }
    const beyond = new KnownDocuments(organisation).beyond(issuerId, onAxis(deliveries));
    await tellDocument(unit, content.replaces?.length ? 'REPLACE' : 'NEW', id, beyond);
    await transaction.registerEntry.create({
      data: {
        id: `${issuerId}:OUTGOING:${year}:${sequence}`,
        agencyId: issuerId,
        direction: 'OUTGOING',
        year,
        sequence,
        passedOver,
        documentId: id,
        source: 'ISSUED',
        recordedAt: now,
        subject: viewer.subject,
      },
    });
    await transaction.documentDraft.update({ where: { id: draftId }, data: { documentId: id } });
  };
  const id = await issuedFiles.during((write) =>
    transactOnce(context, input, carryOut, () => issuedFiles.prepare(input, write)),
  );
  return context.use(DocumentStore).reread(id);
}
