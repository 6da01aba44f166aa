import fc from 'fast-check';
import { type Arrival, decideArrival, decideHeld } from '../../subgraphs/documents/axis/inbox.rules.ts';
import {
  attempted,
  defaultRetryPolicy,
  dropped,
  dueEntries,
  type OutboxEntry,
  retried,
  taken,
  waitAfter,
  waiting,
} from '../../subgraphs/documents/axis/outbox.rules.ts';
import type { Packet } from '../../subgraphs/documents/edxml/packet.ts';
import { readPacket } from '../../subgraphs/documents/edxml/read-packet.ts';
import { writePacket } from '../../subgraphs/documents/edxml/write-packet.ts';
import { newPacket } from '../support/packets.ts';
import { randomFrom, startSimulatedAxis } from '../support/simulated-axis.ts';

const start = new Date('2026-03-02T02:00:00Z');
const later = (seconds: number) => new Date(start.getTime() + seconds * 1000);
const ids = (entries: OutboxEntry[]) => entries.map(({ messageId }) => messageId);

describe('the outbox', () => {
  it('sends of each stream the first that is not done, the longest due first', () => {
    const entries = [
      waiting('b2', 'b', 2, start),
      waiting('a1', 'a', 1, later(5)),
      waiting('b1', 'b', 1, later(3)),
      waiting('c1', 'c', 1, later(60)),
    ];
    expect(ids(dueEntries(entries, later(10)))).toEqual(['b1', 'a1']);
    const sent = entries.map((entry) => (entry.messageId === 'b1' ? attempted(entry, 0, 'TAKEN', start, 0) : entry));
    expect(ids(dueEntries(sent, later(10)))).toEqual(['b2', 'a1']);
  });

  it('lets one sender at a time have an entry, and another when that one does not come back', () => {
    const sending = taken(waiting('a', 'a', 1, start), start);
    expect(dueEntries([sending], later(119))).toEqual([]);
    expect(ids(dueEntries([sending], later(120)))).toEqual(['a']);
  });

  it('waits twice as long after each failure, up to an hour, spread by chance', () => {
    expect([1, 2, 3, 7, 8, 60].map((attempts) => waitAfter(attempts, 1))).toEqual([
      30_000, 60_000, 120_000, 1_920_000, 3_600_000, 3_600_000,
    ]);
    expect(waitAfter(1, 0)).toBe(15_000);
    const failed = attempted(taken(waiting('a', 'a', 1, start), start), 1, 'FAILED', later(10), 1);
    expect(failed).toMatchObject({ state: 'WAITING', attempts: 1, dueAt: later(40) });
  });

  it('gives up what is refused, and what failed as often as it may; its stream waits for a person', () => {
    const sending = taken(waiting('a1', 'a', 1, start), start);
    const refused = attempted(sending, 1, 'REFUSED', start, 0);
    expect(refused.state).toBe('GIVEN_UP');
    const next = waiting('a2', 'a', 2, start);
    expect(dueEntries([refused, next], later(9_999))).toEqual([]);
    expect(ids(dueEntries([dropped(refused), next], start))).toEqual(['a2']);
    expect(retried(refused, later(7))).toEqual(waiting('a1', 'a', 1, later(7)));
    expect(retried(sending, later(7))).toBe(sending);
    expect(dropped(next)).toBe(next);

    let entry = waiting('b', 'b', 1, start);
    for (let attempt = 1; attempt <= defaultRetryPolicy.attempts; attempt++) {
      expect(entry.state).toBe('WAITING');
      entry = attempted(taken(entry, start), attempt, 'FAILED', start, 1);
    }
    expect(entry.state).toBe('GIVEN_UP');
  });

  it('believes a sender that comes back late only when it says that the axis has the message', () => {
    const second = taken(taken(waiting('a', 'a', 1, start), start), later(200));
    expect(attempted(second, 1, 'FAILED', later(201), 1)).toBe(second);
    expect(attempted(second, 1, 'REFUSED', later(201), 1)).toBe(second);
    const sent = attempted(second, 1, 'TAKEN', later(201), 1);
    expect(sent.state).toBe('SENT');
    expect(attempted(sent, 2, 'FAILED', later(202), 1)).toBe(sent);
  });
});

describe('the inbox', () => {
  const nothing = { isKnown: () => false, hasDocument: () => false };
  const revoking = newPacket({
    type: 'REVOKE',
    responseFor: [{ organId: 'a', code: null, documentId: 'old', promulgationDate: null }],
  });

  it('holds what speaks of a document that is not here, and lets it through once that is', () => {
    expect(decideArrival({ messageId: '1', packet: revoking }, nothing)).toEqual({ kind: 'HELD', missing: ['old'] });
    expect(decideHeld(revoking, { hasDocument: (id) => id === 'old' })).toEqual({ kind: 'APPLIED' });
    const { business } = newPacket();
    const updating = newPacket({ type: 'UPDATE', business: { ...business, documentId: 'old' } });
    expect(decideArrival({ messageId: '2', packet: updating }, nothing)).toEqual({ kind: 'HELD', missing: ['old'] });
    expect(decideArrival({ messageId: '3', packet: newPacket() }, nothing)).toEqual({ kind: 'APPLIED' });
  });

  it('does nothing about what came before', () => {
    const again = decideArrival({ messageId: '1', packet: revoking }, { ...nothing, isKnown: (id) => id === '1' });
    expect(again).toEqual({ kind: 'REPEATED' });
  });
});

describe('documents and their revocations over an axis that loses, repeats, delays and reorders', () => {
  const bytesOf = (packet: Packet) => {
    const outcome = writePacket(packet);
    if (!outcome.ok) throw new Error(outcome.refusal.wanted);
    return outcome.value.toString();
  };

  /** Sends eight documents, each then revoked, and gives what had its effect, in order. */
  async function exchange(random: () => number): Promise<string[]> {
    const axis = await startSimulatedAxis({ loses: 0.4, repeats: 0.3, delays: 0.4, reorders: true }, random);
    const contents = new Map<string, string>();
    let outbox: OutboxEntry[] = [];
    for (const documentId of ['1', '2', '3', '4', '5', '6', '7', '8']) {
      const about = { organId: 'a', code: null, documentId, promulgationDate: null };
      const reason = newPacket({ documentId: `r${documentId}`, type: 'REVOKE', responseFor: [about] });
      contents.set(`new ${documentId}`, bytesOf(newPacket({ documentId })));
      contents.set(`revoke ${documentId}`, bytesOf(reason));
      outbox.push(
        waiting(`new ${documentId}`, documentId, 1, start),
        waiting(`revoke ${documentId}`, documentId, 2, start),
      );
    }

    const applied: string[] = [];
    const seen = new Set<string>();
    const documents = new Set<string>();
    let held: Arrival[] = [];
    const apply = ({ messageId, packet }: Arrival) => {
      applied.push(messageId);
      if (packet.type === 'NEW') documents.add(packet.documentId);
    };
    const known = { isKnown: (id: string) => seen.has(id), hasDocument: (id: string) => documents.has(id) };

    let now = start;
    for (let round = 0; round < 400 && (applied.length < 16 || outbox.some(({ state }) => state !== 'SENT')); round++) {
      for (const due of dueEntries(outbox, now)) {
        const sending = taken(due, now);
        const packet = contents.get(due.messageId) ?? '';
        const ok = await axis.send({ messageId: due.messageId, packet });
        const after = attempted(sending, sending.attempts, ok ? 'TAKEN' : 'FAILED', now, random());
        outbox = outbox.map((entry) => (entry.messageId === due.messageId ? after : entry));
      }
      for (const { messageId, packet } of await axis.fetch()) {
        const read = readPacket(Buffer.from(packet));
        if (!read.ok) throw new Error(read.refusal.wanted);
        const arrival = { messageId, packet: read.value };
        const decision = decideArrival(arrival, known);
        seen.add(messageId);
        if (decision.kind === 'HELD') held.push(arrival);
        if (decision.kind === 'APPLIED') apply(arrival);
        const ready = held.filter((one) => decideHeld(one.packet, known).kind === 'APPLIED');
        held = held.filter((one) => !ready.includes(one));
        ready.forEach(apply);
      }
      now = new Date(now.getTime() + 60_000);
    }
    await axis.close();
    return applied;
  }

  it('all have their effect, once each, no revocation before its document', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer(), async (seed) => {
        const applied = await exchange(randomFrom(seed));
        expect(new Set(applied).size).toBe(applied.length);
        expect(applied).toHaveLength(16);
        for (const documentId of ['1', '2', '3', '4', '5', '6', '7', '8']) {
          expect(applied.indexOf(`new ${documentId}`)).toBeLessThan(applied.indexOf(`revoke ${documentId}`));
        }
      }),
      { numRuns: 10, endOnFailure: true },
    );
  });
});
