/** A sum that somebody was told, of unknowns that are named by numbers. */
export type Sum = readonly number[];

/**
 * What follows from sums that were told: whether another sum is a combination of theirs (Gaussian elimination over a
 * prime, so that nothing is rounded). There are so many unknowns.
 */
export function following(told: Iterable<Sum>, unknowns: number): (sum: Sum) => boolean {
  const prime = 1_000_003;
  const vector = (sum: Sum) => {
    const row = new Array<number>(unknowns).fill(0);
    for (const index of sum) row[index] = 1;
    return row;
  };
  const inverse = (of: number): number => {
    let [result, base, exponent] = [1, of, prime - 2];
    for (; exponent > 0; exponent = Math.floor(exponent / 2), base = (base * base) % prime)
      if (exponent % 2 === 1) result = (result * base) % prime;
    return result;
  };
  const pivots: [at: number, row: number[]][] = [];
  const reduce = (row: number[]): number[] => {
    let rest = row;
    for (const [at, pivot] of pivots) {
      if (rest[at] !== 0)
        rest = rest.map((value, index) => (((value - rest[at]! * pivot[index]!) % prime) + prime) % prime);
    }
    return rest;
  };
  for (const sum of told) {
    const rest = reduce(vector(sum));
    const at = rest.findIndex((value) => value !== 0);
    if (at < 0) continue;
    const factor = inverse(rest[at]!);
    pivots.push([at, rest.map((value) => (value * factor) % prime)]);
  }
  return (sum) => reduce(vector(sum)).every((value) => value === 0);
}
