import { Ctx, FieldResolver, Query, Resolver } from 'type-graphql';
import { Access, open } from '../../kernel/access/access.ts';
import { isSignedIn } from '../../kernel/identity/viewer.ts';
import { Agency } from '../agency/agency.type.ts';
import { Officer } from './officer.type.ts';
import { Viewer } from './viewer.type.ts';
import type { DirectoryContext } from '../access/context.ts';
import { AgencyStore } from '../agency/agency.store.ts';
import { OfficerStore } from './officer.store.ts';

@Resolver(() => Viewer)
export class ViewerResolver {
  @Query(() => Viewer, { nullable: true, description: 'The caller; null without a token.' })
  @Access(open)
  viewer(@Ctx() { viewer }: DirectoryContext): Viewer | null {
    return isSignedIn(viewer) ? { clientId: viewer.clientId, scopes: [...viewer.scopes].sort() } : null;
  }

  @FieldResolver(() => Agency, {
    nullable: true,
    description: 'The agency that the viewer acts for, as of today; null for a citizen.',
  })
  @Access(open)
  agency(@Ctx() context: DirectoryContext): Agency | null {
    return (context.viewer.agency && context.use(AgencyStore).find(context.viewer.agency, context.today)) || null;
  }

  @FieldResolver(() => Officer, {
    nullable: true,
    description: 'The viewer in the directory; null when they are not in it.',
  })
  @Access(open)
  officer(@Ctx() context: DirectoryContext): Promise<Officer | null> | null {
    return context.viewer.subject === null ? null : context.use(OfficerStore).bySubject(context.viewer.subject);
  }
}
