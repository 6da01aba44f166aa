import type { RequestContext } from '../../kernel/request/request-context.ts';
import type { Unit } from '../../kernel/request/unit.ts';
import type { Prisma, PrismaClient } from '../generated/client.ts';

/** What the resolvers, stores and commands of reports are given about the request. */
export type ReportsContext = RequestContext<PrismaClient>;

/** What one change of reports is given, from its checks to its commit. */
export type ReportsUnit = Unit<Prisma.TransactionClient>;
