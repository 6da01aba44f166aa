import { graphqlEnum } from '../../kernel/scalars/graphql-enum.ts';
import type { DeadlineState } from './deadline-state.rules.ts';

export const TaskDeadlineState = graphqlEnum(
  'TaskDeadlineState',
  'How a task stands to its due date (tình trạng thời hạn), counted in working days.',
  {
    IN_TIME: 'Trong hạn: more than 3 working days are left.',
    DUE_SOON: 'Sắp đến hạn: 3 working days are left, or fewer.',
    OVERDUE: 'Quá hạn: the due date has passed.',
    COMPLETED_ON_TIME: 'Hoàn thành đúng hạn.',
    COMPLETED_LATE: 'Hoàn thành quá hạn.',
    NO_DEADLINE: 'Không đặt hạn: counts neither as late nor as on time.',
  } satisfies Record<DeadlineState, string>,
  {
    IN_TIME: 'Trong hạn',
    DUE_SOON: 'Sắp đến hạn',
    OVERDUE: 'Quá hạn',
    COMPLETED_ON_TIME: 'Hoàn thành đúng hạn',
    COMPLETED_LATE: 'Hoàn thành quá hạn',
    NO_DEADLINE: 'Không đặt hạn',
  },
);
