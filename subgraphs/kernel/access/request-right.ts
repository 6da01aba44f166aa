import { isSignedIn, type Viewer } from '../identity/viewer.ts';
import type { RequestRight } from './access.ts';
import type { FieldAccess } from './access-sdl.ts';

/** The part of an access declaration that the token alone decides. */
export type Requirement = Pick<FieldAccess, 'signedIn' | 'scopes'>;

/** Whether the token alone allows the field. */
export function hasRequestRight(viewer: Viewer, access: Requirement): boolean {
  if (access.signedIn && !isSignedIn(viewer)) return false;
  return access.scopes.length === 0 || access.scopes.some((set) => set.every((scope) => viewer.scopes.has(scope)));
}

/** The same of a right that no field declares. */
export function holdsRight(viewer: Viewer, right: RequestRight): boolean {
  return hasRequestRight(viewer, {
    signedIn: right.kind === 'signedIn',
    scopes: right.kind === 'scopes' ? right.anyOf : [],
  });
}
