/** An identity number as it may be shown: all but its last three characters replaced. */
export function maskIdentityNumber(number: string | null): string | null {
  return number && number.slice(-3).padStart(number.length, '*');
}
