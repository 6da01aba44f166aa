/** What a packet may cost its reader. */
export interface PacketLimits {
  /** Of the packet as sent, in bytes. */
  bytes: number;
  /** Of elements inside each other. */
  depth: number;
  elements: number;
  /** Of the text of an element other than an attachment's content, in UTF-16 units. */
  text: number;
  attachments: number;
  /** Of all attachments once unpacked, in bytes. */
  unpackedBytes: number;
  /** How many bytes one packed byte may become; attachments under a mebibyte may exceed it. */
  packingRatio: number;
}

/** Above all that agencies are known to send: one gateway of theirs stops at 50 MB. */
export const defaultLimits: PacketLimits = {
  bytes: 96 * 1024 * 1024,
  depth: 24,
  elements: 10_000,
  text: 20_000,
  attachments: 100,
  unpackedBytes: 256 * 1024 * 1024,
  packingRatio: 100,
};

/** How long the text of each element may be, in UTF-16 units; of those that are not named, `otherText`. */
const texts: Record<string, number> = {
  OrganId: 100,
  OrganizationInCharge: 500,
  OrganInCharge: 500,
  OrganName: 500,
  OrganAdd: 500,
  Email: 254,
  Telephone: 50,
  Mobile: 50,
  Fax: 50,
  CodeNumber: 20,
  CodeNotation: 120,
  Code: 150,
  DocumentId: 300,
  TypeName: 100,
  Subject: 4000,
  Content: 20_000,
  Competence: 300,
  Position: 300,
  FullName: 200,
  TyperNotation: 100,
  BussinessDocReason: 4000,
  Description: 4000,
  ContentId: 300,
  ContentType: 200,
};
const otherText = 1000;

/** How often an element may stand in one other; those that are not named are bounded by the packet's elements alone. */
const repeated: Record<string, number> = {
  To: 1000,
  Place: 500,
  Appendix: 500,
  ResponseFor: 100,
  TraceHeader: 100,
  Receiver: 1000,
  ReplacementInfo: 100,
  OrganId: 1000,
};

/** How long the text of the element at a path may be. */
export function longestText(path: string): number {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return (Object.hasOwn(texts, name) && texts[name]) || otherText;
}

/** How often elements of that name may stand beside each other. */
export function mostRepeated(name: string): number {
  return (Object.hasOwn(repeated, name) && repeated[name]) || Infinity;
}
