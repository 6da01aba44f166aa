import type { Instant } from '../dates/instant.ts';
import type { RelationshipContext } from '../access/access.ts';
import type { RequestAudit } from '../audit/request-audit.ts';
import type { Clock } from '../calendar/clock.ts';
import type { Organisation } from '../organisation/organisation.ts';
import type { SharedKey } from './shared.ts';

/** What every resolver, store and command of a subgraph is given about the request. `Client` is its Prisma client. */
export interface RequestContext<Client = unknown> extends RelationshipContext {
  prisma: Client;
  /** The schema of the subgraph's tables in the database, which has its name. */
  schema: string;
  now: Instant;
  /** What deadlines are counted by. */
  clock: Clock;
  requestId: string;
  /** Who is counted where uses are counted. */
  payer: string;
  audit: RequestAudit;
  /** Who may read a field, for what is given beside the graph: the rule is the one that the field declares. */
  access: {
    /**
     * Whether the viewer may read `Type.field` of this row; a read that goes on record is noted, under `part` where it is
     * a file of the field that is read.
     */
    may(field: string, row: object, part?: string): boolean;
  };
  /** The store of this request; it is built when it is first asked for. */
  use<Store>(store: new (context: RequestContext<Client>) => Store): Store;
  /** What the function answers for this request; it is called once. */
  once<Value>(read: (context: RequestContext<Client>) => Value): Value;
  /** What all requests of the subgraph share; see `open` of its definition. */
  shared<Thing>(key: SharedKey<Thing>): Thing;
  /** The picture of the agencies as it is after a change that this request has made. */
  refreshOrganisation(): Promise<Organisation>;
  /** Forgets what stores have read for this request: after a change, everything is read again. */
  renew(): Promise<void>;
}

/** What stored due dates and duties follow from. */
export type Basis = Pick<RequestContext, 'organisation' | 'now' | 'today'>;

/** Whose request something is carried out for. */
export interface Caller {
  authorization: string | undefined;
  requestId: string;
  /** Where the request comes from: who has no token is told apart by it. */
  address?: string | undefined;
  /** Is aborted when nobody waits for the answer any more. */
  signal?: AbortSignal | undefined;
}

/** Carries out what is not GraphQL for its caller: with the viewer, the stores and the audit of an operation. */
export type Within<Client = unknown> = <Result>(
  caller: Caller,
  work: (context: RequestContext<Client>) => Promise<Result>,
) => Promise<Result>;
