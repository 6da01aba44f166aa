import type { RelationshipContext } from '../../../kernel/access/access.ts';
import type { RawReader } from '../../../kernel/database/count-rows.ts';
import { badInput, GraphError } from '../../../kernel/errors/errors.ts';
import type { Connection } from '../../../kernel/page/page.ts';
import { formatPlainDate } from '../../../kernel/dates/plain-date.ts';
import { Prisma } from '../../generated/client.ts';
import { documentRights, type Rights, taskRights } from '../../access/rights.rules.ts';
import type { DeadlineState } from '../../deadlines/deadline-state.rules.ts';
import { deadlineStateOn, visibleTask, visibleTasks } from '../../deadlines/known-tasks.ts';
import { asTyped, meantWords, searchedNumber, searchedWords, withMistakes } from './document-filter.rules.ts';
import type { DocumentFilter, DocumentRole } from './document.type.ts';

type Role = keyof typeof DocumentRole;

export const partyRoles: Record<Role, string[]> = {
  ISSUED: ['ISSUER'],
  RECEIVED: ['ADDRESSEE', 'RECIPIENT'],
  ANY: ['ISSUER', 'ADDRESSEE', 'RECIPIENT'],
};

/** How many rows are looked through for what is found otherwise, before that is done. */
export const near = 2_000;

/** The same for documents that give tasks, of which one in seven gives any. */
const nearTasks = 10_000;

/**
 * How like each other a query and a part of a text must be, from 0 to 1, for what was typed wrongly to be found. Most
 * syllables are one letter away from another, so that words which are scattered over a text would find too much.
 */
const likeness = 0.5;

/** Stands for everyone among those who may know of a document. */
const everyone = '*';

/** Who may know of the document `item`, as its index has it. */
const knownTo = Prisma.sql`(case when item.is_public then item.party_ids || '{*}' else item.party_ids end)`;

/** That one of an array of agencies issued or received the document `item`. */
export function concernsAny(agencies: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`${knownTo} && ${agencies}`;
}

/** That the document `item` is the viewer's to know of. */
export function visibleDocument({ agencies, all }: Rights): Prisma.Sql {
  return all ? Prisma.sql`true` : concernsAny(Prisma.sql`${[...agencies, everyone]}::text[]`);
}

/** What documents, which the statement calls `item`, must meet. */
export interface DocumentConditions {
  /** Asked of each document by itself. */
  each: Prisma.Sql[];
  /** The same, by which documents are found before they are put in order. */
  found: Prisma.Sql[];
  /** How many rows are looked through before they are found; none when the order of the list leads to them. */
  near: number;
}

/**
 * Reads pages of documents, or of what there is of them, by a filter: those with every word that is searched for; or, when
 * there are none and no document of the viewer's has them all, those that have them with mistakes, as few as may be.
 * Throws FORBIDDEN for a condition on what the viewer may not read.
 */
export async function readFiltered<Page extends Pick<Connection<unknown>, 'nodes'>>(
  reader: RawReader,
  filter: DocumentFilter,
  context: RelationshipContext,
  read: (conditions: DocumentConditions) => Promise<Page[]>,
): Promise<Page[]> {
  const others = otherConditions(filter, context);
  const typed = filter.search == null ? [] : searchedWords(filter.search);
  const kinds = [filter.types, filter.urgency].flatMap((kind) => (kind ? [isOneOf(kind)] : []));
  const tasks = filter.taskState == null ? undefined : givesTask(filter.taskState, context);
  const meet = (words: Prisma.Sql[]) => {
    const indexed = [...words, ...kinds];
    return read({
      each: [...indexed, ...others, ...(tasks ? [tasks.each] : [])],
      found: [...indexed, ...others, ...(tasks ? [tasks.found] : [])],
      near: indexed.length > 0 ? near : tasks ? nearTasks : 0,
    });
  };
  if (typed.length === 0) return meet([]);
  const pages = await meet([hasWords(asTyped(typed))]);
  if (pages.some(({ nodes }) => nodes.length > 0)) return pages;
  const meant = await wordsMeant(reader, typed, context);
  return meant ? meet(meant) : pages;
}

/**
 * What is searched for instead of words that no document of the viewer's has together: those with the fewest mistakes that
 * one has. Undefined when one has them as they are typed, or nothing else can be meant.
 */
async function wordsMeant(
  reader: RawReader,
  typed: string[],
  context: RelationshipContext,
): Promise<Prisma.Sql[] | undefined> {
  const visible = visibleDocument(documentRights(context));
  // Materialized, the index is asked, and for one; otherwise the planner may walk through the table to meet it.
  const found = (conditions: Prisma.Sql[]) => Prisma.sql`
    with found as materialized (
      select item.id from documents.document item where ${Prisma.join([...conditions, visible], ' and ')}
    )
    select exists (select from found) as "isThere"`;
  const [known] = await reader.$queryRaw<{ isThere: boolean; occurring: string[] }[]>`
    ${found([hasWords(asTyped(typed))])}, array(
      select folded from (
        select distinct folded from documents.word where folded = any(${meantWords(typed)}::text[])
      ) as meant where ${occursFor(visible, Prisma.sql`folded::tsquery`)}
      union select last from (values (${typed.at(-1)!}::text)) as typed(last)
      where ${occursFor(visible, Prisma.sql`(last || ':*')::tsquery`)}
    ) as occurring`;
  if (known!.isThere) return undefined;
  const [fewest, any] = withMistakes(typed, new Set(known!.occurring)).map((query) => [
    hasWords(query),
    Prisma.sql`word_similarity(${typed.join(' ')}, item.search_text) >= ${likeness}`,
  ]);
  if (fewest === undefined || any === undefined) return fewest;
  const [one] = await reader.$queryRaw<{ isThere: boolean }[]>`${found(fewest)}`;
  return one!.isThere ? fewest : any;
}

/** That a document of the viewer's has the words: what occurs in others only must not steer what is found. */
function occursFor(visible: Prisma.Sql, words: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`exists (select from documents.document item where item.words @@ ${words} and ${visible})`;
}

function hasWords(query: string): Prisma.Sql {
  return Prisma.sql`item.words @@ ${query}::tsquery`;
}

/** No type is called as an urgency is. */
function isOneOf(kinds: string[]): Prisma.Sql {
  return Prisma.sql`array[item.type, item.urgency] && ${kinds}::text[]`;
}

/** That documents are of the period of a filter. */
export function withinPeriod({ from, to }: DocumentFilter): Prisma.Sql[] {
  return [
    ...(from ? [Prisma.sql`item.promulgation_date >= ${formatPlainDate(from)}::date`] : []),
    ...(to ? [Prisma.sql`item.promulgation_date <= ${formatPlainDate(to)}::date`] : []),
  ];
}

/** The other conditions. Agencies are looked up with those that they took over from. */
function otherConditions(filter: DocumentFilter, context: RelationshipContext): Prisma.Sql[] {
  const { issuer, recipient, from, to, validlySigned: signed, number, revoked } = filter;
  if (from && to && to < from) throw badInput('filter.to', 'The last day is not before the first');
  const concerns = (agencyId: string, role: Role) => Prisma.sql`item.id in (
    select document_id from documents.party
    where agency_id = any(${context.organisation.archiveOf(agencyId)}::text[]) and role = any(${partyRoles[role]}::text[])
  )`;
  return [
    ...(number == null ? [] : numberConditions(number)),
    ...(issuer == null ? [] : [concerns(issuer, 'ISSUED')]),
    ...(recipient == null ? [] : [concerns(recipient, 'RECEIVED')]),
    ...(signed == null ? [] : [Prisma.sql`item.validly_signed = ${signed}`]),
    ...(revoked == null ? [] : [Prisma.sql`(item.revoked_at is not null) = ${revoked}`]),
    ...withinPeriod(filter),
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
function givesTask(state: DeadlineState, context: RelationshipContext): { each: Prisma.Sql; found: Prisma.Sql } {
  if (!context.viewer.scopes.has('tasks:read')) {
    throw new GraphError(
      'FORBIDDEN',
      'Only who may read tasks (tasks:read) lists documents by them',
      'filter.taskState',
    );
  }
  const rights = taskRights(context);
  const isSo = Prisma.sql`${deadlineStateOn('task', context.today, context.organisation.clock.calendar)} = ${state}`;
  // "offset 0" keeps the planner from gathering all tasks, for the few documents that it is asked of.
  const each = Prisma.sql`exists (
    select from documents.steering_task task where task.source_document_id = item.id and ${visibleTask('task', rights)} and ${isSo} offset 0
  )`;
  const found = Prisma.sql`item.id in (select task.source_document_id from ${visibleTasks(rights)} task where ${isSo})`;
  return { each, found };
}
