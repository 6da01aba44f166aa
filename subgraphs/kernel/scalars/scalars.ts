import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { GraphError } from '../errors/errors.ts';
import { formatVietnamDateTime, type Instant, parseInstant } from '../dates/instant.ts';
import { formatPlainDate, parsePlainDate, type PlainDate } from '../dates/plain-date.ts';
import { plainText } from '../text/plain-text.rules.ts';
import { normaliseText } from '../text/vietnamese.ts';

/** A day of the calendar. */
export const DateScalar = textScalar<PlainDate>(
  'Date',
  'A calendar date in Viet Nam, yyyy-mm-dd, e.g. 2020-04-15.',
  parsePlainDate,
  formatPlainDate,
  'https://www.rfc-editor.org/rfc/rfc3339#section-5.6',
);

/** A point in time. */
export const DateTimeScalar = textScalar<Instant>(
  'DateTime',
  'An instant with the offset of Viet Nam, e.g. 2020-04-15T09:30:00+07:00. Input takes any offset.',
  parseInstant,
  formatVietnamDateTime,
  'https://www.rfc-editor.org/rfc/rfc3339#section-5.6',
);

/** Text from people: Unicode NFC, free of what disturbs the text around it. */
export const TextScalar = textScalar<string>(
  'Text',
  'Text in Unicode, normalised to NFC. Control characters other than tab and line break, characters that turn the direction of text, and lone surrogates are refused.',
  plainText,
  String,
  'https://www.unicode.org/reports/tr15/',
);

/** An agency's code in either national scheme, or a statistical code. */
export const AgencyCodeScalar = patternScalar(
  'AgencyCode',
  'An agency code: Decision 20/2020 (H48, H48.53), QCVN 102 (000.00.53.H48) or statistical digits (51, 23425).',
  /^(?:(?=.{1,35}$)[A-Z]\d{2}(?:\.[0-9A-Z]{2,3}){0,8}|\d{3}\.\d{2}\.\d{2}\.[A-Z]\d{2}|\d{2,5})$/,
  'H48, 000.00.53.H48 or 23425',
);

/** An administrative procedure's code, national or local. */
export const ProcedureCodeScalar = patternScalar(
  'ProcedureCode',
  'A procedure code (mã TTHC): national 1.001612, local 1.001612.000.00.00.H48, or an online-service variant of it (….H48.02).',
  /^[1-3]\.\d{6}(?:\.000\.00\.00\.[A-Z]\d{2}(?:\.\d{2,9})?)?$/,
  '1.001612 or 1.001612.000.00.00.H48',
);

/** A dossier's code. */
export const DossierCodeScalar = patternScalar(
  'DossierCode',
  'A dossier code (mã hồ sơ): agency code, acceptance date yymmdd and daily sequence, e.g. 000.00.53.H48-220921-0099.',
  /^(?:\d{3}\.\d{2}\.\d{2}\.[A-Z]\d{2}|[A-Z]\d{2}(?:\.[0-9A-Z]{2,9}){1,4})-\d{6}-\d{4,9}$/,
  '000.00.53.H48-220921-0099',
);

/** A document's number and notation. */
export const DocumentNumberScalar = patternScalar(
  'DocumentNumber',
  'Number and notation of a document (số, ký hiệu), e.g. 1624/UBND-KGVX, 28/2018/QĐ-TTg, a law 91/2025/QH15 or, of the Party, 80-NQ/TW.',
  /^\d{1,6}\p{L}?(?:\/\d{4}\/|[/-])\p{L}[\p{L}\p{N}&.]{0,19}(?:[/-][\p{L}\p{N}&.]{1,20}){0,4}$/u,
  '1624/UBND-KGVX',
);

/** Where the scalars are specified that are of this graph alone: what their descriptions say. */
export function ownSpecification(name: string): string {
  return `https://specs.province-graph.org/scalars/v1.0#${name}`;
}

const mostDong = 10 ** 15;
const wantedDong = 'Dong requires a whole number from 0 to 1,000,000,000,000,000, without quotes';

/** An amount of money: whole, so that nothing is rounded; a number in the process, or a bigint from the database. */
export const DongScalar = new GraphQLScalarType<number | bigint, number>({
  name: 'Dong',
  description:
    'An amount of money in whole đồng (VND), a JSON number such as 150000. Input takes 0 to 1,000,000,000,000,000; sums are exact up to 9,007,199,254,740,991, and beyond that refused.',
  specifiedByURL: ownSpecification('Dong'),
  serialize: writeDong,
  parseValue: readDong,
  parseLiteral: (node) => {
    if (node.kind !== Kind.INT) throw new GraphQLError(wantedDong, { nodes: node });
    return readDong(Number(node.value));
  },
});

/** Every scalar of the graph, by name; the gateway checks variables with the same ones as the subgraphs. */
export const scalars = new Map(
  [
    DateScalar,
    DateTimeScalar,
    TextScalar,
    AgencyCodeScalar,
    ProcedureCodeScalar,
    DossierCodeScalar,
    DocumentNumberScalar,
    DongScalar,
  ].map((scalar): [string, GraphQLScalarType] => [scalar.name, scalar]),
);

function readDong(input: unknown): number {
  if (typeof input !== 'number' || !Number.isInteger(input) || input < 0 || input > mostDong)
    throw new GraphQLError(wantedDong);
  // Minus nothing is nothing.
  return input + 0;
}

/** A JSON number has no more digits than this that all its readers keep. */
function writeDong(value: unknown): number {
  const number = Number(value);
  if (Number.isSafeInteger(number)) return number;
  const message = 'The sum is too great for a JSON number; ask for a shorter period, or for its parts';
  throw new GraphError('LIMIT_EXCEEDED', message);
}

function patternScalar(name: string, description: string, pattern: RegExp, example: string) {
  const parseText = (text: string) => {
    const value = normaliseText(text);
    if (!pattern.test(value)) throw new RangeError(`${name} requires a code such as ${example}`);
    return value;
  };
  return textScalar<string>(name, description, parseText, String, ownSpecification(name));
}

function textScalar<Value>(
  name: string,
  description: string,
  read: (text: string) => Value,
  write: (value: Value) => string,
  specifiedByURL: string,
) {
  const parseValue = (input: unknown) => {
    if (typeof input !== 'string') throw new GraphQLError(`${name} requires a string`);
    try {
      return read(input);
    } catch (error) {
      throw new GraphQLError((error as RangeError).message);
    }
  };
  return new GraphQLScalarType<Value, string>({
    name,
    description,
    specifiedByURL,
    serialize: (value) => write(value as Value),
    parseValue,
    parseLiteral: (node) => {
      if (node.kind !== Kind.STRING) throw new GraphQLError(`${name} requires a string`, { nodes: node });
      return parseValue(node.value);
    },
  });
}
