/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { ChangeOnlineServiceInput, OnlineLevel, Portal } from '../schema.ts';

/** How far a procedure can be done online for a time, as recorded (dịch vụ công trực tuyến). */
export type ServicesChangeOnlineServiceChangeOnlineServiceOnlineServices = {
  /** The level in the words of the record. */
  level: OnlineLevel;
  /** The code of the online service (mã dịch vụ công), such as 2.000815.000.00.00.H48.02; null when not known. */
  serviceCode: string | null;
  /** With which portals it is recorded to be interlinked (liên thông). */
  portals: Portal[];
  /** The first day on which this holds; null when records do not say. */
  validFrom: string | null;
  /** The last day on which this holds; null while it is in force. */
  validTo: string | null;
};

/** An administrative procedure (thủ tục hành chính), as citizens and organisations ask for it. */
export type ServicesChangeOnlineServiceChangeOnlineService = {
  /** National code (mã TTHC), e.g. 1.001193. */
  code: string;
  /** Goes up with every change; what changes the procedure asks for the one seen. */
  revision: number;
  /** What is on record of how far it can be done online, in the words of the record, the earliest first. */
  onlineServices: ServicesChangeOnlineServiceChangeOnlineServiceOnlineServices[];
};

/** What services.changeOnlineService answers. */
export type ServicesChangeOnlineService = {
  /** Sets the online level of a procedure from a day on, and the portals that it is interlinked with. BAD_USER_INPUT for a level that the decree in force on that day does not know; CONFLICT when the procedure has changed since the caller saw it. Requires the scope `procedures:manage`; null when denied. */
  changeOnlineService: ServicesChangeOnlineServiceChangeOnlineService | null;
};

/** What it is asked with. */
export interface ServicesChangeOnlineServiceVariables {
  input: ChangeOnlineServiceInput;
}

/** Says how far a procedure can be done online from a day. Requires the scope `procedures:manage`. */
export const changeOnlineService: Operation<
  ServicesChangeOnlineService,
  ServicesChangeOnlineServiceVariables,
  'procedures:manage',
  'changeOnlineService',
  never
> = {
  name: 'servicesChangeOnlineService',
  kind: 'mutation',
  text: "mutation servicesChangeOnlineService($input:ChangeOnlineServiceInput!){changeOnlineService(input:$input){code revision onlineServices{level serviceCode portals validFrom validTo}}}",
  keyed: ["input"],
};
