import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Access, signedIn } from '../../../kernel/access/access.ts';
import { Bounded } from '../../../kernel/bounds/bound.ts';
import { ListSize } from '../../../kernel/limits/cost-sdl.ts';
import { DossierBatchItem } from './dossier-batch.type.ts';
import { DossierStepInput, FileDossierInput } from './dossier-step.type.ts';
import type { ServicesContext } from '../../access/context.ts';
import { DossierBatchStore } from './dossier-batch.store.ts';

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
    @Arg('items', () => [FileDossierInput], { description: 'The dossiers, each with an idempotency key of its own.' })
    items: FileDossierInput[],
    @Ctx() context: ServicesContext,
  ): Promise<DossierBatchItem[]> {
    return context.use(DossierBatchStore).file(items);
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
    @Arg('items', () => [DossierStepInput], { description: 'The steps, each with an idempotency key of its own.' })
    items: DossierStepInput[],
    @Ctx() context: ServicesContext,
  ): Promise<DossierBatchItem[]> {
    return context.use(DossierBatchStore).take(items);
  }
}
