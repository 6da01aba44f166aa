/** Words of GraphQL after which it repeats what was sent. */
const repeats = [
  /( got invalid value) .*$/su,
  /(), found .*$/su,
  /( cannot (?:represent|be) [^:]{0,100}): .*$/su,
  /( (?:String|BlockString|Int|Float)) ".*$/su,
];

/**
 * A message of GraphQL's without the value that was refused, which may be a person's number or name: it goes into answers
 * and from there into the logs of others.
 */
export function withoutValues(message: string): string {
  const named = message.replace(/^Value ".*" does not exist in/su, 'The value does not exist in');
  return repeats.reduce((text, repeated) => text.replace(repeated, '$1'), named);
}

/** What a log may hold of the message of an error that others made: without texts in quotes or brackets, and numbers. */
export function loggedMessage(message: string): string {
  return (message.split('\n').at(-1) ?? '')
    .slice(0, 500)
    .replace(/"[^"]*"?|'[^']*'?|`[^`]*`?|\([^)]*\)?/gu, '…')
    .replace(/\d{4,}/gu, '…');
}
