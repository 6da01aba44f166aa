import type { PlainDate } from '../../../kernel/dates/plain-date.ts';
import { badInput } from '../../../kernel/errors/errors.ts';
import { documentTypeOf, isDocumentCode, normativeYear } from '../../record/document/document-number.rules.ts';
import type { DocumentContent } from '../../record/document/document-rows.rules.ts';
import type { DocumentType } from '../../generated/client.ts';

/** How secret a document is, by the law on state secrets. */
export type Secrecy = 'NONE' | 'CONFIDENTIAL' | 'SECRET' | 'TOP_SECRET';

/** Throws BAD_USER_INPUT for a document with a secrecy level; the message says nothing of it. */
export function refuseSecret(secrecy: Secrecy): void {
  if (secrecy === 'NONE') return;
  throw badInput('input.secrecy', 'Documents with a secrecy level are not handled here; nothing of this one was kept');
}

/** What a draft will be called, beside its number. */
export interface Heading {
  type: DocumentType;
  notation: string;
}

/** The agency that is to issue it, as of the day. */
export interface Issuer {
  abbreviation: string | null;
  /** A day on which it is to issue the document. */
  day: PlainDate;
}

const lists = ['addressees', 'recipients', 'references', 'appendices', 'attachments', 'replaces'] as const;
const longestList = 500;

/** Throws BAD_USER_INPUT, naming the argument, for a draft that could not be issued by Decree 30/2020. */
export function refuseMalformed({ type, notation }: Heading, content: DocumentContent, issuer: Issuer): void {
  refuseNotation(notation, issuer);
  const told = documentTypeOf(notation, issuer.day);
  if (told !== undefined && told !== type && !(type === 'OFFICIAL_PERSONAL_LETTER' && told === 'OFFICIAL_LETTER'))
    throw badInput('input.notation', `This notation is of ${told}, and the document is to be ${type}`);
  refuseSubject(type, content.subject);
  refuseCopyCount(content.copyCount);
  for (const list of lists)
    if ((content[list] ?? []).length > longestList) throw badInput(`input.${list}`, `At most ${longestList} lines`);
  const { replaces = [] } = content;
  if (new Set(replaces).size < replaces.length) throw badInput('input.replaces', 'Each document is named once');
}

/** Throws BAD_USER_INPUT for a notation that cannot stand behind a number, of another year, or of another issuer. */
function refuseNotation(notation: string, { abbreviation, day }: Issuer): void {
  if (!isDocumentCode({ codeNumber: '1', codeNotation: notation }))
    throw badInput('input.notation', 'Give a notation such as UBND-KGVX, KH-UBND or 2026/QĐ-UBND, without the number');
  const year = day.getUTCFullYear();
  if ((normativeYear(notation) ?? year) !== year) {
    throw badInput(
      'input.notation',
      `A normative document has the year in which it is issued in its notation: ${year}`,
    );
  }
  if (abbreviation !== null && !notation.split(/[-/]/).includes(abbreviation))
    throw badInput('input.notation', `The notation names the issuer: ${abbreviation}`);
}

/** Throws BAD_USER_INPUT for what cannot be the subject of a document of the type. */
export function refuseSubject(type: string, text: string): void {
  const subject = text.trim();
  if (subject.length < 5 || subject.length > 1000)
    throw badInput('input.subject', 'A subject has 5 to 1000 characters');
  if ((type === 'OFFICIAL_LETTER') === /^V\/v\s/u.test(subject)) return;
  const message = 'The subject of an official letter begins with "V/v "; of a named type it does not';
  throw badInput('input.subject', message);
}

/** Throws BAD_USER_INPUT for what cannot be a number of copies. */
export function refuseCopyCount(copyCount: number | null | undefined): void {
  if (copyCount != null && copyCount < 1)
    throw badInput('input.copyCount', 'There is one copy at least; leave it out when it is not known');
}

/** A number as it is printed: below 10 with a zero in front. */
export function printedNumber(sequence: number): string {
  return String(sequence).padStart(2, '0');
}
