import type { ReportColumn } from '../../regimes/regime/regime.type.ts';
import type { GivenCell } from '../submission/cells.rules.ts';

/** What a consolidated report is made of: one of those that were to report, with their report or why it does without. */
export interface Part {
  agencyId: string;
  partId: string | null;
  waiver: string | null;
}

/** Who was to report, and the report that the receiver has accepted; null when there is none. */
export interface Expected {
  agencyId: string;
  accepted: { id: string; cells: GivenCell[] } | null;
}

/** Indicators whose figures add up within one period. */
const additive = ['SUM', 'LAST'];

/** What the parts of a report are, and those that are neither in nor waived. */
export function partsOf(expected: readonly Expected[], waivers: ReadonlyMap<string, string>) {
  const parts: Part[] = expected.map(({ agencyId, accepted }) => ({
    agencyId,
    partId: accepted?.id ?? null,
    waiver: accepted ? null : (waivers.get(agencyId) ?? null),
  }));
  const missing = parts.filter(({ partId, waiver }) => partId === null && waiver === null);
  return { parts, missing: missing.map(({ agencyId }) => agencyId) };
}

/**
 * The cells of a report that is made of others. Numbers are added up, and what has a formula follows from the sums, so
 * that a share is a sum divided by a sum. Text and figures that do not add up are kept as they were written.
 */
export function consolidatedCells(
  columns: readonly ReportColumn[],
  reports: readonly (readonly GivenCell[])[],
  aggregationOf: (indicator: string) => string | undefined,
  written: readonly GivenCell[] = [],
): GivenCell[] {
  return columns.flatMap(({ key, type, formula, indicator }) => {
    if (formula !== null) return [];
    const isNumber = type === 'INTEGER' || type === 'DECIMAL';
    if (!isNumber || (indicator !== null && !additive.includes(aggregationOf(indicator) ?? 'SUM')))
      return written.filter(({ column }) => column === key);

    const values = reports.flatMap((cells) => cells.find(({ column }) => column === key)?.number ?? []);
    return values.length ? [{ column: key, number: values.reduce((sum, value) => sum + value, 0) }] : [];
  });
}

/** Whether two reports are made of the same. */
export function sameParts(one: readonly Part[], other: readonly Part[]): boolean {
  const written = (parts: readonly Part[]) =>
    JSON.stringify(parts.map(({ agencyId, partId, waiver }) => [agencyId, partId, waiver].join(' ')).sort());
  return written(one) === written(other);
}
