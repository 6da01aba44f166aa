import type { Instant } from '../../../kernel/dates/instant.ts';
import { Prisma } from '../../generated/client.ts';

/** The statuses by which a recipient gets further, in their order. */
const progress = ['ARRIVED', 'ACCEPTED', 'ASSIGNED', 'PROCESSING', 'COMPLETED'];

/**
 * The deliveries of until then, in the columns of their table, as they stood at an instant: by the steps and answers that
 * had come, of which `after` in delivery.rules.ts makes where a delivery stands now.
 */
export function deliveriesAsOf(until: Instant): Prisma.Sql {
  const at = Prisma.sql`${until}::timestamptz`;
  const known = (column: 'arrived_at' | 'accepted_at' | 'completed_at') => {
    const name = Prisma.raw(column);
    return Prisma.sql`case when sent.${name} <= ${at} then sent.${name} end as ${name}`;
  };
  return Prisma.sql`(
    select sent.id, sent.document_id, sent.sender_id, sent.recipient_id, sent.recipient_label, sent.channel, sent.sent_at,
      coalesce(given_back.status, asked_back.status, refused.status, reached.status, 'SENT') as status,
      coalesce(given_back.at, asked_back.at, refused.at, greatest(reached.at, kept.at), sent.sent_at) as status_at,
      case when given_back.status is not null or asked_back.status is not null
        then coalesce(reached.status, 'SENT') end as status_before,
      ${known('arrived_at')}, ${known('accepted_at')}, ${known('completed_at')},
      case when sent.accepted_at <= ${at} then sent.minutes_to_acceptance end as minutes_to_acceptance
    from documents.delivery sent
    left join lateral (
      select status, at from documents.delivery_step step
      where step.delivery_id = sent.id and step.at <= ${at} and step.status = any(${progress}::text[])
      order by array_position(${progress}::text[], step.status) desc, step.position limit 1
    ) reached on true
    left join lateral (
      select status, at from documents.delivery_step step
      where step.delivery_id = sent.id and step.at <= ${at} and step.status = 'REJECTED' limit 1
    ) refused on true
    left join lateral (
      select 'RECALL_REQUESTED' as status, asked_at as at from documents.change_request request
      where request.delivery_id = sent.id and request.kind = 'RECALL' and request.asked_at <= ${at}
        and (request.answered_at is null or request.answered_at > ${at})
      order by asked_at limit 1
    ) asked_back on true
    left join lateral (
      select 'CHANGE_ACCEPTED' as status, answered_at as at from documents.change_request request
      where request.delivery_id = sent.id and request.kind <> 'UPDATE' and request.is_accepted
        and request.answered_at <= ${at}
      order by answered_at limit 1
    ) given_back on true
    left join lateral (
      select max(answered_at) as at from documents.change_request request
      where request.delivery_id = sent.id and request.kind = 'RECALL' and not request.is_accepted
        and request.answered_at <= ${at}
    ) kept on true
    where sent.sent_at <= ${at}
  )`;
}
