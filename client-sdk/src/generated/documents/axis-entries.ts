/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { AxisEntryKind, AxisEntryState } from '../schema.ts';

/** A message that must be sent over the document axis (hàng đợi gửi). */
export type DocumentsAxisEntriesRow = {
  /** Stable and opaque; the axis knows the packet by it. */
  id: string;
  /** What it tells. */
  kind: AxisEntryKind;
  /** How far. */
  state: AxisEntryState;
  /** When it was written down. */
  recordedAt: string;
  /** How often it was sent; a mutation that decides about it names the number that the caller saw. */
  attempts: number;
  /** When it is sent next, while it is to be sent. */
  nextAttemptAt: string;
  /** The code of the refusal; null without one. */
  errorCode: string | null;
  /** What went wrong last, without anything personal. */
  lastError: string | null;
};

/** Where a page lies in its list (Relay). */
export type DocumentsAxisEntriesAxisEntriesPageInfo = {
  /** Whether items follow this page. */
  hasNextPage: boolean;
  /** Cursor of the last item; null on an empty page. */
  endCursor: string | null;
};

/** A page of a list of AxisEntry (Relay). */
export type DocumentsAxisEntriesAxisEntries = {
  /** The items of the page. */
  nodes: DocumentsAxisEntriesRow[];
  /** Where the page lies in its list. */
  pageInfo: DocumentsAxisEntriesAxisEntriesPageInfo;
};

/** What documents.axisEntries answers. */
export type DocumentsAxisEntries = {
  /** Messages that must be sent over the document axis (hàng đợi gửi của trục liên thông), the earliest first. Requires the scope `province:wide`; null when denied. */
  axisEntries: DocumentsAxisEntriesAxisEntries | null;
};

/** What it is asked with. */
export interface DocumentsAxisEntriesVariables {
  states?: readonly (AxisEntryState)[] | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}

/** What the document axis is to be told, and how far it has been; for whoever administers the province. Requires the scope `province:wide`. */
export const axisEntries: Operation<
  DocumentsAxisEntries,
  DocumentsAxisEntriesVariables,
  'province:wide',
  'axisEntries',
  DocumentsAxisEntriesRow
> = {
  name: 'documentsAxisEntries',
  kind: 'query',
  text: "query documentsAxisEntries($states:[AxisEntryState!]$first:Int$after:String){axisEntries(states:$states first:$first after:$after){nodes{id kind state recordedAt attempts nextAttemptAt errorCode lastError}pageInfo{hasNextPage endCursor}}}",
  list: { path: ["axisEntries"], size: 100 },
};
