import type { LeaderRecord } from '../../../kernel/organisation/snapshot.ts';
import type { Organisation } from '../../../kernel/organisation/organisation.ts';
import { covers, type PlainDate } from '../../../kernel/dates/plain-date.ts';
import { type SigningCapacity, signingCapacity, signingMarks } from './signer.rules.ts';

/** Whether somebody could sign so for an issuer: UNKNOWN when nothing is wrong and not everything could be checked. */
export interface AuthorityVerdict {
  verdict: 'PASSED' | 'FAILED' | 'UNKNOWN';
  failures: string[];
  notChecked: string[];
}

/** Who signs, as the document has it; `officer` is who they are in the directory. */
export interface SignerToCheck {
  prefix?: string | null;
  position: string;
  fullName: string;
  officer?: string | null;
}

/** For whom and when, and who was authorized in writing on that day to sign for the issuer. */
export interface Signing {
  issuerId: string;
  date: PlainDate;
  authorized: readonly string[];
}

const collectives = ['GOVERNMENT', 'PEOPLES_COMMITTEE', 'PEOPLES_COUNCIL', 'INTERAGENCY_COMMITTEE'];

/**
 * Checks a signer against the capacity in which they sign, as of the day: by their title, by what the issuer is, and by
 * the posts that the directory knows. Only what is certainly wrong is a failure.
 */
export function authorityCheck(signer: SignerToCheck, signing: Signing, organisation: Organisation): AuthorityVerdict {
  const capacity = signingCapacity(signer.prefix ?? null);
  const issuer = organisation.get(signing.issuerId);
  const posts = issuer ? checkPosts(capacity, signer, signing, organisation) : {};
  const failures = [
    ...(issuer === undefined ? ['The issuer is not in the directory.'] : []),
    ...(capacity === 'ON_BEHALF_COLLECTIVE' && issuer !== undefined && !collectives.includes(issuer.kind)
      ? ['TM. is for a collective, which the issuer is not.']
      : []),
    ...titleFailures(capacity, signer),
    ...(posts.failure === undefined ? [] : [posts.failure]),
  ];
  const notChecked = posts.notChecked === undefined ? [] : [posts.notChecked];
  return { verdict: failures.length ? 'FAILED' : notChecked.length ? 'UNKNOWN' : 'PASSED', failures, notChecked };
}

function titleFailures(capacity: SigningCapacity, signer: SignerToCheck): string[] {
  const isDeputy = /^\s*phó\s/iu.test(signer.position);
  if (isForHead(signer)) return isDeputy ? [] : ["KT. is for a deputy, which the signer's title does not say."];
  const wantsHead = capacity === 'HEAD' || capacity === 'ON_BEHALF_COLLECTIVE' || capacity === 'BY_ORDER';
  return isDeputy && wantsHead ? ['A deputy signs for the head with KT.'] : [];
}

/** Whether a deputy signs for a head: alone, or for a collective or a unit. */
function isForHead({ prefix }: SignerToCheck): boolean {
  return signingMarks(prefix ?? null).includes('KT');
}

/** What the directory's posts say of a signer; of both nothing when they hold the right one. */
interface Finding {
  failure?: string;
  notChecked?: string;
}

function checkPosts(
  capacity: SigningCapacity,
  signer: SignerToCheck,
  signing: Signing,
  organisation: Organisation,
): Finding {
  const { issuerId, date, authorized } = signing;
  const { officer } = signer;
  if (officer == null) return { notChecked: 'Who the signer is in the directory is not said.' };
  const records = organisation.ledBy(officer);
  const named = records[0]?.fullName;
  if (named !== undefined && !sameName(named, signer.fullName))
    return { failure: 'The directory has the officer under another name.' };
  if (capacity === 'BY_AUTHORIZATION') return checkAuthorization(authorized.includes(officer), issuerId, organisation);
  const rank = isForHead(signer) ? 'DEPUTY' : 'HEAD';
  const held = records.filter((post) => covers(post, date));
  if (capacity === 'BY_ORDER') return checkUnit(held, rank, signing, organisation);
  const isInPost = held.some((post) => post.agencyId === issuerId && post.rank === rank);
  if (isInPost) return {};
  if (capacity === 'ACTING') return { notChecked: 'That the signer was appointed to act as the head.' };
  const others = organisation.leadersOf(issuerId, date).filter((leader) => leader.rank === rank);
  const isOver = records.some((post) => post.agencyId === issuerId && post.rank === rank && post.validTo <= date);
  const post = rank === 'HEAD' ? 'head' : 'deputy';
  if (others.length || isOver) return { failure: `The signer was no ${post} of the issuer on that day.` };
  return { notChecked: `Who was ${post} of the issuer on that day, the directory does not know.` };
}

/** By order signs who heads a unit below the issuer; not every unit is in the directory. */
function checkUnit(
  held: LeaderRecord[],
  rank: LeaderRecord['rank'],
  { issuerId, date }: Signing,
  organisation: Organisation,
): Finding {
  const units = held.filter((post) => post.rank === rank);
  const isBelow = ({ agencyId }: LeaderRecord) =>
    agencyId !== issuerId && organisation.isWithin(agencyId, issuerId, date);
  if (units.some(isBelow)) return {};
  if (held.length) return { failure: 'The signer headed no unit below the issuer on that day.' };
  return { notChecked: 'That the signer headed a unit of the issuer, which the directory does not know.' };
}

function checkAuthorization(isAuthorized: boolean, issuerId: string, organisation: Organisation): Finding {
  if (isAuthorized) return {};
  // Ministries do not record here whom they authorize.
  if (organisation.get(issuerId)!.level === 'CENTRAL')
    return { notChecked: 'That a written authorization covered the day.' };
  return { failure: 'No written authorization is recorded that covers the day.' };
}

function sameName(one: string, other: string): boolean {
  const plain = (name: string) => name.normalize('NFC').toLocaleLowerCase('vi').trim().replace(/\s+/g, ' ');
  return plain(one) === plain(other);
}
