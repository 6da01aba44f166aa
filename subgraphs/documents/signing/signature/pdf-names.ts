const [CR, LF] = [0x0d, 0x0a];
const [COMMENT, OPEN, CLOSE, ESCAPE, LESS, MORE, S] = [0x25, 0x28, 0x29, 0x5c, 0x3c, 0x3e, 0x73];
/** What ends a name (ISO 32000-1, 7.2.2). */
const DELIMITERS = new Set(Buffer.from('\0\t\n\f\r ()<>[]{}/%'));
const [STREAM, END_OF_STREAM] = ['stream', 'endstream'];
const LONGEST_DICTIONARY = 4096;

/**
 * Where a name stands in a PDF file as a name, in file order, `most` of them at most: not in a comment, a string or a
 * stream, where the same letters are somebody's text. Takes one pass.
 */
export function pdfNames(file: Buffer, name: string, most: number): number[] {
  const found: number[] = [];
  const reader = new PdfReader(file);
  let wanted = file.indexOf(name);
  while (wanted !== -1 && found.length < most) {
    const isName = reader.reads(wanted) && isEndOfName(file[wanted + name.length]);
    if (isName) found.push(wanted);
    wanted = file.indexOf(name, Math.max(reader.at, wanted + name.length));
  }
  return found;
}

function isEndOfName(byte: number | undefined): boolean {
  return byte === undefined || DELIMITERS.has(byte);
}

/** Reads a PDF file from its first byte on, past all that holds text. */
class PdfReader {
  at = 0;
  /** Behind a string without an end, brackets are no longer taken for strings: each would be read to the end. */
  #hasStrings = true;
  readonly #lastEnd: number;
  readonly #lastHexEnd: number;

  constructor(private readonly file: Buffer) {
    this.#lastEnd = file.lastIndexOf(END_OF_STREAM);
    this.#lastHexEnd = file.lastIndexOf(MORE);
  }

  /** Reads on to the place; whether nothing that began before holds it. */
  reads(place: number): boolean {
    while (this.at < place) this.at = this.#next(this.at);
    return this.at === place;
  }

  #next(at: number): number {
    const { file } = this;
    const byte = file[at];
    if (byte === COMMENT) return endOfLine(file, at);
    if (byte === OPEN && this.#hasStrings) return this.#endOfString(at);
    if (byte === LESS && file[at + 1] === LESS) return at + 2;
    if (byte === LESS && at < this.#lastHexEnd) return file.indexOf(MORE, at) + 1;
    if (byte === S && at < this.#lastEnd && isStream(file, at)) return endOfStream(file, at);
    return at + 1;
  }

  /** Behind a string, with the brackets in it paired. */
  #endOfString(start: number): number {
    const { file } = this;
    let depth = 0;
    for (let at = start; at < file.length; at += file[at] === ESCAPE ? 2 : 1) {
      if (file[at] === OPEN) depth += 1;
      else if (file[at] === CLOSE && --depth === 0) return at + 1;
    }
    this.#hasStrings = false;
    return start + 1;
  }
}

function endOfLine(file: Buffer, at: number): number {
  let end = at;
  while (end < file.length && file[end] !== CR && file[end] !== LF) end += 1;
  return end;
}

/** Whether a stream begins there: behind its dictionary, and with the end of a line. */
function isStream(file: Buffer, at: number): boolean {
  const behind = file[at + STREAM.length];
  if (file.toString('latin1', at, at + STREAM.length) !== STREAM || (behind !== CR && behind !== LF)) return false;
  return file
    .toString('latin1', Math.max(0, at - 8), at)
    .trimEnd()
    .endsWith('>>');
}

/** At the end of a stream: by the length that its dictionary says, or else at the next word for an end. */
function endOfStream(file: Buffer, at: number): number {
  const start = at + STREAM.length + (file[at + STREAM.length] === CR && file[at + STREAM.length + 1] === LF ? 2 : 1);
  const dictionary = file.toString('latin1', Math.max(0, at - LONGEST_DICTIONARY), at);
  const [, length] =
    /\/Length (\d{1,10})\b(?! \d{1,10} R)/.exec(dictionary.slice(dictionary.lastIndexOf(' obj'))) ?? [];
  const counted = start + Number(length ?? Number.NaN);
  if (
    file
      .toString('latin1', counted, counted + 12)
      .trimStart()
      .startsWith(END_OF_STREAM)
  )
    return counted;
  return file.indexOf(END_OF_STREAM, start);
}
