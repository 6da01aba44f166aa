import { formatPlainDate, formatVietnamDateTime } from '../../kernel/plain-date.ts';
import type { GivenCell } from '../submission/cells.rules.ts';

/** What the Government's report system is sent of a report. */
export interface GovernmentPacket {
  /** The same for every attempt, so that the receiver can tell a repetition. */
  id: string;
  regimeCode: string;
  period: { id: string; dataFrom: string; dataTo: string };
  agency: string;
  receiver: string;
  version: number;
  correctionReason: string | null;
  values: { column: string; number: number | null; text: string | null }[];
  signature: string;
  handedOverAt: string;
}

/** A report that was sent, as far as its packet depends on it. */
interface SentReport {
  number: number;
  correctionReason: string | null;
  cells: GivenCell[];
  signature: string;
  obligation: { regimeId: string; agencyId: string; periodId: string; dataFrom: Date; dataTo: Date };
}

/** The packet of a report for one receiver. */
export function packetOf(id: string, report: SentReport, receiver: string, now: Date): GovernmentPacket {
  const { obligation, number: version, correctionReason, signature, cells } = report;
  const { periodId, dataFrom, dataTo } = obligation;
  return {
    ...{ id, receiver, version, correctionReason, signature },
    regimeCode: obligation.regimeId,
    period: { id: periodId, dataFrom: formatPlainDate(dataFrom), dataTo: formatPlainDate(dataTo) },
    agency: obligation.agencyId,
    values: cells.map(({ column, number = null, text = null }) => ({ column, number, text })),
    handedOverAt: formatVietnamDateTime(now),
  };
}

/** When to try again after so many attempts have failed: twice as long each time, from a minute to a day. */
export function nextAttempt(attempts: number, now: Date): Date {
  const minutes = Math.min(2 ** (attempts - 1), 24 * 60);
  return new Date(+now + minutes * 60_000);
}
