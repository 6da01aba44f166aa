import type DataLoader from 'dataloader';
import { badInput } from '../../../kernel/errors/errors.ts';
import { rowsByKey } from '../../../kernel/loaders/loaders.ts';
import { covers } from '../../../kernel/dates/plain-date.ts';
import { apiValidity } from '../../../kernel/types/validity.type.ts';
import type { Prisma, ProcedureVersion as VersionRow } from '../../generated/client.ts';
import { changeProcedure } from './procedure-change.store.ts';
import type { PublishProcedureVersionInput } from './procedure-change.type.ts';
import { overlap } from './procedure.rules.ts';
import { ProcedureStore } from './procedure.store.ts';
import type { Procedure } from './procedure.type.ts';
import type { ProcedureVersion } from './procedure-version.type.ts';
import { partsOf, refuseMalformedVersion } from './publication-input.rules.ts';
import { isPublishedInTime, missingParts, type ProcedureParts, timeLimitOf } from './publication.rules.ts';
import { insertionAt } from '../../../kernel/dates/timeline.rules.ts';
import type { ServicesContext } from '../../access/context.ts';

/** Reads the versions of procedures, those of many at once, and publishes new ones. */
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
  async on(procedure: Procedure, day: Date): Promise<ProcedureVersion | null> {
    const row = (await this.#ofProcedure.load(procedure.code)).find((version) => covers(version, day));
    return row ? this.#describe(procedure, row) : null;
  }

  /**
   * Adds a version; the one before ends when it begins. Throws BAD_USER_INPUT for numbers that cannot be, a department
   * that there was not, or a day on which another version begins; otherwise as every change of a procedure.
   */
  async publish(input: PublishProcedureVersionInput): Promise<Procedure> {
    await changeProcedure(this.context, input, async (transaction, { code: procedureCode }, id) => {
      refuseMalformedVersion(input);
      const { validFrom, department: departmentId = null, timeLimit } = input;
      if (departmentId !== null && !this.context.organisation.versionAt(departmentId, validFrom))
        throw badInput('input.department', 'There is no such agency on the first day of the version');
      const history = await transaction.procedureVersion.findMany({ where: { procedureCode } });
      const place = insertionAt(history, validFrom);
      if (!place) throw badInput('input.validFrom', 'Another version of this procedure begins on that day');
      if (place.cut)
        await transaction.procedureVersion.update({ where: { id: place.cut.id }, data: { validTo: validFrom } });
      await transaction.procedureVersion.create({
        data: {
          id,
          procedureCode,
          validFrom,
          validTo: place.validTo,
          decisionNumber: input.decisionNumber,
          decisionDate: input.decisionDate,
          publishedAt: input.publishedAt ?? null,
          departmentId,
          timeLimitValue: timeLimit?.value ?? null,
          timeLimitUnit: timeLimit?.unit ?? null,
          timeLimitVerified: timeLimit != null,
          excludesPaymentTime: input.excludesPaymentTime ?? null,
          sharesFiles: input.sharesFiles ?? null,
          parts: partsOf(input) as unknown as Prisma.InputJsonObject,
        },
      });
    });
    this.#ofProcedure.clear(input.procedure);
    return this.context.use(ProcedureStore).getAgain(input.procedure);
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
      department: row.departmentId === null ? null : { id: row.departmentId, asOf: row.validFrom },
      publishedInTime: isPublishedInTime(row.decisionDate, row.publishedAt, this.context.clock.calendar),
      missingParts: missing,
      isComplete: missing.length === 0,
    };
  }
}
