import type DataLoader from 'dataloader';
import { badInput } from '../../../kernel/errors/errors.ts';
import { groupBy } from '../../../kernel/loaders/group-by.ts';
import { rowsByKey } from '../../../kernel/loaders/loaders.ts';
import { apiValidity } from '../../../kernel/types/validity.type.ts';
import type { OnlineService as ServiceRow } from '../../generated/client.ts';
import { countLevels, isInWordsOf, type Level, levelOn } from './online-service.rules.ts';
import type {
  ChangeOnlineServiceInput,
  OnlineProcedureCount,
  OnlineService,
  ProcedureGrouping,
} from './online-service.type.ts';
import { changeProcedure } from './procedure-change.store.ts';
import { onDay, ProcedureStore } from './procedure.store.ts';
import type { Procedure } from './procedure.type.ts';
import { insertionAt } from '../../../kernel/dates/timeline.rules.ts';
import type { ServicesContext } from '../../access/context.ts';

/** Reads how far procedures can be done online, of many at once, and changes it. */
export class OnlineServiceStore {
  readonly #ofProcedure: DataLoader<string, ServiceRow[]>;

  constructor(private readonly context: ServicesContext) {
    this.#ofProcedure = rowsByKey(
      (codes) =>
        context.prisma.onlineService.findMany({
          where: { procedureCode: { in: codes } },
          orderBy: { validFrom: 'asc' },
        }),
      (row) => row.procedureCode,
    );
  }

  /** What is on record of a procedure, the earliest first. */
  async of({ code }: Procedure): Promise<OnlineService[]> {
    return (await this.#ofProcedure.load(code)).map((row) => ({ ...row, ...apiValidity(row) }));
  }

  /** The level of a procedure on a day. */
  async levelOn({ code }: Procedure, day: Date): Promise<Level | null> {
    return levelOn(await this.#ofProcedure.load(code), day);
  }

  /** All procedures by their level on a day, for each department or sector, those of most procedures first. */
  async count(day: Date, by: keyof typeof ProcedureGrouping): Promise<OnlineProcedureCount[]> {
    const rows = await this.context.prisma.procedure.findMany({
      select: {
        sector: true,
        versions: { select: { departmentId: true }, where: onDay(day) },
        onlineServices: { where: onDay(day) },
      },
    });
    const grouped = groupBy(rows, ({ sector, versions: [version] }) =>
      by === 'SECTOR' ? sector : this.#inCharge(version?.departmentId ?? null, day),
    );
    return [...grouped]
      .map(([key, group]) => ({
        department: by === 'SECTOR' || key === null ? null : { id: key, asOf: day },
        sector: by === 'SECTOR' ? key : null,
        ...countLevels(group.map(({ onlineServices }) => levelOn(onlineServices, day))),
      }))
      .sort((one, other) => other.procedures - one.procedures || (label(one) < label(other) ? -1 : 1));
  }

  /**
   * Says how far a procedure can be done online from a day. Throws BAD_USER_INPUT for a level that the decree in force on
   * that day does not know, or a day from which something else is on record; otherwise as every change of a procedure.
   */
  async change(input: ChangeOnlineServiceInput): Promise<Procedure> {
    await changeProcedure(this.context, input, async (transaction, { code: procedureCode }) => {
      const { validFrom, level, serviceCode = null, portals } = input;
      if (!isInWordsOf(validFrom, level))
        throw badInput('input.level', 'LEVEL_1 to LEVEL_4 are said until 2022-08-14; FULL, PARTIAL, INFO_ONLY after');
      const history = await transaction.onlineService.findMany({ where: { procedureCode } });
      const place = insertionAt(history, validFrom);
      if (!place) throw badInput('input.validFrom', 'Something else is on record from that day');
      if (place.cut) {
        const key = { procedureCode, validFrom: place.cut.validFrom };
        await transaction.onlineService.update({
          where: { procedureCode_validFrom: key },
          data: { validTo: validFrom },
        });
      }
      const data = { procedureCode, level, serviceCode, portals: [...new Set(portals)], validFrom };
      await transaction.onlineService.create({ data: { ...data, validTo: place.validTo } });
    });
    this.#ofProcedure.clear(input.procedure);
    return this.context.use(ProcedureStore).getAgain(input.procedure);
  }

  /** The department itself, or what alone has taken over from it by that day. */
  #inCharge(departmentId: string | null, day: Date): string | null {
    if (departmentId === null) return null;
    const [successor, ...others] = this.context.organisation.successorsAt(departmentId, day);
    return successor && others.length === 0 ? successor.id : departmentId;
  }
}

function label({ department, sector }: OnlineProcedureCount): string {
  return sector ?? department?.id ?? '';
}
