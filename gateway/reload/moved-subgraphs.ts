import type { SupergraphText } from './supergraph-text.ts';

/**
 * The same supergraph with the addresses of some subgraphs, by their names, in the place of those that it was composed
 * with.
 */
export function movedSubgraphs(text: SupergraphText, urls: Readonly<Record<string, URL>>): SupergraphText {
  return async () => {
    const read = await text();
    return read?.replace(/@join__graph\(name: "([^"]+)", url: "[^"]*"\)/g, (composed, name: string) =>
      Object.hasOwn(urls, name) ? `@join__graph(name: "${name}", url: "${urls[name]!.href}")` : composed,
    );
  };
}
