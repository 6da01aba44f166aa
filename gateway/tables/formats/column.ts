/** What the values of a column are; dates are yyyy-mm-dd, instants with their offset, money is whole đồng. */
export type ColumnType = 'text' | 'integer' | 'number' | 'boolean' | 'date' | 'instant' | 'money';

/** One value of a table; null where there is none. */
export type Cell = string | number | boolean | null;

/** One column: its name, and where its value stands in an object of its level. */
export interface Column {
  name: string;
  type: ColumnType;
  /** The fields through which it is read from its row, the last its own: `Document.issuer`, `Agency.nameVi`. */
  via: readonly string[];
  /** 0: what is above the rows; 1: the row; from 2: the lists within it that are joined. */
  level: number;
  path: readonly string[];
  /** The enum whose values stand there. */
  enum?: string;
}
