import { columnsOf, newestOfEach, PageLoader } from '../../../kernel/database/newest-first.ts';
import { GraphError, notFound } from '../../../kernel/errors/errors.ts';
import { transactOnce } from '../../../kernel/command/idempotency.ts';
import type { Connection, PageArgs } from '../../../kernel/page/page.ts';
import { Prisma, type SigningAuthorization as Row } from '../../generated/client.ts';
import { covers, documentRights, ownRights, type Rights } from '../../access/rights.rules.ts';
import { readText } from '../../../kernel/text/read-text.rules.ts';
import { refuseEnd, refuseUnlawful } from './signing-authorization.rules.ts';
import type {
  EndSigningAuthorizationInput,
  RecordSigningAuthorizationInput,
  SigningAuthorization,
} from './signing-authorization.type.ts';
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
  day: Date,
): Promise<string[]> {
  const rows = await transaction.signingAuthorization.findMany({
    where: { agencyId, firstDay: { lte: day }, lastDay: { gte: day } },
    select: { officerId: true },
  });
  return rows.map(({ officerId }) => officerId);
}

/** Keeps the authorizations to sign of the viewer's agency. */
export class SigningAuthorizationStore {
  readonly #own: Rights;
  readonly #ofAgency: PageLoader<null, SigningAuthorization>;

  constructor(private readonly context: DocumentsContext) {
    const { agencies, all } = context.once(documentRights);
    this.#own = ownRights(context);
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

  /** Records an authorization that the head of the viewer's agency gave. */
  async record(input: RecordSigningAuthorizationInput): Promise<SigningAuthorization> {
    const { viewer, organisation, now } = this.context;
    const id = await transactOnce(this.context, input, async ({ transaction }, id) => {
      const agencyId = viewer.agency;
      if (agencyId === null) throw new GraphError('FORBIDDEN', 'You act for no agency that could authorize anybody');
      const { authorizer, officer, firstDay, lastDay } = input;
      refuseUnlawful(input, agencyId, organisation);
      const matter = readText('matter', input.matter);
      const who = { authorizerId: authorizer, officerId: officer, subject: viewer.subject! };
      await transaction.signingAuthorization.create({
        data: { id, agencyId, ...who, firstDay, lastDay, matter, recordedAt: now },
      });
    });
    return describe(await this.context.prisma.signingAuthorization.findUniqueOrThrow({ where: { id } }));
  }

  /** Lets an authorization end earlier; what was signed under it stays as it was checked. */
  async end(input: EndSigningAuthorizationInput): Promise<SigningAuthorization> {
    const { authorization: id, lastDay, revision } = input;
    await transactOnce(this.context, input, async ({ transaction }) => {
      const row = await transaction.signingAuthorization.findUnique({ where: { id } });
      if (!row || !covers(this.#own, row.agencyId)) throw notFound(`The authorization ${JSON.stringify(id)}`);
      refuseEnd(lastDay, row.lastDay, this.context.today);
      const { count } = await transaction.signingAuthorization.updateMany({
        where: { id, revision },
        data: { lastDay, revision: { increment: 1 } },
      });
      if (count === 1) return;
      const message = `The authorization has changed: its revision is ${row.revision}; read it again, then decide`;
      throw new GraphError('CONFLICT', message, 'input.revision');
    });
    return describe(await this.context.prisma.signingAuthorization.findUniqueOrThrow({ where: { id } }));
  }
}

function describe({ agencyId, authorizerId, officerId, ...row }: Row): SigningAuthorization {
  return {
    ...row,
    agency: { id: agencyId, asOf: row.firstDay },
    authorizer: { id: authorizerId },
    officer: { id: officerId },
  };
}
