/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { DeliveryStatus } from '../schema.ts';

/** Who sent a document or reported a status, as their packet names them (cán bộ văn thư). For sender and recipients; masked for administrators of the province. */
export type DocumentsReportersDeliveryStepsReporter = {
  /** Stable and opaque. */
  id: string;
  /** The unit (bộ phận); null when not said. */
  department: string | null;
  /** Full name; null when not said. Requires the scope `documents:write` or `documents:subtree` or `personnel:read` or `integration:sync`, for whom is `staffParty` or `ownStaff` or `province`; null when denied. */
  name: string | null;
  /** E-mail address; null when not said. Requires the scope `documents:write` or `documents:subtree` or `personnel:read` or `integration:sync`, for whom is `staffParty` or `ownStaff` or `province`; null when denied. */
  email: string | null;
  /** Mobile phone; null when not said. Requires the scope `documents:write` or `documents:subtree` or `personnel:read` or `integration:sync`, for whom is `staffParty` or `ownStaff` or `province`; null when denied. */
  mobile: string | null;
};

/** A status that a delivery was given. */
export type DocumentsReportersDeliverySteps = {
  /** Which. */
  status: DeliveryStatus;
  /** When. */
  at: string;
  /** Who reported it, as their packet names them; null when nobody is named. */
  reporter: DocumentsReportersDeliveryStepsReporter | null;
};

/** A document on its way to one recipient (gửi nhận văn bản). Sender and recipient see it, nobody else. */
export type DocumentsReportersDelivery = {
  /** Opaque; says what is seen and as of which day, so that two days are two objects. As of today it is the stable id. */
  id: string;
  /** What it went through, in the order in which it became known. */
  steps: DocumentsReportersDeliverySteps[];
};

/** What documents.reporters answers. */
export type DocumentsReporters = {
  /** One delivery by its id. NOT_FOUND when there is none, or none that the viewer may see. Requires the scope `documents:read`; null when denied. */
  delivery: DocumentsReportersDelivery | null;
};

/** What it is asked with. */
export interface DocumentsReportersVariables {
  delivery: string;
}

/** Who reported the steps of a delivery, where their packets say; the reading is on record. Requires the scope `documents:read`. Some fields require more: `documents:write` or `documents:subtree` or `personnel:read` or `integration:sync` (`delivery.steps.reporter.name`, `delivery.steps.reporter.email`, `delivery.steps.reporter.mobile`). */
export const reporters: Operation<
  DocumentsReporters,
  DocumentsReportersVariables,
  'documents:read',
  'delivery' | 'delivery.steps.reporter.name' | 'delivery.steps.reporter.email' | 'delivery.steps.reporter.mobile',
  never
> = {
  name: 'documentsReporters',
  kind: 'query',
  text: "query documentsReporters($delivery:ID!){delivery(id:$delivery){id steps{status at reporter{id department name email mobile}}}}",
};
