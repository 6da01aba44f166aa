import type { RequestContext } from '../../kernel/request/request-context.ts';
import type { Unit } from '../../kernel/request/unit.ts';
import type { Prisma, PrismaClient } from '../generated/client.ts';

/** What the resolvers, stores and commands of documents are given about the request. */
export type DocumentsContext = RequestContext<PrismaClient>;

/** What one change of documents is given, from its checks to its commit. */
export type DocumentsUnit = Unit<Prisma.TransactionClient>;
