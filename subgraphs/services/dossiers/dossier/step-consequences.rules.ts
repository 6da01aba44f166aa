import type { Instant } from '../../../kernel/dates/instant.ts';
import type { Clock } from '../../../kernel/calendar/clock.ts';
import { badInput, conflict } from '../../../kernel/errors/errors.ts';
import { factsOf, type ComponentRecord, fileOf, withComponents } from '../component/dossier-content.rules.ts';
import { dueAt, type Limit, processingMinutes, withPauses } from './deadline.rules.ts';
import { endedAt, pausesOf, standsStill, type Status, waitingSince } from './dossier.rules.ts';
import { breachesOf, type Handled, promised } from './dossier-breach.rules.ts';
import type { DossierStepInput } from './dossier-step.type.ts';
import type { DossierBreach, DossierStatus, DossierStep, PaidOnline, PaymentMethod } from '../../generated/client.ts';

/** A dossier before a step. */
export interface BeforeStep extends Handled {
  firstDueAt: Instant | null;
  endedAt: Instant | null;
  waitingSince: Instant | null;
  processingMinutes: number | null;
  breaches: DossierBreach[];
  paid: bigint | null;
  paidOnline: PaidOnline;
  electronicResult: boolean;
  events: { step: DossierStep | null; status: DossierStatus; at: Instant }[];
  components: ComponentRecord[];
}

/** What the procedure says of it, as it was when the dossier came in. */
export interface Terms {
  timeLimit: Limit | null;
  excludesPaymentTime: boolean;
  components: { code: string | null; name: string }[] | null;
  outputs: { code: string | null; name: string }[] | null;
}

/** What a payment made online is said to the national portal to be. */
const online: Partial<Record<PaymentMethod, PaidOnline>> = { DVCQG: 'VIA_DVCQG', LOCAL_GATEWAY: 'VIA_LOCAL_GATEWAY' };

/** The columns of a dossier after a step that leads to `status`, as far as the step changes them. */
export function columnsAfter(
  input: DossierStepInput,
  status: Status,
  before: BeforeStep,
  terms: Terms,
  now: Instant,
  clock: Clock,
) {
  const { excludesPaymentTime } = terms;
  const accepted = input.step === 'ACCEPT';
  const first = accepted ? firstDeadline(terms, now, clock) : before.firstDueAt;
  const pauses = accepted
    ? []
    : pausesOf([...sinceAcceptance(before.events), { status, at: now }], excludesPaymentTime);
  const ended = endedAt(status, before.endedAt, now);
  // Before acceptance no clock runs, so that none stands still.
  const still = before.acceptedAt !== null && standsStill(status, excludesPaymentTime);
  return {
    status,
    firstDueAt: first,
    dueAt: first && withPauses(first, pauses, now, clock),
    endedAt: ended,
    waitingSince: waitingSince(still, status, before.waitingSince, now),
    processingMinutes: minutesTaken(status, before, ended, pauses, terms, clock),
    breaches: [...new Set([...before.breaches, ...breachesOf(input.step, before, now, clock.time)])],
    ...ofStep(input, before, now),
  };
}

/** The due dates of an open dossier as they are by a calendar that has changed since its last step. */
export function dueDatesAgain(
  { acceptedAt, events }: Pick<BeforeStep, 'events'> & { acceptedAt: Instant },
  terms: Pick<Terms, 'timeLimit' | 'excludesPaymentTime'>,
  now: Instant,
  clock: Clock,
): { firstDueAt: Instant | null; dueAt: Instant | null } {
  const firstDueAt = firstDeadline(terms, acceptedAt, clock);
  const pauses = pausesOf(sinceAcceptance(events), terms.excludesPaymentTime);
  return { firstDueAt, dueAt: firstDueAt && withPauses(firstDueAt, pauses, now, clock) };
}

function sinceAcceptance(events: BeforeStep['events']): BeforeStep['events'] {
  return events.slice(events.findIndex(({ step }) => step === 'ACCEPT'));
}

function firstDeadline({ timeLimit }: Pick<Terms, 'timeLimit'>, now: Instant, clock: Clock): Instant | null {
  return timeLimit && dueAt(now, timeLimit, clock);
}

function minutesTaken(
  status: Status,
  { acceptedAt, processingMinutes: known }: BeforeStep,
  ended: Instant | null,
  pauses: ReturnType<typeof pausesOf>,
  { timeLimit }: Terms,
  clock: Clock,
): number | null {
  if (status === 'RESULT_RETURNED') return known;
  if (status !== 'RESULT_READY' || !timeLimit || !acceptedAt || !ended) return null;
  return processingMinutes(acceptedAt, ended, pauses, timeLimit.unit, clock);
}

/** What only this step changes. Throws BAD_USER_INPUT, or CONFLICT, for what it was given and cannot have. */
function ofStep(input: DossierStepInput, before: BeforeStep, now: Instant) {
  switch (input.step) {
    case 'ACCEPT':
      return { acceptedAt: now };
    case 'ASSIGN':
      return { assignedTo: input.officer! };
    case 'REQUEST_SUPPLEMENT':
      return { supplementRequests: before.supplementRequests + 1 };
    case 'RECEIVE_PAYMENT':
      return {
        paid: (before.paid ?? 0n) + BigInt(input.amount!),
        paidOnline: online[paymentMethod(input)] ?? before.paidOnline,
      };
    case 'EXTEND':
      refuseSecondExtension(before, now);
      return { promisedAt: laterDate(input, before) };
    case 'RESCHEDULE':
      return { promisedAt: laterDate(input, before), reschedules: before.reschedules + 1 };
    case 'FINISH':
      return { electronicResult: (input.results ?? []).some(({ file, fileUrl }) => (file ?? fileUrl) != null) };
    case 'RATE':
      return { rating: input.rating! };
    default:
      return {};
  }
}

/** How a fee was paid. */
export function paymentMethod({ method, transactionId }: DossierStepInput): PaymentMethod {
  return method ?? (transactionId == null ? 'CASH' : 'BANK');
}

function laterDate({ newDueAt }: DossierStepInput, before: BeforeStep): Instant {
  const told = promised(before);
  if (told && newDueAt! <= told)
    throw badInput('input.newDueAt', 'The new date must be later than the one that cannot be kept');
  return newDueAt!;
}

function refuseSecondExtension({ dueAt: due, events }: BeforeStep, now: Instant): void {
  if (events.some(({ step }) => step === 'EXTEND'))
    throw conflict('It was extended already; RESCHEDULE it with an apology', 'input.step');
  if (due && now > due) throw conflict('Its deadline has passed; RESCHEDULE it with an apology', 'input.step');
}

/** The papers of a dossier after a step, where it brings any. Throws BAD_USER_INPUT for papers that it cannot bring. */
export function papersAfter(input: DossierStepInput, { components }: BeforeStep, terms: Terms, now: Instant) {
  if (!input.components?.length) return undefined;
  if (input.step !== 'ACCEPT' && input.step !== 'RECEIVE_SUPPLEMENT')
    throw badInput('input.components', 'Papers come in with ACCEPT or RECEIVE_SUPPLEMENT');
  const papers = withComponents(components, input.components, terms.components, now);
  return { papers, ...factsOf(papers) };
}

/** The documents that a step gives. Throws BAD_USER_INPUT for a step that gives none, and for what no document can be. */
export function resultsOf(input: DossierStepInput, { outputs }: Terms) {
  if (!input.results?.length) return [];
  if (input.step !== 'FINISH') throw badInput('input.results', 'Documents are given with FINISH');
  return input.results.map(({ code = null, name, documentNumber = null, issuedOn = null, ...file }, position) => {
    const argument = `input.results.${position}`;
    if (name.trim() === '') throw badInput(`${argument}.name`, 'Say what the document is');
    if (code !== null && outputs !== null && !outputs.some((output) => output.code === code))
      throw badInput(`${argument}.code`, 'The procedure gives no document with this code; leave it out');
    return {
      position,
      code,
      name,
      documentNumber,
      issuedOn,
      ...fileOf(argument, file),
    };
  });
}
