/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { AxisEntryState, DecideAxisEntryInput } from '../schema.ts';

/** A message that must be sent over the document axis (hàng đợi gửi). */
export type DocumentsDropAxisEntryDropAxisEntry = {
  /** Stable and opaque; the axis knows the packet by it. */
  id: string;
  /** How far. */
  state: AxisEntryState;
  /** How often it was sent; a mutation that decides about it names the number that the caller saw. */
  attempts: number;
};

/** What documents.dropAxisEntry answers. */
export type DocumentsDropAxisEntry = {
  /** Drops an abandoned message, so that those that wait for it are sent (bỏ qua). CONFLICT when it was not abandoned. Requires the scope `province:wide`; null when denied. */
  dropAxisEntry: DocumentsDropAxisEntryDropAxisEntry | null;
};

/** What it is asked with. */
export interface DocumentsDropAxisEntryVariables {
  input: DecideAxisEntryInput;
}

/** Decides that what was given up need not be sent. Requires the scope `province:wide`. */
export const dropAxisEntry: Operation<
  DocumentsDropAxisEntry,
  DocumentsDropAxisEntryVariables,
  'province:wide',
  'dropAxisEntry',
  never
> = {
  name: 'documentsDropAxisEntry',
  kind: 'mutation',
  text: "mutation documentsDropAxisEntry($input:DecideAxisEntryInput!){dropAxisEntry(input:$input){id state attempts}}",
  keyed: ["input"],
};
