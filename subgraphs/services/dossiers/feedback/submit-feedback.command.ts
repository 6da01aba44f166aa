import { badInput, notFound } from '../../../kernel/errors/errors.ts';
import { transactOnce } from '../../../kernel/command/idempotency.ts';
import type { ServicesContext, ServicesUnit } from '../../access/context.ts';
import type { Dossier } from '../dossier/dossier.type.ts';
import { DossierStore } from '../dossier/dossier.store.ts';
import { limitsFrom } from './feedback.rules.ts';
import { FeedbackStore } from './feedback.store.ts';
import type { Feedback, SubmitFeedbackInput } from './feedback.type.ts';

/**
 * Takes feedback in from a citizen, about one of their dossiers or none. Throws BAD_USER_INPUT for an agency that
 * there is not today or a text that is too short or long, NOT_FOUND for a dossier or feedback that is not theirs.
 */
export async function submitFeedback(context: ServicesContext, input: SubmitFeedbackInput): Promise<Feedback> {
  const feedback = context.use(FeedbackStore);
  const prepare = async () => {
    if (!context.organisation.versionAt(input.agency, context.today))
      throw badInput('input.agency', 'There is no such agency today');
    if (input.content.trim().length < 10 || input.content.length > 5_000)
      throw badInput('input.content', 'Say it in 10 to 5000 characters');
    const dossier = input.dossier == null ? null : await context.use(DossierStore).get(input.dossier);
    if (dossier && !dossier.relations.has('own')) throw notFound(`The dossier ${JSON.stringify(input.dossier)}`);
    if (input.repeats != null && !(await feedback.get(input.repeats)).relations.has('own'))
      throw notFound(`The feedback ${JSON.stringify(input.repeats)}`);
    return dossier;
  };
  const carryOut = async (
    { transaction, viewer, now, today, clock }: ServicesUnit,
    id: string,
    dossier: Dossier | null,
  ) => {
    await transaction.feedback.create({
      data: {
        id,
        kind: input.kind,
        status: 'RECEIVED',
        agencyId: input.agency,
        dossierId: dossier?.id ?? null,
        procedureCode: dossier?.procedure.code ?? null,
        subject: viewer.subject,
        content: input.content,
        receivedAt: now,
        receivedOn: today,
        repeats: input.repeats ?? null,
        ...limitsFrom(now, clock),
      },
    });
    if (dossier) await transaction.dossier.update({ where: { id: dossier.id }, data: { complained: true } });
  };
  return feedback.getAgain(await transactOnce(context, input, carryOut, prepare));
}
