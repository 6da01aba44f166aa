import { verify } from 'node:crypto';
import { DOMParser } from '@xmldom/xmldom';
import { SignedXml } from 'xml-crypto';
import { checkKey } from '../../../kernel/signature/algorithms.ts';
import { type Certificate, readCertificate } from '../../../kernel/signature/certificate.ts';
import type { Trust } from '../../../kernel/signature/trust.ts';
import { problem } from '../../../kernel/signature/verdict.ts';
import { decodeBase64 } from '../../edxml/base64.ts';
import { defaultLimits } from '../../edxml/limits.ts';
import { PacketRefused } from '../../edxml/refusal.ts';
import { parseXml, type XmlElement } from '../../edxml/xml-tree.ts';

/** The namespace of XML signatures. */
export const DSIG = 'http://www.w3.org/2000/09/xmldsig#';
const ENVELOPED = `${DSIG}enveloped-signature`;
const SIGNED_PROPERTIES = 'http://uri.etsi.org/01903#SignedProperties';
const CANONICAL = ['http://www.w3.org/2001/10/xml-exc-c14n#', 'http://www.w3.org/TR/2001/REC-xml-c14n-20010315'];
const SHA1 = [`${DSIG}rsa-sha1`, `${DSIG}sha1`];
/** What signs here, and by which hash. */
const hashOf: Record<string, string> = {
  [`${DSIG}rsa-sha1`]: 'sha1',
  'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256': 'sha256',
  'http://www.w3.org/2001/04/xmldsig-more#rsa-sha512': 'sha512',
};
const MOST_CERTIFICATES = 20;
const DIGESTS = ['http://www.w3.org/2001/04/xmlenc#sha256', 'http://www.w3.org/2001/04/xmlenc#sha512'];

/** An XML signature in a document, read and not yet trusted in anything. */
export interface XmlSignature {
  root: XmlElement;
  signature: XmlElement;
  /** Which of the document's signatures it is, from 0. */
  index: number;
}

/** What is known of an XML signature that holds. */
export interface XmlSigner {
  certificate: Certificate;
  /** The other certificates that came along. */
  links: Certificate[];
}

/** Reads the signatures of an XML document, in its order; none when it is not signed. */
export function readXmlSignatures(bytes: Uint8Array): XmlSignature[] {
  const root = parseDocument(bytes);
  return signaturesIn(root).map((signature, index) => ({ root, signature, index }));
}

/**
 * Checks that a key of the certificates that came along signed the document, and answers whose it is. Says nothing about
 * the certificate. Of all that the standard allows it takes one form: one reference, to the whole document that it is in,
 * less itself. Another that holds is UNSUPPORTED, since what it signs is not the document; one that does not hold, or
 * that holds for something else than what is read (a copy put aside, nothing at all), is WRAPPED.
 */
export function checkXmlSignature(
  bytes: Uint8Array,
  { root, signature, index }: XmlSignature,
  trust: Trust,
): XmlSigner {
  const [signedInfo, value, keyInfo] = partsOf(signature);
  const isWhole = checkForm(signedInfo, trust);
  const certificates = below(keyInfo, 'X509Certificate').map(readKeyInfoCertificate);
  if (certificates.length === 0) problem('NO_CERTIFICATE');
  if (certificates.length > MOST_CERTIFICATES || value.children.length > 0) problem('MALFORMED');
  const xml = Buffer.from(bytes)
    .toString('utf8')
    .replace(/^\ufeff/, '');
  const document = new DOMParser({ errorHandler: () => problem('MALFORMED') }).parseFromString(xml, 'text/xml');
  const node = Array.from(document.getElementsByTagNameNS(DSIG, 'Signature'))[index] ?? problem('MALFORMED');
  const { signed, signer } = signedBy(node, xml, certificates);
  if (!signer || signed.length === 0) problem(isWhole ? 'INVALID_INTEGRITY' : 'WRAPPED');
  if (!isWhole) problem('UNSUPPORTED');
  checkKey(signer.publicKey, trust);
  // What was verified must be what is read: the library parses by itself, and two parsers may see two documents.
  if (!isSameTree(parseDocument(Buffer.from(signed[0]!)), without(root, signature))) problem('WRAPPED');
  return { certificate: signer, links: certificates.filter((other) => other !== signer) };
}

/** What the signature is of, as the library has it canonical, and the certificate whose key it was made with. */
function signedBy(node: Element, xml: string, certificates: Certificate[]) {
  let signer: Certificate | undefined;
  /** Tries every key: the order in which certificates come tells nothing. */
  class AnyKey {
    verifySignature(material: string, _: unknown, value: string): boolean {
      const method = algorithmIn(node);
      const made = Buffer.from(value, 'base64');
      signer = certificates.find(
        ({ publicKey }) =>
          publicKey.asymmetricKeyType === 'rsa' && verify(hashOf[method], Buffer.from(material), publicKey, made),
      );
      return signer !== undefined;
    }
    getSignature(): string {
      throw new Error('Nothing is signed here');
    }
    getAlgorithmName(): string {
      return algorithmIn(node);
    }
  }
  const verifier = new SignedXml({ publicCert: 'any' });
  verifier.SignatureAlgorithms = Object.fromEntries(Object.keys(hashOf).map((method) => [method, AnyKey]));
  try {
    verifier.loadSignature(node);
    return { signed: verifier.checkSignature(xml) ? verifier.getSignedReferences() : [], signer };
  } catch {
    // The library throws when the signature's value is wrong, and returns false when a digest is.
    return { signed: [], signer: undefined };
  }
}

function algorithmIn(node: Element): string {
  return node.getElementsByTagNameNS(DSIG, 'SignatureMethod')[0]?.getAttribute('Algorithm') ?? '';
}

/** The parts that a signature must have, and where certificates may be. */
function partsOf(signature: XmlElement): [XmlElement, XmlElement, XmlElement | undefined] {
  const [signedInfo, value, ...rest] = signature.children;
  const keyInfo = is(rest[0], 'KeyInfo') ? rest.shift() : undefined;
  const inOrder = is(signedInfo, 'SignedInfo') && is(value, 'SignatureValue');
  if (!inOrder || rest.some((object) => !is(object, 'Object'))) problem('MALFORMED');
  return [signedInfo, value, keyInfo];
}

/** Whether it signs the whole document, less itself; refuses algorithms and transforms that are not known here. */
function checkForm(signedInfo: XmlElement, trust: Trust): boolean {
  const [canonicalization, method, ...references] = signedInfo.children;
  if (!is(canonicalization, 'CanonicalizationMethod') || !is(method, 'SignatureMethod')) problem('MALFORMED');
  // XAdES signs properties of the signature as well; it is not forged, only not understood here.
  if (references.some((other) => other.attributes.get('Type') === SIGNED_PROPERTIES)) problem('UNSUPPORTED');
  if (!CANONICAL.includes(algorithmOf(canonicalization))) problem('UNSUPPORTED');
  checkAlgorithm(algorithmOf(method), Object.keys(hashOf), trust);
  const whole = references.map((reference) => isWholeDocument(reference, trust));
  return whole.length === 1 && whole[0] === true;
}

function isWholeDocument(reference: XmlElement, trust: Trust): boolean {
  if (!is(reference, 'Reference')) problem('MALFORMED');
  const [first, ...rest] = reference.children;
  const transforms = is(first, 'Transforms') ? first.children.map(algorithmOf) : [];
  const [digest, value, ...more] = is(first, 'Transforms') ? rest : reference.children;
  if (!is(digest, 'DigestMethod') || !is(value, 'DigestValue')) problem('MALFORMED');
  if (more.length > 0 || value.children.length > 0) problem('MALFORMED');
  checkAlgorithm(algorithmOf(digest), DIGESTS, trust);
  const uri = reference.attributes.get('URI');
  if (transforms.some((one) => one !== ENVELOPED && !CANONICAL.includes(one))) problem('UNSUPPORTED');
  if (uri && !uri.startsWith('#')) problem('UNSUPPORTED');
  return uri === '' && transforms[0] === ENVELOPED && transforms.length <= 2 && transforms[1] !== ENVELOPED;
}

function checkAlgorithm(algorithm: string, known: string[], trust: Trust): void {
  if (SHA1.includes(algorithm)) {
    if (!trust.acceptSha1) problem('FORBIDDEN_ALGORITHM');
  } else if (!known.includes(algorithm)) problem('UNSUPPORTED');
}

function algorithmOf(element: XmlElement): string {
  return element.attributes.get('Algorithm') ?? problem('MALFORMED');
}

function readKeyInfoCertificate(element: XmlElement): Certificate {
  try {
    return readCertificate(decodeBase64(element.text, element.path));
  } catch {
    return problem('MALFORMED');
  }
}

function is(element: XmlElement | undefined, name: string): element is XmlElement {
  return element?.uri === DSIG && element.name === name;
}

function below(element: XmlElement | undefined, name: string): XmlElement[] {
  if (!element) return [];
  return element.children.flatMap((child) => [...(is(child, name) ? [child] : []), ...below(child, name)]);
}

function signaturesIn(root: XmlElement): XmlElement[] {
  return [...(is(root, 'Signature') ? [root] : []), ...below(root, 'Signature')];
}

function without(element: XmlElement, left: XmlElement): XmlElement {
  const children = element.children.filter((child) => child !== left).map((child) => without(child, left));
  return { ...element, children };
}

function isSameTree(one: XmlElement, other: XmlElement): boolean {
  const own = attributesOf(one);
  return (
    one.name === other.name &&
    one.uri === other.uri &&
    one.text === other.text &&
    own.join('\n') === attributesOf(other).join('\n') &&
    one.children.length === other.children.length &&
    one.children.every((child, index) => {
      const same = other.children[index];
      return same !== undefined && isSameTree(child, same);
    })
  );
}

/** Namespace declarations move about in canonicalization; what they mean is compared as `uri`. */
function attributesOf({ attributes }: XmlElement): string[] {
  const own = [...attributes].filter(([name]) => name !== 'xmlns' && !name.startsWith('xmlns:'));
  return own.map((pair) => JSON.stringify(pair)).sort();
}

function parseDocument(bytes: Uint8Array): XmlElement {
  try {
    return parseXml(bytes, defaultLimits);
  } catch (error) {
    if (error instanceof PacketRefused) return problem(isOnlyUnusual(error) ? 'UNSUPPORTED' : 'MALFORMED');
    throw error;
  }
}

/** Whether a document is refused for markup that is XML all the same. */
function isOnlyUnusual({ refusal }: PacketRefused): boolean {
  return refusal.code === 'FORBIDDEN_MARKUP';
}
