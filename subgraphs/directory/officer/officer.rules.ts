import { badInput } from '../../kernel/errors.ts';
import type { ChangeWorkContactsInput } from './officer.type.ts';

/** Throws BAD_USER_INPUT, naming the argument, for an e-mail address or a telephone number that cannot be one. */
export function refuseMalformedContacts({ workEmail, workPhone }: ChangeWorkContactsInput): void {
  if (workEmail != null && !/^[^\s@]{1,64}@[^\s@.]+(\.[^\s@.]+)+$/.test(workEmail)) {
    throw badInput('input.workEmail', 'This is not an e-mail address; give one such as name@agency.example');
  }
  if (workPhone != null && !/^\+?\d[\d ]{5,18}\d$/.test(workPhone)) {
    throw badInput('input.workPhone', 'A telephone number has 7 to 20 digits and spaces, such as 0255 000 0001');
  }
}
