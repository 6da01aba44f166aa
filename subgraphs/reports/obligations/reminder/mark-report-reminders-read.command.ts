import { badInput, notFound } from '../../../kernel/errors/errors.ts';
import { transactOnce } from '../../../kernel/command/idempotency.ts';
import type { ReportsContext } from '../../access/context.ts';
import { ReminderStore } from './reminder.store.ts';
import type { MarkReportRemindersReadInput, ReportReminder } from './reminder.type.ts';

/** Keeps that the viewer has read reminders; throws NOT_FOUND, and keeps nothing, when one is not theirs to see. */
export async function markReportRemindersRead(
  context: ReportsContext,
  input: MarkReportRemindersReadInput,
): Promise<ReportReminder[]> {
  const reminders = context.use(ReminderStore);
  const ids = [...new Set(input.reminders)];
  if (ids.length < 1 || ids.length > 100) throw badInput('input.reminders', 'Give 1 to 100 reminders');
  await transactOnce(context, input, async ({ transaction, viewer, now: readAt }) => {
    const found = await reminders.among(transaction, ids);
    const unknown = ids.find((id) => found.every((reminder) => reminder.id !== id));
    if (unknown !== undefined) throw notFound(`The reminder ${JSON.stringify(unknown)}`);
    const subject = viewer.subject ?? '';
    await transaction.reportReminderRead.createMany({
      data: ids.map((reminderId) => ({ reminderId, subject, readAt })),
      skipDuplicates: true,
    });
  });
  return reminders.among(context.prisma, ids);
}
