import { Arg, Args, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Access, scopes } from '../../../kernel/access/access.ts';
import { PageArgs } from '../../../kernel/page/page.ts';
import { Agency } from '../../federated/agency.type.ts';
import {
  EndSigningAuthorizationInput,
  RecordSigningAuthorizationInput,
  SigningAuthorization,
  SigningAuthorizationConnection,
} from './signing-authorization.type.ts';
import type { DocumentsContext } from '../../access/context.ts';
import { SigningAuthorizationStore } from './signing-authorization.store.ts';
import { endSigningAuthorization } from './end-signing-authorization.command.ts';
import { recordSigningAuthorization } from './record-signing-authorization.command.ts';

const write = scopes('documents:write');
const internal = { class: 'INTERNAL' } as const;

@Resolver(() => Agency)
export class SigningAuthorizationResolver {
  @FieldResolver(() => SigningAuthorizationConnection, {
    nullable: true,
    description:
      "The written authorizations to sign for it, and for those that it took over from, those that begin last first; empty for agencies that are not the viewer's.",
  })
  @Access(scopes('documents:read'), internal)
  signingAuthorizations(
    @Root() agency: Agency,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: DocumentsContext,
  ) {
    return context.use(SigningAuthorizationStore).ofAgency(agency.id, page);
  }

  @Mutation(() => SigningAuthorization, {
    nullable: true,
    description:
      "Records that the head of the viewer's agency authorized somebody in writing to sign for it (ủy quyền). BAD_USER_INPUT, naming the argument, for anybody but the head, for no other officer, and for a time without a near end.",
  })
  @Access(write, internal)
  recordSigningAuthorization(
    @Arg('input', () => RecordSigningAuthorizationInput, { description: 'Whom, when and for what.' })
    input: RecordSigningAuthorizationInput,
    @Ctx() context: DocumentsContext,
  ): Promise<SigningAuthorization> {
    return recordSigningAuthorization(context, input);
  }

  @Mutation(() => SigningAuthorization, {
    nullable: true,
    description:
      'Lets an authorization end earlier; what was signed under it stays as it was checked. NOT_FOUND for one of another agency, CONFLICT for one that has changed since.',
  })
  @Access(write, internal)
  endSigningAuthorization(
    @Arg('input', () => EndSigningAuthorizationInput, { description: 'Which, and when.' })
    input: EndSigningAuthorizationInput,
    @Ctx() context: DocumentsContext,
  ): Promise<SigningAuthorization> {
    return endSigningAuthorization(context, input);
  }
}
