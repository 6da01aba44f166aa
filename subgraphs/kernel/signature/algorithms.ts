import { constants, createVerify, type KeyObject, type VerifyKeyObjectInput } from 'node:crypto';
import { type DerElement, INTEGER, numbered, objectId, partsOf } from './der.ts';
import { problem } from './verdict.ts';

/** What decides whether an algorithm may be used. */
export interface AlgorithmPolicy {
  acceptSha1: boolean;
  minRsaBits: number;
}

const hashes: Record<string, string> = {
  '1.3.14.3.2.26': 'sha1',
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
};
/** An algorithm as signatures name it. */
export interface Algorithm {
  /** Its object identifier. */
  id: string;
  parameters: DerElement | undefined;
}

/** Reads the name of an algorithm; throws RangeError when the element is none. */
export function readAlgorithm(element: DerElement | undefined): Algorithm {
  const [id, parameters] = partsOf(element);
  return { id: objectId(id), parameters };
}

const broken = new Set(['1.2.840.113549.2.5', '1.2.840.113549.1.1.4', '1.2.840.113549.1.1.2']);

const SHA1 = '1.3.14.3.2.26';
const RSA = '1.2.840.113549.1.1.1';
const EC = '1.2.840.10045.2.1';
/** Algorithms that name the kind of key alone; the hash is the one of the content. */
const unhashed: Record<string, 'rsa' | 'ec'> = { [RSA]: 'rsa', [EC]: 'ec' };
const RSA_PSS = '1.2.840.113549.1.1.10';
/** Signature algorithms that name their hash, and the kind of key that they require. */
const signatures: Record<string, { hash: string; key: 'rsa' | 'ec' }> = {
  '1.2.840.113549.1.1.5': { hash: 'sha1', key: 'rsa' },
  '1.2.840.113549.1.1.11': { hash: 'sha256', key: 'rsa' },
  '1.2.840.113549.1.1.12': { hash: 'sha384', key: 'rsa' },
  '1.2.840.113549.1.1.13': { hash: 'sha512', key: 'rsa' },
  '1.2.840.10045.4.1': { hash: 'sha1', key: 'ec' },
  '1.2.840.10045.4.3.2': { hash: 'sha256', key: 'ec' },
  '1.2.840.10045.4.3.3': { hash: 'sha384', key: 'ec' },
  '1.2.840.10045.4.3.4': { hash: 'sha512', key: 'ec' },
};

/** Node's name of a hash algorithm, when the policy takes it. */
export function hashName(id: string, policy: AlgorithmPolicy): string {
  return allowedHash(Object.hasOwn(hashes, id) ? hashes[id] : undefined, id, policy);
}

/** Refuses a key that is too short. */
export function checkKey(key: KeyObject, policy: AlgorithmPolicy): void {
  const bits = key.asymmetricKeyDetails?.modulusLength;
  if (bits !== undefined && bits < policy.minRsaBits) problem('FORBIDDEN_ALGORITHM');
}

/** Refuses an algorithm that signed a certificate, when the policy does not take it. */
export function checkSignatureAlgorithm(id: string, policy: AlgorithmPolicy): void {
  if (id !== RSA_PSS) allowedHash(Object.hasOwn(signatures, id) ? signatures[id]?.hash : undefined, id, policy);
}

/**
 * Whether the key signed the data by that algorithm. `digest` is the hash that the signer named apart, which counts before
 * the one that the algorithm names, as OpenSSL takes them.
 */
export function verifySignature(
  algorithm: Algorithm,
  digest: string | null,
  data: Uint8Array[],
  key: KeyObject,
  signature: Uint8Array,
  policy: AlgorithmPolicy,
): boolean {
  checkKey(key, policy);
  const { id } = algorithm;
  if (id === RSA_PSS) return verifyPss(algorithm, digest, data, key, signature, policy);
  const kind = unhashed[id] ?? signatures[id]?.key;
  const hash = digest ?? allowedHash(signatures[id]?.hash, id, policy);
  if (kind === undefined) problem('UNSUPPORTED');
  if (key.asymmetricKeyType !== kind) problem('MALFORMED');
  return holds(hash, data, { key, dsaEncoding: 'der', padding: constants.RSA_PKCS1_PADDING }, signature);
}

function verifyPss(
  algorithm: Algorithm,
  digest: string | null,
  data: Uint8Array[],
  key: KeyObject,
  signature: Uint8Array,
  policy: AlgorithmPolicy,
): boolean {
  const { hashId, maskHashId, saltLength } = pssParameters(algorithm);
  const hash = hashName(hashId, policy);
  // Node makes the mask with the same hash, as everybody does.
  if (maskHashId !== hashId) problem('UNSUPPORTED');
  if (digest !== null && digest !== hash) problem('MALFORMED');
  if (key.asymmetricKeyType !== 'rsa' && key.asymmetricKeyType !== 'rsa-pss') problem('MALFORMED');
  const padding = constants.RSA_PKCS1_PSS_PADDING;
  return holds(hash, data, { key, padding, saltLength }, signature);
}

/** RSASSA-PSS-params: what is left away is SHA-1, and a salt of 20. */
function pssParameters({ parameters }: Algorithm): { hashId: string; maskHashId: string; saltLength: number } {
  try {
    const parts = partsOf(parameters);
    const inside = (number: number) => partsOf(parts.find(({ tag }) => tag === numbered(number)))[0];
    const [hash, mask, salt] = [inside(0), inside(1), inside(2)];
    if (salt && (salt.tag !== INTEGER || salt.content.length > 2)) problem('MALFORMED');
    return {
      hashId: hash ? readAlgorithm(hash).id : SHA1,
      maskHashId: mask ? readAlgorithm(readAlgorithm(mask).parameters).id : SHA1,
      saltLength: salt ? salt.content.readUIntBE(0, salt.content.length) : 20,
    };
  } catch {
    return problem('MALFORMED');
  }
}

/** Node throws at parameters that fit no signature, such as a salt longer than the key. */
function holds(hash: string, data: Uint8Array[], key: VerifyKeyObjectInput, signature: Uint8Array): boolean {
  try {
    const verifier = createVerify(hash);
    for (const chunk of data) verifier.update(chunk);
    return verifier.verify(key, signature);
  } catch {
    return false;
  }
}

function allowedHash(hash: string | undefined, id: string, policy: AlgorithmPolicy): string {
  if (broken.has(id) || (hash === 'sha1' && !policy.acceptSha1)) problem('FORBIDDEN_ALGORITHM');
  return hash ?? problem('UNSUPPORTED');
}
