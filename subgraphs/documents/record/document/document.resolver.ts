import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { Access, open } from '../../../kernel/access/access.ts';
import { Bounded } from '../../../kernel/bounds/bound.ts';
import { badInput } from '../../../kernel/errors/errors.ts';
import { PageArgs } from '../../../kernel/page/page.ts';
import { AgencyCodeScalar, DocumentNumberScalar } from '../../../kernel/scalars/scalars.ts';
import { Agency } from '../../federated/agency.type.ts';
import { AuthorityCheck } from '../signer/signer.type.ts';
import { Document, DocumentConnection, DocumentFilter } from './document.type.ts';
import type { DocumentsContext } from '../../access/context.ts';
import { DocumentStore } from './document.store.ts';

@Resolver(() => Document)
export class DocumentResolver {
  @Query(() => Document, {
    nullable: true,
    description:
      'One document, by its id or by number, issuer and year. NOT_FOUND when there is none, or none that the viewer may see.',
  })
  @Access(open)
  document(
    @Arg('id', () => ID, { nullable: true, description: 'Its id; then nothing else.' }) id: string | undefined,
    @Arg('number', () => DocumentNumberScalar, { nullable: true, description: 'Its number and notation.' })
    number: string | undefined,
    @Arg('issuer', () => AgencyCodeScalar, {
      nullable: true,
      description: 'The code that the issuing agency bore on the promulgation date, in any scheme.',
    })
    issuer: string | undefined,
    @Bounded({ min: 1900, max: 9998 })
    @Arg('year', () => Int, { nullable: true, description: 'The year of promulgation.' })
    year: number | undefined,
    @Ctx() context: DocumentsContext,
  ): Promise<Document> {
    if (id != null && number == null && issuer == null && year == null) return context.use(DocumentStore).get(id);
    if (id == null && number != null && issuer != null && year != null)
      return context.use(DocumentStore).byNumber(number, issuer, year);
    throw badInput('id', 'Give either the id alone, or number, issuer (a code such as H48) and year together');
  }

  @Query(() => DocumentConnection, {
    nullable: true,
    description: 'The documents that the viewer may see, the newest first.',
  })
  @Access(open)
  documents(
    @Arg('filter', () => DocumentFilter, { nullable: true, description: 'Which to list; all when left out.' })
    filter: DocumentFilter | undefined,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: DocumentsContext,
  ) {
    return context.use(DocumentStore).list(filter ?? {}, page);
  }

  @FieldResolver(() => Agency, {
    nullable: true,
    description:
      'The agency directly above the issuer on the promulgation date (cơ quan chủ quản); null when there is none.',
  })
  @Access(open)
  governingAgency(@Root() { issuer }: Document, @Ctx() { organisation }: DocumentsContext): Agency | null {
    const above = organisation.parent(issuer.id, issuer.asOf);
    return above ? { id: above.id, asOf: issuer.asOf } : null;
  }

  @FieldResolver(() => AuthorityCheck, {
    nullable: true,
    description:
      'Whether the signer could sign in this capacity for the issuer on the promulgation date (thẩm quyền ký), as checked when the document was stored; null when the signer is not known.',
  })
  @Access(open)
  authorityCheck(@Root() { signer, authority }: Document): AuthorityCheck | null {
    return signer && authority;
  }

  @FieldResolver(() => [Document], {
    description: 'The documents whose place it took (thay thế), as far as they are for the viewer to see.',
  })
  @Access(open)
  replaces(@Root() { id }: Document, @Ctx() context: DocumentsContext): Promise<Document[]> {
    return context.use(DocumentStore).replacedBy(id);
  }

  @FieldResolver(() => Document, {
    nullable: true,
    description: 'The document that took its place; null while there is none, or none for the viewer to see.',
  })
  @Access(open)
  replacedBy(@Root() { id }: Document, @Ctx() context: DocumentsContext): Promise<Document | null> {
    return context.use(DocumentStore).replacing(id);
  }

  @FieldResolver(() => DocumentConnection, {
    nullable: true,
    description: 'The documents that cite it and that the viewer may see, the newest first.',
  })
  @Access(open)
  referencedBy(@Root() document: Document, @Args(() => PageArgs) page: PageArgs, @Ctx() context: DocumentsContext) {
    return context.use(DocumentStore).citing(document.id, page);
  }
}
