/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { OnlineLevel, Portal } from '../schema.ts';
import type { ProcedureSummary, ProcedureVersionWhole } from './fragments.ts';

/** How far a procedure can be done online for a time, as recorded (dịch vụ công trực tuyến). */
export type ServicesProcedureHistoryProcedureOnlineServices = {
  /** The level in the words of the record. */
  level: OnlineLevel;
  /** The code of the online service (mã dịch vụ công), such as 2.000815.000.00.00.H48.02; null when not known. */
  serviceCode: string | null;
  /** With which portals it is recorded to be interlinked (liên thông). */
  portals: Portal[];
  /** The first day on which this holds; null when records do not say. */
  validFrom: string | null;
  /** The last day on which this holds; null while it is in force. */
  validTo: string | null;
};

/** An administrative procedure (thủ tục hành chính), as citizens and organisations ask for it. */
export type ServicesProcedureHistoryProcedure = ProcedureSummary & {
  /** Goes up with every change; what changes the procedure asks for the one seen. */
  revision: number;
  /** All its versions on record, the earliest first. */
  versions: ProcedureVersionWhole[];
  /** What is on record of how far it can be done online, in the words of the record, the earliest first. */
  onlineServices: ServicesProcedureHistoryProcedureOnlineServices[];
};

/** What services.procedureHistory answers. */
export type ServicesProcedureHistory = {
  /** One administrative procedure (thủ tục hành chính) by its code. NOT_FOUND when there is none. */
  procedure: ServicesProcedureHistoryProcedure | null;
};

/** What it is asked with. */
export interface ServicesProcedureHistoryVariables {
  code: string;
}

/** All versions of a procedure, and all that is on record of it online, the earliest first. */
export const procedureHistory: Operation<
  ServicesProcedureHistory,
  ServicesProcedureHistoryVariables,
  never,
  never,
  never
> = {
  name: 'servicesProcedureHistory',
  kind: 'query',
  text: "fragment ProcedureSummary on Procedure{code localCode nameVi nameEn sector timeLimit{value unit verified}}fragment ProcedureVersionWhole on ProcedureVersion{id validFrom validTo decisionNumber decisionDate publishedAt publishedInTime department{id stableId nameVi}timeLimit{value unit verified}excludesPaymentTime sharesFiles steps{case steps}methods{channel timeLimit{value unit verified}fees{...ProcedureFeeWhole}note}components{code name originals copies formName formUrl}subjects fees{...ProcedureFeeWhole}outputs{code name}legalResources{number name}requirements isComplete missingParts}fragment ProcedureFeeWhole on ProcedureFee{kind amount unit note verified}query servicesProcedureHistory($code:ProcedureCode!){procedure(code:$code){...ProcedureSummary revision versions{...ProcedureVersionWhole}onlineServices{level serviceCode portals validFrom validTo}}}",
};
