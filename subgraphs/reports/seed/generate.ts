import type { SeedPlan } from '../../kernel/subgraph/define-subgraph.ts';
import type { Organisation } from '../../kernel/organisation/organisation.ts';
import { addDays } from '../../kernel/dates/plain-date.ts';
import type { SeedMonth } from '../../kernel/seeding/seed-months.rules.ts';
import { Prisma, type PrismaClient } from '../generated/client.ts';
import { renewObligations } from '../regimes/regime/due-reports.store.ts';
import { getPeriod } from '../regimes/period/period.rules.ts';
import type { ReportPeriod } from '../regimes/period/period.type.ts';
import type { Tier } from '../regimes/regime/regime.rules.ts';
import type { ReportColumn } from '../regimes/regime/regime.type.ts';
import { generateQuarters } from './submissions.ts';

const columnCount = 200;
/** Of how many columns, in their order, figures are counts, stocks and means; the counts weigh the means. */
const kinds = [
  { upTo: 160, aggregation: 'SUM' },
  { upTo: 180, aggregation: 'LAST' },
  { upTo: columnCount, aggregation: 'AVG_WEIGHTED' },
] as const;
/** Of so many reports one is missing, and of so many others one is days late. */
const oneMissingOf = 25;
const oneLateOf = 11;

/**
 * A synthetic monthly report with 200 columns, one an indicator, which every commune, district and department owes the
 * province that it is in: about 320 agencies. Each month of the plan has its reports, deliveries and observations, some
 * late and some missing; of a thin month, and below scale 1, only so many of the columns are filled in. All figures follow
 * from the seed, and are marked as estimates. The quarterly e-government reports are completed first.
 */
export async function generateReports(
  client: PrismaClient,
  organisation: Organisation,
  { scale, seed, months }: SeedPlan,
): Promise<Record<string, number>> {
  const regimeId = `SYNTHETIC_${seed}`;
  const periods = months.map((month) => ({ share: month.share, ...periodOf(month) }));
  const count = () => client.reportObligation.count({ where: { regimeId } });
  const before = await count();
  const added = { obligations: 0, ...(await generateQuarters(client, organisation)) };
  await client.indicator.createMany({ data: indicators(seed), skipDuplicates: true });
  await putRegime(client, regimeId, seed, periods);
  await client.$transaction(
    (transaction) => renewObligations(transaction, organisation, periods.at(-1)!.year, [regimeId]),
    {
      timeout: 10 * 60_000,
    },
  );
  added.obligations = (await count()) - before;
  for (const { id: period, share } of periods) {
    const mine = Prisma.sql`obligation.regime_id = ${regimeId} and obligation.period_id = ${period}
      and ${lot(seed)} % ${oneMissingOf} <> 0`;
    const every = Math.min(columnCount, Math.round(1 / (share * Math.min(1, scale))));
    added.submissions += await client.$executeRaw`
      insert into reports.report_submission (id, obligation_id, number, state, revision, template_version, cells,
        narrative, attachments, created_at, submitted_at, approved_at, sent_at)
      select 'synthetic-' || obligation.id, obligation.id, 1, 'SENT', 4, ${versionOf(period)}::int,
        (select jsonb_agg(jsonb_build_object('column', 'c' || n, 'number', ${figure(seed)}) order by n)
         from generate_series(1, ${columnCount}::int, ${every}::int) n),
        array['Số liệu mô phỏng để thử nghiệm hệ thống'], '{}', sent_at, sent_at, sent_at, sent_at
      from reports.report_obligation obligation cross join lateral (select ${sentAt(seed)} as sent_at) as sent
      where ${mine} on conflict do nothing`;
    await client.$executeRaw`
      insert into reports.report_delivery (submission_id, receiver_id, state, sent_at, decided_at)
      select 'synthetic-' || obligation.id, due.receiver_id, 'ACCEPTED', ${sentAt(seed)}, ${sentAt(seed)} + interval '1 day'
      from reports.report_obligation obligation
      join reports.submission_due due on due.obligation_id = obligation.id
      where ${mine} on conflict do nothing`;
    added.observations += await client.$executeRaw`
      insert into reports.observation (indicator_code, agency_id, period_id, dimensions, period_kind, data_from, data_to,
        value, obs_status, submission_id)
      select ${regimeId} || '_' || substring("column" from 2), agency_id, period_id, '', period_kind, data_from, data_to,
        cell.number, 'E', submission.id
      from reports.report_obligation obligation
      join reports.report_submission submission on submission.id = 'synthetic-' || obligation.id
      cross join lateral jsonb_to_recordset(submission.cells) as cell("column" text, number float8)
      where ${mine} on conflict do nothing`;
  }
  return added;
}

/** The reporting period of a month, which ends on its 14th. */
function periodOf({ id }: SeedMonth): ReportPeriod {
  return getPeriod(id.replace('-', '-M'));
}

/** The number of the regime's version of a month, such as 202006. */
function versionOf(period: string): number {
  return Number(period.replace('-M', ''));
}

/** What falls to an obligation, by which it is late or missing. */
function lot(seed: number): Prisma.Sql {
  return Prisma.sql`(hashtextextended(obligation.id, ${seed}::bigint) & 1048575)`;
}

/** From 0 to 1023, by obligation and column. */
function figure(seed: number): Prisma.Sql {
  return Prisma.sql`(hashtextextended(obligation.id || ' ' || n, ${seed}::bigint) & 1023)`;
}

/** The morning after the data are closed, or ten days later. */
function sentAt(seed: number): Prisma.Sql {
  const days = Prisma.sql`(case when ${lot(seed)} % ${oneLateOf} = 0 then 11 else 1 end)::int`;
  return Prisma.sql`((obligation.data_to + ${days} + time '09:00') at time zone 'Asia/Ho_Chi_Minh')`;
}

function indicators(seed: number): Prisma.IndicatorCreateManyInput[] {
  return Array.from({ length: columnCount }, (_, index) => {
    const n = index + 1;
    const { aggregation } = kinds.find(({ upTo }) => n <= upTo)!;
    return {
      ...{ code: `SYNTHETIC_${seed}_${n}`, nameVi: `Chỉ tiêu mô phỏng ${n}`, nameEn: `Synthetic indicator ${n}` },
      ...{ unit: null, aggregation, numerator: null, denominator: null, scale: 1, formula: null, dimensions: [] },
      weight: aggregation === 'AVG_WEIGHTED' ? `SYNTHETIC_${seed}_1` : null,
      source: 'Synthetic',
    };
  });
}

/** The regime in a version for each month, so that nothing is due of months that are not made. */
async function putRegime(
  client: PrismaClient,
  id: string,
  seed: number,
  periods: readonly ReportPeriod[],
): Promise<void> {
  const words = { nameVi: 'Báo cáo tháng mô phỏng', nameEn: 'Synthetic monthly report', legalBasis: 'Synthetic' };
  const version = { regimeId: id, ...words, cutOffDay: 14, outline: [], checks: [] };
  await client.reportRegime.createMany({
    data: [{ id, kind: 'PERIODIC', frequency: 'MONTHLY', isPublic: false }],
    skipDuplicates: true,
  });
  await client.regimeVersion.createMany({
    data: periods.map((period) => ({
      ...version,
      number: versionOf(period.id),
      tiers: ['qni', 'ktm'].map(tierOf) as object[],
      columns: columns(seed) as object[],
      validFrom: period.dataFrom,
      validTo: addDays(period.dataTo, 1),
    })),
    skipDuplicates: true,
  });
}

/** All departments and committees below a province report to it. */
function tierOf(province: string): Tier {
  const below = [
    { kind: 'DEPARTMENT', level: 'PROVINCE', below: province },
    ...['DISTRICT', 'COMMUNE'].map((level) => ({ kind: 'PEOPLES_COMMITTEE', level, below: province })),
  ];
  return {
    subjects: below,
    receivers: [{ agencyId: province, deadlineKind: 'WORKING_DAYS_AFTER_CUT_OFF', deadlineNumber: 1 }],
  };
}

function columns(seed: number): ReportColumn[] {
  return Array.from({ length: columnCount }, (_, index) => ({
    ...{
      key: `c${index + 1}`,
      label: `Chỉ tiêu mô phỏng ${index + 1}`,
      type: 'INTEGER',
      unit: null,
      required: index === 0,
    },
    ...{ min: 0, max: null, formula: null, indicator: `SYNTHETIC_${seed}_${index + 1}`, dimensions: [] },
  }));
}
