import type DataLoader from 'dataloader';
import type { RequestContext } from '../../kernel/define-subgraph.ts';
import { GraphError } from '../../kernel/errors.ts';
import { rowsByKey } from '../../kernel/loaders.ts';
import { vietnamDate } from '../../kernel/plain-date.ts';
import type { Relation } from '../dossier/dossier-relations.rules.ts';
import type { DossierStore } from '../dossier/dossier.store.ts';
import type { Dossier } from '../dossier/dossier.type.ts';
import type {
  DossierComponent as ComponentRow,
  DossierResult as ResultRow,
  PrismaClient,
} from '../generated/client.ts';
import type { ProcedureStore } from '../procedure/procedure.store.ts';
import type { ProcedureVersionStore } from '../procedure/procedure-version.store.ts';
import type {
  DossierComponent,
  DossierResult,
  UnmaskDossierFilesInput,
  UnmaskedDossier,
} from './dossier-content.type.ts';

/** Reads the papers and results of dossiers that the viewer sees, of many at once. */
export class DossierContentStore {
  readonly #components: DataLoader<string, ComponentRow[]>;
  readonly #results: DataLoader<string, ResultRow[]>;
  #unmasked: Promise<Map<string, Set<string>>> | undefined;

  constructor(
    prisma: PrismaClient,
    private readonly context: RequestContext,
    private readonly dossiers: DossierStore,
    private readonly procedures: ProcedureStore,
    private readonly versions: ProcedureVersionStore,
  ) {
    this.#components = rowsByKey(
      (ids) => prisma.dossierComponent.findMany({ where: { dossierId: { in: ids } }, orderBy: { position: 'asc' } }),
      (row) => row.dossierId,
    );
    this.#results = rowsByKey(
      (ids) => prisma.dossierResult.findMany({ where: { dossierId: { in: ids } }, orderBy: { position: 'asc' } }),
      (row) => row.dossierId,
    );
  }

  /** The papers of a dossier, in the order in which they came in first. */
  async componentsOf(dossier: Dossier): Promise<DossierComponent[]> {
    const [rows, relations] = await Promise.all([this.#components.load(dossier.id), this.#relations(dossier)]);
    return rows.map((row) => ({ ...row, id: `${row.dossierId}:component:${row.position}`, relations }));
  }

  /** What a dossier led to, as it was given. */
  async resultsOf(dossier: Dossier): Promise<DossierResult[]> {
    const [rows, relations] = await Promise.all([this.#results.load(dossier.id), this.#relations(dossier)]);
    return rows.map((row) => ({
      ...row,
      id: `${row.dossierId}:result:${row.position}`,
      isElectronic: row.fileUrl !== null,
      relations,
    }));
  }

  /**
   * Opens the files and results of a dossier to who supervises all, which the audit trail records, and answers until
   * when. Throws FORBIDDEN for anybody else, NOT_FOUND for a dossier that the viewer does not see.
   */
  async unmask({ dossier: id, reason }: UnmaskDossierFilesInput): Promise<UnmaskedDossier> {
    const dossier = await this.dossiers.get(id);
    if (!dossier.relations.has('provinceWide')) {
      const message = 'The files of a dossier are open to who works on it; others who supervise all open them here';
      throw new GraphError('FORBIDDEN', message);
    }
    const until = await this.context.audit.unmask({ type: 'Dossier', rowId: id, field: 'files', reason });
    this.#unmasked = undefined;
    return { dossier, until };
  }

  /** How the viewer stands to what is in a dossier: as to the dossier, and what its procedure and the audit trail say. */
  async #relations(dossier: Dossier): Promise<ReadonlySet<Relation>> {
    const relations = new Set(dossier.relations);
    if (relations.has('synced') && (await this.#sharesFiles(dossier))) relations.add('filesShared');
    if (relations.has('provinceWide')) {
      this.#unmasked ??= this.context.audit.unmasked('Dossier');
      if ((await this.#unmasked).get(dossier.id)?.has('files')) relations.add('filesUnmasked');
    }
    return relations;
  }

  /** Whether the procedure, as it was when the dossier was filed, has its files shared with the national portal. */
  async #sharesFiles({ procedure, registeredAt }: Dossier): Promise<boolean> {
    const version = await this.versions.on(await this.procedures.get(procedure.code), vietnamDate(registeredAt));
    return version?.sharesFiles ?? false;
  }
}
