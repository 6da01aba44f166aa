import { print } from 'graphql';
import type { Column, ColumnType } from './formats/column.ts';
import { type Bilingual, type TableDefinition, variablesOf } from '../saved/definition.ts';
import { formatNames, type FormatName } from './formats/format.ts';
import { formatNamed } from './formats/formats.ts';

/** A table as the catalogue shows it. */
export interface CatalogueEntry extends Omit<TableDefinition, 'columns'> {
  /** Who may find it: everybody, those of an agency, or its owner. */
  visibility: 'PUBLIC' | 'AGENCY' | 'PRIVATE';
  version: number;
  columns: readonly CatalogueColumn[];
  parameterTypes: Readonly<Record<string, string>>;
  /** When it was last changed: the definition, not the data, which are those of the moment. */
  modified?: string | undefined;
  formats: readonly string[];
}

/** A column of a table in the catalogue. */
export interface CatalogueColumn {
  name: string;
  type: ColumnType;
  title?: { vi: string; en: string };
  unit?: string;
}

const datatypes: Record<ColumnType, string> = {
  text: 'string',
  integer: 'integer',
  number: 'number',
  boolean: 'boolean',
  date: 'date',
  instant: 'dateTime',
  money: 'integer',
};

/** The entry of a definition whose columns are known. */
export function entryOf(
  definition: TableDefinition,
  columns: readonly Column[],
  { visibility, version, modified }: Pick<CatalogueEntry, 'visibility' | 'version' | 'modified'>,
): CatalogueEntry {
  return {
    ...definition,
    visibility,
    version,
    modified,
    columns: columns.map(({ name, type }) => ({ name, type, ...definition.columns?.[name] })),
    parameterTypes: Object.fromEntries(
      variablesOf(definition.query).map(({ variable, type }) => [variable.name.value, print(type)]),
    ),
    formats: formatNames,
  };
}

/** The metadata of a table by the W3C's "CSV on the Web". */
export function csvMetadata({ name, title, description, columns, source, legalBasis }: CatalogueEntry) {
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'vi' }],
    url: `${name}.csv`,
    'dc:title': tagged(title),
    'dc:description': tagged(description),
    ...(source ? { 'dc:source': tagged(source) } : {}),
    ...(legalBasis?.length ? { 'dc:references': legalBasis } : {}),
    dialect: { encoding: 'utf-8', header: true, lineTerminators: ['\r\n'], quoteChar: '"', doubleQuote: true },
    tableSchema: {
      columns: columns.map((column) => ({
        // A name does not begin with an underscore there, as one of GraphQL may.
        name: encodeURIComponent(column.name).replace(/^_/, '%5F'),
        titles: column.name,
        datatype: datatypes[column.type],
        ...(column.title ? { 'dc:title': tagged(column.title) } : {}),
        ...(column.unit ? { 'schema:unitText': column.unit } : {}),
        required: false,
      })),
    },
  };
}

/** The description of all tables as a catalogue by DCAT-AP 3, in JSON-LD. */
export function dcat(entries: readonly CatalogueEntry[], base: string) {
  const address = (name: string) => `${base}/tables/${name}`;
  return {
    '@context': {
      dcat: 'http://www.w3.org/ns/dcat#',
      dct: 'http://purl.org/dc/terms/',
      foaf: 'http://xmlns.com/foaf/0.1/',
      xsd: 'http://www.w3.org/2001/XMLSchema#',
      wdrs: 'http://www.w3.org/2007/05/powder-s#',
    },
    '@id': `${base}/tables`,
    '@type': 'dcat:Catalog',
    'dct:title': tagged({ vi: 'Bảng số liệu của tỉnh', en: 'Tables of the province' }),
    'dct:description': tagged({
      vi: 'Các bảng số liệu trên đồ thị chính quyền điện tử của tỉnh',
      en: "The tables over the province's e-government graph",
    }),
    'dct:publisher': publisher,
    'dcat:dataset': entries.map((entry) => ({
      '@id': address(entry.name),
      '@type': 'dcat:Dataset',
      'dct:identifier': entry.name,
      'dct:title': tagged(entry.title),
      'dct:description': tagged(entry.description),
      'dct:publisher': publisher,
      'dct:language': listed('language', 'VIE', 'dct:LinguisticSystem'),
      'dct:accrualPeriodicity': listed('frequency', entry.freshness?.frequency ?? 'UPDATE_CONT', 'dct:Frequency'),
      ...(entry.source
        ? { 'dct:provenance': { '@type': 'dct:ProvenanceStatement', 'dct:description': tagged(entry.source) } }
        : {}),
      ...(entry.legalBasis?.length
        ? {
            'dct:references': entry.legalBasis.map((number) => ({
              '@type': 'dct:BibliographicResource',
              'dct:identifier': number,
            })),
          }
        : {}),
      'dcat:distribution': formatNames.map((format) => ({
        '@type': 'dcat:Distribution',
        'dct:title': `${entry.name}.${format}`,
        ...formOf(format),
        'dcat:accessURL': { '@id': `${address(entry.name)}.${format}` },
        'dcat:downloadURL': { '@id': `${address(entry.name)}.${format}` },
        ...(format === 'csv'
          ? {
              'dct:conformsTo': { '@id': 'https://www.w3.org/TR/tabular-metadata/', '@type': 'dct:Standard' },
              'wdrs:describedby': { '@id': `${address(entry.name)}.csv-metadata.json` },
            }
          : {}),
      })),
    })),
  };
}

const publisher = { '@type': 'foaf:Agent', 'foaf:name': 'Ủy ban nhân dân tỉnh Quảng Ngãi' };

/** What the EU's list of file types calls the forms that it has. */
const fileTypes: Partial<Record<FormatName, string>> = { csv: 'CSV', json: 'JSON', xlsx: 'XLSX', parquet: 'PARQUET' };

function formOf(format: FormatName) {
  const [mediaType] = formatNamed(format).mediaType.split(';');
  const fileType = fileTypes[format];
  return {
    'dcat:mediaType': {
      '@id': `https://www.iana.org/assignments/media-types/${mediaType}`,
      '@type': 'dct:MediaType',
    },
    ...(fileType ? { 'dct:format': listed('file-type', fileType, 'dct:MediaTypeOrExtent') } : {}),
  };
}

/** A value of one of the EU's lists, with its class, which validators do not know without the list. */
function listed(list: string, value: string, type: string) {
  return { '@id': `http://publications.europa.eu/resource/authority/${list}/${value}`, '@type': type };
}

function tagged({ vi, en }: Bilingual) {
  return [
    { '@language': 'vi', '@value': vi },
    { '@language': 'en', '@value': en },
  ];
}
