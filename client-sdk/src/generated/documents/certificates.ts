/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { SignatureKind } from '../schema.ts';

/** A digital signature on a document (chữ ký số), and what a check of it came to. */
export type DocumentsCertificatesDocumentSignatures = {
  /** Stable and opaque. */
  id: string;
  /** Whose. */
  kind: SignatureKind;
  /** Whom the certificate names (chủ thể chứng thư số); null when not known. For sender and recipients. Requires the scope `documents:write` or `documents:subtree` or `personnel:read` or `integration:sync`, for whom is `signedParty`; null when denied. */
  signerCertSubject: string | null;
  /** Who issued the certificate. For sender and recipients. Requires the scope `documents:write` or `documents:subtree` or `personnel:read` or `integration:sync`, for whom is `signedParty`; null when denied. */
  signerCertIssuer: string | null;
  /** The serial number of the certificate, hexadecimal. For sender and recipients. Requires the scope `documents:write` or `documents:subtree` or `personnel:read` or `integration:sync`, for whom is `signedParty`; null when denied. */
  signerCertSerial: string | null;
  /** The authority of the timestamp on it; null without one. */
  timestampAuthority: string | null;
};

/** An official document (văn bản). Documents with a secrecy level are not in this graph, for nobody. Of the others everyone finds those that are public, and an agency those that it issued or received. */
export type DocumentsCertificatesDocument = {
  /** Stable and opaque. */
  id: string;
  /** Its digital signatures (chữ ký số). */
  signatures: DocumentsCertificatesDocumentSignatures[];
};

/** What documents.certificates answers. */
export type DocumentsCertificates = {
  /** One document, by its id or by number, issuer and year. NOT_FOUND when there is none, or none that the viewer may see. */
  document: DocumentsCertificatesDocument | null;
};

/** What it is asked with. */
export interface DocumentsCertificatesVariables {
  id: string;
}

/** Whose certificates signed a document; for sender and recipients. Some fields require more: `documents:write` or `documents:subtree` or `personnel:read` or `integration:sync` (`document.signatures.signerCertSubject`, `document.signatures.signerCertIssuer`, `document.signatures.signerCertSerial`). */
export const certificates: Operation<
  DocumentsCertificates,
  DocumentsCertificatesVariables,
  never,
  'document.signatures.signerCertSubject' | 'document.signatures.signerCertIssuer' | 'document.signatures.signerCertSerial',
  never
> = {
  name: 'documentsCertificates',
  kind: 'query',
  text: "query documentsCertificates($id:ID!){document(id:$id){id signatures{id kind signerCertSubject signerCertIssuer signerCertSerial timestampAuthority}}}",
};
