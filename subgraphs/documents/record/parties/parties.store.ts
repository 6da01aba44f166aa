import type DataLoader from 'dataloader';
import type { PlainDate } from '../../../kernel/dates/plain-date.ts';
import { rowsByKey } from '../../../kernel/loaders/loaders.ts';
import { organisationOrder } from '../../../kernel/organisation/organisation.ts';
import type { DocumentsContext } from '../../access/context.ts';
import type { Addressee as AddresseeRow, Party, Recipient as RecipientRow } from '../../generated/client.ts';
import type { Document } from '../document/document.type.ts';
import type { Addressee, AddresseeAgency } from './addressee.type.ts';
import { parseArchiveLine } from './recipient.rules.ts';
import type { Recipient } from './recipient.type.ts';

type Parts<Row> = DataLoader<string, Row[]>;

/** Reads to whom documents are addressed; each kind of line is one statement for all of them. */
export class PartiesStore {
  readonly #addressees: Parts<AddresseeRow>;
  readonly #recipients: Parts<RecipientRow>;
  readonly #addressed: Parts<Party>;

  constructor(private readonly context: DocumentsContext) {
    const parts = <Row extends { documentId: string }>(find: (ids: string[]) => Promise<Row[]>) =>
      rowsByKey(find, (row) => row.documentId);
    const inOrder = { orderBy: { position: 'asc' } } as const;
    const of = (ids: string[]) => ({ documentId: { in: ids } });
    this.#addressees = parts((ids) => context.prisma.addressee.findMany({ where: of(ids), ...inOrder }));
    this.#recipients = parts((ids) => context.prisma.recipient.findMany({ where: of(ids), ...inOrder }));
    this.#addressed = parts((ids) => context.prisma.party.findMany({ where: { ...of(ids), role: 'ADDRESSEE' } }));
  }

  /** The lines of addressees. */
  async addresseesOf({ id, promulgationDate }: Document): Promise<Addressee[]> {
    return (await this.#addressees.load(id)).map((row) => ({ ...row, promulgationDate }));
  }

  /** The agencies that a line of addressees stood for, by level and name, and who answers for each on a day. */
  async expand(
    { documentId, position, promulgationDate: written }: Addressee,
    asOf: PlainDate,
  ): Promise<AddresseeAgency[]> {
    const parties = await this.#addressed.load(documentId);
    return parties
      .filter((party) => party.position === position)
      .map(({ agencyId }) => this.context.organisation.get(agencyId)!)
      .map((agency) => ({
        agency,
        place: organisationOrder.key(agency, this.context.organisation.versionAt(agency.id, written)!),
      }))
      .sort((one, other) => organisationOrder.compare(one.place, other.place))
      .map(({ agency: { id } }) => ({
        agency: { id, asOf: written },
        successors: this.context.organisation.answeringAt(id, asOf).map((successor) => ({ id: successor.id, asOf })),
      }));
  }

  /** The lines of recipients. */
  async recipientsOf({ id, promulgationDate }: Document): Promise<Recipient[]> {
    return (await this.#recipients.load(id)).map(({ position, label, kind, agencyId }) => {
      const archive = kind === 'ARCHIVE' ? parseArchiveLine(label) : undefined;
      return {
        position,
        label,
        kind,
        agency: agencyId === null ? null : { id: agencyId, asOf: promulgationDate },
        archiveUnits: archive?.units ?? [],
        typistNotation: archive?.typistNotation ?? null,
      };
    });
  }
}
