/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { AgencySuccessionFilter, OrgChangeKind, SuccessionScope } from '../schema.ts';
import type { AgencySummary } from './fragments.ts';

/** A reorganisation (sắp xếp tổ chức): one dated event, from some agencies to others. */
export type DirectoryCrosswalkRowChange = {
  /** What it does. */
  kind: OrgChangeKind;
  /** The legal instrument (căn cứ pháp lý); null when none is known. */
  legalBasis: string | null;
};

/** What one agency took over from another in a reorganisation (kế thừa). */
export type DirectoryCrosswalkRow = {
  /** The first day on which it holds. */
  date: string;
  /** What was taken over. */
  takesOver: SuccessionScope[];
  /** Whether the predecessor gave the same to others too, or kept a part of it. Its earlier figures then cannot be apportioned. */
  isDivided: boolean;
  /** The agency that had it before, as of the day before. */
  predecessor: AgencySummary;
  /** The agency that took it over, as of that day. */
  successor: AgencySummary;
  /** The reorganisation in which this happened. */
  change: DirectoryCrosswalkRowChange;
};

/** Where a page lies in its list (Relay). */
export type DirectoryCrosswalkAgencySuccessionsPageInfo = {
  /** Whether items follow this page. */
  hasNextPage: boolean;
  /** Cursor of the last item; null on an empty page. */
  endCursor: string | null;
};

/** A page of a list of AgencySuccession (Relay). */
export type DirectoryCrosswalkAgencySuccessions = {
  /** The items of the page. */
  nodes: DirectoryCrosswalkRow[];
  /** Where the page lies in its list. */
  pageInfo: DirectoryCrosswalkAgencySuccessionsPageInfo;
};

/** What directory.crosswalk answers. */
export type DirectoryCrosswalk = {
  /** Who took over what from whom in all reorganisations (bảng đối chiếu cơ quan trước và sau sắp xếp), by date. Each administrative unit stands here with its People's Committee. */
  agencySuccessions: DirectoryCrosswalkAgencySuccessions | null;
};

/** What it is asked with. */
export interface DirectoryCrosswalkVariables {
  filter?: AgencySuccessionFilter | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}

/** Who took over what from whom in reorganisations: the crosswalk from before to after, page by page. */
export const crosswalk: Operation<
  DirectoryCrosswalk,
  DirectoryCrosswalkVariables,
  never,
  never,
  DirectoryCrosswalkRow
> = {
  name: 'directoryCrosswalk',
  kind: 'query',
  text: "fragment AgencySummary on Agency{id stableId asOf nameVi nameEn abbreviation kind level isActive validFrom validTo revision}query directoryCrosswalk($filter:AgencySuccessionFilter$first:Int$after:String){agencySuccessions(filter:$filter first:$first after:$after){nodes{date takesOver isDivided predecessor{...AgencySummary}successor{...AgencySummary}change{kind legalBasis}}pageInfo{hasNextPage endCursor}}}",
  list: { path: ["agencySuccessions"], size: 100 },
};
