import type { Instant } from '../../../kernel/dates/instant.ts';
import type { IndexedBy } from '../../../kernel/database/newest-first.ts';
import { Prisma } from '../../generated/client.ts';
import { midnight } from '../midnight.ts';
import { addDays } from '../../../kernel/dates/plain-date.ts';
import type { DossierRights } from '../../access/dossier-relations.rules.ts';
import { type DossierConditions, namePatterns } from './dossier-search.rules.ts';

/** The statuses of what is not done. */
const open = ['REGISTERED', 'ACCEPTED', 'PROCESSING', 'SUPPLEMENT_REQUIRED', 'PAYMENT_REQUIRED'];

/** Applicants see their own; agencies what they handle; an application what it filed, or the applicant has allowed it. */
export function visible(rights: DossierRights): Prisma.Sql {
  const { subject, clientId, synced } = rights;
  const consented =
    clientId === null
      ? Prisma.sql`true`
      : Prisma.sql`(${clientId} = any(item.consents) or item.filed_by = ${clientId})`;
  return Prisma.sql`(
    item.applicant_subject = ${subject}
    or (${synced} and item.code is not null)
    or (${handled(rights)} and ${consented})
  )`;
}

/** SQL of each condition. What the viewer may not read of a dossier does not find it. */
export function matching(conditions: DossierConditions, rights: DossierRights, now: Instant): Prisma.Sql[] {
  const { statuses, assignedTo, procedure, code, applicant, dueFrom, dueTo, isLate } = conditions;
  return [
    ...(statuses ? [Prisma.sql`item.status = any(${statuses}::text[])`] : []),
    // So that the index of what is not done can be used.
    ...(statuses?.every((status) => open.includes(status)) ? [Prisma.sql`item.ended_at is null`] : []),
    ...(assignedTo == null ? [] : [Prisma.sql`item.assigned_to = ${assignedTo}`, handled(rights)]),
    ...(procedure == null ? [] : [Prisma.sql`item.procedure_code = ${procedure}`]),
    ...(code == null ? [] : [Prisma.sql`item.code = ${code}`]),
    ...(applicant == null ? [] : [...named(applicant, rights), namesReadable(rights)]),
    ...(dueFrom ? [Prisma.sql`item.due_at >= ${midnight(dueFrom)}`] : []),
    ...(dueTo ? [Prisma.sql`item.due_at < ${midnight(addDays(dueTo, 1))}`] : []),
    ...(isLate == null
      ? []
      : [isLate ? late(now) : Prisma.sql`not ${late(now)}`, Prisma.sql`item.accepted_at is not null`]),
  ];
}

/**
 * The columns of which one must have one of some values, where that leaves few rows; undefined where a list of all in
 * their order is as good: of who sees everything, or of what one row has.
 */
export function narrowing(
  { code, assignedTo, applicant }: DossierConditions,
  rights: DossierRights,
): IndexedBy[] | undefined {
  const { agencies, subject, synced, all, processes, clientId } = rights;
  const person = subject === null ? [] : [subject];
  const own = { column: Prisma.sql`item.applicant_subject`, keys: person };
  if (code != null) return undefined;
  if (assignedTo != null) return [{ column: Prisma.sql`item.assigned_to`, keys: [assignedTo] }];
  if (synced) return undefined;
  // Of what is their agency's, officers read the names of what is assigned to them only.
  if (applicant != null && clientId === null)
    return [own, { column: Prisma.sql`item.assigned_to`, keys: processes ? person : [] }];
  if (all) return undefined;
  return [
    own,
    { column: Prisma.sql`item.competent_id`, keys: agencies },
    // Most dossiers come in and go out where they are decided on; the indexes of the others have only those.
    {
      column: Prisma.sql`item.receiving_id`,
      keys: agencies,
      where: Prisma.sql`item.receiving_id <> item.competent_id`,
    },
    {
      column: Prisma.sql`item.returning_id`,
      keys: agencies,
      where: Prisma.sql`item.returning_id <> item.competent_id`,
    },
  ];
}

/** The index of words is for who may search all; what is few already is quicker looked through. */
function named(applicant: string, { synced }: DossierRights): Prisma.Sql[] {
  return namePatterns(applicant).map((pattern) => {
    const isIndexed = synced && !pattern.endsWith(' %');
    return Prisma.sql`${isIndexed ? Prisma.sql`item.search_text` : Prisma.sql`(item.search_text || ' ')`} like ${pattern}`;
  });
}

/** As `isOnTime` in deadline.rules.ts has it, of what is accepted. */
function late(now: Instant): Prisma.Sql {
  return Prisma.sql`(item.supplement_requests > 1
    or coalesce(least(item.ended_at, item.waiting_since, ${now}::timestamptz) > item.due_at, false))`;
}

/** What the agencies of the viewer handle: of those alone the viewer may know to whom they are assigned. */
function handled({ agencies, all }: DossierRights): Prisma.Sql {
  if (all) return Prisma.sql`true`;
  return Prisma.sql`array[item.receiving_id, item.competent_id, item.returning_id] && ${agencies}::text[]`;
}

/** Those whose applicant the viewer may read by their whole name; elsewhere it is masked, or not theirs to read. */
function namesReadable({ subject, processes, clientId, synced }: DossierRights): Prisma.Sql {
  return Prisma.sql`(item.applicant_subject = ${subject} or (${processes} and item.assigned_to = ${subject})
    or ${clientId} = any(item.consents) or ${synced})`;
}
