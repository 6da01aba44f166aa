import { daysThatDiffer, createWorkingCalendar } from '../../kernel/calendar/working-calendar.rules.ts';
import { conflict } from '../../kernel/errors/errors.ts';
import { transactOnce } from '../../kernel/command/idempotency.ts';
import type { DirectoryContext } from '../access/context.ts';
import { readSnapshot } from '../picture/read-snapshot.ts';
import { daysOf, describeYear, refuseMalformedYear } from './working-year.rules.ts';
import type { DeclareWorkingYearInput, WorkingYear } from './working-year.type.ts';

/**
 * Enters the days off of a year as they were announced, or corrects them; the other subgraphs work out anew what is
 * open by them. Throws BAD_USER_INPUT for days that no year can have, CONFLICT when the year has changed since the
 * caller saw it.
 */
export async function declareWorkingYear(
  context: DirectoryContext,
  input: DeclareWorkingYearInput,
): Promise<WorkingYear> {
  const { year, decision } = input;
  await transactOnce(context, input, async ({ transaction }) => {
    refuseMalformedYear(input);
    // Declarations and reorganisations take turns: each moves the one revision on.
    await transaction.$queryRaw`select revision from directory.revision where id = 1 for update`;
    const { workingYears } = await readSnapshot(transaction, context.organisation.snapshot);
    const before = workingYears.find((each) => each.year === year);
    if ((before?.revision ?? 0) !== input.revision) {
      const message = `The year ${year} has changed: its revision is ${before?.revision ?? 0}; read it again, then decide`;
      throw conflict(message, 'input.revision');
    }
    const others = workingYears.filter((each) => each !== before);
    const changedDays = daysThatDiffer(
      year,
      createWorkingCalendar(workingYears),
      createWorkingCalendar([...others, input]),
    );
    const { revision } = await transaction.revision.update({
      where: { id: 1 },
      data: { revision: { increment: 1 } },
    });
    const row = { decision, revision, changedDays };
    await transaction.workingYear.upsert({ where: { year }, create: { year, ...row }, update: row });
    await transaction.workingYearDay.deleteMany({ where: { year } });
    await transaction.workingYearDay.createMany({ data: daysOf(input) });
  });
  return describeYear(await context.refreshOrganisation(), year);
}
