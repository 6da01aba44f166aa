import type DataLoader from 'dataloader';
import type { Instant } from '../../../kernel/dates/instant.ts';
import { maskName, maskNumber } from '../../../kernel/access/masking.rules.ts';
import { extendedRow } from '../../../kernel/database/extended-row.ts';
import {
  columnsOf,
  type DatedTable,
  newest,
  newestByKey,
  datedKeys,
  newestOfEach,
  PageLoader,
} from '../../../kernel/database/newest-first.ts';
import { notFound } from '../../../kernel/errors/errors.ts';
import { rowById, rowsByKey } from '../../../kernel/loaders/loaders.ts';
import { type Connection, type PageArgs, pageRequest } from '../../../kernel/page/page.ts';
import { vietnamDate } from '../../../kernel/dates/plain-date.ts';
import {
  type Dossier as DossierRow,
  type DossierEvent as EventRow,
  type DossierPayment as PaymentRow,
  Prisma,
} from '../../generated/client.ts';
import { isOnTime, restsOnProvisionalYear } from './deadline.rules.ts';
import { matching, narrowing, visible } from './dossier-conditions.store.ts';
import type { DossierConditions } from './dossier-search.rules.ts';
import type { Dossier } from './dossier.type.ts';
import {
  type DossierRights,
  dossierRights,
  type Masked,
  maskedNames,
  mayUnmask,
  type Relation,
  relationsTo,
} from '../../access/dossier-relations.rules.ts';
import type { ServicesContext } from '../../access/context.ts';

/** The table of dossiers, as lists read it. */
export const dossiers: DatedTable<'registeredOn'> = {
  table: Prisma.sql`services.dossier`,
  columns: columnsOf(Prisma.DossierScalarFieldEnum),
  dateField: 'registeredOn',
};

/** Reads dossiers, as far as the viewer may know of them: every statement carries the condition. */
export class DossierStore {
  readonly rights: DossierRights;
  readonly #visible: Prisma.Sql;
  readonly #byId: DataLoader<string, Dossier | null>;
  readonly #ofAgency: PageLoader<DossierConditions, Dossier>;
  readonly #events: DataLoader<string, EventRow[]>;
  readonly #payments: DataLoader<string, PaymentRow[]>;
  #unmasked: Promise<ReadonlyMap<string, ReadonlySet<string>>> | undefined;

  constructor(private readonly context: ServicesContext) {
    this.rights = dossierRights(context);
    this.#visible = visible(this.rights);
    this.#byId = rowById(async (ids) => {
      const rows = await context.prisma.$queryRaw<DossierRow[]>`
        select ${dossiers.columns} from ${dossiers.table} item where item.id = any(${ids}::text[]) and ${this.#visible}`;
      const unmasked = await this.#whatIsUnmasked();
      return rows.map((row) => this.describe(row, unmasked.get(row.id)));
    });
    this.#ofAgency = new PageLoader('dossiers of', dossiers, async (ids, filter, pages) => {
      const handled = Prisma.sql`
        select distinct id from owned join services.dossier on key in (receiving_id, competent_id, returning_id)
        where owned.owner = list.owner`;
      const keys = ids.map((id) => context.organisation.archiveOf(id));
      return newestOfEach<'registeredOn', DossierRow, Dossier>(
        context.prisma,
        dossiers,
        { keys, ids: handled },
        [this.#visible, ...matching(filter, this.rights, context.now)],
        pages,
        (row) => this.found(row, filter),
      );
    });
    this.#events = rowsByKey(
      (ids) =>
        context.prisma.dossierEvent.findMany({ where: { dossierId: { in: ids } }, orderBy: { position: 'asc' } }),
      (row) => row.dossierId,
    );
    this.#payments = rowsByKey(
      (ids) =>
        context.prisma.dossierPayment.findMany({ where: { dossierId: { in: ids } }, orderBy: { position: 'asc' } }),
      (row) => row.dossierId,
    );
  }

  /** The dossier with this id; null when there is none for the viewer. */
  find(id: string): Promise<Dossier | null> {
    return this.#byId.load(id);
  }

  /** The same; throws NOT_FOUND when there is none. */
  async get(id: string): Promise<Dossier> {
    const dossier = await this.find(id);
    if (!dossier) throw notFound(`The dossier ${JSON.stringify(id)}`);
    return dossier;
  }

  /** The dossier as it is after a change that this request has made. */
  getAgain(id: string): Promise<Dossier> {
    this.#byId.clear(id);
    this.#unmasked = undefined;
    return this.get(id);
  }

  /**
   * A dossier as this request has just written it. A step has read it before, with what the viewer has unmasked of it; a
   * filing makes a new one, of which nothing is unmasked. A viewer without a relation to it reads it again, as any query does.
   */
  async written(row: DossierRow): Promise<Dossier> {
    const dossier = this.describe(row, (await this.#unmasked)?.get(row.id));
    return dossier.relations.size > 0 ? dossier : this.getAgain(row.id);
  }

  /** Where the dossier with this code stands, whoever asks; throws NOT_FOUND when there is none. */
  async statusOf(code: string): Promise<DossierRow['status']> {
    const row = await this.context.prisma.dossier.findUnique({ where: { code }, select: { status: true } });
    if (!row) throw notFound(`The dossier ${code}`);
    return row.status;
  }

  /** A page of the dossiers that the viewer filed, the newest first. */
  async ofViewer(args: PageArgs): Promise<Connection<Dossier>> {
    const own = Prisma.sql`item.applicant_subject = ${this.context.viewer.subject}`;
    return newest<'registeredOn', DossierRow, Dossier>(
      this.context.prisma,
      dossiers,
      [own],
      pageRequest(args, 'myDossiers', datedKeys(dossiers)),
      (row) => this.describe(row),
    );
  }

  /** A page of the dossiers that the viewer may know of and that meet the conditions, the newest first. */
  async search(conditions: DossierConditions, args: PageArgs): Promise<Connection<Dossier>> {
    const { rights } = this;
    const page = pageRequest(args, 'dossiers', datedKeys(dossiers));
    const where = [this.#visible, ...matching(conditions, rights, this.context.now)];
    const toNode = (row: DossierRow) => this.found(row, conditions);
    const keys = narrowing(conditions, rights);
    return keys
      ? newestByKey<'registeredOn', DossierRow, Dossier>(this.context.prisma, dossiers, keys, where, page, toNode)
      : newest<'registeredOn', DossierRow, Dossier>(this.context.prisma, dossiers, where, page, toNode);
  }

  /** A row of a list; one that was found by the name of another person is recorded as read. */
  found(row: DossierRow, { applicant }: DossierConditions): Dossier {
    const dossier = this.describe(row);
    if (applicant != null && !dossier.relations.has('own'))
      this.context.audit.read('Applicant', 'fullName', row.id, 'found by the name');
    return dossier;
  }

  /** A page of the dossiers that an agency receives, decides on or returns, the newest first. */
  ofAgency(agencyId: string, filter: DossierConditions, args: PageArgs): Promise<Connection<Dossier>> {
    return this.#ofAgency.load(agencyId, filter, args);
  }

  /** The steps of a dossier, the first first. */
  eventsOf(dossierId: string): Promise<EventRow[]> {
    return this.#events.load(dossierId);
  }

  /** The fees that were paid for a dossier, the first first. */
  paymentsOf(dossierId: string): Promise<PaymentRow[]> {
    return this.#payments.load(dossierId);
  }

  /**
   * A row that the viewer may know of, as the viewer may know it. What they have unmasked is for who asks for the one
   * dossier: lists do without.
   */
  describe(row: DossierRow, unmasked: ReadonlySet<string> = new Set()): Dossier {
    const relations = relationsTo(this.context, this.rights, row);
    for (const masked of Object.keys(maskedNames) as Masked[])
      if (unmasked.has(masked) && mayUnmask(masked, relations)) relations.add(`${masked}Unmasked`);
    const any = (...names: Relation[]) => names.some((name) => relations.has(name));
    const asOf = vietnamDate(row.registeredAt);
    return extendedRow(row, {
      procedure: { code: row.procedureCode },
      assignedTo: row.assignedTo === null ? null : { id: row.assignedTo },
      receivingAgency: { id: row.receivingId, asOf },
      competentAgency: { id: row.competentId, asOf },
      returningAgency: { id: row.returningId, asOf },
      endedAt: row.endedAt ?? row.waitingSince,
      dueDateIsProvisional: row.dueAt && restsOnProvisionalYear(row.acceptedAt!, row.dueAt, this.context.clock),
      ...this.#lateness(row),
      relations,
      applicant: {
        id: row.id,
        relations,
        fullName: any('own', 'assigned', 'consented', 'synced', 'fullNameUnmasked')
          ? row.fullName
          : maskName(row.fullName),
        dateOfBirth: row.dateOfBirth,
        address: row.address,
        identityNumber: any('synced', 'identityNumberUnmasked') ? row.identityNumber : maskNumber(row.identityNumber),
        phone: row.phone,
        email: row.email,
      },
    });
  }

  /** What the viewer has unmasked of dossiers, by their ids. */
  #whatIsUnmasked(): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
    const { viewer, audit } = this.context;
    return (this.#unmasked ??= viewer.scopes.has('applicants:unmask')
      ? audit.unmasked('Applicant', 'Dossier')
      : Promise.resolve(new Map()));
  }

  #lateness(row: DossierRow): Pick<Dossier, 'isLate' | 'isLateAgainstReappointment'> {
    if (row.acceptedAt === null) return { isLate: null, isLateAgainstReappointment: null };
    const late = (due: Instant | null) => !isOnTime(row, due, this.context.now);
    return { isLate: late(row.dueAt), isLateAgainstReappointment: late(row.promisedAt ?? row.dueAt) };
  }
}
