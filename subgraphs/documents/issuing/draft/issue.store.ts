import { GraphError, notFound } from '../../../kernel/errors/errors.ts';
import { transactOnce } from '../../../kernel/command/idempotency.ts';
import { tellDocument } from '../../exchange/outbox/axis-outbox.store.ts';
import { deliveryRows, onAxis } from '../../exchange/delivery/delivery-rows.rules.ts';
import { documentRows } from '../../record/document/document-rows.rules.ts';
import { DocumentStore } from '../../record/document/document.store.ts';
import type { Document } from '../../record/document/document.type.ts';
import { revokeDocument } from '../../record/document/revoke-document.store.ts';
import { writeDocument } from '../../record/document/write-document.store.ts';
import { keepSignatures } from '../../signing/document-signature/keep-signatures.store.ts';
import { expectedSigners, isValidlySigned } from '../../signing/document-signature/signature-rows.rules.ts';
import type { Prisma } from '../../generated/client.ts';
import { KnownDocuments } from '../../exchange/packet/known-documents.store.ts';
import { takeFreeNumber } from '../../record/register/register.store.ts';
import { covers, ownRights, type Rights } from '../../access/rights.rules.ts';
import { readText } from '../../../kernel/text/read-text.rules.ts';
import { keepStaff } from '../../exchange/staff/staff.store.ts';
import { printedNumber } from './draft.rules.ts';
import { type DraftContent, DraftStore } from './draft.store.ts';
import type { IssueDocumentInput, RevokeDocumentInput } from './draft.type.ts';
import { type IssuedFile, IssuedFilesStore } from './issued-files.store.ts';
import type { DocumentsContext } from '../../access/context.ts';

type Transaction = Prisma.TransactionClient;

const cannotBeIssued = {
  NUMBER_TAKEN: 'A document with the same number has just come in; try again, and the register goes past it',
  REPLACED_ALREADY: 'A document that it is to replace has been replaced by another',
};

/** Issues drafts under the next number of their register, and revokes documents. */
export class IssueStore {
  readonly #own: Rights;

  constructor(private readonly context: DocumentsContext) {
    this.#own = ownRights(context);
  }

  /**
   * Issues a draft today, under the next number: the number, the document, its signed files and the verdicts on them
   * come to be together, or none of them does. Signatures are checked and made before, since nobody else gets a number
   * meanwhile.
   */
  async issue(input: IssueDocumentInput): Promise<Document> {
    const { organisation, today, now, viewer } = this.context;
    const { draft: draftId, revision, sender } = input;
    const carryOut = async (transaction: Transaction, id: string, prepared: IssuedFile[]) => {
      const { issuerId, content: json } = await this.context.use(DraftStore).lock(transaction, draftId, revision);
      const { type, notation, ...content } = json as unknown as DraftContent;
      // What the directory says of the issuer may have changed since it was drafted.
      this.context.use(DraftStore).refuse({ type, notation, ...content }, issuerId);
      const authorized = await this.context.use(DraftStore).refuseUnauthorized(transaction, content, issuerId);
      const expected = expectedSigners(organisation, issuerId, today, content.signer?.fullName ?? null);
      const year = today.getUTCFullYear();
      const files = await this.context.use(IssuedFilesStore).keep(transaction, issuerId, prepared);
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
      if (fault) throw new GraphError('CONFLICT', cannotBeIssued[fault], 'input.draft');
      await keepSignatures(transaction, id, verdicts, expected, now);
      const deliveries = deliveryRows(rows, now, organisation);
      await transaction.delivery.createMany({ data: deliveries });
      if (sender) {
        const { name, department = null, email = null, mobile = null } = sender;
        const named = { documentId: id, stepId: null, agencyId: issuerId };
        await keepStaff(transaction, named, { department, staff: name, email, mobile });
      }
      const beyond = new KnownDocuments(organisation).beyond(issuerId, onAxis(deliveries));
      await tellDocument(transaction, content.replaces?.length ? 'REPLACE' : 'NEW', id, beyond, now);
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
    const id = await this.context
      .use(IssuedFilesStore)
      .during((write) =>
        transactOnce(this.context.prisma, this.context, input, carryOut, () =>
          this.context.use(IssuedFilesStore).prepare(input, write),
        ),
      );
    return this.context.use(DocumentStore).reread(id);
  }

  /** Revokes a document of the viewer's agency; what it said of itself stays, its files are no longer given. */
  async revoke(input: RevokeDocumentInput): Promise<Document> {
    await transactOnce(this.context.prisma, this.context, input, async (transaction) => {
      const reason = readText('reason', input.reason);
      const [document] = await this.context.use(DocumentStore).within(transaction, [input.document]);
      if (!document) throw notFound(`The document ${JSON.stringify(input.document)}`);
      if (!covers(this.#own, document.issuer.id))
        throw new GraphError('FORBIDDEN', 'Only the agency that issued the document revokes it', 'input.document');
      const { now, organisation } = this.context;
      if (!(await revokeDocument(transaction, document.id, reason, now)))
        throw new GraphError('CONFLICT', 'The document is revoked already', 'input.document');
      const known = new KnownDocuments(organisation);
      const beyond = await known.beyondOf(transaction, { id: document.id, issuerId: document.issuer.id });
      await tellDocument(transaction, 'REVOKE', document.id, beyond, now);
    });
    return this.context.use(DocumentStore).reread(input.document);
  }
}
