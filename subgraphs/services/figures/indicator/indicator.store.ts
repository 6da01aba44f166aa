import DataLoader from 'dataloader';
import { badInput } from '../../../kernel/errors/errors.ts';
import { addDays, covers, formatPlainDate, type PlainDate } from '../../../kernel/dates/plain-date.ts';
import { jointReads } from '../../../kernel/request/joint-reads.ts';
import { Prisma } from '../../generated/client.ts';
import { isCompetent } from '../../procedures/procedure/procedure.rules.ts';
import { type CountedPeriod, DossierCellStore, loaderOf } from '../statistics/dossier-cells.store.ts';
import { midnight } from '../../dossiers/midnight.ts';
import { FineCellStore, type HeldMonth } from '../statistics/fine-cells.store.ts';
import { countedUntil, monthsOf, refuseReportMonths, type StatisticsPeriod } from '../statistics/period.rules.ts';
import { definitions, type IndicatorCode, indicatorCodes } from './indicator-definitions.rules.ts';
import {
  type Counted,
  type FeedbackCell,
  measure,
  noneHeld,
  type ReportedNumber,
  reportedIn,
} from './indicator.rules.ts';
import type { ServiceIndicator } from './indicator.type.ts';
import { procedureFacts, type RecordedProcedure } from './procedure-facts.rules.ts';
import type { ServicesContext } from '../../access/context.ts';

/** What feedback is counted of. */
type FeedbackCount = FeedbackCell & { procedureCode: string | null };

/** What indices of a period are measured by, besides procedures. */
type Read = Pick<Counted, 'dossiers' | 'held'> & {
  feedback: FeedbackCount[];
  reported: ReportedNumber[];
  until: PlainDate | null;
};

const withAll = {
  competence: true,
  versions: true,
  onlineServices: true,
} satisfies Prisma.ProcedureInclude;

/** Measures the indices of Decision 766/QĐ-TTg, for as many agencies or procedures at once as are asked for. */
export class IndicatorStore {
  readonly #feedbackOfAgency = new Map<string, DataLoader<string, FeedbackCount[]>>();
  readonly #feedbackOfProcedure = new Map<string, DataLoader<string, FeedbackCount[]>>();
  readonly #feedbackAmong = new Map<string, Promise<FeedbackCount[]>>();
  readonly #reported: DataLoader<string, ReportedNumber[]>;
  #procedures: Promise<RecordedProcedure[]> | undefined;

  constructor(private readonly context: ServicesContext) {
    this.#reported = new DataLoader(async (ids) => {
      const archives = ids.map((id) => context.organisation.archiveOf(id));
      const rows = await context.prisma.reportedDossiers.findMany({ where: { agencyId: { in: archives.flat() } } });
      return archives.map((archive) => rows.filter(({ agencyId }) => archive.includes(agencyId)));
    });
  }

  /** The indices of the whole province. Throws BAD_USER_INPUT for a period that is not whole months, or no such index. */
  async ofProvince(period: StatisticsPeriod, wanted: readonly string[]): Promise<ServiceIndicator[]> {
    const codes = checked(period, wanted);
    const counted = this.#counted(period);
    const [dossiers, feedback, reported] = await Promise.all([
      this.context.use(DossierCellStore).all(counted),
      this.#readFeedback(counted, Prisma.sql`true`),
      this.context.prisma.reportedDossiers.findMany(),
    ]);
    return this.#measure(codes, period, { ...counted, dossiers, feedback, reported, held: noneHeld }, () => true);
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
    const counted = this.#counted(period, procedure !== null);
    const fine = this.context.use(FineCellStore);
    const isBoth = procedure !== null;
    const [dossiers, feedback, reported, heldMonths, heldOpen] = await Promise.all([
      this.context.use(DossierCellStore).ofAgency(agencyId, counted),
      loaderOf(this.#feedbackOfAgency, counted, (ids) => this.#feedbackOfAgencies(ids, counted)).load(agencyId),
      this.#reported.load(agencyId),
      isBoth ? fine.heldIn('DOSSIERS', counted) : [],
      isBoth && codes.includes('2.1') ? fine.heldCarriedOver(period.from) : [],
    ]);
    const isTheirs = this.#isOf([agencyId], new Set(archive), period.to);
    if (!isBoth)
      return this.#measure(codes, period, { ...counted, dossiers, feedback, reported, held: noneHeld }, isTheirs);
    const isHeld = (cell: HeldMonth) => archive.includes(cell.agencyId) && cell.procedureCode === procedure;
    const held = {
      ...noneHeld,
      dossiers: heldMonths.filter(isHeld).length,
      carriedOver: heldOpen.filter(isHeld).length,
      // Feedback is told by agency or by procedure; both together would be about few.
      feedback: 1,
    };
    const about = <Row extends { procedureCode: string | null }>(rows: Row[]) =>
      rows.filter((row) => row.procedureCode === procedure);
    const ofBoth = { ...counted, dossiers: about(dossiers), feedback: about(feedback), reported: [], held };
    return this.#measure(codes, period, ofBoth, ({ code }) => code === procedure);
  }

  /** An index of several agencies together; what was reported to the national report system does not count in it. */
  async among(
    agencyIds: readonly string[],
    period: StatisticsPeriod,
    code: IndicatorCode,
  ): Promise<ServiceIndicator[]> {
    const archive = new Set(agencyIds.flatMap((id) => this.context.organisation.archiveOf(id)));
    const counted = this.#counted(period);
    const [cells, feedback] = await Promise.all([
      this.context.use(DossierCellStore).all(counted),
      this.#feedbackTo([...archive], counted),
    ]);
    const dossiers = cells.filter(({ agencyId }) => archive.has(agencyId));
    const isTheirs = this.#isOf(agencyIds, archive, period.to);
    return this.#measure([code], period, { ...counted, dossiers, feedback, reported: [], held: noneHeld }, isTheirs);
  }

  /** Those of a procedure, over the province. */
  async ofProcedure(code: string, period: StatisticsPeriod, wanted: readonly string[]): Promise<ServiceIndicator[]> {
    const codes = checked(period, wanted);
    const counted = this.#counted(period);
    const [dossiers, feedback] = await Promise.all([
      this.context.use(DossierCellStore).ofProcedure(code, counted),
      loaderOf(this.#feedbackOfProcedure, counted, async (procedures) => {
        const rows = await this.#readFeedback(counted, Prisma.sql`procedure_code = any(${procedures}::text[])`);
        return procedures.map((each) => rows.filter(({ procedureCode }) => procedureCode === each));
      }).load(code),
    ]);
    const ofProcedure = { ...counted, dossiers, feedback, reported: [], held: noneHeld };
    return this.#measure(codes, period, ofProcedure, (each) => each.code === code);
  }

  /** The procedures that agencies are competent for on a day, or in charge of with what they took over. */
  #isOf(agencyIds: readonly string[], archive: ReadonlySet<string>, day: PlainDate) {
    const { organisation } = this.context;
    const agencies = agencyIds.flatMap((id) => (organisation.versionAt(id, day) ? organisation.get(id)! : []));
    return ({ competence, versions }: RecordedProcedure) => {
      const inCharge = versions.find((version) => covers(version, day))?.departmentId ?? null;
      return (
        agencies.some((agency) => isCompetent(competence, agency, day)) || (inCharge !== null && archive.has(inCharge))
      );
    };
  }

  async #measure(
    codes: readonly IndicatorCode[],
    period: StatisticsPeriod,
    { reported, until, ...given }: Read,
    isAbout: (procedure: RecordedProcedure) => boolean,
  ): Promise<ServiceIndicator[]> {
    this.#procedures ??= this.context
      .shared(jointReads)
      .join(this.context, 'procedures', () =>
        this.context.prisma.procedure.findMany({ include: withAll, orderBy: { code: 'asc' } }),
      );
    const all = await this.#procedures;
    const facts = new Map(all.map((each) => [each.code, procedureFacts(each, period, this.context.clock.calendar)]));
    const counted = {
      procedures: all.filter(isAbout).map(({ code }) => facts.get(code)!),
      procedureOf: (code: string) => facts.get(code),
      ...given,
      reported: reportedIn(monthsOf(period), reported),
    };
    return codes.flatMap((code) => measure(code, counted).map((each) => ({ ...definitions[code], ...each, until })));
  }

  #counted(period: StatisticsPeriod, isFine = false): CountedPeriod {
    return { from: period.from, until: countedUntil(period, this.context.today, isFine) };
  }

  /** The feedback to several agencies together, read once for all indices of a period, and for all parts of the operation. */
  #feedbackTo(agencyIds: readonly string[], counted: CountedPeriod): Promise<FeedbackCount[]> {
    const key = JSON.stringify([counted, agencyIds]);
    const read = () => this.#readFeedback(counted, Prisma.sql`agency_id = any(${agencyIds}::text[])`);
    const cells =
      this.#feedbackAmong.get(key) ?? this.context.shared(jointReads).join(this.context, ['feedback', key], read);
    this.#feedbackAmong.set(key, cells);
    return cells;
  }

  async #feedbackOfAgencies(ids: readonly string[], counted: CountedPeriod): Promise<FeedbackCount[][]> {
    const archives = ids.map((id) => this.context.organisation.archiveOf(id));
    const rows = await this.#readFeedback(counted, Prisma.sql`agency_id = any(${archives.flat()}::text[])`);
    return archives.map((archive) => rows.filter(({ agencyId }) => archive.includes(agencyId)));
  }

  /** The cells of feedback; what is open at the end of what is counted is measured then. */
  async #readFeedback({ from, until }: CountedPeriod, condition: Prisma.Sql): Promise<FeedbackCount[]> {
    if (until === null) return [];
    return this.context.prisma.$queryRaw<FeedbackCount[]>`
      select agency_id as "agencyId", procedure_code as "procedureCode",
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
      from (select *, ${midnight(addDays(until, 1))} as measured_at from services.feedback) item
      cross join lateral (
        select least(answered_at, case when supplement_requested_at is not null and supplement_received_at is null
          then supplement_requested_at end, measured_at) <= answer_due_at as answered
      ) verdict
      where received_on >= ${formatPlainDate(from)}::date and received_on <= ${formatPlainDate(until)}::date and ${condition}
      group by 1, 2`;
  }
}

/** The indices that are wanted; refused before anything is read. */
function checked(period: StatisticsPeriod, wanted: readonly string[]): IndicatorCode[] {
  refuseReportMonths(period, 'Indices');
  return wanted.map((code, index) => {
    if (Object.hasOwn(definitions, code)) return code as IndicatorCode;
    throw badInput(`codes.${index}`, `There is no such index; there are ${indicatorCodes.join(', ')}`);
  });
}
