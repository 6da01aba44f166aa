import type { IndexedBy } from '../../kernel/database/newest-first.ts';
import { Prisma } from '../generated/client.ts';
import { midnight } from '../statistics/dossier-cells.store.ts';
import { addDays } from '../../kernel/plain-date.ts';
import type { DossierRights } from './dossier-relations.rules.ts';
import { type DossierConditions, namePatterns } from './dossier-search.rules.ts';

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
export function matching(conditions: DossierConditions, rights: DossierRights, now: Date): Prisma.Sql[] {
  const { statuses, assignedTo, procedure, code, applicant, dueFrom, dueTo, isLate } = conditions;
  return [
    ...(statuses ? [Prisma.sql`item.status = any(${statuses}::text[])`] : []),
    ...(assignedTo == null ? [] : [Prisma.sql`item.assigned_to = ${assignedTo}`, handled(rights)]),
    ...(procedure == null ? [] : [Prisma.sql`item.procedure_code = ${procedure}`]),
    ...(code == null ? [] : [Prisma.sql`item.code = ${code}`]),
    ...(applicant == null ? [] : [...named(applicant), namesReadable(rights)]),
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
export function narrowing({ code, assignedTo }: DossierConditions, rights: DossierRights): IndexedBy[] | undefined {
  const { agencies, subject, synced, all } = rights;
  if (code != null) return undefined;
  if (assignedTo != null) return [{ column: Prisma.sql`item.assigned_to`, keys: [assignedTo] }];
  if (all || synced) return undefined;
  return [
    { column: Prisma.sql`item.applicant_subject`, keys: subject === null ? [] : [subject] },
    { column: Prisma.sql`item.receiving_id`, keys: agencies },
    { column: Prisma.sql`item.competent_id`, keys: agencies },
    { column: Prisma.sql`item.returning_id`, keys: agencies },
  ];
}

function named(applicant: string): Prisma.Sql[] {
  return namePatterns(applicant).map((pattern) => Prisma.sql`item.search_text like ${pattern}`);
}

/** As `isOnTime` in deadline.rules.ts has it, of what is accepted. */
function late(now: Date): Prisma.Sql {
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
