/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { AgencySummary } from './fragments.ts';

/** A person in the service of an agency (cán bộ, công chức, viên chức). Leaders of an agency are public in that role; other staff are visible to colleagues; personal data to the person alone. */
export type DirectoryViewerViewerOfficer = {
  /** Stable and opaque; says nothing about the person. */
  id: string;
  /** Full name, family name first. Requires a token, for whom is `publicOfficial` or `colleague`; null when denied. */
  fullName: string | null;
};

/** The caller, as far as the token says. */
export type DirectoryViewerViewer = {
  /** The application through which the viewer acts. */
  clientId: string | null;
  /** The scopes that the token carries, sorted. */
  scopes: string[];
  /** The agency that the viewer acts for, as of today; null for a citizen. */
  agency: AgencySummary | null;
  /** The viewer in the directory; null when they are not in it. */
  officer: DirectoryViewerViewerOfficer | null;
};

/** What directory.viewer answers. */
export type DirectoryViewer = {
  /** The caller; null without a token. */
  viewer: DirectoryViewerViewer | null;
};

/** It takes none. */
export type DirectoryViewerVariables = Record<string, never>;

/** Who asks. */
export const viewer: Operation<
  DirectoryViewer,
  DirectoryViewerVariables,
  never,
  'viewer.officer.fullName',
  never
> = {
  name: 'directoryViewer',
  kind: 'query',
  text: "fragment AgencySummary on Agency{id stableId asOf nameVi nameEn abbreviation kind level isActive validFrom validTo revision}query directoryViewer{viewer{clientId scopes agency{...AgencySummary}officer{id fullName}}}",
};
