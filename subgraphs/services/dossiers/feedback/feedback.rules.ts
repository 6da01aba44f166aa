import type { Instant } from '../../../kernel/dates/instant.ts';
import type { Clock } from '../../../kernel/calendar/clock.ts';
import { badInput, conflict, GraphError } from '../../../kernel/errors/errors.ts';
import type { Feedback as FeedbackRow } from '../../generated/client.ts';
import { vietnamDate } from '../../../kernel/dates/plain-date.ts';

/** Where a feedback stands. */
export type FeedbackStatusName = 'RECEIVED' | 'SUPPLEMENT_REQUESTED' | 'REJECTED' | 'ANSWERED' | 'PUBLISHED';

/** What can be done with it. */
export type FeedbackStepName = 'REQUEST_SUPPLEMENT' | 'RECEIVE_SUPPLEMENT' | 'REJECT' | 'ANSWER' | 'PUBLISH' | 'RATE';

/** What it is about. */
export type FeedbackKindName = 'CONDUCT' | 'REGULATION' | 'PROPOSAL' | 'OTHER';

/** Within how many working days each is due (index 5.2 of Decision 766/QĐ-TTg); the day of receipt is not counted. */
const workingDays = { answer: 15, reject: 2, supplement: 5, publish: 2 } as const;

/** When a feedback that comes in now must be answered, refused, or what is missing asked for. */
export function limitsFrom(receivedAt: Instant, clock: Clock) {
  const after = (days: number) => closingAfter(receivedAt, days, clock);
  return {
    answerDueAt: after(workingDays.answer),
    rejectDueAt: after(workingDays.reject),
    supplementDueAt: after(workingDays.supplement),
  };
}

/** The limits of open feedback as they are by a calendar that has changed since its last step. */
export function feedbackLimitsAgain(
  {
    receivedAt,
    supplementRequestedAt,
    supplementReceivedAt,
    answeredAt,
  }: Pick<FeedbackRow, 'receivedAt' | 'supplementRequestedAt' | 'supplementReceivedAt' | 'answeredAt'>,
  clock: Clock,
) {
  const { answerDueAt, ...limits } = limitsFrom(receivedAt, clock);
  const waited =
    supplementRequestedAt && supplementReceivedAt ? clock.time.between(supplementRequestedAt, supplementReceivedAt) : 0;
  return {
    ...limits,
    answerDueAt: clock.time.after(answerDueAt, waited),
    publishDueAt: answeredAt && publishDueAt(answeredAt, clock),
  };
}

/** When an answer given now must be public. */
export function publishDueAt(answeredAt: Instant, clock: Clock): Instant {
  return closingAfter(answeredAt, workingDays.publish, clock);
}

function closingAfter(from: Instant, days: number, { calendar, time }: Clock): Instant {
  return time.closing(calendar.addWorkingDays(vietnamDate(from), days));
}

interface StepRule {
  from: readonly FeedbackStatusName[];
  to?: FeedbackStatusName;
  by: 'AGENCY' | 'CITIZEN';
  needs?: 'text' | 'liked';
}

const rules: Record<FeedbackStepName, StepRule> = {
  REQUEST_SUPPLEMENT: { from: ['RECEIVED'], to: 'SUPPLEMENT_REQUESTED', by: 'AGENCY', needs: 'text' },
  RECEIVE_SUPPLEMENT: { from: ['SUPPLEMENT_REQUESTED'], to: 'RECEIVED', by: 'CITIZEN', needs: 'text' },
  REJECT: { from: ['RECEIVED', 'SUPPLEMENT_REQUESTED'], to: 'REJECTED', by: 'AGENCY', needs: 'text' },
  ANSWER: { from: ['RECEIVED'], to: 'ANSWERED', by: 'AGENCY', needs: 'text' },
  PUBLISH: { from: ['ANSWERED'], to: 'PUBLISHED', by: 'AGENCY' },
  RATE: { from: ['ANSWERED', 'PUBLISHED'], by: 'CITIZEN', needs: 'liked' },
};

/** A feedback before a step, as far as the step looks at it. */
export interface FeedbackBefore {
  status: FeedbackStatusName;
  content: string;
  answerDueAt: Instant;
  supplementRequestedAt: Instant | null;
}

/** A step, and what it was given. */
export interface FeedbackStepGiven {
  step: FeedbackStepName;
  text?: string | null;
  liked?: boolean | null;
}

/**
 * The columns of a feedback after a step. Throws FORBIDDEN when the step is for somebody else, CONFLICT when the
 * feedback is not where it begins, BAD_USER_INPUT for what it needs and was not given.
 */
export function afterFeedbackStep(
  given: FeedbackStepGiven,
  before: FeedbackBefore,
  parties: readonly StepRule['by'][],
  now: Instant,
  clock: Clock,
) {
  const { step, text, liked } = given;
  const { from, to, by, needs } = rules[step];
  const { status } = before;
  if (!parties.includes(by)) {
    const whose = by === 'AGENCY' ? 'the agency that it is about' : 'who gave it';
    throw new GraphError('FORBIDDEN', `The step ${step} is for ${whose}`, 'input.step');
  }
  if (!from.includes(status))
    throw conflict(`It is ${status}; the step ${step} begins at ${from.join(' or ')}`, 'input.step');
  if (needs === 'text' && !text?.trim()) throw badInput('input.text', 'Say why, or what; it is kept with the feedback');
  if (needs === 'liked' && liked == null) throw badInput('input.liked', 'Say whether the answer helped');
  return { status: to ?? status, ...changes(given, before, now, clock) };
}

function changes({ step, text, liked }: FeedbackStepGiven, before: FeedbackBefore, now: Instant, clock: Clock) {
  switch (step) {
    case 'REQUEST_SUPPLEMENT':
      return { supplementRequestedAt: now, answer: text! };
    case 'RECEIVE_SUPPLEMENT': {
      const waited = clock.time.between(before.supplementRequestedAt!, now);
      const content = `${before.content}\n${text!}`;
      return { supplementReceivedAt: now, content, answerDueAt: clock.time.after(before.answerDueAt, waited) };
    }
    case 'REJECT':
      return { rejectedAt: now, answer: text! };
    case 'ANSWER':
      return { answeredAt: now, answer: text!, publishDueAt: publishDueAt(now, clock) };
    case 'PUBLISH':
      return { publishedAt: now };
    case 'RATE':
      return { liked: liked! };
  }
}
