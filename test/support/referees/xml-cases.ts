import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { certify, daysLater, type Identity, newKey } from './certificates.ts';
import type { Authorities, Case } from './cms-cases.ts';

const DSIG = 'http://www.w3.org/2000/09/xmldsig#';
const MORE = 'http://www.w3.org/2001/04/xmldsig-more#';
const ENC = 'http://www.w3.org/2001/04/xmlenc#';
const EXCLUSIVE = 'http://www.w3.org/2001/10/xml-exc-c14n#';
const INCLUSIVE = 'http://www.w3.org/TR/2001/REC-xml-c14n-20010315';
const ENVELOPED = `${DSIG}enveloped-signature`;
const VALID = ['VALID VERIFIED'];
const BEYOND = ['UNKNOWN UNSUPPORTED'];
const BROKEN = ['INVALID INVALID_INTEGRITY'];

/** How a document is signed. */
interface Signing {
  c14n?: string;
  method?: string;
  digest?: string;
  /** What is signed, each with its transforms. */
  references?: [uri: string, ...transforms: string[]][];
  prefix?: string;
  object?: string;
  signer?: Identity;
  /** What KeyInfo holds; the certificates of the signer and its issuer without. */
  keyInfo?: string;
}

/** XML documents, signed by xmlsec1 itself, and what can be done to them. */
export function xmlCases({ root, issuing, leader, rsa }: Authorities, folder: string): Case[] {
  const cases: Case[] = [];
  const add = (name: string, ours: string[], xml: string, more: Partial<Case> = {}) =>
    void cases.push({ name, format: 'XMLDSIG', file: Buffer.from(xml), ours, ...more });
  const certificates = (...of: Identity[]) => of.map(certificateElement).join('');

  const signed = (body = letter, signing: Signing = {}) => {
    const signer = signing.signer ?? rsa;
    const bare = run(body.replace('<!--here-->', template(signing)), signer, folder);
    const data = signing.keyInfo ?? `<X509Data>${certificates(signer, issuing)}</X509Data>`;
    const prefix = signing.prefix ? `${signing.prefix}:` : '';
    return bare.replace(
      `<${prefix}KeyInfo/>`,
      data && `<${prefix}KeyInfo>${prefixed(data, signing)}</${prefix}KeyInfo>`,
    );
  };
  const x509 = (...of: Identity[]) => ({ keyInfo: `<X509Data>${certificates(...of)}</X509Data>` });
  const wrap = (...of: Identity[]) => ({
    keyInfo: of.map((one) => `<X509Data>${certificates(one)}</X509Data>`).join(''),
  });

  // Algorithms and forms.
  add('enveloped, exclusive', VALID, signed());
  add('enveloped, inclusive', VALID, signed(letter, { c14n: INCLUSIVE, references: [['', ENVELOPED, INCLUSIVE]] }));
  add('enveloped, and canonical by default', VALID, signed(letter, { references: [['', ENVELOPED]] }));
  add('inclusive SignedInfo, exclusive document', VALID, signed(letter, { c14n: INCLUSIVE }));
  add('with comments', BEYOND, signed(letter, { references: [['', ENVELOPED, `${EXCLUSIVE}WithComments`]] }));
  add('canonical 1.1', BEYOND, signed(letter, { c14n: 'http://www.w3.org/2006/12/xml-c14n11' }));
  add('SHA-512', VALID, signed(letter, { method: `${MORE}rsa-sha512`, digest: `${ENC}sha512` }));
  add('SHA-384', BEYOND, signed(letter, { method: `${MORE}rsa-sha384`, digest: `${MORE}sha384` }));
  add('ECDSA', BEYOND, signed(letter, { method: `${MORE}ecdsa-sha256`, signer: leader }));
  add('SHA-1', ['INVALID FORBIDDEN_ALGORITHM'], signed(letter, { method: `${DSIG}rsa-sha1`, digest: `${DSIG}sha1` }), {
    policy: 'SHA-1 is refused until it is configured',
  });
  add('a prefix on the signature', VALID, signed(letter, { prefix: 'ds' }));
  add(
    'a signature that envelops what it signs',
    BEYOND,
    signed('<!--here-->', {
      references: [['#a', EXCLUSIVE]],
      object: '<Object Id="a">Van ban</Object>',
    }).replace(/^/, ''),
    {},
  );
  add(
    'a part by xml:id',
    BEYOND,
    signed(letter.replace('<Part>', '<Part xml:id="a">'), { references: [['#a', EXCLUSIVE]] }),
  );
  add('a part by Id', BEYOND, signed(letter.replace('<Part>', '<Part Id="a">'), { references: [['#a', EXCLUSIVE]] }));
  add(
    'the whole and a part',
    BEYOND,
    signed(letter.replace('<Part>', '<Part xml:id="a">'), {
      references: [
        ['', ENVELOPED, EXCLUSIVE],
        ['#a', EXCLUSIVE],
      ],
    }),
  );
  add('an XPath transform', BEYOND, signed(letter, { references: [['', ENVELOPED, 'xpath']] }));

  // Keys and certificates.
  const byKey = { policy: 'the signer is found by its key, wherever its certificate stands' };
  add('the authority before the signer', VALID, signed(letter, x509(issuing, rsa)));
  add('root, authority, signer', VALID, signed(letter, x509(root, issuing, rsa)));
  add('another signer before the signer', VALID, signed(letter, x509(leader, rsa, issuing)), byKey);
  add('each certificate in an X509Data of its own', VALID, signed(letter, wrap(rsa, issuing)));
  add(
    'each certificate in an X509Data of its own, the authority first',
    VALID,
    signed(letter, wrap(issuing, rsa)),
    byKey,
  );
  add('another certificate alone', BROKEN, signed(letter, x509(leader, issuing)));
  add('no certificate', ['UNKNOWN NO_CERTIFICATE'], signed(letter, { keyInfo: '<KeyName>a</KeyName>' }));
  add('no KeyInfo', ['UNKNOWN NO_CERTIFICATE'], signed(letter, { keyInfo: '' }));
  add('the signer alone, whose authority is not configured', ['UNKNOWN UNTRUSTED_ISSUER'], signed(letter, x509(rsa)));
  const expired = certify({ commonName: 'Le Van Mau', issuer: issuing, key: newKey('rsa'), to: daysLater(-1) });
  add('a certificate that expired before', ['INVALID CERT_EXPIRED_AT_SIGNING'], signed(letter, { signer: expired }));
  const explicit = certify({ commonName: 'Le Van Mau', issuer: issuing, key: newKey('rsa'), explicitFalse: true });
  add('a certificate that writes critical FALSE', VALID, signed(letter, { signer: explicit }));
  const stranger = certify({ commonName: 'La', key: newKey('rsa') });
  add(
    'a certificate that nobody trusts',
    ['UNKNOWN UNTRUSTED_ISSUER'],
    signed(letter, { signer: stranger, ...x509(stranger) }),
  );

  // What is done to a signed document, and what a document may hold.
  const whole = signed();
  add('a word changed', BROKEN, whole.replace('Van ban', 'Van  ban'));
  add('the value changed', BROKEN, whole.replace(/<SignatureValue>\s*.{4}/, '<SignatureValue>AAAA'));
  add('the digest changed', BROKEN, whole.replace(/<DigestValue>.{4}/, '<DigestValue>AAAA'));
  add('a comment put in', VALID, whole.replace('<Part>', '<!-- seen --><Part>'));
  add('attributes in another order', VALID, whole.replace('a="1" b="2"', 'b="2" a="1"'));
  add('lines that end with CR LF', VALID, whole.replaceAll('\n', '\r\n'));
  add('CDATA for text', VALID, whole.replace('Van ban', '<![CDATA[Van ban]]>'));
  add('an empty element written out', VALID, whole.replace('<Empty/>', '<Empty></Empty>'));
  add('a namespace that nobody uses, exclusive', VALID, whole.replace('<Part>', '<Part xmlns:n="urn:n">'));
  const inclusive = signed(letter, { c14n: INCLUSIVE, references: [['', ENVELOPED, INCLUSIVE]] });
  add('a namespace that nobody uses, inclusive', BROKEN, inclusive.replace('<Part>', '<Part xmlns:n="urn:n">'));
  add(
    'a declaration in front',
    VALID,
    `<?xml version="1.0" encoding="UTF-8"?>\n${whole.replace(/^<\?xml[^>]*>\s*/, '')}`,
  );
  add('a document type', BEYOND, whole.replace('<Letter', '<!DOCTYPE Letter>\n<Letter'));
  add('a processing instruction put in', ['UNKNOWN UNSUPPORTED'], whole.replace('<Part>', '<?do it?><Part>'));
  const copy = /<Signature.*<\/Signature>/s.exec(whole)![0];
  add('the signature twice', [...BROKEN, ...BROKEN], whole.replace('</Letter>', `${copy}</Letter>`));
  add('the document in another', BROKEN, `<Other>${whole.replace(/^<\?xml[^>]*>\s*/, '')}</Other>`);
  const part = signed(letter.replace('<Part>', '<Part xml:id="a">'), { references: [['#a', EXCLUSIVE]] });
  const moved = /<Part xml:id="a">.*<\/Part>/s.exec(part)![0];
  add(
    'the signed part moved away, another in its place',
    BEYOND,
    part.replace(moved, `<Part>Khac</Part><Aside>${moved}</Aside>`),
  );
  return cases;
}

const letter =
  '<Letter xmlns="urn:tinh" xmlns:x="urn:x" a="1" b="2">\n  <Part>Van ban <x:Word>so</x:Word></Part><!-- a comment -->\n  <Empty/>\n<!--here--></Letter>\n';

function template({
  c14n = EXCLUSIVE,
  method = `${MORE}rsa-sha256`,
  digest = `${ENC}sha256`,
  ...more
}: Signing): string {
  const { references = [['', ENVELOPED, EXCLUSIVE]], prefix, object = '' } = more;
  const transform = (algorithm: string) =>
    algorithm === 'xpath'
      ? '<Transform Algorithm="http://www.w3.org/TR/1999/REC-xpath-19991116"><XPath>not(ancestor-or-self::*[local-name()="Empty"])</XPath></Transform>'
      : `<Transform Algorithm="${algorithm}"/>`;
  const written = references.map(
    ([uri, ...transforms]) =>
      `<Reference URI="${uri}"><Transforms>${transforms.map(transform).join('')}</Transforms>` +
      `<DigestMethod Algorithm="${digest}"/><DigestValue/></Reference>`,
  );
  const xml =
    `<Signature xmlns="${DSIG}"><SignedInfo><CanonicalizationMethod Algorithm="${c14n}"/>` +
    `<SignatureMethod Algorithm="${method}"/>${written.join('')}</SignedInfo>` +
    `<SignatureValue/><KeyInfo/>${object}</Signature>`;
  return prefixed(xml, { prefix }).replace('xmlns=', prefix ? `xmlns:${prefix}=` : 'xmlns=');
}

function prefixed(xml: string, { prefix }: { prefix?: string | undefined }): string {
  return prefix ? xml.replace(/<(\/?)(?=[A-Z])/g, `<$1${prefix}:`) : xml;
}

function certificateElement({ certificate }: Identity): string {
  return `<X509Certificate>${certificate.toString('base64')}</X509Certificate>`;
}

/** Has xmlsec1 fill in a template. */
function run(xml: string, { key }: Identity, folder: string): string {
  const at = (name: string) => path.join(folder, name);
  writeFileSync(at('template.xml'), xml);
  writeFileSync(at('key.pem'), key.export({ type: 'pkcs8', format: 'pem' }));
  const output = ['--output', at('signed.xml')];
  const ids = ['--id-attr:Id', 'urn:tinh:Part', '--id-attr:Id', `${DSIG}:Object`];
  execFileSync('xmlsec1', ['--sign', ...output, '--privkey-pem', at('key.pem'), ...ids, at('template.xml')], {
    stdio: 'pipe',
  });
  return readFileSync(at('signed.xml'), 'utf8');
}
