import {
  getNamedType,
  getNullableType,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import { type Bound, written } from './bound.ts';
import { faultOfLine, faultOfText } from '../text/plain-text.rules.ts';
import type { Bounds } from './bound-sdl.ts';

/** The values of arguments or input fields by name, coerced. */
export type Values = Readonly<Record<string, unknown>>;

/** Is told which argument exceeds its bound, and how. */
export type Report = (argument: string, message: string, numbers?: { asked: number; limit: number }) => void;

/** Checks coerced values against the bounds of their schema. */
export function createValueCheck(bounds: Bounds) {
  return { checkFields };

  function checkFields(
    fields: readonly (GraphQLArgument | GraphQLInputField)[],
    coordinate: string,
    values: Values,
    path: string,
    report: Report,
  ): void {
    const declared = bounds.get(coordinate);
    for (const { name, type } of fields) {
      const value = values[name];
      if (value == null) continue;
      const bound = declared?.get(name) ?? {};
      checkValue(type, value, bound, path + name, report);
      const { days, since } = bound;
      const [from, to] = [values[since ?? ''], value];
      if (days === undefined || !(from instanceof Date) || !(to instanceof Date)) continue;
      const span = Math.ceil((+to - +from) / 86_400_000);
      if (span > days)
        report(path + name, `is ${span} days after ${since}; at most ${days}`, { asked: span, limit: days });
    }
  }

  function checkValue(type: GraphQLInputType, value: unknown, bound: Bound, path: string, report: Report): void {
    const nullable = getNullableType(type);
    if (isListType(nullable) && Array.isArray(value)) return checkList(nullable.ofType, value, bound, path, report);
    const named = getNamedType(nullable);
    if (isInputObjectType(named) && typeof value === 'object' && value !== null)
      return checkFields(Object.values(named.getFields()), named.name, value as Values, `${path}.`, report);

    const { length, min = -Infinity, max = Infinity } = bound;
    if (typeof value === 'string' && length !== undefined && value.length > length) {
      const asked = value.length;
      report(path, `has ${written(asked)} characters; at most ${written(length)}`, { asked, limit: length });
    }
    const fault =
      typeof value === 'string' && named.name === 'Text' ? faultOf(value, bound, isNonNullType(type)) : undefined;
    if (fault !== undefined) report(path, fault);
    if (typeof value === 'number' && (value < min || value > max)) {
      const range = `from ${written(min)} to ${written(max)}`;
      report(path, `is ${written(value)}; give one ${range}`, { asked: value, limit: value < min ? min : max });
    }
  }

  function checkList(item: GraphQLInputType, value: unknown[], bound: Bound, path: string, report: Report): void {
    const { items = Infinity, unique } = bound;
    const asked = value.length;
    if (asked > items) return report(path, `has ${written(asked)} items; at most ${items}`, { asked, limit: items });
    if (unique) {
      const different = new Set(value.map((one) => (one instanceof Date ? +one : one))).size;
      if (different < asked) report(path, 'has an item twice; give each once', { asked, limit: different });
    }
    value.forEach((one, index) => one != null && checkValue(item, one, bound, `${path}.${index}`, report));
  }
}

/** What is wrong with a text from people. Who leaves out what may be missing may as well say that it is empty. */
function faultOf(text: string, { line }: Bound, isRequired: boolean): string | undefined {
  return faultOfText(text) ?? (line && (text !== '' || isRequired) ? faultOfLine(text) : undefined);
}
