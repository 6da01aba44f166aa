/**
 * What the fragment of the page's address carries; browsers do not send it to servers, and a token is no part of it.
 *
 * @typedef {{ person: string, query: string, variables: string }} CarriedOperation
 * @typedef {{ person: string, table: string, parameters: Record<string, string> }} CarriedTable
 */

/** @returns {CarriedOperation | CarriedTable | undefined} what the address carries, if anything. */
export function readAddress() {
  const {
    person = '',
    query,
    variables = '',
    table,
    ...parameters
  } = Object.fromEntries(new URLSearchParams(location.hash.slice(1)));
  if (table !== undefined) return { person, table, parameters };
  return query === undefined ? undefined : { person, query, variables };
}

/** The address of this page with an operation in it. */
export function addressOfOperation({ person, query, variables }) {
  return `#${new URLSearchParams({ person, query, variables })}`;
}

/** The address of this page with a named table in it, and the values of its parameters. */
export function addressOfTable({ person, table, parameters }) {
  return `#${new URLSearchParams({ ...parameters, person, table })}`;
}
