import type { RelationshipContext } from '../../kernel/access/access.ts';
import { ownAgencies } from '../../kernel/access/own-agencies.rules.ts';

/** Whose rows a viewer may see: those of these agencies, or of all. */
export interface Rights {
  agencies: string[];
  all: boolean;
}

/** Beside the public documents, with documents:read, those that the viewer's own agency issued or received. */
export function documentRights(context: RelationshipContext): Rights {
  const { scopes } = context.viewer;
  if (!scopes.has('documents:read')) return { agencies: [], all: false };
  return { agencies: ownAgencies(context), all: scopes.has('province:wide') };
}

/** The agencies whose tasks let the viewer read files of documents, who has no part in the records otherwise. */
export function assignedAgencies(context: RelationshipContext): string[] {
  const { scopes } = context.viewer;
  const byTasks = scopes.has('tasks:read') && !scopes.has('documents:content') && !scopes.has('province:wide');
  return byTasks ? ownAgencies(context) : [];
}

/** Those for which the viewer acts: their own agency, with what it took over. Nobody acts for none. */
export function ownRights(context: RelationshipContext): Rights {
  const { agency, scopes } = context.viewer;
  return { agencies: ownAgencies(context), all: agency !== null && scopes.has('province:wide') };
}

/** Whether rows of an agency are among them. */
export function covers({ agencies, all }: Rights, agencyId: string): boolean {
  return all || agencies.includes(agencyId);
}

/** The tasks that the viewer's own agency gives, leads or coordinates; for a leader, those of the agencies below it as well. */
export function taskRights(context: RelationshipContext): Rights {
  const { scopes } = context.viewer;
  if (!scopes.has('tasks:read')) return { agencies: [], all: false };
  if (scopes.has('province:wide')) return { agencies: [], all: true };
  return { agencies: scopes.has('tasks:subtree') ? subtreeAgencies(context) : ownAgencies(context), all: false };
}

function subtreeAgencies(context: RelationshipContext): string[] {
  const { viewer, organisation, today } = context;
  if (viewer.agency === null) return [];
  const below = organisation.descendants(viewer.agency, today).flatMap(({ id }) => organisation.archiveOf(id));
  return [...new Set([...ownAgencies(context), ...below])];
}

/** Whose documents the viewer may count: of all agencies as an analyst; otherwise their own, and a leader those below. */
export function countingRights(context: RelationshipContext): Rights {
  const { scopes } = context.viewer;
  const all = scopes.has('statistics:read') || scopes.has('province:wide');
  return { agencies: scopes.has('documents:subtree') ? subtreeAgencies(context) : ownAgencies(context), all };
}

/** Whose tasks the viewer may count: all as an analyst; otherwise those they may know of, and of a plan that they are to review all. */
export interface ProgressRights {
  tasks: Rights;
  own: string[];
  all: boolean;
}

/** Who counts the tasks of a plan. */
export function progressRights(context: RelationshipContext): ProgressRights {
  const { scopes } = context.viewer;
  return {
    tasks: taskRights(context),
    own: scopes.has('tasks:read') ? ownAgencies(context) : [],
    all: scopes.has('statistics:read') || scopes.has('province:wide'),
  };
}
