import { refuse } from './refusal.ts';

/** Separators, and what hides or turns around the rest of a name when it is shown. */
// eslint-disable-next-line no-control-regex
const UNSAFE = /[/\\:*?"<>|\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]|\p{Cs}/u;
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
const MAX_BYTES = 255;

/** A name that is safe to store and to show on any system, as given. Refuses every other. */
export function fileName(name: string, path: string): string {
  const plain = !UNSAFE.test(name) && !DEVICE.test(name) && !/^[ .]|[ .]$/.test(name);
  if (plain && name !== '' && Buffer.byteLength(name) <= MAX_BYTES) return name;
  return refuse('BAD_NAME', path, `wants a plain file name of at most ${MAX_BYTES} bytes, without a folder`);
}
