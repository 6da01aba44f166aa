import type { Adapter, AdapterPayload } from 'oidc-provider';

interface Entry {
  payload: AdapterPayload;
  /** Milliseconds since the epoch. */
  expiresAt: number;
}

/** Where the demo's provider keeps sessions, codes and grants: in memory, since all are worthless after a restart. */
export function memoryAdapter(): (name: string) => Adapter {
  const entries = new Map<string, Entry>();
  const live = (key: string): AdapterPayload | undefined => {
    const entry = entries.get(key);
    if (entry && entry.expiresAt > Date.now()) return entry.payload;
    entries.delete(key);
    return undefined;
  };
  return (name) => {
    const keyOf = (id: string) => `${name}:${id}`;
    const findBy = (property: 'uid' | 'userCode', value: string) => {
      const isIt = (key: string) => key.startsWith(keyOf('')) && live(key)?.[property] === value;
      const key = [...entries.keys()].find(isIt);
      return key === undefined ? undefined : live(key);
    };
    return {
      upsert: async (id, payload, expiresIn) =>
        void entries.set(keyOf(id), { payload, expiresAt: Date.now() + (expiresIn || 86_400) * 1000 }),
      find: async (id) => live(keyOf(id)),
      findByUid: async (uid) => findBy('uid', uid),
      findByUserCode: async (code) => findBy('userCode', code),
      consume: async (id) => {
        const payload = live(keyOf(id));
        if (payload) payload.consumed = Math.floor(Date.now() / 1000);
      },
      destroy: async (id) => void entries.delete(keyOf(id)),
      revokeByGrantId: async (grantId) => {
        for (const [key, { payload }] of entries) if (payload.grantId === grantId) entries.delete(key);
      },
    };
  };
}
