import { type Instant, later, parseInstant, startOfDay } from '../../kernel/dates/instant.ts';
import type { Clock } from '../../kernel/calendar/clock.ts';
import { formatPlainDate, parsePlainDate, vietnamDate } from '../../kernel/dates/plain-date.ts';
import { searchText } from '../../kernel/text/search-text.ts';
import { readProjectJson } from '../../kernel/process/project.ts';
import { dossierCode } from '../dossiers/dossier/dossier-code.rules.ts';
import { dueAt, type Limit, processingMinutes } from '../dossiers/dossier/deadline.rules.ts';
import { factsOf, type GivenComponent, withComponents } from '../dossiers/component/dossier-content.rules.ts';
import { limitsFrom, publishDueAt } from '../dossiers/feedback/feedback.rules.ts';
import type { DossierStatus, DossierStep, FeedbackKind, Prisma } from '../generated/client.ts';

/** One dossier of the reference data; instants have their offset. */
interface NamedDossier {
  id: string;
  code: string;
  procedure: string;
  receiving: string;
  competent: string;
  applicant: {
    subject: string | null;
    fullName: string;
    dateOfBirth: string;
    address: string;
    identityNumber: string;
    phone: string;
    email: string | null;
  };
  consents: string[];
  assignedTo: string | null;
  acceptedAt: string;
  steps: { step: DossierStep | null; status: DossierStatus; at: string; amount?: number }[];
  components?: GivenComponent[];
}

/**
 * How many dossiers an agency accepted in a month, by the outcome; so many of them came in online, and were rated, and so
 * many of their results have a file.
 */
interface MonthOfDossiers {
  agency: string;
  procedure: string;
  month: string;
  onTime: number;
  late: number;
  online: number;
  satisfied: number;
  dissatisfied: number;
  assignedTo?: string;
  result?: string;
  electronic?: number;
}

/** One feedback of the reference data, which has been answered. */
interface AnsweredFeedback {
  id: string;
  kind: FeedbackKind;
  agency: string;
  subject: string;
  content: string;
  receivedAt: string;
  answeredAt: string;
  answer: string;
}

/** Rows for the tables of dossiers. */
interface DossierRows {
  dossiers: Prisma.DossierCreateManyInput[];
  events: Prisma.DossierEventCreateManyInput[];
  payments: Prisma.DossierPaymentCreateManyInput[];
  components: Prisma.DossierComponentCreateManyInput[];
  results: Prisma.DossierResultCreateManyInput[];
}

/** The invented dossiers of the reference data, with the deadlines that their procedures' limits give. */
export function seedDossiers(limitOf: (procedure: string) => Limit, clock: Clock): DossierRows {
  const { named, months } = readProjectJson<{ named: NamedDossier[]; months: MonthOfDossiers[] }>(
    'subgraphs/services/seed/dossiers.json',
  );
  const rows: DossierRows = { dossiers: [], events: [], payments: [], components: [], results: [] };
  for (const dossier of named) addNamed(rows, dossier, limitOf(dossier.procedure), clock);
  const taken = new Map<string, number>();
  for (const month of months) addMonth(rows, month, limitOf(month.procedure), taken, clock);
  return rows;
}

function addNamed(
  rows: DossierRows,
  { applicant, steps, components = [], ...dossier }: NamedDossier,
  limit: Limit,
  clock: Clock,
): void {
  const { id, code, procedure, receiving, competent, consents, assignedTo } = dossier;
  const acceptedAt = parseInstant(dossier.acceptedAt);
  const due = dueAt(acceptedAt, limit, clock);
  const registeredAt = parseInstant(steps[0]!.at);
  const { subject, dateOfBirth, ...person } = applicant;
  const papers = withComponents([], components, null, registeredAt);
  const paid = steps.reduce<number | null>((sum, { amount }) => (amount == null ? sum : (sum ?? 0) + amount), null);
  rows.components.push(...papers.map((paper) => ({ ...paper, dossierId: id })));
  rows.dossiers.push({
    id,
    code,
    procedureCode: procedure,
    status: steps.at(-1)!.status,
    revision: steps.length,
    channel: subject === null ? 'DIRECT' : 'ONLINE',
    receivingId: receiving,
    competentId: competent,
    returningId: receiving,
    applicantSubject: subject,
    ...person,
    searchText: searchText(person.fullName),
    dateOfBirth: parsePlainDate(dateOfBirth),
    consents,
    assignedTo,
    registeredAt,
    registeredOn: vietnamDate(registeredAt),
    acceptedAt,
    firstDueAt: due,
    dueAt: due,
    paid,
    ...factsOf(papers),
  });
  for (const [position, { step, status, at, amount }] of steps.entries()) {
    rows.events.push({ dossierId: id, position, step, status, at: parseInstant(at), agencyId: competent });
    if (amount != null)
      rows.payments.push({ dossierId: id, position, amount, method: 'CASH', paidAt: parseInstant(at) });
  }
}

/** The invented feedback of the reference data. */
export function seedFeedback(clock: Clock): Prisma.FeedbackCreateManyInput[] {
  const { feedback } = readProjectJson<{ feedback: AnsweredFeedback[] }>('subgraphs/services/seed/dossiers.json');
  return feedback.map(({ agency: agencyId, receivedAt, answeredAt, ...given }) => {
    const [received, answered] = [parseInstant(receivedAt), parseInstant(answeredAt)];
    return {
      ...given,
      agencyId,
      status: 'ANSWERED',
      receivedAt: received,
      receivedOn: vietnamDate(received),
      ...limitsFrom(received, clock),
      answeredAt: answered,
      publishDueAt: publishDueAt(answered, clock),
    };
  });
}

/** All are accepted at nine on one working day of the month, and done an hour before their deadline, or a day after it. */
function addMonth(
  rows: DossierRows,
  month: MonthOfDossiers,
  limit: Limit,
  taken: Map<string, number>,
  clock: Clock,
): void {
  const day = clock.calendar.nextWorkingDay(parsePlainDate(`${month.month}-06`));
  const date = formatPlainDate(day);
  const acceptedAt = later(startOfDay(day), 9 * 3_600_000);
  const due = dueAt(acceptedAt, limit, clock)!;
  for (let index = 0; index < month.onTime + month.late; index += 1) {
    const number = (taken.get(date) ?? 0) + 1;
    taken.set(date, number);
    const code = dossierCode('000.00.00.H48', day, number);
    const id = `dossier-${code}`;
    const endedAt = later(due, index < month.onTime ? -3_600_000 : 24 * 3_600_000);
    const file = index < (month.electronic ?? 0) ? fileOf(code) : null;
    if (month.result) {
      rows.results.push({
        dossierId: id,
        position: 0,
        name: month.result,
        documentNumber: `${number}/KQ-UBND`,
        ...file,
      });
    }
    const steps: [DossierStep | null, DossierStatus, Instant][] = [
      [null, 'REGISTERED', acceptedAt],
      ['ACCEPT', 'ACCEPTED', acceptedAt],
      ['ASSIGN', 'PROCESSING', acceptedAt],
      ['FINISH', 'RESULT_READY', endedAt],
      ['RETURN_RESULT', 'RESULT_RETURNED', endedAt],
    ];
    rows.dossiers.push({
      id,
      code,
      procedureCode: month.procedure,
      status: 'RESULT_RETURNED',
      revision: steps.length,
      channel: index < month.online ? 'ONLINE' : 'DIRECT',
      receivingId: month.agency,
      competentId: month.agency,
      returningId: month.agency,
      fullName: 'Nguyễn Văn Mẫu',
      searchText: searchText('Nguyễn Văn Mẫu'),
      registeredAt: acceptedAt,
      registeredOn: day,
      acceptedAt,
      firstDueAt: due,
      dueAt: due,
      endedAt,
      processingMinutes: processingMinutes(acceptedAt, endedAt, [], limit.unit, clock),
      assignedTo: month.assignedTo ?? null,
      electronicResult: file !== null,
      rating:
        index < month.satisfied ? 'SATISFIED' : index < month.satisfied + month.dissatisfied ? 'DISSATISFIED' : null,
    });
    rows.events.push(
      ...steps.map(([step, status, at], position) => ({
        dossierId: id,
        position,
        step,
        status,
        at,
        agencyId: month.agency,
      })),
    );
  }
}

function fileOf(code: string) {
  return { fileName: 'ket-qua.pdf', fileUrl: `https://files.example/${code}/ket-qua.pdf` };
}
