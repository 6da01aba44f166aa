/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { AxisMessageState, DropAxisMessageInput } from '../schema.ts';

/** A packet that the document axis delivered (hàng đợi nhận). */
export type DocumentsDropAxisMessageDropAxisMessage = {
  /** The id that the axis gave it. */
  id: string;
  /** What became of it. */
  state: AxisMessageState;
};

/** What documents.dropAxisMessage answers. */
export type DocumentsDropAxisMessage = {
  /** Drops a packet that waits for what never came (bỏ qua). CONFLICT when it does not wait. Requires the scope `province:wide`; null when denied. */
  dropAxisMessage: DocumentsDropAxisMessageDropAxisMessage | null;
};

/** What it is asked with. */
export interface DocumentsDropAxisMessageVariables {
  input: DropAxisMessageInput;
}

/** Drops a packet that waits for what never came. Requires the scope `province:wide`. */
export const dropAxisMessage: Operation<
  DocumentsDropAxisMessage,
  DocumentsDropAxisMessageVariables,
  'province:wide',
  'dropAxisMessage',
  never
> = {
  name: 'documentsDropAxisMessage',
  kind: 'mutation',
  text: "mutation documentsDropAxisMessage($input:DropAxisMessageInput!){dropAxisMessage(input:$input){id state}}",
  keyed: ["input"],
};
