import { formatVietnamDateTime, type Instant, later, startOfDay } from '../../kernel/dates/instant.ts';
import { formatPlainDate, parsePlainDate, type PlainDate } from '../../kernel/dates/plain-date.ts';
import { faultOfText } from '../../kernel/text/plain-text.rules.ts';
import { normaliseText } from '../../kernel/text/vietnamese.ts';
import { longestText, mostRepeated } from './limits.ts';
import { refuse } from './refusal.ts';
import type { XmlElement } from './xml-tree.ts';

/** The namespace of every element of edXML itself. */
export const EDXML_NAMESPACE = 'http://www.mic.gov.vn/TBT/QCVN_102_2016';

// What no XML 1.0 text can hold, even escaped.
// eslint-disable-next-line no-control-regex
const NOT_XML_TEXT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/u;

/** The elements of edXML of that name directly inside; `names` are spellings of one and the same. */
export function childrenOf(parent: XmlElement, ...names: string[]): XmlElement[] {
  const found = parent.children.filter((child) => child.uri === EDXML_NAMESPACE && names.includes(child.name));
  const most = mostRepeated(names[0]!);
  if (found.length > most) refuse('TOO_MANY_ELEMENTS', found[most]!.path, `may occur at most ${most} times`);
  return found;
}

/** The one element of that name, or undefined; refuses two. */
export function optional(parent: XmlElement, ...names: string[]): XmlElement | undefined {
  const [first, second] = childrenOf(parent, ...names);
  if (second) refuse('REPEATED', second.path, 'may occur only once');
  return first;
}

/** The one element of that name; refuses none and two. */
export function required(parent: XmlElement, ...names: string[]): XmlElement {
  return optional(parent, ...names) ?? refuse('MISSING', `${parent.path}/${names[0]}`, 'is required');
}

/** How a text is read, given what it is and where: null when there is none. */
type TextReader = (text: string, path: string) => string | null;

/** The text of an element that holds nothing else, trimmed and in form NFC; null when there is none. */
export function textOf(element: XmlElement | undefined, read: TextReader = undisturbedText): string | null {
  if (!element) return null;
  if (element.children.length > 0) refuse('BAD_VALUE', element.path, 'requires text without an element in it');
  return read(element.text, element.path);
}

/** The text of an optional child. */
export function optionalText(parent: XmlElement, ...names: string[]): string | null {
  return textOf(optional(parent, ...names));
}

/** The text of a required child; refuses an empty one. */
export function requiredText(parent: XmlElement, name: string, read?: TextReader): string {
  const element = required(parent, name);
  return textOf(element, read) ?? refuse('MISSING', element.path, 'requires a text');
}

/** A value read from the text of an optional child; null when there is none. */
export function optionalValue<Value>(parent: XmlElement, name: string, codec: Codec<Value>): Value | null {
  const text = optionalText(parent, name);
  return text === null ? null : codec.read(text, `${parent.path}/${name}`);
}

/** A value read from the text of a required child. */
export function requiredValue<Value>(parent: XmlElement, name: string, codec: Codec<Value>): Value {
  return codec.read(requiredText(parent, name), `${parent.path}/${name}`);
}

/** XML counts code points, which JavaScript's `length` counts twice beyond the first plane. */
function isLongerThan(text: string, longest: number): boolean {
  if (text.length <= longest) return false;
  return text.length > 2 * longest || Array.from(text).length > longest;
}

/** A text as packets hold it: form NFC, trimmed; null when nothing is left. */
export function packetText(text: string, path: string): string | null {
  const longest = longestText(path);
  if (isLongerThan(text, longest)) refuse('TOO_LARGE', path, `may have at most ${longest} characters`);
  if (NOT_XML_TEXT.test(text)) refuse('BAD_VALUE', path, 'may only have characters that XML can hold');
  return normaliseText(text).trim() || null;
}

/** The same of a text that is read: what disturbs the text around it is refused. */
function undisturbedText(text: string, path: string): string | null {
  const kept = packetText(text, path);
  const fault = faultOfText(kept ?? '');
  return fault === undefined ? kept : refuse('BAD_VALUE', path, fault);
}

/** A kind of value, read from its text and written to it. */
export interface Codec<Value> {
  read(text: string, path: string): Value;
  write(value: Value, path: string): string;
}

/** A plain date, `yyyy/MM/dd`. */
export const date: Codec<PlainDate> = {
  read: (text, path) => parseDate(text) ?? refuse('BAD_VALUE', path, 'requires a day of the calendar, yyyy/MM/dd'),
  write: (value, path) => {
    const text = Number.isNaN(value.getTime()) ? '' : formatPlainDate(value).replaceAll('-', '/');
    const same = parseDate(text)?.getTime() === value.getTime();
    return same ? text : refuse('BAD_VALUE', path, 'requires a plain date of the years 1900 to 9998');
  },
};

/** An instant, `yyyy/MM/dd HH:mm:ss` in Vietnamese time. */
export const timestamp: Codec<Instant> = {
  read: (text, path) =>
    parseTimestamp(text) ?? refuse('BAD_VALUE', path, 'requires a time, yyyy/MM/dd HH:mm:ss in Vietnamese time'),
  write: (value, path) => {
    const text = Number.isNaN(value.getTime()) ? '' : formatVietnamDateTime(value).slice(0, 19);
    const written = text.replaceAll('-', '/').replace('T', ' ');
    return parseTimestamp(written)?.getTime() === value.getTime()
      ? written
      : refuse('BAD_VALUE', path, 'requires an instant of whole seconds, of the years 1900 to 9998');
  },
};

/** A whole number from 0 to 999,999,999. */
export const wholeNumber: Codec<number> = {
  read: (text, path) =>
    /^\d{1,9}$/.test(text) ? Number(text) : refuse('BAD_VALUE', path, 'requires a whole number of at most nine digits'),
  write: (value, path) => {
    wholeNumber.read(String(value), path);
    return String(value);
  },
};

/** One of a list, by its place in it, from 0. */
export function oneOf<Name extends string>(names: readonly Name[]): Codec<Name> {
  const wanted = `requires a number from 0 to ${names.length - 1}`;
  return {
    read: (text, path) => (/^0*\d$/.test(text) && names[Number(text)]) || refuse('BAD_VALUE', path, wanted),
    write: (value, path) => (names.includes(value) ? String(names.indexOf(value)) : refuse('BAD_VALUE', path, wanted)),
  };
}

/** Yes or no as 1 or 0; `true` and `false` are read as well. */
export const flag: Codec<boolean> = {
  read: (text, path) => readBoolean(text) ?? refuse('BAD_VALUE', path, 'must be 0 or 1'),
  write: (value) => (value ? '1' : '0'),
};

/** Yes or no as `true` or `false`; 1 and 0 are read as well. */
export const truth: Codec<boolean> = {
  read: (text, path) => readBoolean(text) ?? refuse('BAD_VALUE', path, 'must be true or false'),
  write: String,
};

function readBoolean(text: string): boolean | undefined {
  if (/^(1|true)$/i.test(text)) return true;
  return /^(0|false)$/i.test(text) ? false : undefined;
}

/** Reads a plain date as packets write it; undefined when the text is none. */
export function parseDate(text: string): PlainDate | undefined {
  if (!/^\d{4}\/\d{2}\/\d{2}$/.test(text)) return undefined;
  try {
    return parsePlainDate(text.replaceAll('/', '-'));
  } catch {
    return undefined;
  }
}

function parseTimestamp(text: string): Instant | undefined {
  const [, day = '', hours, minutes, seconds] = /^(\S+) ([01]\d|2[0-3]):([0-5]\d):([0-5]\d)$/.exec(text) ?? [];
  const midnight = parseDate(day);
  if (!midnight) return undefined;
  const ofDay = ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
  return later(startOfDay(midnight), ofDay);
}
