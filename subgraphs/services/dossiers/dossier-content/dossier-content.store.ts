import type DataLoader from 'dataloader';
import { notFound } from '../../../kernel/errors/errors.ts';
import { fileContents } from '../../../kernel/files/file-contents.ts';
import type { SentFile } from '../../../kernel/files/stored-files.ts';
import { rowsByKey } from '../../../kernel/loaders/loaders.ts';
import { vietnamDate } from '../../../kernel/dates/plain-date.ts';
import type { Relation } from '../../access/dossier-relations.rules.ts';
import type { Dossier } from '../dossier/dossier.type.ts';
import type { DossierComponent as ComponentRow, DossierResult as ResultRow } from '../../generated/client.ts';
import { ProcedureVersionStore } from '../../procedures/procedure/procedure-version.store.ts';
import { contentPathOf, isElectronic } from '../component/dossier-content.rules.ts';
import type { DossierComponent, DossierResult } from './dossier-content.type.ts';
import type { ServicesContext } from '../../access/context.ts';

/** Reads the papers and results of dossiers that the viewer sees, of many at once. */
export class DossierContentStore {
  readonly #components: DataLoader<string, ComponentRow[]>;
  readonly #results: DataLoader<string, ResultRow[]>;

  constructor(private readonly context: ServicesContext) {
    this.#components = rowsByKey(
      (ids) =>
        context.prisma.dossierComponent.findMany({ where: { dossierId: { in: ids } }, orderBy: { position: 'asc' } }),
      (row) => row.dossierId,
    );
    this.#results = rowsByKey(
      (ids) =>
        context.prisma.dossierResult.findMany({ where: { dossierId: { in: ids } }, orderBy: { position: 'asc' } }),
      (row) => row.dossierId,
    );
  }

  /** The papers of a dossier, in the order in which they came in first. */
  async componentsOf(dossier: Dossier): Promise<DossierComponent[]> {
    const [rows, relations] = await Promise.all([this.#components.load(dossier.id), this.#relations(dossier)]);
    return rows.map((row) => ({ ...described('component', row), relations }));
  }

  /** What a dossier led to, as it was given. */
  async resultsOf(dossier: Dossier): Promise<DossierResult[]> {
    const [rows, relations] = await Promise.all([this.#results.load(dossier.id), this.#relations(dossier)]);
    return rows.map((row) => ({
      ...described('result', row),
      isElectronic: isElectronic(row),
      relations,
    }));
  }

  /** What is in the file of a paper or result, on record; throws NOT_FOUND when nothing is, or not for the viewer. */
  async content(dossier: Dossier, kind: 'component' | 'result', position: number): Promise<SentFile> {
    const relations = await this.#relations(dossier);
    const where = { dossierId: dossier.id, position };
    const part = kind === 'component' ? { components: { some: where } } : { results: { some: where } };
    const file = await this.context.prisma.storedFile.findFirst({ where: part });
    const field = kind === 'component' ? 'DossierComponent.contentPath' : 'DossierResult.contentPath';
    const row = { id: idOf(kind, where), relations };
    if (!file || !this.context.access.may(field, row, 'content'))
      throw notFound(`The file of the ${kind} ${position} of the dossier ${JSON.stringify(dossier.id)}`);
    return { ...file, read: () => this.context.shared(fileContents).read(file) };
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
    const version = await this.context.use(ProcedureVersionStore).on(procedure.code, vietnamDate(registeredAt));
    return version?.sharesFiles ?? false;
  }
}

type PartRow = Pick<ComponentRow, 'dossierId' | 'position' | 'fileId'>;

/** A paper or result as the graph has it, with its own id and where its content is. */
function described<Row extends PartRow>(kind: 'component' | 'result', { fileId, ...row }: Row) {
  return { ...row, id: idOf(kind, row), contentPath: contentPathOf(kind, { ...row, fileId }) };
}

function idOf(kind: string, { dossierId, position }: Pick<PartRow, 'dossierId' | 'position'>): string {
  return `${dossierId}:${kind}:${position}`;
}
