import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Access, open, scopes } from '../../../kernel/access/access.ts';
import { Document } from '../../record/document/document.type.ts';
import { DocumentDraft, DraftDocumentInput, IssueDocumentInput, RevokeDocumentInput } from './draft.type.ts';
import type { DocumentsContext } from '../../access/context.ts';
import { DraftStore } from './draft.store.ts';
import { DocumentStore } from '../../record/document/document.store.ts';
import { issueDocument } from './issue-document.command.ts';
import { revokeIssuedDocument } from './revoke-document.command.ts';
import { draftDocument } from './draft-document.command.ts';

const write = scopes('documents:write');
const internal = { class: 'INTERNAL' } as const;

@Resolver(() => DocumentDraft)
export class DraftResolver {
  @Query(() => DocumentDraft, {
    nullable: true,
    description: "A draft of the viewer's agency by its id. NOT_FOUND when there is none.",
  })
  @Access(write, internal)
  documentDraft(
    @Arg('id', () => ID, { description: 'Its id.' }) id: string,
    @Ctx() context: DocumentsContext,
  ): Promise<DocumentDraft> {
    return context.use(DraftStore).get(id);
  }

  @FieldResolver(() => Document, { nullable: true, description: 'What it was issued as; null while it is a draft.' })
  @Access(open, internal)
  document(@Root() { documentId }: DocumentDraft, @Ctx() context: DocumentsContext): Promise<Document | null> | null {
    return documentId === null ? null : context.use(DocumentStore).find(documentId);
  }

  @Mutation(() => DocumentDraft, {
    nullable: true,
    description:
      "Writes a draft of the viewer's agency, or rewrites one (soạn thảo). BAD_USER_INPUT, naming the argument, for what Decree 30/2020 would not allow and for any secrecy level; CONFLICT for a draft that has changed since or was issued.",
  })
  @Access(write, internal)
  draftDocument(
    @Arg('input', () => DraftDocumentInput, { description: 'The whole of it.' }) input: DraftDocumentInput,
    @Ctx() context: DocumentsContext,
  ): Promise<DocumentDraft> {
    return draftDocument(context, input);
  }

  @Mutation(() => Document, {
    nullable: true,
    description:
      'Issues a draft today (ban hành): it takes the next number of the outgoing register, which has no gaps, and is sent to everybody whom it names. Number, signed files and the verdicts on their signatures come to be together or not at all. CONFLICT for a draft that has changed since or was issued, BAD_USER_INPUT for a signature that is not valid.',
  })
  @Access(write, internal)
  issueDocument(
    @Arg('input', () => IssueDocumentInput, { description: 'Which.' }) input: IssueDocumentInput,
    @Ctx() context: DocumentsContext,
  ): Promise<Document> {
    return issueDocument(context, input);
  }

  @Mutation(() => Document, {
    nullable: true,
    description:
      "Revokes a document that the viewer's agency issued (thu hồi): what it says of itself stays, its files are no longer given. FORBIDDEN for one of another agency, CONFLICT when it is revoked already.",
  })
  @Access(write, internal)
  revokeDocument(
    @Arg('input', () => RevokeDocumentInput, { description: 'Which, and why.' }) input: RevokeDocumentInput,
    @Ctx() context: DocumentsContext,
  ): Promise<Document> {
    return revokeIssuedDocument(context, input);
  }
}
