/** The fewest people that a published number may be about. */
const smallestCell = 5;

/**
 * Whether a number of people may be told to those who get aggregates only: none, or at least five.
 *
 * Tables must be sums over the cells of one fixed partition, of those cells that may be told and of nothing else. Then
 * every published number, and every difference of two from any queries, is a sum of cells that may be known: none tells
 * of a cell that was held back. That is complementary suppression without choosing a second cell to hide, which would
 * protect a cell within one table, but not against another table of the same people.
 */
export function mayTell(people: number): boolean {
  return people === 0 || people >= smallestCell;
}

/** Whether it may be told how many of the people of a cell have a property: neither they nor the others are too few. */
export function mayTellPart(part: number, whole: number): boolean {
  return mayTell(whole) && mayTell(part) && mayTell(whole - part);
}
