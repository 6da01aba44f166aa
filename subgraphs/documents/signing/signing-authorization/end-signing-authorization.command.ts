import { conflict, notFound } from '../../../kernel/errors/errors.ts';
import { transactOnce } from '../../../kernel/command/idempotency.ts';
import { covers, ownRights } from '../../access/rights.rules.ts';
import { refuseEnd } from './signing-authorization.rules.ts';
import type { EndSigningAuthorizationInput, SigningAuthorization } from './signing-authorization.type.ts';
import type { DocumentsContext } from '../../access/context.ts';
import { describe } from './signing-authorization.store.ts';

/** Lets an authorization end earlier; what was signed under it stays as it was checked. */
export async function endSigningAuthorization(
  context: DocumentsContext,
  input: EndSigningAuthorizationInput,
): Promise<SigningAuthorization> {
  const { authorization: id, lastDay, revision } = input;
  await transactOnce(context, input, async ({ transaction, today }) => {
    const row = await transaction.signingAuthorization.findUnique({ where: { id } });
    if (!row || !covers(context.once(ownRights), row.agencyId))
      throw notFound(`The authorization ${JSON.stringify(id)}`);
    refuseEnd(lastDay, row.lastDay, today);
    const { count } = await transaction.signingAuthorization.updateMany({
      where: { id, revision },
      data: { lastDay, revision: { increment: 1 } },
    });
    if (count === 1) return;
    const message = `The authorization has changed: its revision is ${row.revision}; read it again, then decide`;
    throw conflict(message, 'input.revision');
  });
  return describe(await context.prisma.signingAuthorization.findUniqueOrThrow({ where: { id } }));
}
