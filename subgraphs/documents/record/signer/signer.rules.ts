/** In which capacity somebody signs (thẩm quyền ký). */
export type SigningCapacity =
  'HEAD' | 'ON_BEHALF_COLLECTIVE' | 'DEPUTY_FOR_HEAD' | 'BY_ORDER' | 'BY_AUTHORIZATION' | 'ACTING';

const capacityByMark = {
  TM: 'ON_BEHALF_COLLECTIVE',
  KT: 'DEPUTY_FOR_HEAD',
  TL: 'BY_ORDER',
  TUQ: 'BY_AUTHORIZATION',
  Q: 'ACTING',
} as const satisfies Record<string, SigningCapacity>;

type Mark = keyof typeof capacityByMark;

/** The capacity that the line above a signer's position says, such as "KT. CHỦ TỊCH"; the head's when it says none. */
export function signingCapacity(prefix: string | null): SigningCapacity {
  const [first] = signingMarks(prefix);
  return first === undefined ? 'HEAD' : capacityByMark[first];
}

/** The marks of that line in their order; two for "TM. ỦY BAN NHÂN DÂN, KT. CHỦ TỊCH". */
export function signingMarks(prefix: string | null): Mark[] {
  const marks = (prefix ?? '').matchAll(/(?<!\p{L})(TM|KT|TL|TUQ|Q)\./gu);
  return [...marks].map(([, mark]) => mark as Mark);
}
