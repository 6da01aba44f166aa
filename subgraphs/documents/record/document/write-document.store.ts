import type { Prisma } from '../../generated/client.ts';
import type { documentRows } from './document-rows.rules.ts';

type Rows = Omit<ReturnType<typeof documentRows>, 'addressed' | 'document'> & {
  document: Prisma.DocumentCreateManyInput;
};

/** What of a document cannot be written: another of its agency has its number in this year, or replaces what it would. */
type WriteFault = 'NUMBER_TAKEN' | 'REPLACED_ALREADY';

/**
 * Writes a new document with its parts; answers what of it could not be written, of which nothing is there then. Whoever
 * writes the same at the same moment is waited for.
 */
export async function writeDocument(
  transaction: Prisma.TransactionClient,
  rows: Rows,
): Promise<WriteFault | undefined> {
  const unlessTaken = { skipDuplicates: true };
  const written = await transaction.document.createMany({ data: [rows.document], ...unlessTaken });
  if (written.count === 0) return 'NUMBER_TAKEN';
  await transaction.addressee.createMany({ data: rows.addressees });
  await transaction.recipient.createMany({ data: rows.recipients });
  await transaction.party.createMany({ data: rows.parties });
  await transaction.attachment.createMany({ data: rows.attachments });
  await transaction.documentReference.createMany({ data: rows.references });
  const replaced = await transaction.replacement.createMany({ data: rows.replacements, ...unlessTaken });
  return replaced.count < rows.replacements.length ? 'REPLACED_ALREADY' : undefined;
}
