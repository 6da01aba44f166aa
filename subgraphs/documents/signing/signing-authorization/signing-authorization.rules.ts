import { badInput } from '../../../kernel/errors/errors.ts';
import type { Organisation } from '../../../kernel/organisation/organisation.ts';
import { daysBetween, type PlainDate } from '../../../kernel/dates/plain-date.ts';

/** An authorization as far as it is judged. */
interface Proposed {
  authorizer: string;
  officer: string;
  firstDay: PlainDate;
  lastDay: PlainDate;
}

/** No head is in office for longer than five years at a time. */
const longest = 5 * 366;

/**
 * Throws BAD_USER_INPUT, naming the argument, unless the head of the agency gives it to somebody else for a limited
 * time. Whoever was only authorized is no head, and so hands nothing on.
 */
export function refuseUnlawful(
  { authorizer, officer, firstDay, lastDay }: Proposed,
  agencyId: string,
  organisation: Organisation,
): void {
  if (lastDay < firstDay) throw badInput('input.lastDay', 'The last day is not before the first');
  if (daysBetween(firstDay, lastDay) > longest)
    throw badInput('input.lastDay', 'An authorization is for a limited time: five years at most');
  const isHead = organisation
    .leadersOf(agencyId, firstDay)
    .some((leader) => leader.officerId === authorizer && leader.rank === 'HEAD');
  if (!isHead)
    throw badInput('input.authorizer', 'The head of the agency on the first day authorizes, and nobody hands it on');
  if (officer === authorizer) throw badInput('input.officer', 'The head authorizes somebody else');
}

/** Throws BAD_USER_INPUT for a last day that is past, on which something may have been signed, or is not earlier. */
export function refuseEnd(lastDay: PlainDate, before: PlainDate, today: PlainDate): void {
  if (lastDay < today) throw badInput('input.lastDay', 'Give today or a later day');
  if (lastDay >= before) throw badInput('input.lastDay', 'Give a day before the last day that it has');
}
