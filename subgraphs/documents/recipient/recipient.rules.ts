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
  const [, units = '', typistNotation = null] = /^Lưu\s*:?\s*([^()]*)(?:\(\s*([^()]*?)\s*\))?/u.exec(label) ?? [];
  return {
    units: units
      .split(/[,;]/)
      .map((unit) => unit.replace(/[\s./]+$/, '').trim())
      .filter((unit) => unit !== ''),
    typistNotation: typistNotation || null,
  };
}
