import type { RequestContext } from '../../../kernel/request/request-context.ts';
import type { WriteContent, WrittenContent } from '../../../kernel/files/file-contents.ts';
import { keepFile } from '../../../kernel/files/stored-files.ts';
import type { GivenFile } from '../../record/document/attachment-rows.rules.ts';
import { cannotSign, isToBeSigned, keyOf, refuseUnfit } from './agency-signature.rules.ts';
import type { SignatureDesk, SignedFile } from './signature-desk.ts';
import { expectedSigners, type FileVerdicts } from './signature-rows.rules.ts';
import type { DocumentsUnit } from '../../access/context.ts';

/** The detached signatures on a file with that of its agency, which was made here and nobody keeps yet; null without. */
export type MadeSignature = Buffer<ArrayBuffer> | null;

/** A file with the verdicts on its signatures. */
export interface CheckedFile {
  file: SignedFile;
  checked: FileVerdicts;
}

/**
 * Puts the signature of an agency on those of its files that require it, beside any that is there, where the server holds its
 * key, and checks it like any other. Throws CONFLICT when it cannot be made. Takes time; nobody is to wait for it.
 */
export async function signForAgency(
  desk: SignatureDesk,
  files: CheckedFile[],
  agencyId: string,
  { organisation, today, now }: Pick<RequestContext, 'organisation' | 'today' | 'now'>,
): Promise<{ checked: FileVerdicts; made: MadeSignature }[]> {
  const key = keyOf(desk.agencyKeys, agencyId, organisation, today);
  const expected = expectedSigners(organisation, agencyId, today, null);
  return Promise.all(
    files.map(async ({ file, checked }) => {
      if (!key || !isToBeSigned(checked, expected)) return { checked, made: null };
      refuseUnfit(key, expected, now);
      const { content, signature } = file;
      const request = { agency: key.agency, file: content, signature: signature?.content ?? null, at: now };
      const made = await desk.sign(request);
      const [anew] = await desk.check([{ ...file, signature: { content: made, existedAt: now } }], now);
      const broken = anew!.verdicts.find(({ status }) => status === 'INVALID');
      if (broken) throw cannotSign(broken.reason);
      return { checked: anew!, made };
    }),
  );
}

/** Writes a signature that was made for an agency, where one was; see `FileContents.during`. */
export async function writeMade(write: WriteContent, made: MadeSignature): Promise<WrittenContent | null> {
  return made === null ? null : write([made]);
}

/** Keeps a signature that was made for an agency, and answers the file with it. */
export async function keepMade(
  { transaction, now }: DocumentsUnit,
  agencyId: string,
  given: GivenFile,
  made: WrittenContent | null,
): Promise<GivenFile> {
  if (made === null) return given;
  const label = { name: `${given.name}.p7s`, contentType: 'application/pkcs7-signature' };
  return { ...given, signatureId: await keepFile(transaction, { agencyId }, label, made, now) };
}
