import { readTrust, strictSettings, type TrustSettings } from '../../subgraphs/kernel/signature/trust.ts';
import type { SignatureVerdict } from '../../subgraphs/kernel/signature/verdict.ts';
import type { VerificationRequest } from '../../subgraphs/kernel/signature/judge.ts';
import { verifySignatures } from '../../subgraphs/documents/signing/signature/verify.ts';
import {
  daysLater,
  type Identity,
  issue,
  revocationList,
  signDetached,
  signingDay,
} from '../support/certificate-authority.ts';
import { unsignedPdfs } from '../support/referees/pdf-cases.ts';
import { plainPdf, signPdf } from '../support/signed-pdf.ts';

const file = Buffer.from('a document of the province');
const checkedAt = daysLater(2);

let root: Identity;
let issuing: Identity;
let leader: Identity;
let stamper: Identity;
let settings: TrustSettings;

beforeAll(async () => {
  root = await issue({ commonName: 'CA gốc thử nghiệm', authority: true });
  issuing = await issue({ commonName: 'CA cấp phát thử nghiệm', authority: true, pathLength: 0, issuer: root });
  leader = await issue({ commonName: 'Trần Thị Thử Nghiệm', organization: 'UBND tỉnh', issuer: issuing });
  stamper = await issue({ commonName: 'TSA thử nghiệm', issuer: root, usage: 0x80, timestamps: true });
  settings = {
    ...strictSettings,
    anchors: root.pem,
    timestampAnchors: root.pem,
    intermediates: issuing.pem,
    revocationLists: (await revocationList(root)) + (await revocationList(issuing)),
  };
});

const links: Identity[] = [];
const authority = async (wanted: Partial<Parameters<typeof issue>[0]>) => {
  const made = await issue({ commonName: 'CA khác', authority: true, ...wanted });
  links.push(made);
  return made;
};
const otherRoot = () => authority({});
const falseIssuing = () => authority({ commonName: 'CA cấp phát thử nghiệm' });
const byNoAuthority = async () => leaf({ issuer: await authority({ issuer: root, authority: false, usage: 0xc4 }) });
const tooFarDown = () => authority({ issuer: issuing });

const request = (change: Partial<VerificationRequest>): VerificationRequest => ({
  format: 'CADES',
  file,
  existedAt: null,
  checkedAt,
  ...change,
});

/** The one verdict on the file with that signature. */
async function verdictOf(
  signature: Buffer,
  changed: Partial<TrustSettings> = {},
  change: Partial<VerificationRequest> = {},
): Promise<SignatureVerdict> {
  const verdicts = verifySignatures(request({ signature, ...change }), readTrust({ ...settings, ...changed }));
  expect(verdicts).toHaveLength(1);
  return verdicts[0]!;
}
const valid = { status: 'VALID', reason: 'VERIFIED' };
/** Another certificate for the leader's keys. */
const leaf = (wanted: Partial<Parameters<typeof issue>[0]>) =>
  issue({ commonName: 'Trần Thị Thử Nghiệm', issuer: issuing, keys: leader, ...wanted });

describe('a detached signature', () => {
  it('is valid when an authority that we trust certified the signer, and says who, when and on what', async () => {
    const verdict = await verdictOf(await signDetached(file, leader));
    expect(verdict).toEqual({
      ...valid,
      format: 'CADES',
      signer: {
        subject: 'CN=Trần Thị Thử Nghiệm,O=UBND tỉnh,C=VN',
        commonName: 'Trần Thị Thử Nghiệm',
        organization: 'UBND tỉnh',
        issuer: 'CN=CA cấp phát thử nghiệm,O=Tỉnh Quảng Ngãi,C=VN',
        serialNumber: expect.stringMatching(/^[0-9a-f]+$/),
      },
      signingTime: signingDay,
      signingTimeSource: 'CLAIMED',
      timestampAuthority: null,
      coversWholeFile: true,
      existedAt: null,
      checkedAt,
      inputsHash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  it('is of the file as it is, to the bit', async () => {
    const signature = await signDetached(file, leader);
    const other = Buffer.from(file);
    other[3]! ^= 1;
    expect(await verdictOf(signature, {}, { file: other })).toMatchObject({
      status: 'INVALID',
      reason: 'INVALID_INTEGRITY',
    });
  });

  it('is by the signer that its certificate names: one key, two certificates, and the one inside is meant', async () => {
    const twin = await leaf({ commonName: 'Nguyễn Văn Khác' });
    const signature = await signDetached(file, twin, { names: leader });
    expect(await verdictOf(signature)).toMatchObject({ status: 'INVALID', reason: 'WRONG_CERTIFICATE' });
  });

  it.each<[string, () => Promise<Identity>, string, string]>([
    ['expired before', () => leaf({ validTo: daysLater(-1) }), 'INVALID', 'CERT_EXPIRED_AT_SIGNING'],
    ['was not valid yet', () => leaf({ validFrom: daysLater(1) }), 'INVALID', 'CERT_NOT_YET_VALID_AT_SIGNING'],
    ['may not sign documents', () => leaf({ usage: 0x20 }), 'INVALID', 'WRONG_KEY_USAGE'],
    ['does not say what it is for', () => leaf({ usage: null }), 'INVALID', 'WRONG_KEY_USAGE'],
    ['is for timestamps', () => leaf({ timestamps: true }), 'INVALID', 'WRONG_KEY_USAGE'],
    ['is an authority', () => leaf({ authority: true, usage: 0xc6, issuer: root }), 'INVALID', 'WRONG_KEY_USAGE'],
    ['asks for what we do not know', () => leaf({ criticalUnknown: true }), 'UNKNOWN', 'UNSUPPORTED'],
    ['is by itself', () => leaf({ issuer: undefined }), 'UNKNOWN', 'UNTRUSTED_ISSUER'],
    ['is by another root', async () => leaf({ issuer: await otherRoot() }), 'UNKNOWN', 'UNTRUSTED_ISSUER'],
    [
      'is by a false authority of the same name',
      async () => leaf({ issuer: await falseIssuing() }),
      'UNKNOWN',
      'UNTRUSTED_ISSUER',
    ],
    ['is by a signer who is no authority', () => leaf({ issuer: leader }), 'UNKNOWN', 'UNTRUSTED_ISSUER'],
    [
      'is by an authority too far down',
      async () => leaf({ issuer: await tooFarDown() }),
      'UNKNOWN',
      'UNTRUSTED_ISSUER',
    ],
    ['is by one who may sign them but is no authority', byNoAuthority, 'UNKNOWN', 'UNTRUSTED_ISSUER'],
    ['is signed with SHA-1', () => leaf({ hash: 'SHA-1' }), 'INVALID', 'FORBIDDEN_ALGORITHM'],
    ['has a short key', () => leaf({ keys: undefined, bits: 1024 }), 'INVALID', 'FORBIDDEN_ALGORITHM'],
  ])('is not valid when the certificate %s', async (_, make, status, reason) => {
    const signer = await make();
    const signature = await signDetached(file, signer, { chain: [...links, issuing] });
    expect(await verdictOf(signature)).toMatchObject({ status, reason });
  });

  it('finds its way by authorities that came along, and trusts none of them', async () => {
    const signature = await signDetached(file, leader, { chain: [issuing, root] });
    expect(await verdictOf(signature, { intermediates: '' })).toMatchObject(valid);
    expect(await verdictOf(signature, { anchors: '' })).toMatchObject({
      status: 'UNKNOWN',
      reason: 'UNTRUSTED_ISSUER',
    });
    const alone = await signDetached(file, leader);
    expect(await verdictOf(alone, { intermediates: '' })).toMatchObject({ reason: 'UNTRUSTED_ISSUER' });
  });

  it('is of the file beside it, not of one that it brings', async () => {
    const same = await signDetached(file, leader, { inside: file });
    expect(await verdictOf(same)).toMatchObject(valid);
    const other = await signDetached(file, leader, { inside: Buffer.from('another file') });
    expect(await verdictOf(other)).toMatchObject({ status: 'INVALID', reason: 'WRAPPED' });
  });

  it('takes SHA-1 only where the configuration does', async () => {
    const signature = await signDetached(file, leader, { hash: 'SHA-1' });
    expect(await verdictOf(signature)).toMatchObject({ status: 'INVALID', reason: 'FORBIDDEN_ALGORITHM' });
    expect(await verdictOf(signature, { acceptSha1: true })).toMatchObject(valid);
  });

  it('is malformed cut short, or when it is none; what stands behind it says nothing', async () => {
    const whole = await signDetached(file, leader);
    expect(await verdictOf(Buffer.concat([whole, Buffer.from('a')]))).toMatchObject(valid);
    const bare = await signDetached(file, leader, { withoutAttributes: true });
    expect(await verdictOf(bare)).toMatchObject(valid);
    for (const broken of [whole.subarray(0, 900), Buffer.from('a'), Buffer.alloc(0)])
      expect(await verdictOf(broken)).toMatchObject({ status: 'INVALID', reason: 'MALFORMED' });
  });

  it('never makes verification throw, nor comes out valid, whatever bit of it is turned', async () => {
    const whole = await signDetached(file, leader);
    const trust = readTrust(settings);
    const [good] = verifySignatures(request({ signature: whole }), trust);
    for (let bit = 0; bit < 100; bit++) {
      const turned = Buffer.from(whole);
      turned[Math.floor((bit * whole.length) / 100)]! ^= 1 << (bit % 8);
      for (const verdict of verifySignatures(request({ signature: turned }), trust)) {
        // Some bytes of a CMS are not signed, such as its version; what is said of the signer never changes.
        if (verdict.status === 'VALID') expect(verdict.signer).toEqual(good?.signer);
        expect(verdict.inputsHash).not.toBe(good?.inputsHash);
      }
    }
  });
});

describe('the revocation of a certificate', () => {
  const lists = async (at?: Date, times = {}) => ({
    revocationLists:
      (await revocationList(root)) + (await revocationList(issuing, at ? [{ identity: leader, at }] : [], times)),
  });

  it('before the signing makes the signature invalid', async () => {
    const verdict = await verdictOf(await signDetached(file, leader), await lists(daysLater(-1)));
    expect(verdict).toMatchObject({ status: 'INVALID', reason: 'CERT_REVOKED' });
  });

  it('of the authority counts as well', async () => {
    const revocationLists =
      (await revocationList(root, [{ identity: issuing, at: daysLater(-9) }])) + (await revocationList(issuing));
    const verdict = await verdictOf(await signDetached(file, leader), { revocationLists });
    expect(verdict).toMatchObject({ status: 'INVALID', reason: 'CERT_REVOKED' });
  });

  it('after the signing leaves it unknown, unless a timestamp or our own record shows that it was earlier', async () => {
    const revoked = await lists(daysLater(1));
    const claimed = await signDetached(file, leader);
    expect(await verdictOf(claimed, revoked)).toMatchObject({ status: 'UNKNOWN', reason: 'REVOKED_WITHOUT_TIMESTAMP' });
    expect(await verdictOf(claimed, revoked, { existedAt: daysLater(0.5) })).toMatchObject(valid);
    const stamped = await signDetached(file, leader, { stamp: { authority: stamper, at: signingDay } });
    expect(await verdictOf(stamped, revoked)).toMatchObject(valid);
  });

  it('must be known to be absent, by a list that is current, complete and signed by the issuer', async () => {
    const signature = await signDetached(file, leader);
    const unknown = { status: 'UNKNOWN', reason: 'REVOCATION_UNKNOWN' };
    expect(await verdictOf(signature, { revocationLists: '' })).toMatchObject(unknown);
    const stale = { thisUpdate: daysLater(-40), nextUpdate: daysLater(-10) };
    expect(await verdictOf(signature, await lists(undefined, stale))).toMatchObject(unknown);
    const early = { thisUpdate: daysLater(5), nextUpdate: daysLater(9) };
    expect(await verdictOf(signature, await lists(undefined, early))).toMatchObject(unknown);
    const forged = (await revocationList(root)) + (await revocationList(await falseIssuing()));
    expect(await verdictOf(signature, { revocationLists: forged })).toMatchObject(unknown);
    expect(await verdictOf(signature, await lists(undefined, { partial: true }))).toMatchObject(unknown);
    const onlyCertificates = await authority({ issuer: root, usage: 0x04 });
    const revocationLists = (await revocationList(root)) + (await revocationList(onlyCertificates));
    const signer = await leaf({ issuer: onlyCertificates });
    const signed = await signDetached(file, signer, { chain: [onlyCertificates] });
    expect(await verdictOf(signed, { revocationLists })).toMatchObject(unknown);
    expect(await verdictOf(signature, { revocationLists: '', revocation: 'IF_AVAILABLE' })).toMatchObject(valid);
  });
});

describe('the time of signing', () => {
  it('is the one of the timestamp when there is one, and its authority is named', async () => {
    const stamp = { authority: stamper, at: daysLater(0.2) };
    expect(await verdictOf(await signDetached(file, leader, { stamp }))).toMatchObject({
      ...valid,
      signingTime: daysLater(0.2),
      signingTimeSource: 'TIMESTAMP',
      timestampAuthority: 'CN=TSA thử nghiệm,O=Tỉnh Quảng Ngãi,C=VN',
    });
  });

  it('is not the future, nor after the file arrived', async () => {
    const inFuture = { status: 'INVALID', reason: 'SIGNED_IN_FUTURE' };
    expect(await verdictOf(await signDetached(file, leader, { signingTime: daysLater(3) }))).toMatchObject(inFuture);
    const signature = await signDetached(file, leader);
    expect(await verdictOf(signature, {}, { existedAt: daysLater(-1) })).toMatchObject(inFuture);
  });

  it('is not known when nobody says, and the certificate is then judged as of now', async () => {
    const verdict = await verdictOf(await signDetached(file, leader, { signingTime: null }));
    expect(verdict).toMatchObject({ ...valid, signingTime: null, signingTimeSource: null });
  });

  it('keeps a signature valid after its certificate expired', async () => {
    const short = await leaf({ validTo: daysLater(1) });
    expect(await verdictOf(await signDetached(file, short))).toMatchObject(valid);
  });

  it('is not believed of an authority of timestamps that is unknown, or for something else', async () => {
    const unknown = await issue({ commonName: 'TSA khác', usage: 0x80, timestamps: true });
    const stampedBy = (authority: Identity) => signDetached(file, leader, { stamp: { authority, at: signingDay } });
    expect(await verdictOf(await stampedBy(unknown))).toMatchObject({ status: 'UNKNOWN', reason: 'UNTRUSTED_ISSUER' });
    expect(await verdictOf(await stampedBy(leader))).toMatchObject({ status: 'INVALID', reason: 'INVALID_TIMESTAMP' });
    const moved = await signDetached(file, leader, { stamp: { authority: stamper, at: signingDay, onAnother: true } });
    expect(await verdictOf(moved)).toMatchObject({ status: 'INVALID', reason: 'INVALID_TIMESTAMP' });
  });
});

describe('a signature in a PDF file', () => {
  const verdictsOf = (pdf: Buffer) => verifySignatures(request({ format: 'PADES', file: pdf }), readTrust(settings));

  it('is valid, and of the whole file', async () => {
    expect(verdictsOf(await signPdf(plainPdf, leader))).toMatchObject([
      { ...valid, format: 'PADES', coversWholeFile: true },
    ]);
    expect(verdictsOf(plainPdf)).toEqual([]);
  });

  it('does not cover what was appended after it', async () => {
    const signed = await signPdf(plainPdf, leader);
    const appended = Buffer.concat([signed, Buffer.from('3 0 obj\n<<>>\nendobj\n%%EOF\n')]);
    expect(verdictsOf(appended)).toMatchObject([{ ...valid, coversWholeFile: false }]);
  });

  it('is covered by the next signature, which alone covers the whole file', async () => {
    const agency = await leaf({ commonName: 'UBND tỉnh' });
    const twice = await signPdf(await signPdf(plainPdf, leader), agency);
    expect(verdictsOf(twice)).toMatchObject([
      { ...valid, signer: { commonName: 'Trần Thị Thử Nghiệm' }, coversWholeFile: false },
      { ...valid, signer: { commonName: 'UBND tỉnh' }, coversWholeFile: true },
    ]);
  });

  it('is of every byte: none can be changed in what it signs', async () => {
    const signed = await signPdf(plainPdf, leader);
    const changed = Buffer.from(signed);
    changed.write('Katalog', changed.indexOf('Catalog'));
    expect(verdictsOf(changed)).toMatchObject([{ status: 'INVALID', reason: 'INVALID_INTEGRITY' }]);
  });

  it.each<[string, (pdf: string) => string]>([
    ['begins later', (pdf) => pdf.replace('/ByteRange [0 ', '/ByteRange [1 ')],
    ['leaves out more than the signature', (pdf) => pdf.replace(/(\/Contents )</, '$1 ').replace(/>>>/, ' >>')],
    ['reaches beyond the file', (pdf) => pdf.slice(0, -2)],
    ['is no range', (pdf) => pdf.replace('/ByteRange [0', '/ByteRange [x')],
    ['has a gap with something else in it', (pdf) => pdf.replace(/0000>/, '(a)0>')],
  ])('is refused when its byte range %s', async (_, change) => {
    const signed = (await signPdf(plainPdf, leader)).toString('latin1');
    const changed = change(signed);
    expect(changed).not.toBe(signed);
    expect(verdictsOf(Buffer.from(changed, 'latin1'))).toMatchObject([{ status: 'INVALID', reason: 'MALFORMED' }]);
  });

  it.each(unsignedPdfs)('is not seen in %s with the words of a range', (_, pdf) => {
    expect(verdictsOf(pdf)).toEqual([]);
  });

  it('is looked for in one pass, however the file is made', () => {
    for (const part of ['(', '<', '<<>>stream\n', '(()', '% ', '\\(']) {
      const hostile = Buffer.concat([
        Buffer.from(part.repeat(2_000_000 / part.length)),
        Buffer.from('\n/ByteRange [x'),
      ]);
      expect(verdictsOf(hostile).every(({ status }) => status === 'INVALID')).toBe(true);
    }
  });

  it('does not count twice when its range is repeated outside of what it signs', async () => {
    const signed = await signPdf(plainPdf, leader);
    const [range = ''] = /\/ByteRange \[[^\]]+\]/.exec(signed.toString('latin1')) ?? [];
    const doubled = Buffer.concat([signed, Buffer.from(range)]);
    expect(verdictsOf(doubled)).toMatchObject([{ coversWholeFile: false }, { status: 'INVALID', reason: 'MALFORMED' }]);
  });

  it('is not taken from its gap, where an attacker could put another', async () => {
    const signed = await signPdf(plainPdf, leader);
    const wrapped = Buffer.concat([signed, Buffer.from('/ByteRange [0 '), Buffer.from(`${signed.length} 5 5]`)]);
    expect(verdictsOf(wrapped)).toMatchObject([{ coversWholeFile: false }, { status: 'INVALID', reason: 'MALFORMED' }]);
  });
});
