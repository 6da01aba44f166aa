/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { LegalInstrumentFilter } from '../schema.ts';
import type { LegalInstrumentSummary } from './fragments.ts';

/** A legal instrument (văn bản pháp luật, căn cứ pháp lý) with the days on which it applies. */
export type DirectoryLegalInstrumentsRow = LegalInstrumentSummary;

/** Where a page lies in its list (Relay). */
export type DirectoryLegalInstrumentsLegalInstrumentsPageInfo = {
  /** Whether items follow this page. */
  hasNextPage: boolean;
  /** Cursor of the last item; null on an empty page. */
  endCursor: string | null;
};

/** A page of a list of LegalInstrument (Relay). */
export type DirectoryLegalInstrumentsLegalInstruments = {
  /** The items of the page. */
  nodes: DirectoryLegalInstrumentsRow[];
  /** Where the page lies in its list. */
  pageInfo: DirectoryLegalInstrumentsLegalInstrumentsPageInfo;
};

/** What directory.legalInstruments answers. */
export type DirectoryLegalInstruments = {
  /** The legal instruments that apply on a day (văn bản có hiệu lực), by id. */
  legalInstruments: DirectoryLegalInstrumentsLegalInstruments | null;
};

/** What it is asked with. */
export interface DirectoryLegalInstrumentsVariables {
  filter?: LegalInstrumentFilter | null | undefined;
  search?: string | null | undefined;
  asOf?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}

/** A page of the legal instruments that apply on a day. */
export const legalInstruments: Operation<
  DirectoryLegalInstruments,
  DirectoryLegalInstrumentsVariables,
  never,
  never,
  DirectoryLegalInstrumentsRow
> = {
  name: 'directoryLegalInstruments',
  kind: 'query',
  text: "fragment LegalInstrumentSummary on LegalInstrument{id number kind topics titleVi titleEn validFrom validTo verified note}query directoryLegalInstruments($filter:LegalInstrumentFilter$search:Text$asOf:Date$first:Int$after:String){legalInstruments(filter:$filter search:$search asOf:$asOf first:$first after:$after){nodes{...LegalInstrumentSummary}pageInfo{hasNextPage endCursor}}}",
  list: { path: ["legalInstruments"], size: 100 },
};
