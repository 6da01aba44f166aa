/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { AxisEntryState, DecideAxisEntryInput } from '../schema.ts';

/** A message that must be sent over the document axis (hàng đợi gửi). */
export type DocumentsRetryAxisEntryRetryAxisEntry = {
  /** Stable and opaque; the axis knows the packet by it. */
  id: string;
  /** How far. */
  state: AxisEntryState;
  /** How often it was sent; a mutation that decides about it names the number that the caller saw. */
  attempts: number;
};

/** What documents.retryAxisEntry answers. */
export type DocumentsRetryAxisEntry = {
  /** Sends an abandoned message again, with all that wait for it (gửi lại). CONFLICT when it was not abandoned. Requires the scope `province:wide`; null when denied. */
  retryAxisEntry: DocumentsRetryAxisEntryRetryAxisEntry | null;
};

/** What it is asked with. */
export interface DocumentsRetryAxisEntryVariables {
  input: DecideAxisEntryInput;
}

/** Has what was given up sent to the axis again. Requires the scope `province:wide`. */
export const retryAxisEntry: Operation<
  DocumentsRetryAxisEntry,
  DocumentsRetryAxisEntryVariables,
  'province:wide',
  'retryAxisEntry',
  never
> = {
  name: 'documentsRetryAxisEntry',
  kind: 'mutation',
  text: "mutation documentsRetryAxisEntry($input:DecideAxisEntryInput!){retryAxisEntry(input:$input){id state attempts}}",
  keyed: ["input"],
};
