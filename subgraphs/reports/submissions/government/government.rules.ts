import { formatVietnamDateTime, type Instant } from '../../../kernel/dates/instant.ts';
import { notFound } from '../../../kernel/errors/errors.ts';
import { formatPlainDate, type PlainDate, vietnamDate } from '../../../kernel/dates/plain-date.ts';
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
export function packetOf(
  report: SentReport,
  receiver: string,
  deadline: PlainDate | null,
  now: Instant,
): GovernmentPacket {
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

/** The database schema in which the outbox is. Its streams are what is due to a receiver, version after version. */
export const outboxSchema = 'reports';

/** What an entry of the outbox says. */
export interface GovernmentEntry {
  submission: string;
  packet: GovernmentPacket;
}

/** What a packet is called: its place in the outbox. */
export function packetId({ stream, sequence }: { stream: string; sequence: number }): string {
  return `${stream}:${sequence}`;
}

/** The place in the outbox that a packet's id names; throws NOT_FOUND for what names none. */
export function placeOf(id: string): { stream: string; sequence: number } {
  const at = id.lastIndexOf(':');
  const sequence = Number(id.slice(at + 1));
  if (at < 0 || !Number.isInteger(sequence) || sequence < 1 || sequence > 1_000_000)
    throw notFound(`The packet ${JSON.stringify(id)}`);
  return { stream: id.slice(0, at), sequence };
}
