/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { ChangeWorkContactsInput } from '../schema.ts';

/** A person in the service of an agency (cán bộ, công chức, viên chức). Leaders of an agency are public in that role; other staff are visible to colleagues; personal data to the person alone. */
export type DirectoryChangeWorkContactsChangeWorkContacts = {
  /** Stable and opaque; says nothing about the person. */
  id: string;
  /** Grows with each change; a mutation names the revision that the caller saw. */
  revision: number;
  /** E-mail address at work. Requires a token, for whom is `publicOfficial` or `colleague`; null when denied. */
  workEmail: string | null;
  /** Telephone number at work. Requires a token, for whom is `colleague`; null when denied. */
  workPhone: string | null;
};

/** What directory.changeWorkContacts answers. */
export type DirectoryChangeWorkContacts = {
  /** Changes how an officer can be reached at work, for those who keep the personnel records of their agency. BAD_USER_INPUT for a malformed address or number, FORBIDDEN for an officer of another agency, CONFLICT when the officer has changed since the caller saw them. Requires the scope `personnel:write`; null when denied. */
  changeWorkContacts: DirectoryChangeWorkContactsChangeWorkContacts | null;
};

/** What it is asked with. */
export interface DirectoryChangeWorkContactsVariables {
  input: ChangeWorkContactsInput;
}

/** Changes how an officer can be reached at work. Requires the scope `personnel:write`. */
export const changeWorkContacts: Operation<
  DirectoryChangeWorkContacts,
  DirectoryChangeWorkContactsVariables,
  'personnel:write',
  'changeWorkContacts' | 'changeWorkContacts.workEmail' | 'changeWorkContacts.workPhone',
  never
> = {
  name: 'directoryChangeWorkContacts',
  kind: 'mutation',
  text: "mutation directoryChangeWorkContacts($input:ChangeWorkContactsInput!){changeWorkContacts(input:$input){id revision workEmail workPhone}}",
  keyed: ["input"],
};
