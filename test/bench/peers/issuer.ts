import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { Person } from './operations.ts';

/** An issuer of tokens whose keys are published as any is; a person's token is made once. */
export async function openIssuer() {
  const { publicKey, privateKey } = await generateKeyPair('ES256');
  const jwk = { ...(await exportJWK(publicKey)), alg: 'ES256', use: 'sig', kid: 'bench' };
  const server = createServer((_, response) => {
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: [jwk] }));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const name = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const tokens = new Map<string, Promise<string>>();
  const sign = async ({ subject, agency, scope }: Person) => {
    const signed = await new SignJWT({ scope, ...(agency && { agency }) })
      .setProtectedHeader({ alg: 'ES256', kid: 'bench' })
      .setIssuer(name)
      .setAudience('bench')
      .setSubject(subject)
      .setIssuedAt()
      .setExpirationTime('4h')
      .sign(privateKey);
    return `Bearer ${signed}`;
  };
  const token = (person: Person) => {
    const key = JSON.stringify(person);
    const known = tokens.get(key) ?? sign(person);
    tokens.set(key, known);
    return known;
  };
  return { name, token, close: () => void server.close() };
}
