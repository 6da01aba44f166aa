import { badInput, GraphError } from '../../../kernel/errors/errors.ts';
import type { ReadRow } from '../../../kernel/rows/read-rows.ts';
import type { DossierBatchError, DossierBatchItem } from './dossier-batch.type.ts';
import type { ServicesContext } from '../../access/context.ts';

/** The items of a batch, of which all are well formed, or the rows, of which some may not be. */
export interface Batch<Item> {
  items?: Item[] | null | undefined;
  rows?: ReadRow<Item>[] | undefined;
}

/**
 * Carries out the items of a batch in the order given, each in a transaction of its own: one that is refused has its
 * error in its place, and the others are carried out. `carryOut` answers the id of the dossier. Throws BAD_USER_INPUT for
 * a batch of both items and rows, or neither.
 */
export async function carryOutBatch<Item>(
  context: ServicesContext,
  { items, rows }: Batch<Item>,
  carryOut: (context: ServicesContext, item: Item) => Promise<string>,
): Promise<DossierBatchItem[]> {
  const [given, name] = rows ? [rows, 'rows'] : [items?.map((item) => ({ item })), 'items'];
  if (!given || (items && rows)) throw badInput('items', 'Give either items or rows');
  const outcomes: (string | DossierBatchError[])[] = [];
  for (const [index, row] of given.entries()) {
    const errorOf = ({ code, message, extensions }: GraphError): DossierBatchError => {
      const { argument } = extensions as { argument?: string };
      return { code, message, argument: argument?.replace(/^input/, `${name}.${index}`) ?? null };
    };
    if ('refusals' in row) outcomes.push(row.refusals.map(errorOf));
    else {
      outcomes.push(
        await carryOut(context, row.item).catch((error: unknown) => {
          // An error that is not the item's own ends the batch; sent again, it goes on where it stopped.
          if (!(error instanceof GraphError)) throw error;
          return [errorOf(error)];
        }),
      );
    }
  }
  const ids = outcomes.filter((outcome) => typeof outcome === 'string');
  const found = await context.prisma.dossier.findMany({
    where: { id: { in: ids } },
    select: { id: true, code: true, status: true, revision: true },
  });
  const byId = new Map(found.map((row) => [row.id, row]));
  return outcomes.map((outcome, index) =>
    typeof outcome === 'string'
      ? { index, ...byId.get(outcome)!, error: null, errors: [] }
      : { index, id: null, code: null, status: null, revision: null, error: outcome[0]!, errors: outcome },
  );
}
