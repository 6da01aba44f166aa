import { createHash, createSign } from 'node:crypto';
import { readPacket } from '../../subgraphs/documents/edxml/read-packet.ts';
import { writePacket } from '../../subgraphs/documents/edxml/write-packet.ts';
import { signPacket } from '../../subgraphs/documents/signing/signature/sign-packet.ts';
import { readTrust, strictSettings, type TrustSettings } from '../../subgraphs/kernel/signature/trust.ts';
import { verifySignatures } from '../../subgraphs/documents/signing/signature/verify.ts';
import { daysLater, type Identity, issue, revocationList } from '../support/certificate-authority.ts';
import { newPacket } from '../support/packets.ts';

let agency: Identity;
let settings: TrustSettings;
let signed: string;

const outcome = writePacket(newPacket());
const packet = outcome.ok ? outcome.value : Buffer.alloc(0);

beforeAll(async () => {
  const root = await issue({ commonName: 'CA gốc thử nghiệm', authority: true });
  agency = await issue({ commonName: 'UBND tỉnh Quảng Ngãi', issuer: root });
  settings = { ...strictSettings, anchors: root.pem, revocationLists: await revocationList(root) };
  signed = signPacket(packet, { privateKey: agency.privateKeyPem, certificates: agency.pem }).toString();
});

const verdicts = (xml: string | Buffer, changed: Partial<TrustSettings> = {}) =>
  verifySignatures(
    { format: 'XMLDSIG', file: Buffer.from(xml), existedAt: daysLater(0), checkedAt: daysLater(2) },
    readTrust({ ...settings, ...changed }),
  );
const valid = { status: 'VALID', reason: 'VERIFIED', coversWholeFile: true };

/** The verdict on the signed packet with a part of it changed; fails where the part is not there. */
function verdictOn(part: string | RegExp, by: string, xml = signed) {
  const changed = xml.replace(part, () => by);
  expect(changed).not.toBe(xml);
  const [verdict, ...others] = verdicts(changed);
  expect(others).toEqual([]);
  return verdict && `${verdict.status} ${verdict.reason}`;
}
const signatureIn = (xml: string) => /<Signature .*<\/Signature>/s.exec(xml)?.[0] ?? '';

describe('a packet that we signed', () => {
  it('is verified, and read as the packet that it was', () => {
    expect(verdicts(signed)).toMatchObject([
      { ...valid, format: 'XMLDSIG', signer: { commonName: 'UBND tỉnh Quảng Ngãi' } },
    ]);
    expect(readPacket(Buffer.from(signed))).toEqual({ ok: true, value: newPacket() });
  });

  it('is signed with SHA-256 and nothing older', () => {
    const algorithms = [...signed.matchAll(/Algorithm="([^"]+)"/g)].map(([, uri]) => uri);
    expect(algorithms).toEqual([
      'http://www.w3.org/2001/10/xml-exc-c14n#',
      'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
      'http://www.w3.org/2000/09/xmldsig#enveloped-signature',
      'http://www.w3.org/2001/10/xml-exc-c14n#',
      'http://www.w3.org/2001/04/xmlenc#sha256',
    ]);
  });

  it('keeps its signature where its namespaces and spaces are written otherwise, or a comment is put in', () => {
    expect(verdictOn('<edXML:Subject>', '<edXML:Subject ><!-- seen -->')).toBe('VALID VERIFIED');
    expect(verdictOn('<AttachmentEncoded>', '<AttachmentEncoded xmlns:unused="urn:example">')).toBe('VALID VERIFIED');
  });

  it('has no verdict when it is not signed', () => {
    expect(verdicts(packet)).toEqual([]);
  });

  it('is not valid once anything in it is another: header, file, name or space', () => {
    expect(verdictOn('1624<', '1625<')).toBe('INVALID INVALID_INTEGRITY');
    expect(verdictOn('UEsD', 'UEsE')).toBe('INVALID INVALID_INTEGRITY');
    expect(verdictOn('version="1.0"><edXML:Ref', 'version="1.1"><edXML:Ref')).toBe('INVALID INVALID_INTEGRITY');
    expect(verdictOn('</edXML>', ' </edXML>')).toBe('INVALID INVALID_INTEGRITY');
  });

  it('is not valid by a signature whose value or digest was changed', () => {
    expect(verdictOn(/<SignatureValue>.{4}/, '<SignatureValue>AAAA')).toBe('INVALID INVALID_INTEGRITY');
    expect(verdictOn(/<DigestValue>.{4}/, '<DigestValue>AAAA')).toBe('INVALID INVALID_INTEGRITY');
  });
});

describe('a forged signature of a packet', () => {
  it('is not taken from a copy of the signed packet put aside in another', () => {
    const copy = signed.replace(/^<\?xml.*\?>\n/, '');
    const forged = signed.replace('1624<', '9999<').replace(/<Signature .*<\/Signature>/s, '');
    expect(verdictOn('</edXML>', `${copy}</edXML>`, forged)).toMatch(/^INVALID/);
    const inObject = signed.replace('1624<', '9999<').replace('</Signature>', `<Object>${copy}</Object></Signature>`);
    expect(verdicts(inObject).map(({ status }) => status)).toEqual(['INVALID', 'INVALID']);
  });

  it('is not taken from a second signature, before or after the first', () => {
    const other = signatureIn(signed);
    const broken = { status: 'INVALID', reason: 'INVALID_INTEGRITY' };
    expect(verdicts(signed.replace('</Signature>', `</Signature>${other}`))).toMatchObject([broken, broken]);
    const inBody = signed.replace('<edXML:edXMLBody>', `<edXML:edXMLBody>${other}`);
    expect(verdicts(inBody)).toMatchObject([broken, broken]);
  });

  it('is not of a part by its id, whether the id occurs once or twice', () => {
    expect(verdictOn('<Reference URI="">', '<Reference URI="#a">')).toBe('INVALID WRAPPED');
    const twice = signed.replaceAll('<edXML:To>', '<edXML:To Id="a">');
    expect(verdictOn('<Reference URI="">', '<Reference URI="#a">', twice)).toBe('INVALID WRAPPED');
    expect(verdictOn('<Reference URI="">', '<Reference>')).toBe('INVALID WRAPPED');
  });

  it('is not of nothing, nor of more than the one reference', () => {
    expect(verdictOn(/<Reference URI="">.*<\/Reference>/s, '')).toBe('INVALID WRAPPED');
    const reference = /<Reference URI="">.*<\/Reference>/s.exec(signed)?.[0] ?? '';
    expect(verdictOn(reference, reference + reference)).toBe('INVALID WRAPPED');
    const properties = '<Reference Type="http://uri.etsi.org/01903#SignedProperties" URI="#p"></Reference>';
    expect(verdictOn(reference, reference + properties)).toBe('UNKNOWN UNSUPPORTED');
  });

  it('is not of what a transform makes of the packet', () => {
    const enveloped = '<Transform Algorithm="http://www.w3.org/2000/09/xmldsig#enveloped-signature"/>';
    const xpath = '<Transform Algorithm="http://www.w3.org/TR/1999/REC-xpath-19991116"/>';
    expect(verdictOn(enveloped, enveloped + enveloped)).toBe('INVALID WRAPPED');
    expect(verdictOn(enveloped, '')).toBe('INVALID WRAPPED');
    expect(verdictOn(enveloped, enveloped + xpath)).toBe('UNKNOWN UNSUPPORTED');
    const withComments = 'http://www.w3.org/2001/10/xml-exc-c14n#WithComments';
    expect(verdictOn('http://www.w3.org/2001/10/xml-exc-c14n#', withComments)).toBe('UNKNOWN UNSUPPORTED');
  });

  it('does not slip another digest in by a comment', () => {
    const forged = signed.replace('1624<', '9999<');
    const digest = createHash('sha256').update('a forged canonical form').digest('base64');
    expect(verdictOn('<DigestValue>', `<DigestValue><!--${digest}-->`, forged)).toBe('INVALID INVALID_INTEGRITY');
    expect(verdictOn('<DigestValue>', `<DigestValue>${digest}</DigestValue><DigestValue>`, forged)).toBe(
      'INVALID MALFORMED',
    );
  });

  it('does not slip another algorithm, key or signed part in before the real one', () => {
    const hmac = '<SignatureMethod Algorithm="http://www.w3.org/2000/09/xmldsig#hmac-sha1"/>';
    expect(verdictOn(/<SignatureMethod [^>]*>/, hmac)).toBe('UNKNOWN UNSUPPORTED');
    expect(verdictOn('<SignedInfo>', `<Object>${hmac}</Object><SignedInfo>`)).toBe('INVALID MALFORMED');
    const signedInfo = /<SignedInfo>.*<\/SignedInfo>/s.exec(signed)?.[0] ?? '';
    expect(verdictOn(signedInfo, signedInfo + signedInfo)).toBe('INVALID MALFORMED');
    expect(verdictOn(/<KeyInfo>.*<\/KeyInfo>/s, '')).toBe('UNKNOWN NO_CERTIFICATE');
    expect(verdictOn(/<X509Certificate>.{40}/, '<X509Certificate>')).toBe('INVALID MALFORMED');
  });

  it('does not bring entities, or a signature of another namespace, to be taken for one', () => {
    expect(verdictOn('<edXML ', '<!DOCTYPE edXML [<!ENTITY a "b">]><edXML ')).toBe('UNKNOWN UNSUPPORTED');
    expect(verdicts(signed.replace('http://www.w3.org/2000/09/xmldsig#">', 'urn:example">'))).toEqual([]);
  });

  it('is not by somebody else, however well it is made', async () => {
    const stranger = await issue({ commonName: 'UBND tỉnh Quảng Ngãi' });
    const forged = signPacket(packet, { privateKey: stranger.privateKeyPem, certificates: stranger.pem + agency.pem });
    expect(verdicts(forged)).toMatchObject([{ status: 'UNKNOWN', reason: 'UNTRUSTED_ISSUER' }]);
    const passedOff = signPacket(packet, { privateKey: stranger.privateKeyPem, certificates: agency.pem });
    expect(verdicts(passedOff)).toMatchObject([{ status: 'INVALID', reason: 'INVALID_INTEGRITY' }]);
  });
});

it('never makes verification throw, nor says VALID of another packet, wherever it is damaged', () => {
  const bytes = Buffer.from(signed);
  const [from, to] = [signed.indexOf('<Signature '), signed.indexOf('<X509Certificate>')];
  for (let turn = 0; turn < 150; turn++) {
    const damaged = Buffer.from(bytes);
    // Half of the damage is done to the signature, which is a tenth of the packet.
    const at = turn % 2 ? from + ((turn * 37) % (to - from)) : (turn * 331) % bytes.length;
    damaged[at] = 32 + ((damaged[at]! + turn) % 95);
    for (const { status } of verdicts(damaged))
      if (status === 'VALID') expect(readPacket(damaged)).toEqual({ ok: true, value: newPacket() });
  }
});

describe('a packet that another system signed with SHA-1', () => {
  /** Made by hand, without the library that verifies it: what we write is in canonical form already. */
  function signedWithSha1(): string {
    const canonical = packet
      .toString()
      .replace(/^<\?xml.*\?>\n/, '')
      .trimEnd();
    const dsig = 'http://www.w3.org/2000/09/xmldsig#';
    const digest = createHash('sha1').update(canonical).digest('base64');
    const exclusive = 'http://www.w3.org/2001/10/xml-exc-c14n#';
    const info = (namespace: string) =>
      `<SignedInfo${namespace}><CanonicalizationMethod Algorithm="${exclusive}"></CanonicalizationMethod>` +
      `<SignatureMethod Algorithm="${dsig}rsa-sha1"></SignatureMethod><Reference URI=""><Transforms>` +
      `<Transform Algorithm="${dsig}enveloped-signature"></Transform><Transform Algorithm="${exclusive}"></Transform>` +
      `</Transforms><DigestMethod Algorithm="${dsig}sha1"></DigestMethod><DigestValue>${digest}</DigestValue>` +
      `</Reference></SignedInfo>`;
    const value = createSign('sha1')
      .update(info(` xmlns="${dsig}"`))
      .sign(agency.privateKeyPem, 'base64');
    const certificate = agency.pem.replace(/-----[^-]+-----|\s/g, '');
    const signature =
      `<Signature xmlns="${dsig}">${info('')}<SignatureValue>${value}</SignatureValue><KeyInfo><X509Data>` +
      `<X509Certificate>${certificate}</X509Certificate></X509Data></KeyInfo></Signature>`;
    return packet.toString().replace('</edXML:edXMLHeader>', `${signature}</edXML:edXMLHeader>`);
  }

  it('is valid only where the configuration takes SHA-1', () => {
    const old = signedWithSha1();
    expect(verdicts(old)).toMatchObject([{ status: 'INVALID', reason: 'FORBIDDEN_ALGORITHM' }]);
    expect(verdicts(old, { acceptSha1: true })).toMatchObject([valid]);
    expect(verdicts(old.replace('1624<', '1625<'), { acceptSha1: true })).toMatchObject([
      { reason: 'INVALID_INTEGRITY' },
    ]);
  });
});
