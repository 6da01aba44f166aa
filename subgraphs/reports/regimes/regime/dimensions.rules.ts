/** A value of one of the dimensions of a figure. */
export interface DimensionValue {
  name: string;
  value: string;
}

/** Whether a name or value can be told from others in the text of many. */
export function isPlainDimension(text: string): boolean {
  return text.trim() !== '' && !/[;=]/.test(text);
}

/** One text for the same dimensions, in whatever order they are given; empty for none. */
export function writeDimensions(dimensions: readonly DimensionValue[]): string {
  return dimensions
    .map(({ name, value }) => `${name}=${value}`)
    .sort()
    .join(';');
}

/** The dimensions that such a text tells, by name. */
export function readDimensions(text: string): DimensionValue[] {
  return text
    .split(';')
    .filter(Boolean)
    .map((part) => {
      const at = part.indexOf('=');
      return { name: part.slice(0, at), value: part.slice(at + 1) };
    });
}
