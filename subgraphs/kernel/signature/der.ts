/** An element of DER, as bytes: its tag, what is in it, and the whole of it with its header. */
export interface DerElement {
  tag: number;
  content: Buffer;
  whole: Buffer;
}

export const BOOLEAN = 0x01;
export const INTEGER = 0x02;
export const UTC_TIME = 0x17;
export const GENERALIZED_TIME = 0x18;
export const OCTET_STRING = 0x04;
export const NULL = 0x05;
export const SEQUENCE = 0x30;
export const SET = 0x31;
/** The tags of parts that are numbered where they stand: [0], [1] and so on. */
export const numbered = (number: number) => 0xa0 + number;

/**
 * The elements that follow one another in the bytes, of which nothing inside is looked at. Unlike the ASN.1 library it
 * makes no object of every value, so that lists of any length are read in no time, and parts are found as they were
 * written. Throws RangeError for what is cut off, and for lengths and tags that no certificate has.
 */
export function derElements(bytes: Buffer): DerElement[] {
  const elements: DerElement[] = [];
  for (let at = 0; at < bytes.length; at += elements.at(-1)!.whole.length) elements.push(derElement(bytes, at));
  return elements;
}

/** The element that begins there; also one of BER that is ended by two zeros, as those who write it in one go make them. */
export function derElement(bytes: Buffer, at = 0): DerElement {
  const tag = bytes.readUInt8(at);
  const first = bytes.readUInt8(at + 1);
  const more = first < 0x80 ? 0 : first - 0x80;
  if ((tag & 0x1f) === 0x1f || more > 4) throw new RangeError('Not an element of DER');
  if (first === 0x80) {
    let zeros = at + 2;
    while (bytes.readUInt16BE(zeros) !== 0) zeros += derElement(bytes, zeros).whole.length;
    return { tag, content: bytes.subarray(at + 2, zeros), whole: bytes.subarray(at, zeros + 2) };
  }
  const start = at + 2 + more;
  const end = start + (more === 0 ? first : bytes.readUIntBE(at + 2, more));
  if (end > bytes.length) throw new RangeError('An element of DER is cut off');
  return { tag, content: bytes.subarray(start, end), whole: bytes.subarray(at, end) };
}

/** The elements in an element; none in one that is not there. */
export function partsOf(element: DerElement | undefined): DerElement[] {
  return element ? derElements(element.content) : [];
}

/** An element of DER with that tag and with those parts in it. */
export function der(tag: number, ...parts: Uint8Array[]): Buffer {
  const content = Buffer.concat(parts);
  const digits = content.length.toString(16);
  const length = Buffer.from(digits.length % 2 ? `0${digits}` : digits, 'hex');
  const header = content.length < 0x80 ? [tag, content.length] : [tag, 0x80 + length.length, ...length];
  return Buffer.concat([Buffer.from(header), content]);
}

/** The instant that a UTCTime or GeneralizedTime of a certificate or list (RFC 5280) says; throws RangeError otherwise. */
export function derTime({ tag, content }: DerElement): Date {
  const text = content.toString('latin1');
  const century = tag === UTC_TIME ? (text < '50' ? '20' : '19') : '';
  const parts = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/.exec(century + text);
  if (!parts || (tag !== UTC_TIME && tag !== GENERALIZED_TIME)) throw new RangeError('Not a time');
  const [year, month, day, hour, minute, second] = parts.slice(1);
  const time = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  if (Number.isNaN(time.getTime())) throw new RangeError('A time that is none');
  return time;
}
