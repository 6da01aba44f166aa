/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { SubmitFeedbackInput } from '../schema.ts';
import type { FeedbackWhole } from './fragments.ts';

/** What services.submitFeedback answers. */
export type ServicesSubmitFeedback = {
  /** Gives feedback to an agency, or complains. BAD_USER_INPUT for an agency that there is not today; NOT_FOUND for a dossier or feedback that is not the caller's own. Requires a token; null when denied. */
  submitFeedback: FeedbackWhole | null;
};

/** What it is asked with. */
export interface ServicesSubmitFeedbackVariables {
  input: SubmitFeedbackInput;
}

/** Gives feedback to an agency, or complains. */
export const submitFeedback: Operation<
  ServicesSubmitFeedback,
  ServicesSubmitFeedbackVariables,
  never,
  'submitFeedback' | 'submitFeedback.content' | 'submitFeedback.answer',
  never
> = {
  name: 'servicesSubmitFeedback',
  kind: 'mutation',
  text: "fragment FeedbackWhole on Feedback{id revision kind status agency{id stableId}procedureCode receivedAt answerDueAt answeredAt rejectedAt publishedAt content answer liked}mutation servicesSubmitFeedback($input:SubmitFeedbackInput!){submitFeedback(input:$input){...FeedbackWhole}}",
  keyed: ["input"],
};
