import { settleInternal } from './internal-answers.ts';

afterEach(settleInternal);
