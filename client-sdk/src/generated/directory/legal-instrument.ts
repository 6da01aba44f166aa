/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { LegalInstrumentSummary } from './fragments.ts';

/** A legal instrument (văn bản pháp luật, căn cứ pháp lý) with the days on which it applies. */
export type DirectoryLegalInstrumentLegalInstrumentReplaces = {
  /** Its number where that has the year, as 09/2019/NĐ-CP; or else its number and year, as 766/QĐ-TTg@2022. */
  id: string;
};

/** A legal instrument (văn bản pháp luật, căn cứ pháp lý) with the days on which it applies. */
export type DirectoryLegalInstrumentLegalInstrumentReplacedBy = {
  /** Its number where that has the year, as 09/2019/NĐ-CP; or else its number and year, as 766/QĐ-TTg@2022. */
  id: string;
};

/** A legal instrument (văn bản pháp luật, căn cứ pháp lý) with the days on which it applies. */
export type DirectoryLegalInstrumentLegalInstrumentAmends = {
  /** Its number where that has the year, as 09/2019/NĐ-CP; or else its number and year, as 766/QĐ-TTg@2022. */
  id: string;
};

/** A legal instrument (văn bản pháp luật, căn cứ pháp lý) with the days on which it applies. */
export type DirectoryLegalInstrumentLegalInstrumentAmendedBy = {
  /** Its number where that has the year, as 09/2019/NĐ-CP; or else its number and year, as 766/QĐ-TTg@2022. */
  id: string;
};

/** A legal instrument (văn bản pháp luật, căn cứ pháp lý) with the days on which it applies. */
export type DirectoryLegalInstrumentLegalInstrument = LegalInstrumentSummary & {
  /** Whether it applies on a day; null when its first day is not known. */
  isInForce: boolean | null;
  /** The instruments that it replaces (thay thế). */
  replaces: DirectoryLegalInstrumentLegalInstrumentReplaces[];
  /** The instruments that replace it (bị thay thế bởi). */
  replacedBy: DirectoryLegalInstrumentLegalInstrumentReplacedBy[];
  /** The instruments that it amends (sửa đổi, bổ sung). */
  amends: DirectoryLegalInstrumentLegalInstrumentAmends[];
  /** The instruments that amend it (được sửa đổi bởi). */
  amendedBy: DirectoryLegalInstrumentLegalInstrumentAmendedBy[];
};

/** What directory.legalInstrument answers. */
export type DirectoryLegalInstrument = {
  /** One legal instrument by its number, whenever it applies. NOT_FOUND when none is on record, BAD_USER_INPUT when several have the number and no year is given. */
  legalInstrument: DirectoryLegalInstrumentLegalInstrument | null;
};

/** What it is asked with. */
export interface DirectoryLegalInstrumentVariables {
  number: string;
  year?: number | null | undefined;
  asOf?: string | null | undefined;
}

/** One legal instrument, with those that it replaces and amends and those that replace and amend it. */
export const legalInstrument: Operation<
  DirectoryLegalInstrument,
  DirectoryLegalInstrumentVariables,
  never,
  never,
  never
> = {
  name: 'directoryLegalInstrument',
  kind: 'query',
  text: "fragment LegalInstrumentSummary on LegalInstrument{id number kind topics titleVi titleEn validFrom validTo verified note}query directoryLegalInstrument($number:Text!$year:Int$asOf:Date){legalInstrument(number:$number year:$year){...LegalInstrumentSummary isInForce(asOf:$asOf)replaces{id}replacedBy{id}amends{id}amendedBy{id}}}",
};
