/**
 * Holds a manifest against the schema of its kind: values have their types, what is required is there, and there is
 * nothing that the schema does not know. Throws what is wrong.
 */
export async function expectManifest(manifest: Record<string, unknown>): Promise<void> {
  const { apiVersion, kind } = manifest as { apiVersion: string; kind: string };
  const models = (await import(`kubernetes-models/${apiVersion}`)) as Record<
    string,
    { prototype: Validated } | undefined
  >;
  const model = models[kind];
  if (!model) throw new Error(`There is no ${kind} in ${apiVersion}`);
  const unread = new Set<string>();
  model.prototype.validate.call(watched(manifest, '', unread));
  if (unread.size > 0) throw new Error(`${kind} has no ${[...unread].join(', ')}`);
}

interface Validated {
  validate(): void;
}

/** A value that notes which of its properties nobody has looked at: the schemas are functions that look at what they know. */
function watched(value: unknown, path: string, unread: Set<string>): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const inside = new Map<string, unknown>();
  for (const [key, part] of Object.entries(value)) {
    inside.set(key, watched(part, `${path}/${key}`, unread));
    if (!Array.isArray(value)) unread.add(`${path}/${key}`);
  }
  const seen = (key: string) => unread.delete(`${path}/${key}`);
  return new Proxy(value, {
    get: (target, key, receiver) => {
      if (typeof key !== 'string' || !inside.has(key)) return Reflect.get(target, key, receiver) as unknown;
      seen(key);
      return inside.get(key);
    },
    // Labels and the like are looked through, whatever they are called.
    ownKeys: (target) => {
      for (const key of inside.keys()) seen(key);
      return Reflect.ownKeys(target);
    },
  });
}
