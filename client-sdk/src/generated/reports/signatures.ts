/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { SignatureStatus, SigningTimeSource } from '../schema.ts';

/** A digital signature on a report (chữ ký số), and what a check of it came to. */
export type ReportsSignaturesReportSubmissionSignatures = {
  /** Its place among the signatures, from 1. */
  position: number;
  /** Which leader of the agency signed (người ký), by the name in the directory on that day; null for anyone who does not lead it. */
  leader: string | null;
  /** Whom the certificate names (chủ thể chứng thư số); null when not known. For officials. Requires the scope `reports:write` or `reports:approve` or `personnel:read`; null when denied. */
  signerCertSubject: string | null;
  /** Who issued the certificate. For officials. Requires the scope `reports:write` or `reports:approve` or `personnel:read`; null when denied. */
  signerCertIssuer: string | null;
  /** The serial number of the certificate, hexadecimal. For officials. Requires the scope `reports:write` or `reports:approve` or `personnel:read`; null when denied. */
  signerCertSerial: string | null;
  /** When it was signed; null when not known. */
  signingTime: string | null;
  /** Who says when; null when nobody does. */
  signingTimeSource: SigningTimeSource | null;
  /** The authority of the timestamp on it; null without one. */
  timestampAuthority: string | null;
  /** What the check came to when the report was approved. */
  status: SignatureStatus;
  /** Why, when it is not VALID. */
  reason: string | null;
  /** When it was checked. */
  checkedAt: string;
  /** SHA-256 of all that the verdict was made from: content, signature, trust settings and times. */
  inputsHash: string;
};

/** One version of a report (báo cáo). A correction is a new version; the old one stays readable. Drafts are for the agency that writes them; who receives, leads or analyses sees what has been sent. */
export type ReportsSignaturesReportSubmission = {
  /** Stable and opaque. */
  id: string;
  /** What is signed of it (nội dung ký số): all that this version says, as JSON in the canonical form of RFC 8785. approveReport requires a signature beside the UTF-8 bytes of this text, and anybody can check signature against them. */
  canonicalContent: string;
  /** The digital signature (chữ ký số) that it was approved with: CMS (CAdES) beside canonicalContent, DER in base64; null while there is none. For officials, since it holds certificates. Requires the scope `reports:write` or `reports:approve` or `personnel:read`; null when denied. */
  signature: string | null;
  /** Whether it is what a leader of the agency validly signed (ký số hợp lệ): false when it says something else now than was signed; null when it bears no signature, or one that could be neither proved nor disproved. */
  validlySigned: boolean | null;
  /** Who signed it, and what a check of each signature came to when it was approved; empty until then. */
  signatures: ReportsSignaturesReportSubmissionSignatures[];
};

/** What reports.signatures answers. */
export type ReportsSignatures = {
  /** One version of a report by its id. NOT_FOUND when there is none for the viewer. Requires the scope `reports:read`; null when denied. */
  reportSubmission: ReportsSignaturesReportSubmission | null;
};

/** What it is asked with. */
export interface ReportsSignaturesVariables {
  id: string;
}

/** How a report is signed: what it says, the signature on that, and what a check came to. Requires the scope `reports:read`. Some fields require more: `reports:write` or `reports:approve` or `personnel:read` (`reportSubmission.signature`, `reportSubmission.signatures.signerCertSubject`, `reportSubmission.signatures.signerCertIssuer`, `reportSubmission.signatures.signerCertSerial`). */
export const signatures: Operation<
  ReportsSignatures,
  ReportsSignaturesVariables,
  'reports:read',
  'reportSubmission' | 'reportSubmission.signature' | 'reportSubmission.signatures.signerCertSubject' | 'reportSubmission.signatures.signerCertIssuer' | 'reportSubmission.signatures.signerCertSerial',
  never
> = {
  name: 'reportsSignatures',
  kind: 'query',
  text: "query reportsSignatures($id:ID!){reportSubmission(id:$id){id canonicalContent signature validlySigned signatures{position leader signerCertSubject signerCertIssuer signerCertSerial signingTime signingTimeSource timestampAuthority status reason checkedAt inputsHash}}}",
};
