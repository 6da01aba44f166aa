import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Access, open } from '../../../kernel/access/access.ts';
import { PageArgs } from '../../../kernel/page/page.ts';
import type { DocumentsContext } from '../../access/context.ts';
import { Agency } from '../../federated/agency.type.ts';
import { DocumentStore } from './document.store.ts';
import { DocumentConnection, DocumentFilter, DocumentRole } from './document.type.ts';

@Resolver(() => Agency)
export class AgencyDocumentsResolver {
  @FieldResolver(() => DocumentConnection, {
    nullable: true,
    description:
      'The documents that it, or an agency that it took over from, issued or received and that the viewer may see, the newest first.',
  })
  @Access(open)
  documents(
    @Root() agency: Agency,
    @Arg('role', () => DocumentRole, { defaultValue: 'ANY', description: 'Its role in them.' })
    role: keyof typeof DocumentRole,
    @Arg('filter', () => DocumentFilter, { nullable: true, description: 'Which to list; all when left out.' })
    filter: DocumentFilter | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: DocumentsContext,
  ) {
    return context.use(DocumentStore).ofAgency(agency.id, role, filter ?? {}, page);
  }
}
