import type DataLoader from 'dataloader';
import { rowsByKey } from '../../../kernel/loaders/loaders.ts';
import { organisationOrder } from '../../../kernel/organisation/organisation.ts';
import type { Addressee, AddresseeAgency } from '../parties/addressee.type.ts';
import type { DocumentSignature } from '../../signing/document-signature/document-signature.type.ts';
import type {
  Addressee as AddresseeRow,
  DocumentReference,
  Party,
  Recipient as RecipientRow,
  Signature,
} from '../../generated/client.ts';
import { parseArchiveLine } from '../parties/recipient.rules.ts';
import type { Recipient } from '../parties/recipient.type.ts';
import type { Document } from './document.type.ts';
import type { DocumentsContext } from '../../access/context.ts';

type Parts<Row> = DataLoader<string, Row[]>;

/**
 * Reads the parts of documents that the viewer has; each kind of part is one statement for all of them.
 */
export class DocumentPartsStore {
  readonly #addressees: Parts<AddresseeRow>;
  readonly #recipients: Parts<RecipientRow>;
  readonly #references: Parts<DocumentReference>;
  readonly #addressed: Parts<Party>;
  readonly #signatures: Parts<Signature>;

  constructor(private readonly context: DocumentsContext) {
    const parts = <Row extends { documentId: string }>(find: (ids: string[]) => Promise<Row[]>) =>
      rowsByKey(find, (row) => row.documentId);
    const inOrder = { orderBy: { position: 'asc' } } as const;
    const of = (ids: string[]) => ({ documentId: { in: ids } });
    this.#addressees = parts((ids) => context.prisma.addressee.findMany({ where: of(ids), ...inOrder }));
    this.#recipients = parts((ids) => context.prisma.recipient.findMany({ where: of(ids), ...inOrder }));
    this.#references = parts((ids) => context.prisma.documentReference.findMany({ where: of(ids), ...inOrder }));
    const bySigner = { orderBy: { id: 'desc' } } as const;
    this.#signatures = parts((ids) => context.prisma.signature.findMany({ where: of(ids), ...bySigner }));
    this.#addressed = parts((ids) => context.prisma.party.findMany({ where: { ...of(ids), role: 'ADDRESSEE' } }));
  }

  /** The lines of addressees. */
  async addresseesOf({ id, promulgationDate }: Document): Promise<Addressee[]> {
    return (await this.#addressees.load(id)).map((row) => ({ ...row, promulgationDate }));
  }

  /** The agencies that a line of addressees stood for, by level and name, and who answers for each on a day. */
  async expand({ documentId, position, promulgationDate: written }: Addressee, asOf: Date): Promise<AddresseeAgency[]> {
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

  /** What the document cites, in its order. */
  referencesOf({ id }: Document): Promise<DocumentReference[]> {
    return this.#references.load(id);
  }

  /** The signatures on it. */
  async signaturesOf({ id, concernsViewer }: Document): Promise<DocumentSignature[]> {
    return (await this.#signatures.load(id)).map((row) => ({ ...row, concernsViewer }));
  }
}
