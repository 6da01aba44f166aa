import type { Instant } from '../dates/instant.ts';
import type { SignatureSigner, SignatureVerdict } from './verdict.ts';

/** Whose signature it is: the leader's (người có thẩm quyền) or the agency's (cơ quan, tổ chức). */
export type SigningParty = 'LEADER' | 'AGENCY';

/** Who should have signed a document. */
export interface ExpectedSigners {
  /** The signer's full name, as the document has it. */
  signerName: string;
  /** Names of the issuing agency, as of the signing. */
  agencyNames: string[];
}

/** A signature on a document's file. */
export interface CheckedSignature {
  party: SigningParty | null;
  verdict: Pick<SignatureVerdict, 'format' | 'status' | 'signer' | 'signingTime' | 'coversWholeFile'>;
}

/** What keeps a document from being validly signed. */
export type SigningLack =
  'MISSING' | 'INVALID' | 'UNKNOWN' | 'NOT_WHOLE_FILE' | 'WRONG_SIGNER' | 'NO_SIGNING_TIME' | 'SIGNED_AFTER_SENDING';

/** Whether a document is validly signed: null when that hangs on signatures of status UNKNOWN alone. */
export interface SigningOutcome {
  validlySigned: boolean | null;
  /** What each party's signature lacks; null when it lacks nothing. */
  leader: SigningLack | null;
  agency: SigningLack | null;
}

/**
 * How the leader's signature in a PDF must cover the file. Two signatures cannot both reach a PDF's end: the agency's,
 * put on after the leader's, is a later revision.
 *
 * - WHOLE_FILE: by itself, to the last byte.
 * - COUNTERSIGNED: that, or up to a revision that a valid signature of the agency covers together with the rest.
 *   The agency then vouches for what was added after its leader signed.
 */
export type PdfCoverage = 'WHOLE_FILE' | 'COUNTERSIGNED';

/** Each name as it is, and as certificates write it out as often as not. */
export function spellings(names: string[]): string[] {
  return [
    ...new Set(
      names.flatMap((name) => [
        name,
        name.replace(/^UBND /, 'Ủy ban nhân dân '),
        name.replace(/^Ủy ban nhân dân /, 'UBND '),
      ]),
    ),
  ];
}

/** Whose signature it is by the name on its certificate; null when it is neither's. */
export function signingParty(signer: SignatureSigner | null, expected: ExpectedSigners): SigningParty | null {
  if (!signer?.commonName) return null;
  if (isSameName(signer.commonName, expected.signerName)) return 'LEADER';
  return expected.agencyNames.some((name) => isSameName(name, signer.commonName ?? '')) ? 'AGENCY' : null;
}

/**
 * Whether the leader and the agency both signed the document's file: validly, all of it, the leader in the name that
 * the document gives, and before it was sent. `signatures` are those on its one main file.
 */
export function validlySigned(
  signatures: CheckedSignature[],
  expected: ExpectedSigners,
  sentAt: Instant,
  pdfCoverage: PdfCoverage = 'WHOLE_FILE',
): SigningOutcome {
  const agency = lackOf(signatures, 'AGENCY', (signature) => lackOfOne(signature, sentAt, false));
  const countersigned = pdfCoverage === 'COUNTERSIGNED' && agency === null;
  const leader = lackOf(signatures, 'LEADER', (signature) => {
    const name = signature.verdict.signer?.commonName ?? '';
    if (!isSameName(name, expected.signerName)) return 'WRONG_SIGNER';
    return lackOfOne(signature, sentAt, countersigned && signature.verdict.format === 'PADES');
  });
  const lacks = [leader, agency];
  if (lacks.every((lack) => lack === null)) return { validlySigned: true, leader, agency };
  const hangs = lacks.every((lack) => lack === null || lack === 'UNKNOWN');
  return { validlySigned: hangs ? null : false, leader, agency };
}

/** The least of what the party's signatures lack. */
function lackOf(
  signatures: CheckedSignature[],
  party: SigningParty,
  lackOfSignature: (signature: CheckedSignature) => SigningLack | null,
): SigningLack | null {
  const lacks = signatures.filter((signature) => signature.party === party).map(lackOfSignature);
  if (lacks.includes(null)) return null;
  return lacks.find((lack) => lack === 'UNKNOWN') ?? lacks[0] ?? 'MISSING';
}

function lackOfOne({ verdict }: CheckedSignature, sentAt: Instant, countersigned: boolean): SigningLack | null {
  if (verdict.status === 'INVALID') return 'INVALID';
  // What is wrong for certain counts before what is not known.
  if (!verdict.coversWholeFile && !countersigned && verdict.status === 'VALID') return 'NOT_WHOLE_FILE';
  if (verdict.signingTime && verdict.signingTime > sentAt) return 'SIGNED_AFTER_SENDING';
  if (verdict.status === 'UNKNOWN') return 'UNKNOWN';
  return verdict.signingTime ? null : 'NO_SIGNING_TIME';
}

/** Whether two names are the same but for case and spaces. */
export function isSameName(one: string, other: string): boolean {
  const plain = (name: string) => name.normalize('NFC').toLocaleLowerCase('vi').replace(/\s+/g, ' ').trim();
  return plain(one) === plain(other);
}
