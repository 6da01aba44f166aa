import { startOfDay } from '../../kernel/dates/instant.ts';
import type { Organisation } from '../../kernel/organisation/organisation.ts';
import type { OrganisationSource } from '../../kernel/organisation/source.ts';
import { parsePlainDate } from '../../kernel/dates/plain-date.ts';
import { readProjectJson } from '../../kernel/process/project.ts';
import { planTasks } from '../../seeding/plan-61.rules.ts';
import { deliveryRows } from '../exchange/delivery/delivery-rows.rules.ts';
import { documentTypeOf, splitDocumentNumber } from '../record/document/document-number.rules.ts';
import { type DocumentContent, documentRows } from '../record/document/document-rows.rules.ts';
import { taskRows } from '../synthetic/synthetic-task.rules.ts';
import type { PrismaClient, SteeringTaskRecurrence } from '../generated/client.ts';

/** One document of the reference data. */
interface SeedDocument extends DocumentContent {
  id: string;
  number: string;
  issuer: string;
  promulgationDate: string;
  /** Who sent it; an invented person. */
  sender?: { department: string; name: string; email: string; mobile: string };
  tasks?: SeedTask[];
}

interface SeedTask {
  id: string;
  clause: string;
  content: string;
  /** An agency, or EACH_ADDRESSEE: one task for every agency that the document is addressed to. */
  lead: string;
  coordinators?: string[];
  dueDate?: string;
  recurrence?: SteeringTaskRecurrence;
  targetIndicator?: string;
  targetValue?: number;
}

/** Fills empty tables with the letter that the graph was made for, 1624/UBND-KGVX, and the documents that it cites. */
export async function seedDocuments(client: PrismaClient, organisation: OrganisationSource | undefined): Promise<void> {
  if ((await client.document.count()) > 0) return;
  const { documents } = readProjectJson<{ documents: SeedDocument[] }>('subgraphs/documents/seed/letter-1624.json');
  const agencies = organisation!.latest();
  const rows = documents.map((document) => rowsOf(document, agencies));
  const planned = plannedTasks(rows);
  await client.$transaction([
    client.document.createMany({ data: rows.map((row) => row.document) }),
    client.addressee.createMany({ data: rows.flatMap((row) => row.addressees) }),
    client.recipient.createMany({ data: rows.flatMap((row) => row.recipients) }),
    client.party.createMany({ data: rows.flatMap((row) => row.parties) }),
    client.attachment.createMany({ data: rows.flatMap((row) => row.attachments) }),
    client.documentReference.createMany({ data: rows.flatMap((row) => row.references) }),
    client.delivery.createMany({ data: rows.flatMap((row) => row.deliveries) }),
    client.staffInfo.createMany({ data: rows.flatMap((row) => row.staff) }),
    client.signature.createMany({ data: rows.flatMap((row) => row.signatures) }),
    client.steeringTask.createMany({ data: [...rows.flatMap((row) => row.tasks), ...planned.map(({ task }) => task)] }),
    client.taskCoordinator.createMany({ data: rows.flatMap((row) => row.coordinators) }),
    client.taskEvent.createMany({
      data: [...rows.flatMap((row) => row.events), ...planned.flatMap(({ events }) => events)],
    }),
  ]);
}

function rowsOf(seed: SeedDocument, organisation: Organisation) {
  const documentId = seed.id;
  const date = parsePlainDate(seed.promulgationDate);
  const code = splitDocumentNumber(seed.number);
  const type = documentTypeOf(code.codeNotation, date);
  if (!type) throw new RangeError(`${seed.number} tells no type of document.`);
  const { addressed, ...rows } = documentRows(
    { id: documentId, issuerId: seed.issuer, type, date, ...code },
    seed,
    organisation,
  );
  const given = (seed.tasks ?? []).flatMap((task, index) => tasksOf(task, index + 1, addressed));
  return {
    ...rows,
    addressed,
    // The letter shows two; the file that bears them was not to be had.
    signatures: (seed.signer ? (['LEADER', 'AGENCY'] as const) : []).map((kind) => ({
      id: `${documentId}:${kind}`,
      documentId,
      kind,
      status: 'UNKNOWN' as const,
      reason: 'The signed file was not checked.',
    })),
    staff: seed.sender ? [{ id: `${documentId}:sender`, documentId, agencyId: seed.issuer, ...seed.sender }] : [],
    // What became of them is not known.
    deliveries: deliveryRows(rows, startOfDay(date), organisation),
    tasks: given.map(({ coordinators: _, ...task }) => ({
      ...task,
      sourceDocumentId: documentId,
      assignerId: seed.issuer,
      assignedAt: date,
      status: 'ASSIGNED' as const,
    })),
    // By whom, the letter does not say.
    events: given.map(({ id, dueDate }) => ({
      id: `${id}-assigned`,
      taskId: id,
      kind: 'ASSIGNED' as const,
      at: startOfDay(date),
      agencyId: seed.issuer,
      dueDate,
    })),
    coordinators: given.flatMap(({ id, coordinators }) => coordinators.map((agencyId) => ({ taskId: id, agencyId }))),
  };
}

/**
 * Invented tasks of Plan 61/KH-UBND, of which the letter says that all bodies that it is addressed to were given some: the
 * plan itself was not to be had.
 */
function plannedTasks(rows: ReturnType<typeof rowsOf>[]) {
  const { document } = rows.find((row) => row.document.id === 'document-qni-2019-61')!;
  const { addressed } = rows.find((row) => row.document.id === 'document-qni-2020-1624')!;
  const source = { id: document.id, issuerId: document.issuerId, date: document.promulgationDate };
  return addressed.flatMap((leadAgencyId) =>
    planTasks(leadAgencyId).map((task, index) => {
      const position = index + 1;
      const words = { clause: `${position}.`, content: 'Nhiệm vụ mô phỏng để thử nghiệm hệ thống' };
      return taskRows(source, {
        id: `${source.id}:${leadAgencyId}:${position}`,
        position,
        ...words,
        leadAgencyId,
        ...task,
      });
    }),
  );
}

function tasksOf({ lead, ...seed }: SeedTask, position: number, addressed: string[]) {
  // Clause 3 speaks to the heads of all bodies that the letter is addressed to, in the words of "Kính gửi" and
  // excepting none: the two that clauses 1 and 2 give tasks to are among them.
  const toEach = lead === 'EACH_ADDRESSEE';
  return (toEach ? addressed : [lead]).map((leadAgencyId) => ({
    id: toEach ? `${seed.id}-${leadAgencyId}` : seed.id,
    position,
    clause: seed.clause,
    content: seed.content,
    leadAgencyId,
    // Nobody coordinates with itself.
    coordinators: (seed.coordinators ?? []).filter((agencyId) => agencyId !== leadAgencyId),
    dueDate: seed.dueDate ? parsePlainDate(seed.dueDate) : null,
    recurrence: seed.recurrence ?? null,
    targetIndicator: seed.targetIndicator ?? null,
    targetValue: seed.targetValue ?? null,
  }));
}
