import type { Prisma } from '../generated/client.ts';
import type { documentRows } from './document-rows.rules.ts';

type Rows = Omit<ReturnType<typeof documentRows>, 'addressed' | 'document'> & {
  document: Prisma.DocumentCreateManyInput;
};

/** Writes a new document with its parts. */
export async function writeDocument(transaction: Prisma.TransactionClient, rows: Rows): Promise<void> {
  await transaction.document.createMany({ data: [rows.document] });
  await transaction.addressee.createMany({ data: rows.addressees });
  await transaction.recipient.createMany({ data: rows.recipients });
  await transaction.party.createMany({ data: rows.parties });
  await transaction.attachment.createMany({ data: rows.attachments });
  await transaction.documentReference.createMany({ data: rows.references });
  await transaction.replacement.createMany({ data: rows.replacements });
}
