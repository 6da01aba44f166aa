/** A number as it may be shown: all but its last three characters replaced. */
export function maskNumber(number: string | null): string | null {
  return number && number.slice(-3).padStart(number.length, '*');
}

/** An e-mail address as it may be shown: of the mailbox only the first character. */
export function maskEmail(address: string | null): string | null {
  return address && address.replace(/^(.)[^@]*/, '$1***');
}

/** A name as it may be shown: the family name, and the first letter of each other. */
export function maskName(name: string | null): string | null {
  if (name === null) return null;
  const [family, ...others] = name.split(' ');
  return [family, ...others.map((other) => `${[...other][0] ?? ''}.`)].join(' ');
}
