/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { DossierStatus } from '../schema.ts';

/** All that the public learns of a dossier from its code. */
export type ServicesDossierStatusDossierStatus = {
  /** Where it stands. */
  status: DossierStatus;
};

/** What services.dossierStatus answers. */
export type ServicesDossierStatus = {
  /** The state of a dossier, for anyone who has its code. Each person, each application and, without a token, each address may ask 30 times a minute (RATE_LIMITED). NOT_FOUND when there is none. */
  dossierStatus: ServicesDossierStatusDossierStatus | null;
};

/** What it is asked with. */
export interface ServicesDossierStatusVariables {
  code: string;
}

/** Where a dossier stands, for whoever has its code. */
export const dossierStatus: Operation<
  ServicesDossierStatus,
  ServicesDossierStatusVariables,
  never,
  never,
  never
> = {
  name: 'servicesDossierStatus',
  kind: 'query',
  text: "query servicesDossierStatus($code:DossierCode!){dossierStatus(code:$code){status}}",
};
