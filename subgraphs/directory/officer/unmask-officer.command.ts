import type { DirectoryContext } from '../access/context.ts';
import { OfficerStore } from './officer.store.ts';
import type { UnmaskedOfficer, UnmaskOfficerInput } from './officer.type.ts';

/**
 * Lays a masked field of an officer open to the viewer, which the audit trail records, and answers until when. Throws
 * NOT_FOUND when there is no such officer, BAD_USER_INPUT without a reason.
 */
export async function unmaskOfficer(
  context: DirectoryContext,
  { officer: id, field, reason }: UnmaskOfficerInput,
): Promise<UnmaskedOfficer> {
  const officers = context.use(OfficerStore);
  await officers.get(id);
  const until = await context.audit.unmask({ type: 'Officer', rowId: id, field, reason });
  return { officer: await officers.getAgain(id), until };
}
