import { randomUUID } from 'node:crypto';
import type { Instant } from '../../../kernel/dates/instant.ts';
import { GraphError } from '../../../kernel/errors/errors.ts';
import type { FileContents } from '../../../kernel/files/file-contents.ts';
import type { Organisation } from '../../../kernel/organisation/organisation.ts';
import { vietnamDate } from '../../../kernel/dates/plain-date.ts';
import type { SignatureDesk } from '../../signing/document-signature/signature-desk.ts';
import type { Packet } from '../../edxml/packet.ts';
import type { PrismaClient } from '../../generated/client.ts';
import { ImportStore } from '../packet/import.store.ts';
import { isBeyond } from '../../edxml/organ-ids.rules.ts';
import { decideRefused } from './inbox.rules.ts';
import { type DocumentAxis, MessageTooLarge } from './document-axis.ts';
import { unitOf } from '../../../kernel/request/unit.ts';

/** What works with the axis is given. */
export interface AxisParts {
  prisma: PrismaClient;
  axis: DocumentAxis;
  desk: SignatureDesk;
  contents: FileContents;
  organisation(): Organisation;
  now(): Instant;
}

/** How many held messages are looked at again at once, and how often when nothing new has come, in milliseconds. */
const heldAtOnce = 100;
const heldEveryMs = 60_000;

/**
 * Takes in what the axis delivers. A message is known by its id before it has an effect, and its effect and that it is
 * known come to be in one transaction; the axis is told only then, so that a message is never lost and never has its
 * effect twice. What speaks of something that has not come yet is held until that has.
 */
export class AxisInbox {
  #heldAt = Number.NEGATIVE_INFINITY;

  constructor(private readonly parts: AxisParts) {}

  /**
   * Takes in what waits, and what was held and can now have its effect; answers whether there was anything new. A message
   * that cannot be taken in now keeps no other waiting, and is for a later round.
   */
  async round(): Promise<boolean> {
    const { axis, prisma, now } = this.parts;
    const waiting = await axis.waiting();
    const failures: unknown[] = [];
    let news = false;
    for (const messageId of waiting) {
      try {
        const known = await prisma.axisMessage.findUnique({ where: { messageId }, select: { state: true } });
        const state = known?.state ?? (await this.#arrive(messageId));
        news ||= known === null;
        await axis.settle(messageId, state === 'REFUSED' ? 'fail' : 'done');
      } catch (error) {
        failures.push(error);
      }
    }
    if (news || +now() >= this.#heldAt + heldEveryMs) {
      this.#heldAt = +now();
      news = (await this.#held()) || news;
    }
    // While there is news the next round follows at once, and tries them again.
    if (!news && failures.length > 0) throw failures[0];
    return news;
  }

  /** Takes in a message that is not known; answers what became of it. Rejects when that is for a later round. */
  async #arrive(messageId: string): Promise<string> {
    const { axis, desk } = this.parts;
    try {
      const bytes = await axis.fetch(messageId);
      return await this.#take(messageId, await desk.read(bytes), bytes);
    } catch (error) {
      if (error instanceof MessageTooLarge) return this.#refuse(messageId, 'TOO_LARGE');
      if (!(error instanceof GraphError) || error.code === 'RATE_LIMITED') throw error;
      return this.#refuse(messageId, refusalOf(error));
    }
  }

  async #held(): Promise<boolean> {
    const { prisma, desk } = this.parts;
    const rows = await prisma.axisMessage.findMany({
      where: { state: 'HELD' },
      orderBy: [{ receivedAt: 'asc' }, { messageId: 'asc' }],
      take: heldAtOnce,
    });
    let news = false;
    for (const { messageId, packet } of rows) {
      const state = await this.#take(messageId, await desk.read(packet!), packet!);
      news ||= state !== 'HELD';
    }
    return news;
  }

  /** Lets a message have its effect, or holds or refuses it; answers the state that it is in then. */
  async #take(messageId: string, packet: Packet, bytes: Uint8Array): Promise<string> {
    const { prisma, desk, contents, organisation, now } = this.parts;
    const at = now();
    const picture = organisation();
    const context = {
      organisation: picture,
      clock: picture.clock,
      now: at,
      today: vietnamDate(at),
      viewer: axisViewer,
    };
    const imports = new ImportStore(context, desk);
    const bearer = { subject: null, maySendFor: (agencyId: string) => isBeyond(context.organisation, agencyId) };
    try {
      imports.refuseOthers(packet, bearer);
      return await contents.during(at, async (write) => {
        const prepared = await imports.prepare(prisma, packet, bytes, write);
        return prisma.$transaction(async (transaction) => {
          const data = { messageId, state: 'APPLIED' as const, receivedAt: at };
          const { count } = await transaction.axisMessage.createMany({ data: [data], skipDuplicates: true });
          if (count === 0) {
            const held = await transaction.axisMessage.updateMany({
              where: { messageId, state: 'HELD' },
              data: { state: 'APPLIED', settledAt: at, packet: null, waitsFor: null, reason: null },
            });
            if (held.count === 0) return 'REPEATED';
          }
          await imports.take(unitOf(context, transaction), randomUUID(), prepared, bearer);
          return 'APPLIED';
        });
      });
    } catch (error) {
      if (!(error instanceof GraphError) || error.code === 'RATE_LIMITED') throw error;
      const decision = decideRefused(packet, refusalOf(error));
      if (decision.kind === 'REFUSED') return this.#refuse(messageId, refusalOf(error));
      const data = { state: 'HELD' as const, waitsFor: decision.waitsFor, reason: error.message };
      await prisma.axisMessage.upsert({
        where: { messageId },
        create: { messageId, receivedAt: at, packet: new Uint8Array(bytes), ...data },
        update: { waitsFor: decision.waitsFor, reason: error.message },
      });
      return 'HELD';
    }
  }

  /** Of a refused message nothing is kept but that it came, and why it was refused. */
  async #refuse(messageId: string, refusal: string): Promise<string> {
    const at = this.parts.now();
    const data = { state: 'REFUSED' as const, refusal, settledAt: at, packet: null, waitsFor: null, reason: null };
    await this.parts.prisma.axisMessage.upsert({
      where: { messageId },
      create: { messageId, receivedAt: at, ...data },
      update: data,
    });
    return 'REFUSED';
  }
}

/** Nobody: what the axis brings is in the name of the agencies beyond. */
const axisViewer = { subject: null, agency: null, clientId: null, scopes: new Set<string>() };

function refusalOf(error: GraphError): string {
  const { refusal } = error.extensions as { refusal?: string };
  return refusal ?? error.code;
}
