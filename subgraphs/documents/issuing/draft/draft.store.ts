import type DataLoader from 'dataloader';
import { badInput, conflict, notFound } from '../../../kernel/errors/errors.ts';
import type { DocumentContent } from '../../record/document/document-rows.rules.ts';
import { Prisma, type DocumentDraft as Row } from '../../generated/client.ts';
import { covers, ownRights, type Rights } from '../../access/rights.rules.ts';
import { authorityCheck } from '../../record/signer/authority.rules.ts';
import { signingCapacity } from '../../record/signer/signer.rules.ts';
import { authorizedOn } from '../../signing/signing-authorization/signing-authorization.store.ts';
import { rowById } from '../../../kernel/loaders/loaders.ts';
import { type Heading, refuseMalformed } from './draft.rules.ts';
import type { DocumentDraft } from './draft.type.ts';
import type { DocumentsContext } from '../../access/context.ts';
import { lockRow } from '../../../kernel/database/lock-row.ts';

/** What a draft says. */
export type DraftContent = Heading & DocumentContent;

const lockable = { name: 'documents.document_draft', fields: Prisma.DocumentDraftScalarFieldEnum };

/** Reads drafts of the viewer's agency, and refuses what could not be issued. */
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
    return row && covers(this.#own, row.issuerId) ? this.describe(row) : null;
  }

  /** A draft of the viewer's agency; throws NOT_FOUND when it has none with this id. */
  async get(id: string): Promise<DocumentDraft> {
    const row = await this.context.prisma.documentDraft.findUnique({ where: { id } });
    return this.describe(this.#mine(row, id));
  }

  #mine(row: Row | null, id: string): Row {
    if (!row || !covers(this.#own, row.issuerId)) throw notFound(`The draft ${JSON.stringify(id)}`);
    return row;
  }

  /** The draft, locked until the transaction ends; CONFLICT when it has changed since, or was issued. */
  async lock(transaction: Prisma.TransactionClient, id: string, revision: number): Promise<Row> {
    const row = this.#mine((await lockRow<Row>(transaction, lockable, id)) ?? null, id);
    if (row.documentId !== null) throw conflict('The draft has been issued', 'input.draft');
    if (row.revision === revision) return row;
    const message = `The draft has changed: its revision is ${row.revision}; read it again, then decide`;
    throw conflict(message, 'input.revision');
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

  /** A draft, as its row has it. */
  describe({ id, issuerId, revision, content, draftedAt, documentId }: Row): DocumentDraft {
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
