import { isPlainFileName, wantedFileName } from '../../kernel/files/file-name.rules.ts';
import { refuse } from './refusal.ts';

/** A name that is safe to store and to show on any system, as given. Refuses every other. */
export function fileName(name: string, path: string): string {
  return isPlainFileName(name) ? name : refuse('BAD_NAME', path, wantedFileName);
}
