import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { der, NULL, SEQUENCE, SET } from '../../../subgraphs/kernel/signature/der.ts';
import { certify, daysLater, type Identity, nameOf, newKey, oid, pem, PRINTABLE_STRING } from './certificates.ts';
import { attribute, attributesOf, type Message, type Signing, signedData, signerInfo } from './signed-data.ts';

/** A file that was made, and what is to be said of it here. */
export interface Case {
  name: string;
  format: 'CADES' | 'PADES' | 'XMLDSIG';
  file: Buffer;
  signature?: Buffer;
  /** The timestamp on the signature, and the value that it is to be of. */
  stamp?: { token: Buffer; value: Buffer } | undefined;
  /** The verdicts, worked out by hand: status and reason of each signature. */
  ours: string[];
  /** Why the referee is not followed. */
  policy?: string;
}

/** Who signs, and who certified them. */
export interface Authorities {
  root: Identity;
  issuing: Identity;
  leader: Identity;
  rsa: Identity;
  stamper: Identity;
}

/** Makes the authorities and the signers. */
export function makeAuthorities(): Authorities {
  const root = certify({ commonName: 'Goc', authority: true });
  const issuing = certify({ commonName: 'Cap phat', authority: true, issuer: root });
  const leader = certify({ commonName: 'Tran Thi Thu Nghiem', issuer: issuing });
  const rsa = certify({ commonName: 'Le Van Mau', issuer: issuing, key: newKey('rsa') });
  const stamper = certify({ commonName: 'TSA', issuer: root, usage: 0x80, timestamps: true });
  return { root, issuing, leader, rsa, stamper };
}

const VALID = ['VALID VERIFIED'];
export const content = Buffer.from('Van ban cua tinh, de ky so.\n');

/** Files with a signature beside them. */
export function cmsCases(authorities: Authorities): Case[] {
  const { root, issuing, leader, rsa, stamper } = authorities;
  const leaf = (wanted: object) => certify({ commonName: 'Tran Thi Thu Nghiem', issuer: issuing, ...wanted });
  const chain = [leader, issuing];
  const signed = (signing: Signing = {}, signer = leader, message: Message = {}, file: Buffer = content) =>
    signedData([signerInfo(file, signer, signing)], {
      certificates: [signer, issuing],
      digests: [signing.hash ?? 'sha256'],
      ...message,
    });
  const cases: Case[] = [];
  const add = (name: string, ours: string[], signature: Buffer, more: Partial<Case> = {}) =>
    void cases.push({ name, format: 'CADES', file: content, signature, ours, ...more });

  // Algorithms.
  for (const hash of ['sha256', 'sha384', 'sha512']) add(`RSA with ${hash}`, VALID, signed({ hash }, rsa));
  add('RSA with SHA-224', ['UNKNOWN UNSUPPORTED'], signed({ hash: 'sha224' }, rsa));
  add('RSA with SHA-1', ['INVALID FORBIDDEN_ALGORITHM'], signed({ hash: 'sha1' }, rsa), {
    policy: 'SHA-1 is refused until it is configured',
  });
  add('RSA with MD5', ['INVALID FORBIDDEN_ALGORITHM'], signed({ hash: 'md5' }, rsa), { policy: 'MD5 is broken' });
  add(
    'RSA whose algorithm names no hash',
    VALID,
    signed({ algorithm: der(SEQUENCE, oid('1.2.840.113549.1.1.1'), der(NULL)) }, rsa),
  );
  add(
    'RSA whose algorithm names another hash',
    VALID,
    signed({ algorithm: der(SEQUENCE, oid('1.2.840.113549.1.1.13'), der(NULL)) }, rsa),
  );
  const short = leaf({ key: newKey('rsa1024') });
  add('RSA of 1024 bits', ['INVALID FORBIDDEN_ALGORITHM'], signed({}, short), { policy: 'the key is too short' });
  add('PSS with SHA-256', VALID, signed({ pss: { salt: 32 } }, rsa));
  add('PSS with SHA-512', VALID, signed({ hash: 'sha512', pss: { salt: 64 } }, rsa));
  add('PSS with a short salt', VALID, signed({ pss: { salt: 20 } }, rsa));
  add(
    'PSS whose parameters name another mask',
    ['UNKNOWN UNSUPPORTED'],
    signed({ pss: { salt: 32, mgf: 'sha1' } }, rsa),
  );
  add('ECDSA with SHA-256', VALID, signed());
  add('ECDSA on P-384 with SHA-384', VALID, signed({ hash: 'sha384' }, leaf({ key: newKey('p384') })));
  add('ECDSA whose algorithm names no hash', VALID, signed({ algorithm: der(SEQUENCE, oid('1.2.840.10045.2.1')) }));
  add('Ed25519', ['UNKNOWN UNSUPPORTED'], signed({ hash: 'sha512' }, leaf({ key: newKey('ed25519') })));

  // Attributes.
  add('attributes against the order, signed as they stand', VALID, signed({ attributes: 'reversed' }));
  add(
    'attributes against the order, signed in order',
    ['INVALID INVALID_INTEGRITY'],
    signed({ attributes: 'reversed, signed sorted' }),
  );
  add(
    'attributes in order, signed against it',
    ['INVALID INVALID_INTEGRITY'],
    signed({ attributes: 'sorted, signed reversed' }),
  );
  add('attributes whose end is marked', VALID, signed({ attributes: 'indefinite' }));
  add('no signed attributes', VALID, signed({ attributes: 'none' }));
  add('no digest in the attributes', ['INVALID MALFORMED'], signed({ change: ([type, , at]) => [type!, at!] }));
  add('two digests in the attributes', ['INVALID MALFORMED'], signed({ change: (all) => [...all, all[1]!] }));
  add('no type of content in the attributes', ['INVALID MALFORMED'], signed({ change: ([, ...rest]) => rest }));
  add(
    'another type of content in the attributes',
    ['UNKNOWN UNSUPPORTED'],
    signed({ contentType: '1.2.840.113549.1.7.5' }),
  );
  add('no time', VALID, signed({ change: ([type, digest]) => [type!, digest!] }));
  add('names its certificate', VALID, signed({ names: leader }));
  add('names another certificate', ['INVALID WRONG_CERTIFICATE'], signed({ names: rsa }), {
    policy: 'CAdES names the certificate inside what is signed; openssl looks there with -cades alone',
  });

  // Encodings.
  add('all ends marked', VALID, signed({}, leader, { indefinite: true }));
  add('attached', VALID, signed({}, leader, { content }));
  add('attached in pieces', VALID, signed({}, leader, { content, indefinite: true }));
  add('attached, of another file', ['INVALID WRAPPED'], signed({}, leader, { content: Buffer.from('another file') }), {
    policy: 'the file beside it is what is judged here; openssl looks at what is inside alone',
  });
  add('a hash that is not named in front', ['UNKNOWN UNSUPPORTED'], signed({}, leader, { digests: ['sha512'] }));
  add('hashes of which none is named in front', ['UNKNOWN UNSUPPORTED'], signed({}, leader, { digests: [] }));
  for (const label of ['CMS', 'PKCS7']) add(`PEM ${label}`, VALID, Buffer.from(pem(label, signed())));
  add('PEM with CR LF and words before it', VALID, Buffer.from(`Chu ky so:\r\n${pem('CMS', signed(), '\r\n')}`));
  add('PEM that is cut off', ['INVALID MALFORMED'], Buffer.from(pem('CMS', signed()).slice(0, 600)));
  add('PEM of something else', ['INVALID MALFORMED'], Buffer.from(pem('CERTIFICATE', leader.certificate)));
  add('with something behind it', VALID, Buffer.concat([signed(), Buffer.from('a')]));
  add('cut off', ['INVALID MALFORMED'], signed().subarray(0, 600));
  add('no signed data', ['INVALID MALFORMED'], Buffer.from('chu ky'));

  // Certificates.
  add('the authority before the signer', VALID, signed({}, leader, { certificates: [issuing, leader] }));
  add(
    'many certificates, the signer in the midst',
    VALID,
    signed({}, leader, { certificates: [root, rsa, leader, stamper, issuing] }),
  );
  add('no certificates', ['UNKNOWN NO_CERTIFICATE'], signed({}, leader, { certificates: [] }));
  add(
    'no certificates and no attributes',
    ['UNKNOWN NO_CERTIFICATE'],
    signed({ attributes: 'none' }, leader, { certificates: [] }),
  );
  add(
    'another certificate than the signer',
    ['UNKNOWN NO_CERTIFICATE'],
    signed({}, leader, { certificates: [rsa, issuing] }),
  );
  add(
    'the signer alone, whose authority is not configured',
    ['UNKNOWN UNTRUSTED_ISSUER'],
    signed({}, leader, { certificates: [leader] }),
  );
  const written = leaf({ explicitFalse: true });
  add('a certificate that writes critical FALSE', VALID, signed({}, written));
  add('a certificate that writes critical FALSE, named', VALID, signed({ names: written }, written));
  const writtenIssuing = certify({ commonName: 'Cap phat 2', authority: true, issuer: root, explicitFalse: true });
  const below = certify({ commonName: 'Tran Thi Thu Nghiem', issuer: writtenIssuing });
  add('an authority that writes critical FALSE', VALID, signed({}, below, { certificates: [writtenIssuing, below] }));
  add('the signer named by its key', VALID, signed({ sid: der(0x80, leader.keyId) }));
  const named = (name: string, tag?: number) => der(SEQUENCE, nameOf(name, tag), leader.serialNumber);
  add('the issuer written in another kind of string', VALID, signed({ sid: named('Cap phat', PRINTABLE_STRING) }));
  add('the issuer written in capitals', VALID, signed({ sid: named('CAP  PHAT') }));
  add('the issuer of another name', ['UNKNOWN NO_CERTIFICATE'], signed({ sid: named('Cap phat 3') }));
  add(
    'a certificate that expired before',
    ['INVALID CERT_EXPIRED_AT_SIGNING'],
    signed({}, leaf({ to: daysLater(-1) })),
  );
  add('a certificate that expired after', VALID, signed({}, leaf({ to: daysLater(1) })));
  add(
    'a certificate that was not valid yet',
    ['INVALID CERT_NOT_YET_VALID_AT_SIGNING'],
    signed({}, leaf({ from: daysLater(1) })),
  );
  add('a certificate for encryption', ['INVALID WRONG_KEY_USAGE'], signed({}, leaf({ usage: 0x20 })));
  add('a certificate for timestamps', ['INVALID WRONG_KEY_USAGE'], signed({}, leaf({ timestamps: true })));
  add('a critical extension that nobody knows', ['UNKNOWN UNSUPPORTED'], signed({}, leaf({ criticalUnknown: true })));
  const stranger = certify({ commonName: 'La' });
  add(
    'a certificate that nobody trusts',
    ['UNKNOWN UNTRUSTED_ISSUER'],
    signed({}, stranger, { certificates: [stranger] }),
  );

  // What is signed, and by how many.
  add('another file', ['INVALID INVALID_INTEGRITY'], signed(), { file: Buffer.from('Van ban khac\n') });
  add('an empty file', VALID, signed({}, leader, {}, Buffer.alloc(0)), { file: Buffer.alloc(0) });
  add('a broken value', ['INVALID INVALID_INTEGRITY'], signed({ breakSignature: true }));
  add(
    'two signers',
    [...VALID, ...VALID],
    signedData([signerInfo(content, leader), signerInfo(content, rsa)], { certificates: [leader, rsa, issuing] }),
  );
  add(
    'two signers, the second of another file',
    [...VALID, 'INVALID INVALID_INTEGRITY'],
    signedData([signerInfo(content, leader), signerInfo(Buffer.from('x'), rsa)], {
      certificates: [leader, rsa, issuing],
    }),
  );
  add('nobody', ['INVALID MALFORMED'], signedData([], { certificates: chain }));
  const countersigned = (value: Buffer) => [attribute('1.2.840.113549.1.9.6', signerInfo(value, rsa))];
  add(
    'a countersignature',
    VALID,
    signed({ unsigned: countersigned }, leader, { certificates: [leader, rsa, issuing] }),
  );
  // What is signed about a file is a file as well, and signed: with the attributes put away, it is passed off as one.
  const file = der(SET, ...attributesOf(content));
  const passedOff = signed({ attributes: 'none' }, leader, {}, file);
  add('a file that is what somebody signed about another', ['UNKNOWN UNSUPPORTED'], passedOff, { file });

  // Timestamps on the signature.
  const addStamped = (name: string, ours: string[], authority: Identity, on?: Buffer) => {
    let stamp: Case['stamp'];
    const unsigned = (value: Buffer) => {
      stamp = { token: timestampToken(on ?? value, authority, root), value };
      return [attribute('1.2.840.113549.1.9.16.2.14', stamp.token)];
    };
    const signature = signed({ unsigned });
    add(name, ours, signature, { stamp });
  };
  addStamped('a timestamp', VALID, stamper);
  addStamped('a timestamp on another signature', ['INVALID INVALID_TIMESTAMP'], stamper, Buffer.from('x'));
  const otherStamper = certify({ commonName: 'TSA khac', usage: 0x80, timestamps: true });
  addStamped('a timestamp of an authority that nobody trusts', ['UNKNOWN UNTRUSTED_ISSUER'], otherStamper);
  return cases;
}

/** A token of RFC 3161, as openssl makes it at this moment. */
function timestampToken(on: Buffer, authority: Identity, root: Identity): Buffer {
  const folder = mkdtempSync(path.join(tmpdir(), 'referees-'));
  const at = (name: string) => path.join(folder, name);
  writeFileSync(at('value'), on);
  writeFileSync(at('tsa.pem'), pem('CERTIFICATE', authority.certificate));
  writeFileSync(at('root.pem'), pem('CERTIFICATE', root.certificate));
  writeFileSync(at('key.pem'), authority.key.export({ type: 'pkcs8', format: 'pem' }));
  writeFileSync(at('serial'), '01');
  writeFileSync(
    at('tsa.cnf'),
    `[tsa]\ndefault_tsa=t\n[t]\nserial=${at('serial')}\nsigner_digest=sha256\ndefault_policy=1.2.3.4\ndigests=sha256\nordering=no\ntsa_name=no\ness_cert_id_chain=no\n`,
  );
  const run = (...args: string[]) => execFileSync('openssl', ['ts', ...args], { stdio: 'pipe' });
  run('-query', '-data', at('value'), '-sha256', '-cert', '-no_nonce', '-out', at('query'));
  run(
    '-reply',
    '-config',
    at('tsa.cnf'),
    '-queryfile',
    at('query'),
    '-signer',
    at('tsa.pem'),
    '-inkey',
    at('key.pem'),
    '-token_out',
    '-out',
    at('token'),
  );
  return readFileSync(at('token'));
}
