import type { PrismaClient } from '../generated/client.ts';

/** How many files are removed at once: each has up to the size of a packet. */
const batch = 20;

/**
 * Removes files that no document has taken in the time for which they are kept; answers whether there may be more. One that
 * a document takes at this moment is locked, and passed over; the lock of one that is found holds until it is gone.
 */
export async function removeUploads(prisma: PrismaClient, now: Date): Promise<boolean> {
  const removed = await prisma.$executeRaw`
    delete from documents.stored_file where id = any(array(
      select id from documents.stored_file where kept_until < ${now}::timestamptz
      order by kept_until limit ${batch} for update skip locked
    ))`;
  return removed === batch;
}
