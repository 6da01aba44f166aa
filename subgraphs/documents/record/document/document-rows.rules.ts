import { expandAddressees } from '../../../kernel/organisation/addressee-groups.rules.ts';
import type { Organisation } from '../../../kernel/organisation/organisation.ts';
import { parsePlainDate, type PlainDate } from '../../../kernel/dates/plain-date.ts';
import { searchText } from '../../../kernel/text/search-text.ts';
import { attachmentRows, type GivenFile } from './attachment-rows.rules.ts';
import { authorityCheck } from '../signer/authority.rules.ts';
import type { DocumentCode } from './document-number.rules.ts';
import type { DocumentRelation, DocumentType, RecipientKind, Urgency } from '../../generated/client.ts';

/** What a document says, as a draft or the reference data has it; what is left out is not known, or there is none. */
export interface DocumentContent {
  subject: string;
  place?: string | null;
  draftingUnit?: string | null;
  typistNotation?: string | null;
  urgency?: Urgency | null;
  isPublic: boolean;
  signer?: SignerContent | null;
  addressees?: string[];
  recipients?: { label: string; kind: RecipientKind; agency?: string | null }[];
  references?: { number: string; date?: string | null; relation: DocumentRelation; document?: string | null }[];
  attachments?: string[];
  appendices?: string[];
  files?: GivenFile[];
  circulation?: string | null;
  copyCount?: number | null;
  issuerContact?: string | null;
  paperCopy?: boolean | null;
  replaces?: string[];
}

/** Who signs it, as it has it. */
export interface SignerContent {
  prefix?: string | null;
  position: string;
  fullName: string;
  officer?: string | null;
}

/** What issuing gives a document. */
export interface Promulgation extends DocumentCode {
  id: string;
  issuerId: string;
  type: DocumentType;
  date: PlainDate;
}

/**
 * The rows that a document is kept in; whom it is for, and whether its signer could sign, are worked out as of its
 * promulgation date. `authorized` are the officers who were then authorized in writing to sign for the issuer.
 */
export function documentRows(
  { id: documentId, issuerId, type, date, codeNumber, codeNotation }: Promulgation,
  content: DocumentContent,
  organisation: Organisation,
  authorized: readonly string[] = [],
) {
  const { addressees = [], recipients = [], references = [], signer } = content;
  const addressed = addressees.map((label) => expandAddressees(organisation, issuerId, label, date).agencyIds);
  const authority = signer ? authorityCheck(signer, { issuerId, date, authorized }, organisation) : undefined;
  return {
    document: {
      id: documentId,
      codeNumber,
      codeNotation,
      year: date.getUTCFullYear(),
      type,
      subject: content.subject,
      searchText: searchText(codeNumber, codeNotation, content.subject),
      place: content.place ?? null,
      promulgationDate: date,
      issuerId,
      draftingUnit: content.draftingUnit ?? null,
      signerPrefix: signer?.prefix ?? null,
      signerPosition: signer?.position ?? null,
      signerName: signer?.fullName ?? null,
      signerOfficerId: signer?.officer ?? null,
      typistNotation: content.typistNotation ?? null,
      urgency: content.urgency ?? null,
      isPublic: content.isPublic,
      circulation: content.circulation ?? null,
      copyCount: content.copyCount ?? null,
      issuerContact: content.issuerContact ?? null,
      paperCopy: content.paperCopy ?? null,
      authorityVerdict: authority?.verdict ?? ('UNKNOWN' as const),
      authorityFailures: authority?.failures ?? [],
      authorityNotChecked: authority?.notChecked ?? [],
    },
    addressees: addressees.map((label, index) => ({ documentId, position: index + 1, label })),
    recipients: recipients.map(({ label, kind, agency }, index) => ({
      documentId,
      position: index + 1,
      label,
      kind,
      agencyId: agency ?? null,
    })),
    parties: [
      { documentId, role: 'ISSUER' as const, position: 0, agencyId: issuerId },
      ...addressed.flatMap((agencyIds, index) =>
        agencyIds.map((agencyId) => ({ documentId, role: 'ADDRESSEE' as const, position: index + 1, agencyId })),
      ),
      ...recipients.flatMap(({ agency }, index) =>
        agency ? [{ documentId, role: 'RECIPIENT' as const, position: index + 1, agencyId: agency }] : [],
      ),
    ],
    attachments: attachmentRows(documentId, content),
    references: references.map(({ number, date: cited, relation, document }, index) => ({
      documentId,
      position: index + 1,
      number,
      date: cited ? parsePlainDate(cited) : null,
      relation,
      citedId: document ?? null,
    })),
    replacements: (content.replaces ?? []).map((replacedId, index) => ({
      documentId,
      position: index + 1,
      replacedId,
    })),
    /** Every agency that it is addressed to, once. */
    addressed: [...new Set(addressed.flat())],
  };
}
