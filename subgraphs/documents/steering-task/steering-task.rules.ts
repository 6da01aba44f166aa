/** Where a task stands (DOMAIN: ASSIGNED to COMPLETED, or one of the ways out). */
export type SteeringTaskStatus =
  'ASSIGNED' | 'ACCEPTED' | 'IN_PROGRESS' | 'REPORTED' | 'COMPLETED' | 'RETURNED' | 'EXTENDED' | 'CANCELLED';

/** What it depends on whether a task is overdue; dates are plain dates. */
export interface TaskDeadline {
  status: SteeringTaskStatus;
  dueDate: Date | null;
  completedAt: Date | null;
}

/**
 * Whether a task was overdue on a day: its due date had passed and it was not completed yet.
 * A task without a due date, or one that was cancelled, never is.
 */
export function isOverdue({ status, dueDate, completedAt }: TaskDeadline, asOf: Date): boolean {
  if (dueDate === null || status === 'CANCELLED') return false;
  return dueDate < asOf && (completedAt === null || completedAt > asOf);
}
