/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { PostRank } from '../schema.ts';

/** A person in the service of an agency (cán bộ, công chức, viên chức). Leaders of an agency are public in that role; other staff are visible to colleagues; personal data to the person alone. */
export type DirectoryOfficersAgencyPostsMembershipsOfficer = {
  /** Stable and opaque; says nothing about the person. */
  id: string;
  /** Full name, family name first. Requires a token, for whom is `publicOfficial` or `colleague`; null when denied. */
  fullName: string | null;
  /** E-mail address at work. Requires a token, for whom is `publicOfficial` or `colleague`; null when denied. */
  workEmail: string | null;
  /** Telephone number at work. Requires a token, for whom is `colleague`; null when denied. */
  workPhone: string | null;
};

/** That an officer holds a post for a time. */
export type DirectoryOfficersAgencyPostsMemberships = {
  /** The first day on which this holds; null when records do not say. */
  validFrom: string | null;
  /** The last day on which this holds; null while it is in force. */
  validTo: string | null;
  /** Who holds the post. */
  officer: DirectoryOfficersAgencyPostsMembershipsOfficer | null;
};

/** A post (chức vụ) in an agency, regardless of who holds it. */
export type DirectoryOfficersAgencyPosts = {
  /** Title in Vietnamese (tên chức vụ): Phó Chủ tịch. */
  title: string;
  /** Its rank. */
  rank: PostRank;
  /** Who held the post on a day, or ever when no day is given, the earliest first. */
  memberships: DirectoryOfficersAgencyPostsMemberships[];
};

/** A state agency (cơ quan) as seen on one day, `asOf`. If it did not exist on that day, it is described as of the nearest day on which it did, and `isActive` is false. */
export type DirectoryOfficersAgency = {
  /** Opaque; says what is seen and as of which day, so that two days are two objects. As of today it is the stable id. */
  id: string;
  /** Stable and opaque; the same on every day, and never reused, whatever happens to names and codes. Arguments take it as well as the id. */
  stableId: string;
  /** The posts in the agency, the head first. */
  posts: DirectoryOfficersAgencyPosts[];
};

/** What directory.officers answers. */
export type DirectoryOfficers = {
  /** One agency by its id, as of a day; this includes agencies that have ended. NOT_FOUND when there never was one. */
  agency: DirectoryOfficersAgency | null;
};

/** What it is asked with. */
export interface DirectoryOfficersVariables {
  id: string;
  asOf?: string | null | undefined;
}

/** The posts of an agency and who held them on a day. */
export const officers: Operation<
  DirectoryOfficers,
  DirectoryOfficersVariables,
  never,
  'agency.posts.memberships.officer.fullName' | 'agency.posts.memberships.officer.workEmail' | 'agency.posts.memberships.officer.workPhone',
  never
> = {
  name: 'directoryOfficers',
  kind: 'query',
  text: "query directoryOfficers($id:ID!$asOf:Date){agency(id:$id asOf:$asOf){id stableId posts{title rank memberships(asOf:$asOf){validFrom validTo officer{id fullName workEmail workPhone}}}}}",
};
