import type { PlainDate } from '../../../kernel/dates/plain-date.ts';
import type { Instant } from '../../../kernel/dates/instant.ts';
import { GraphError } from '../../../kernel/errors/errors.ts';
import type { Organisation } from '../../../kernel/organisation/organisation.ts';
import type { Certificate } from '../../../kernel/signature/certificate.ts';
import { type ExpectedSigners, signingParty } from '../../../kernel/signature/signature.rules.ts';
import { agencyOfOrganId } from '../../edxml/organ-ids.rules.ts';
import type { FileVerdicts } from './signature-rows.rules.ts';

/** A key that an agency signs with here: by which id or code it is configured, and the certificate of the key. */
export interface AgencyKey {
  agency: string;
  certificate: Certificate;
}

/** The key of an agency on a day; undefined when there is none. */
export function keyOf(
  keys: AgencyKey[],
  agencyId: string,
  organisation: Organisation,
  day: PlainDate,
): AgencyKey | undefined {
  return keys.find(({ agency }) => agencyOfOrganId(organisation, agency, day)?.id === agencyId);
}

/**
 * Whether the agency is to sign a file: the document itself or an appendix, which bears no broken signature, and not yet
 * one of the agency that is valid and of the whole.
 */
export function isToBeSigned({ role, verdicts }: FileVerdicts, expected: ExpectedSigners): boolean {
  if (role !== 'MAIN' && role !== 'APPENDIX') return false;
  return !verdicts.some(({ signer, status, coversWholeFile }) => {
    const isOurs = signingParty(signer, expected) === 'AGENCY';
    return status === 'INVALID' || (status === 'VALID' && coversWholeFile && isOurs);
  });
}

/** Throws CONFLICT when a signature with the key would be nothing worth: it names another, or is not in force. */
export function refuseUnfit({ certificate }: AgencyKey, expected: ExpectedSigners, now: Instant): void {
  const { signer, validFrom, validTo } = certificate;
  if (signingParty(signer, expected) !== 'AGENCY') throw cannotSign('WRONG_SIGNER');
  if (now < validFrom) throw cannotSign('CERT_NOT_YET_VALID_AT_SIGNING');
  if (now > validTo) throw cannotSign('CERT_EXPIRED_AT_SIGNING');
}

/** Says that the agency's signature cannot be made, and why. */
export function cannotSign(reason: string): GraphError {
  const message = `The digital signature of the agency cannot be made: ${reason}; tell the operator of the server, who keeps its key`;
  return new GraphError('CONFLICT', message, undefined, reason);
}
