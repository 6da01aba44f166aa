import type { Cell, Column } from './formats/column.ts';
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

/**
 * The table of figures as SDMX-CSV 2.0: its columns are those of the dataflow, and each row says that it is an observation
 * of it. Half-years are written as SDMX has them, 2020-S1.
 */
export function asSdmx({ columns, batches }: OpenTable): OpenTable {
  const places = Object.values(columnOf).map((name) => columns.findIndex((column) => column.name === name));
  const text = (name: string): Column => ({ name, type: 'text', via: [], level: 1, path: [] });
  const named = Object.keys(columnOf).map((name, at) => ({ ...columns[places[at]!]!, name }));
  async function* observations(): AsyncGenerator<Cell[][]> {
    for await (const rows of batches)
      yield rows.map((row) => [...['dataflow', dataflow, 'I'], ...places.map((place) => written(row[place]!))]);
  }
  return { columns: [...['STRUCTURE', 'STRUCTURE_ID', 'ACTION'].map(text), ...named], batches: observations() };
}

function written(cell: Cell): Cell {
  return typeof cell === 'string' ? cell.replace(/^(\d{4})-H([12])$/, '$1-S$2') : cell;
}

/** The structure of that dataflow as SDMX-JSON 2.0. */
export function sdmxStructure() {
  const urn = (kind: string, id: string) => `urn:sdmx:org.sdmx.infomodel.${kind}=${agency}:${id}(1.0)`;
  const both = (vi: string, en: string) => ({ name: en, names: { vi, en } });
  const concept = (id: string) => ({ id, conceptIdentity: `${urn('conceptscheme.Concept', 'CONCEPTS')}.${id}` });
  return {
    meta: {
      schema: 'https://json.sdmx.org/2.0.0/sdmx-json-structure-schema.json',
      id: 'INDICATORS',
      sender: { id: agency },
    },
    data: {
      dataflows: [
        {
          ...{ id: 'INDICATORS', version: '1.0', agencyID: agency },
          ...both('Số liệu chỉ tiêu', 'Figures of indicators'),
          structure: urn('datastructure.DataStructure', 'INDICATORS'),
        },
      ],
      conceptSchemes: [
        {
          ...{ id: 'CONCEPTS', version: '1.0', agencyID: agency },
          ...both('Khái niệm', 'Concepts'),
          concepts: [
            { id: 'INDICATOR', ...both('Chỉ tiêu', 'Indicator') },
            { id: 'LEVEL', ...both('Cấp chính quyền', 'Level of government') },
            { id: 'TIME_PERIOD', ...both('Kỳ', 'Period') },
            { id: 'OBS_VALUE', ...both('Giá trị', 'Value') },
            { id: 'OBS_STATUS', ...both('Trạng thái', 'Status of the observation') },
          ],
        },
      ],
      dataStructures: [
        {
          ...{ id: 'INDICATORS', version: '1.0', agencyID: agency },
          ...both('Cấu trúc số liệu chỉ tiêu', 'Structure of the figures of indicators'),
          dataStructureComponents: {
            dimensionList: {
              id: 'DimensionDescriptor',
              dimensions: [concept('INDICATOR'), concept('LEVEL')],
              timeDimension: concept('TIME_PERIOD'),
            },
            measureList: { id: 'MeasureDescriptor', measures: [concept('OBS_VALUE')] },
            attributeList: {
              id: 'AttributeDescriptor',
              attributes: [{ ...concept('OBS_STATUS'), attributeRelationship: { observation: {} } }],
            },
          },
        },
      ],
    },
  };
}
