import type DataLoader from 'dataloader';
import type { PlainDate } from '../../../kernel/dates/plain-date.ts';
import { groupBy } from '../../../kernel/loaders/group-by.ts';
import { rowsByKey } from '../../../kernel/loaders/loaders.ts';
import { apiValidity } from '../../../kernel/types/validity.type.ts';
import type { OnlineService as ServiceRow } from '../../generated/client.ts';
import { countLevels, type Level, levelOn } from './online-service.rules.ts';
import type { OnlineProcedureCount, OnlineService, ProcedureGrouping } from './online-service.type.ts';
import { onDay } from './procedure.store.ts';
import type { Procedure } from './procedure.type.ts';
import type { ServicesContext } from '../../access/context.ts';

/** Reads how far procedures can be done online, of many at once. */
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
  async levelOn({ code }: Procedure, day: PlainDate): Promise<Level | null> {
    return levelOn(await this.#ofProcedure.load(code), day);
  }

  /** All procedures by their level on a day, for each department or sector, those of most procedures first. */
  async count(day: PlainDate, by: keyof typeof ProcedureGrouping): Promise<OnlineProcedureCount[]> {
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

  /** The department itself, or what alone has taken over from it by that day. */
  #inCharge(departmentId: string | null, day: PlainDate): string | null {
    if (departmentId === null) return null;
    const [successor, ...others] = this.context.organisation.successorsAt(departmentId, day);
    return successor && others.length === 0 ? successor.id : departmentId;
  }
}

function label({ department, sector }: OnlineProcedureCount): string {
  return sector ?? department?.id ?? '';
}
