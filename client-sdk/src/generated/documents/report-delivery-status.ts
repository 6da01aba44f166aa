/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { ReportDeliveryStatusInput } from '../schema.ts';
import type { DeliveryState } from './fragments.ts';

/** What documents.reportDeliveryStatus answers. */
export type DocumentsReportDeliveryStatus = {
  /** Reports where a delivery stands (gửi trạng thái). Accepting it enters it in the register of incoming documents; a request to take it back is granted by itself while it is not accepted. CHANGE_ACCEPTED and CHANGE_REJECTED answer the gravest of what is asked: a revocation, a recall, then updates in their order. What was reported before changes nothing. FORBIDDEN for the wrong side, CONFLICT for a status that cannot follow, BAD_USER_INPUT without a reason where one is wanted. Requires the scope `documents:write` or `documents:exchange`; null when denied. */
  reportDeliveryStatus: DeliveryState | null;
};

/** What it is asked with. */
export interface DocumentsReportDeliveryStatusVariables {
  input: ReportDeliveryStatusInput;
}

/** Reports where a delivery stands. Requires the scope `documents:write` or `documents:exchange`. */
export const reportDeliveryStatus: Operation<
  DocumentsReportDeliveryStatus,
  DocumentsReportDeliveryStatusVariables,
  'documents:write|documents:exchange',
  'reportDeliveryStatus',
  never
> = {
  name: 'documentsReportDeliveryStatus',
  kind: 'mutation',
  text: "fragment DeliveryState on Delivery{id channel status statusCode statusAt transport changeRequests{kind askedAt isAccepted answeredAt}sentAt arrivedAt acceptedAt completedAt hoursToAcceptance sender{id stableId nameVi}recipient{id stableId nameVi}recipientLabel}mutation documentsReportDeliveryStatus($input:ReportDeliveryStatusInput!){reportDeliveryStatus(input:$input){...DeliveryState}}",
  keyed: ["input"],
};
