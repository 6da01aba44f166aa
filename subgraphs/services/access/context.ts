import type { RequestContext } from '../../kernel/request/request-context.ts';
import type { PrismaClient } from '../generated/client.ts';

/** What the resolvers, stores and commands of services are given about the request. */
export type ServicesContext = RequestContext<PrismaClient>;
