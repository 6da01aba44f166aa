import { element } from './element.js';
import { countInWords, errorList } from './error-list.js';
import { jsonView } from './json-view.js';

const section = document.querySelector('#result');
const summary = document.querySelector('#result-summary');
const request = document.querySelector('#result-request');
const body = document.querySelector('#result-body');

const longestText = 5_000;

/** Says that an answer is awaited. */
export function showSending() {
  section.setAttribute('aria-busy', 'true');
  summary.replaceChildren('Sending…');
}

/**
 * Shows what came of an operation: a line of facts, the errors, then the data.
 *
 * @param {import('./operation.js').Outcome} outcome
 * @param {string} asker in words that complete "as …"
 */
export function showOutcome({ durationMs, status, requestId, answer, failure, text }, asker) {
  const { errors = [], ...rest } = answer ?? {};
  const wasSent = durationMs !== undefined;
  const facts = [`as ${asker}`];
  if (status) facts.push(`HTTP ${status}`);
  if (wasSent) facts.push(`${durationMs} ms`);
  const headline = failure ? (wasSent ? 'No answer' : 'Not sent') : countInWords(errors) || 'Answered';
  summary.replaceChildren(
    element('strong', {}, headline),
    ...facts.flatMap((fact) => [' ', element('span', {}, fact)]),
  );
  request.hidden = !requestId;
  request.replaceChildren('Request id ', element('code', {}, requestId ?? ''));

  body.replaceChildren();
  if (failure) body.append(element('p', { class: 'problem' }, failure));
  if (text) body.append(element('pre', { class: 'code' }, text.slice(0, longestText)));
  if (errors.length) body.append(errorList(errors));
  if (Object.keys(rest).length) body.append(jsonView(rest, errors));
  body.scrollTop = 0;

  section.setAttribute('aria-busy', 'false');
  const isBelowTheFold = section.getBoundingClientRect().top > innerHeight / 2;
  if (isBelowTheFold) section.scrollIntoView();
}
