import type { Viewer } from '../../subgraphs/kernel/identity/viewer.ts';

/**
 * Decides for one request what `@policy` names; only `true` allows. It must not block the thread, since nothing could
 * then stop it.
 */
export type Policy = (viewer: Viewer) => boolean | Promise<boolean>;

/** Hears of a policy that threw or took too long, and in which request. */
export type PolicyLog = (error: unknown, policy: string, requestId: string) => void;

/** Milliseconds in which a policy must decide; after them it denies. */
export const policyTimeoutMs = 250;

/** Those of the policies that allow the viewer, each asked once and all at the same time; never throws. */
export type PolicyCheck = (names: readonly string[], viewer: Viewer, requestId: string) => Promise<ReadonlySet<string>>;

/** Asks the functions registered for policies. A policy without one denies, as does one that throws or is late. */
export function createPolicyCheck(policies: Readonly<Record<string, Policy>>, log: PolicyLog): PolicyCheck {
  return async (names, viewer, requestId) => {
    const verdicts = await Promise.all(names.map((name) => allows(name, viewer, requestId)));
    return new Set(names.filter((_, index) => verdicts[index]));
  };

  async function allows(name: string, viewer: Viewer, requestId: string): Promise<boolean> {
    // Names come from the supergraph: `constructor` must not find what every object has.
    if (!Object.hasOwn(policies, name)) return false;
    try {
      return (await inTime(policies[name]!, viewer)) === true;
    } catch (error) {
      log(error, name, requestId);
      return false;
    }
  }
}

async function inTime(policy: Policy, viewer: Viewer): Promise<unknown> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`A policy took longer than ${policyTimeoutMs} ms`)), policyTimeoutMs);
  });
  try {
    return await Promise.race([policy(viewer), late]);
  } finally {
    clearTimeout(timer);
  }
}
