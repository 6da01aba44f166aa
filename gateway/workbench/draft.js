/**
 * What the visitor has entered: it outlives a reload of the tab, and a link can carry it. A token is no part of it.
 *
 * @typedef {{ query: string, variables: string, person: string }} Draft
 */

const storageKey = 'draft';

/** @returns {Draft | undefined} the draft that the address carries, otherwise the one this tab last kept. */
export function readDraft() {
  return draftInAddress() ?? draftInTab();
}

/** Keeps a draft for this tab. Where the browser stores nothing, a reload forgets it. */
export function keepDraft(draft) {
  try {
    sessionStorage.setItem(storageKey, JSON.stringify(draft));
  } catch {
    // Storage is switched off or full.
  }
}

/** The address of this page with a draft in its fragment, which browsers do not send to servers. */
export function addressOf(draft) {
  return `#${new URLSearchParams(draft)}`;
}

function draftInAddress() {
  const carried = new URLSearchParams(location.hash.slice(1));
  return carried.has('query') ? draftFrom(Object.fromEntries(carried)) : undefined;
}

function draftInTab() {
  try {
    const kept = JSON.parse(sessionStorage.getItem(storageKey));
    return kept ? draftFrom(kept) : undefined;
  } catch {
    return undefined;
  }
}

function draftFrom({ query = '', variables = '', person = '' }) {
  return { query, variables, person };
}
