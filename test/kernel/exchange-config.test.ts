import { readConfig } from '../../subgraphs/kernel/config.ts';
import { projectFile } from '../../subgraphs/kernel/project.ts';

describe('the configuration of the exchange', () => {
  it('trusts nobody, signs nothing and goes nowhere where nothing is set', () => {
    expect(readConfig({}).exchange).toMatchObject({
      axis: undefined,
      maxBytes: 67_108_864,
      signingKey: undefined,
      unverifiedReports: 'REFUSE',
      trust: { files: {}, revocation: 'REQUIRED', acceptSha1: false },
    });
  });

  it.each([
    [{ DOCUMENT_MAX_BYTES: 'many' }, 'DOCUMENT_MAX_BYTES: "many" is not a size'],
    [{ DOCUMENT_MAX_BYTES: '1' }, 'DOCUMENT_MAX_BYTES: "1" is not a size'],
    [{ DOCUMENT_AXIS: '{"url":"https://axis.example"}' }, 'DOCUMENT_AXIS: wants JSON'],
    [{ SIGNATURE_TRUST: 'anchors.pem' }, 'SIGNATURE_TRUST: wants JSON'],
    [{ SIGNATURE_TRUST: '{"revocation":"NEVER"}' }, 'SIGNATURE_TRUST: wants JSON'],
    [{ SIGNATURE_TRUST: '{"anchor":"a.pem"}' }, 'SIGNATURE_TRUST: wants JSON'],
    [{ SIGNATURE_TRUST: '{"anchors":"no-such-file"}' }, 'SIGNATURE_TRUST: the file of anchors cannot be read'],
    [
      { SIGNATURE_TRUST: JSON.stringify({ anchors: projectFile('README.md') }) },
      'SIGNATURE_TRUST: the file of anchors cannot be read',
    ],
    [{ UNVERIFIED_REPORTS: 'maybe' }, 'UNVERIFIED_REPORTS: "maybe" is neither'],
    [{ DOCUMENT_SIGNING_KEY: '{}' }, 'DOCUMENT_SIGNING_KEY: the file of privateKey cannot be read'],
  ])('with %j is refused with one line', (environment, message) => {
    let refused = '';
    try {
      readConfig(environment);
    } catch (error) {
      refused = (error as Error).message;
    }
    expect(refused).toContain(message);
    expect(refused).not.toContain('\n');
  });
});
