import type { CountedFigure } from '../../../kernel/figures/counted-figure.type.ts';
import type { Indicator } from '../conformity/conformity.rules.ts';
import type { RegisteredFigure } from './registered-figure.type.ts';

/** Counts that agencies report, by the share of which they are the numerator. */
const countedBy: Readonly<Record<string, string>> = { EDOC_SENT: 'ED1', EDOC_VALIDLY_SIGNED: 'ED2' };

/** What the registers of documents have of an indicator; null of one that they know nothing of. */
export function countedFigure(code: string, indicators: readonly Indicator[]): CountedFigure | null {
  const share = countedBy[code];
  const found = indicators.find((indicator) => indicator.code === (share ?? code));
  if (!found) return null;
  const { numerator, denominator, unknown, medianHours } = found;
  if (share !== undefined) return { value: numerator, numerator, denominator: numerator, unknown };
  return { value: code === 'ED5' ? medianHours : found.share, numerator, denominator, unknown };
}

/** A figure of a register beside the one that was reported. */
export function registeredFigure(counted: CountedFigure, reported: number | null): RegisteredFigure {
  return { ...counted, difference: difference(reported, counted.value) };
}

/** Whether the registers of documents know of an indicator. */
export function isOfDocuments(code: string): boolean {
  return Object.hasOwn(countedBy, code) || /^ED[1-9]$/.test(code);
}

/** With two decimals, as shares are given. */
function difference(reported: number | null, registered: number | null): number | null {
  return reported === null || registered === null ? null : Math.round((reported - registered) * 100) / 100;
}
