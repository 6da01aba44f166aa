import type DataLoader from 'dataloader';
import { notFound } from '../../kernel/errors/errors.ts';
import { rowById, rowsByKey } from '../../kernel/loaders/loaders.ts';
import { covers, type PlainDate } from '../../kernel/dates/plain-date.ts';
import { apiValidity } from '../../kernel/types/validity.type.ts';
import type { Membership as MembershipRow, Prisma } from '../generated/client.ts';
import { maskEmail, maskNumber } from '../../kernel/access/masking.rules.ts';
import type { Membership, Officer, Post } from './officer.type.ts';
import type { DirectoryContext } from '../access/context.ts';

/** Reads posts and who holds them; whatever is asked of many agencies, posts or officers at once is one statement. */
export class OfficerStore {
  readonly #officers: DataLoader<string, Officer | null>;
  readonly #posts: DataLoader<string, Post | null>;
  readonly #postsOfAgency: DataLoader<string, Post[]>;
  readonly #membershipsOfPost: DataLoader<string, MembershipRow[]>;
  readonly #membershipsOfOfficer: DataLoader<string, MembershipRow[]>;

  constructor(private readonly context: DirectoryContext) {
    this.#officers = rowById(async (ids) =>
      this.#describe(await context.prisma.officer.findMany({ where: { id: { in: ids } }, include: withService })),
    );
    this.#posts = rowById((ids) => context.prisma.post.findMany({ where: { id: { in: ids } } }));
    this.#postsOfAgency = rowsByKey(
      (ids) =>
        context.prisma.post.findMany({ where: { agencyId: { in: ids } }, orderBy: [{ order: 'asc' }, { id: 'asc' }] }),
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
    const rows = await this.context.prisma.officer.findMany({ where: { subject }, include: withService });
    return (await this.#describe(rows))[0] ?? null;
  }

  /** The officer as they are after a change that this request has made. */
  getAgain(id: string): Promise<Officer> {
    this.#officers.clear(id);
    return this.get(id);
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
  async holdersOf(postId: string, asOf: PlainDate | undefined): Promise<Membership[]> {
    return toMemberships(await this.#membershipsOfPost.load(postId), asOf);
  }

  /** The posts that an officer held on a day, or ever. */
  async membershipsOf(officerId: string, asOf: PlainDate | undefined): Promise<Membership[]> {
    return toMemberships(await this.#membershipsOfOfficer.load(officerId), asOf);
  }

  async #describe(rows: OfficerWithService[]): Promise<Officer[]> {
    const { viewer, today, audit } = this.context;
    const unmasked = viewer.scopes.has('personal:unmask') ? await audit.unmasked('Officer') : new Map();
    return rows.map(({ memberships, ...row }) => {
      const open: ReadonlySet<string> = unmasked.get(row.id) ?? new Set();
      const isSelf = viewer.subject !== null && viewer.subject === row.subject;
      return {
        ...row,
        leads: memberships.some(({ post }) => post.rank !== 'STAFF'),
        agencyIds: memberships.filter((membership) => covers(membership, today)).map(({ post }) => post.agencyId),
        unmasked: open,
        personalEmail: isSelf || open.has('personalEmail') ? row.personalEmail : maskEmail(row.personalEmail),
        personalPhone: isSelf || open.has('personalPhone') ? row.personalPhone : maskNumber(row.personalPhone),
        identityNumber: open.has('identityNumber') ? row.identityNumber : maskNumber(row.identityNumber),
      };
    });
  }

  #memberships(key: 'postId' | 'officerId') {
    return rowsByKey(
      (ids) =>
        this.context.prisma.membership.findMany({
          where: { [key]: { in: ids } },
          orderBy: [{ validFrom: 'asc' }, { id: 'asc' }],
        }),
      (row) => row[key],
    );
  }
}

const withService = {
  memberships: { select: { validFrom: true, validTo: true, post: { select: { rank: true, agencyId: true } } } },
};

type OfficerWithService = Prisma.OfficerGetPayload<{ include: typeof withService }>;

function toMemberships(rows: MembershipRow[], asOf: PlainDate | undefined): Membership[] {
  return rows.filter((row) => !asOf || covers(row, asOf)).map((row) => ({ ...row, ...apiValidity(row) }));
}
