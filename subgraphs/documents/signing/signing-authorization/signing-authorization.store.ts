import type { PlainDate } from '../../../kernel/dates/plain-date.ts';
import { columnsOf, newestOfEach, PageLoader } from '../../../kernel/database/newest-first.ts';
import type { Connection, PageArgs } from '../../../kernel/page/page.ts';
import { Prisma, type SigningAuthorization as Row } from '../../generated/client.ts';
import { documentRights } from '../../access/rights.rules.ts';
import type { SigningAuthorization } from './signing-authorization.type.ts';
import type { DocumentsContext } from '../../access/context.ts';

const table = {
  table: Prisma.sql`documents.signing_authorization`,
  columns: columnsOf(Prisma.SigningAuthorizationScalarFieldEnum),
  dateField: 'firstDay' as const,
};
const ofAgency = Prisma.sql`
  select id from owned join documents.signing_authorization on agency_id = key where owned.owner = list.owner`;

/** Who was authorized in writing to sign for an agency on a day. */
export async function authorizedOn(
  transaction: Prisma.TransactionClient,
  agencyId: string,
  day: PlainDate,
): Promise<string[]> {
  const rows = await transaction.signingAuthorization.findMany({
    where: { agencyId, firstDay: { lte: day }, lastDay: { gte: day } },
    select: { officerId: true },
  });
  return rows.map(({ officerId }) => officerId);
}

/** Reads the authorizations to sign of the agencies whose documents the viewer may know of. */
export class SigningAuthorizationStore {
  readonly #ofAgency: PageLoader<null, SigningAuthorization>;

  constructor(context: DocumentsContext) {
    const { agencies, all } = context.once(documentRights);
    const visible = all ? Prisma.sql`true` : Prisma.sql`item.agency_id = any(${agencies}::text[])`;
    this.#ofAgency = new PageLoader('authorizations of', table, (ids, _, pages) => {
      const owned = { keys: ids.map((id) => context.organisation.archiveOf(id)), ids: ofAgency };
      return newestOfEach(context.prisma, table, owned, [visible], pages, describe);
    });
  }

  /** A page of the authorizations of an agency, those that begin last first. */
  ofAgency(agencyId: string, args: PageArgs): Promise<Connection<SigningAuthorization>> {
    return this.#ofAgency.load(agencyId, null, args);
  }
}

/** An authorization, as its row has it. */
export function describe({ agencyId, authorizerId, officerId, ...row }: Row): SigningAuthorization {
  return {
    ...row,
    agency: { id: agencyId, asOf: row.firstDay },
    authorizer: { id: authorizerId },
    officer: { id: officerId },
  };
}
