import { badInput } from '../errors/errors.ts';

/** Throws BAD_USER_INPUT, naming the argument, for what cannot be an e-mail address; the value is not repeated. */
export function refuseMalformedEmail(argument: string, email: string | null | undefined): void {
  if (email == null || /^[^\s@]{1,64}@[^\s@.]+(\.[^\s@.]+)+$/.test(email)) return;
  throw badInput(argument, 'This is not an e-mail address; give one such as name@agency.example');
}

/** Throws BAD_USER_INPUT, naming the argument, for what cannot be a telephone number; the value is not repeated. */
export function refuseMalformedPhone(argument: string, phone: string | null | undefined): void {
  if (phone == null || /^\+?\d[\d ]{5,18}\d$/.test(phone)) return;
  throw badInput(argument, 'A telephone number has 7 to 20 digits and spaces, such as 0255 000 0001');
}
