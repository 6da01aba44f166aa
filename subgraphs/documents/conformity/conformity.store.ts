import { badInput } from '../../kernel/errors.ts';
import type { Organisation } from '../../kernel/organisation/organisation.ts';
import type { AgencyLevel } from '../../kernel/organisation/snapshot.ts';
import { formatPlainDate } from '../../kernel/plain-date.ts';
import { Prisma, type PrismaClient } from '../generated/client.ts';
import type { Rights } from '../rights.rules.ts';
import { deadlineStateOn } from '../steering-task/steering-task.store.ts';
import { add, type Counts, type Indicator, indicatorsOf } from './conformity.rules.ts';
import type { EdocConformity, EdocPeriod } from './conformity.type.ts';

type AgencyCounts = Partial<Counts> & { agencyId: string };

const levels: AgencyLevel[] = ['CENTRAL', 'PROVINCE', 'DISTRICT', 'COMMUNE'];

/** Counts how documents were sent and received, by agency: four statements for a period, whoever asks for whom. */
export class ConformityStore {
  readonly #counted = new Map<string, Promise<AgencyCounts[]>>();

  constructor(
    private readonly prisma: PrismaClient,
    private readonly organisation: Organisation,
    private readonly rights: Rights,
  ) {}

  /** The indicators of each level, or each agency, in a period. */
  async by(grouping: 'LEVEL' | 'AGENCY', period: EdocPeriod): Promise<EdocConformity[]> {
    const counts = await this.#count(period);
    const levelOf = (agencyId: string) => this.organisation.get(agencyId)?.level;
    if (grouping === 'LEVEL')
      return levels.map((level) => ({
        level,
        agency: null,
        indicators: indicatorsOf(add(counts.filter(({ agencyId }) => levelOf(agencyId) === level))),
      }));
    return [...new Set(counts.map(({ agencyId }) => agencyId))].sort().flatMap((id) => {
      const level = levelOf(id);
      const own = counts.filter(({ agencyId }) => agencyId === id);
      return level ? [{ level, agency: { id, asOf: period.to }, indicators: indicatorsOf(add(own)) }] : [];
    });
  }

  /** The indicators of an agency with those that it took over from. */
  async of(agencyId: string, period: EdocPeriod): Promise<Indicator[]> {
    const archive = new Set(this.organisation.archiveOf(agencyId));
    return indicatorsOf(add((await this.#count(period)).filter((counts) => archive.has(counts.agencyId))));
  }

  #count(period: EdocPeriod): Promise<AgencyCounts[]> {
    if (period.to < period.from) throw badInput('period.to', 'The last day is not before the first');
    const [from, to] = [formatPlainDate(period.from), formatPlainDate(period.to)];
    const key = `${from} ${to}`;
    const counting = this.#counted.get(key) ?? this.#read(from, to, period.to);
    this.#counted.set(key, counting);
    return counting;
  }

  async #read(from: string, to: string, asOf: Date): Promise<AgencyCounts[]> {
    const within = (day: Prisma.Sql) => Prisma.sql`${day} between ${from}::date and ${to}::date`;
    const { all, agencies } = this.rights;
    const of = (agency: Prisma.Sql) => (all ? Prisma.sql`true` : Prisma.sql`${agency} = any(${agencies}::text[])`);
    const sentOn = Prisma.sql`(sent_at at time zone 'Asia/Ho_Chi_Minh')::date`;
    const [documents, sent, received, tasks] = await Promise.all([
      this.prisma.$queryRaw<AgencyCounts[]>`
        select issuer_id as "agencyId", count(*)::int as documents,
          count(*) filter (where electronic)::int as electronic,
          count(*) filter (where electronic and signed)::int as "validlySigned",
          count(*) filter (where electronic and signed is null)::int as "signatureUnknown",
          count(*) filter (where electronic and complete and signed)::int as conforming,
          count(*) filter (where electronic and complete and signed is null)::int as "conformityUnknown"
        from (
          select issuer_id, validly_signed as signed,
            place is not null and signer_name is not null and signer_position is not null as complete,
            exists (select from documents.delivery where document_id = item.id and channel = 'AXIS') as electronic
          from documents.document item
          where ${within(Prisma.sql`promulgation_date`)} and ${of(Prisma.sql`issuer_id`)}
        ) document group by issuer_id`,
      this.prisma.$queryRaw<AgencyCounts[]>`
        select sender_id as "agencyId", count(*)::int as deliveries,
          count(*) filter (where status = 'REJECTED')::int as rejected,
          count(*) filter (where change is not null)::int as recalls
        from documents.delivery where channel = 'AXIS' and ${within(sentOn)} and ${of(Prisma.sql`sender_id`)}
        group by sender_id`,
      this.prisma.$queryRaw<AgencyCounts[]>`
        select recipient_id as "agencyId", count(*)::int as received,
          count(*) filter (where accepted_at is not null or status = 'REJECTED')::int as answered
        from documents.delivery where channel = 'AXIS' and ${within(sentOn)} and ${of(Prisma.sql`recipient_id`)}
        group by recipient_id`,
      this.prisma.$queryRaw<AgencyCounts[]>`
        select lead_agency_id as "agencyId", count(*)::int as "tasksDue",
          count(*) filter (where ${deadlineStateOn(asOf)} = 'COMPLETED_ON_TIME')::int as "tasksOnTime"
        from documents.steering_task item
        where status <> 'CANCELLED' and ${within(Prisma.sql`due_date`)} and ${of(Prisma.sql`lead_agency_id`)}
        group by lead_agency_id`,
    ]);
    return [...documents, ...sent, ...received, ...tasks];
  }
}
