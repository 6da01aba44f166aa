import type DataLoader from 'dataloader';
import { rowsByKey } from '../../kernel/loaders/loaders.ts';
import { connectionFrom, countedBy } from '../../kernel/page/connection.ts';
import { type Connection, keyset, type PageArgs, pageRequest } from '../../kernel/page/page.ts';
import { formatPlainDate, type PlainDate } from '../../kernel/dates/plain-date.ts';
import { apiValidity } from '../../kernel/types/validity.type.ts';
import type { DataPlatform, DataService as Row, DataServiceConsumer, Prisma } from '../generated/client.ts';
import type { DataService, DataServiceFilter } from './data-service.type.ts';
import type { DirectoryContext } from '../access/context.ts';

const order = [
  { field: 'datasetCode', direction: 'asc' },
  { field: 'id', direction: 'asc' },
] as const;

/** Reads the catalogue of shared data, which is public. */
export class DataServiceStore {
  readonly #consumers: DataLoader<string, DataServiceConsumer[]>;

  constructor(private readonly context: DirectoryContext) {
    this.#consumers = rowsByKey(
      (keys) => {
        const ids = keys.map((key) => key.slice(dateLength));
        return context.prisma.dataServiceConsumer.findMany({
          where: { dataServiceId: { in: ids } },
          orderBy: { agencyId: 'asc' },
        });
      },
      ({ dataServiceId, validFrom }) => keyOf(dataServiceId, validFrom),
    );
  }

  /** A page of the services in the catalogue on a day, by code. */
  async list(
    platform: DataPlatform | null | undefined,
    { provider, consumer, statuses }: DataServiceFilter,
    asOf: PlainDate,
    args: PageArgs,
  ): Promise<Connection<DataService>> {
    const page = pageRequest(args, 'dataServices', ['text', 'text']);
    const { where, ...rest } = keyset(page, [...order]);
    const kept = (agencyId: string) => ({ in: this.context.organisation.archiveOf(agencyId) });
    const conditions: Prisma.DataServiceWhereInput[] = [
      { validFrom: { lte: asOf }, validTo: { gt: asOf } },
      ...(platform == null ? [] : [{ platform }]),
      ...(provider == null ? [] : [{ providerId: kept(provider) }]),
      ...(consumer == null ? [] : [{ consumers: { some: { agencyId: kept(consumer) } } }]),
      ...(statuses ? [{ status: { in: statuses } }] : []),
    ];
    const { dataService } = this.context.prisma;
    const rows = await dataService.findMany({ where: { AND: [...conditions, where] }, ...rest });
    const found = connectionFrom(
      page,
      rows,
      (row) => [row.datasetCode, row.id],
      (row) => describe(row, asOf),
    );
    return countedBy(found, (take) => dataService.count({ where: { AND: conditions }, take }));
  }

  /** The service that is in the catalogue with this id on a day; null when there is none. */
  async find(id: string, asOf: PlainDate): Promise<DataService | null> {
    const where = { id, validFrom: { lte: asOf }, validTo: { gt: asOf } };
    const row = await this.context.prisma.dataService.findFirst({ where });
    return row && describe(row, asOf);
  }

  /** A service that is in the catalogue on a day. */
  async get(id: string, asOf: PlainDate): Promise<DataService> {
    const where = { id, validFrom: { lte: asOf }, validTo: { gt: asOf } };
    return describe(await this.context.prisma.dataService.findFirstOrThrow({ where }), asOf);
  }

  /** The ids of the agencies that use a service. */
  async consumersOf({ id, since }: DataService): Promise<string[]> {
    return (await this.#consumers.load(keyOf(id, since))).map(({ agencyId }) => agencyId);
  }
}

function describe(row: Row, asOf: PlainDate): DataService {
  return { ...row, ...apiValidity(row), since: row.validFrom, asOf };
}

/** What its consumers are found by: the day from which what is said of it holds, and its id. */
function keyOf(id: string, since: PlainDate): string {
  return `${formatPlainDate(since)}${id}`;
}

const dateLength = 'yyyy-mm-dd'.length;
