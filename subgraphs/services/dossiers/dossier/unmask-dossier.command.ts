import type { Instant } from '../../../kernel/dates/instant.ts';
import { GraphError } from '../../../kernel/errors/errors.ts';
import type { ServicesContext } from '../../access/context.ts';
import { type Masked, mayUnmask } from '../../access/dossier-relations.rules.ts';
import { DossierStore } from './dossier.store.ts';
import type { Dossier } from './dossier.type.ts';

/**
 * Lays what is masked of a dossier open to the viewer, which the audit trail records, and answers until when: the number
 * of the identity card to who works on it, and whatever it is to who supervises all. Throws FORBIDDEN for anybody else,
 * NOT_FOUND for a dossier that the viewer does not see.
 */
export async function unmaskDossier(
  context: ServicesContext,
  id: string,
  masked: Masked,
  reason: string,
): Promise<{ dossier: Dossier; until: Instant }> {
  const dossiers = context.use(DossierStore);
  const { relations } = await dossiers.get(id);
  if (!mayUnmask(masked, relations)) {
    const message = 'You can unmask what is masked to you: as who works on the dossier, or supervises all';
    throw new GraphError('FORBIDDEN', message);
  }
  const type = masked === 'files' ? 'Dossier' : 'Applicant';
  const until = await context.audit.unmask({ type, rowId: id, field: masked, reason });
  return { dossier: await dossiers.getAgain(id), until };
}
