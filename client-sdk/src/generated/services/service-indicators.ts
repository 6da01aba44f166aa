/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { ServiceIndicatorWhole } from './fragments.ts';

/** What services.serviceIndicators answers. */
export type ServicesServiceIndicators = {
  /** The index of Decision 766/QĐ-TTg (Bộ chỉ số chỉ đạo, điều hành) over the province, for whole months. BAD_USER_INPUT for another period, or a number that no index has. */
  serviceIndicators: ServiceIndicatorWhole[] | null;
};

/** What it is asked with. */
export interface ServicesServiceIndicatorsVariables {
  from: string;
  to: string;
  codes?: readonly (string)[] | null | undefined;
}

/** The index of Decision 766/QĐ-TTg over the province, for whole months. */
export const serviceIndicators: Operation<
  ServicesServiceIndicators,
  ServicesServiceIndicatorsVariables,
  never,
  never,
  never
> = {
  name: 'servicesServiceIndicators',
  kind: 'query',
  text: "fragment ServiceIndicatorWhole on ServiceIndicator{code group nameVi nameEn part numerator denominator value fullMarksAt until suppressedCells}query servicesServiceIndicators($from:Date!$to:Date!$codes:[Text!]){serviceIndicators(from:$from to:$to codes:$codes){...ServiceIndicatorWhole}}",
};
