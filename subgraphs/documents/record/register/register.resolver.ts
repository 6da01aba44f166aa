import { Arg, Args, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { Access, open, scopes } from '../../../kernel/access/access.ts';
import { PageArgs } from '../../../kernel/page/page.ts';
import { Agency } from '../../federated/agency.type.ts';
import { Document } from '../document/document.type.ts';
import { RegisterDirection, RegisterEntry, RegisterEntryConnection } from './register.type.ts';
import type { DocumentsContext } from '../../access/context.ts';
import { DocumentStore } from '../document/document.store.ts';
import { RegisterStore } from './register.store.ts';

@Resolver(() => RegisterEntry)
export class RegisterEntryResolver {
  @FieldResolver(() => Document, { nullable: true, description: 'The document.' })
  @Access(open, { class: 'INTERNAL' })
  document(@Root() { documentId }: RegisterEntry, @Ctx() context: DocumentsContext): Promise<Document | null> {
    return context.use(DocumentStore).find(documentId);
  }
}

@Resolver(() => Document)
export class DocumentRegisterResolver {
  @FieldResolver(() => RegisterEntry, {
    nullable: true,
    description:
      'The line of the outgoing register under which it was issued here, with the numbers that the register went past to it (số đi); null for documents that came in otherwise, and for those of other agencies.',
  })
  @Access(scopes('documents:read'), { class: 'INTERNAL' })
  registerEntry(@Root() { id }: Document, @Ctx() context: DocumentsContext): Promise<RegisterEntry | null> {
    return context.use(RegisterStore).ofDocument(id);
  }
}

@Resolver(() => Agency)
export class AgencyRegisterResolver {
  @FieldResolver(() => RegisterEntryConnection, {
    nullable: true,
    description:
      'A register of the agency and of those that it took over from (sổ văn bản đi, đến), the latest entry first; empty for other agencies.',
  })
  @Access(scopes('documents:read'), { class: 'INTERNAL' })
  register(
    @Root() agency: Agency,
    @Arg('direction', () => RegisterDirection, { description: 'Which.' }) direction: keyof typeof RegisterDirection,
    @Arg('year', () => Int, { nullable: true, description: 'Of one year; of all when left out.' })
    year: number | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: DocumentsContext,
  ) {
    return context.use(RegisterStore).ofAgency(agency.id, { direction, year }, page);
  }
}
