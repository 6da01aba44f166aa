import { ArgsType, Directive, Field, Int, ObjectType } from 'type-graphql';
import { Access, open } from '../access/access.ts';
import { Bounded } from '../bounds/bound.ts';
import { badInput, type GraphError } from '../errors/errors.ts';
import { Pages, type PageSizes } from '../limits/cost-sdl.ts';
import { type Instant, instantAt } from '../dates/instant.ts';
import { formatPlainDate, parsePlainDate } from '../dates/plain-date.ts';
import { normaliseText } from '../text/vietnamese.ts';

/** The sizes of lists that people read. */
const listSizes: PageSizes = { standard: 20, most: 100 };

/** Relay's arguments of a list, read either forwards (first, after) or backwards (last, before). */
@ArgsType()
export class PageArgs {
  @Field(() => Int, {
    nullable: true,
    description: `How many items from the start, 0 to ${listSizes.most}; ${listSizes.standard} when neither first nor last is given.`,
  })
  first?: number | null;

  @Bounded({ length: 10_000 })
  @Field(() => String, { nullable: true, description: 'The cursor after which to go on; from this same list.' })
  after?: string | null;

  @Field(() => Int, { nullable: true, description: `How many items from the end, 0 to ${listSizes.most}.` })
  last?: number | null;

  @Bounded({ length: 10_000 })
  @Field(() => String, { nullable: true, description: 'The cursor before which to stop; from this same list.' })
  before?: string | null;
}

/** Where a page lies in its list (Relay). */
@ObjectType({ description: 'Where a page lies in its list (Relay).' })
@Directive('@shareable')
@Access(open)
export class PageInfo {
  @Field({ description: 'Whether items follow this page.' })
  hasNextPage!: boolean;

  @Field({ description: 'Whether items precede this page.' })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Cursor of the first item; null on an empty page.' })
  startCursor!: string | null;

  @Field(() => String, { nullable: true, description: 'Cursor of the last item; null on an empty page.' })
  endCursor!: string | null;
}

/** A page of a list, as every connection of the graph has it. */
export interface Connection<Node> {
  nodes: Node[];
  edges: { node: Node; cursor: string }[];
  pageInfo: PageInfo;
  /** Counted when it is read: how many items the list has for the viewer; null when nobody counts them. */
  readonly totalCount?: Promise<number | null> | number | null;
}

/** No list is counted further than this: beyond, people narrow down what they ask for. */
export const countedMost = 10_000;

/**
 * The Relay connection type over a node type. `class AgencyConnection extends connectionOf(Agency, 'Agency') {}` is not
 * needed: the returned class is the type. What a page costs, and how long it may be, follows from its sizes.
 */
export function connectionOf<Node extends object>(node: () => new () => Node, name: string, sizes = listSizes) {
  @ObjectType(`${name}Edge`, { description: `One ${name} in a list, with its cursor.` })
  @Directive('@shareable')
  @Access(open)
  class Edge {
    @Field(() => node(), { description: 'The item.' })
    node!: Node;

    @Field({ description: 'Opaque; names this item in this list, and stays valid while items come and go.' })
    cursor!: string;
  }

  @ObjectType(`${name}Connection`, { description: `A page of a list of ${name} (Relay).` })
  @Directive('@shareable')
  @Pages(sizes)
  @Access(open)
  class NodeConnection {
    @Field(() => [node()], { description: 'The items of the page.' })
    nodes!: Node[];

    @Field(() => [Edge], { description: 'The items of the page with their cursors.' })
    edges!: Edge[];

    @Field(() => PageInfo, { description: 'Where the page lies in its list.' })
    pageInfo!: PageInfo;

    @Field(() => Int, {
      nullable: true,
      description: `How many items the list has for the viewer, on all its pages; null beyond ${countedMost}, and of tables of figures, which are as long as they are.`,
    })
    totalCount?: number | null;
  }
  return NodeConnection as unknown as new () => Connection<Node>;
}

/** A value that items are sorted by. */
export type SortValue = string | number;
/** Where an item stands in its list: its sort values, the last one unique. */
export type SortKey = SortValue[];

/** What a store needs to fetch one page: keys instead of cursors, and a checked size. */
export interface PageRequest {
  /** Names the list that the cursors belong to. */
  list: string;
  limit: number;
  backward: boolean;
  after: SortKey | undefined;
  before: SortKey | undefined;
}

/** What a part of a list's cursors is: text, a plain date, an instant, a whole number, or what meets a condition. */
export type KeyPart = 'text' | 'date' | 'instant' | 'integer' | ((value: SortValue) => boolean);

/** Longer ones are none of ours. */
const longestCursor = 2_000;

/**
 * Checks Relay's arguments for the list of that name, whose cursors are made of these parts. Throws BAD_USER_INPUT for a
 * size that its pages cannot have (0 to 100 unless said), first together with last, and a cursor that is not one of this
 * list.
 */
export function pageRequest(
  args: PageArgs,
  list: string,
  parts: readonly KeyPart[],
  { standard, most } = listSizes,
): PageRequest {
  const backward = args.last != null;
  if (backward && args.first != null) throw badInput('last', 'Give first or last, not both');
  const limit = (backward ? args.last : args.first) ?? standard;
  if (limit < 0 || limit > most)
    throw badInput(backward ? 'last' : 'first', `A page has 0 to ${most} items; ask for the next page with after`);
  return {
    list,
    limit,
    backward,
    after: readCursor(args.after, 'after', list, parts),
    before: readCursor(args.before, 'before', list, parts),
  };
}

function readCursor(
  cursor: string | null | undefined,
  argument: string,
  list: string,
  parts: readonly KeyPart[],
): SortKey | undefined {
  if (cursor == null) return undefined;
  if (cursor.length > longestCursor) throw foreignCursor(argument);
  try {
    const [from, ...key] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as [string, ...SortKey];
    if (from === list && key.length === parts.length && parts.every((part, index) => isKeyPart(part, key[index]!)))
      return key;
  } catch {
    // Not JSON, or a value that is none of its kind: not a cursor of ours.
  }
  throw foreignCursor(argument);
}

/** Whether a value may stand in that part of a cursor; may throw where it may not. */
export function isKeyPart(part: KeyPart, value: SortValue): boolean {
  if (typeof part === 'function') return part(value);
  switch (part) {
    case 'text':
      return typeof value === 'string' && isWellFormed(value);
    case 'date':
      return typeof value === 'string' && formatPlainDate(parsePlainDate(value)) === value;
    case 'instant':
      return isInstant(value);
    case 'integer':
      return Number.isInteger(value) && Math.abs(value as number) < 2 ** 31;
  }
}

function isInstant(value: SortValue): boolean {
  const written = new Date(value).toISOString();
  parsePlainDate(written.slice(0, 10));
  return typeof value === 'number' || written === value;
}

function isWellFormed(text: string): boolean {
  normaliseText(text);
  return true;
}

/** The instant in a part of a cursor that is one: written as text, or as milliseconds since 1970. */
export function readInstantKey(value: SortValue): Instant {
  return instantAt(+new Date(value));
}

/** What a cursor is refused with that was not made of this list's keys. */
function foreignCursor(argument: string): GraphError {
  return badInput(argument, 'This cursor is not one of this list; take it from pageInfo or edges of an earlier page');
}

/** The cursor of an item with this key, in the list of that name. */
export function writeCursor(list: string, key: SortKey): string {
  return Buffer.from(JSON.stringify([list, ...key])).toString('base64url');
}

/** A column that a list in the database is sorted by; `read` turns a cursor's value into the column's. */
export interface SortColumn {
  field: string;
  direction: 'asc' | 'desc';
  read?: (value: SortValue) => unknown;
}

/** Prisma's where, orderBy and take for one page by keyset: no offset, so that inserts neither repeat nor skip items. */
export function keyset(request: PageRequest, columns: SortColumn[]) {
  const bounds = [
    ...(request.after ? [beyond(columns, request.after, false)] : []),
    ...(request.before ? [beyond(columns, request.before, true)] : []),
  ];
  return {
    where: { AND: bounds },
    orderBy: columns.map(({ field, direction }) => ({ [field]: request.backward ? flipped(direction) : direction })),
    take: request.limit + 1,
  };
}

/** (a, b) beyond (x, y) as a > x or (a = x and b > y), which is all that Prisma's filters can say. */
function beyond(columns: SortColumn[], key: SortKey, backwards: boolean) {
  const value = (index: number) => columns[index]!.read?.(key[index]!) ?? key[index];
  return {
    OR: columns.map(({ field, direction }, index) => ({
      ...Object.fromEntries(columns.slice(0, index).map((column, earlier) => [column.field, value(earlier)])),
      [field]: { [(direction === 'asc') !== backwards ? 'gt' : 'lt']: value(index) },
    })),
  };
}

function flipped(direction: 'asc' | 'desc'): 'asc' | 'desc' {
  return direction === 'asc' ? 'desc' : 'asc';
}
