import { Dicer } from '@fastify/busboy';
import type { Readable } from 'node:stream';
import { badInput } from '../errors/errors.ts';
import { readHeader } from './header-parameters.rules.ts';

/** A file as it comes in. */
export interface IncomingFile {
  /** Empty when the sender gives none. */
  name: string;
  /** The header as it was sent. */
  contentType: string;
  content: AsyncIterable<Uint8Array>;
}

const mostParts = 20;
const mostHeaders = 20;
/** What a part may say of how it is encoded: in HTTP it never is. */
const asItIs = new Set(['', 'binary', '8bit', '7bit']);

/**
 * Gives the one file of multipart/form-data to `take` while it comes in, and answers what that answers; its content ends
 * once the form has been read to its end. Fields beside the file are passed over. Throws BAD_USER_INPUT for no file and for several, and for
 * a form that is cut off or is none.
 */
export async function takeFormFile<Taken>(
  body: AsyncIterable<Uint8Array>,
  contentType: string,
  take: (file: IncomingFile) => Promise<Taken>,
): Promise<Taken> {
  const dicer = new Dicer({ boundary: boundaryOf(contentType), maxHeaderPairs: mostHeaders });
  let parts = 0;
  let last: Readable | undefined;
  let taken: Promise<Taken> | undefined;
  const read = new Promise<void>((resolve, reject) => {
    dicer.on('finish', resolve).on('error', () => reject(badInput('file', 'The form is cut off, or is none')));
    dicer.on('part', (part: Readable) => {
      last = part.on('error', () => {});
      if (++parts > mostParts)
        reject(badInput('file', `The form has more than ${mostParts} parts; send the file alone`));
      part.on('header', (headers: PartHeaders) => {
        const file = fileOf(headers, untilRead(part));
        if (!file) part.resume();
        else if (!isAsItIs(headers))
          reject(badInput('file', 'Send the file as it is, in no Content-Transfer-Encoding'));
        else if (taken) reject(badInput('file', 'Send one part that is a file, and one only'));
        else (taken = take(file)).catch(reject);
      });
    });
  });
  // What is wrong with the rest of a form is wrong with its file: who takes it is not to keep it before.
  async function* untilRead(part: Readable): AsyncGenerator<Uint8Array> {
    yield* part as AsyncIterable<Uint8Array>;
    await read;
  }
  try {
    await Promise.race([read, feed(dicer, body, read)]);
    await read;
  } catch (error) {
    // A form that is cut off ends its last part as if that were whole.
    last?.destroy(error as Error);
    await taken?.catch(() => {});
    throw error;
  }
  if (!taken) throw badInput('file', 'Send one part that is a file, and one only');
  return taken;
}

/** The headers of a part by their names in lower case, one byte in each character. */
type PartHeaders = Record<string, string[] | undefined>;

function boundaryOf(contentType: string): string {
  const boundary = readHeader(contentType).parameters.get('boundary') ?? '';
  if (boundary.length >= 1 && boundary.length <= 70) return boundary;
  throw badInput('file', 'The content-type multipart/form-data requires a boundary of at most 70 characters');
}

/** The part as a file: it has a file's name, or says of which type it is; other parts are fields. */
function fileOf(headers: PartHeaders, content: AsyncIterable<Uint8Array>): IncomingFile | undefined {
  const { value, parameters } = readHeader(headers['content-disposition']?.[0] ?? '');
  const contentType = headers['content-type']?.[0] ?? 'text/plain';
  const name = parameters.get('filename');
  const isFile = name !== undefined || !contentType.toLowerCase().startsWith('text/plain');
  return value === 'form-data' && isFile ? { name: name ?? '', contentType, content } : undefined;
}

function isAsItIs(headers: PartHeaders): boolean {
  return asItIs.has((headers['content-transfer-encoding']?.[0] ?? '').trim().toLowerCase());
}

/** Writes as fast as the parts are read; gives up once reading has failed. */
async function feed(dicer: Dicer, body: AsyncIterable<Uint8Array>, read: Promise<void>): Promise<void> {
  for await (const chunk of body) {
    const written = new Promise<void>((resolve) => {
      if (dicer.writable) dicer.write(chunk, () => resolve());
      else resolve();
    });
    await Promise.race([written, read]);
  }
  if (dicer.writable) dicer.end();
}
