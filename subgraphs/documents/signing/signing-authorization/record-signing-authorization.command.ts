import { GraphError } from '../../../kernel/errors/errors.ts';
import { transactOnce } from '../../../kernel/command/idempotency.ts';
import { type SigningAuthorization as Row } from '../../generated/client.ts';
import { readText } from '../../../kernel/text/read-text.rules.ts';
import { refuseUnlawful } from './signing-authorization.rules.ts';
import type { RecordSigningAuthorizationInput, SigningAuthorization } from './signing-authorization.type.ts';
import type { DocumentsContext } from '../../access/context.ts';
import { describe } from './signing-authorization.store.ts';

/** Records an authorization that the head of the viewer's agency gave. */
export async function recordSigningAuthorization(
  context: DocumentsContext,
  input: RecordSigningAuthorizationInput,
): Promise<SigningAuthorization> {
  let row: Row | undefined;
  const id = await transactOnce(context, input, async ({ transaction, viewer, organisation, now }, id) => {
    const agencyId = viewer.agency;
    if (agencyId === null) throw new GraphError('FORBIDDEN', 'You act for no agency that could authorize anybody');
    const { authorizer, officer, firstDay, lastDay } = input;
    refuseUnlawful(input, agencyId, organisation);
    const matter = readText('matter', input.matter);
    const who = { authorizerId: authorizer, officerId: officer, subject: viewer.subject! };
    row = await transaction.signingAuthorization.create({
      data: { id, agencyId, ...who, firstDay, lastDay, matter, recordedAt: now },
    });
  });
  return describe(row ?? (await context.prisma.signingAuthorization.findUniqueOrThrow({ where: { id } })));
}
