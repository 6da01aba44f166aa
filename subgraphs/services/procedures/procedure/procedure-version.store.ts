import type DataLoader from 'dataloader';
import { rowsByKey } from '../../../kernel/loaders/loaders.ts';
import { addDays, BEGINNING, covers, type PlainDate } from '../../../kernel/dates/plain-date.ts';
import { apiValidity } from '../../../kernel/types/validity.type.ts';
import type { ProcedureVersion as VersionRow } from '../../generated/client.ts';
import { overlap } from './procedure.rules.ts';
import type { Procedure } from './procedure.type.ts';
import type { ProcedureVersion } from './procedure-version.type.ts';
import { isPublishedInTime, missingParts, type ProcedureParts, timeLimitOf } from './publication.rules.ts';
import type { ServicesContext } from '../../access/context.ts';

/** Reads the versions of procedures, those of many at once. */
export class ProcedureVersionStore {
  readonly #ofProcedure: DataLoader<string, VersionRow[]>;

  constructor(private readonly context: ServicesContext) {
    this.#ofProcedure = rowsByKey(
      (codes) =>
        context.prisma.procedureVersion.findMany({
          where: { procedureCode: { in: codes } },
          orderBy: { validFrom: 'asc' },
        }),
      (row) => row.procedureCode,
    );
  }

  /** All versions of a procedure, the earliest first. */
  async of(procedure: Procedure): Promise<ProcedureVersion[]> {
    return (await this.#ofProcedure.load(procedure.code)).map((row) => this.#describe(procedure, row));
  }

  /** The version in force on a day; null when none is on record. */
  async on(procedure: Procedure, day: PlainDate): Promise<ProcedureVersion | null> {
    const row = (await this.#ofProcedure.load(procedure.code)).find((version) => covers(version, day));
    return row ? this.#describe(procedure, row) : null;
  }

  #describe({ nameVi: name, competenceRules }: Procedure, row: VersionRow): ProcedureVersion {
    // Nothing but the parts of a seed or of a checked input is ever written there.
    const parts = row.parts as unknown as ProcedureParts;
    const timeLimit = timeLimitOf(row);
    const hasAuthority = competenceRules.some((rule) => overlap(rule, row));
    const missing = missingParts({ ...parts, name, timeLimit, hasAuthority });
    return {
      ...row,
      ...apiValidity(row),
      ...parts,
      timeLimit,
      department: row.departmentId === null ? null : { id: row.departmentId, asOf: this.#describedOn(row) },
      publishedInTime: isPublishedInTime(row.decisionDate, row.publishedAt, this.context.clock.calendar),
      missingParts: missing,
      isComplete: missing.length === 0,
    };
  }

  /** The first day of a version; of one from before records begin, on which nobody is described, today or its last day. */
  #describedOn({ validFrom, validTo }: VersionRow): PlainDate {
    if (validFrom > BEGINNING) return validFrom;
    const { today } = this.context;
    return validTo > today ? today : addDays(validTo, -1);
  }
}
