import { createPlanCache } from '../../gateway/execution/plan-cache.ts';

type Plan = Parameters<ReturnType<typeof createPlanCache>['set']>[1];

/** Something of so many bytes in the place of a plan. */
const planOf = (bytes: number) => ({ kind: 'QueryPlan', node: 'x'.repeat(bytes) }) as unknown as Plan;

it('plans are kept as long as they take no more than 16 MB together, the latest ones', async () => {
  const cache = createPlanCache();
  for (let index = 0; index < 200; index += 1) await cache.set(String(index), planOf(200_000));
  const kept = [];
  for (let index = 0; index < 200; index += 1) if (await cache.get(String(index))) kept.push(index);
  expect(kept).toEqual(Array.from({ length: 79 }, (_, index) => 121 + index));
});

it('a plan of more than 500 kB is not kept, and takes the place of no other', async () => {
  const cache = createPlanCache();
  await cache.set('small', planOf(100));
  await cache.set('large', planOf(500_000));
  expect(await cache.get('large')).toBeUndefined();
  expect(await cache.get('small')).toEqual(planOf(100));
});
