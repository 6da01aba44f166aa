import { parsePlainDate, type PlainDate } from '../../../kernel/dates/plain-date.ts';
import { DocumentNumberScalar } from '../../../kernel/scalars/scalars.ts';

/** What a document is: one of the 29 types of Decree 30/2020, or of those that other laws and the Party name. */
export type DocumentType =
  | (typeof typeByAbbreviation)[keyof typeof typeByAbbreviation]
  | (typeof normativeTypeByAbbreviation)[keyof typeof normativeTypeByAbbreviation]
  | (typeof partyTypeByAbbreviation)[keyof typeof partyTypeByAbbreviation]
  | 'OFFICIAL_LETTER'
  | 'OFFICIAL_PERSONAL_LETTER'
  | 'CONSTITUTION';

/** The abbreviations with which a notation begins (Decree 30/2020, appendix III); their letter case matters. */
const typeByAbbreviation = {
  NQ: 'RESOLUTION',
  QĐ: 'DECISION',
  CT: 'DIRECTIVE',
  QC: 'REGULATION',
  QyĐ: 'RULES',
  TC: 'COMMUNIQUE',
  TB: 'NOTICE',
  HD: 'GUIDANCE',
  CTr: 'PROGRAMME',
  KH: 'PLAN',
  PA: 'SCHEME',
  ĐA: 'PROPOSAL',
  DA: 'PROJECT',
  BC: 'REPORT',
  BB: 'MINUTES',
  TTr: 'SUBMISSION',
  HĐ: 'CONTRACT',
  CĐ: 'TELEGRAM',
  BGN: 'MEMORANDUM',
  BTT: 'AGREEMENT',
  GUQ: 'AUTHORIZATION',
  GM: 'INVITATION',
  GGT: 'INTRODUCTION_LETTER',
  GNP: 'LEAVE_PERMIT',
  PG: 'DISPATCH_SLIP',
  PC: 'TRANSFER_SLIP',
  PB: 'ADVICE_SLIP',
  // Of no type in Decree 30, and written without a year too.
  NĐ: 'DECREE',
  VBHN: 'CONSOLIDATED_TEXT',
} as const;

/** Those of Circular 01/2011/TT-BNV that Decree 30/2020 changed; they stand on documents from before it. */
const typeByFormerAbbreviation = {
  GN: 'MEMORANDUM',
  TTh: 'AGREEMENT',
} as const;

/** The day on which Decree 30/2020 took effect. */
const decree30 = parsePlainDate('2020-03-05');

/** The abbreviations of normative documents (văn bản quy phạm pháp luật) that only stand behind a year. */
const normativeTypeByAbbreviation = {
  TT: 'CIRCULAR',
  TTLT: 'JOINT_CIRCULAR',
  PL: 'ORDINANCE',
  L: 'ORDER',
} as const;

/** The abbreviations of Party documents (văn bản của Đảng) that mean another type there, or one that is there only. */
const partyTypeByAbbreviation = {
  KL: 'CONCLUSION',
  TT: 'PARTY_CIRCULAR',
  QĐi: 'RULES',
  QĐNS: 'DECISION',
  CV: 'OFFICIAL_LETTER',
  // Laws of before 1997 are written in this way: 57-LCT/HĐNN8, 24-L/CTN.
  LCT: 'LAW',
  L: 'LAW',
} as const;

/** A document's number (số) and notation (ký hiệu), as the document axis parts them. */
export interface DocumentCode {
  codeNumber: string;
  /** With the year in front when the document is normative: `2018/QĐ-TTg`. */
  codeNotation: string;
}

/**
 * Parts `1624/UBND-KGVX`, `28/2018/QĐ-TTg` or, as the Party writes it, `80-NQ/TW` behind the number; the text is one that
 * DocumentNumber has accepted.
 */
export function splitDocumentNumber(number: string): DocumentCode {
  const at = number.search(/[/-]/);
  return { codeNumber: number.slice(0, at), codeNotation: number.slice(at + 1) };
}

/** The number and notation as they are written: a Party document has its stroke inside the notation. */
export function documentNumber({ codeNumber, codeNotation }: DocumentCode): string {
  return `${codeNumber}${isOfParty(codeNotation) ? '-' : '/'}${codeNotation}`;
}

/** Whether the two together are a number that DocumentNumber accepts. */
export function isDocumentCode(code: DocumentCode): boolean {
  try {
    DocumentNumberScalar.parseValue(documentNumber(code));
    return true;
  } catch {
    return false;
  }
}

/** The notation that a system may have written with the mark in front that parts it from the number: `-NQ/TW`. */
export function bareNotation(notation: string): string {
  return notation.replace(/^[/-]/, '');
}

/** Whether a notation is written as the Party writes it: type, stroke, organ. */
export function isOfParty(codeNotation: string): boolean {
  return /^\p{L}+\//u.test(codeNotation);
}

/**
 * The type that a notation tells on a document of the day: the one that its head abbreviates, otherwise an official
 * letter, which has no type name. Undefined for a normative document whose notation tells none, such as 2025/QH15.
 */
export function documentTypeOf(codeNotation: string, date: PlainDate): DocumentType | undefined {
  const [, year, head = ''] = /^(\d{4}\/)?([^-/]*)/.exec(codeNotation) ?? [];
  const known = (types: object) => Object.hasOwn(types, head) && types[head as keyof typeof types];
  return (
    (year !== undefined && known(normativeTypeByAbbreviation)) ||
    (isOfParty(codeNotation) && known(partyTypeByAbbreviation)) ||
    known(typeByAbbreviation) ||
    (date < decree30 && known(typeByFormerAbbreviation)) ||
    (year === undefined ? 'OFFICIAL_LETTER' : undefined)
  );
}

/** The year that a normative document (văn bản quy phạm pháp luật) has in its notation; undefined for another. */
export function normativeYear(codeNotation: string): number | undefined {
  const [, year] = /^(\d{4})\//.exec(codeNotation) ?? [];
  return year === undefined ? undefined : Number(year);
}
