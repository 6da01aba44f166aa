import type { Packet } from '../../edxml/packet.ts';

/** What to do with a packet that could not have its effect now: hold it until something else has come, or refuse it. */
export type RefusedDecision = { kind: 'HELD'; waitsFor: string } | { kind: 'REFUSED' };

/**
 * Decides about a packet that was refused. The axis reorders: what speaks of a document that is not here may have
 * overtaken it. Everything else is refused for good.
 */
export function decideRefused(packet: Packet, refusal: string): RefusedDecision {
  const [waitsFor] = documentsNeeded(packet);
  return refusal === 'UNKNOWN_DOCUMENT' && waitsFor !== undefined ? { kind: 'HELD', waitsFor } : { kind: 'REFUSED' };
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
