import { createPrivateKey, generateKeyPairSync } from 'node:crypto';
import { mkdtemp, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readConfig } from '../../subgraphs/kernel/config/config.ts';
import { projectFile } from '../../subgraphs/kernel/process/project.ts';
import { issue } from '../support/certificate-authority.ts';

describe('the configuration of the exchange', () => {
  it('trusts nobody, signs nothing and goes nowhere where nothing is set', () => {
    expect(readConfig({}).exchange).toMatchObject({
      axis: undefined,
      maxBytes: 67_108_864,
      signingKey: undefined,
      agencyKeys: {},
      unverifiedReports: 'REFUSE',
      trust: { files: {}, revocation: 'REQUIRED', acceptSha1: false },
    });
  });

  it.each([
    [{ DOCUMENT_MAX_BYTES: 'many' }, 'DOCUMENT_MAX_BYTES: "many" is not a size'],
    [{ DOCUMENT_MAX_BYTES: '1' }, 'DOCUMENT_MAX_BYTES: "1" is not a size'],
    [{ DOCUMENT_AXIS: '{"url":"https://axis.example"}' }, 'DOCUMENT_AXIS: requires JSON'],
    [{ SIGNATURE_TRUST: 'anchors.pem' }, 'SIGNATURE_TRUST: requires JSON'],
    [{ SIGNATURE_TRUST: '{"revocation":"NEVER"}' }, 'SIGNATURE_TRUST: requires JSON'],
    [{ SIGNATURE_TRUST: '{"anchor":"a.pem"}' }, 'SIGNATURE_TRUST: requires JSON'],
    [{ SIGNATURE_TRUST: '{"anchors":"no-such-file"}' }, 'SIGNATURE_TRUST: the file of anchors cannot be read'],
    [
      { SIGNATURE_TRUST: JSON.stringify({ anchors: projectFile('README.md') }) },
      'SIGNATURE_TRUST: the file of anchors cannot be read',
    ],
    [{ UNVERIFIED_REPORTS: 'maybe' }, 'UNVERIFIED_REPORTS: "maybe" is neither'],
    [{ DOCUMENT_SIGNING_KEY: '{}' }, 'DOCUMENT_SIGNING_KEY: the file of privateKey cannot be read'],
    [{ AGENCY_SIGNING_KEYS: '[]' }, 'AGENCY_SIGNING_KEYS: requires JSON'],
    [{ AGENCY_SIGNING_KEYS: '{"H48":"key.pem"}' }, 'AGENCY_SIGNING_KEYS: requires JSON'],
    [{ AGENCY_SIGNING_KEYS: '{"H48":{}}' }, 'AGENCY_SIGNING_KEYS of "H48": the file of privateKey cannot be read'],
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

  it('takes a key with the certificate that belongs to it, and no other', async () => {
    const folder = await mkdtemp(path.join(process.env.TEST_FOLDER!, 'keys-'));
    const write = async (name: string, pem: string) => {
      await writeFile(path.join(folder, name), pem);
      return path.join(folder, name);
    };
    const [one, other] = [await issue({ commonName: 'UBND xã' }), await issue({ commonName: 'UBND huyện' })];
    const { privateKey: curve } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const encrypted = createPrivateKey(one.privateKeyPem).export({
      ...{ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'secret' },
    });
    const certificates = await write('certificates', one.pem + other.pem);
    const privateKey = await write('key', one.privateKeyPem);
    const keys = (files: object) => ({ AGENCY_SIGNING_KEYS: JSON.stringify({ H48: files }) });
    expect(readConfig(keys({ privateKey, certificates })).exchange.agencyKeys).toEqual({
      H48: { privateKey: one.privateKeyPem, certificates: one.pem + other.pem },
    });
    const wrong = [
      { privateKey: await write('other', other.privateKeyPem), certificates },
      { privateKey, certificates: await write('reversed', other.pem + one.pem) },
      { privateKey, certificates: privateKey },
      { privateKey: await write('curve', curve.export({ type: 'pkcs8', format: 'pem' }).toString()), certificates },
      { privateKey: await write('encrypted', encrypted.toString()), certificates },
    ];
    const message =
      'AGENCY_SIGNING_KEYS of "H48": requires a key (rsa or ec, not encrypted) and first of all its certificate';
    for (const files of wrong) expect(() => readConfig(keys(files))).toThrow(message);
  });
});
