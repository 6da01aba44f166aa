import { type DocumentNode, Kind } from 'graphql';
import type { IMiddlewareFunction, IMiddlewareTypeMap } from 'graphql-middleware';
import type { RequestAudit } from './request-audit.ts';

/** What a mutation needs of its request. */
interface MutationContext {
  audit: RequestAudit;
  renew(): Promise<void>;
}

/**
 * Every mutation leaves in the audit trail that it began, and how it ended. What it answers, and the mutations after it in
 * the same operation, read anew: what was read before it may be what it has changed.
 */
export function auditedMutations(document: DocumentNode): IMiddlewareTypeMap {
  const audited: IMiddlewareFunction<unknown, MutationContext> = async (resolve, parent, args, context, info) => {
    try {
      return await context.audit.mutation(
        info.fieldName,
        () => resolve(parent, args, context, info) as Promise<unknown>,
      );
    } finally {
      await context.renew();
    }
  };
  const declaresMutations = document.definitions.some(
    (definition) => definition.kind === Kind.OBJECT_TYPE_DEFINITION && definition.name.value === 'Mutation',
  );
  return declaresMutations ? { Mutation: audited } : {};
}
