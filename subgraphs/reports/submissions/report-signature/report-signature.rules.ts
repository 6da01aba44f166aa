import { createHash } from 'node:crypto';
import { badInput, GraphError } from '../../../kernel/errors/errors.ts';
import type { Organisation } from '../../../kernel/organisation/organisation.ts';
import { formatPlainDate, type PlainDate } from '../../../kernel/dates/plain-date.ts';
import { isSameName, spellings } from '../../../kernel/signature/signature.rules.ts';
import type { SignatureSigner, SignatureVerdict } from '../../../kernel/signature/verdict.ts';
import type { GivenCell } from '../submission/cells.rules.ts';
import type { SignatureStatus } from '../../generated/client.ts';

/** A version of a report, as far as it is signed. */
export interface SignedReport {
  id: string;
  number: number;
  templateVersion: number;
  cells: GivenCell[];
  narrative: string[];
  attachments: string[];
  correctionReason: string | null;
  obligation: { regimeId: string; agencyId: string; periodId: string; dataFrom: PlainDate; dataTo: PlainDate };
}

/**
 * What is signed of a version: all that it says, and which version of whose report it is, so that a signature is of
 * no use for another. It is JSON in the one form that RFC 8785 gives it.
 */
export function canonicalContent(report: SignedReport): string {
  const { id, number, templateVersion, cells, narrative, attachments, correctionReason, obligation } = report;
  const { regimeId: regime, agencyId: agency, periodId, dataFrom, dataTo } = obligation;
  return canonicalJson({
    ...{ id, version: number, regime, templateVersion, agency, correctionReason, narrative, attachments },
    period: { id: periodId, dataFrom: formatPlainDate(dataFrom), dataTo: formatPlainDate(dataTo) },
    cells: cells.map(({ column, number = null, text = null, unit = null }) => ({ column, number, text, unit })),
  });
}

/** SHA-256 of what is signed, hexadecimal. */
export function contentHash(report: SignedReport): string {
  return createHash('sha256').update(canonicalContent(report)).digest('hex');
}

/** Numbers and strings are in that form as JavaScript writes them; the keys of objects are to be sorted. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  );
}

/** The signature (CMS, DER) that a text in base64 holds; throws BAD_USER_INPUT for any other text. */
export function readCms(text: string): Buffer {
  const compact = text.replace(/\s+/g, '');
  const bytes = Buffer.from(compact, 'base64');
  // Node skips what is not base64, so only a text that reads back is one.
  if (bytes.length > 0 && bytes.toString('base64') === compact) return bytes;
  throw badInput('input.signature', 'A report is approved with a digital signature: CMS (CAdES), DER in base64');
}

/** Who may sign the reports of an agency: who leads it, with a certificate that it or an agency above is named in. */
export interface Signatories {
  leaders: string[];
  organizations: string[];
}

/** Who may sign today for an agency, or for those that answer for it. */
export function signatoriesFor(organisation: Organisation, agencyId: string, today: PlainDate): Signatories {
  const answering = organisation.successorsAt(agencyId, today);
  const line = answering.flatMap((agency) => [agency, ...organisation.ancestors(agency.id, today)]);
  return {
    leaders: answering.flatMap(({ id }) => organisation.leadersOf(id, today).map(({ fullName }) => fullName)),
    organizations: spellings(line.flatMap(({ id }) => organisation.versionAt(id, today)?.nameVi ?? [])),
  };
}

/** The leader in whose name a signature is; null when it is in nobody's who may sign. */
export function leaderOf(signer: SignatureSigner | null, { leaders, organizations }: Signatories): string | null {
  const { commonName, organization } = signer ?? {};
  if (!commonName || !organization || !organizations.some((name) => isSameName(name, organization))) return null;
  return leaders.find((name) => isSameName(name, commonName)) ?? null;
}

/** Refuses a report that is not signed as it must be; `unknown` says what becomes of what could not be verified. */
export function refuseUnsigned(
  verdicts: SignatureVerdict[],
  signatories: Signatories,
  unknown: 'REFUSE' | 'ACCEPT',
): void {
  const refuse = (message: string, reason: string) => {
    throw new GraphError('BAD_USER_INPUT', message, 'input.signature', reason);
  };
  const broken = verdicts.find(({ status }) => status === 'INVALID');
  if (broken) refuse(`The signature is not valid: ${broken.reason}`, broken.reason);
  const leaders = verdicts.filter(({ signer }) => leaderOf(signer, signatories) !== null);
  if (leaders.length === 0) refuse('It is not signed by a leader of the agency that must report', 'WRONG_SIGNER');
  if (unknown === 'ACCEPT' || leaders.some(({ status }) => status === 'VALID')) return;
  const { reason } = leaders[0]!;
  refuse(
    `The signature cannot be verified here: ${reason}; the operator of the server configures whom it trusts`,
    reason,
  );
}

/** What is known of how a report is signed. */
export interface Signing {
  contentHash: string;
  signers: { leader: string | null; status: SignatureStatus }[];
}

/** Whether a report is as its leader signed it: null when it bears no signature, or one that could not be verified. */
export function validlySigned(report: SignedReport, signing: Signing | null): boolean | null {
  if (!signing) return null;
  if (signing.contentHash !== contentHash(report)) return false;
  return signing.signers.some(({ leader, status }) => leader !== null && status === 'VALID') || null;
}
