import { badInput, GraphError, notFound } from '../../../kernel/errors/errors.ts';
import { transactOnce } from '../../../kernel/command/idempotency.ts';
import { formatPlainDate } from '../../../kernel/dates/plain-date.ts';
import { DocumentStore } from '../../record/document/document.store.ts';
import type { DocumentDraft as Row, Prisma } from '../../generated/client.ts';
import { refuseSecret } from './draft.rules.ts';
import type { DocumentDraft, DraftDocumentInput } from './draft.type.ts';
import type { DocumentsContext } from '../../access/context.ts';
import { type DraftContent, DraftStore } from './draft.store.ts';

/** Writes a draft, or writes one anew. A document with a secrecy level is refused before anything is done with it. */
export async function draftDocument(context: DocumentsContext, input: DraftDocumentInput): Promise<DocumentDraft> {
  refuseSecret(input.secrecy);
  const drafts = context.use(DraftStore);
  const { idempotencyKey: _, draft, revision, secrecy: __, ...written } = input;
  let row: Row | undefined;
  const id = await transactOnce(context, input, async ({ transaction }, resultId) => {
    const references = written.references.map(({ date, ...reference }) => ({
      ...reference,
      date: date ? formatPlainDate(date) : null,
    }));
    const content: DraftContent = { ...written, references };
    const issuerId = draft == null ? acting(context) : (await drafts.lock(transaction, draft, revision ?? 0)).issuerId;
    drafts.refuse(content, issuerId);
    await drafts.refuseUnauthorized(transaction, content, issuerId);
    await refuseUnknown(context, transaction, content, issuerId);
    const json = content as unknown as Prisma.InputJsonObject;
    row =
      draft == null
        ? await transaction.documentDraft.create({
            data: { id: resultId, issuerId, content: json, draftedAt: context.now },
          })
        : await transaction.documentDraft.update({
            where: { id: draft },
            data: { content: json, revision: { increment: 1 } },
          });
  });
  return row ? drafts.describe(row) : drafts.get(draft ?? id);
}

function acting({ viewer: { agency } }: DocumentsContext): string {
  if (agency === null) throw new GraphError('FORBIDDEN', 'Documents are drafted for an agency, and you act for none');
  return agency;
}

/** Whatever it names by id must be there, and what it is to replace must be the issuer's own. */
async function refuseUnknown(
  context: DocumentsContext,
  transaction: Prisma.TransactionClient,
  content: DraftContent,
  issuerId: string,
): Promise<void> {
  const { organisation, today } = context;
  content.recipients?.forEach(({ agency }, index) => {
    if (agency != null && !organisation.versionAt(agency, today))
      throw badInput(`input.recipients.${index}.agency`, `There is no agency ${JSON.stringify(agency)} today`);
  });
  const cited = (content.references ?? []).flatMap(({ document }) => document ?? []);
  const { replaces = [] } = content;
  const named = [...cited, ...replaces];
  if (named.length === 0) return;
  const found = new Map(
    (await context.use(DocumentStore).within(transaction, named)).map((document) => [document.id, document]),
  );
  for (const id of named) if (!found.has(id)) throw notFound(`The document ${JSON.stringify(id)}`);
  const own = organisation.archiveOf(issuerId);
  replaces.forEach((id, index) => {
    if (own.includes(found.get(id)!.issuer.id)) return;
    throw badInput(`input.replaces.${index}`, 'A document takes the place of those that the same agency issued');
  });
}
