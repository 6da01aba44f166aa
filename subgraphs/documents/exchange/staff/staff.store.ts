import type DataLoader from 'dataloader';
import { rowsByKey } from '../../../kernel/loaders/loaders.ts';
import { ownAgencies } from '../../../kernel/access/own-agencies.rules.ts';
import { maskEmail, maskName, maskNumber } from '../../../kernel/access/masking.rules.ts';
import type { StaffInfo as PacketStaff } from '../../edxml/packet.ts';
import { Prisma, type StaffInfo as Row } from '../../generated/client.ts';
import { columnsOf } from '../../../kernel/database/newest-first.ts';
import type { StaffInfo } from './staff.type.ts';
import type { DocumentsContext } from '../../access/context.ts';

/** Whom a packet names: who sent a document, or reported a step of a delivery. */
interface Named {
  documentId: string;
  stepId: string | null;
  agencyId: string;
}

/** Keeps whom a packet names. */
export async function keepStaff(
  transaction: Prisma.TransactionClient,
  { documentId, stepId, agencyId }: Named,
  { department, staff: name, email, mobile }: PacketStaff,
): Promise<void> {
  const id = stepId ?? `${documentId}:sender`;
  await transaction.staffInfo.createMany({
    data: [{ id, documentId, stepId, agencyId, department, name, email, mobile }],
    skipDuplicates: true,
  });
}

type Found = Row & { concernsViewer: boolean };

/** Reads who sent documents and reported steps; masked for whoever administers the province. */
export class StaffStore {
  readonly #senders: DataLoader<string, Found[]>;
  readonly #reporters: DataLoader<string, Found[]>;
  readonly #own: string[];
  readonly #masked: boolean;

  constructor(context: DocumentsContext) {
    this.#own = ownAgencies(context);
    this.#masked = context.viewer.scopes.has('province:wide');
    const columns = Prisma.sql`${columnsOf(Prisma.StaffInfoScalarFieldEnum)}, exists (
      select from documents.party where document_id = item.document_id and agency_id = any(${this.#own}::text[])
    ) as "concernsViewer"`;
    this.#senders = rowsByKey(
      (ids) => context.prisma.$queryRaw<Found[]>`select ${columns} from documents.staff_info item
        where document_id = any(${ids}::text[]) and step_id is null`,
      (row) => row.documentId,
    );
    this.#reporters = rowsByKey(
      (ids) => context.prisma.$queryRaw<Found[]>`select ${columns} from documents.staff_info item
        where step_id = any(${ids}::text[])`,
      (row) => row.stepId!,
    );
  }

  /** Who sent a document; null when its packet named nobody, or none brought it. */
  async senderOf(documentId: string): Promise<StaffInfo | null> {
    return this.#describe((await this.#senders.load(documentId))[0]);
  }

  /** Who reported a step; null when nobody was named. */
  async reporterOf(stepId: string): Promise<StaffInfo | null> {
    return this.#describe((await this.#reporters.load(stepId))[0]);
  }

  #describe(row: Found | undefined): StaffInfo | null {
    if (!row) return null;
    const { id, department, agencyId, concernsViewer, name, email, mobile } = row;
    const rest = { id, department, concernsViewer, isOwn: this.#own.includes(agencyId) };
    if (!this.#masked) return { ...rest, name, email, mobile };
    return { ...rest, name: maskName(name), email: maskEmail(email), mobile: maskNumber(mobile) };
  }
}
