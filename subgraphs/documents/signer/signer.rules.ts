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
