import { formatPlainDate, parsePlainDate } from '../dates/plain-date.ts';

/** The figure of an indicator that agencies reported: which, of whom, over which days, and how much. */
export interface ReportedFigure {
  code: string;
  /** With all below it, on the last day. */
  agencyId: string;
  from: Date;
  to: Date;
  /** Null where nothing was reported. */
  value: number | null;
}

/** The id of a reported figure, which says all that a register needs to set its own figure beside it. */
export function writeFigureId({ code, agencyId, from, to, value }: ReportedFigure): string {
  return Buffer.from(JSON.stringify([code, agencyId, formatPlainDate(from), formatPlainDate(to), value])).toString(
    'base64url',
  );
}

/** Reads such an id; undefined for what is none. */
export function readFigureId(id: string): ReportedFigure | undefined {
  try {
    const [code, agencyId, from, to, value] = JSON.parse(Buffer.from(id, 'base64url').toString()) as unknown[];
    if (typeof code !== 'string' || typeof agencyId !== 'string') return undefined;
    if (value !== null && !Number.isFinite(value)) return undefined;
    const [first, last] = [parsePlainDate(String(from)), parsePlainDate(String(to))];
    return { code, agencyId, from: first, to: last, value: value as number | null };
  } catch {
    return undefined;
  }
}
