import type { RequestContext } from '../../kernel/request/request-context.ts';
import type { Unit } from '../../kernel/request/unit.ts';
import type { Prisma, PrismaClient } from '../generated/client.ts';

/** What the resolvers, stores and commands of directory are given about the request. */
export type DirectoryContext = RequestContext<PrismaClient>;

/** What one change of directory is given, from its checks to its commit. */
export type DirectoryUnit = Unit<Prisma.TransactionClient>;
