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
