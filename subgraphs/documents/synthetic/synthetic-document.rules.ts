import type { Instant } from '../../kernel/dates/instant.ts';
import type { Organisation } from '../../kernel/organisation/organisation.ts';
import type { AgencyRecord } from '../../kernel/organisation/snapshot.ts';
import { type PlainDate, vietnamDate } from '../../kernel/dates/plain-date.ts';
import type { Random } from '../../kernel/seeding/random.ts';
import { documentRows, type SignerContent } from '../record/document/document-rows.rules.ts';
import { printedNumber } from '../issuing/draft/draft.rules.ts';
import type { RegisterYear } from '../record/register/register.rules.ts';
import { actions, topics, types, units, urgencies } from './vocabulary.ts';

/** Gives the next number of a register. */
export type TakeNumber = (register: RegisterYear) => number;

/** The agencies of the province that write to each other, on a day. */
export interface Correspondents {
  province: AgencyRecord;
  departments: AgencyRecord[];
  districts: AgencyRecord[];
  communes: AgencyRecord[];
  ministries: AgencyRecord[];
}

/** Who is there to write on a day; throws RangeError when no agency bears the province's code. */
export function correspondentsOn(organisation: Organisation, day: PlainDate): Correspondents {
  const province = organisation.byCode('H48', day);
  if (!province) throw new RangeError('On that day no agency bears the code H48.');
  const below = organisation.descendants(province.id, day);
  const committees = below.filter(({ kind }) => kind === 'PEOPLES_COMMITTEE');
  return {
    province,
    departments: below.filter(({ kind }) => kind === 'DEPARTMENT'),
    districts: committees.filter(({ level }) => level === 'DISTRICT'),
    communes: committees.filter(({ level }) => level === 'COMMUNE'),
    ministries: organisation.all(day).filter(({ kind }) => kind === 'MINISTRY'),
  };
}

/** Invents a document that is issued at an instant, and takes its number. */
export function syntheticDocument(
  random: Random,
  id: string,
  at: Instant,
  { organisation, among, take }: { organisation: Organisation; among: Correspondents; take: TakeNumber },
) {
  const date = vietnamDate(at);
  const issuer = issuerAmong(random, among);
  const { type, abbreviation } = random.weighted(types);
  const { abbreviation: agency } = organisation.versionAt(issuer.id, date)!;
  const own = agency ?? 'UBND';
  const subject = subjectOf(random, organisation, among, date);
  const recipients = recipientsOf(random, issuer, among, organisation, date);
  const number = take({ agencyId: issuer.id, direction: 'OUTGOING', year: date.getUTCFullYear() });
  const rows = documentRows(
    {
      id,
      issuerId: issuer.id,
      type,
      date,
      codeNumber: printedNumber(number),
      codeNotation: abbreviation === null ? `${own}-${random.pick(units)}` : `${abbreviation}-${own}`,
    },
    {
      subject: type === 'OFFICIAL_LETTER' ? `V/v ${subject}` : subject[0]!.toLocaleUpperCase('vi') + subject.slice(1),
      place: random.chance(0.98) ? 'Quảng Ngãi' : null,
      urgency: random.weighted(urgencies),
      isPublic: random.chance(0.05),
      paperCopy: random.chance(0.04),
      signer: signerOf(random, issuer, organisation, date),
      addressees: [],
      recipients: [
        ...recipients.map(({ id: agencyId }) => ({ ...lineOf(organisation, agencyId, date), agency: agencyId })),
      ],
    },
    organisation,
  );
  return { rows, number };
}

function issuerAmong(random: Random, among: Correspondents): AgencyRecord {
  const { province, departments, districts, communes, ministries } = among;
  const sides: [AgencyRecord[], number][] = [
    [[province], 12],
    [departments, 40],
    [districts, 28],
    [communes, 17],
    [ministries, 3],
  ];
  // Since July 2025 there are no districts.
  return random.pick(random.weighted(sides.filter(([side]) => side.length > 0)));
}

/** To whom an agency writes: up, down and aside, and now and then to everybody below it. */
function recipientsOf(
  random: Random,
  issuer: AgencyRecord,
  { province, departments, districts }: Correspondents,
  organisation: Organisation,
  date: PlainDate,
): AgencyRecord[] {
  const aside = [...departments, ...districts].filter(({ id }) => id !== issuer.id);
  if (issuer.id === province.id) return random.chance(0.3) ? aside : random.sample(aside, random.between(2, 6));
  const above = organisation.parent(issuer.id, date);
  const upwards = above && random.chance(0.7) ? [above] : [];
  if (issuer.level === 'DISTRICT' && random.chance(0.25)) return organisation.children(issuer.id, date);
  if (issuer.level === 'COMMUNE') return above ? [above] : [];
  if (issuer.level === 'CENTRAL') return [province];
  return [...upwards, ...random.sample(aside, random.between(upwards.length ? 0 : 1, 5))];
}

function lineOf(organisation: Organisation, agencyId: string, date: PlainDate) {
  return { label: organisation.versionAt(agencyId, date)!.nameVi, kind: 'AGENCY' as const };
}

function subjectOf(
  random: Random,
  organisation: Organisation,
  { districts, communes }: Correspondents,
  date: PlainDate,
): string {
  const places = random.chance(0.5) || districts.length === 0 ? communes : districts;
  const place = organisation.versionAt(random.pick(places).id, date)!.nameVi;
  const where = random.chance(0.4) ? ` tại ${place.replace(/^UBND /, '')}` : '';
  return `${random.pick(actions)} ${random.pick(topics)}${where} năm ${date.getUTCFullYear()}`;
}

/**
 * An invented officer of the directory. The deputy of the province was a real person, who signed letter 1624 and nothing
 * here: for the province its head signs.
 */
function signerOf(
  random: Random,
  issuer: AgencyRecord,
  organisation: Organisation,
  date: PlainDate,
): SignerContent | null {
  const leaders = organisation.leadersOf(issuer.id, date);
  const isProvince = issuer.kind === 'PEOPLES_COMMITTEE' && issuer.level === 'PROVINCE';
  const rank = isProvince || random.chance(0.6) ? 'HEAD' : 'DEPUTY';
  const leader = leaders.find((one) => one.rank === rank);
  if (!leader) return null;
  const head = issuer.kind === 'PEOPLES_COMMITTEE' ? 'CHỦ TỊCH' : 'GIÁM ĐỐC';
  const officer = random.chance(0.03) ? null : leader.officerId;
  // Now and then a head signs as if a deputy.
  const asDeputy = rank === 'DEPUTY' || random.chance(0.01);
  const how = asDeputy ? { prefix: `KT. ${head}`, position: `PHÓ ${head}` } : { prefix: null, position: head };
  return { ...how, fullName: leader.fullName, officer };
}
