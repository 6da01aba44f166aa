import { type Instant, readStoredInstant } from '../dates/instant.ts';

/** An element of DER, as bytes: its tag, what is in it, and the whole of it with its header. */
export interface DerElement {
  tag: number;
  content: Buffer;
  whole: Buffer;
}

export const BOOLEAN = 0x01;
export const INTEGER = 0x02;
export const BIT_STRING = 0x03;
export const OCTET_STRING = 0x04;
export const NULL = 0x05;
export const OBJECT_IDENTIFIER = 0x06;
const BMP_STRING = 0x1e;
/** Strings of one byte a letter, of which certificates have but ASCII and Latin 1. */
const NARROW_STRINGS = [0x12, 0x13, 0x14, 0x16, 0x1a];
const [UTC_TIME, GENERALIZED_TIME] = [0x17, 0x18];
/** Elements inside each other; those of signed data are a dozen. */
const DEEPEST = 32;
/** The bit of a tag that says that there are elements in it. */
const CONSTRUCTED = 0x20;
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
export function derElement(bytes: Buffer, at = 0, depth = 0): DerElement {
  if (depth > DEEPEST) throw new RangeError('Too many elements inside each other');
  const tag = bytes.readUInt8(at);
  const first = bytes.readUInt8(at + 1);
  const more = first < 0x80 ? 0 : first - 0x80;
  if ((tag & 0x1f) === 0x1f || more > 4) throw new RangeError('Not an element of DER');
  if (first === 0x80) {
    let zeros = at + 2;
    while (bytes.readUInt16BE(zeros) !== 0) zeros += derElement(bytes, zeros, depth + 1).whole.length;
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

/** The dotted form of an object identifier; throws RangeError when the element is none. */
export function objectId(element: DerElement | undefined): string {
  if (element?.tag !== OBJECT_IDENTIFIER || element.content.length === 0 || element.content.length > 40)
    throw new RangeError('Not an object identifier');
  const arcs: bigint[] = [];
  let arc = 0n;
  for (const byte of element.content) {
    arc = (arc << 7n) | BigInt(byte & 0x7f);
    if (byte < 0x80) {
      arcs.push(arc);
      arc = 0n;
    }
  }
  const first = arcs.shift() ?? 0n;
  const root = first < 80n ? first / 40n : 2n;
  return [root, first - root * 40n, ...arcs].join('.');
}

/** The bytes of an octet string, put together where BER wrote it in pieces; throws RangeError when it is none. */
export function octets(element: DerElement | undefined): Buffer {
  if (element?.tag === OCTET_STRING) return element.content;
  if (element?.tag !== (OCTET_STRING | CONSTRUCTED)) throw new RangeError('Not an octet string');
  return Buffer.concat(partsOf(element).map(octets));
}

/** The text of a string, of whichever kind names are written in. */
export function stringOf(element: DerElement | undefined): string {
  if (!element) throw new RangeError('Not a string');
  if (element.tag === BMP_STRING && element.content.length % 2 === 0)
    return Buffer.from(element.content).swap16().toString('utf16le');
  return element.content.toString(NARROW_STRINGS.includes(element.tag) ? 'latin1' : 'utf8');
}

/** Elements in an element of that tag, with every length counted as DER does; in their order, which is not touched. */
export function toDer(tag: number, elements: DerElement[], depth = 0): Buffer {
  if (depth > DEEPEST) throw new RangeError('Too many elements inside each other');
  return der(tag, ...elements.map((element) => counted(element, depth + 1)));
}

function counted(element: DerElement, depth: number): Buffer {
  return element.tag & CONSTRUCTED ? toDer(element.tag, partsOf(element), depth) : der(element.tag, element.content);
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
export function derTime({ tag, content }: DerElement): Instant {
  const text = content.toString('latin1');
  const century = tag === UTC_TIME ? (text < '50' ? '20' : '19') : '';
  const parts = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/.exec(century + text);
  if (!parts || (tag !== UTC_TIME && tag !== GENERALIZED_TIME)) throw new RangeError('Not a time');
  const [year, month, day, hour, minute, second] = parts.slice(1);
  const time = readStoredInstant(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  if (Number.isNaN(time.getTime())) throw new RangeError('A time that is none');
  return time;
}
