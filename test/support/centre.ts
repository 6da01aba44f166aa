import { parseInstant } from '../../subgraphs/kernel/dates/instant.ts';
import {
  type DeliveryStatusCode,
  type DocumentPacket,
  type StatusPacket,
} from '../../subgraphs/documents/edxml/packet.ts';
import { parsePlainDate } from '../../subgraphs/kernel/dates/plain-date.ts';
import { newPacket, organ } from './packets.ts';

/** The Government Office, as the axis calls it: an agency beyond the province. */
export const centre = '000.00.00.G22';

const department = 'qni-skhcn2025-new';

/** A letter of the Government Office to the Department of Science and Technology. */
export function fromCentre(number: number, change: Partial<DocumentPacket> = {}): DocumentPacket {
  return newPacket({
    from: organ(centre),
    to: [organ(department)],
    documentId: `${centre},2026/11/20,${number}/VPCP-KSTT`,
    codeNumber: String(number),
    codeNotation: 'VPCP-KSTT',
    promulgationDate: parsePlainDate('2026-11-20'),
    ...change,
  });
}

/** That it revokes one. */
export function revocationOf(number: number): DocumentPacket {
  const { documentId } = fromCentre(number);
  const about = { organId: centre, code: null, documentId, promulgationDate: null };
  return fromCentre(number, { type: 'REVOKE', responseFor: [about], attachments: [] });
}

/** What it says of a document of the department. */
export function statusOf(
  documentId: string,
  status: DeliveryStatusCode,
  description: string | null = null,
): StatusPacket {
  return {
    type: 'STATUS',
    from: organ(centre),
    responseFor: { organId: department, code: null, documentId, promulgationDate: null },
    staff: null,
    status,
    description,
    timestamp: parseInstant('2026-11-24T03:00:00Z'),
  };
}
