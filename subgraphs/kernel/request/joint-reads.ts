import { sharedKey } from './shared.ts';

/**
 * What parts of one operation read at the same time: the gateway asks a subgraph once for each alias that leads to it, and
 * each is a request of its own. One of them reads, and the others are given what it found.
 */
export class JointReads {
  readonly #underWay = new Map<string, Promise<unknown>>();

  /**
   * What `read` answers, or what one like it does that is still under way for the same operation. The key says all that
   * the answer depends on, the rights of the viewer included. Nothing is kept, so that a later read sees later changes.
   */
  join<Found>({ requestId }: { requestId: string }, key: unknown, read: () => Promise<Found>): Promise<Found> {
    const name = JSON.stringify([requestId, key]);
    const joined = this.#underWay.get(name) as Promise<Found> | undefined;
    if (joined) return joined;
    const reading = read().finally(() => this.#underWay.delete(name));
    this.#underWay.set(name, reading);
    return reading;
  }
}

export const jointReads = sharedKey<JointReads>('joint reads');
