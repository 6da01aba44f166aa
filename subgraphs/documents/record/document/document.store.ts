import type DataLoader from 'dataloader';
import { notFound } from '../../../kernel/errors/errors.ts';
import { rowById, rowsByKey } from '../../../kernel/loaders/loaders.ts';
import { type Connection, type PageArgs, type PageRequest, pageRequest } from '../../../kernel/page/page.ts';
import { type Document as DocumentRow, Prisma, type Replacement } from '../../generated/client.ts';
import type { RawReader } from '../../../kernel/database/count-rows.ts';
import { plannedByValues } from '../../../kernel/database/direct-reads.ts';
import { extendedRow } from '../../../kernel/database/extended-row.ts';
import {
  columnName,
  columnsOf,
  type DatedTable,
  foundFirst,
  nearest,
  nearFirst,
  newest,
  datedKeys,
  newestOfEach,
  type Owned,
  PageLoader,
} from '../../../kernel/database/newest-first.ts';
import { assignedAgencies, documentRights } from '../../access/rights.rules.ts';
import { signingCapacity } from '../signer/signer.rules.ts';
import type { Signer } from '../signer/signer.type.ts';
import { concernsAny, near, partyRoles, readFiltered, visibleDocument, withinPeriod } from './document-filter.store.ts';
import { documentNumber, splitDocumentNumber } from './document-number.rules.ts';
import type { Document, DocumentFilter, DocumentRole } from './document.type.ts';
import type { DocumentsContext } from '../../access/context.ts';

type Role = keyof typeof DocumentRole;
type Row = Omit<DocumentRow, 'searchText' | 'partyIds'> &
  Pick<Document, 'concernsViewer' | 'isTakenBack' | 'assignsViewer'>;

/** What is read of a document: what it is searched by is for the database alone. */
const { searchText: _, partyIds: __, ...readColumns } = Prisma.DocumentScalarFieldEnum;
const ownColumns = columnsOf(readColumns);

/** Documents once for each of their parties, by whose index they are found in the order of a list. */
const partyDocuments = (() => {
  const { id: _, promulgationDate: __, ...others } = Prisma.DocumentScalarFieldEnum;
  const columns = Prisma.raw(
    Object.values(others)
      .map((field) => `item.${columnName(field)}`)
      .join(', '),
  );
  return Prisma.sql`(
    select party.agency_id, party.role, party.document_id as id, party.promulgation_date, item.words, ${columns}
    from documents.party join documents.document item on item.id = party.document_id
  )`;
})();

/**
 * Reads documents, as far as the viewer may know of them: every statement carries the condition. Agencies are looked
 * up with those that they took over from.
 */
export class DocumentStore {
  readonly #table: DatedTable<'promulgationDate'>;
  readonly #visible: Prisma.Sql;
  readonly #byId: DataLoader<string, Document | null>;
  readonly #ofAgency: PageLoader<{ role: Role; filter: DocumentFilter }, Document>;
  readonly #replaced: DataLoader<string, Replacement[]>;
  readonly #replacing: DataLoader<string, Replacement[]>;
  readonly #citing: PageLoader<null, Document>;

  constructor(private readonly context: DocumentsContext) {
    const rights = context.once(documentRights);
    const assigned = context.once(assignedAgencies);
    const concernsViewer = concernsAny(Prisma.sql`${rights.agencies}::text[]`);
    const mine = Prisma.sql`any(${rights.agencies}::text[])`;
    // The limit keeps the planner from looking at all deliveries at once: it is asked of one page of documents.
    const isTakenBack = Prisma.sql`(item.issuer_id <> all(${rights.agencies}::text[]) and coalesce((
      select true from documents.delivery where document_id = item.id and recipient_id = ${mine}
        and status = 'CHANGE_ACCEPTED' limit 1
    ), false))`;
    const worksOn = Prisma.sql`any(${assigned}::text[])`;
    const assignsViewer = assigned.length
      ? Prisma.sql`exists (
          select from documents.steering_task task where source_document_id = item.id and (lead_agency_id = ${worksOn}
            or exists (select from documents.task_coordinator where task_id = task.id and agency_id = ${worksOn}))
        )`
      : Prisma.sql`false`;
    this.#visible = visibleDocument(rights);
    this.#table = {
      table: Prisma.sql`documents.document`,
      columns: Prisma.sql`${ownColumns}, ${concernsViewer} as "concernsViewer", ${isTakenBack} as "isTakenBack",
        ${assignsViewer} as "assignsViewer"`,
      dateField: 'promulgationDate',
    };
    this.#byId = rowById(async (ids) => this.#asked(await this.#read(Prisma.sql`item.id = any(${ids}::text[])`)));
    const inOrder = { orderBy: { position: 'asc' } } as const;
    this.#replaced = rowsByKey(
      (ids) => context.prisma.replacement.findMany({ where: { documentId: { in: ids } }, ...inOrder }),
      (row) => row.documentId,
    );
    this.#replacing = rowsByKey(
      (ids) => context.prisma.replacement.findMany({ where: { replacedId: { in: ids } } }),
      (row) => row.replacedId,
    );
    this.#ofAgency = new PageLoader('documents of', this.#table, (ids, { role, filter }, pages) =>
      this.#pagesOf(ids, role, filter, pages),
    );
    this.#citing = new PageLoader('documents citing', this.#table, (ids, _, pages) => {
      const citing = Prisma.sql`
        select distinct document_id from owned join documents.document_reference on cited_id = key
        where owned.owner = list.owner`;
      const owned = { keys: ids.map((id) => [id]), ids: citing };
      return newestOfEach(context.prisma, this.#table, owned, [this.#visible], pages, describe);
    });
  }

  /** The document with this id; null when there is none for the viewer. */
  find(id: string): Promise<Document | null> {
    return this.#byId.load(id);
  }

  /** Those of these that there are for the viewer, in the order of the ids. */
  async findMany(ids: readonly string[]): Promise<Document[]> {
    const found = await Promise.all(ids.map((id) => this.#byId.load(id)));
    return found.filter((document) => document !== null);
  }

  /** The document that took the place of another, if there is one for the viewer. */
  async replacing(id: string): Promise<Document | null> {
    const [row] = await this.#replacing.load(id);
    return row ? this.find(row.documentId) : null;
  }

  /** The documents whose place another took, as far as there are any for the viewer. */
  async replacedBy(id: string): Promise<Document[]> {
    return this.findMany((await this.#replaced.load(id)).map(({ replacedId }) => replacedId));
  }

  /** The document as it is after a change that this request has made. */
  reread(id: string): Promise<Document> {
    this.#byId.clear(id);
    return this.get(id);
  }

  /** The same, read in a transaction. */
  async within(transaction: RawReader, ids: readonly string[]): Promise<Document[]> {
    return (await this.#read(Prisma.sql`item.id = any(${ids}::text[])`, transaction)).map(describe);
  }

  /** The document with this id; throws NOT_FOUND when there is none for the viewer. */
  async get(id: string): Promise<Document> {
    const document = await this.#byId.load(id);
    if (!document) throw notFound(`The document ${JSON.stringify(id)}`);
    return document;
  }

  /** Documents that are asked for one by one, with what the viewer has unmasked; lists do without. */
  async #asked(rows: Row[]): Promise<Document[]> {
    const { viewer, audit } = this.context;
    const may = ['documents:unmask', 'province:wide'].every((scope) => viewer.scopes.has(scope));
    const unmasked = may ? await audit.unmasked('Document') : new Map<string, unknown>();
    return rows.map((row) => extendedRow(describe(row), { isContentUnmasked: unmasked.has(row.id) }));
  }

  /**
   * The document that an agency gave a number in a year; the agency is the one that bore the code on the promulgation
   * date. Should two have borne it in that year and given the same number, the later. Throws NOT_FOUND when there is none.
   */
  async byNumber(number: string, issuerCode: string, year: number): Promise<Document> {
    const { codeNumber, codeNotation } = splitDocumentNumber(number);
    const rows = await this.#read(
      Prisma.sql`code_number = ${codeNumber} and code_notation = ${codeNotation} and year = ${year}`,
    );
    const row = rows.find(
      ({ issuerId, promulgationDate }) =>
        this.context.organisation.byCode(issuerCode, promulgationDate)?.id === issuerId,
    );
    if (!row) throw notFound(`The document ${number} of ${issuerCode} in ${year}`);
    return (await this.#asked([row]))[0]!;
  }

  /** A page of documents that meet the filter, the newest first. */
  async list(filter: DocumentFilter, args: PageArgs): Promise<Connection<Document>> {
    const page = pageRequest(args, 'documents', datedKeys(this.#table));
    const from = async (table: DatedTable<'promulgationDate'>, conditions: Prisma.Sql[]) => [
      await newest(this.context.prisma, table, conditions, page, describe),
    ];
    const [list] = await readFiltered(this.context.prisma, filter, this.context, ({ each, found, near }) => {
      // The viewer's agencies decide whether documents are found by them, or met in the order of the list.
      const conditions = [Prisma.sql`${this.#visible} ${plannedByValues}`, ...each];
      if (near === 0) return from(this.#table, conditions);
      return nearFirst(
        page,
        () => from(nearest(this.#table, withinPeriod(filter), page, near), conditions),
        () => from(foundFirst(this.#table, [this.#visible, ...found]), []),
      );
    });
    return list!;
  }

  /** A page of the documents that an agency has to do with, the newest first. */
  ofAgency(agencyId: string, role: Role, filter: DocumentFilter, args: PageArgs): Promise<Connection<Document>> {
    return this.#ofAgency.load(agencyId, { role, filter }, args);
  }

  /** A page of the documents that cite a document, the newest first. */
  citing(documentId: string, args: PageArgs): Promise<Connection<Document>> {
    return this.#citing.load(documentId, null, args);
  }

  /** One page for each agency: in the order of its parties, where nothing else is asked for or it is near. */
  #pagesOf(ids: string[], role: Role, filter: DocumentFilter, pages: PageRequest[]): Promise<Connection<Document>[]> {
    const keys = ids.map((id) => this.context.organisation.archiveOf(id));
    const roles = Prisma.sql`any(${partyRoles[role]}::text[])`;
    const parties = { keys, column: Prisma.sql`item.agency_id`, repeated: true };
    const from = (table: Prisma.Sql, lists: Owned, conditions: Prisma.Sql[]) =>
      newestOfEach(
        this.context.prisma,
        { ...this.#table, table },
        lists,
        [this.#visible, ...conditions],
        pages,
        describe,
      );
    return readFiltered(this.context.prisma, filter, this.context, ({ each, found }) => {
      const ofRole = [Prisma.sql`item.role = ${roles}`, ...each];
      if (each.length === 0) return from(partyDocuments, parties, ofRole);
      const own = Prisma.sql`select key from owned where owned.owner = list.owner`;
      const ids = Prisma.sql`
        select item.id from documents.document item
        where ${Prisma.join([concernsAny(Prisma.sql`array(${own})`), this.#visible, ...found], ' and ')} and exists (
          select from documents.party where document_id = item.id and agency_id in (${own}) and role = ${roles}
        )`;
      return nearFirst(
        pages[0]!,
        () => from(partyDocuments, { ...parties, near }, ofRole),
        () => from(this.#table.table, { keys, ids }, []),
      );
    });
  }

  /** The rows that meet a condition and are the viewer's to see, the newest first. */
  #read(condition: Prisma.Sql, reader: RawReader = this.context.prisma): Promise<Row[]> {
    const { columns, table } = this.#table;
    return reader.$queryRaw`
      select ${columns} from ${table} item where ${condition} and ${this.#visible}
      order by item.promulgation_date desc, item.id`;
  }
}

function describe(row: Row): Document {
  const { issuerId, authorityVerdict, authorityFailures, authorityNotChecked } = row;
  return extendedRow(row, {
    isContentUnmasked: false,
    authority: {
      verdict: authorityVerdict,
      failures: authorityFailures,
      notChecked: authorityNotChecked,
    },
    number: documentNumber(row),
    issuer: { id: issuerId, asOf: row.promulgationDate },
    signer: signerOf(row),
  });
}

/** Who signed a document, as its row has it; null when that is not known. */
export function signerOf({
  signerPrefix,
  signerPosition,
  signerName,
  signerOfficerId,
}: Pick<Row, 'signerPrefix' | 'signerPosition' | 'signerName' | 'signerOfficerId'>): Signer | null {
  if (signerName === null || signerPosition === null) return null;
  return {
    capacity: signingCapacity(signerPrefix),
    prefix: signerPrefix,
    position: signerPosition,
    fullName: signerName,
    officer: signerOfficerId === null ? null : { id: signerOfficerId },
  };
}
