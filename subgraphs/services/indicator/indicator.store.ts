import DataLoader from 'dataloader';
import type { RequestContext } from '../../kernel/define-subgraph.ts';
import { badInput, notFound } from '../../kernel/errors.ts';
import { transactOnce } from '../../kernel/idempotency.ts';
import { addDays, covers, formatPlainDate } from '../../kernel/plain-date.ts';
import { Prisma, type PrismaClient } from '../generated/client.ts';
import { isCompetent } from '../procedure/procedure.rules.ts';
import {
  type DossierCellStore,
  loaderOf,
  midnight,
  refuseBrokenMonths,
  type StatisticsPeriod,
} from '../statistics/dossier-cells.store.ts';
import type { DossierCell } from '../statistics/dossier-statistics.rules.ts';
import { definitions, type IndicatorCode, indicatorCodes } from './indicator-definitions.rules.ts';
import { type FeedbackCell, measure, type ReportedNumber, reportedIn } from './indicator.rules.ts';
import type { RecordReportedDossiersInput, ReportedDossiers, ServiceIndicator } from './indicator.type.ts';
import { procedureFacts, type RecordedProcedure } from './procedure-facts.rules.ts';

/** What feedback is counted of. */
type FeedbackCount = FeedbackCell & { procedureCode: string | null };

const withAll = {
  competence: true,
  versions: true,
  onlineServices: true,
} satisfies Prisma.ProcedureInclude;

/** Measures the indices of Decision 766/QĐ-TTg, for as many agencies or procedures at once as are asked for. */
export class IndicatorStore {
  readonly #feedbackOfAgency = new Map<string, DataLoader<string, FeedbackCount[]>>();
  readonly #feedbackOfProcedure = new Map<string, DataLoader<string, FeedbackCount[]>>();
  readonly #reported: DataLoader<string, ReportedNumber[]>;
  #procedures: Promise<RecordedProcedure[]> | undefined;

  constructor(
    private readonly prisma: PrismaClient,
    private readonly context: RequestContext,
    private readonly cells: DossierCellStore,
  ) {
    this.#reported = new DataLoader(async (ids) => {
      const archives = ids.map((id) => context.organisation.archiveOf(id));
      const rows = await prisma.reportedDossiers.findMany({ where: { agencyId: { in: archives.flat() } } });
      return archives.map((archive) => rows.filter(({ agencyId }) => archive.includes(agencyId)));
    });
  }

  /** The indices of the whole province. Throws BAD_USER_INPUT for a period that is not whole months, or no such index. */
  async ofProvince(period: StatisticsPeriod, wanted: readonly string[]): Promise<ServiceIndicator[]> {
    const codes = checked(period, wanted);
    const [dossiers, feedback, reported] = await Promise.all([
      this.cells.all(period),
      this.#readFeedback(period, Prisma.sql`true`),
      this.prisma.reportedDossiers.findMany(),
    ]);
    return this.#measure(codes, period, { dossiers, feedback, reported }, () => true);
  }

  /** Those of an agency with what it took over; of procedures, those that it is competent for, or in charge of. */
  async ofAgency(
    agencyId: string,
    procedure: string | null,
    period: StatisticsPeriod,
    wanted: readonly string[],
  ): Promise<ServiceIndicator[]> {
    const codes = checked(period, wanted);
    const { organisation } = this.context;
    const archive = organisation.archiveOf(agencyId);
    const [dossiers, feedback, reported] = await Promise.all([
      this.cells.ofAgency(agencyId, period),
      loaderOf(this.#feedbackOfAgency, period, (ids) => this.#feedbackOfAgencies(ids, period)).load(agencyId),
      this.#reported.load(agencyId),
    ]);
    const agency = organisation.versionAt(agencyId, period.to) && organisation.get(agencyId);
    const isTheirs = ({ competence, versions }: RecordedProcedure) => {
      const inCharge = versions.find((version) => covers(version, period.to))?.departmentId ?? null;
      return (
        (agency !== undefined && isCompetent(competence, agency, period.to)) ||
        (inCharge !== null && archive.includes(inCharge))
      );
    };
    if (procedure === null) return this.#measure(codes, period, { dossiers, feedback, reported }, isTheirs);
    const about = <Row extends { procedureCode: string | null }>(rows: Row[]) =>
      rows.filter((row) => row.procedureCode === procedure);
    const counted = { dossiers: about(dossiers), feedback: about(feedback), reported: [] };
    return this.#measure(codes, period, counted, ({ code }) => code === procedure);
  }

  /** Those of a procedure, over the province. */
  async ofProcedure(code: string, period: StatisticsPeriod, wanted: readonly string[]): Promise<ServiceIndicator[]> {
    const codes = checked(period, wanted);
    const [dossiers, feedback] = await Promise.all([
      this.cells.ofProcedure(code, period),
      loaderOf(this.#feedbackOfProcedure, period, async (procedures) => {
        const rows = await this.#readFeedback(period, Prisma.sql`procedure_code = any(${procedures}::text[])`);
        return procedures.map((each) => rows.filter(({ procedureCode }) => procedureCode === each));
      }).load(code),
    ]);
    return this.#measure(codes, period, { dossiers, feedback, reported: [] }, (each) => each.code === code);
  }

  /** Writes down what an agency has reported; throws BAD_USER_INPUT for what is no month or year, NOT_FOUND for no agency. */
  async recordReported(input: RecordReportedDossiersInput): Promise<ReportedDossiers> {
    const { agency: agencyId, period, dossiers } = input;
    if (!/^\d{4}(-(0[1-9]|1[0-2]))?$/.test(period))
      throw badInput('input.period', 'A period is a month such as 2026-04, or a year such as 2025');
    if (dossiers < 0) throw badInput('input.dossiers', 'Give a whole number from 0 up');
    if (!this.context.organisation.get(agencyId)) throw notFound(`The agency ${JSON.stringify(agencyId)}`);
    await transactOnce(this.prisma, this.context, input, async (transaction) => {
      await transaction.reportedDossiers.upsert({
        where: { agencyId_period: { agencyId, period } },
        create: { agencyId, period, dossiers },
        update: { dossiers },
      });
    });
    return { period, dossiers, agency: { id: agencyId, asOf: this.context.today } };
  }

  async #measure(
    codes: readonly IndicatorCode[],
    period: StatisticsPeriod,
    {
      dossiers,
      feedback,
      reported,
    }: { dossiers: DossierCell[]; feedback: FeedbackCount[]; reported: ReportedNumber[] },
    isAbout: (procedure: RecordedProcedure) => boolean,
  ): Promise<ServiceIndicator[]> {
    this.#procedures ??= this.prisma.procedure.findMany({ include: withAll, orderBy: { code: 'asc' } });
    const all = await this.#procedures;
    const facts = new Map(all.map((each) => [each.code, procedureFacts(each, period, this.context.clock.calendar)]));
    const counted = {
      procedures: all.filter(isAbout).map(({ code }) => facts.get(code)!),
      procedureOf: (code: string) => facts.get(code),
      dossiers,
      feedback,
      reported: reportedIn(monthsOf(period), reported),
      isExact: this.cells.isExact,
    };
    return codes.flatMap((code) => measure(code, counted).map((each) => ({ ...definitions[code], ...each })));
  }

  async #feedbackOfAgencies(ids: readonly string[], period: StatisticsPeriod): Promise<FeedbackCount[][]> {
    const archives = ids.map((id) => this.context.organisation.archiveOf(id));
    const rows = await this.#readFeedback(period, Prisma.sql`agency_id = any(${archives.flat()}::text[])`);
    return archives.map((archive) => rows.filter(({ agencyId }) => archive.includes(agencyId)));
  }

  /** The cells of feedback; of a month that runs, only those that the viewer sees whole, as of dossiers. */
  async #readFeedback({ from, to }: StatisticsPeriod, condition: Prisma.Sql): Promise<FeedbackCount[]> {
    const { now, today } = this.context;
    const end = midnight(addDays(to, 1));
    const rows = await this.prisma.$queryRaw<FeedbackCount[]>`
      select agency_id as "agencyId", procedure_code as "procedureCode", to_char(received_on, 'YYYY-MM') as month,
        count(*)::int as received,
        count(*) filter (where kind = 'CONDUCT')::int as conduct, count(*) filter (where kind = 'REGULATION')::int as regulation,
        count(*) filter (where kind = 'PROPOSAL')::int as proposal, count(*) filter (where kind = 'OTHER')::int as other,
        count(*) filter (where rejected_at is null)::int as "toAnswer",
        count(*) filter (where rejected_at is null and answered)::int as "answeredInTime",
        count(rejected_at)::int as rejected, count(*) filter (where rejected_at <= reject_due_at)::int as "rejectedInTime",
        count(supplement_requested_at)::int as asked,
        count(*) filter (where supplement_requested_at <= supplement_due_at)::int as "askedInTime",
        count(answered_at)::int as answered,
        count(*) filter (where least(published_at, measured_at) <= publish_due_at)::int as "publishedInTime",
        count(*) filter (where liked is not false and repeats is null and (rejected_at <= reject_due_at or rejected_at is null and answered))::int as well
      from (select *, least(${end}, ${now}::timestamptz) as measured_at from services.feedback) item
      cross join lateral (
        select least(answered_at, case when supplement_requested_at is not null and supplement_received_at is null
          then supplement_requested_at end, measured_at) <= answer_due_at as answered
      ) verdict
      where received_on >= ${formatPlainDate(from)}::date and received_on <= ${formatPlainDate(to)}::date and ${condition}
      group by 1, 2, 3`;
    const thisMonth = formatPlainDate(today).slice(0, 7);
    return rows.filter((row) => row.month < thisMonth || this.cells.isExact(row));
  }
}

/** The indices that are wanted; refused before anything is read. */
function checked(period: StatisticsPeriod, wanted: readonly string[]): IndicatorCode[] {
  refuseBrokenMonths(period);
  return wanted.map((code, index) => {
    if (Object.hasOwn(definitions, code)) return code as IndicatorCode;
    throw badInput(`codes.${index}`, `There is no such index; there are ${indicatorCodes.join(', ')}`);
  });
}

/** The months of a period, `yyyy-mm`. */
function monthsOf({ from, to }: StatisticsPeriod): string[] {
  const months: string[] = [];
  for (let day = from; day <= to; day = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + 1, 1)))
    months.push(formatPlainDate(day).slice(0, 7));
  return months;
}
