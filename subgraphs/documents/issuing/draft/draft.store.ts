import type DataLoader from 'dataloader';
import { badInput, GraphError, notFound } from '../../../kernel/errors/errors.ts';
import { transactOnce } from '../../../kernel/command/idempotency.ts';
import { formatPlainDate } from '../../../kernel/dates/plain-date.ts';
import type { DocumentContent } from '../../record/document/document-rows.rules.ts';
import { DocumentStore } from '../../record/document/document.store.ts';
import { Prisma, type DocumentDraft as Row } from '../../generated/client.ts';
import { covers, ownRights, type Rights } from '../../access/rights.rules.ts';
import { authorityCheck } from '../../record/signer/authority.rules.ts';
import { signingCapacity } from '../../record/signer/signer.rules.ts';
import { authorizedOn } from '../../signing/signing-authorization/signing-authorization.store.ts';
import { rowById } from '../../../kernel/loaders/loaders.ts';
import { type Heading, refuseMalformed, refuseSecret } from './draft.rules.ts';
import type { DocumentDraft, DraftDocumentInput } from './draft.type.ts';
import type { DocumentsContext } from '../../access/context.ts';
import { lockRow } from '../../../kernel/database/lock-row.ts';

/** What a draft says. */
export type DraftContent = Heading & DocumentContent;

const lockable = { name: 'documents.document_draft', fields: Prisma.DocumentDraftScalarFieldEnum };

/** Drafts documents. */
export class DraftStore {
  readonly #own: Rights;
  readonly #byId: DataLoader<string, Row | null>;

  constructor(private readonly context: DocumentsContext) {
    this.#own = ownRights(context);
    this.#byId = rowById((ids) => context.prisma.documentDraft.findMany({ where: { id: { in: ids } } }));
  }

  /** A draft of the viewer's agency; null when it has none with this id. */
  async find(id: string): Promise<DocumentDraft | null> {
    const row = await this.#byId.load(id);
    return row && covers(this.#own, row.issuerId) ? this.#describe(row) : null;
  }

  /** A draft of the viewer's agency; throws NOT_FOUND when it has none with this id. */
  async get(id: string): Promise<DocumentDraft> {
    const row = await this.context.prisma.documentDraft.findUnique({ where: { id } });
    return this.#describe(this.#mine(row, id));
  }

  /** Writes a draft, or writes one anew. A document with a secrecy level is refused before anything is done with it. */
  async draft(input: DraftDocumentInput): Promise<DocumentDraft> {
    refuseSecret(input.secrecy);
    const { idempotencyKey: _, draft, revision, secrecy: __, ...written } = input;
    const id = await transactOnce(this.context, input, async ({ transaction }, resultId) => {
      const references = written.references.map(({ date, ...reference }) => ({
        ...reference,
        date: date ? formatPlainDate(date) : null,
      }));
      const content: DraftContent = { ...written, references };
      const issuerId = draft == null ? this.#acting() : (await this.lock(transaction, draft, revision ?? 0)).issuerId;
      this.refuse(content, issuerId);
      await this.refuseUnauthorized(transaction, content, issuerId);
      await this.#refuseUnknown(transaction, content, issuerId);
      const json = content as unknown as Prisma.InputJsonObject;
      if (draft == null) {
        await transaction.documentDraft.create({
          data: { id: resultId, issuerId, content: json, draftedAt: this.context.now },
        });
      } else {
        await transaction.documentDraft.update({
          where: { id: draft },
          data: { content: json, revision: { increment: 1 } },
        });
      }
    });
    return this.get(draft ?? id);
  }

  #acting(): string {
    const { agency } = this.context.viewer;
    if (agency === null) throw new GraphError('FORBIDDEN', 'Documents are drafted for an agency, and you act for none');
    return agency;
  }

  #mine(row: Row | null, id: string): Row {
    if (!row || !covers(this.#own, row.issuerId)) throw notFound(`The draft ${JSON.stringify(id)}`);
    return row;
  }

  /** The draft, locked until the transaction ends; CONFLICT when it has changed since, or was issued. */
  async lock(transaction: Prisma.TransactionClient, id: string, revision: number): Promise<Row> {
    const row = this.#mine((await lockRow<Row>(transaction, lockable, id)) ?? null, id);
    if (row.documentId !== null) throw new GraphError('CONFLICT', 'The draft has been issued', 'input.draft');
    if (row.revision === revision) return row;
    const message = `The draft has changed: its revision is ${row.revision}; read it again, then decide`;
    throw new GraphError('CONFLICT', message, 'input.revision');
  }

  /** Throws BAD_USER_INPUT for what its agency could not issue today. */
  refuse({ type, notation, ...content }: DraftContent, issuerId: string): void {
    const { organisation, today } = this.context;
    const version = organisation.versionAt(issuerId, today);
    if (!version) throw badInput('input.draft', 'The agency that must issue it does not exist today');
    refuseMalformed({ type, notation }, content, { abbreviation: version.abbreviation, day: today });
  }

  /**
   * What certainly nobody could sign so is refused; what cannot be checked is issued, and says so. Answers who is
   * authorized in writing to sign for the issuer today.
   */
  async refuseUnauthorized(
    transaction: Prisma.TransactionClient,
    { signer }: DocumentContent,
    issuerId: string,
  ): Promise<string[]> {
    if (!signer) return [];
    const { organisation, today: date } = this.context;
    const isAuthorized = signingCapacity(signer.prefix ?? null) === 'BY_AUTHORIZATION';
    const authorized = isAuthorized ? await authorizedOn(transaction, issuerId, date) : [];
    const { failures } = authorityCheck(signer, { issuerId, date, authorized }, organisation);
    if (failures.length) throw badInput('input.signer', failures.join(' '));
    return authorized;
  }

  /** Whatever it names by id must be there, and what it is to replace must be the issuer's own. */
  async #refuseUnknown(transaction: Prisma.TransactionClient, content: DraftContent, issuerId: string): Promise<void> {
    const { organisation, today } = this.context;
    content.recipients?.forEach(({ agency }, index) => {
      if (agency != null && !organisation.versionAt(agency, today))
        throw badInput(`input.recipients.${index}.agency`, `There is no agency ${JSON.stringify(agency)} today`);
    });
    const cited = (content.references ?? []).flatMap(({ document }) => document ?? []);
    const { replaces = [] } = content;
    const named = [...cited, ...replaces];
    if (named.length === 0) return;
    const found = new Map(
      (await this.context.use(DocumentStore).within(transaction, named)).map((document) => [document.id, document]),
    );
    for (const id of named) if (!found.has(id)) throw notFound(`The document ${JSON.stringify(id)}`);
    const own = organisation.archiveOf(issuerId);
    replaces.forEach((id, index) => {
      if (own.includes(found.get(id)!.issuer.id)) return;
      throw badInput(`input.replaces.${index}`, 'A document takes the place of those that the same agency issued');
    });
  }

  #describe({ id, issuerId, revision, content, draftedAt, documentId }: Row): DocumentDraft {
    const { type, notation, subject } = content as unknown as DraftContent;
    return {
      id,
      issuer: { id: issuerId, asOf: this.context.today },
      revision,
      type,
      notation,
      subject,
      draftedAt,
      documentId,
    };
  }
}
