import { GraphError } from '../../../kernel/errors/errors.ts';
import type { DossierBatchError, DossierBatchItem } from './dossier-batch.type.ts';
import type { DossierStepInput, FileDossierInput } from './dossier-step.type.ts';
import { DossierStepsStore } from './dossier-steps.store.ts';
import type { ServicesContext } from '../../access/context.ts';

/** Carries out many filings or steps, each in a transaction of its own: one bad item never sinks the others. */
export class DossierBatchStore {
  constructor(private readonly context: ServicesContext) {}

  /** Files dossiers in the order given. */
  file(items: FileDossierInput[]): Promise<DossierBatchItem[]> {
    return this.#each(items, (item) => this.context.use(DossierStepsStore).file(item));
  }

  /** Takes steps in the order given. */
  take(items: DossierStepInput[]): Promise<DossierBatchItem[]> {
    return this.#each(items, (item) => this.context.use(DossierStepsStore).take(item));
  }

  async #each<Item>(items: Item[], carryOut: (item: Item) => Promise<string>): Promise<DossierBatchItem[]> {
    const outcomes: (string | DossierBatchError)[] = [];
    for (const [index, item] of items.entries()) {
      // An error that is not the item's own ends the batch; sent again, it goes on where it stopped.
      outcomes.push(await carryOut(item).catch((error: unknown) => itemError(error, index)));
    }
    const ids = outcomes.filter((outcome) => typeof outcome === 'string');
    const rows = await this.context.prisma.dossier.findMany({
      where: { id: { in: ids } },
      select: { id: true, code: true, status: true, revision: true },
    });
    const byId = new Map(rows.map((row) => [row.id, row]));
    return outcomes.map((outcome, index) =>
      typeof outcome === 'string'
        ? { index, ...byId.get(outcome)!, error: null }
        : { index, id: null, code: null, status: null, revision: null, error: outcome },
    );
  }
}

function itemError(error: unknown, index: number): DossierBatchError {
  if (!(error instanceof GraphError)) throw error;
  const { argument } = error.extensions as { argument?: string };
  return { code: error.code, message: error.message, argument: argument?.replace('input', `items.${index}`) ?? null };
}
