import { parseInstant } from '../../subgraphs/kernel/dates/instant.ts';
import { deniedMutations } from '../../subgraphs/kernel/audit/audit-record.ts';
import { createRateLimit } from '../../subgraphs/kernel/budget/rate-limit.ts';

it('records each denied mutation of a request once, with how often it was called', () => {
  const names = [...Array<string>(29).fill('fileDossier'), 'issueDocument'];
  expect(deniedMutations(names).map(({ action, fields, why }) => [action, fields, why])).toEqual([
    ['MUTATION_DENIED', ['fileDossier'], '29 times'],
    ['MUTATION_DENIED', ['issueDocument'], null],
  ]);
});

it('counts each caller alone, and says after how many seconds to ask again', () => {
  const limit = createRateLimit(2);
  const now = parseInstant('2026-11-29T10:00:45Z');
  limit.use('one', now);
  limit.use('one', now);
  limit.use('other', now);
  expect(() => limit.use('one', now)).toThrow(
    expect.objectContaining({ extensions: { code: 'RATE_LIMITED', limit: 2, asked: 3, retryAfter: 15 } }),
  );
  limit.use('one', parseInstant('2026-11-29T10:01:00Z'));
});
