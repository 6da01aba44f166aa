/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { FeedbackStepInput } from '../schema.ts';
import type { FeedbackWhole } from './fragments.ts';

/** What services.takeFeedbackStep answers. */
export type ServicesTakeFeedbackStep = {
  /** Takes a step with a feedback. CONFLICT when it has changed since, or is not where the step begins; FORBIDDEN when the step is for somebody else; BAD_USER_INPUT for what the step needs and was not given. Requires a token; null when denied. */
  takeFeedbackStep: FeedbackWhole | null;
};

/** What it is asked with. */
export interface ServicesTakeFeedbackStepVariables {
  input: FeedbackStepInput;
}

/** Takes a step with a feedback. */
export const takeFeedbackStep: Operation<
  ServicesTakeFeedbackStep,
  ServicesTakeFeedbackStepVariables,
  never,
  'takeFeedbackStep' | 'takeFeedbackStep.content' | 'takeFeedbackStep.answer',
  never
> = {
  name: 'servicesTakeFeedbackStep',
  kind: 'mutation',
  text: "fragment FeedbackWhole on Feedback{id revision kind status agency{id stableId}procedureCode receivedAt answerDueAt answeredAt rejectedAt publishedAt content answer liked}mutation servicesTakeFeedbackStep($input:FeedbackStepInput!){takeFeedbackStep(input:$input){...FeedbackWhole}}",
  keyed: ["input"],
};
