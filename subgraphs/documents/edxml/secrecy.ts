import { refuse } from './refusal.ts';
import type { XmlElement } from './xml-tree.ts';

/** What systems call the element that says how secret a document is; the standard has none, since none may come. */
const LEVEL = /^(secrecy|secret(level|type)?|security(level)?|confidential(ity|level)?|classification|domat)$/i;
/** What such an element says of a document that is not secret. */
const OPEN = /^(|0|none|no|false|normal|thường|không|không mật|bình thường)$/i;
const STAMP = /^\W*(tuyệt mật|tối mật|mật)\W*$/iu;
/** The stamp in front of a subject; without brackets it may be the beginning of another word. */
const STAMPED = /^\s*[([]\s*(tuyệt mật|tối mật|mật)\s*[)\]]/iu;

/** Refuses a packet of a document with a secrecy level, wherever its header says so; repeats nothing of it. */
export function refuseSecret(element: XmlElement): void {
  const text = element.text.normalize('NFC').trim();
  const isLevel = LEVEL.test(element.name) && !OPEN.test(text);
  if (isLevel || STAMP.test(text) || STAMPED.test(text))
    refuse('SECRET', 'the packet', 'must be of a document without a secrecy level; nothing of this one is kept');
  element.children.forEach(refuseSecret);
}
