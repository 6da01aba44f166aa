import type { AgencyKind, AgencyRecord, LeaderRecord } from '../../kernel/organisation/snapshot.ts';
import { parsePlainDate, plainDate } from '../../kernel/dates/plain-date.ts';
import type { Membership, Officer, Post } from '../generated/client.ts';

const families = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Huỳnh', 'Võ', 'Phan', 'Trương', 'Bùi', 'Đinh', 'Hồ'];
const middles = ['Văn', 'Thị', 'Minh', 'Thanh', 'Hoàng', 'Quốc', 'Kim', 'Đức', 'Bảo', 'Thu', 'Xuân', 'Hữu', 'Mỹ'];
const givens = [
  'An',
  'Bình',
  'Châu',
  'Duyên',
  'Giang',
  'Hà',
  'Khánh',
  'Lam',
  'Mai',
  'Nam',
  'Oanh',
  'Phúc',
  'Quân',
  'Sơn',
  'Thảo',
  'Uyên',
  'Vinh',
];

/** Posts begin with the term of office of the People's Committees of 2016 to 2021, where the agency is older. */
const firstTerm = parsePlainDate('2016-07-01');

const ranks = ['HEAD', 'DEPUTY', 'STAFF'] as const;
const titles: Partial<Record<AgencyKind, [string, string]>> & { other: [string, string] } = {
  PEOPLES_COMMITTEE: ['Chủ tịch', 'Phó Chủ tịch'],
  DEPARTMENT: ['Giám đốc', 'Phó Giám đốc'],
  PUBLIC_UNIT: ['Giám đốc', 'Phó Giám đốc'],
  MINISTRY: ['Bộ trưởng', 'Thứ trưởng'],
  other: ['Thủ trưởng', 'Phó Thủ trưởng'],
};

/** The one real person here: the public signer of letter 1624/UBND-KGVX. Nothing else is recorded of them. */
const publicSigner = {
  agencyId: 'qni',
  rank: 'DEPUTY',
  fullName: 'Đặng Ngọc Dũng',
  until: parsePlainDate('2021-07-01'),
};

/**
 * A head, a deputy and a records clerk for every agency, always the same ones. All are invented: identity numbers
 * begin with 000, which is no province's, and telephone numbers and addresses belong to nobody.
 * Ids are `officer-<agency>-<rank>`; tokens of such a person carry that id as their subject.
 */
export function inventOfficers(agencies: AgencyRecord[]): {
  posts: Post[];
  officers: Officer[];
  memberships: Membership[];
} {
  const posts: Post[] = [];
  const officers: Officer[] = [];
  const memberships: Membership[] = [];
  agencies.forEach((agency, agencyIndex) =>
    ranks.forEach((rank, order) => {
      const suffix = `${agency.id}-${rank.toLowerCase()}`;
      const post = { id: `post-${suffix}`, agencyId: agency.id, title: titleOf(agency.kind, order), rank, order };
      const isPublicSigner = agency.id === publicSigner.agencyId && rank === publicSigner.rank;
      const officer = isPublicSigner
        ? publicPerson(`officer-${suffix}`, publicSigner.fullName)
        : inventedPerson(`officer-${suffix}`, agencyIndex * ranks.length + order);
      posts.push(post);
      officers.push(officer);
      memberships.push({
        id: `membership-${suffix}`,
        officerId: officer.id,
        postId: post.id,
        validFrom: agency.validFrom > firstTerm ? agency.validFrom : firstTerm,
        validTo: isPublicSigner ? publicSigner.until : agency.validTo,
      });
    }),
  );
  return { posts, officers, memberships };
}

/** The heads and deputies among them, as the picture of all agencies has them. */
export function inventLeaders(agencies: AgencyRecord[]): LeaderRecord[] {
  const { posts, officers, memberships } = inventOfficers(agencies);
  return memberships.flatMap(({ officerId, validFrom, validTo }, index) => {
    const [{ agencyId, rank }, { fullName }] = [posts[index]!, officers[index]!];
    return rank === 'HEAD' || rank === 'DEPUTY' ? [{ agencyId, officerId, fullName, rank, validFrom, validTo }] : [];
  });
}

function titleOf(kind: AgencyKind, order: number): string {
  return (titles[kind] ?? titles.other)[order] ?? 'Văn thư';
}

function inventedPerson(id: string, index: number): Officer {
  const digits = String(index).padStart(4, '0');
  return {
    id,
    revision: 1,
    subject: id,
    fullName: `${families[index % 11]} ${middles[index % 13]} ${givens[index % 17]}`,
    workEmail: `${id.replace('@', '-')}@agency.example`,
    workPhone: `0255 000 ${digits}`,
    personalEmail: `person-${digits}@home.example`,
    personalPhone: `0900 00${digits.slice(0, 1)} ${digits.slice(1)}`,
    dateOfBirth: plainDate(1965 + (index % 30), 1 + (index % 12), 1 + (index % 28)),
    identityNumber: `00000000${digits}`,
  };
}

function publicPerson(id: string, fullName: string): Officer {
  return {
    id,
    revision: 1,
    fullName,
    subject: null,
    workEmail: null,
    workPhone: null,
    personalEmail: null,
    personalPhone: null,
    dateOfBirth: null,
    identityNumber: null,
  };
}
