import { badInput, conflict, notFound } from '../../kernel/errors/errors.ts';
import { transactOnce } from '../../kernel/command/idempotency.ts';
import { addDays, covers, END } from '../../kernel/dates/plain-date.ts';
import { insertionAt } from '../../kernel/dates/timeline.rules.ts';
import type { Organisation } from '../../kernel/organisation/organisation.ts';
import type { DataService as Row, Prisma } from '../generated/client.ts';
import { DataServiceStore } from './data-service.store.ts';
import type {
  DataService,
  RegisterDataServiceInput,
  UpdateDataServiceInput,
  WithdrawDataServiceInput,
} from './data-service.type.ts';
import type { DirectoryContext } from '../access/context.ts';

/** Enters a service in the catalogue from a day. */
export async function registerDataService(
  context: DirectoryContext,
  input: RegisterDataServiceInput,
): Promise<DataService> {
  const { datasetCode, validFrom } = input;
  const id = await transactOnce(context, input, async ({ transaction, organisation }, id) => {
    if (!/^[A-Z0-9][A-Z0-9._-]{2,59}$/.test(datasetCode))
      throw badInput('input.datasetCode', 'Give 3 to 60 of A to Z, 0 to 9, dot, underscore and hyphen');
    refuse(organisation, input);
    await lockCatalogue(transaction);
    if ((await transaction.dataService.count({ where: { datasetCode, validTo: { gt: validFrom } } })) > 0) {
      const message = 'The catalogue has a data service of this code on that day, or later';
      throw conflict(message, 'input.datasetCode');
    }
    await write(transaction, { id, datasetCode, revision: 1, validTo: END }, input);
  });
  return context.use(DataServiceStore).get(id, validFrom);
}

/** Has the catalogue say something else of a service from a day. */
export async function updateDataService(
  context: DirectoryContext,
  input: UpdateDataServiceInput,
): Promise<DataService> {
  const { dataService: id, validFrom } = input;
  await transactOnce(context, input, async ({ transaction, organisation }) => {
    refuse(organisation, input);
    const history = await change(transaction, input);
    const place = insertionAt(history, validFrom);
    if (!place) throw badInput('input.validFrom', 'Something else is on record from that day');
    const { cut, validTo } = place;
    if (!cut) throw badInput('input.validFrom', 'The data service is not in the catalogue on that day');
    const before = { id_validFrom: { id, validFrom: cut.validFrom } };
    await transaction.dataService.update({ where: before, data: { validTo: validFrom } });
    const { datasetCode, validTo: withdrawn } = cut;
    const ends = validTo < withdrawn ? validTo : withdrawn;
    await write(transaction, { id, datasetCode, revision: input.revision + 1, validTo: ends }, input);
  });
  return context.use(DataServiceStore).get(id, validFrom);
}

/** Takes a service out of the catalogue after a day. */
export async function withdrawDataService(
  context: DirectoryContext,
  input: WithdrawDataServiceInput,
): Promise<DataService> {
  const { dataService: id, lastDay } = input;
  await transactOnce(context, input, async ({ transaction }) => {
    const history = await change(transaction, input);
    const last = history.find((row) => covers(row, lastDay));
    if (!last) throw badInput('input.lastDay', 'The data service is not in the catalogue on that day');
    if (history.some(({ validFrom }) => validFrom > lastDay))
      throw badInput('input.lastDay', 'Something is on record after that day');
    const where = { id_validFrom: { id, validFrom: last.validFrom } };
    await transaction.dataService.update({ where, data: { validTo: addDays(lastDay, 1) } });
  });
  return context.use(DataServiceStore).get(id, lastDay);
}

const texts = [
  ['nameVi', 3, 300],
  ['nameEn', 3, 300],
  ['purpose', 10, 1000],
] as const;

/** Throws BAD_USER_INPUT, naming the argument, for what the catalogue cannot say. */
function refuse(organisation: Organisation, input: RegisterDataServiceInput | UpdateDataServiceInput): void {
  for (const [argument, least, most] of texts) {
    const { length } = input[argument].trim();
    if (length < least || length > most)
      throw badInput(`input.${argument}`, `Say it in ${least} to ${most} characters`);
  }
  const { provider, consumers, validFrom } = input;
  const named = [['provider', provider], ...consumers.map((id, index) => [`consumers.${index}`, id])] as const;
  for (const [argument, id] of named) {
    if (!organisation.versionAt(id!, validFrom))
      throw badInput(`input.${argument}`, `There is no agency ${JSON.stringify(id)} on that day`);
  }
  if (new Set(consumers).size < consumers.length) throw badInput('input.consumers', 'Each agency is named once');
}

/** Changes of the catalogue are few, and come one after the other. */
async function lockCatalogue(transaction: Prisma.TransactionClient): Promise<void> {
  await transaction.$executeRaw`lock table directory.data_service in share row exclusive mode`;
}

/** Counts a change of a service, and answers what is on record of it; NOT_FOUND, or CONFLICT when it has changed since. */
async function change(
  transaction: Prisma.TransactionClient,
  { dataService: id, revision }: { dataService: string; revision: number },
): Promise<Row[]> {
  await lockCatalogue(transaction);
  const history = await transaction.dataService.findMany({ where: { id } });
  const [row] = history;
  if (!row) throw notFound(`The data service ${JSON.stringify(id)}`);
  if (row.revision !== revision) {
    const message = `The data service has changed: its revision is ${row.revision}; read it again, then decide`;
    throw conflict(message, 'input.revision');
  }
  await transaction.dataService.updateMany({ where: { id }, data: { revision: { increment: 1 } } });
  return history;
}

async function write(
  transaction: Prisma.TransactionClient,
  row: Pick<Row, 'id' | 'datasetCode' | 'revision' | 'validTo'>,
  input: RegisterDataServiceInput | UpdateDataServiceInput,
): Promise<void> {
  const { nameVi, nameEn, platform, method, purpose, openness, status, validFrom } = input;
  const { legalBasis = null, serviceLevel = null, provider: providerId } = input;
  const said = { nameVi, nameEn, platform, method, purpose, openness, status, validFrom };
  await transaction.dataService.create({ data: { ...row, ...said, legalBasis, serviceLevel, providerId } });
  const data = input.consumers.map((agencyId) => ({ dataServiceId: row.id, validFrom, agencyId }));
  await transaction.dataServiceConsumer.createMany({ data });
}
