import type { PlainDate } from '../../../kernel/dates/plain-date.ts';
import type { Instant } from '../../../kernel/dates/instant.ts';
import type { Organisation } from '../../../kernel/organisation/organisation.ts';
import {
  type CheckedSignature,
  type ExpectedSigners,
  signingParty,
  spellings,
  validlySigned,
} from '../../../kernel/signature/signature.rules.ts';
import type { NamedTrust } from '../../../kernel/signature/trust.ts';
import type { SignatureVerdict } from '../../../kernel/signature/verdict.ts';
import type { FileRole } from '../../record/document/attachment-rows.rules.ts';
import type { SignatureKind } from '../../generated/client.ts';

/** The verdicts on one file of a document; on the packet that brought it when there is no position. */
export interface FileVerdicts {
  position: number | null;
  role: FileRole | 'PACKET';
  /** What they were made by. */
  trust: NamedTrust;
  verdicts: SignatureVerdict[];
}

const formats = { PADES: 'PADES', CADES: 'CADES', XMLDSIG: 'XADES' } as const;

/** The rows that verdicts are kept in, with whose signature each is by the name on its certificate. */
export function signatureRows(documentId: string, files: FileVerdicts[], expected: ExpectedSigners) {
  return files.flatMap(({ position, role, trust, verdicts }) =>
    verdicts.map((verdict, index) => ({
      id: `${documentId}:${position ?? 'packet'}:${index + 1}`,
      documentId,
      position,
      kind: kindOf(verdict, role, expected),
      format: formats[verdict.format],
      signerCertSubject: verdict.signer?.subject ?? null,
      signerCertIssuer: verdict.signer?.issuer ?? null,
      signerCertSerial: verdict.signer?.serialNumber ?? null,
      signingTime: verdict.signingTime,
      signingTimeSource: verdict.signingTimeSource,
      timestampAuthority: verdict.timestampAuthority,
      coversWholeFile: verdict.coversWholeFile,
      status: verdict.status,
      reason: verdict.reason === 'VERIFIED' ? null : verdict.reason,
      checkedAt: verdict.checkedAt,
      existedAt: verdict.existedAt,
      inputsHash: verdict.inputsHash,
      trust: trust.fingerprint,
    })),
  );
}

/**
 * Whether a document with these files is validly signed, as it was sent; null when that is not known, or nothing is
 * here that could be signed. What counts is on the main file, or on the packet with everything in it.
 */
export function isValidlySigned(files: FileVerdicts[], expected: ExpectedSigners, sentAt: Instant): boolean | null {
  const main = files.filter(({ role }) => role === 'MAIN');
  if (main.length === 0) return null;
  const packet = files.filter(({ role }) => role === 'PACKET');
  const signatures = [...main, ...packet].flatMap(({ verdicts }) =>
    verdicts.map((verdict): CheckedSignature => ({ party: signingParty(verdict.signer, expected), verdict })),
  );
  // No two signatures in a PDF reach its end: the agency's, which comes last, vouches for the leader's before it.
  return validlySigned(signatures, expected, sentAt, 'COUNTERSIGNED').validlySigned;
}

/** Who should have signed a document of an agency on a day. */
export function expectedSigners(
  organisation: Organisation,
  issuerId: string,
  day: PlainDate,
  signerName: string | null,
): ExpectedSigners {
  const version = organisation.versionAt(issuerId, organisation.effectiveDate(issuerId, day));
  return { signerName: signerName ?? '', agencyNames: spellings(version ? [version.nameVi] : []) };
}

function kindOf({ signer }: SignatureVerdict, role: FileVerdicts['role'], expected: ExpectedSigners): SignatureKind {
  const party = signingParty(signer, expected);
  if (party === null) return 'OTHER';
  return party === 'AGENCY' && role === 'APPENDIX' ? 'AGENCY_APPENDIX' : party;
}
