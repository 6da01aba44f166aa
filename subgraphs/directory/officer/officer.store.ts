import type DataLoader from 'dataloader';
import { notFound } from '../../kernel/errors.ts';
import { rowById, rowsByKey } from '../../kernel/loaders.ts';
import { covers } from '../../kernel/plain-date.ts';
import { apiValidity } from '../../kernel/validity.type.ts';
import type { Membership as MembershipRow, Officer as OfficerRow, PrismaClient } from '../generated/client.ts';
import { maskIdentityNumber } from '../../kernel/access/masking.rules.ts';
import type { Membership, Officer, Post } from './officer.type.ts';

/** Reads posts and who holds them; whatever is asked of many agencies, posts or officers at once is one statement. */
export class OfficerStore {
  readonly #officers: DataLoader<string, Officer | null>;
  readonly #posts: DataLoader<string, Post | null>;
  readonly #postsOfAgency: DataLoader<string, Post[]>;
  readonly #membershipsOfPost: DataLoader<string, MembershipRow[]>;
  readonly #membershipsOfOfficer: DataLoader<string, MembershipRow[]>;

  constructor(private readonly prisma: PrismaClient) {
    this.#officers = rowById(async (ids) => {
      const rows = await prisma.officer.findMany({ where: { id: { in: ids } }, include: withLeadership });
      return rows.map(describe);
    });
    this.#posts = rowById((ids) => prisma.post.findMany({ where: { id: { in: ids } } }));
    this.#postsOfAgency = rowsByKey(
      (ids) => prisma.post.findMany({ where: { agencyId: { in: ids } }, orderBy: [{ order: 'asc' }, { id: 'asc' }] }),
      (post) => post.agencyId,
    );
    this.#membershipsOfPost = this.#memberships('postId');
    this.#membershipsOfOfficer = this.#memberships('officerId');
  }

  /** The officer with this id; null when there is none. */
  find(id: string): Promise<Officer | null> {
    return this.#officers.load(id);
  }

  /** The officer with this id; throws NOT_FOUND when there is none. */
  async get(id: string): Promise<Officer> {
    const officer = await this.#officers.load(id);
    if (!officer) throw notFound(`The officer ${JSON.stringify(id)}`);
    return officer;
  }

  /** The officer whose tokens bear this subject; null when it is nobody's in the directory. */
  async bySubject(subject: string): Promise<Officer | null> {
    const row = await this.prisma.officer.findUnique({ where: { subject }, include: withLeadership });
    return row && describe(row);
  }

  /** The posts of an agency, the head's first. */
  postsOf(agencyId: string): Promise<Post[]> {
    return this.#postsOfAgency.load(agencyId);
  }

  /** The post of a membership. */
  async post(id: string): Promise<Post> {
    return (await this.#posts.load(id))!;
  }

  /** Who held a post on a day; whoever ever did when no day is given. */
  async holdersOf(postId: string, asOf: Date | undefined): Promise<Membership[]> {
    return toMemberships(await this.#membershipsOfPost.load(postId), asOf);
  }

  /** The posts that an officer held on a day, or ever. */
  async membershipsOf(officerId: string, asOf: Date | undefined): Promise<Membership[]> {
    return toMemberships(await this.#membershipsOfOfficer.load(officerId), asOf);
  }

  #memberships(key: 'postId' | 'officerId') {
    return rowsByKey(
      (ids) =>
        this.prisma.membership.findMany({
          where: { [key]: { in: ids } },
          orderBy: [{ validFrom: 'asc' }, { id: 'asc' }],
        }),
      (row) => row[key],
    );
  }
}

/** Leading posts, of which one is enough to be a public figure. */
const withLeadership = {
  memberships: { where: { post: { rank: { in: ['HEAD', 'DEPUTY'] } } }, take: 1, select: { id: true } },
};

function describe({ memberships, ...row }: OfficerRow & { memberships: { id: string }[] }): Officer {
  return { ...row, leads: memberships.length > 0, identityNumber: maskIdentityNumber(row.identityNumber) };
}

function toMemberships(rows: MembershipRow[], asOf: Date | undefined): Membership[] {
  return rows.filter((row) => !asOf || covers(row, asOf)).map((row) => ({ ...row, ...apiValidity(row) }));
}
