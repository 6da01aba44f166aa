import type { ExpectedSigners } from '../../../kernel/signature/signature.rules.ts';
import { keepTrust } from '../../../kernel/signature/trust.ts';
import type { DocumentsUnit } from '../../access/context.ts';
import { type FileVerdicts, signatureRows } from './signature-rows.rules.ts';

/** Keeps the verdicts on the files of a document, and the settings that they were made by. */
export async function keepSignatures(
  { transaction, now }: DocumentsUnit,
  documentId: string,
  files: FileVerdicts[],
  expected: ExpectedSigners,
): Promise<void> {
  const rows = signatureRows(documentId, files, expected);
  if (rows.length === 0) return;
  await keepTrust(
    transaction.signatureTrust,
    files.map(({ trust }) => trust),
    now,
  );
  await transaction.signature.createMany({ data: rows });
}
