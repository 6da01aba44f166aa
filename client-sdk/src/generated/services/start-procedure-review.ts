/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { StartProcedureReviewInput } from '../schema.ts';

/** A review of procedures with the aim of making them simpler (rà soát, đơn giản hóa). */
export type ServicesStartProcedureReviewStartProcedureReview = {
  /** Stable and opaque. */
  id: string;
  /** The day on which it started. */
  startedOn: string;
  /** The document that asks for it, such as 1624/UBND-KGVX. */
  basis: string | null;
};

/** What services.startProcedureReview answers. */
export type ServicesStartProcedureReview = {
  /** Starts a review of procedures today. BAD_USER_INPUT, with its place in the list, for a procedure that there is not. Requires the scope `procedures:manage`; null when denied. */
  startProcedureReview: ServicesStartProcedureReviewStartProcedureReview | null;
};

/** What it is asked with. */
export interface ServicesStartProcedureReviewVariables {
  input: StartProcedureReviewInput;
}

/** Starts a review of procedures. Requires the scope `procedures:manage`. */
export const startProcedureReview: Operation<
  ServicesStartProcedureReview,
  ServicesStartProcedureReviewVariables,
  'procedures:manage',
  'startProcedureReview',
  never
> = {
  name: 'servicesStartProcedureReview',
  kind: 'mutation',
  text: "mutation servicesStartProcedureReview($input:StartProcedureReviewInput!){startProcedureReview(input:$input){id startedOn basis}}",
  keyed: ["input"],
};
