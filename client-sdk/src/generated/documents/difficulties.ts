/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
import type { Operation } from '../../operation.ts';
import type { DifficultyRole, SteeringTaskEventKind } from '../schema.ts';

/** A state agency (cơ quan) as seen on one day, `asOf`. If it did not exist on that day, it is described as of the nearest day on which it did, and `isActive` is false. */
export type DocumentsDifficultiesRowAnswersAgency = {
  /** Opaque; says what is seen and as of which day, so that two days are two objects. As of today it is the stable id. */
  id: string;
  /** Stable and opaque; the same on every day, and never reused, whatever happens to names and codes. Arguments take it as well as the id. */
  stableId: string;
  /** Name in Vietnamese (tên cơ quan), on that day. */
  nameVi: string;
};

/** A step in the life of a task: what was done, by whom and when. */
export type DocumentsDifficultiesRowAnswers = {
  /** Stable and opaque. */
  id: string;
  /** What was done. */
  kind: SteeringTaskEventKind;
  /** When. */
  at: string;
  /** What they said: a report, a reason, a difficulty. */
  text: string | null;
  /** The agency for which it was done, as of that day. */
  agency: DocumentsDifficultiesRowAnswersAgency;
};

/** A state agency (cơ quan) as seen on one day, `asOf`. If it did not exist on that day, it is described as of the nearest day on which it did, and `isActive` is false. */
export type DocumentsDifficultiesRowAgency = {
  /** Opaque; says what is seen and as of which day, so that two days are two objects. As of today it is the stable id. */
  id: string;
  /** Stable and opaque; the same on every day, and never reused, whatever happens to names and codes. Arguments take it as well as the id. */
  stableId: string;
  /** Name in Vietnamese (tên cơ quan), on that day. */
  nameVi: string;
};

/** A task that a document gives (nhiệm vụ giao): the agency that gave it, the one that leads it (chủ trì), those that coordinate (phối hợp) and leaders above them see it. Agencies are as of the day of assignment. */
export type DocumentsDifficultiesRowTask = {
  /** Stable and opaque. */
  id: string;
  /** Where the document gives it: 1.b, gạch đầu dòng 1. */
  clause: string;
};

/** A step in the life of a task: what was done, by whom and when. */
export type DocumentsDifficultiesRow = {
  /** Stable and opaque. */
  id: string;
  /** When. */
  at: string;
  /** What they said: a report, a reason, a difficulty. */
  text: string | null;
  /** Whether a difficulty is done with; null for another step. */
  isResolved: boolean | null;
  /** Of a difficulty, what it was answered with, the first first; of another step none. */
  answers: DocumentsDifficultiesRowAnswers[];
  /** The agency for which it was done, as of that day. */
  agency: DocumentsDifficultiesRowAgency;
  /** The task. */
  task: DocumentsDifficultiesRowTask | null;
};

/** Where a page lies in its list (Relay). */
export type DocumentsDifficultiesAgencyDifficultiesPageInfo = {
  /** Whether items follow this page. */
  hasNextPage: boolean;
  /** Cursor of the last item; null on an empty page. */
  endCursor: string | null;
};

/** A page of a list of SteeringTaskEvent (Relay). */
export type DocumentsDifficultiesAgencyDifficulties = {
  /** The items of the page. */
  nodes: DocumentsDifficultiesRow[];
  /** Where the page lies in its list. */
  pageInfo: DocumentsDifficultiesAgencyDifficultiesPageInfo;
};

/** A state agency (cơ quan) as seen on one day, `asOf`. If it did not exist on that day, it is described as of the nearest day on which it did, and `isActive` is false. */
export type DocumentsDifficultiesAgency = {
  /** Opaque; says what is seen and as of which day, so that two days are two objects. As of today it is the stable id. */
  id: string;
  /** Stable and opaque; the same on every day, and never reused, whatever happens to names and codes. Arguments take it as well as the id. */
  stableId: string;
  /** The difficulties (khó khăn, vướng mắc) put to it, or with tasks that it gave, or to an agency that it took over from, with tasks that the viewer may see, the latest first. Requires the scope `tasks:read`; null when denied. */
  difficulties: DocumentsDifficultiesAgencyDifficulties | null;
};

/** What documents.difficulties answers. */
export type DocumentsDifficulties = {
  /** One agency by its id, as of a day; this includes agencies that have ended. NOT_FOUND when there never was one. */
  agency: DocumentsDifficultiesAgency | null;
};

/** What it is asked with. */
export interface DocumentsDifficultiesVariables {
  agency: string;
  role?: DifficultyRole | null | undefined;
  isResolved?: boolean | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}

/** A page of the difficulties put to an agency, or with tasks that it gave, with their answers, the latest first. Requires the scope `tasks:read`. */
export const difficulties: Operation<
  DocumentsDifficulties,
  DocumentsDifficultiesVariables,
  'tasks:read',
  'agency.difficulties',
  DocumentsDifficultiesRow
> = {
  name: 'documentsDifficulties',
  kind: 'query',
  text: "query documentsDifficulties($agency:ID!$role:DifficultyRole$isResolved:Boolean$first:Int$after:String){agency(id:$agency){id stableId difficulties(role:$role isResolved:$isResolved first:$first after:$after){nodes{id at text isResolved answers{id kind at text agency{id stableId nameVi}}agency{id stableId nameVi}task{id clause}}pageInfo{hasNextPage endCursor}}}}",
  list: { path: ["agency","difficulties"], size: 100 },
};
