import { type ConstDirectiveNode, type DocumentNode, Kind } from 'graphql';
import { directiveArguments } from '../../subgraphs/kernel/scalars/schema-directive.ts';
import { StartUpError } from '../../subgraphs/kernel/errors/start-up-error.ts';

/** A security feature that the gateway enforces, as one supergraph links it. */
export interface SecurityLink {
  feature: 'authenticated' | 'requiresScopes' | 'policy';
  /** The `@link` itself. */
  node: ConstDirectiveNode;
  /** What the feature's directive is called in this supergraph, without its `@`. */
  directives: string[];
  /** What the scalar of a scope or a policy is called; `authenticated` has none. */
  scalar: string;
}

const specs = 'https://specs.apollo.dev';
const enforced = new Map<string, SecurityLink['feature']>([
  [`${specs}/authenticated/v0.1`, 'authenticated'],
  [`${specs}/requiresScopes/v0.1`, 'requiresScopes'],
  [`${specs}/policy/v0.1`, 'policy'],
]);
/** What the planner itself takes out of the schema that clients see. */
const enforcedByPlanner = /^https:\/\/specs\.apollo\.dev\/inaccessible\/v0\.[12]$/;
/** Security whether or not the link says so. */
const knownSecurity = new RegExp(`^${specs}/(authenticated|requiresScopes|policy)/`);

/**
 * The security features that a supergraph links, under the names it gives them. Throws StartUpError when it links one
 * that is not enforced here, since every field that it guards would stand open.
 */
export function securityLinks(supergraph: DocumentNode): SecurityLink[] {
  const found: SecurityLink[] = [];
  for (const { node, url, as, purpose, imports } of links(supergraph)) {
    if ((purpose !== 'SECURITY' && !knownSecurity.test(url)) || enforcedByPlanner.test(url)) continue;
    const feature = enforced.get(url);
    if (!feature)
      throw new StartUpError(`The supergraph links ${url} for security, which this gateway does not enforce`);
    const namespace = as ?? feature;
    const imported = (element: string) => imports.filter(({ name }) => name === element).map(({ local }) => local);
    const directives = imported(`@${feature}`).map((name) => name.slice(1));
    const element = feature === 'policy' ? 'Policy' : 'Scope';
    const [scalar = `${namespace}__${element}`] = imported(element);
    found.push({ feature, node, directives: directives.length ? directives : [namespace], scalar });
  }
  return found;
}

interface Link {
  node: ConstDirectiveNode;
  /** Feature and version, without what a URL may carry besides. */
  url: string;
  as: string | undefined;
  purpose: string | undefined;
  imports: { name: string; local: string }[];
}

function links(supergraph: DocumentNode): Link[] {
  const candidates = supergraph.definitions
    .filter((definition) => definition.kind === Kind.SCHEMA_DEFINITION || definition.kind === Kind.SCHEMA_EXTENSION)
    .flatMap((schema) => (schema.directives ?? []).map(readLink));
  // The link directive says its own name: it is the one that links the link specification under that name.
  const self = candidates.find(
    ({ node, url, as }) => url.startsWith(`${specs}/link/`) && node.name.value === (as ?? 'link'),
  );
  if (!self) throw new StartUpError(`The supergraph does not link ${specs}/link; compose it with federation 2`);
  return candidates.filter(({ node }) => node.name.value === self.node.name.value);
}

function readLink(node: ConstDirectiveNode): Link {
  const args = directiveArguments({ directives: [node] }, node.name.value)!;
  const url = String(args.url);
  const { origin, pathname } = URL.canParse(url) ? new URL(url) : { origin: '', pathname: url };
  const imports = ((args.import ?? []) as (string | { name: string; as?: string })[]).map((element) =>
    typeof element === 'string'
      ? { name: element, local: element }
      : { name: element.name, local: element.as ?? element.name },
  );
  return {
    node,
    url: origin + pathname,
    as: args.as as string | undefined,
    purpose: args.for as string | undefined,
    imports,
  };
}
