import type { Instant } from '../../../kernel/dates/instant.ts';
import type { ServicesUnit } from '../../access/context.ts';
import type { ComponentRecord } from '../component/dossier-content.rules.ts';
import type { DossierStatus, DossierStep } from '../../generated/client.ts';

/** What an event of a dossier says besides who has taken the step, and when. */
interface DossierStepTaken {
  dossierId: string;
  position: number;
  step: DossierStep | null;
  status: DossierStatus;
  content: string | null;
  previousDueAt?: Instant | null;
  newDueAt?: Instant | null;
}

/** Writes a step that the viewer has taken with a dossier into its history. */
export async function writeEvent({ transaction, viewer, now }: ServicesUnit, taken: DossierStepTaken): Promise<void> {
  const event = { ...taken, actor: viewer.subject, agencyId: viewer.agency, at: now };
  await transaction.dossierEvent.create({ data: event, select: { position: true } });
}

/** Writes the components of a dossier, of which there are none yet. */
export async function writeComponents(
  { transaction }: ServicesUnit,
  dossierId: string,
  components: ComponentRecord[],
): Promise<void> {
  await transaction.dossierComponent.createMany({ data: components.map((each) => ({ ...each, dossierId })) });
}
