/** What the last recipient line says of the file copies (Lưu). */
export interface ArchiveLine {
  /** The units that keep a copy: VT is the records office. */
  units: string[];
  typistNotation: string | null;
}

/**
 * Reads "Lưu: VT, KGVX(bnt119)": the units that keep a copy, and the typist's notation in brackets when there is one.
 * A line of another kind names neither.
 */
export function parseArchiveLine(label: string): ArchiveLine {
  if (!label.startsWith('Lưu')) return { units: [], typistNotation: null };
  const line = label.slice('Lưu'.length).trim();
  const [units = '', inside = ''] = line.split(/[()]/, 2);
  const hasBrackets = line[units.length] === '(' && line[units.length + 1 + inside.length] === ')';
  return {
    units: (units.startsWith(':') ? units.slice(1) : units)
      .split(/[,;]/)
      .map((unit) => withoutEnd(unit).trim())
      .filter((unit) => unit !== ''),
    typistNotation: (hasBrackets && inside.trim()) || null,
  };
}

/** Without the dots and slashes at its end. A regular expression for what stands at the end would begin at each blank. */
function withoutEnd(unit: string): string {
  let end = unit.length;
  while (end > 0 && /[\s./]/.test(unit.charAt(end - 1))) end -= 1;
  return unit.slice(0, end);
}
