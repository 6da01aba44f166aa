import type DataLoader from 'dataloader';
import type { AgencyReference } from '../../kernel/agency-reference.type.ts';
import { notFound } from '../../kernel/errors.ts';
import { rowById } from '../../kernel/loaders.ts';
import type { Organisation } from '../../kernel/organisation/organisation.ts';
import { type Connection, connectionFrom, keyset, type PageArgs, pageRequest } from '../../kernel/page.ts';
import { apiValidity } from '../../kernel/validity.type.ts';
import type { Prisma, PrismaClient } from '../generated/client.ts';
import { answeringFor, deadlineInWords } from './regime.rules.ts';
import type { ReportReceiver, ReportRegime } from './regime.type.ts';

const withAgencies = {
  subjects: { orderBy: { agencyId: 'asc' } },
  receivers: { orderBy: { agencyId: 'asc' } },
} satisfies Prisma.ReportRegimeInclude;

/** Reads the catalogue of reporting regimes. */
export class RegimeStore {
  readonly #byId: DataLoader<string, ReportRegime | null>;

  constructor(
    private readonly prisma: PrismaClient,
    private readonly organisation: Organisation,
  ) {
    this.#byId = rowById(async (ids) => {
      const rows = await prisma.reportRegime.findMany({ where: { id: { in: ids } }, include: withAgencies });
      return rows.map(describe);
    });
  }

  /** The regime with this id; null when there is none. */
  find(id: string): Promise<ReportRegime | null> {
    return this.#byId.load(id);
  }

  /** The same; throws NOT_FOUND when there is none. */
  async get(id: string): Promise<ReportRegime> {
    const regime = await this.find(id);
    if (!regime) throw notFound(`The reporting regime ${JSON.stringify(id)}`);
    return regime;
  }

  /** A page of the regimes, by id. */
  async list(args: PageArgs): Promise<Connection<ReportRegime>> {
    const page = pageRequest(args, 'reportRegimes');
    const rows = await this.prisma.reportRegime.findMany({
      ...keyset(page, [{ field: 'id', direction: 'asc' }]),
      include: withAgencies,
    });
    return connectionFrom(page, rows, (row) => [row.id], describe);
  }

  /** The agencies that must report on a day. */
  subjects({ named }: ReportRegime, asOf: Date): AgencyReference[] {
    return [...answeringFor(named.subjects, this.organisation, asOf)].map(({ id }) => ({ id, asOf }));
  }

  /** The agencies that receive the reports on a day. */
  receivers({ named }: ReportRegime, asOf: Date): ReportReceiver[] {
    return named.receivers.flatMap((receiver) =>
      [...answeringFor([receiver], this.organisation, asOf)].map(({ id }) => ({
        agency: { id, asOf },
        deadlineRule: deadlineInWords(receiver),
      })),
    );
  }
}

function describe({
  subjects,
  receivers,
  ...row
}: Prisma.ReportRegimeGetPayload<{ include: typeof withAgencies }>): ReportRegime {
  return { ...row, ...apiValidity(row), named: { subjects, receivers } };
}
