import type { RelationshipContext } from '../../kernel/access/access.ts';
import type { RawReader } from '../../kernel/database/newest-first.ts';
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
  return Prisma.sql`item.party_ids && ${agencies}::text[]`;
}

/** That the document `item` is the viewer's to know of. */
export function visibleDocument({ agencies, all }: Rights): Prisma.Sql {
  return all ? Prisma.sql`true` : Prisma.sql`(item.is_public or ${concernsAny(agencies)})`;
}

/**
 * The conditions of a filter, on documents that the statement calls `item`. Agencies are looked up with those that they
 * took over from. Throws FORBIDDEN for a condition on what the viewer may not read.
 */
export async function documentConditions(
  reader: RawReader,
  filter: DocumentFilter,
  context: RelationshipContext,
): Promise<Prisma.Sql[]> {
  const { issuer, recipient, types, from, to, validlySigned: signed, search, number, urgency, revoked } = filter;
  if (from && to && to < from) throw badInput('filter.to', 'The last day is not before the first');
  const concerns = (agencyId: string, role: Role) => Prisma.sql`item.id in (
    select document_id from documents.party
    where agency_id = any(${context.organisation.archiveOf(agencyId)}::text[]) and role = any(${partyRoles[role]}::text[])
  )`;
  return [
    ...(search == null ? [] : await textConditions(reader, search, context)),
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
 * The text has every word of the query; or, when no document of the viewer's has them all, the query is much like a part
 * of it: most syllables are one letter away from another, so that likeness alone would find too much. Which of the two is
 * asked first, since the planner knows what to do about each and not about both.
 */
async function textConditions(reader: RawReader, query: string, context: RelationshipContext): Promise<Prisma.Sql[]> {
  const searched = searchedText(query);
  if (!searched) return [];
  const words = Prisma.sql`to_tsvector('simple', item.search_text) @@ to_tsquery('simple', ${searched.query})`;
  const found = await reader.$queryRaw<object[]>`
    select item.id from documents.document item
    where ${words} and ${visibleDocument(documentRights(context))} limit 1`;
  if (found.length) return [words];
  const text = Prisma.sql`${searched.folded}::text`;
  return [
    // The operator is what the index answers; it is content with less likeness.
    Prisma.sql`${text} <% item.search_text`,
    Prisma.sql`word_similarity(${text}, item.search_text) >= ${likeness}`,
    ...searched.numbers.map(hasWord),
  ];
}

/** The same words, looked for in each text by itself: for a few thousand of them that is quicker than an index. */
export function wordConditions(query: string): Prisma.Sql[] {
  return searchedText(query)?.words.map(hasWord) ?? [];
}

function hasWord(pattern: string): Prisma.Sql {
  return Prisma.sql`item.search_text || ' ' like ${pattern}`;
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
