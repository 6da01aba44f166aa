import { SignedXml } from 'xml-crypto';
import type { SigningKey } from '../../../kernel/config/exchange-config.ts';
import { EDXML_NAMESPACE } from '../../edxml/fields.ts';
import { DSIG } from './xml-signature.ts';

const EXCLUSIVE = 'http://www.w3.org/2001/10/xml-exc-c14n#';

/**
 * Signs an edXML packet as its header's last element: XML-DSig, enveloped, of the whole packet with its attachments,
 * exclusive canonicalization, RSA with SHA-256. Throws when the packet has no edXMLHeader, or the key cannot sign.
 */
export function signPacket(packet: Uint8Array, key: SigningKey): Buffer {
  const signer = new SignedXml({
    privateKey: key.privateKey,
    publicCert: key.certificates,
    signatureAlgorithm: 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
    canonicalizationAlgorithm: EXCLUSIVE,
  });
  signer.addReference({
    xpath: '/*',
    isEmptyUri: true,
    transforms: [`${DSIG}enveloped-signature`, EXCLUSIVE],
    digestAlgorithm: 'http://www.w3.org/2001/04/xmlenc#sha256',
  });
  const header = `/*/*/*[local-name(.)='edXMLHeader' and namespace-uri(.)='${EDXML_NAMESPACE}']`;
  signer.computeSignature(Buffer.from(packet).toString('utf8'), {
    location: { reference: header, action: 'append' },
  });
  return Buffer.from(signer.getSignedXml());
}
