/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { UnmaskDossierFilesInput } from '../schema.ts';
import type { DossierContents } from './fragments.ts';

/** What somebody has asked an authority to decide by a procedure (hồ sơ thủ tục hành chính). Only those who have to do with it find it. */
export type ServicesUnmaskDossierFilesUnmaskDossierFilesDossier = DossierContents & {
  /** Stable and opaque. */
  id: string;
};

/** That the files and results of a dossier are open to the viewer for a while. */
export type ServicesUnmaskDossierFilesUnmaskDossierFiles = {
  /** Until when they are open to the viewer, a quarter of an hour. */
  until: string;
  /** The dossier, with its files and results. */
  dossier: ServicesUnmaskDossierFilesUnmaskDossierFilesDossier;
};

/** What services.unmaskDossierFiles answers. */
export type ServicesUnmaskDossierFiles = {
  /** Opens the files and results of a dossier for fifteen minutes to a supervisor of the whole province. The audit trail first records who, what and why. FORBIDDEN for anyone else. Requires the scope `applicants:unmask`; null when denied. */
  unmaskDossierFiles: ServicesUnmaskDossierFilesUnmaskDossierFiles | null;
};

/** What it is asked with. */
export interface ServicesUnmaskDossierFilesVariables {
  input: UnmaskDossierFilesInput;
}

/** Opens the files and results of a dossier for a quarter of an hour to who supervises the whole province. Requires the scope `applicants:unmask`. */
export const unmaskDossierFiles: Operation<
  ServicesUnmaskDossierFiles,
  ServicesUnmaskDossierFilesVariables,
  'applicants:unmask',
  'unmaskDossierFiles' | 'unmaskDossierFiles.dossier.components' | 'unmaskDossierFiles.dossier.components.fileName' | 'unmaskDossierFiles.dossier.components.fileUrl' | 'unmaskDossierFiles.dossier.components.contentPath' | 'unmaskDossierFiles.dossier.results' | 'unmaskDossierFiles.dossier.results.documentNumber' | 'unmaskDossierFiles.dossier.results.issuedOn' | 'unmaskDossierFiles.dossier.results.fileName' | 'unmaskDossierFiles.dossier.results.fileUrl' | 'unmaskDossierFiles.dossier.results.contentPath',
  never
> = {
  name: 'servicesUnmaskDossierFiles',
  kind: 'mutation',
  text: "fragment DossierContents on Dossier{components{id code name originals copies digitised reused fromNationalStore receivedAt fileName fileUrl contentPath}results{id code name isElectronic documentNumber issuedOn fileName fileUrl contentPath}}mutation servicesUnmaskDossierFiles($input:UnmaskDossierFilesInput!){unmaskDossierFiles(input:$input){until dossier{id ...DossierContents}}}",
};
