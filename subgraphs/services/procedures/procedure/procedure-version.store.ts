import type DataLoader from 'dataloader';
import { columnsOf } from '../../../kernel/database/newest-first.ts';
import { rowsByKey } from '../../../kernel/loaders/loaders.ts';
import { addDays, BEGINNING, covers, type PlainDate } from '../../../kernel/dates/plain-date.ts';
import { apiValidity } from '../../../kernel/types/validity.type.ts';
import { Prisma, type ProcedureVersion as VersionRow } from '../../generated/client.ts';
import { CompetenceStore } from './competence.store.ts';
import { overlap } from './procedure.rules.ts';
import { ProcedureStore } from './procedure.store.ts';
import type { TimeLimit } from './procedure-parts.type.ts';
import type { ProcedureVersion } from './procedure-version.type.ts';
import { isPublishedInTime, missingParts, type Part, type ProcedureParts, timeLimitOf } from './publication.rules.ts';
import type { ServicesContext } from '../../access/context.ts';

const columns = columnsOf(Prisma.ProcedureVersionScalarFieldEnum);

/** What a version says of the time that its procedure may take. */
type Limit = Pick<VersionRow, 'procedureCode' | 'timeLimitValue' | 'timeLimitUnit' | 'timeLimitVerified'>;

/** Reads the versions of procedures, those of many at once. */
export class ProcedureVersionStore {
  readonly #ofProcedure: DataLoader<string, VersionRow[]>;
  readonly #limits: DataLoader<string, Limit[]>;

  constructor(private readonly context: ServicesContext) {
    const { prisma, today } = context;
    this.#ofProcedure = rowsByKey(
      (codes) =>
        prisma.$queryRaw<VersionRow[]>`
          select ${columns} from services.procedure_version item where item.procedure_code = any(${codes}::text[])
          order by item.valid_from`,
      (row) => row.procedureCode,
    );
    this.#limits = rowsByKey(
      (codes) =>
        prisma.$queryRaw<Limit[]>`
          select procedure_code as "procedureCode", time_limit_value as "timeLimitValue",
            time_limit_unit as "timeLimitUnit", time_limit_verified as "timeLimitVerified"
          from services.procedure_version
          where procedure_code = any(${codes}::text[]) and valid_from <= ${today}::date and valid_to > ${today}::date`,
      (row) => row.procedureCode,
    );
  }

  /** All versions of a procedure, the earliest first. */
  async of(code: string): Promise<ProcedureVersion[]> {
    return (await this.#ofProcedure.load(code)).map((row) => this.#describe(row));
  }

  /** The version in force on a day; null when none is on record. */
  async on(code: string, day: PlainDate): Promise<ProcedureVersion | null> {
    const row = (await this.#ofProcedure.load(code)).find((version) => covers(version, day));
    return row ? this.#describe(row) : null;
  }

  /** How long a procedure may take today; null when not known. */
  async timeLimitOf(code: string): Promise<TimeLimit | null> {
    const [version] = await this.#limits.load(code);
    return version ? timeLimitOf(version) : null;
  }

  /** Which parts of a publication a version lacks. */
  async missingPartsOf(version: ProcedureVersion): Promise<Part[]> {
    const code = version.procedureCode;
    const [{ nameVi: name }, rules] = await Promise.all([
      this.context.use(ProcedureStore).get(code),
      this.context.use(CompetenceStore).rulesOf(code),
    ]);
    return missingParts({ ...version, name, hasAuthority: rules.some((rule) => overlap(rule, version.held)) });
  }

  #describe(row: VersionRow): ProcedureVersion {
    // Nothing but the parts of a seed or of a checked input is ever written there.
    const parts = row.parts as unknown as ProcedureParts;
    return {
      ...row,
      ...apiValidity(row),
      ...parts,
      held: { validFrom: row.validFrom, validTo: row.validTo },
      timeLimit: timeLimitOf(row),
      department: row.departmentId === null ? null : { id: row.departmentId, asOf: this.#describedOn(row) },
      publishedInTime: isPublishedInTime(row.decisionDate, row.publishedAt, this.context.clock.calendar),
    };
  }

  /** The first day of a version; of one from before records begin, on which nobody is described, today or its last day. */
  #describedOn({ validFrom, validTo }: VersionRow): PlainDate {
    if (validFrom > BEGINNING) return validFrom;
    const { today } = this.context;
    return validTo > today ? today : addDays(validTo, -1);
  }
}
