import type DataLoader from 'dataloader';
import { rowsByKey } from '../../kernel/loaders.ts';
import { vietnamDate } from '../../kernel/plain-date.ts';
import type { Relation } from '../dossier/dossier-relations.rules.ts';
import type { Dossier } from '../dossier/dossier.type.ts';
import type {
  DossierComponent as ComponentRow,
  DossierResult as ResultRow,
  PrismaClient,
} from '../generated/client.ts';
import type { ProcedureStore } from '../procedure/procedure.store.ts';
import type { ProcedureVersionStore } from '../procedure/procedure-version.store.ts';
import type { DossierComponent, DossierResult } from './dossier-content.type.ts';

/** Reads the papers and results of dossiers that the viewer sees, of many at once. */
export class DossierContentStore {
  readonly #components: DataLoader<string, ComponentRow[]>;
  readonly #results: DataLoader<string, ResultRow[]>;

  constructor(
    prisma: PrismaClient,
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

  /** How the viewer stands to what is in a dossier: as to the dossier, and as its procedure has it. */
  async #relations(dossier: Dossier): Promise<ReadonlySet<Relation>> {
    const { relations } = dossier;
    return relations.has('synced') && (await this.#sharesFiles(dossier))
      ? new Set([...relations, 'filesShared' as const])
      : relations;
  }

  /** Whether the procedure, as it was when the dossier was filed, has its files shared with the national portal. */
  async #sharesFiles({ procedure, registeredAt }: Dossier): Promise<boolean> {
    const version = await this.versions.on(await this.procedures.get(procedure.code), vietnamDate(registeredAt));
    return version?.sharesFiles ?? false;
  }
}
