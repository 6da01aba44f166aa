import { badInput } from '../../../kernel/errors/errors.ts';
import { insertionAt } from '../../../kernel/dates/timeline.rules.ts';
import type { ServicesContext } from '../../access/context.ts';
import type { Prisma } from '../../generated/client.ts';
import { changeProcedure } from './procedure-change.ts';
import type { PublishProcedureVersionInput } from './procedure-change.type.ts';
import type { Procedure } from './procedure.type.ts';
import { partsOf, refuseMalformedVersion } from './publication-input.rules.ts';

/**
 * Adds a version; the one before ends when it begins. Throws BAD_USER_INPUT for numbers that cannot be, a department
 * that there was not, or a day on which another version begins; otherwise as every change of a procedure.
 */
export function publishProcedureVersion(
  context: ServicesContext,
  input: PublishProcedureVersionInput,
): Promise<Procedure> {
  return changeProcedure(context, input, async ({ transaction, organisation }, { code: procedureCode }, id) => {
    refuseMalformedVersion(input);
    const { validFrom, department: departmentId = null, timeLimit } = input;
    if (departmentId !== null && !organisation.versionAt(departmentId, validFrom))
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
}
