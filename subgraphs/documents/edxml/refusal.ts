/** Why a packet was refused. The list is closed. */
export type RefusalCode =
  | 'TOO_LARGE'
  | 'TOO_DEEP'
  | 'TOO_MANY_ELEMENTS'
  | 'NOT_UTF8'
  | 'NOT_XML'
  | 'FORBIDDEN_MARKUP'
  | 'NOT_EDXML'
  | 'MISSING'
  | 'REPEATED'
  | 'BAD_VALUE'
  | 'BAD_NAME'
  | 'BAD_BASE64'
  | 'BAD_ZIP'
  | 'ZIP_BOMB'
  | 'UNMATCHED_ATTACHMENT'
  /** It has a secrecy level. */
  | 'SECRET';

/** What is wrong with a packet, where, and what is wanted there. Of the packet it repeats only names of elements. */
export interface Refusal {
  code: RefusalCode;
  /** The element at fault, as a path of local names: `edXML/edXMLEnvelope/edXMLHeader/MessageHeader/From/OrganId`. */
  element: string;
  /** What is required there, as the rest of a sentence that begins with the element: "requires a date, yyyy/MM/dd". */
  wanted: string;
}

/** Carries a refusal from deep inside to `readPacket` and `writePacket`, which give it as a value. */
export class PacketRefused extends Error {
  override name = 'PacketRefused';
  constructor(readonly refusal: Refusal) {
    super(`${refusal.element} ${refusal.wanted}`);
  }
}

const LONGEST_PATH = 200;

/** Stops reading or writing a packet. */
export function refuse(code: RefusalCode, element: string, wanted: string): never {
  throw new PacketRefused({ code, element: element.slice(0, LONGEST_PATH), wanted });
}

/** The outcome of reading or writing: the value, or why not. Anything but a refusal is a fault of ours and is thrown. */
export type Outcome<Value> = { ok: true; value: Value } | { ok: false; refusal: Refusal };

/** Runs `work` and gives what it refuses as a value. */
export function outcomeOf<Value>(work: () => Value): Outcome<Value> {
  try {
    return { ok: true, value: work() };
  } catch (error) {
    if (error instanceof PacketRefused) return { ok: false, refusal: error.refusal };
    throw error;
  }
}
