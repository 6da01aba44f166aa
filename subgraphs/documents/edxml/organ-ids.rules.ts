import type { Organisation } from '../../kernel/organisation/organisation.ts';
import type { AgencyRecord, CodeScheme } from '../../kernel/organisation/snapshot.ts';
import { covers, formatPlainDate, type PlainDate } from '../../kernel/dates/plain-date.ts';
import { parseDate } from './fields.ts';
import { type Organization, splitDocumentId } from './packet.ts';

/** The schemes of codes that the axis knows agencies by; the newer first. */
const schemes: CodeScheme[] = ['QD20', 'QCVN102'];

/** What a packet calls an agency on a day: its code in either scheme, or its id while it has been given none. */
export function organIdOf(organisation: Organisation, agencyId: string, day: PlainDate): string {
  const codes = organisation.get(agencyId)?.codes ?? [];
  const code = schemes.map((scheme) => codes.find((one) => one.scheme === scheme && covers(one, day))).find(Boolean);
  return code?.value ?? agencyId;
}

/** The agency that a packet of a day calls so; undefined when there was none. */
export function agencyOfOrganId(organisation: Organisation, organId: string, day: PlainDate): AgencyRecord | undefined {
  const byCode = schemes.map((scheme) => organisation.byCode(organId, day, scheme)).find(Boolean);
  return byCode ?? (organisation.versionAt(organId, day) && organisation.get(organId));
}

/** An agency as a packet names it on a day. */
export function organizationOf(organisation: Organisation, agencyId: string, day: PlainDate): Organization {
  return {
    organId: organIdOf(organisation, agencyId, day),
    organizationInCharge: null,
    organName: organisation.versionAt(agencyId, organisation.effectiveDate(agencyId, day))?.nameVi ?? null,
    organAdd: null,
    email: null,
    telephone: null,
    fax: null,
    website: null,
  };
}

/** How the axis identifies a document: `H48,2020/04/15,1624/UBND-KGVX`. */
export function axisIdOf(organId: string, day: PlainDate, number: string): string {
  return `${organId},${formatPlainDate(day).replaceAll('-', '/')},${number}`;
}

/** What such an identification says, as far as it is one of ours: the number, and the agency on that day. */
export function readAxisId(organisation: Organisation, axisId: string) {
  const parts = splitDocumentId(axisId);
  const date = parts && parseDate(parts.date);
  if (!parts || !date) return undefined;
  const issuer = agencyOfOrganId(organisation, parts.organId, date);
  return issuer && { issuerId: issuer.id, number: parts.number, year: date.getUTCFullYear() };
}

/**
 * Whether an agency is beyond this graph, so that the document axis goes between: those of the centre are, while the
 * province's agencies send to each other here.
 */
export function isBeyond(organisation: Organisation, agencyId: string): boolean {
  return organisation.get(agencyId)?.level === 'CENTRAL';
}
