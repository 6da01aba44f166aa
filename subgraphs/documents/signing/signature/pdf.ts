import { pdfNames } from './pdf-names.ts';

/** A place in a PDF file where a signature is, or claims to be. */
export interface PdfSignaturePlace {
  /** The parts of the file that it signs, or null when it is not built as a signature must be. */
  signed: [Uint8Array, Uint8Array] | null;
  /** The CMS bytes, with zeros after them. */
  cms: Uint8Array;
  /** Whether the signed parts and the signature between them are the whole file. */
  coversWholeFile: boolean;
}

const KEYWORD = '/ByteRange';
const RANGE = /^\/ByteRange\s*\[\s*(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s*\]/;
const MOST_SIGNATURES = 50;

/**
 * Finds the signatures of a PDF file by their byte ranges, in file order; at most 50. A range must begin at the first
 * byte and leave out one hexadecimal string and nothing else, so that no byte of its revision can be unsigned; what
 * was appended after it leaves `coversWholeFile` false.
 */
export function pdfSignatures(file: Buffer): PdfSignaturePlace[] {
  return pdfNames(file, KEYWORD, MOST_SIGNATURES).map((at) => placeAt(file, at));
}

function placeAt(file: Buffer, at: number): PdfSignaturePlace {
  const malformed = { signed: null, cms: new Uint8Array(), coversWholeFile: false };
  const numbers = RANGE.exec(file.toString('latin1', at, at + 120))
    ?.slice(1)
    .map(Number);
  const [start = -1, length = 0, rest = 0, restLength = 0] = numbers ?? [];
  const end = rest + restLength;
  if (start !== 0 || rest <= length + 1 || end > file.length) return malformed;
  // A range outside what it signs could be moved or doubled without a trace.
  if (at >= end || (at >= length && at < rest)) return malformed;
  const gap = file.toString('latin1', length, rest);
  if (!/^<(?:[0-9A-Fa-f]{2})+>$/.test(gap)) return malformed;
  return {
    signed: [file.subarray(0, length), file.subarray(rest, end)],
    cms: Buffer.from(gap.slice(1, -1), 'hex'),
    coversWholeFile: end === file.length,
  };
}
