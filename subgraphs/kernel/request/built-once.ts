import type { RequestContext } from './request-context.ts';

/** Builds the stores of a request, each when it is first asked for. */
export function builtOnce<Client>(context: () => RequestContext<Client>): Pick<RequestContext<Client>, 'use' | 'once'> {
  const built = new Map<unknown, unknown>();
  const once = <Value>(key: unknown, build: () => Value): Value => {
    if (!built.has(key)) built.set(key, build());
    return built.get(key) as Value;
  };
  return {
    use: (Store) => once(Store, () => new Store(context())),
    once: (read) => once(read, () => read(context())),
  };
}
