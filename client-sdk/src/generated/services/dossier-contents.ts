/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { DossierContents } from './fragments.ts';

/** What somebody has asked an authority to decide by a procedure (hồ sơ thủ tục hành chính). Only those who have to do with it find it. */
export type ServicesDossierContentsDossier = DossierContents & {
  /** Stable and opaque. */
  id: string;
};

/** What services.dossierContents answers. */
export type ServicesDossierContents = {
  /** One dossier by id, for those who are involved in it. NOT_FOUND when there is none for the viewer. Requires a token; null when denied. */
  dossier: ServicesDossierContentsDossier | null;
};

/** What it is asked with. */
export interface ServicesDossierContentsVariables {
  id: string;
}

/** The papers of a dossier and the documents that it led to; files and numbers are null for those they are not for. */
export const dossierContents: Operation<
  ServicesDossierContents,
  ServicesDossierContentsVariables,
  never,
  'dossier' | 'dossier.components' | 'dossier.components.fileName' | 'dossier.components.fileUrl' | 'dossier.components.contentPath' | 'dossier.results' | 'dossier.results.documentNumber' | 'dossier.results.issuedOn' | 'dossier.results.fileName' | 'dossier.results.fileUrl' | 'dossier.results.contentPath',
  never
> = {
  name: 'servicesDossierContents',
  kind: 'query',
  text: "fragment DossierContents on Dossier{components{id code name originals copies digitised reused fromNationalStore receivedAt fileName fileUrl contentPath}results{id code name isElectronic documentNumber issuedOn fileName fileUrl contentPath}}query servicesDossierContents($id:ID!){dossier(id:$id){id ...DossierContents}}",
};
