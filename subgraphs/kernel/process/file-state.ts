import { stat } from 'node:fs/promises';

/** What tells whether a file is another than it was: where it is, how long, and when it was last written or allowed. */
export async function fileState(file: string): Promise<string> {
  try {
    const { ino, size, mtimeNs, ctimeNs } = await stat(file, { bigint: true });
    return `${ino} ${size} ${mtimeNs} ${ctimeNs}`;
  } catch {
    return 'none';
  }
}
