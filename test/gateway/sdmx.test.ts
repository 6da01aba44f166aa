import { buildASTSchema, isEnumType, parse } from 'graphql';
import { readFile } from 'node:fs/promises';
import { people } from '../../gateway/demo/people.ts';
import type { Column } from '../../gateway/tables/formats/column.ts';
import { asSdmx } from '../../gateway/tables/sdmx.ts';
import { projectFile } from '../../subgraphs/kernel/process/project.ts';
import { startGraph, type TestGraph } from '../support/graph.ts';

interface Item {
  id: string;
  name: string;
  names: { vi: string; en: string };
}
interface Component {
  id: string;
  conceptIdentity: string;
  localRepresentation: { enumeration?: string; format?: { dataType: string } };
}
interface Structure {
  $schema: string;
  meta: { id: string; prepared: string; sender: { id: string } };
  data: {
    dataflows: (Item & { structure: string })[];
    codelists: (Item & { codes: Item[] })[];
    conceptSchemes: (Item & { concepts: Item[] })[];
    dataStructures: (Item & {
      dataStructureComponents: {
        dimensionList: { dimensions: Component[]; timeDimension: Component };
        measureList: { measures: Component[] };
        attributeList: { attributes: (Component & { attributeRelationship: object })[] };
      };
    })[];
  };
}

let graph: TestGraph;
let structure: Structure;
beforeAll(async () => {
  graph = await startGraph('in-process', { now: () => new Date('2026-11-24T10:00:00+07:00') });
  const answer = await get('structure.json');
  expect(answer.headers.get('content-type')).toBe(
    'application/vnd.sdmx.structure+json; version="2.1.0"; charset=utf-8',
  );
  structure = (await answer.json()) as Structure;
});
afterAll(() => graph.close());

async function get(end: string) {
  const token = await graph.token(people.find(({ name }) => name === 'analyst')!);
  const address = `${new URL(graph.url).origin}/tables/indicator-figures.${end}`;
  return fetch(address, { headers: { authorization: `Bearer ${token}` } });
}

function components(): Component[] {
  const { dimensionList, measureList, attributeList } = structure.data.dataStructures[0]!.dataStructureComponents;
  const dimensions = [...dimensionList.dimensions, dimensionList.timeDimension];
  return [...dimensions, ...measureList.measures, ...attributeList.attributes];
}

const urn = (kind: string, id: string) => `urn:sdmx:org.sdmx.infomodel.${kind}=VNQNI:${id}(1.0)`;

test('figures are SDMX-CSV 2.1, with the columns of their structure in its order', async () => {
  const answer = await get('sdmx.csv');
  expect(answer.headers.get('content-type')).toBe('application/vnd.sdmx.data+csv; version=2.1.0; charset=utf-8');
  expect(answer.headers.get('content-disposition')).toContain('indicator-figures');
  const [header, first] = (await answer.text()).split('\r\n');
  expect(header!.split(',')).toEqual(['STRUCTURE', 'STRUCTURE_ID', 'ACTION', ...components().map(({ id }) => id)]);
  expect(first).toBe('dataflow,VNQNI:INDICATORS(1.0),M,TRAINED_OFFICERS,DISTRICT,2020-Q1,235,E');
});

test('the structure says when it was prepared, and whose it is', () => {
  expect(structure.$schema).toBe('https://json.sdmx.org/2.1/sdmx-json-structure-schema.json');
  expect(structure.meta).toEqual({ id: 'INDICATORS', prepared: '2026-11-24T03:00:00.000Z', sender: { id: 'VNQNI' } });
  const { dataflows, codelists, conceptSchemes, dataStructures } = structure.data;
  for (const item of [...dataflows, ...codelists, ...conceptSchemes, ...dataStructures])
    expect(item).toMatchObject({ version: '1.0', agencyID: 'VNQNI', name: item.names.en });
  expect(dataflows[0]!.structure).toBe(urn('datastructure.DataStructure', dataStructures[0]!.id));
});

test('each component has a concept and a representation, and each coded one its codes', () => {
  const { codelists, conceptSchemes } = structure.data;
  const concepts = conceptSchemes[0]!.concepts.map(({ id }) => `${urn('conceptscheme.Concept', 'CONCEPTS')}.${id}`);
  const lists = codelists.map(({ id }) => urn('codelist.Codelist', id));
  for (const { conceptIdentity, localRepresentation } of components()) {
    expect(concepts).toContain(conceptIdentity);
    // One of the two.
    const { enumeration, format } = localRepresentation;
    expect((enumeration === undefined) !== (format === undefined)).toBe(true);
    if (enumeration) expect(lists).toContain(enumeration);
  }
  expect(components().find(({ id }) => id === 'TIME_PERIOD')!.localRepresentation).toEqual({
    format: { dataType: 'ObservationalTimePeriod' },
  });
});

test('the codes are those of the graph', async () => {
  const schema = buildASTSchema(parse(await readFile(projectFile('schema/api.graphql'), 'utf8')));
  const codes = Object.fromEntries(structure.data.codelists.map((list) => [list.id, list.codes.map(({ id }) => id)]));
  const valuesOf = (name: string) => {
    const type = schema.getType(name);
    return isEnumType(type) ? type.getValues().map((value) => value.name) : [];
  };
  expect(codes).toEqual({ CL_LEVEL: valuesOf('AgencyLevel'), CL_OBS_STATUS: valuesOf('ObservationStatus') });
});

test.each([
  ['2020', '2020'],
  ['2020-M04', '2020-M04'],
  ['2020-Q1', '2020-Q1'],
  ['2020-W53', '2020-W53'],
  ['2020-H2', '2020-S2'],
  ['2020-9M', '2020-01-01/P9M'],
  ['2020-04-15/2020-06-30', '2020-04-15/P77D'],
])('the period %s of the graph is %s', async (id, written) => {
  const column = (name: string): Column => ({ name, type: 'text', via: [], level: 1, path: [] });
  const columns = ['indicator.code', 'level', 'period.id', 'value', 'obsStatus'].map(column);
  async function* batches() {
    yield [['2020-H1', 'PROVINCE', id, 1, 'A']];
  }
  const { batches: observations } = asSdmx({ columns, batches: batches() });
  const rows = [];
  for await (const some of observations) rows.push(...some);
  // The code of an indicator is left alone, whatever it looks like.
  expect(rows).toEqual([['dataflow', 'VNQNI:INDICATORS(1.0)', 'M', '2020-H1', 'PROVINCE', written, 1, 'A']]);
});
