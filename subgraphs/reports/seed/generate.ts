import type { GenerateOptions } from '../../kernel/define-subgraph.ts';
import type { Organisation } from '../../kernel/organisation/organisation.ts';
import { addDays, parsePlainDate } from '../../kernel/plain-date.ts';
import { Prisma, type PrismaClient } from '../generated/client.ts';
import { renewObligations } from '../obligation/due-reports.store.ts';
import { periodsOf } from '../period/period.rules.ts';
import type { Tier } from '../regime/regime.rules.ts';
import type { ReportColumn } from '../regime/regime.type.ts';
import { generateQuarters } from './submissions.ts';

const columnCount = 200;
/** Of how many columns, in their order, figures are counts, stocks and means; the counts weigh the means. */
const kinds = [
  { upTo: 160, aggregation: 'SUM' },
  { upTo: 180, aggregation: 'LAST' },
  { upTo: columnCount, aggregation: 'AVG_WEIGHTED' },
];
/** The first year of synthetic months; with what the calendar knows, there are so many of them. */
const firstYear = 2020;
const mostMonths = 84;

/**
 * A synthetic monthly report with 200 columns, one an indicator, which every commune, district and department owes the
 * province that it is in: about 320 agencies. Each unit of scale is one month, from January 2020 on, with its reports,
 * deliveries and observations; all figures follow from the seed, and are marked as estimates. The quarterly e-government
 * reports of 2020 are completed first.
 */
export async function generateReports(
  client: PrismaClient,
  organisation: Organisation,
  { scale, seed }: GenerateOptions,
): Promise<Record<string, number>> {
  const regimeId = `SYNTHETIC_${seed}`;
  const months = allMonths().slice(0, Math.ceil(scale));
  const count = () => client.reportObligation.count({ where: { regimeId } });
  const before = await count();
  const added = { obligations: 0, ...(await generateQuarters(client, organisation)) };
  await client.indicator.createMany({ data: indicators(seed), skipDuplicates: true });
  await putRegime(client, regimeId, seed, months.at(-1)!.dataTo);
  await client.$transaction(
    (transaction) => renewObligations(transaction, organisation, months.at(-1)!.year, [regimeId]),
    {
      timeout: 10 * 60_000,
    },
  );
  added.obligations = (await count()) - before;
  for (const { id: period } of months) {
    const mine = Prisma.sql`obligation.regime_id = ${regimeId} and obligation.period_id = ${period}`;
    added.submissions += await client.$executeRaw`
      insert into reports.report_submission (id, obligation_id, number, state, revision, template_version, cells,
        narrative, attachments, created_at, submitted_at, approved_at, sent_at)
      select 'synthetic-' || obligation.id, obligation.id, 1, 'SENT', 4, 1,
        (select jsonb_agg(jsonb_build_object('column', 'c' || n, 'number', ${figure(seed)}) order by n)
         from generate_series(1, ${columnCount}::int) n),
        array['Số liệu mô phỏng để thử nghiệm hệ thống'], '{}', ${sentAt}, ${sentAt}, ${sentAt}, ${sentAt}
      from reports.report_obligation obligation where ${mine} on conflict do nothing`;
    await client.$executeRaw`
      insert into reports.report_delivery (submission_id, receiver_id, state, sent_at, decided_at)
      select 'synthetic-' || obligation.id, due.receiver_id, 'ACCEPTED', ${sentAt}, ${sentAt} + interval '1 day'
      from reports.report_obligation obligation
      join reports.submission_due due on due.obligation_id = obligation.id
      where ${mine} on conflict do nothing`;
    added.observations += await client.$executeRaw`
      insert into reports.observation (indicator_code, agency_id, period_id, dimensions, period_kind, data_from, data_to,
        value, obs_status, submission_id)
      select ${regimeId} || '_' || n, agency_id, period_id, '', period_kind, data_from, data_to, ${figure(seed)}, 'E',
        'synthetic-' || obligation.id
      from reports.report_obligation obligation cross join generate_series(1, ${columnCount}::int) n
      where ${mine} on conflict do nothing`;
  }
  return added;
}

/** From 0 to 1023, by obligation and column. */
function figure(seed: number): Prisma.Sql {
  return Prisma.sql`(hashtextextended(obligation.id || ' ' || n, ${seed}::bigint) & 1023)`;
}

/** The morning after the data are closed. */
const sentAt = Prisma.sql`((obligation.data_to + 1 + time '09:00') at time zone 'Asia/Ho_Chi_Minh')`;

function allMonths() {
  const years = Array.from({ length: mostMonths / 12 }, (_, index) => firstYear + index);
  return years.flatMap((year) => periodsOf(year, 'MONTHLY'));
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

/** The regime in one version, from the first month to the last that is wanted, or was before. */
async function putRegime(client: PrismaClient, id: string, seed: number, lastDay: Date): Promise<void> {
  const validTo = addDays(lastDay, 1);
  const words = { nameVi: 'Báo cáo tháng mô phỏng', nameEn: 'Synthetic monthly report', legalBasis: 'Synthetic' };
  const version = { regimeId: id, number: 1, ...words, cutOffDay: 14, outline: [], checks: [] };
  await client.reportRegime.createMany({
    data: [{ id, kind: 'PERIODIC', frequency: 'MONTHLY', isPublic: false }],
    skipDuplicates: true,
  });
  await client.regimeVersion.createMany({
    data: [
      {
        ...version,
        tiers: ['qni', 'ktm'].map(tierOf) as object[],
        columns: columns(seed) as object[],
        validFrom: parsePlainDate(`${firstYear - 1}-12-15`),
        validTo,
      },
    ],
    skipDuplicates: true,
  });
  await client.regimeVersion.updateMany({ where: { regimeId: id, validTo: { lt: validTo } }, data: { validTo } });
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
    ...{ key: `c${index + 1}`, label: `Chỉ tiêu mô phỏng ${index + 1}`, type: 'INTEGER', unit: null, required: true },
    ...{ min: 0, max: null, formula: null, indicator: `SYNTHETIC_${seed}_${index + 1}`, dimensions: [] },
  }));
}
