import type * as z from 'zod/mini';
import { about } from './setting.ts';
import { variables } from './settings.ts';

const [begin, end] = ['<!-- settings, by npm run settings -->', '<!-- end of settings -->'];

/** A text with the table of all settings in place of what is between its two marks. Throws where it has no marks. */
export function withSettings(text: string): string {
  const [before, rest] = text.split(begin);
  const [, after] = rest?.split(end) ?? [];
  if (before === undefined || after === undefined) throw new Error(`There is no place for settings: ${begin} … ${end}`);
  return `${before}${begin}\n\n${settingsTable()}\n\n${end}${after}`;
}

/** Name, default and meaning of each, with its columns in line. */
function settingsTable(): string {
  const rows = Object.entries(variables).map(([name, schema]) => [
    code(name),
    defaultOf(schema),
    about.get(schema)!.meaning,
  ]);
  const cells = [['variable', 'default', 'meaning'], ...rows];
  const widths = [0, 1, 2].map((column) => Math.max(...cells.map((row) => row[column]!.length)));
  const line = (row: string[], fill: string) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column]!, fill)).join(' | ')} |`;
  const [head, ...lines] = cells.map((row) => line(row, ' '));
  return [head, line(['', '', ''], '-'), ...lines].join('\n');
}

/** What is said of the default, or the text that the schema has for it. */
function defaultOf(schema: z.ZodMiniType): string {
  const { otherwise } = about.get(schema)!;
  if (otherwise !== undefined) return otherwise;
  const { defaultValue } = schema._zod.def as { defaultValue?: unknown };
  const text = typeof defaultValue === 'string' ? defaultValue : 'none';
  return defaultValue === undefined || /^\d+$/.test(text) ? text : code(text);
}

function code(text: string): string {
  return `\`${text}\``;
}
