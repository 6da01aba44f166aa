import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql';
import { Access, signedIn } from '../access/access.ts';
import { PageArgs } from '../page.ts';
import type { AuditTrailStore } from './audit-trail.store.ts';
import { AuditFilter, AuditRecordConnection } from './audit-trail.type.ts';

/** The query for a subgraph's audit trail: `directoryAuditTrail` for the directory. */
export function auditTrailResolver(subgraph: string): Function {
  @Resolver()
  class AuditTrailResolver {
    @Query(() => AuditRecordConnection, {
      name: `${subgraph}AuditTrail`,
      nullable: true,
      description: `Who read personal data, and who changed or tried to change what, in the subgraph ${subgraph}, the latest first: what the viewer did themselves; with audit:read, what was done for their agency; with province:wide as well, everything.`,
    })
    @Access(signedIn, { class: 'AUDIT' })
    trail(
      @Arg('filter', () => AuditFilter, { nullable: true, description: 'Which of them.' })
      filter: AuditFilter | undefined,
      @Args(() => PageArgs) page: PageArgs,
      @Ctx() { auditTrail }: { auditTrail: AuditTrailStore },
    ) {
      return auditTrail.list(filter ?? {}, page);
    }
  }
  return AuditTrailResolver;
}
