import { createHash } from 'node:crypto';
import type { Instant } from '../dates/instant.ts';
import type { NamedTrust } from './trust.ts';
import { problem, reasons, type SignatureFormat, SignatureProblem, type SignatureVerdict } from './verdict.ts';

/** What to verify: a file, and how it is signed. */
export interface VerificationRequest {
  format: SignatureFormat;
  file: Uint8Array;
  /** The detached signature (.p7s), for CADES only. */
  signature?: Uint8Array;
  /** A time by which the signatures are known to have existed, such as their arrival; it bears out what signers claim. */
  existedAt: Instant | null;
  checkedAt: Instant;
}

/** What a verdict says of a request, whatever is in the file. */
type Asked = Pick<VerificationRequest, 'format' | 'existedAt' | 'checkedAt'>;

/** A part of what a verdict is made from: its bytes, or what its hash is already known to be. */
type Input = Uint8Array | { sha256: string };

/** Trust settings, as far as a verdict names them. */
type Fingerprinted = Pick<NamedTrust, 'fingerprint'>;

/** Makes the verdict of one signature: what `check` finds wrong is its reason, and VALID it is when that is nothing. */
export function judge(
  request: Asked,
  trust: Fingerprinted,
  inputs: Input[],
  coversWholeFile: boolean,
  check: (verdict: SignatureVerdict) => void,
): SignatureVerdict {
  const verdict: SignatureVerdict = {
    format: request.format,
    status: 'VALID',
    reason: 'VERIFIED',
    signer: null,
    signingTime: null,
    signingTimeSource: null,
    timestampAuthority: null,
    coversWholeFile,
    checkedAt: request.checkedAt,
    existedAt: request.existedAt,
    inputsHash: hashOfInputs(request, trust, inputs),
  };
  const found = attempt(() => check(verdict));
  if (found instanceof SignatureProblem) {
    verdict.reason = found.reason;
    verdict.status = reasons[found.reason];
  }
  return verdict;
}

/** The verdict on a file that was too costly to verify. */
export function tooCostly(request: Asked, trust: Fingerprinted, inputs: Input[]): SignatureVerdict {
  return judge(request, trust, inputs, false, () => problem('TOO_COSTLY'));
}

/** Of the hashes of all parts, each of known length, so that no two sets of inputs run together. */
function hashOfInputs({ format, existedAt, checkedAt }: Asked, trust: Fingerprinted, inputs: Input[]): string {
  const hashes = inputs.map((input) =>
    'sha256' in input ? input.sha256 : createHash('sha256').update(input).digest('hex'),
  );
  const rest = JSON.stringify([format, existedAt, checkedAt, trust.fingerprint]);
  return createHash('sha256')
    .update([...hashes, rest].join('\n'))
    .digest('hex');
}

/** What the work answers, or what it found wrong with a signature. */
export function attempt<Value>(work: () => Value): Value | SignatureProblem {
  try {
    return work();
  } catch (error) {
    if (error instanceof SignatureProblem) return error;
    throw error;
  }
}
