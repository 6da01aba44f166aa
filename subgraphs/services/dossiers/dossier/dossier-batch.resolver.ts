import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Mutation, Resolver } from 'type-graphql';
import { Access, signedIn } from '../../../kernel/access/access.ts';
import { Bounded } from '../../../kernel/bounds/bound.ts';
import { ListSize } from '../../../kernel/limits/cost-sdl.ts';
import { readRows } from '../../../kernel/rows/read-rows.ts';
import { DossierBatchItem, DossierStepRow, FileDossierRow } from './dossier-batch.type.ts';
import { DossierStepInput, FileDossierInput } from './dossier-step.type.ts';
import type { ServicesContext } from '../../access/context.ts';
import { carryOutBatch } from './dossier-batch.command.ts';
import { fileDossier } from './file-dossier.command.ts';
import { takeDossierStep } from './take-dossier-step.command.ts';

@Resolver()
export class DossierBatchResolver {
  @ListSize(500)
  @Mutation(() => [DossierBatchItem], {
    nullable: true,
    description:
      'Files up to 500 dossiers, such as those of another one-stop product; each as fileDossier would. An item that is refused has its own error and does not affect the others. Sending the same batch again changes nothing.',
  })
  @Access(signedIn, { class: 'INTERNAL' })
  fileDossiers(
    @Bounded({ items: 500 })
    @Arg('items', () => [FileDossierInput], {
      nullable: true,
      description:
        'The dossiers, each with an idempotency key of its own. One that is not written as its type requires refuses the whole batch before anything is done; give rows where that may be.',
    })
    items: FileDossierInput[] | null | undefined,
    @Bounded({ items: 500 })
    @Arg('rows', () => [FileDossierRow], {
      nullable: 'itemsAndList',
      description:
        'The same instead of items, each read by itself: one that is not written as its type requires has its errors in its place, and the others are carried out.',
    })
    rows: unknown[] | null | undefined,
    @Ctx() context: ServicesContext,
    @Info() { schema }: GraphQLResolveInfo,
  ): Promise<DossierBatchItem[]> {
    const read = rows ? readRows(schema, FileDossierInput, rows) : undefined;
    return carryOutBatch(context, { items, rows: read }, async (each, item) => (await fileDossier(each, item)).id);
  }

  @ListSize(500)
  @Mutation(() => [DossierBatchItem], {
    nullable: true,
    description:
      'Takes up to 500 steps with dossiers, in this order; each as takeDossierStep would. An item that is refused has its own error and does not affect the others. Sending the same batch again changes nothing.',
  })
  @Access(signedIn, { class: 'INTERNAL' })
  takeDossierSteps(
    @Bounded({ items: 500 })
    @Arg('items', () => [DossierStepInput], {
      nullable: true,
      description:
        'The steps, each with an idempotency key of its own. One that is not written as its type requires refuses the whole batch before anything is done; give rows where that may be.',
    })
    items: DossierStepInput[] | null | undefined,
    @Bounded({ items: 500 })
    @Arg('rows', () => [DossierStepRow], {
      nullable: 'itemsAndList',
      description:
        'The same instead of items, each read by itself: one that is not written as its type requires has its errors in its place, and the others are carried out.',
    })
    rows: unknown[] | null | undefined,
    @Ctx() context: ServicesContext,
    @Info() { schema }: GraphQLResolveInfo,
  ): Promise<DossierBatchItem[]> {
    const read = rows ? readRows(schema, DossierStepInput, rows) : undefined;
    return carryOutBatch(context, { items, rows: read }, async (each, item) => {
      await takeDossierStep(each, item);
      return item.dossier;
    });
  }
}
