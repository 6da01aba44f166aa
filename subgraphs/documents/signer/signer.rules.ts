/** In which capacity somebody signs (thẩm quyền ký). */
export type SigningCapacity =
  'HEAD' | 'ON_BEHALF_COLLECTIVE' | 'DEPUTY_FOR_HEAD' | 'BY_ORDER' | 'BY_AUTHORIZATION' | 'ACTING';

const capacityByMark: Record<string, SigningCapacity> = {
  TM: 'ON_BEHALF_COLLECTIVE',
  KT: 'DEPUTY_FOR_HEAD',
  TL: 'BY_ORDER',
  TUQ: 'BY_AUTHORIZATION',
  Q: 'ACTING',
};

/** The capacity that the line above a signer's position says, such as "KT. CHỦ TỊCH"; the head's when it says none. */
export function signingCapacity(prefix: string | null): SigningCapacity {
  const [, mark = ''] = /^\s*(TM|KT|TL|TUQ|Q)\./.exec(prefix ?? '') ?? [];
  return capacityByMark[mark] ?? 'HEAD';
}

/** Whether somebody could sign so: FAILED is certain, PASSED never is, since posts are the directory's to know. */
export interface AuthorityVerdict {
  verdict: 'FAILED' | 'PARTLY_CHECKED';
  failures: string[];
  notChecked: string[];
}

const collectives = ['GOVERNMENT', 'PEOPLES_COMMITTEE', 'PEOPLES_COUNCIL', 'INTERAGENCY_COMMITTEE'];

/**
 * Checks a signer against the capacity in which they sign: by their title, and by what the issuer is. Who holds which
 * post, and who was authorized in writing, this subgraph does not know, and says so.
 */
export function authorityCheck(
  { capacity, position }: { capacity: SigningCapacity; position: string },
  issuerKind: string | undefined,
): AuthorityVerdict {
  const isDeputy = /^\s*phó\s/iu.test(position);
  const failures = [
    ...(issuerKind === undefined ? ['The issuer is not in the directory.'] : []),
    ...(capacity === 'ON_BEHALF_COLLECTIVE' && issuerKind !== undefined && !collectives.includes(issuerKind)
      ? ['TM. is for a collective, which the issuer is not.']
      : []),
    ...(capacity === 'DEPUTY_FOR_HEAD' && !isDeputy
      ? ["KT. is for a deputy, which the signer's title does not say."]
      : []),
    ...(capacity === 'HEAD' && isDeputy ? ['A deputy signs for the head with KT.'] : []),
  ];
  const notChecked = [
    'That the signer held the post on that day.',
    ...(capacity === 'BY_ORDER' ? ['That the signer headed a unit of the issuer.'] : []),
    ...(capacity === 'BY_AUTHORIZATION' ? ['That a written authorization covered the day.'] : []),
  ];
  return { verdict: failures.length ? 'FAILED' : 'PARTLY_CHECKED', failures, notChecked };
}
