/**
 * Gives the inputs of a mutation the key by which it happens once: their own, the caller's, or a new one. Several
 * items are told apart by their place. `key` is undefined when one of them has none, so that it cannot be repeated.
 */
export function withKey(
  variables: Record<string, unknown>,
  keyed: readonly string[] | undefined,
  given: string | undefined,
): { variables: Record<string, unknown>; key: string | undefined } {
  const key = given ?? newKey();
  const sent = { ...variables };
  for (const name of keyed ?? []) {
    const input = sent[name];
    sent[name] = Array.isArray(input)
      ? input.map((item: object, index) => ({ idempotencyKey: `${key}:${index}`, ...item }))
      : { idempotencyKey: key, ...(input as object) };
  }
  const inputs = Object.values(sent)
    .filter((value) => typeof value === 'object' && value !== null)
    .flat();
  const keys = inputs.map((input) => (input as { idempotencyKey?: unknown } | null)?.idempotencyKey);
  const isKeyed = keys.length > 0 && keys.every((candidate) => typeof candidate === 'string');
  return { variables: sent, key: isKeyed ? (keys.length === 1 ? (keys[0] as string) : key) : undefined };
}

/** A key that nobody else makes; also where pages have no randomUUID. */
export function newKey(): string {
  const crypto = globalThis.crypto as Crypto | undefined;
  if (crypto?.randomUUID) return crypto.randomUUID();
  const part = () => Math.random().toString(36).slice(2, 12);
  return `${Date.now().toString(36)}-${part()}${part()}${part()}`;
}
