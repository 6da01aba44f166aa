import { badInput } from '../../../subgraphs/kernel/errors/errors.ts';
import { arrow } from './arrow.ts';
import { formatNames, type FormatName, type TableFormat } from './format.ts';
import { parquet } from './parquet.ts';
import { csv, json, ndjson } from './text.ts';
import { xlsx } from './xlsx.ts';

const formats: Record<FormatName, TableFormat> = { csv, json, ndjson, xlsx, parquet, arrow };

/** Other names of the media types. */
const aliases: Record<string, FormatName> = {
  'application/jsonl': 'ndjson',
  'application/x-jsonlines': 'ndjson',
  'application/parquet': 'parquet',
  'application/x-parquet': 'parquet',
  'application/vnd.apache.arrow.file': 'arrow',
};

/** The form of that name. Throws BAD_USER_INPUT for another name. */
export function formatNamed(name: string): TableFormat {
  if (Object.hasOwn(formats, name)) return formats[name as FormatName];
  throw badInput('format', `The table comes as ${formatNames.join(', ')}; choose one with ?format= or Accept`);
}

/**
 * The form that a request asks for: by name, or else the first that its Accept header likes best, or else csv. Throws
 * BAD_USER_INPUT when it accepts none.
 */
export function chooseFormat(name: string | undefined, accept: string | undefined): TableFormat {
  if (name !== undefined) return formatNamed(name);
  const wanted = (accept ?? '')
    .slice(0, 2_000)
    .split(',')
    .map((part) => {
      const [type = '', ...parameters] = part.split(';').map((text) => text.trim().toLowerCase());
      const quality = parameters.find((parameter) => parameter.startsWith('q='));
      return { type, quality: quality === undefined ? 1 : Number(quality.slice(2)) || 0 };
    })
    .filter(({ type, quality }) => type !== '' && quality > 0)
    .sort((one, other) => other.quality - one.quality);
  if (wanted.length === 0) return csv;
  for (const { type } of wanted) {
    if (type === '*/*' || type === 'text/*') return csv;
    if (type === 'application/*') return json;
    const found = Object.values(formats).find(({ mediaType }) => mediaType.split(';')[0] === type);
    if (found) return found;
    if (Object.hasOwn(aliases, type)) return formats[aliases[type]!];
  }
  return formatNamed('');
}
