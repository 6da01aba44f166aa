import { isUtf8 } from 'node:buffer';
import { SaxesParser, type SaxesTagNS } from 'saxes';
import type { PacketLimits } from './limits.ts';
import { refuse } from './refusal.ts';

/** An element of a packet. Comments are dropped, as canonicalization drops them; the text around them is joined. */
export interface XmlElement {
  /** Local name. */
  name: string;
  /** Namespace, empty for none. */
  uri: string;
  attributes: ReadonlyMap<string, string>;
  children: XmlElement[];
  /** The text directly inside, in order. */
  text: string;
  /** Where it is, as local names. */
  path: string;
}

type XmlLimits = Pick<PacketLimits, 'bytes' | 'depth' | 'elements' | 'text'>;

/**
 * The element tree of a packet. Refuses what has no place in one: a DTD (and with it entities and external
 * references), processing instructions, encodings other than UTF-8, and anything beyond the limits. Only the texts of
 * `ContentTransferEncoded` may be longer than `limits.text`.
 */
export function parseXml(bytes: Uint8Array, limits: XmlLimits): XmlElement {
  if (bytes.byteLength > limits.bytes) refuse('TOO_LARGE', 'the packet', `may have at most ${limits.bytes} bytes`);
  const parser = new SaxesParser({ xmlns: true, position: false });
  const open: XmlElement[] = [];
  let root: XmlElement | undefined;
  let elements = 0;
  let attributes = 0;
  const here = () => open.at(-1)?.path ?? 'the packet';

  parser.on('error', () => refuse('NOT_XML', here(), 'must be well-formed XML'));
  parser.on('xmldecl', ({ version, encoding }) => {
    if (version !== '1.0') refuse('NOT_XML', 'the packet', 'requires version 1.0 of XML');
    if (encoding && !/^utf-?8$/i.test(encoding)) refuse('NOT_UTF8', 'the packet', 'must be encoded in UTF-8');
  });
  parser.on('doctype', () =>
    refuse('FORBIDDEN_MARKUP', here(), 'must not have a document type declaration or an entity'),
  );
  parser.on('processinginstruction', () =>
    refuse('FORBIDDEN_MARKUP', here(), 'must not have a processing instruction'),
  );
  parser.on('attribute', () => {
    if (++attributes > limits.elements)
      refuse('TOO_MANY_ELEMENTS', here(), `may have at most ${limits.elements} attributes`);
  });
  parser.on('opentag', (tag) => {
    const parent = open.at(-1);
    const path = parent ? `${parent.path}/${tag.local}` : tag.local;
    if (++elements > limits.elements) refuse('TOO_MANY_ELEMENTS', path, `may have at most ${limits.elements} elements`);
    if (open.length >= limits.depth) refuse('TOO_DEEP', here(), `may have at most ${limits.depth} levels of elements`);
    const element = { name: tag.local, uri: tag.uri, attributes: attributesOf(tag), children: [], text: '', path };
    if (parent) parent.children.push(element);
    else root = element;
    open.push(element);
  });
  parser.on('closetag', () => void open.pop());
  const addText = (text: string) => {
    const element = open.at(-1);
    if (!element) return;
    element.text += text;
    if (element.text.length > limits.text && element.name !== 'ContentTransferEncoded')
      refuse('TOO_LARGE', element.path, `may have at most ${limits.text} characters`);
  };
  parser.on('text', addText);
  parser.on('cdata', addText);

  parser.write(decode(bytes)).close();
  return root ?? refuse('NOT_XML', 'the packet', 'must be well-formed XML');
}

function attributesOf(tag: SaxesTagNS): Map<string, string> {
  return new Map(Object.values(tag.attributes).map(({ name, value }) => [name, value]));
}

function decode(bytes: Uint8Array): string {
  if (!isUtf8(bytes)) refuse('NOT_UTF8', 'the packet', 'must be encoded in UTF-8');
  return new TextDecoder().decode(bytes);
}
