/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { AxisMessageState } from '../schema.ts';

/** A packet that the document axis delivered (hàng đợi nhận). */
export type DocumentsAxisMessagesRow = {
  /** The id that the axis gave it. */
  id: string;
  /** What became of it. */
  state: AxisMessageState;
  /** When it came. */
  receivedAt: string;
  /** When it was done with, if later; null before. */
  settledAt: string | null;
  /** The document that it waits for, as the axis identifies it. */
  waitsFor: string | null;
  /** The code of the refusal, such as SECRET or UNKNOWN_SENDER. */
  refusal: string | null;
  /** Why it waits. */
  reason: string | null;
};

/** Where a page lies in its list (Relay). */
export type DocumentsAxisMessagesAxisMessagesPageInfo = {
  /** Whether items follow this page. */
  hasNextPage: boolean;
  /** Cursor of the last item; null on an empty page. */
  endCursor: string | null;
};

/** A page of a list of AxisMessage (Relay). */
export type DocumentsAxisMessagesAxisMessages = {
  /** The items of the page. */
  nodes: DocumentsAxisMessagesRow[];
  /** Where the page lies in its list. */
  pageInfo: DocumentsAxisMessagesAxisMessagesPageInfo;
};

/** What documents.axisMessages answers. */
export type DocumentsAxisMessages = {
  /** What the document axis delivered (hàng đợi nhận của trục liên thông), the earliest first. Requires the scope `province:wide`; null when denied. */
  axisMessages: DocumentsAxisMessagesAxisMessages | null;
};

/** What it is asked with. */
export interface DocumentsAxisMessagesVariables {
  states?: readonly (AxisMessageState)[] | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}

/** What the document axis delivered, and what became of it; for whoever administers the province. Requires the scope `province:wide`. */
export const axisMessages: Operation<
  DocumentsAxisMessages,
  DocumentsAxisMessagesVariables,
  'province:wide',
  'axisMessages',
  DocumentsAxisMessagesRow
> = {
  name: 'documentsAxisMessages',
  kind: 'query',
  text: "query documentsAxisMessages($states:[AxisMessageState!]$first:Int$after:String){axisMessages(states:$states first:$first after:$after){nodes{id state receivedAt settledAt waitsFor refusal reason}pageInfo{hasNextPage endCursor}}}",
  list: { path: ["axisMessages"], size: 100 },
};
