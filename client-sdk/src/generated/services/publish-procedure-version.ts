/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { PublishProcedureVersionInput } from '../schema.ts';
import type { ProcedureSummary, ProcedureVersionWhole } from './fragments.ts';

/** An administrative procedure (thủ tục hành chính), as citizens and organisations ask for it. */
export type ServicesPublishProcedureVersionPublishProcedureVersion = ProcedureSummary & {
  /** Goes up with every change; what changes the procedure asks for the one seen. */
  revision: number;
  /** All its versions on record, the earliest first. */
  versions: ProcedureVersionWhole[];
};

/** What services.publishProcedureVersion answers. */
export type ServicesPublishProcedureVersion = {
  /** Publishes a version of a procedure from a day on (công bố thủ tục hành chính); a past day completes the record. BAD_USER_INPUT when another version begins on that day; CONFLICT when the procedure has changed since the caller saw it. Requires the scope `procedures:manage`; null when denied. */
  publishProcedureVersion: ServicesPublishProcedureVersionPublishProcedureVersion | null;
};

/** What it is asked with. */
export interface ServicesPublishProcedureVersionVariables {
  input: PublishProcedureVersionInput;
}

/** Publishes what a procedure asks and promises from a day. Requires the scope `procedures:manage`. */
export const publishProcedureVersion: Operation<
  ServicesPublishProcedureVersion,
  ServicesPublishProcedureVersionVariables,
  'procedures:manage',
  'publishProcedureVersion',
  never
> = {
  name: 'servicesPublishProcedureVersion',
  kind: 'mutation',
  text: "fragment ProcedureSummary on Procedure{code localCode nameVi nameEn sector timeLimit{value unit verified}}fragment ProcedureVersionWhole on ProcedureVersion{id validFrom validTo decisionNumber decisionDate publishedAt publishedInTime department{id stableId nameVi}timeLimit{value unit verified}excludesPaymentTime sharesFiles steps{case steps}methods{channel timeLimit{value unit verified}fees{...ProcedureFeeWhole}note}components{code name originals copies formName formUrl}subjects fees{...ProcedureFeeWhole}outputs{code name}legalResources{number name}requirements isComplete missingParts}fragment ProcedureFeeWhole on ProcedureFee{kind amount unit note verified}mutation servicesPublishProcedureVersion($input:PublishProcedureVersionInput!){publishProcedureVersion(input:$input){...ProcedureSummary revision versions{...ProcedureVersionWhole}}}",
  keyed: ["input"],
};
