import { hasRequestRight, type Requirement as TokenRequirement } from '../../subgraphs/kernel/access/request-right.ts';
import type { Viewer } from '../../subgraphs/kernel/identity/viewer.ts';

/** All that one guard demands: what the token alone decides, and what the gateway's policies do. */
export interface Requirement extends TokenRequirement {
  /** Sets of policies of which one whole set must allow: none does when there is no set. Undefined: none is needed. */
  policies?: readonly (readonly string[])[];
}

/** Whether a viewer meets the requirement, given the policies that allow them. */
export function isMet(requirement: Requirement, viewer: Viewer, allowing: ReadonlySet<string>): boolean {
  if (!hasRequestRight(viewer, requirement)) return false;
  return requirement.policies?.some((set) => set.every((policy) => allowing.has(policy))) ?? true;
}
