/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { OnlineLevel } from '../schema.ts';
import type { ProcedureSummary, ProcedureVersionWhole } from './fragments.ts';

/** An administrative procedure (thủ tục hành chính), as citizens and organisations ask for it. */
export type ServicesProcedureVersionProcedure = ProcedureSummary & {
  /** Goes up with every change; what changes the procedure asks for the one seen. */
  revision: number;
  /** How far it can be done online on a day, in the words of the decree in force then: what was recorded in four levels is LEVEL_4 FULL, LEVEL_3 PARTIAL and else INFO_ONLY from 15 August 2022, unless something else was decided. Null when not known. */
  onlineLevel: OnlineLevel | null;
  /** What it asks and promises on a day; null when no version is on record of that day. */
  version: ProcedureVersionWhole | null;
};

/** What services.procedureVersion answers. */
export type ServicesProcedureVersion = {
  /** One administrative procedure (thủ tục hành chính) by its code. NOT_FOUND when there is none. */
  procedure: ServicesProcedureVersionProcedure | null;
};

/** What it is asked with. */
export interface ServicesProcedureVersionVariables {
  code: string;
  asOf?: string | null | undefined;
}

/** What a procedure asks and promises on a day, and how far it can be done online then. */
export const procedureVersion: Operation<
  ServicesProcedureVersion,
  ServicesProcedureVersionVariables,
  never,
  never,
  never
> = {
  name: 'servicesProcedureVersion',
  kind: 'query',
  text: "fragment ProcedureSummary on Procedure{code localCode nameVi nameEn sector timeLimit{value unit verified}}fragment ProcedureVersionWhole on ProcedureVersion{id validFrom validTo decisionNumber decisionDate publishedAt publishedInTime department{id stableId nameVi}timeLimit{value unit verified}excludesPaymentTime sharesFiles steps{case steps}methods{channel timeLimit{value unit verified}fees{...ProcedureFeeWhole}note}components{code name originals copies formName formUrl}subjects fees{...ProcedureFeeWhole}outputs{code name}legalResources{number name}requirements isComplete missingParts}fragment ProcedureFeeWhole on ProcedureFee{kind amount unit note verified}query servicesProcedureVersion($code:ProcedureCode!$asOf:Date){procedure(code:$code){...ProcedureSummary revision onlineLevel(asOf:$asOf)version(asOf:$asOf){...ProcedureVersionWhole}}}",
};
