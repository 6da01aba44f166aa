import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql';
import { Access, signedIn } from '../access/access.ts';
import { PageArgs } from '../page/page.ts';
import type { AuditTrailStore } from './audit-trail.store.ts';
import { AuditFilter, AuditRecordConnection } from './audit-trail.type.ts';

/** The query for an audit trail: `directoryAuditTrail` for that of the subgraph directory, `gatewayAuditTrail` for the gateway's. */
export function auditTrailResolver(chain: string): Function {
  @Resolver()
  class AuditTrailResolver {
    @Query(() => AuditRecordConnection, {
      name: `${chain}AuditTrail`,
      nullable: true,
      description: `${contents(chain)}, the latest first: what the viewer did themselves; with audit:read, what was done for their agency; with province:wide as well, everything.`,
    })
    @Access(signedIn, { class: 'AUDIT' })
    trail(
      @Arg('filter', () => AuditFilter, { nullable: true, description: 'Which of them.' })
      filter: AuditFilter | undefined,
      @Args(() => PageArgs) page: PageArgs,
      @Ctx() { auditTrail }: { auditTrail: AuditTrailStore },
    ) {
      return auditTrail.list(chain, filter ?? {}, page);
    }
  }
  return AuditTrailResolver;
}

function contents(chain: string): string {
  return chain === 'gateway'
    ? 'Which mutations the gateway denied to whom, before any subgraph was asked, as far as it keeps its records in the database of the directory'
    : `Who read personal data, and who changed or tried to change what, in the subgraph ${chain}`;
}
