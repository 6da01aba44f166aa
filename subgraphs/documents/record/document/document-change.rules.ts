import type { Document as Row } from '../../generated/client.ts';

/** What an update changes of a document: what it says of itself, its files, or to whom it is sent. */
export type ChangeKind = 'INFORMATION' | 'FILES' | 'RECIPIENTS';

/** What a document can say anew: what its packet's header has, but not its number, type, day and issuer. */
export type Information = Pick<
  Row,
  | 'subject'
  | 'place'
  | 'urgency'
  | 'circulation'
  | 'copyCount'
  | 'typistNotation'
  | 'paperCopy'
  | 'signerPrefix'
  | 'signerPosition'
  | 'signerName'
>;
