import type { Instant } from '../../../kernel/dates/instant.ts';
import type { WorkingTime } from '../../../kernel/calendar/working-time.rules.ts';
import type { Step } from './dossier.rules.ts';
import type { ProcedureChannel } from '../../generated/client.ts';

/** A rule of handling dossiers that was not kept. It is counted, and the step is taken all the same. */
export type Breach = 'LATE_RESPONSE' | 'SUPPLEMENT_ASKED_AGAIN' | 'RESCHEDULED_AGAIN' | 'LATE_APOLOGY';

/** What is looked at of a dossier before a step. */
export interface Handled {
  channel: ProcedureChannel;
  registeredAt: Instant;
  acceptedAt: Instant | null;
  dueAt: Instant | null;
  promisedAt: Instant | null;
  supplementRequests: number;
  reschedules: number;
}

/** Within so much office time what is filed online is answered (Decree 61/2018/NĐ-CP). */
const firstResponse = 8 * 3_600_000;
/** An apology comes so long before the date that cannot be kept. */
const apologyAhead = 24 * 3_600_000;

/** What answers an applicant; the first of it has a limit. */
const answers: readonly Step[] = ['ACCEPT', 'REFUSE', 'REQUEST_SUPPLEMENT'];

/** The rules that taking a step now does not keep. */
export function breachesOf(step: Step, dossier: Handled, now: Instant, time: WorkingTime): Breach[] {
  const broken: Record<Breach, boolean> = {
    LATE_RESPONSE:
      answers.includes(step) &&
      dossier.acceptedAt === null &&
      dossier.supplementRequests === 0 &&
      dossier.channel === 'ONLINE' &&
      time.between(dossier.registeredAt, now) > firstResponse,
    SUPPLEMENT_ASKED_AGAIN: step === 'REQUEST_SUPPLEMENT' && dossier.supplementRequests >= 1,
    RESCHEDULED_AGAIN: step === 'RESCHEDULE' && dossier.reschedules >= 1,
    LATE_APOLOGY: step === 'RESCHEDULE' && +now > +(promised(dossier) ?? Infinity) - apologyAhead,
  };
  return (Object.keys(broken) as Breach[]).filter((breach) => broken[breach]);
}

/** The date that the applicant was last told; null when the procedure has no limit. */
export function promised({ promisedAt, dueAt }: Pick<Handled, 'promisedAt' | 'dueAt'>): Instant | null {
  return promisedAt ?? dueAt;
}
