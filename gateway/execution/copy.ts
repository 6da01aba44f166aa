/** Whether anything in an object is an object or a list. */
export function hasBelow(value: Record<string, unknown>): boolean {
  for (const key in value) if (typeof value[key] === 'object' && value[key] !== null) return true;
  return false;
}

/** A value as JSON has it, of which no object or list is the same one as in `value`. */
export function copyOf<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(copyOf) as Value;
  const copy: Record<string, unknown> = {};
  for (const [key, below] of Object.entries(value)) {
    // What a scalar holds may have any key; this one cannot be assigned.
    if (key === '__proto__') Object.defineProperty(copy, key, { value: copyOf(below), ...plain });
    else copy[key] = copyOf(below as unknown);
  }
  return copy as Value;
}

const plain = { enumerable: true, writable: true, configurable: true };
