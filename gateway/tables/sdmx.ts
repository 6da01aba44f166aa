import type { Instant } from '../../subgraphs/kernel/dates/instant.ts';
import type { Bilingual } from '../saved/definition.ts';
import type { Cell, Column } from './formats/column.ts';
import type { TableFormat } from './formats/format.ts';
import { csv } from './formats/text.ts';
import type { OpenTable } from './tables.ts';

/** The one table that has the shape of an SDMX dataflow, and where its dimensions and measure stand. */
export const sdmxTable = 'indicator-figures';

const agency = 'VNQNI';
const dataflow = `${agency}:INDICATORS(1.0)`;
const columnOf = {
  INDICATOR: 'indicator.code',
  LEVEL: 'level',
  TIME_PERIOD: 'period.id',
  OBS_VALUE: 'value',
  OBS_STATUS: 'obsStatus',
} as const;

/** The form in which they are written: SDMX-CSV 2.1. */
export const sdmxCsv: TableFormat = {
  ...csv,
  mediaType: 'application/vnd.sdmx.data+csv; version=2.1.0; charset=utf-8',
};
/** The media type of their structure: SDMX-JSON 2.1. */
export const sdmxStructureType = 'application/vnd.sdmx.structure+json; version=2.1.0';

/**
 * The table of figures as SDMX-CSV has it: its columns are those of the dataflow, and each row says that it is an
 * observation of it, to be merged with what the reader has.
 */
export function asSdmx({ columns, batches }: OpenTable): OpenTable {
  const places = Object.entries(columnOf).map(([id, name]) => ({
    place: columns.findIndex((column) => column.name === name),
    write: id === 'TIME_PERIOD' ? timePeriod : (cell: Cell) => cell,
  }));
  const text = (name: string): Column => ({ name, type: 'text', via: [], level: 1, path: [] });
  const named = Object.keys(columnOf).map((name, at) => ({ ...columns[places[at]!.place]!, name }));
  async function* observations(): AsyncGenerator<Cell[][]> {
    for await (const rows of batches) {
      yield rows.map((row) => [
        ...['dataflow', dataflow, 'M'],
        ...places.map(({ place, write }) => write(row[place]!)),
      ]);
    }
  }
  return { columns: [...['STRUCTURE', 'STRUCTURE_ID', 'ACTION'].map(text), ...named], batches: observations() };
}

/** The id of a reporting period as SDMX writes it: half-years as 2020-S1, nine months and other spans by their length. */
function timePeriod(id: Cell): Cell {
  const [from, to] = String(id).split('/');
  if (to !== undefined) return `${from}/P${daysFrom(from!, to)}D`;
  return String(id)
    .replace(/^(\d{4})-H([12])$/, '$1-S$2')
    .replace(/^(\d{4})-9M$/, '$1-01-01/P9M');
}

/** From the first to the last day, both counted. */
function daysFrom(first: string, last: string): number {
  return (Date.parse(last) - Date.parse(first)) / 86_400_000 + 1;
}

/** What the codes of the dataflow stand for. */
const codelists = {
  CL_LEVEL: {
    name: { vi: 'Cấp chính quyền', en: 'Levels of government' },
    codes: {
      CENTRAL: { vi: 'Trung ương', en: 'Central' },
      PROVINCE: { vi: 'Cấp tỉnh', en: 'Province' },
      DISTRICT: { vi: 'Cấp huyện', en: 'District' },
      COMMUNE: { vi: 'Cấp xã', en: 'Commune' },
    },
  },
  CL_OBS_STATUS: {
    name: { vi: 'Trạng thái số liệu', en: 'Status of observations' },
    codes: {
      A: { vi: 'Bình thường', en: 'Normal' },
      E: { vi: 'Ước tính', en: 'Estimated' },
      P: { vi: 'Sơ bộ', en: 'Provisional' },
      M: { vi: 'Không có số liệu', en: 'Missing' },
    },
  },
};

/** The structure of that dataflow as SDMX-JSON 2.1, prepared at an instant. */
export function sdmxStructure(prepared: Instant) {
  const urn = (kind: string, id: string) => `urn:sdmx:org.sdmx.infomodel.${kind}=${agency}:${id}(1.0)`;
  const called = ({ vi, en }: Bilingual) => ({ name: en, names: { vi, en } });
  const maintained = (id: string, name: Bilingual) => ({ id, version: '1.0', agencyID: agency, ...called(name) });
  const component = (id: string, localRepresentation: object) => ({
    ...{ id, localRepresentation },
    conceptIdentity: `${urn('conceptscheme.Concept', 'CONCEPTS')}.${id}`,
  });
  const coded = (list: keyof typeof codelists) => ({ enumeration: urn('codelist.Codelist', list) });
  const ofType = (dataType: string) => ({ format: { dataType } });
  return {
    $schema: 'https://json.sdmx.org/2.1/sdmx-json-structure-schema.json',
    meta: { id: 'INDICATORS', prepared: prepared.toISOString(), sender: { id: agency } },
    data: {
      dataflows: [
        {
          ...maintained('INDICATORS', { vi: 'Số liệu chỉ tiêu', en: 'Figures of indicators' }),
          structure: urn('datastructure.DataStructure', 'INDICATORS'),
        },
      ],
      codelists: Object.entries(codelists).map(([list, { name, codes }]) => ({
        ...maintained(list, name),
        codes: Object.entries(codes).map(([id, meaning]) => ({ id, ...called(meaning) })),
      })),
      conceptSchemes: [
        {
          ...maintained('CONCEPTS', { vi: 'Khái niệm', en: 'Concepts' }),
          concepts: [
            { id: 'INDICATOR', ...called({ vi: 'Chỉ tiêu', en: 'Indicator' }) },
            { id: 'LEVEL', ...called({ vi: 'Cấp chính quyền', en: 'Level of government' }) },
            { id: 'TIME_PERIOD', ...called({ vi: 'Kỳ', en: 'Period' }) },
            { id: 'OBS_VALUE', ...called({ vi: 'Giá trị', en: 'Value' }) },
            { id: 'OBS_STATUS', ...called({ vi: 'Trạng thái', en: 'Status of the observation' }) },
          ],
        },
      ],
      dataStructures: [
        {
          ...maintained('INDICATORS', {
            vi: 'Cấu trúc số liệu chỉ tiêu',
            en: 'Structure of the figures of indicators',
          }),
          dataStructureComponents: {
            dimensionList: {
              id: 'DimensionDescriptor',
              dimensions: [component('INDICATOR', ofType('String')), component('LEVEL', coded('CL_LEVEL'))],
              timeDimension: component('TIME_PERIOD', ofType('ObservationalTimePeriod')),
            },
            measureList: { id: 'MeasureDescriptor', measures: [component('OBS_VALUE', ofType('Double'))] },
            attributeList: {
              id: 'AttributeDescriptor',
              attributes: [
                {
                  ...component('OBS_STATUS', coded('CL_OBS_STATUS')),
                  attributeRelationship: { observation: {} },
                },
              ],
            },
          },
        },
      ],
    },
  };
}
