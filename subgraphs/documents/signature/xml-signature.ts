import { DOMParser } from '@xmldom/xmldom';
import { SignedXml } from 'xml-crypto';
import { checkKey } from '../../kernel/signature/algorithms.ts';
import { type Certificate, readCertificate } from '../../kernel/signature/certificate.ts';
import type { Trust } from '../../kernel/signature/trust.ts';
import { problem } from '../../kernel/signature/verdict.ts';
import { decodeBase64 } from '../edxml/base64.ts';
import { defaultLimits } from '../edxml/limits.ts';
import { PacketRefused } from '../edxml/refusal.ts';
import { parseXml, type XmlElement } from '../edxml/xml-tree.ts';

/** The namespace of XML signatures. */
export const DSIG = 'http://www.w3.org/2000/09/xmldsig#';
const ENVELOPED = `${DSIG}enveloped-signature`;
const SIGNED_PROPERTIES = 'http://uri.etsi.org/01903#SignedProperties';
const CANONICAL = ['http://www.w3.org/2001/10/xml-exc-c14n#', 'http://www.w3.org/TR/2001/REC-xml-c14n-20010315'];
const SHA1 = [`${DSIG}rsa-sha1`, `${DSIG}sha1`];
const SIGNATURES = [
  'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
  'http://www.w3.org/2001/04/xmldsig-more#rsa-sha512',
];
const DIGESTS = ['http://www.w3.org/2001/04/xmlenc#sha256', 'http://www.w3.org/2001/04/xmlenc#sha512'];

/** An XML signature of a whole document, read and not yet trusted in anything. */
export interface XmlSignature {
  /** The signer's certificate first. */
  certificates: [Certificate, ...Certificate[]];
  root: XmlElement;
  signature: XmlElement;
}

/**
 * Reads the signature of an XML document; null when it has none. Of all that the standard allows it takes one form:
 * one signature, of one reference, to the whole document it is in, less itself. What could be signed instead of the
 * document (a part by its id, a copy put aside, nothing at all) is WRAPPED.
 */
export function readXmlSignature(bytes: Uint8Array): XmlSignature | null {
  const root = parseDocument(bytes);
  const [signature, ...others] = signaturesIn(root);
  if (!signature) return null;
  if (others.length > 0) problem('WRAPPED');
  const [signedInfo, value, keyInfo, ...objects] = signature.children;
  const inOrder = is(signedInfo, 'SignedInfo') && is(value, 'SignatureValue') && is(keyInfo, 'KeyInfo');
  if (!inOrder || objects.some((object) => !is(object, 'Object'))) problem('MALFORMED');
  const certificates = below(keyInfo, 'X509Certificate').map(readKeyInfoCertificate);
  const [signer, ...links] = certificates;
  return { root, signature, certificates: [signer ?? problem('MALFORMED'), ...links] };
}

/** Checks that the certificate's key signed the document. Says nothing about whose certificate it is. */
export function checkXmlSignature(
  bytes: Uint8Array,
  { root, signature, certificates }: XmlSignature,
  trust: Trust,
): void {
  checkForm(signature, trust);
  const [{ publicKey }] = certificates;
  checkKey(publicKey, trust);
  const xml = Buffer.from(bytes)
    .toString('utf8')
    .replace(/^\ufeff/, '');
  const document = new DOMParser({ errorHandler: () => problem('MALFORMED') }).parseFromString(xml, 'text/xml');
  const [node] = Array.from(document.getElementsByTagNameNS(DSIG, 'Signature'));
  const verifier = new SignedXml({ publicCert: publicKey.export({ type: 'spki', format: 'pem' }).toString() });
  let holds = false;
  try {
    verifier.loadSignature(node ?? problem('MALFORMED'));
    holds = verifier.checkSignature(xml);
  } catch {
    // The library throws when the signature's value is wrong, and returns false when a digest is.
    problem('INVALID_INTEGRITY');
  }
  const [signed, ...others] = holds ? verifier.getSignedReferences() : [];
  if (signed === undefined || others.length > 0) problem('INVALID_INTEGRITY');
  // What was verified must be what is read: the library parses by itself, and two parsers may see two documents.
  if (!isSameTree(parseDocument(Buffer.from(signed)), without(root, signature))) problem('WRAPPED');
}

function checkForm(signature: XmlElement, trust: Trust): void {
  const [signedInfo] = signature.children;
  const [canonicalization, method, ...references] = signedInfo?.children ?? [];
  const [reference, ...others] = references;
  if (!is(canonicalization, 'CanonicalizationMethod') || !is(method, 'SignatureMethod')) problem('MALFORMED');
  // XAdES signs properties of the signature as well; it is not forged, only not understood here.
  if (others.some((other) => other.attributes.get('Type') === SIGNED_PROPERTIES)) problem('UNSUPPORTED');
  if (!is(reference, 'Reference') || others.length > 0 || reference.attributes.get('URI') !== '') problem('WRAPPED');
  const [transforms, digest, digestValue, ...more] = reference.children;
  if (!is(transforms, 'Transforms') || !is(digest, 'DigestMethod') || !is(digestValue, 'DigestValue')) {
    problem('MALFORMED');
  }
  if (more.length > 0 || digestValue.children.length > 0) problem('MALFORMED');
  const [enveloped, canonical, ...further] = transforms.children.map((transform) => algorithmOf(transform));
  if (enveloped !== ENVELOPED || further.length > 0) problem('WRAPPED');
  const canonicals = [algorithmOf(canonicalization), ...(canonical === undefined ? [] : [canonical])];
  if (canonicals.some((algorithm) => !CANONICAL.includes(algorithm))) problem('UNSUPPORTED');
  checkAlgorithm(algorithmOf(method), SIGNATURES, trust);
  checkAlgorithm(algorithmOf(digest), DIGESTS, trust);
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
    if (error instanceof PacketRefused) return problem('MALFORMED');
    throw error;
  }
}
