import type { PlainDate } from '../../../kernel/dates/plain-date.ts';
import { badInput } from '../../../kernel/errors/errors.ts';
import { foldVietnamese } from '../../../kernel/text/vietnamese.ts';

/** Which dossiers are wanted; what is left out does not restrict. */
export interface DossierConditions {
  statuses?: string[] | null;
  assignedTo?: string | null;
  procedure?: string | null;
  code?: string | null;
  applicant?: string | null;
  dueFrom?: PlainDate | null;
  dueTo?: PlainDate | null;
  isLate?: boolean | null;
}

/** Fewer letters are a whole word of a name, not the beginning of one, so that names cannot be spelt out. */
const shortestBeginning = 3;

/**
 * The words of an applicant's name that are looked for, folded, as SQL patterns on `search_text` with a space after it.
 * Throws BAD_USER_INPUT for none of at least two letters, which would find nearly everybody.
 */
export function namePatterns(applicant: string): string[] {
  const words = foldVietnamese(applicant).split(' ').filter(Boolean);
  if (!words.some((word) => word.length > 1))
    throw badInput('filter.applicant', 'Give a name, or the beginnings of its words, of two letters or more');
  // Folded text has letters and digits only, none of which means anything in a pattern.
  return words.map((word) => (word.length < shortestBeginning ? `% ${word} %` : `% ${word}%`));
}
