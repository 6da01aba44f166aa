import type { RelationshipContext } from '../../kernel/access/access.ts';
import { badInput, GraphError } from '../../kernel/errors.ts';
import { formatPlainDate } from '../../kernel/plain-date.ts';
import { Prisma } from '../generated/client.ts';
import { documentRights, type Rights, taskRights } from '../rights.rules.ts';
import type { DeadlineState } from '../steering-task/steering-task.rules.ts';
import { deadlineStateOn, visibleTask } from '../steering-task/steering-task.store.ts';
import { searchedNumber, searchedText } from './document-filter.rules.ts';
import type { DocumentFilter, DocumentRole } from './document.type.ts';

type Role = keyof typeof DocumentRole;

export const partyRoles: Record<Role, string[]> = {
  ISSUED: ['ISSUER'],
  RECEIVED: ['ADDRESSEE', 'RECIPIENT'],
  ANY: ['ISSUER', 'ADDRESSEE', 'RECIPIENT'],
};

/** How like each other a query and a part of a text must be, from 0 to 1, for what was typed wrongly to be found. */
const likeness = 0.7;

/** That the viewer's agency, or one that it took over from, issued or received the document `item`. */
export function concernsAny(agencies: string[]): Prisma.Sql {
  return Prisma.sql`exists (
    select from documents.party where document_id = item.id and agency_id = any(${agencies}::text[])
  )`;
}

/** That the document `item` is the viewer's to know of. */
export function visibleDocument({ agencies, all }: Rights): Prisma.Sql {
  return all ? Prisma.sql`true` : Prisma.sql`(item.is_public or ${concernsAny(agencies)})`;
}

/**
 * The conditions of a filter, on documents that the statement calls `item`. Agencies are looked up with those that they
 * took over from. Throws FORBIDDEN for a condition on what the viewer may not read.
 */
export function documentConditions(filter: DocumentFilter, context: RelationshipContext): Prisma.Sql[] {
  const { issuer, recipient, types, from, to, validlySigned: signed, search, number, urgency, revoked } = filter;
  if (from && to && to < from) throw badInput('filter.to', 'The last day is not before the first');
  const concerns = (agencyId: string, role: Role) => Prisma.sql`item.id in (
    select document_id from documents.party
    where agency_id = any(${context.organisation.archiveOf(agencyId)}::text[]) and role = any(${partyRoles[role]}::text[])
  )`;
  return [
    ...(search == null ? [] : textConditions(search, context)),
    ...(number == null ? [] : numberConditions(number)),
    ...(issuer == null ? [] : [concerns(issuer, 'ISSUED')]),
    ...(recipient == null ? [] : [concerns(recipient, 'RECEIVED')]),
    ...(signed == null ? [] : [Prisma.sql`item.validly_signed = ${signed}`]),
    ...(types ? [Prisma.sql`item.type = any(${types}::text[])`] : []),
    ...(urgency ? [Prisma.sql`item.urgency = any(${urgency}::text[])`] : []),
    ...(revoked == null ? [] : [Prisma.sql`(item.revoked_at is not null) = ${revoked}`]),
    ...(from ? [Prisma.sql`item.promulgation_date >= ${formatPlainDate(from)}::date`] : []),
    ...(to ? [Prisma.sql`item.promulgation_date <= ${formatPlainDate(to)}::date`] : []),
    ...(filter.taskState == null ? [] : [givesTask(filter.taskState, context)]),
  ];
}

/**
 * Every word of the query begins one of the text's; or, when no document of the viewer's is so, the query is much like a
 * part of it: most syllables are one letter away from another, so that likeness alone would find too much.
 */
function textConditions(query: string, context: RelationshipContext): Prisma.Sql[] {
  const searched = searchedText(query);
  if (!searched) return [];
  const begin = (patterns: string[]) => patterns.map((pattern) => Prisma.sql`item.search_text like ${pattern}`);
  const words = Prisma.join(begin(searched.words), ' and ');
  const text = Prisma.sql`${searched.folded}::text`;
  const alike = Prisma.join(
    [
      // The operator is what the index answers; it is content with less likeness.
      Prisma.sql`${text} <% item.search_text`,
      Prisma.sql`word_similarity(${text}, item.search_text) >= ${likeness}`,
      ...begin(searched.numbers),
    ],
    ' and ',
  );
  return [
    Prisma.sql`((${words}) or (${alike} and not exists (
      select from documents.document item where ${words} and ${visibleDocument(documentRights(context))}
    )))`,
  ];
}

function numberConditions(number: string): Prisma.Sql[] {
  const { codeNumbers, beginnings } = searchedNumber(number);
  return [
    Prisma.sql`item.code_number = any(${codeNumbers}::text[])`,
    Prisma.sql`item.search_text like any(${beginnings}::text[])`,
  ];
}

/** That a document gives a task, of those that the viewer may see, that stands so to its due date today. */
function givesTask(state: DeadlineState, context: RelationshipContext): Prisma.Sql {
  if (!context.viewer.scopes.has('tasks:read'))
    throw new GraphError(
      'FORBIDDEN',
      'Only who may read tasks (tasks:read) lists documents by them',
      'filter.taskState',
    );
  return Prisma.sql`item.id in (
    select item.source_document_id from documents.steering_task item
    where ${visibleTask('item', taskRights(context))} and ${deadlineStateOn(context.today)} = ${state}
  )`;
}
