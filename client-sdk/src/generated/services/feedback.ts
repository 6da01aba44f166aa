/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { FeedbackWhole } from './fragments.ts';

/** What services.feedback answers. */
export type ServicesFeedback = {
  /** One feedback by id, for its author, the agency that answers it, and supervisors of the whole province. NOT_FOUND for others. Requires a token; null when denied. */
  feedback: FeedbackWhole | null;
};

/** What it is asked with. */
export interface ServicesFeedbackVariables {
  id: string;
}

/** One feedback, for who gave it and the agency that answers it. */
export const feedback: Operation<
  ServicesFeedback,
  ServicesFeedbackVariables,
  never,
  'feedback' | 'feedback.content' | 'feedback.answer',
  never
> = {
  name: 'servicesFeedback',
  kind: 'query',
  text: "fragment FeedbackWhole on Feedback{id revision kind status agency{id stableId}procedureCode receivedAt answerDueAt answeredAt rejectedAt publishedAt content answer liked}query servicesFeedback($id:ID!){feedback(id:$id){...FeedbackWhole}}",
};
