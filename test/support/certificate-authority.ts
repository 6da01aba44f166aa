import { webcrypto } from 'node:crypto';
import * as asn1 from 'asn1js';
import * as pkijs from 'pkijs';
import { type Instant, later, parseInstant } from '../../subgraphs/kernel/dates/instant.ts';

pkijs.setEngine('node', new pkijs.CryptoEngine({ crypto: webcrypto as unknown as Crypto }));

const DAY_MS = 86_400_000;
const RSA = { name: 'RSASSA-PKCS1-v1_5', modulusLength: 2048, publicExponent: new Uint8Array([1, 0, 1]) };

/** The day on which everything in the tests is signed. */
export const signingDay = parseInstant('2026-03-02T02:00:00Z');

/** The day that many days after it, or before. */
export const daysLater = (days: number): Instant => later(signingDay, days * DAY_MS);

interface Keys {
  publicKey: CryptoKey;
  privateKey: CryptoKey;
}

/** A certificate with its keys. */
export interface Identity extends Keys {
  certificate: pkijs.Certificate;
  pem: string;
  privateKeyPem: string;
}

interface Wanted {
  commonName: string;
  organization?: string;
  issuer?: Identity;
  authority?: boolean;
  pathLength?: number;
  /** Bits of keyUsage, first bit highest: 0xc0 signs documents, 0x06 certificates and lists. Null: no extension. */
  usage?: number | null;
  timestamps?: boolean;
  criticalUnknown?: boolean;
  validFrom?: Date;
  validTo?: Date;
  hash?: string;
  bits?: number;
  /** Certified instead of new keys. */
  keys?: Keys;
}

/** Of two bytes with the highest bit set, as serial numbers that are drawn at random have it half of the time. */
let serial = 0x8000;

/** Makes a certificate and its key; self-signed without an issuer. Valid for a year around the day of signing. */
export async function issue(wanted: Wanted): Promise<Identity> {
  const keys = wanted.keys ?? (await newKey(wanted.bits ?? 2048));
  const certificate = new pkijs.Certificate();
  certificate.version = 2;
  certificate.serialNumber = new asn1.Integer({ value: ++serial });
  setName(certificate.subject, wanted.commonName, wanted.organization ?? 'Tỉnh Quảng Ngãi');
  certificate.issuer = wanted.issuer?.certificate.subject ?? certificate.subject;
  certificate.notBefore.value = wanted.validFrom ?? daysLater(-180);
  certificate.notAfter.value = wanted.validTo ?? daysLater(180);
  const extension = (extnID: string, critical: boolean, value: asn1.BaseBlock | pkijs.PkiObject) => {
    const encoded = 'toSchema' in value ? value.toSchema() : value;
    return new pkijs.Extension({ extnID, critical, extnValue: encoded.toBER() });
  };
  const { authority = false, usage = authority ? 0x06 : 0xc0 } = wanted;
  const pathLength = wanted.pathLength === undefined ? [] : [new asn1.Integer({ value: wanted.pathLength })];
  const constraints = authority ? [new asn1.Boolean({ value: true }), ...pathLength] : [];
  certificate.extensions = [
    extension('2.5.29.19', true, new asn1.Sequence({ value: constraints })),
    ...(usage === null
      ? []
      : [extension('2.5.29.15', true, new asn1.BitString({ valueHex: Uint8Array.of(usage).buffer }))]),
    ...(wanted.timestamps
      ? [extension('2.5.29.37', true, new pkijs.ExtKeyUsage({ keyPurposes: ['1.3.6.1.5.5.7.3.8'] }))]
      : []),
    ...(wanted.criticalUnknown ? [extension('1.2.3.4.5', true, new asn1.Null())] : []),
  ];
  await certificate.subjectPublicKeyInfo.importKey(keys.publicKey);
  const { hash = 'SHA-256' } = wanted;
  await certificate.sign(await keyFor(wanted.issuer ?? keys, hash), hash);
  const pkcs8 = await webcrypto.subtle.exportKey('pkcs8', keys.privateKey);
  return {
    certificate,
    publicKey: keys.publicKey,
    privateKey: keys.privateKey,
    pem: pem('CERTIFICATE', certificate.toSchema(true).toBER()),
    privateKeyPem: pem('PRIVATE KEY', pkcs8),
  };
}

/** A revocation list (PEM) of an authority, current for thirty days after the day of signing. */
export async function revocationList(
  issuer: Identity,
  revoked: { identity: Identity; at: Date }[] = [],
  times: { thisUpdate?: Date; nextUpdate?: Date; partial?: boolean } = {},
): Promise<string> {
  const list = new pkijs.CertificateRevocationList();
  list.version = 1;
  list.issuer = issuer.certificate.subject;
  list.thisUpdate = new pkijs.Time({ value: times.thisUpdate ?? daysLater(1) });
  list.nextUpdate = new pkijs.Time({ value: times.nextUpdate ?? daysLater(30) });
  if (revoked.length > 0) {
    list.revokedCertificates = revoked.map(
      ({ identity, at }) =>
        new pkijs.RevokedCertificate({
          userCertificate: identity.certificate.serialNumber,
          revocationDate: new pkijs.Time({ value: at }),
        }),
    );
  }
  if (times.partial) {
    const extnValue = new asn1.Sequence({ value: [] }).toBER();
    const scope = new pkijs.Extension({ extnID: '2.5.29.28', critical: true, extnValue });
    list.crlExtensions = new pkijs.Extensions({ extensions: [scope] });
  }
  await list.sign(issuer.privateKey, 'SHA-256');
  return pem('X509 CRL', list.toSchema(true).toBER());
}

interface CmsWanted {
  signingTime?: Date | null;
  /** Certificates sent along, besides the signer's. */
  chain?: Identity[];
  hash?: string;
  /** An authority of timestamps stamps the signature at that time. */
  stamp?: { authority: Identity; at: Date; chain?: Identity[]; onAnother?: boolean };
  /** Named in the signed attributes (CAdES) instead of the signer's own. */
  names?: Identity;
  withoutAttributes?: boolean;
  /** Brought inside, beside the digest that is of the content. */
  inside?: Uint8Array;
}

/** A detached signature (CMS, as a .p7s file is) on the content. */
export async function signDetached(content: Uint8Array, signer: Identity, wanted: CmsWanted = {}): Promise<Buffer> {
  const { hash = 'SHA-256', signingTime = signingDay, chain = [], stamp } = wanted;
  const digest = await webcrypto.subtle.digest(hash, content);
  const named = await webcrypto.subtle.digest('SHA-256', (wanted.names ?? signer).certificate.toSchema(true).toBER());
  const attribute = (type: string, ...values: unknown[]) => new pkijs.Attribute({ type, values });
  const essCertificate = new asn1.Sequence({ value: [new asn1.OctetString({ valueHex: named })] });
  const attributes = [
    attribute('1.2.840.113549.1.9.3', new asn1.ObjectIdentifier({ value: '1.2.840.113549.1.7.1' })),
    attribute('1.2.840.113549.1.9.4', new asn1.OctetString({ valueHex: digest })),
    ...(signingTime ? [attribute('1.2.840.113549.1.9.5', new asn1.UTCTime({ valueDate: signingTime }))] : []),
    attribute(
      '1.2.840.113549.1.9.16.2.47',
      new asn1.Sequence({ value: [new asn1.Sequence({ value: [essCertificate] })] }),
    ),
  ];
  const data = signedData(
    '1.2.840.113549.1.7.1',
    null,
    signer,
    [signer, ...chain],
    wanted.withoutAttributes ? null : attributes,
  );
  await data.sign(await keyFor(signer, hash), 0, hash, Uint8Array.from(content).buffer);
  if (wanted.inside)
    data.encapContentInfo.eContent = new asn1.OctetString({ valueHex: Uint8Array.from(wanted.inside).buffer });

  const [info] = data.signerInfos;
  if (stamp && info) {
    const stamped = stamp.onAnother ? new Uint8Array(256) : info.signature.valueBlock.valueHexView;
    const token = await timestampToken(stamped, stamp.authority, stamp.at, stamp.chain);
    const value = asn1.fromBER(Uint8Array.from(token).buffer).result;
    info.unsignedAttrs = new pkijs.SignedAndUnsignedAttributes({
      type: 1,
      attributes: [attribute('1.2.840.113549.1.9.16.2.14', value)],
    });
  }
  return contentInfo(data);
}

async function timestampToken(
  stamped: Uint8Array,
  authority: Identity,
  at: Date,
  chain: Identity[] = [],
): Promise<Buffer> {
  const imprint = await webcrypto.subtle.digest('SHA-256', stamped);
  const info = new pkijs.TSTInfo({
    version: 1,
    policy: '1.2.3.4.1',
    messageImprint: new pkijs.MessageImprint({
      hashAlgorithm: new pkijs.AlgorithmIdentifier({ algorithmId: '2.16.840.1.101.3.4.2.1' }),
      hashedMessage: new asn1.OctetString({ valueHex: imprint }),
    }),
    serialNumber: new asn1.Integer({ value: ++serial }),
    genTime: at,
  });
  const content = info.toSchema().toBER();
  const digest = await webcrypto.subtle.digest('SHA-256', content);
  const type = '1.2.840.113549.1.9.16.1.4';
  const data = signedData(
    type,
    content,
    authority,
    [authority, ...chain],
    [
      new pkijs.Attribute({ type: '1.2.840.113549.1.9.3', values: [new asn1.ObjectIdentifier({ value: type })] }),
      new pkijs.Attribute({ type: '1.2.840.113549.1.9.4', values: [new asn1.OctetString({ valueHex: digest })] }),
    ],
  );
  await data.sign(authority.privateKey, 0, 'SHA-256');
  return contentInfo(data);
}

function signedData(
  contentType: string,
  content: ArrayBuffer | null,
  signer: Identity,
  certificates: Identity[],
  attributes: pkijs.Attribute[] | null,
): pkijs.SignedData {
  const signerInfo = new pkijs.SignerInfo({
    version: 1,
    sid: new pkijs.IssuerAndSerialNumber({
      issuer: signer.certificate.issuer,
      serialNumber: signer.certificate.serialNumber,
    }),
    ...(attributes ? { signedAttrs: new pkijs.SignedAndUnsignedAttributes({ type: 0, attributes }) } : {}),
  });
  const encapsulated = new pkijs.EncapsulatedContentInfo({ eContentType: contentType });
  if (content) encapsulated.eContent = new asn1.OctetString({ valueHex: content });
  return new pkijs.SignedData({
    version: content ? 3 : 1,
    encapContentInfo: encapsulated,
    signerInfos: [signerInfo],
    certificates: certificates.map(({ certificate }) => certificate),
  });
}

function contentInfo(data: pkijs.SignedData): Buffer {
  const info = new pkijs.ContentInfo({ contentType: '1.2.840.113549.1.7.2', content: data.toSchema(true) });
  return Buffer.from(info.toSchema().toBER());
}

/** The key, to sign with that hash: WebCrypto binds a key to one. */
async function keyFor({ privateKey }: Keys, hash: string): Promise<CryptoKey> {
  const pkcs8 = await webcrypto.subtle.exportKey('pkcs8', privateKey);
  return webcrypto.subtle.importKey('pkcs8', pkcs8, { name: RSA.name, hash }, true, ['sign']);
}

declare global {
  /** Keys that were made in this process, by their length; environment.mjs has it for all files of a worker. */
  var keptKeys: Map<number, Keys[]> | undefined;
}

/** How many keys of a length this file has already. */
const taken = new Map<number, number>();

/** A key that this file does not have yet. Making one takes a seventh of a second, so that files are given the same ones. */
async function newKey(bits: number): Promise<Keys> {
  const all = (globalThis.keptKeys ??= new Map<number, Keys[]>());
  const kept = all.get(bits) ?? [];
  all.set(bits, kept);
  const place = taken.get(bits) ?? 0;
  taken.set(bits, place + 1);
  const algorithm = { ...RSA, modulusLength: bits, hash: 'SHA-256' };
  return (kept[place] ??= (await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])) as Keys);
}

function setName(name: pkijs.RelativeDistinguishedNames, commonName: string, organization: string): void {
  const part = (type: string, value: string) =>
    new pkijs.AttributeTypeAndValue({ type, value: new asn1.Utf8String({ value }) });
  name.typesAndValues = [part('2.5.4.6', 'VN'), part('2.5.4.10', organization), part('2.5.4.3', commonName)];
}

function pem(label: string, der: ArrayBuffer): string {
  const lines = Buffer.from(der)
    .toString('base64')
    .replace(/(.{64})/g, '$1\n');
  return `-----BEGIN ${label}-----\n${lines}\n-----END ${label}-----\n`;
}
