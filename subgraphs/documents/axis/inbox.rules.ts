import type { Packet } from '../edxml/packet.ts';

/** A packet that the axis delivered. */
export interface Arrival {
  messageId: string;
  packet: Packet;
}

/** What is known of a message before it has an effect. */
export interface InboxKnowledge {
  /** Whether a message of that id had its effect, or is held. */
  isKnown(messageId: string): boolean;
  /** Whether the document of that id, as the axis identifies it, is here. */
  hasDocument(documentId: string): boolean;
}

/**
 * What to do with an arrival: nothing, because it came before; hold it, because a document that it speaks of is not
 * here yet; or let it have its effect. What is held is asked again whenever a document has arrived.
 */
export type InboxDecision = { kind: 'REPEATED' } | { kind: 'HELD'; missing: string[] } | { kind: 'APPLIED' };

/** Decides about an arrival. The axis repeats and reorders, so neither once nor in order is taken for granted. */
export function decideArrival({ messageId, packet }: Arrival, known: InboxKnowledge): InboxDecision {
  if (known.isKnown(messageId)) return { kind: 'REPEATED' };
  return decideHeld(packet, known);
}

/** Decides again about what was held. */
export function decideHeld(packet: Packet, known: Pick<InboxKnowledge, 'hasDocument'>): InboxDecision {
  const missing = documentsNeeded(packet).filter((documentId) => !known.hasDocument(documentId));
  return missing.length > 0 ? { kind: 'HELD', missing } : { kind: 'APPLIED' };
}

/**
 * The documents that must be here before the packet can have its effect: the one that a status or a revocation is
 * about, or that is updated. A replacement stands without what it replaces, which may have gone to others.
 */
export function documentsNeeded(packet: Packet): string[] {
  if (packet.type === 'STATUS') return [packet.responseFor.documentId];
  if (packet.type === 'REVOKE') return packet.responseFor.map(({ documentId }) => documentId);
  return packet.type === 'UPDATE' && packet.business.documentId ? [packet.business.documentId] : [];
}
