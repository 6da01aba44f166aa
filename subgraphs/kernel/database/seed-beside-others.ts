import { uniqueViolation } from './faults.ts';

/**
 * Of two servers that start at once on an empty database the later one fails to insert what the first has, as a whole;
 * then that is there, and it goes on with what comes after, where the same may happen.
 */
export async function seedBesideOthers(seed: () => Promise<void>, attempts = 10): Promise<void> {
  await seed().catch((error: unknown) => {
    if (attempts === 1 || (error as { code?: unknown }).code !== uniqueViolation) throw error;
    return seedBesideOthers(seed, attempts - 1);
  });
}
