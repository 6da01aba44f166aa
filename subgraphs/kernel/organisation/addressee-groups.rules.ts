import type { PlainDate } from '../dates/plain-date.ts';
import { foldVietnamese } from '../text/vietnamese.ts';
import type { Organisation } from './organisation.ts';
import type { AgencyRecord } from './snapshot.ts';

/** What an addressee line names: a group of agencies, or one agency by its name. */
export type AddresseeGroup =
  'DEPARTMENTS' | 'PUBLIC_UNITS' | 'DISTRICT_COMMITTEES' | 'COMMUNE_COMMITTEES' | 'NAMED_AGENCY';

/** The agencies that an addressee line stood for; `groups` is empty when the line was not understood. */
export interface AddresseeExpansion {
  groups: AddresseeGroup[];
  agencyIds: string[];
}

/** The nouns of addressee lines, folded, and the group that each belongs to. */
const groupOf: Record<string, Exclude<AddresseeGroup, 'NAMED_AGENCY'>> = {
  so: 'DEPARTMENTS',
  ban: 'DEPARTMENTS',
  nganh: 'DEPARTMENTS',
  'don vi': 'PUBLIC_UNITS',
  'don vi su nghiep': 'PUBLIC_UNITS',
  huyen: 'DISTRICT_COMMITTEES',
  quan: 'DISTRICT_COMMITTEES',
  'thi xa': 'DISTRICT_COMMITTEES',
  'thanh pho': 'DISTRICT_COMMITTEES',
  xa: 'COMMUNE_COMMITTEES',
  phuong: 'COMMUNE_COMMITTEES',
  'thi tran': 'COMMUNE_COMMITTEES',
  'dac khu': 'COMMUNE_COMMITTEES',
};

const fillers = ['cac', 'va', 'ubnd', 'truc thuoc', 'thuoc', 'tinh', 'tren dia ban'];

/**
 * The agencies that an addressee line of a letter stood for on a date, as seen from its issuer:
 * "Các sở, ban ngành, đơn vị trực thuộc UBND tỉnh", "UBND các huyện, thị xã, thành phố",
 * "UBND các xã, phường, thị trấn", in any order of words, or the exact name of one agency.
 * A department addresses what its People's Committee would, itself excepted. A line with any word unknown, or a name
 * that several agencies bear, expands to nothing rather than to a guess.
 */
export function expandAddressees(
  organisation: Organisation,
  issuerId: string,
  label: string,
  date: PlainDate,
): AddresseeExpansion {
  const named = agencyNamed(organisation, issuerId, label, date);
  if (named) return { groups: ['NAMED_AGENCY'], agencyIds: [named.id] };
  const nouns = groupNouns(label);
  const groups = [...new Set(nouns.flatMap((noun) => groupOf[noun] ?? []))];
  const committeeId = committeeOf(organisation, issuerId, date);
  const agencies = groups.flatMap((group) => members(organisation, committeeId, group, nouns, date));
  return { groups, agencyIds: agencies.map((agency) => agency.id).filter((id) => id !== issuerId) };
}

function members(
  organisation: Organisation,
  committeeId: string,
  group: AddresseeGroup,
  nouns: string[],
  date: PlainDate,
): AgencyRecord[] {
  const children = organisation.children(committeeId, date);
  if (group === 'DEPARTMENTS') return children.filter((agency) => agency.kind === 'DEPARTMENT');
  if (group === 'PUBLIC_UNITS') return children.filter((agency) => agency.kind === 'PUBLIC_UNIT');
  const level = group === 'DISTRICT_COMMITTEES' ? 'DISTRICT' : 'COMMUNE';
  const candidates = level === 'DISTRICT' ? children : organisation.descendants(committeeId, date);
  return candidates.filter((agency) => {
    if (agency.level !== level || agency.kind !== 'PEOPLES_COMMITTEE') return false;
    // "UBND các huyện" does not address the towns, but a committee whose name has no such word is never left out.
    const unit = unitNoun(organisation.versionAt(agency.id, date)?.nameVi ?? '');
    return unit === undefined || nouns.includes(unit);
  });
}

/** The People's Committee that the issuer is or is directly or indirectly under; the issuer itself when there is none. */
function committeeOf(organisation: Organisation, issuerId: string, date: PlainDate): string {
  if (organisation.get(issuerId)?.kind === 'PEOPLES_COMMITTEE') return issuerId;
  const above = organisation.ancestors(issuerId, date).find((agency) => agency.kind === 'PEOPLES_COMMITTEE');
  return above?.id ?? issuerId;
}

function agencyNamed(
  organisation: Organisation,
  issuerId: string,
  label: string,
  date: PlainDate,
): AgencyRecord | undefined {
  // Diacritics come first: xã Sơn Hà and xã Sơn Hạ are two communes, and one when folded.
  for (const form of [spelled, folded]) {
    const wanted = form(label);
    const bearers = organisation
      .all(date)
      .filter((agency) => form(organisation.versionAt(agency.id, date)?.nameVi ?? '') === wanted);
    if (bearers.length === 1) return bearers[0];
    const own = bearers.filter((agency) =>
      organisation.isWithin(agency.id, committeeOf(organisation, issuerId, date), date),
    );
    if (own.length === 1) return own[0];
    if (bearers.length > 0) return undefined;
  }
  return undefined;
}

/** The nouns of a line that consists of group nouns and filler words only; none when any other word occurs. */
function groupNouns(label: string): string[] {
  const words = folded(label).split(' ');
  const nouns: string[] = [];
  while (words.length > 0) {
    const phrase = [4, 3, 2, 1].map((length) => words.slice(0, length).join(' ')).find(isKnown);
    if (phrase === undefined) return [];
    if (phrase in groupOf) nouns.push(phrase);
    words.splice(0, phrase.split(' ').length);
  }
  return nouns;
}

function isKnown(phrase: string): boolean {
  return Object.hasOwn(groupOf, phrase) || fillers.includes(phrase);
}

/** The kind of unit in a committee's name: "huyen" of "UBND huyện Bình Sơn". */
function unitNoun(name: string): string | undefined {
  const [, first = '', second = ''] = folded(name).split(' ');
  return [`${first} ${second}`, first].find((noun) => Object.hasOwn(groupOf, noun));
}

function folded(text: string): string {
  return foldVietnamese(text).replace(/\buy ban nhan dan\b/g, 'ubnd');
}

function spelled(text: string): string {
  const lower = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s,.;:]+/g, ' ')
    .trim();
  return lower.replace(/(ủy|uỷ) ban nhân dân/g, 'ubnd');
}
