import { badInput } from '../../../kernel/errors/errors.ts';
import { insertionAt } from '../../../kernel/dates/timeline.rules.ts';
import type { ServicesContext } from '../../access/context.ts';
import { isInWordsOf } from './online-service.rules.ts';
import type { ChangeOnlineServiceInput } from './online-service.type.ts';
import { changeProcedure } from './procedure-change.ts';
import type { Procedure } from './procedure.type.ts';

/**
 * Says how far a procedure can be done online from a day. Throws BAD_USER_INPUT for a level that the decree in force on
 * that day does not know, or a day from which something else is on record; otherwise as every change of a procedure.
 */
export function changeOnlineService(context: ServicesContext, input: ChangeOnlineServiceInput): Promise<Procedure> {
  return changeProcedure(context, input, async ({ transaction }, { code: procedureCode }) => {
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
}
