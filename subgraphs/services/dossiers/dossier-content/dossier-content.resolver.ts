import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Access, scopes, signedIn } from '../../../kernel/access/access.ts';
import { Dossier } from '../dossier/dossier.type.ts';
import { agency, own, provinceWide, subtree, synced } from '../../access/relationships.ts';
import { DossierComponent, DossierResult, UnmaskDossierFilesInput, UnmaskedDossier } from './dossier-content.type.ts';
import type { ServicesContext } from '../../access/context.ts';
import { DossierContentStore } from './dossier-content.store.ts';
import { unmaskDossier } from '../dossier/unmask-dossier.command.ts';

/** Who may know what papers there are; what is in them is guarded field by field. */
const listed = Access(signedIn, { class: 'DOSSIER_CONTENT', when: [own, agency, subtree, synced, provinceWide] });

@Resolver(() => Dossier)
export class DossierContentResolver {
  @FieldResolver(() => [DossierComponent], {
    nullable: true,
    description: 'The papers that came in with it (thành phần hồ sơ), in the order in which they came.',
  })
  @listed
  components(@Root() dossier: Dossier, @Ctx() context: ServicesContext): Promise<DossierComponent[]> {
    return context.use(DossierContentStore).componentsOf(dossier);
  }

  @FieldResolver(() => [DossierResult], {
    nullable: true,
    description: 'The documents that it led to (kết quả giải quyết); none before it is done.',
  })
  @listed
  results(@Root() dossier: Dossier, @Ctx() context: ServicesContext): Promise<DossierResult[]> {
    return context.use(DossierContentStore).resultsOf(dossier);
  }

  @Mutation(() => UnmaskedDossier, {
    nullable: true,
    description:
      'Opens the files and results of a dossier for fifteen minutes to a supervisor of the whole province. The audit trail first records who, what and why. FORBIDDEN for anyone else.',
  })
  @Access(scopes('applicants:unmask'), { class: 'AUDIT' })
  unmaskDossierFiles(
    @Arg('input', () => UnmaskDossierFilesInput, { description: 'Which dossier, and why.' })
    { dossier, reason }: UnmaskDossierFilesInput,
    @Ctx() context: ServicesContext,
  ): Promise<UnmaskedDossier> {
    return unmaskDossier(context, dossier, 'files', reason);
  }
}
