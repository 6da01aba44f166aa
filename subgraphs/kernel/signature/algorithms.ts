import { constants, type KeyObject, verify, type VerifyKeyObjectInput } from 'node:crypto';
import * as pkijs from 'pkijs';
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
const broken = new Set(['1.2.840.113549.2.5', '1.2.840.113549.1.1.4', '1.2.840.113549.1.1.2']);

const RSA = '1.2.840.113549.1.1.1';
const RSA_PSS = '1.2.840.113549.1.1.10';
/** Signature algorithms that name their hash, and the kind of key that they want. */
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
 * Whether the key signed the data by that algorithm. `digest` is the hash that the signer named apart, which a plain
 * RSA signature needs and every other must agree with.
 */
export function verifySignature(
  algorithm: pkijs.AlgorithmIdentifier,
  digest: string | null,
  data: Uint8Array,
  key: KeyObject,
  signature: Uint8Array,
  policy: AlgorithmPolicy,
): boolean {
  checkKey(key, policy);
  const id = algorithm.algorithmId;
  if (id === RSA_PSS) return verifyPss(algorithm, digest, data, key, signature, policy);
  const known = id === RSA && digest ? { hash: digest, key: 'rsa' } : signatures[id];
  const hash = allowedHash(known?.hash, id, policy);
  if (digest !== null && digest !== hash) problem('MALFORMED');
  if (key.asymmetricKeyType !== known?.key) problem('MALFORMED');
  return holds(hash, data, { key, dsaEncoding: 'der', padding: constants.RSA_PKCS1_PADDING }, signature);
}

function verifyPss(
  algorithm: pkijs.AlgorithmIdentifier,
  digest: string | null,
  data: Uint8Array,
  key: KeyObject,
  signature: Uint8Array,
  policy: AlgorithmPolicy,
): boolean {
  const parameters = pssParameters(algorithm);
  const hash = hashName(parameters.hashAlgorithm.algorithmId, policy);
  if (digest !== null && digest !== hash) problem('MALFORMED');
  if (key.asymmetricKeyType !== 'rsa' && key.asymmetricKeyType !== 'rsa-pss') problem('MALFORMED');
  const padding = constants.RSA_PKCS1_PSS_PADDING;
  return holds(hash, data, { key, padding, saltLength: parameters.saltLength }, signature);
}

function pssParameters({ algorithmParams }: pkijs.AlgorithmIdentifier): pkijs.RSASSAPSSParams {
  try {
    return new pkijs.RSASSAPSSParams({ schema: algorithmParams });
  } catch {
    return problem('MALFORMED');
  }
}

/** Node throws at parameters that fit no signature, such as a salt longer than the key. */
function holds(hash: string, data: Uint8Array, key: VerifyKeyObjectInput, signature: Uint8Array): boolean {
  try {
    return verify(hash, data, key, signature);
  } catch {
    return false;
  }
}

function allowedHash(hash: string | undefined, id: string, policy: AlgorithmPolicy): string {
  if (broken.has(id) || (hash === 'sha1' && !policy.acceptSha1)) problem('FORBIDDEN_ALGORITHM');
  return hash ?? problem('UNSUPPORTED');
}
