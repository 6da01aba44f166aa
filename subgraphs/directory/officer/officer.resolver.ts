import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql';
import type { PlainDate } from '../../kernel/dates/plain-date.ts';
import { Access, open, scopes } from '../../kernel/access/access.ts';
import { DateScalar } from '../../kernel/scalars/scalars.ts';
import { Agency } from '../agency/agency.type.ts';
import {
  ChangeWorkContactsInput,
  Membership,
  Officer,
  Post,
  UnmaskedOfficer,
  UnmaskOfficerInput,
} from './officer.type.ts';
import type { DirectoryContext } from '../access/context.ts';
import { OfficerStore } from './officer.store.ts';
import { changeWorkContacts } from './change-work-contacts.command.ts';
import { unmaskOfficer } from './unmask-officer.command.ts';
import { AgencyStore } from '../agency/agency.store.ts';

@Resolver(() => Officer)
export class OfficerResolver {
  @Query(() => Officer, { nullable: true, description: 'One officer by id. NOT_FOUND when there is none.' })
  @Access(open)
  officer(
    @Arg('id', () => ID, { description: 'Their id in the directory.' }) id: string,
    @Ctx() context: DirectoryContext,
  ): Promise<Officer> {
    return context.use(OfficerStore).get(id);
  }

  @FieldResolver(() => [Membership], {
    description: 'The posts that the officer held on a day, or ever when no day is given, the earliest first.',
  })
  @Access(open)
  memberships(
    @Root() officer: Officer,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'Only those on this day.' })
    asOf: PlainDate | undefined,
    @Ctx() context: DirectoryContext,
  ): Promise<Membership[]> {
    return context.use(OfficerStore).membershipsOf(officer.id, asOf);
  }
}

@Resolver()
export class PersonnelResolver {
  @Mutation(() => Officer, {
    nullable: true,
    description:
      'Changes how an officer can be reached at work, for those who keep the personnel records of their agency. BAD_USER_INPUT for a malformed address or number, FORBIDDEN for an officer of another agency, CONFLICT when the officer has changed since the caller saw them.',
  })
  @Access(scopes('personnel:write'), { class: 'INTERNAL' })
  changeWorkContacts(
    @Arg('input', () => ChangeWorkContactsInput, { description: 'Whose, and what they are from now on.' })
    input: ChangeWorkContactsInput,
    @Ctx() context: DirectoryContext,
  ): Promise<Officer> {
    return changeWorkContacts(context, input);
  }

  @Mutation(() => UnmaskedOfficer, {
    nullable: true,
    description:
      'Shows the viewer a masked field of an officer for fifteen minutes. The audit trail first records who, what and why. A further call starts the time again. NOT_FOUND when there is no such officer.',
  })
  @Access(scopes('personal:unmask'), { class: 'AUDIT' })
  unmaskOfficer(
    @Arg('input', () => UnmaskOfficerInput, { description: 'What, and why.' }) input: UnmaskOfficerInput,
    @Ctx() context: DirectoryContext,
  ): Promise<UnmaskedOfficer> {
    return unmaskOfficer(context, input);
  }
}

@Resolver(() => Post)
export class PostResolver {
  @FieldResolver(() => Agency, { description: 'The agency that the post is in, as of today in Viet Nam.' })
  @Access(open)
  agency(@Root() post: Post, @Ctx() context: DirectoryContext): Agency {
    return context.use(AgencyStore).get(post.agencyId, context.today);
  }

  @FieldResolver(() => [Membership], {
    description: 'Who held the post on a day, or ever when no day is given, the earliest first.',
  })
  @Access(open)
  memberships(
    @Root() post: Post,
    @Arg('asOf', () => DateScalar, { nullable: true, description: 'Only those on this day.' })
    asOf: PlainDate | undefined,
    @Ctx() context: DirectoryContext,
  ): Promise<Membership[]> {
    return context.use(OfficerStore).holdersOf(post.id, asOf);
  }
}

@Resolver(() => Membership)
export class MembershipResolver {
  @FieldResolver(() => Officer, { nullable: true, description: 'Who holds the post.' })
  @Access(open)
  officer(@Root() membership: Membership, @Ctx() context: DirectoryContext): Promise<Officer | null> {
    return context.use(OfficerStore).find(membership.officerId);
  }

  @FieldResolver(() => Post, { description: 'The post that is held.' })
  @Access(open)
  post(@Root() membership: Membership, @Ctx() context: DirectoryContext): Promise<Post> {
    return context.use(OfficerStore).post(membership.postId);
  }
}

@Resolver(() => Agency)
export class AgencyPostsResolver {
  @FieldResolver(() => [Post], { description: 'The posts in the agency, the head first.' })
  @Access(open)
  posts(@Root() agency: Agency, @Ctx() context: DirectoryContext): Promise<Post[]> {
    return context.use(OfficerStore).postsOf(agency.id);
  }
}
