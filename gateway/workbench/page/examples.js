import { examplesOfAgencies } from './examples-of-agencies.js';
import { examplesOfWork } from './examples-of-work.js';

/** Queries to start from, in the order of the page. */
export const examples = [...examplesOfAgencies, ...examplesOfWork];
