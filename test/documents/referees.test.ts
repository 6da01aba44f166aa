import { parseInstant } from '../../subgraphs/kernel/dates/instant.ts';
import { verifySignatures } from '../../subgraphs/documents/signing/signature/verify.ts';
import { readProjectJson } from '../../subgraphs/kernel/process/project.ts';
import { readTrust, strictSettings } from '../../subgraphs/kernel/signature/trust.ts';
import type { SignatureFormat } from '../../subgraphs/kernel/signature/verdict.ts';

/** A made file, what openssl or xmlsec1 says of it, and what is to be said here. */
interface Made {
  name: string;
  format: SignatureFormat;
  accepted: boolean;
  /** Status and reason of each signature. */
  ours: string[];
  policy?: string;
  file: string;
  signature?: string;
}

const fixture = readProjectJson<{ signedAt: string; checkedAt: string; anchors: string; cases: Made[] }>(
  'test/documents/referees.json',
);
const trust = readTrust({
  ...strictSettings,
  anchors: fixture.anchors,
  timestampAnchors: fixture.anchors,
  revocation: 'IF_AVAILABLE',
});

const verdictsOf = ({ format, file, signature }: Made) =>
  verifySignatures(
    {
      format,
      file: Buffer.from(file, 'base64'),
      ...(signature === undefined ? {} : { signature: Buffer.from(signature, 'base64') }),
      existedAt: format === 'XMLDSIG' ? parseInstant(fixture.signedAt) : null,
      checkedAt: parseInstant(fixture.checkedAt),
    },
    trust,
  );

it('is a table of at least sixty files', () => {
  expect(fixture.cases.length).toBeGreaterThanOrEqual(60);
});

it.each(fixture.cases.map((made) => [made.format, made.name, made] as const))('%s: %s', (_, __, made) => {
  const verdicts = verdictsOf(made);
  expect(verdicts.map(({ status, reason }) => `${status} ${reason}`)).toEqual(made.ours);
});

it('follows the referees: what they accept is not INVALID here, what they refuse is not VALID', () => {
  const against = fixture.cases
    .filter((made) => {
      const statuses = made.ours.map((verdict) => verdict.split(' ')[0]);
      const contradicts = made.accepted ? statuses.includes('INVALID') : statuses.every((status) => status === 'VALID');
      return contradicts && !made.policy;
    })
    .map(({ name }) => name);
  expect(against).toEqual([]);
});
