/** What a document is, by Decree 30/2020: one of 29 types. */
export type DocumentType = NamedType | 'OFFICIAL_LETTER' | 'OFFICIAL_PERSONAL_LETTER';

type NamedType = (typeof typeByAbbreviation)[keyof typeof typeByAbbreviation];

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
  GN: 'MEMORANDUM',
  TTh: 'AGREEMENT',
  GUQ: 'AUTHORIZATION',
  GM: 'INVITATION',
  GGT: 'INTRODUCTION_LETTER',
  GNP: 'LEAVE_PERMIT',
  PG: 'DISPATCH_SLIP',
  PC: 'TRANSFER_SLIP',
  PB: 'ADVICE_SLIP',
} as const;

/** A document's number (số) and notation (ký hiệu), as the document axis parts them. */
export interface DocumentCode {
  codeNumber: string;
  /** With the year in front when the document is normative: `2018/QĐ-TTg`. */
  codeNotation: string;
}

/** Parts `1624/UBND-KGVX` or `28/2018/QĐ-TTg` at the first stroke; the text is one that DocumentNumber has accepted. */
export function splitDocumentNumber(number: string): DocumentCode {
  const stroke = number.indexOf('/');
  return { codeNumber: number.slice(0, stroke), codeNotation: number.slice(stroke + 1) };
}

/**
 * The type that a notation tells: the one that its head abbreviates, otherwise an official letter, which has no type
 * name. Undefined for a normative document of a type that is none of the 29, such as 2019/NĐ-CP.
 */
export function documentTypeOf(codeNotation: string): DocumentType | undefined {
  const [, year, head = ''] = /^(\d{4}\/)?([^-]*)/.exec(codeNotation) ?? [];
  if (Object.hasOwn(typeByAbbreviation, head)) return typeByAbbreviation[head as keyof typeof typeByAbbreviation];
  return year === undefined ? 'OFFICIAL_LETTER' : undefined;
}
