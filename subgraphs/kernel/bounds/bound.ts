import { Directive } from 'type-graphql';

/** How much an argument or input field takes. What is left out is not bounded by it. */
export interface Bound {
  /** Characters of a text, or of each text of a list. */
  length?: number;
  /** Whether a text, or each text of a list, is one line that can be seen, as names and titles are. */
  line?: boolean;
  /** Items of a list. */
  items?: number;
  /** Whether a list has each item once. */
  unique?: boolean;
  /** The least and the greatest number. */
  min?: number;
  max?: number;
  /** How many days a date may be after the one that the argument `since` gives. */
  days?: number;
  since?: string;
}

/**
 * Says how much an argument or input field takes, where the default of its scalar does not fit. Its description is
 * completed with it, and whoever receives operations refuses what is beyond it before anything runs. Parameters of
 * field resolvers lose their directives in type-graphql: give such an argument a class of arguments.
 */
export function Bounded(bound: Bound) {
  const values = Object.entries(bound).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  return Directive(`@bound(${values.join(', ')})`);
}

/** Characters of a text from people, of a text among programs, and of an id, unless their arguments say otherwise. */
const lengths: Readonly<Record<string, number>> = { Text: 5_000, String: 1_000, ID: 200 };

/** Items of a list, unless its argument says otherwise. */
const items = 100;

/** Scalars whose own form bounds them. */
const bounded = new Set([
  ...['Boolean', 'Int', 'Float', 'Date', 'DateTime'],
  ...['AgencyCode', 'ProcedureCode', 'DossierCode', 'DocumentNumber', 'Dong'],
]);

/** Rows of a batch are bounded one by one, as the inputs that they stand for. */
function isRow(scalar: string): boolean {
  return scalar.endsWith('Row');
}

/** What the type of an argument is, as far as its bound goes by it. */
export interface BoundedType {
  name: string;
  kind: 'scalar' | 'enum' | 'input';
  isList: boolean;
}

/** The bound of an argument of that type that declares none; undefined when the scalar is not known to have one. */
export function defaultBound({ name, kind, isList }: BoundedType): Bound | undefined {
  const length = lengths[name];
  if (kind === 'scalar' && length === undefined && !bounded.has(name) && !isRow(name)) return undefined;
  // Sentences may repeat themselves, and so may what is described in several fields.
  const unique = name !== 'Text' && kind !== 'input' && !isRow(name);
  return { ...(length === undefined ? {} : { length }), ...(isList ? { items, ...(unique ? { unique } : {}) } : {}) };
}

/** Says a bound in words, to complete a description with. */
export function boundInWords({ length, line, items, unique, min, max, days, since }: Bound): string {
  const sentences: string[] = [];
  const characters = length === undefined ? undefined : `at most ${written(length)} characters`;
  if (items !== undefined) {
    sentences.push(
      `At most ${written(items)}${unique ? ', none twice' : ''}${characters ? `, each of ${characters}` : ''}`,
    );
  } else if (characters) sentences.push(capitalised(characters));

  if (min !== undefined && max !== undefined) sentences.push(`From ${written(min)} to ${written(max)}`);
  if (line) sentences.push('One line');
  if (days !== undefined) sentences.push(`At most ${written(days)} days after ${since}`);
  return sentences.map((sentence) => `${sentence}.`).join(' ');
}

/** A number with commas between thousands; years and the like are below ten thousand and have none. */
export function written(number: number): string {
  return number < 10_000 ? String(number) : number.toLocaleString('en');
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
