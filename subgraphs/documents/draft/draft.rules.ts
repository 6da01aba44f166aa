import { badInput } from '../../kernel/errors.ts';
import { documentTypeOf } from '../document/document-number.rules.ts';
import type { DocumentContent } from '../document/document-rows.rules.ts';

/** How secret a document is, by the law on state secrets. */
export type Secrecy = 'NONE' | 'CONFIDENTIAL' | 'SECRET' | 'TOP_SECRET';

/** Throws BAD_USER_INPUT for a document with a secrecy level; the message says nothing of it. */
export function refuseSecret(secrecy: Secrecy): void {
  if (secrecy === 'NONE') return;
  throw badInput('input.secrecy', 'Documents with a secrecy level are not handled here; nothing of this one was kept');
}

/** What a draft will be called, beside its number. */
export interface Heading {
  type: string;
  notation: string;
}

/** The agency that is to issue it, as of the day. */
export interface Issuer {
  abbreviation: string | null;
}

const lists = ['addressees', 'recipients', 'references', 'appendices', 'attachments', 'replaces'] as const;
const longestList = 500;

/** Throws BAD_USER_INPUT, naming the argument, for a draft that could not be issued by Decree 30/2020. */
export function refuseMalformed({ type, notation }: Heading, content: DocumentContent, issuer: Issuer): void {
  const told = documentTypeOf(notation);
  if (!/^[\p{L}]{1,12}(?:-[\p{L}\p{N}&.]{1,20}){0,3}$/u.test(notation))
    throw badInput('input.notation', 'Give a notation such as UBND-KGVX or KH-UBND, without number and year');
  if (told !== type && !(type === 'OFFICIAL_PERSONAL_LETTER' && told === 'OFFICIAL_LETTER'))
    throw badInput('input.notation', `This notation is of ${told ?? 'no type'}, and the document is to be ${type}`);
  if (issuer.abbreviation !== null && !notation.split('-').includes(issuer.abbreviation))
    throw badInput('input.notation', `The notation names the issuer: ${issuer.abbreviation}`);
  refuseSubject(type, content.subject);
  refuseCopyCount(content.copyCount);
  for (const list of lists)
    if ((content[list] ?? []).length > longestList) throw badInput(`input.${list}`, `At most ${longestList} lines`);
  const { replaces = [] } = content;
  if (new Set(replaces).size < replaces.length) throw badInput('input.replaces', 'Each document is named once');
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
