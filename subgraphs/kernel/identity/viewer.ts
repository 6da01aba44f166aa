/**
 * Who asks, as far as their verified token says. Frozen: made once a request from the token, never changed, and the
 * only form in which identity travels inside the process.
 */
export interface Viewer {
  /** The person or application (`sub`); null when nobody is signed in. */
  readonly subject: string | null;
  /** The agency the viewer acts for (`agency`), by its id in the directory. */
  readonly agency: string | null;
  /** The application through which the viewer acts (`client_id`). */
  readonly clientId: string | null;
  readonly scopes: ReadonlySet<string>;
}

/** Somebody without a token. */
export const anonymous: Viewer = Object.freeze({
  subject: null,
  agency: null,
  clientId: null,
  scopes: new Set<string>(),
});

/** Whether the viewer has signed in at all. */
export function isSignedIn(viewer: Viewer): boolean {
  return viewer.subject !== null;
}
