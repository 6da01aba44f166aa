import { formatPlainDate, formatVietnamDateTime, vietnamDate } from '../../../kernel/dates/plain-date.ts';
import type { Outcome } from '../../../kernel/outbox/outbox.rules.ts';
import { canonicalContent, type SignedReport } from '../report-signature/report-signature.rules.ts';

/** What the Government's report system is sent of a report. */
export interface GovernmentPacket {
  regimeCode: string;
  period: { id: string; dataFrom: string; dataTo: string };
  agency: string;
  receiver: string;
  version: number;
  correctionReason: string | null;
  values: { column: string; number: number | null; text: string | null }[];
  narrative: string[];
  attachments: string[];
  /** What was signed, and the signature beside it: CMS, DER in base64. */
  signedContent: string;
  signature: string;
  deadline: string | null;
  handedOverAt: string;
  /** Whether it was handed over after the deadline. */
  late: boolean;
}

/** A report that was sent, with the signature on its canonical content. */
type SentReport = SignedReport & { signature: string };

/** The packet of a report for one receiver, to whom it is due by the deadline. */
export function packetOf(report: SentReport, receiver: string, deadline: Date | null, now: Date): GovernmentPacket {
  const { obligation, number: version, correctionReason, signature, cells, narrative, attachments } = report;
  const { periodId, dataFrom, dataTo } = obligation;
  return {
    ...{ receiver, version, correctionReason, narrative, attachments, signature },
    signedContent: canonicalContent(report),
    regimeCode: obligation.regimeId,
    period: { id: periodId, dataFrom: formatPlainDate(dataFrom), dataTo: formatPlainDate(dataTo) },
    agency: obligation.agencyId,
    values: cells.map(({ column, number = null, text = null }) => ({ column, number, text })),
    deadline: deadline && formatPlainDate(deadline),
    handedOverAt: formatVietnamDateTime(now),
    late: deadline !== null && vietnamDate(now) > deadline,
  };
}

/** Answers that say nothing about the packet: the system is not there for us now, or does not know us yet. */
const passing = [401, 403, 404, 408, 425, 429];

/** What an answer of the report system means; it has a packet only when it confirms receipt. */
export function outcomeOf(status: number, answer: unknown): Outcome {
  const { receipt, errorCode } = (answer ?? {}) as { receipt?: unknown; errorCode?: unknown };
  const code = typeof errorCode === 'string' && /^[\w.-]{1,40}$/.test(errorCode) ? errorCode : String(status);
  if (status === 409) return { kind: 'CONFLICT', errorCode: code };
  if (status >= 400 && status < 500 && !passing.includes(status)) return { kind: 'REFUSED', errorCode: code };
  if (status === 200 && typeof receipt === 'string' && receipt !== '') return { kind: 'ACKED', receipt };
  return {
    kind: 'UNAVAILABLE',
    error: status === 200 ? 'The report system confirmed no receipt' : `The report system answered ${status}`,
  };
}
