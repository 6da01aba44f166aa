import { refuseMalformedEmail, refuseMalformedPhone } from '../../../kernel/text/contacts.rules.ts';
import { badInput } from '../../../kernel/errors/errors.ts';
import { formatPlainDate, type PlainDate } from '../../../kernel/dates/plain-date.ts';
import type { ApplicantInput } from './dossier-step.type.ts';

/** The code of the n-th dossier that an agency accepts on a day: 000.00.53.H48-220921-0099 (Circular 01/2018/TT-VPCP). */
export function dossierCode(agencyCode: string, acceptedOn: PlainDate, n: number): string {
  const day = formatPlainDate(acceptedOn).slice(2).replaceAll('-', '');
  return `${agencyCode}-${day}-${String(n).padStart(4, '0')}`;
}

/** Throws BAD_USER_INPUT, naming the argument, for what cannot be true of an applicant; the value is not repeated. */
export function refuseMalformedApplicant(
  { fullName, dateOfBirth, identityNumber, phone, email }: ApplicantInput,
  today: PlainDate,
): void {
  if (fullName.trim() === '') throw badInput('input.applicant.fullName', 'Give the full name of the applicant');
  if (dateOfBirth && dateOfBirth > today)
    throw badInput('input.applicant.dateOfBirth', 'A date of birth is today or earlier');
  if (identityNumber != null && !/^\d{12}$/.test(identityNumber))
    throw badInput('input.applicant.identityNumber', 'The number of an identity card has 12 digits');
  refuseMalformedPhone('input.applicant.phone', phone);
  refuseMalformedEmail('input.applicant.email', email);
}
