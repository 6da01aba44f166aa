import DataLoader from 'dataloader';
import type { PlainDate } from '../../../kernel/dates/plain-date.ts';
import { groupBy } from '../../../kernel/loaders/group-by.ts';
import type { ReportState, SubmissionDue } from '../../generated/client.ts';
import { dues } from '../inbox/inbox.store.ts';
import { describeDue } from '../obligation/obligation.store.ts';
import type { ReportProgress, ReportReminder } from './reminder.type.ts';
import type { ReportsContext } from '../../access/context.ts';

/** Whose reports: those due to a receiver under a regime for a period. */
interface Wanted {
  receiverId: string;
  regimeId: string;
  periodId: string;
}

interface Row extends SubmissionDue, Wanted {
  agencyId: string;
  dataTo: PlainDate;
  state: ReportState;
  isSent: boolean;
}

/** Reads how far those have come who owe a receiver their reports; of however many receivers and periods by one statement. */
export class ReportProgressStore {
  readonly #progress: DataLoader<Wanted, ReportProgress, string>;

  constructor(context: ReportsContext) {
    this.#progress = new DataLoader(
      async (wanted) => {
        const rows = await context.prisma.$queryRaw<Row[]>`
          select item.id, item.obligation_id as "obligationId", item.receiver_id as "receiverId", item.deadline,
            item.agency_id as "agencyId", item.regime_id as "regimeId", item.period_id as "periodId",
            item.data_to as "dataTo", item.state, item.first_sent_on is not null as "isSent"
          from unnest(${wanted.map(({ receiverId }) => receiverId)}::text[],
            ${wanted.map(({ regimeId }) => regimeId)}::text[], ${wanted.map(({ periodId }) => periodId)}::text[]
          ) as wanted(receiver_id, regime_id, period_id)
          join ${dues} item using (receiver_id, regime_id, period_id) order by item.agency_id, item.id`;
        const found = groupBy(rows, keyOf);
        return wanted.map((one) => progressIn(found.get(keyOf(one)) ?? []));
      },
      { cacheKeyFn: keyOf },
    );
  }

  /** How far those have come of whom a receiver is reminded. */
  of({ agency, regimeId, period }: ReportReminder): Promise<ReportProgress> {
    return this.#progress.load({ receiverId: agency.id, regimeId, periodId: period.id });
  }
}

function progressIn(rows: Row[]): ReportProgress {
  const sent = rows.filter(({ isSent }) => isSent);
  return {
    expected: rows.length,
    sent: sent.length,
    missing: rows.filter(({ isSent }) => !isSent).map((row) => describeDue(row, row)),
    undecided: sent.filter(({ state }) => state === 'SENT').map((row) => describeDue(row, row)),
  };
}

function keyOf({ receiverId, regimeId, periodId }: Wanted): string {
  return JSON.stringify([receiverId, regimeId, periodId]);
}
