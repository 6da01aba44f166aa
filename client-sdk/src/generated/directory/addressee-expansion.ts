/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { AddresseeGroup } from '../schema.ts';
import type { AgencySummary } from './fragments.ts';

/** The agencies that an addressee line (Kính gửi) stands for on a day. */
export type DirectoryAddresseeExpansionAddresseeExpansion = {
  /** What the line names; empty when it was not understood, which expands to nothing rather than to a guess. */
  groups: AddresseeGroup[];
  /** The agencies, by level and name. */
  agencies: AgencySummary[];
};

/** What directory.addresseeExpansion answers. */
export type DirectoryAddresseeExpansion = {
  /** The agencies that an addressee line such as "Các sở, ban ngành, đơn vị trực thuộc UBND tỉnh" stands for on a day. */
  addresseeExpansion: DirectoryAddresseeExpansionAddresseeExpansion | null;
};

/** What it is asked with. */
export interface DirectoryAddresseeExpansionVariables {
  issuer: string;
  label: string;
  asOf?: string | null | undefined;
}

/** The agencies that an addressee line of a document stood for on a day. */
export const addresseeExpansion: Operation<
  DirectoryAddresseeExpansion,
  DirectoryAddresseeExpansionVariables,
  never,
  never,
  never
> = {
  name: 'directoryAddresseeExpansion',
  kind: 'query',
  text: "fragment AgencySummary on Agency{id stableId asOf nameVi nameEn abbreviation kind level isActive validFrom validTo revision}query directoryAddresseeExpansion($issuer:ID!$label:Text!$asOf:Date){addresseeExpansion(issuer:$issuer label:$label asOf:$asOf){groups agencies{...AgencySummary}}}",
};
