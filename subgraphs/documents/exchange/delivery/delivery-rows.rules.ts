import type { Instant } from '../../../kernel/dates/instant.ts';
import type { Organisation } from '../../../kernel/organisation/organisation.ts';
import type { documentRows } from '../../record/document/document-rows.rules.ts';
import { channelTo } from './delivery.rules.ts';

/** The agencies that are sent to by the axis. */
export function onAxis(deliveries: { channel: string; recipientId: string | null }[]): string[] {
  return deliveries.flatMap(({ channel, recipientId }) => (channel === 'AXIS' && recipientId ? [recipientId] : []));
}

/** The delivery of a document to an agency. */
export function deliveryTo(recipientId: string, sent: Sent, organisation: Organisation) {
  return {
    ...rowOf(sent),
    id: `${sent.documentId}:${recipientId}`,
    recipientId,
    recipientLabel: null,
    channel: channelTo(organisation.get(recipientId)?.kind),
  };
}

interface Sent {
  documentId: string;
  senderId: string;
  sentAt: Instant;
}

function rowOf(sent: Sent) {
  return { ...sent, status: 'SENT' as const, statusAt: sent.sentAt };
}

type Rows = Pick<ReturnType<typeof documentRows>, 'document' | 'recipients' | 'parties'>;

/**
 * The deliveries of a document that is sent: one for every agency that it is addressed or copied to, and one on paper
 * for every line of recipients that names an agency which the directory does not have.
 */
export function deliveryRows({ document, recipients, parties }: Rows, sentAt: Instant, organisation: Organisation) {
  const { id: documentId, issuerId: senderId } = document;
  const copied = new Set(recipients.filter(({ kind }) => kind === 'AGENCY').map(({ position }) => position));
  const sentTo = parties.filter(
    ({ role, position }) => role === 'ADDRESSEE' || (role === 'RECIPIENT' && copied.has(position)),
  );
  const agencies = [...new Set(sentTo.map(({ agencyId }) => agencyId))].filter((id) => id !== senderId);
  const unknown = recipients.filter(({ kind, agencyId }) => kind === 'AGENCY' && agencyId === null);
  const sent = { documentId, senderId, sentAt };
  return [
    ...agencies.map((recipientId) => deliveryTo(recipientId, sent, organisation)),
    ...unknown.map(({ label, position }) => ({
      ...rowOf(sent),
      id: `${documentId}:line-${position}`,
      recipientId: null,
      recipientLabel: label,
      channel: channelTo(undefined),
    })),
  ];
}
