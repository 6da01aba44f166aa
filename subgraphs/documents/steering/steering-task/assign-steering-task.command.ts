import { randomUUID } from 'node:crypto';
import { badInput, GraphError, notFound } from '../../../kernel/errors/errors.ts';
import { transactOnce } from '../../../kernel/command/idempotency.ts';
import { DocumentStore } from '../../record/document/document.store.ts';
import type { Prisma } from '../../generated/client.ts';
import { covers, ownRights } from '../../access/rights.rules.ts';
import { SteeringTaskStore } from './steering-task.store.ts';
import type { SteeringTask } from './steering-task.type.ts';
import type { AssignSteeringTaskInput } from './task-step.type.ts';
import type { DocumentsContext, DocumentsUnit } from '../../access/context.ts';
import { readText } from '../../../kernel/text/read-text.rules.ts';
import { recordEvent } from './task-frame.ts';

/** Gives a task for the agency that issued the document, or has taken over from it. */
export async function assignSteeringTask(
  context: DocumentsContext,
  input: AssignSteeringTaskInput,
): Promise<SteeringTask> {
  const id = await transactOnce(context, input, async (unit, id) => {
    const { transaction, today } = unit;
    const clause = readText('clause', input.clause, { least: 1, most: 100 });
    const content = readText('content', input.content);
    const [document] = await context.use(DocumentStore).within(transaction, [input.document]);
    if (!document) throw notFound(`The document ${JSON.stringify(input.document)}`);
    if (!covers(context.once(ownRights), document.issuer.id))
      throw new GraphError('FORBIDDEN', 'Only the agency that issued the document gives its tasks', 'input.document');
    const coordinators = [...new Set(input.coordinators)].filter((agency) => agency !== input.leadAgency);
    refuseUnknown(unit, 'leadAgency', [input.leadAgency]);
    refuseUnknown(unit, 'coordinators', coordinators);
    if (input.dueDate && input.dueDate < today) throw badInput('input.dueDate', 'Give today or a later day');
    await transaction.steeringTask.create({
      data: {
        id,
        sourceDocumentId: document.id,
        position: await positionOf(transaction, document.id, clause),
        clause,
        content,
        assignerId: assignerOf(unit, document.issuer.id),
        leadAgencyId: input.leadAgency,
        assignedAt: today,
        dueDate: input.dueDate ?? null,
        recurrence: input.recurrence ?? null,
        status: 'ASSIGNED',
        coordinators: { createMany: { data: coordinators.map((agencyId) => ({ agencyId })) } },
      },
    });
    await recordEvent(unit, randomUUID(), id, 'ASSIGNED', { dueDate: input.dueDate ?? null });
  });
  return context.use(SteeringTaskStore).reread(id);
}

function refuseUnknown({ organisation, today }: DocumentsUnit, argument: string, agencies: string[]): void {
  const unknown = agencies.find((id) => !organisation.versionAt(id, today));
  if (unknown !== undefined)
    throw badInput(`input.${argument}`, `There is no agency ${JSON.stringify(unknown)} today; give one that exists`);
}

/** Who answers for the issuer today: the viewer's own agency, where several do. */
function assignerOf({ organisation, viewer, today }: DocumentsUnit, issuerId: string): string {
  const answering = organisation.successorsAt(issuerId, today).map(({ id }) => id);
  return answering.find((id) => id === viewer.agency) ?? answering[0] ?? issuerId;
}

/** Where the document gives a clause: with the tasks of the same clause, or after all others. */
async function positionOf(transaction: Prisma.TransactionClient, documentId: string, clause: string): Promise<number> {
  const given = await transaction.steeringTask.findMany({
    where: { sourceDocumentId: documentId },
    select: { clause: true, position: true },
  });
  const same = given.find((task) => task.clause === clause);
  return same?.position ?? Math.max(0, ...given.map(({ position }) => position)) + 1;
}
