import { covers, type Validity } from '../../../kernel/dates/plain-date.ts';

/** An authority as rules of competence speak of it; `kind` is an AgencyKind, or one that the directory does not have. */
export interface Authority {
  kind: string;
  level: string;
}

/** Whether a rule in force on that day makes the authority competent. */
export function isCompetent(rules: readonly (Authority & Validity)[], { kind, level }: Authority, day: Date): boolean {
  return rules.some((rule) => rule.kind === kind && rule.level === level && covers(rule, day));
}

/** Whether there is a day on which both hold. */
export function overlap(one: Validity, other: Validity): boolean {
  return one.validFrom < other.validTo && other.validFrom < one.validTo;
}
