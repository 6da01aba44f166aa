type Data = Readonly<Record<string, unknown>>;
type Path = readonly (string | number)[];

/**
 * Which of the objects in one place of an answer each representation of a call stands for, by its number among them:
 * of a list of several types a subgraph is asked for some items only. Both are in one order. Undefined when it cannot be
 * told, as where a representation was rewritten.
 */
export function entityPositions(
  answers: readonly Data[],
  place: Path,
  representations: readonly unknown[],
): number[] | undefined {
  const entities = answers.flatMap((answer) => objectsAt(answer, place));
  const positions: number[] = [];
  let position = 0;
  for (const representation of representations) {
    while (position < entities.length && !stands(representation, entities[position])) position += 1;
    if (position === entities.length) return undefined;
    positions.push(position);
    position += 1;
  }
  return positions;
}

/** The objects at a path, in which @ is all items of a list; null is none. */
function objectsAt(data: unknown, [key, ...rest]: Path): unknown[] {
  if (data == null) return [];
  if (key === undefined) return Array.isArray(data) ? data.flatMap((item) => objectsAt(item, [])) : [data];
  if (Array.isArray(data)) return data.flatMap((item) => objectsAt(item, key === '@' ? rest : [key, ...rest]));
  return Object.hasOwn(data, key) ? objectsAt((data as Data)[key], rest) : [];
}

/** Whether an object has all that a representation says of it. */
function stands(representation: unknown, entity: unknown): boolean {
  if (typeof representation !== 'object' || representation === null) return representation === entity;
  if (typeof entity !== 'object' || entity === null) return false;
  return Object.entries(representation).every(
    ([key, value]) => Object.hasOwn(entity, key) && stands(value, (entity as Data)[key]),
  );
}
