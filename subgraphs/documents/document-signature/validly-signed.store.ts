import { Prisma } from '../generated/client.ts';

/**
 * Whether the document `item` is validly signed: by the leader whom it names and by the agency, each VALID and by the end
 * of its promulgation day, on which it is sent. Null while a signature that may be is UNKNOWN, or none was looked at.
 */
export const validlySigned = Prisma.sql`(
  select case when leader_valid and agency_valid then true when leader_invalid or agency_invalid then false end from (
    select bool_or(kind = 'LEADER' and valid) as leader_valid, bool_or(kind = 'AGENCY' and valid) as agency_valid,
      bool_and(not valid and status <> 'UNKNOWN') filter (where kind = 'LEADER') as leader_invalid,
      bool_and(not valid and status <> 'UNKNOWN') filter (where kind = 'AGENCY') as agency_invalid
    from (
      select kind, status, coalesce(status = 'VALID'
        and signing_time < (item.promulgation_date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh'
        and (kind <> 'LEADER' or position(item.signer_name in signer_cert_subject) > 0), false) as valid
      from documents.signature where document_id = item.id
    ) signature
  ) verdict
)`;
