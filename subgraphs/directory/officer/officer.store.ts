import type DataLoader from 'dataloader';
import { GraphError, notFound } from '../../kernel/errors/errors.ts';
import { transactOnce } from '../../kernel/command/idempotency.ts';
import { rowById, rowsByKey } from '../../kernel/loaders/loaders.ts';
import { covers } from '../../kernel/dates/plain-date.ts';
import { apiValidity } from '../../kernel/types/validity.type.ts';
import type { Membership as MembershipRow, Prisma } from '../generated/client.ts';
import { maskEmail, maskNumber } from '../../kernel/access/masking.rules.ts';
import { refuseMalformedEmail, refuseMalformedPhone } from '../../kernel/text/contacts.rules.ts';
import { personnel } from '../access/relationships.ts';
import type {
  ChangeWorkContactsInput,
  Membership,
  Officer,
  Post,
  UnmaskedOfficer,
  UnmaskOfficerInput,
} from './officer.type.ts';
import type { DirectoryContext, DirectoryUnit } from '../access/context.ts';

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

  /**
   * Lays a masked field of an officer open to the viewer, which the audit trail records. Throws NOT_FOUND when there is
   * no such officer, BAD_USER_INPUT without a reason.
   */
  async unmask({ officer: id, field, reason }: UnmaskOfficerInput): Promise<UnmaskedOfficer> {
    await this.get(id);
    const until = await this.context.audit.unmask({ type: 'Officer', rowId: id, field, reason });
    this.#officers.clear(id);
    return { officer: await this.get(id), until };
  }

  /**
   * Changes how an officer can be reached at work. Throws BAD_USER_INPUT for what cannot be an address or a number,
   * FORBIDDEN for an officer whose records are not the viewer's to keep, CONFLICT when the officer has changed since.
   */
  async changeWorkContacts(input: ChangeWorkContactsInput): Promise<Officer> {
    const { officer: id, revision, workEmail = null, workPhone = null } = input;
    refuseMalformedEmail('input.workEmail', workEmail);
    refuseMalformedPhone('input.workPhone', workPhone);
    const prepare = async () => {
      const officer = await this.get(id);
      if (!personnel.holds(this.context, officer)) throw notYours();
      return officer;
    };
    const carryOut = async ({ transaction }: DirectoryUnit, _: string, officer: Officer) => {
      const { count } = await transaction.officer.updateMany({
        where: { id, revision },
        data: { workEmail, workPhone, revision: { increment: 1 } },
      });
      if (count === 0) throw changedSince(id, officer.revision);
    };
    await transactOnce(this.context, input, carryOut, prepare);
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
  async holdersOf(postId: string, asOf: Date | undefined): Promise<Membership[]> {
    return toMemberships(await this.#membershipsOfPost.load(postId), asOf);
  }

  /** The posts that an officer held on a day, or ever. */
  async membershipsOf(officerId: string, asOf: Date | undefined): Promise<Membership[]> {
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

function notYours(): GraphError {
  return new GraphError('FORBIDDEN', 'You keep the personnel records of your own agency only', 'input.officer');
}

function changedSince(id: string, revision: number): GraphError {
  const message = `The officer ${id} has changed: the revision is ${revision}; read it again, then decide`;
  return new GraphError('CONFLICT', message, 'input.revision');
}

const withService = {
  memberships: { select: { validFrom: true, validTo: true, post: { select: { rank: true, agencyId: true } } } },
};

type OfficerWithService = Prisma.OfficerGetPayload<{ include: typeof withService }>;

function toMemberships(rows: MembershipRow[], asOf: Date | undefined): Membership[] {
  return rows.filter((row) => !asOf || covers(row, asOf)).map((row) => ({ ...row, ...apiValidity(row) }));
}
