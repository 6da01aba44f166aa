import type { RequestContext } from '../../kernel/request/request-context.ts';
import type { Unit } from '../../kernel/request/unit.ts';
import type { Prisma, PrismaClient } from '../generated/client.ts';

/** What the resolvers, stores and commands of services are given about the request. */
export type ServicesContext = RequestContext<PrismaClient>;

/** What one change of services is given, from its checks to its commit. */
export type ServicesUnit = Unit<Prisma.TransactionClient>;
