import { parseInstant } from '../../subgraphs/kernel/dates/instant.ts';
import { civilServiceCalendar, civilServiceTime } from '../support/civil-service-clock.ts';
import { anonymous } from '../../subgraphs/kernel/identity/viewer.ts';
import { parsePlainDate } from '../../subgraphs/kernel/dates/plain-date.ts';
import { seedMonths } from '../../subgraphs/kernel/seeding/seed-months.rules.ts';
import { dueAt, isOnTime } from '../../subgraphs/services/dossiers/dossier/deadline.rules.ts';
import { syntheticDossiers } from '../../subgraphs/services/synthetic/synthetic-dossier.rules.ts';
import { services } from '../../subgraphs/services/index.ts';
import { startSubgraph } from '../support/subgraph.ts';

const procedures = [
  { code: '1.001193', limit: { value: 1, unit: 'WORKING_DAY' as const }, fee: null },
  { code: '2.000815', limit: { value: 3, unit: 'WORKING_DAY' as const }, fee: 2_000n },
];
const clock = { calendar: civilServiceCalendar, time: civilServiceTime };
const asked = ['a', 'b', 'c'].map((id) => ({ id, procedures }));
const months = seedMonths(parsePlainDate('2026-11-24'));
const whole = months.at(-1)!;
const batchOf = (seed: number, batch = 0, month = whole) =>
  syntheticDossiers(asked, { seed, month, to: 'committees', batch }, clock);

describe('synthetic dossiers', () => {
  it('are the same for the same seed, and others for another', () => {
    expect(batchOf(1)).toEqual(batchOf(1));
    expect(batchOf(2).dossier.map(({ fullName }) => fullName)).not.toEqual(
      batchOf(1).dossier.map(({ fullName }) => fullName),
    );
  });

  it('keep the rules of deadlines, and have codes of their own', () => {
    const all = [batchOf(1), batchOf(1, 1), batchOf(2), batchOf(1, 0, { ...months.at(-2)!, share: 1 })].flatMap(
      ({ dossier }) => dossier,
    );
    expect(new Set(all.map(({ code }) => code)).size).toBe(2_000);
    const late = all.filter((dossier) => !isOnTime(dossier, dossier.dueAt, parseInstant('2026-12-31T00:00:00Z')));
    for (const { code, procedureCode, acceptedAt, dueAt: due, endedAt, identityNumber, processingMinutes } of all) {
      const { limit } = procedures.find((procedure) => procedure.code === procedureCode)!;
      expect(due).toEqual(dueAt(acceptedAt!, limit, clock));
      expect(
        civilServiceCalendar.isWorkingDay(
          parsePlainDate(`20${code!.slice(14, 20).replace(/(..)(..)(..)/, '$1-$2-$3')}`),
        ),
      ).toBe(true);
      expect(identityNumber).toMatch(/^0519\d{8}$/);
      if (endedAt) expect(processingMinutes).toBe(Math.floor(civilServiceTime.between(acceptedAt!, endedAt) / 60_000));
    }
    // Late are seven in a hundred by design, and the open ones by the end of the year.
    expect(late.length / all.length).toBeGreaterThan(0.07);
    expect(late.length / all.length).toBeLessThan(0.16);
  });

  it('are added once for a seed, with what belongs to them', async () => {
    const subgraph = await startSubgraph(services, {
      verify: async () => anonymous,
      now: () => parseInstant('2026-11-24T03:00:00Z'),
    });
    const range = { from: '2026-10' };
    const added = await subgraph.running.generate({ scale: 0.05, seed: 7, range });
    // Two batches to committees, and one to departments, with three procedures of each of ten of these.
    expect(added).toMatchObject({ dossiers: 1_500, papers: 1_500, procedures: 30 });
    expect(added.events).toBeGreaterThan(6_750);
    const { data, errors } = await subgraph.execute(
      '{ procedures(search: "synthetic procedure", first: 100) { nodes { competence { kind level } } } }',
    );
    expect(errors).toBeUndefined();
    const { nodes } = (data as { procedures: { nodes: unknown[] } }).procedures;
    expect(nodes).toEqual(nodes.map(() => ({ competence: [{ kind: 'DEPARTMENT', level: 'PROVINCE' }] })));
    expect(nodes).toHaveLength(30);
    const again = await subgraph.running.generate({ scale: 0.05, seed: 7, range });
    expect(again).toMatchObject({ dossiers: 0, events: 0, procedures: 0 });
    expect((await subgraph.running.generate({ scale: 0.075, seed: 7, range })).dossiers).toBe(500);
    const { rows } = await subgraph.database.pool.query<{ wrong: number }>(
      `select count(*)::int as wrong from services.dossier where id like 'dossier-synthetic-%' and (
         paid is distinct from (select sum(amount) from services.dossier_payment where dossier_id = id)
         or status <> (select status from services.dossier_event where dossier_id = id order by position desc limit 1)
         or electronic_result <> exists (select from services.dossier_result where dossier_id = id and file_url is not null))`,
    );
    expect(rows).toEqual([{ wrong: 0 }]);
    await subgraph.close();
  });
});
