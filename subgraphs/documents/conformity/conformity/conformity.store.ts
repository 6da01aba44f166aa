import DataLoader from 'dataloader';
import { badInput } from '../../../kernel/errors/errors.ts';
import type { AgencyLevel } from '../../../kernel/organisation/snapshot.ts';
import { addDays, formatPlainDate, type PlainDate, plainDate } from '../../../kernel/dates/plain-date.ts';
import { jointReads } from '../../../kernel/request/joint-reads.ts';
import { Prisma } from '../../generated/client.ts';
import { countingRights } from '../../access/rights.rules.ts';
import { deadlineStateOn } from '../../deadlines/known-tasks.ts';
import { add, type Counts, type Indicator, indicatorsOf, type Rejections } from './conformity.rules.ts';
import type { EdocConformity, EdocPeriod } from './conformity.type.ts';
import type { DocumentsContext } from '../../access/context.ts';

type OfAgency<Counted> = Counted & { agencyId: string };
interface Counted {
  counts: OfAgency<Partial<Counts>>[];
  rejections: OfAgency<Rejections>[];
}

/** That a delivery was taken in: of some nothing but later steps was heard. */
const takenIn = Prisma.sql`(accepted_at is not null or (case when status in ('RECALL_REQUESTED', 'CHANGE_ACCEPTED')
  then status_before else status end) in ('ACCEPTED', 'ASSIGNED', 'PROCESSING', 'COMPLETED'))`;

/** The deliveries that were asked back with this outcome. */
const recalled = (outcome: Prisma.Sql) =>
  Prisma.sql`select delivery_id from documents.change_request where kind = 'RECALL' and ${outcome}`;

/** In minutes of working time. */
const workingDay = 480;

/** Each month is counted by itself. */
const mostMonths = 12;

const levels: AgencyLevel[] = ['CENTRAL', 'PROVINCE', 'DISTRICT', 'COMMUNE'];

/** Agencies that are counted together. */
type Groups = Map<string, readonly string[]>;

/** The median hours to acceptance of agencies taken together. */
type MedianLoader = DataLoader<readonly string[], number | null, string>;

/** Counts how documents were sent and received, by agency: six statements for a period, whoever asks for whom, however often. */
export class ConformityStore {
  readonly #counted = new Map<string, Promise<Counted>>();
  readonly #medians = new Map<string, MedianLoader>();

  constructor(private readonly context: DocumentsContext) {}

  /** The indicators of each level, or each agency, in a period. */
  async by(grouping: 'LEVEL' | 'AGENCY', period: EdocPeriod): Promise<EdocConformity[]> {
    const all = await this.#count(period);
    const counted = [...new Set(all.counts.map(({ agencyId }) => agencyId))].sort();
    const levelOf = (agencyId: string) => this.context.organisation.get(agencyId)?.level;
    const groups: Groups =
      grouping === 'LEVEL'
        ? new Map(levels.map((level) => [level, counted.filter((id) => levelOf(id) === level)]))
        : new Map(counted.filter((id) => levelOf(id) !== undefined).map((id) => [id, [id]]));
    const medians = await this.#readMedians(groups, period);
    return [...groups].map(([group, agencies]) => ({
      level: grouping === 'LEVEL' ? (group as AgencyLevel) : levelOf(group)!,
      agency: grouping === 'LEVEL' ? null : { id: group, asOf: period.to },
      month: null,
      indicators: indicatorsAmong(all, agencies, medians.get(group) ?? null),
    }));
  }

  /** The same in each month of a period; BAD_USER_INPUT for more than twelve. */
  async byMonth(grouping: 'LEVEL' | 'AGENCY', period: EdocPeriod): Promise<EdocConformity[]> {
    const months = monthsOf(period);
    const tables = await Promise.all(months.map((month) => this.by(grouping, month)));
    return tables.flatMap((rows, index) => {
      const month = formatPlainDate(months[index]!.from).slice(0, 7);
      return rows.map((row) => ({ ...row, month }));
    });
  }

  /** The indicators of an agency with those that it took over from. */
  async of(agencyId: string, period: EdocPeriod): Promise<Indicator[]> {
    const all = await this.#count(period);
    const archive = this.context.organisation.archiveOf(agencyId);
    return indicatorsAmong(all, archive, await this.#medianLoader(period).load(archive));
  }

  /** The indicators of several agencies together, with those that they took over from. */
  async among(agencyIds: readonly string[], period: EdocPeriod): Promise<Indicator[]> {
    const all = await this.#count(period);
    const agencies = [...new Set(agencyIds.flatMap((id) => this.context.organisation.archiveOf(id)))];
    return indicatorsAmong(all, agencies, await this.#medianLoader(period).load(agencies));
  }

  #count(period: EdocPeriod): Promise<Counted> {
    refuseReversed(period);
    const key = keyOf(period);
    const counting = this.#counted.get(key) ?? this.#together('counts', key, () => this.#read(period));
    this.#counted.set(key, counting);
    return counting;
  }

  /** The medians of all agencies that are asked for together. */
  #medianLoader(period: EdocPeriod): MedianLoader {
    const key = keyOf(period);
    let loader = this.#medians.get(key);
    if (!loader) {
      loader = new DataLoader(
        async (wanted) => {
          const groups: Groups = new Map(wanted.map((agencies, index) => [String(index), agencies]));
          const medians = await this.#readMedians(groups, period);
          return wanted.map((_, index) => medians.get(String(index)) ?? null);
        },
        { cacheKeyFn: keyOfAll },
      );
      this.#medians.set(key, loader);
    }
    return loader;
  }

  async #readMedians(groups: Groups, period: EdocPeriod): Promise<Map<string, number>> {
    const members = [...groups].flatMap(([group, agencies]) => agencies.map((agencyId) => ({ group, agencyId })));
    const key = [keyOf(period), ...members];
    const rows = await this.#together(
      'medians',
      key,
      () => this.context.prisma.$queryRaw<{ name: string; minutes: number }[]>`
      select name, percentile_cont(0.5) within group (order by minutes_to_acceptance) as minutes
      from unnest(${members.map(({ group }) => group)}::text[], ${members.map(({ agencyId }) => agencyId)}::text[])
        as grouped(name, agency_id)
      join documents.delivery on recipient_id = agency_id
      where channel = 'AXIS' and minutes_to_acceptance is not null and ${sentWithin(period)}
        and ${this.#mayCount(Prisma.sql`recipient_id`)}
      group by name`,
    );
    return new Map(rows.map(({ name, minutes }) => [name, Math.round((minutes / 60) * 100) / 100]));
  }

  /** Parts of one operation that ask for the same have it read once. */
  #together<Found>(what: string, key: unknown, read: () => Promise<Found>): Promise<Found> {
    const rights = this.context.once(countingRights);
    return this.context.shared(jointReads).join(this.context, [what, rights, key], read);
  }

  #mayCount(agency: Prisma.Sql): Prisma.Sql {
    const { all, agencies } = this.context.once(countingRights);
    return all ? Prisma.sql`true` : Prisma.sql`${agency} = any(${agencies}::text[])`;
  }

  async #read(period: EdocPeriod): Promise<Counted> {
    const [from, to] = [formatPlainDate(period.from), formatPlainDate(period.to)];
    const within = (day: Prisma.Sql) => Prisma.sql`${day} between ${from}::date and ${to}::date`;
    const [documents, sent, rejections, received, tasks] = await Promise.all([
      this.context.prisma.$queryRaw<Counted['counts']>`
        select issuer_id as "agencyId", count(*)::int as documents,
          count(*) filter (where electronic)::int as electronic,
          count(*) filter (where electronic and signed)::int as "validlySigned",
          count(*) filter (where electronic and signed is null)::int as "signatureUnknown",
          count(*) filter (where electronic and conforming)::int as conforming,
          count(*) filter (where electronic and conforming is null)::int as "conformityUnknown",
          count(*) filter (where electronic and paper_copy)::int as "paperToo",
          count(*) filter (where electronic and paper_copy is null)::int as "paperUnknown"
        from (
          select issuer_id, signed, electronic, paper_copy, complete and authorized and signed as conforming
          from documents.document item cross join lateral (
            select validly_signed as signed,
              place is not null and signer_name is not null and signer_position is not null as complete,
              case authority_verdict when 'PASSED' then true when 'FAILED' then false end as authorized,
              exists (select from documents.delivery where document_id = item.id and channel = 'AXIS') as electronic
          ) judged
          where ${within(Prisma.sql`promulgation_date`)} and ${this.#mayCount(Prisma.sql`issuer_id`)}
        ) document group by issuer_id`,
      this.context.prisma.$queryRaw<Counted['counts']>`
        select sender_id as "agencyId", count(*)::int as deliveries,
          count(*) filter (where status = 'REJECTED')::int as rejected,
          count(*) filter (where id in (${recalled(Prisma.sql`true`)}))::int as recalls,
          count(*) filter (where id in (${recalled(Prisma.sql`is_accepted`)}))::int as "recallsGranted"
        from documents.delivery
        where channel = 'AXIS' and ${sentWithin(period)} and ${this.#mayCount(Prisma.sql`sender_id`)}
        group by sender_id`,
      this.context.prisma.$queryRaw<Counted['rejections']>`
        select sender_id as "agencyId", reason, count(*)::int as count
        from documents.delivery item
        left join documents.delivery_step step on delivery_id = item.id and step.status = item.status
        where channel = 'AXIS' and item.status = 'REJECTED' and ${sentWithin(period)}
          and ${this.#mayCount(Prisma.sql`sender_id`)}
        group by sender_id, reason`,
      this.context.prisma.$queryRaw<Counted['counts']>`
        select recipient_id as "agencyId", count(*)::int as received,
          count(*) filter (where ${takenIn} or status = 'REJECTED')::int as answered,
          count(*) filter (where minutes_to_acceptance <= ${workingDay})::int as "acceptedSoon",
          count(*) filter (where ${takenIn})::int as accepted,
          count(*) filter (where ${takenIn} and minutes_to_acceptance is null)::int as "acceptanceUnknown"
        from documents.delivery
        where channel = 'AXIS' and ${sentWithin(period)} and ${this.#mayCount(Prisma.sql`recipient_id`)}
        group by recipient_id`,
      this.context.prisma.$queryRaw<Counted['counts']>`
        select lead_agency_id as "agencyId", count(*)::int as "tasksDue",
          count(*) filter (where ${deadlineStateOn('item', period.to, this.context.organisation.clock.calendar)} = 'COMPLETED_ON_TIME')::int as "tasksOnTime"
        from documents.steering_task item
        where status <> 'CANCELLED' and ${within(Prisma.sql`due_date`)} and ${this.#mayCount(Prisma.sql`lead_agency_id`)}
        group by lead_agency_id`,
    ]);
    return { counts: [...documents, ...sent, ...received, ...tasks], rejections };
  }
}

/** Sent on the days of a period in Viet Nam; as instants, so that an index on them answers. */
function sentWithin({ from, to }: EdocPeriod): Prisma.Sql {
  const midnight = (day: PlainDate) =>
    Prisma.sql`${formatPlainDate(day)}::date::timestamp at time zone 'Asia/Ho_Chi_Minh'`;
  return Prisma.sql`sent_at >= ${midnight(from)} and sent_at < ${midnight(addDays(to, 1))}`;
}

function refuseReversed({ from, to }: EdocPeriod): void {
  if (to < from) throw badInput('period.to', 'The last day is not before the first');
}

/** A period in months of the calendar, the first and the last as far as it goes. */
function monthsOf(period: EdocPeriod): EdocPeriod[] {
  refuseReversed(period);
  const months: EdocPeriod[] = [];
  for (let { from } = period; from <= period.to;) {
    const next = plainDate(from.getUTCFullYear(), from.getUTCMonth() + 2, 1);
    const last = addDays(next, -1);
    months.push({ from, to: last < period.to ? last : period.to });
    from = next;
    if (months.length > mostMonths)
      throw badInput('period.to', `By month, ask for at most ${mostMonths} months at once`);
  }
  return months;
}

function indicatorsAmong(
  { counts, rejections }: Counted,
  agencies: readonly string[],
  medianHours: number | null,
): Indicator[] {
  const together = new Set(agencies);
  const among = <Row extends { agencyId: string }>(rows: readonly Row[]) =>
    rows.filter(({ agencyId }) => together.has(agencyId));
  return indicatorsOf(add(among(counts)), medianHours, among(rejections));
}

function keyOfAll(agencies: readonly string[]): string {
  return agencies.join(' ');
}

function keyOf({ from, to }: EdocPeriod): string {
  return `${formatPlainDate(from)} ${formatPlainDate(to)}`;
}
