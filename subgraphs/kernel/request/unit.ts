import type { RequestContext } from './request-context.ts';

/** One change, from its checks to its commit: where it is written, for whom, when, and among which agencies. */
export interface Unit<Transaction> extends Pick<RequestContext, 'viewer' | 'organisation' | 'now' | 'today' | 'clock'> {
  transaction: Transaction;
}

/** The change that a request makes in a transaction. */
export function unitOf<Transaction>(
  { viewer, organisation, now, today, clock }: Omit<Unit<Transaction>, 'transaction'>,
  transaction: Transaction,
): Unit<Transaction> {
  return { transaction, viewer, organisation, now, today, clock };
}
