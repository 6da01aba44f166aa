/** What the axis is to be told of a document. */
export type DocumentNews = 'NEW' | 'REPLACE' | 'UPDATE' | 'REVOKE';

/** What an entry of the outbox says besides its kind: to whom, and of which document, change of it, or step of a delivery. */
export type AxisContent = { document: string; change?: number; to: string[] } | { step: string; to: string[] };

/** The stream in which a document's own news leaves. */
export function documentStream(document: string): string {
  return `document:${document}`;
}

/** What a recipient is asked about a document that they have: to give it back, or to let it be revoked or updated. */
export type ChangeRequestKind = 'RECALL' | 'REVOKE' | 'UPDATE';
