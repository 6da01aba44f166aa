import type { Indicator } from '../conformity/conformity.rules.ts';
import type { RegisteredFigure } from './registered-figure.type.ts';

/** Counts that agencies report, by the share of which they are the numerator. */
const countedBy: Readonly<Record<string, string>> = { EDOC_SENT: 'ED1', EDOC_VALIDLY_SIGNED: 'ED2' };

/** What the registers have of a figure that was reported; null of an indicator that they know nothing of. */
export function registeredFigure(
  { code, reported }: { code: string; reported: number | null },
  indicators: readonly Indicator[],
): RegisteredFigure | null {
  const share = countedBy[code];
  const found = indicators.find((indicator) => indicator.code === (share ?? code));
  if (!found) return null;
  const { numerator, denominator, unknown, medianHours } = found;
  const counted = { value: numerator, numerator, denominator: numerator, unknown };
  const shared = { value: code === 'ED5' ? medianHours : found.share, numerator, denominator, unknown };
  const registered = share === undefined ? shared : counted;
  return { ...registered, difference: difference(reported, registered.value) };
}

/** With two decimals, as shares are given. */
function difference(reported: number | null, registered: number | null): number | null {
  return reported === null || registered === null ? null : Math.round((reported - registered) * 100) / 100;
}
