import { formatPlainDate, parsePlainDate, type PlainDate } from '../dates/plain-date.ts';

/** Which figure of an indicator: of whom and over which days. */
export interface FigureKey {
  code: string;
  /** With all below it, on the last day. */
  agencyId: string;
  periodId: string;
  from: PlainDate;
  to: PlainDate;
}

/** The id of a figure that agencies report, which says all that a register needs to set its own figure beside it. */
export function writeFigureId({ code, agencyId, periodId, from, to }: FigureKey): string {
  return Buffer.from(JSON.stringify([code, agencyId, periodId, formatPlainDate(from), formatPlainDate(to)])).toString(
    'base64url',
  );
}

/** Reads such an id; undefined for what is none. */
export function readFigureId(id: string): FigureKey | undefined {
  try {
    const parts = JSON.parse(Buffer.from(id, 'base64url').toString()) as unknown[];
    if (parts.length !== 5 || !parts.every((part) => typeof part === 'string')) return undefined;
    const [code, agencyId, periodId, from, to] = parts as [string, string, string, string, string];
    const key = { code, agencyId, periodId, from: parsePlainDate(from), to: parsePlainDate(to) };
    return writeFigureId(key) === id ? key : undefined;
  } catch {
    return undefined;
  }
}
