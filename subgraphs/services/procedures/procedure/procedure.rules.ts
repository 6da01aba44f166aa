import { covers, type PlainDate, type Validity } from '../../../kernel/dates/plain-date.ts';
import type { AgencyLevel, CompetentKind } from '../../generated/client.ts';

/** The authorities that a rule of competence is about. */
export interface Authority {
  kind: CompetentKind;
  level: AgencyLevel;
}

/** Whether a rule in force on that day makes an authority competent, whatever its kind. */
export function isCompetent(
  rules: readonly (Authority & Validity)[],
  { kind, level }: { kind: string; level: AgencyLevel },
  day: PlainDate,
): boolean {
  return rules.some((rule) => rule.kind === kind && rule.level === level && covers(rule, day));
}

/** Whether there is a day on which both hold. */
export function overlap(one: Validity, other: Validity): boolean {
  return one.validFrom < other.validTo && other.validFrom < one.validTo;
}
