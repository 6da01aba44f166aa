/** Separators, and what hides or turns around the rest of a name when it is shown. */
// eslint-disable-next-line no-control-regex
const unsafe = /[/\\:*?"<>|\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]|\p{Cs}/u;
const device = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
const mostBytes = 255;

/** What is wanted of the name of a file, as the rest of a sentence that begins with it. */
export const wantedFileName = `requires a plain file name of at most ${mostBytes} bytes, without a folder`;

/** Whether a name is safe to store and to show on any system. */
export function isPlainFileName(name: string): boolean {
  const plain = !unsafe.test(name) && !device.test(name) && !/^[ .]|[ .]$/.test(name);
  return plain && name !== '' && Buffer.byteLength(name) <= mostBytes;
}
