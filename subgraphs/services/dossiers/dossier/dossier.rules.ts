import type { Instant } from '../../../kernel/dates/instant.ts';
import { badInput, conflict, GraphError } from '../../../kernel/errors/errors.ts';
import type { Party } from '../../access/dossier-relations.rules.ts';

/** What the portal is told: a new dossier, what has become of one, or a step in its progress. */
export type SyncOperation = 'CREATE' | 'UPDATE' | 'PROGRESS';

/** The statuses of the National Public Service Portal, in its order. */
export type Status =
  | 'REGISTERED'
  | 'ACCEPTED'
  | 'NOT_ACCEPTED'
  | 'PROCESSING'
  | 'SUPPLEMENT_REQUIRED'
  | 'PAYMENT_REQUIRED'
  | 'WITHDRAWAL_REQUESTED'
  | 'STOPPED'
  | 'RESULT_READY'
  | 'RESULT_RETURNED';

/** What can be done with a dossier. */
export type Step =
  | 'ACCEPT'
  | 'REFUSE'
  | 'ASSIGN'
  | 'REQUEST_SUPPLEMENT'
  | 'RECEIVE_SUPPLEMENT'
  | 'REQUEST_PAYMENT'
  | 'RECEIVE_PAYMENT'
  | 'EXTEND'
  | 'RESCHEDULE'
  | 'REQUEST_WITHDRAWAL'
  | 'STOP'
  | 'CONTINUE'
  | 'FINISH'
  | 'RETURN_RESULT'
  | 'RATE';

/** What a step needs besides, as fields of its input. */
type Need = 'reason' | 'officer' | 'amount' | 'newDueAt' | 'rating';

interface StepRule {
  from: readonly Status[];
  /** Where it leads; undefined: where it was. */
  to?: Status;
  by: Party;
  needs?: Need;
}

const open = ['ACCEPTED', 'PROCESSING', 'SUPPLEMENT_REQUIRED', 'PAYMENT_REQUIRED'] as const;

/** Every step: from which status, to which, by whom, and what it needs (Decree 61/2018/NĐ-CP, Decree 118/2025/NĐ-CP). */
export const steps: Record<Step, StepRule> = {
  ACCEPT: { from: ['REGISTERED'], to: 'ACCEPTED', by: 'RECEIVER' },
  REFUSE: { from: ['REGISTERED'], to: 'NOT_ACCEPTED', by: 'RECEIVER', needs: 'reason' },
  ASSIGN: { from: ['ACCEPTED', 'PROCESSING'], to: 'PROCESSING', by: 'HANDLER', needs: 'officer' },
  REQUEST_SUPPLEMENT: { from: ['ACCEPTED', 'PROCESSING'], to: 'SUPPLEMENT_REQUIRED', by: 'HANDLER', needs: 'reason' },
  RECEIVE_SUPPLEMENT: { from: ['SUPPLEMENT_REQUIRED'], to: 'PROCESSING', by: 'RECEIVER' },
  REQUEST_PAYMENT: { from: ['PROCESSING'], to: 'PAYMENT_REQUIRED', by: 'HANDLER', needs: 'amount' },
  RECEIVE_PAYMENT: { from: ['PAYMENT_REQUIRED'], to: 'PROCESSING', by: 'RECEIVER', needs: 'amount' },
  EXTEND: { from: ['ACCEPTED', 'PROCESSING'], by: 'HANDLER', needs: 'newDueAt' },
  RESCHEDULE: { from: ['ACCEPTED', 'PROCESSING'], by: 'HANDLER', needs: 'newDueAt' },
  REQUEST_WITHDRAWAL: { from: ['REGISTERED', ...open], to: 'WITHDRAWAL_REQUESTED', by: 'APPLICANT', needs: 'reason' },
  STOP: { from: [...open, 'WITHDRAWAL_REQUESTED'], to: 'STOPPED', by: 'HANDLER', needs: 'reason' },
  CONTINUE: { from: ['WITHDRAWAL_REQUESTED', 'STOPPED'], to: 'PROCESSING', by: 'HANDLER', needs: 'reason' },
  FINISH: { from: ['PROCESSING', 'PAYMENT_REQUIRED'], to: 'RESULT_READY', by: 'HANDLER' },
  RETURN_RESULT: { from: ['RESULT_READY'], to: 'RESULT_RETURNED', by: 'RETURNER' },
  RATE: { from: ['RESULT_RETURNED'], by: 'APPLICANT', needs: 'rating' },
};

/** What is otherwise before it is accepted: the desk has it, and takes in what it asked for as it accepts it. */
const beforeAcceptance: Partial<Record<Step, Partial<StepRule>>> = {
  ACCEPT: { from: ['REGISTERED', 'SUPPLEMENT_REQUIRED'] },
  REQUEST_SUPPLEMENT: { from: ['REGISTERED'], by: 'RECEIVER' },
  RECEIVE_SUPPLEMENT: { from: [] },
  STOP: { by: 'RECEIVER' },
  CONTINUE: { to: 'REGISTERED', by: 'RECEIVER' },
};

const needed: Record<Need, string> = {
  reason: 'Give the reason; it is kept with the step',
  officer: 'Say to whom it is assigned, by their id in the directory',
  amount: 'Give the amount in whole đồng, 0 or more',
  newDueAt: 'Say until when, and in reason why: the applicant is told both',
  rating: 'Say how satisfied the applicant is',
};

/** What a step was given. */
export type StepDetails = Partial<Record<Need, unknown>>;

/** Where a dossier stands. */
interface Standing {
  status: Status;
  acceptedAt: Instant | null;
}

/**
 * The status that a step leads to. Throws CONFLICT when the dossier is not where the step begins, FORBIDDEN when it is
 * not for one of the parties that the viewer is, BAD_USER_INPUT for what it needs and was not given.
 */
export function take(step: Step, dossier: Standing, parties: readonly Party[], details: StepDetails): Status {
  const { status } = dossier;
  const otherwise = dossier.acceptedAt === null ? beforeAcceptance[step] : undefined;
  const { from, to = status, by, needs } = { ...steps[step], ...otherwise };
  if (!parties.includes(by))
    throw new GraphError('FORBIDDEN', `The step ${step} is for ${partyNames[by]}`, 'input.step');

  if (!from.includes(status)) {
    const begins = from.length ? `begins at ${from.join(' or ')}` : 'comes after ACCEPT, which takes papers as well';
    throw conflict(`The dossier is ${status}; the step ${step} ${begins}`, 'input.step');
  }
  if (needs && details[needs] == null) throw badInput(`input.${needs}`, needed[needs]);
  if (needs === 'newDueAt' && details.reason == null) throw badInput('input.reason', needed.reason);
  return to;
}

/**
 * Throws BAD_USER_INPUT when a dossier that somebody works on is assigned to another without a reason: with it go the name
 * and telephone number of the applicant. Leaders, who distribute the work, need none.
 */
export function refuseSilentTakeOver(
  { step, officer, reason }: { step: Step; officer?: string | null; reason?: string | null },
  assignedTo: string | null,
): void {
  if (step !== 'ASSIGN' || assignedTo === null || assignedTo === officer) return;
  if ((reason?.trim().length ?? 0) < 10) {
    throw badInput(
      'input.reason',
      'Say in 10 characters or more why it goes from one officer to another; it is recorded',
    );
  }
}

const partyNames: Record<Party, string> = {
  RECEIVER: 'the desk that received the dossier',
  HANDLER: 'the competent agency',
  RETURNER: 'the desk that returns the result',
  APPLICANT: 'the applicant',
};

/** What the National Public Service Portal is told by a step; nothing of a dossier that has no code. */
export function toldBy(step: Step, hasCode: boolean): SyncOperation | undefined {
  if (step === 'ACCEPT') return 'CREATE';
  if (!hasCode || step === 'RATE') return undefined;
  return step === 'ASSIGN' ? 'PROGRESS' : 'UPDATE';
}

const ends: readonly Status[] = ['NOT_ACCEPTED', 'WITHDRAWAL_REQUESTED', 'STOPPED', 'RESULT_READY', 'RESULT_RETURNED'];

/** When the time of a dossier ended, once it has a status: the first of the moments at which it was over. */
export function endedAt(status: Status, before: Instant | null, now: Instant): Instant | null {
  return ends.includes(status) ? (before ?? now) : null;
}

/** Whether the clock stands still in a status: some procedures, such as those of land, leave out the time of paying. */
export function standsStill(status: Status, excludesPaymentTime: boolean): boolean {
  if (status === 'PAYMENT_REQUIRED') return excludesPaymentTime;
  return ['SUPPLEMENT_REQUIRED', 'WITHDRAWAL_REQUESTED', 'STOPPED'].includes(status);
}

/** Since when its clock stands still for the applicant, once it has a status in which that does or does not run. */
export function waitingSince(still: boolean, status: Status, before: Instant | null, now: Instant): Instant | null {
  return still && !ends.includes(status) ? (before ?? now) : null;
}

/** An event, as far as the clock looks at it. */
interface ClockEvent {
  status: Status;
  at: Instant;
}

/** When the clock stood still, from the events in their order; what has not ended yet is left out. */
export function pausesOf(
  events: readonly ClockEvent[],
  excludesPaymentTime: boolean,
): { from: Instant; to: Instant }[] {
  return events.slice(1).flatMap((event, index) => {
    const { status, at: from } = events[index]!;
    return standsStill(status, excludesPaymentTime) ? [{ from, to: event.at }] : [];
  });
}
