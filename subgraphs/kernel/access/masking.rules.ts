/** A number as it may be shown: all but its last three characters replaced. */
export function maskNumber(number: string | null): string | null {
  return number && number.slice(-3).padStart(number.length, '*');
}

/** An e-mail address as it may be shown: of the mailbox only the first character. */
export function maskEmail(address: string | null): string | null {
  return address && address.replace(/^(.)[^@]*/, '$1***');
}
