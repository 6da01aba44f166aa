const block = /-----BEGIN ([A-Z0-9 ]+)-----([A-Za-z0-9+/=\s]+)-----END \1-----/g;

/**
 * The DER contents of the PEM blocks with that label, in order: none of an empty text. Throws RangeError for a text
 * without any, and when a block is cut off, as in a file that is just being written.
 */
export function pemBlocks(text: string, wanted: string): Buffer[] {
  const blocks = [...text.matchAll(block)];
  if (blocks.length < text.split('-----BEGIN ').length - 1) throw new RangeError('A PEM block is cut off');
  const found = blocks
    .filter(([, label]) => label === wanted)
    .map(([, , base64 = '']) => Buffer.from(base64, 'base64'));
  if (found.length === 0 && text !== '') throw new RangeError(`No ${wanted} in PEM`);
  return found;
}
