/** A header with parameters: `form-data; name=file; filename="a.pdf"`. */
export interface ParameterisedHeader {
  /** What comes before the first parameter, in lower case. */
  value: string;
  /** By their names in lower case; of two of one name, the first. A `name*` in Unicode goes before the `name` in ASCII. */
  parameters: ReadonlyMap<string, string>;
}

/**
 * Reads a header with parameters, in one pass and as leniently as senders differ: values with and without quotes, in
 * UTF-8 as it is or as RFC 8187 encodes it, spaces around `=`. A backslash in quotes stands for itself, since browsers
 * send it so, unless a quote or another backslash follows. `header` holds one byte in each character.
 */
export function readHeader(header: string): ParameterisedHeader {
  const [value, ...rest] = splitOutsideQuotes(header);
  const plain = new Map<string, string>();
  const encoded = new Map<string, string>();
  for (const parameter of rest) {
    const at = parameter.indexOf('=');
    if (at < 0) continue;
    const name = parameter.slice(0, at).trim().toLowerCase();
    const given = parameter.slice(at + 1).trim();
    const decoded = name.endsWith('*') ? decodeExtended(given) : undefined;
    if (decoded !== undefined) setFirst(encoded, name.slice(0, -1), decoded);
    else if (!name.endsWith('*')) setFirst(plain, name, fromBytes(unquoted(given)));
  }
  return { value: value!.trim().toLowerCase(), parameters: new Map([...plain, ...encoded]) };
}

/** A parameter whose value may be of any characters, as RFC 8187 has it: `filename*=UTF-8''a%28b%29.pdf`. */
export function extendedParameter(name: string, value: string): string {
  const encoded = encodeURIComponent(value).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${name}*=UTF-8''${encoded}`;
}

function splitOutsideQuotes(header: string): string[] {
  const parts: string[] = [];
  let from = 0;
  let quoted = false;
  for (let at = 0; at < header.length; at += 1) {
    const character = header[at];
    if (quoted && character === '\\') at += 1;
    else if (character === '"') quoted = !quoted;
    else if (character === ';' && !quoted) {
      parts.push(header.slice(from, at));
      from = at + 1;
    }
  }
  return [...parts, header.slice(from)];
}

function unquoted(value: string): string {
  if (!value.startsWith('"')) return value;
  let content = '';
  for (let at = 1; at < value.length && value[at] !== '"'; at += 1) {
    if (value[at] === '\\' && (value[at + 1] === '"' || value[at + 1] === '\\')) at += 1;
    content += value[at];
  }
  return content;
}

/** What RFC 8187 has encoded; undefined when it is not of that form, or in no charset that it allows. */
function decodeExtended(value: string): string | undefined {
  const [charset, , encoded, ...more] = unquoted(value).split("'");
  if (encoded === undefined || more.length > 0) return undefined;
  const bytes = encoded.replace(/%([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  if (charset!.toLowerCase() === 'iso-8859-1') return bytes;
  const text = charset!.toLowerCase() === 'utf-8' ? fromBytes(bytes) : undefined;
  return text?.includes('\ufffd') ? undefined : text;
}

function fromBytes(text: string): string {
  return Buffer.from(text, 'latin1').toString('utf8');
}

function setFirst(map: Map<string, string>, name: string, value: string): void {
  if (!map.has(name)) map.set(name, value);
}
