import { getNullableType, type GraphQLSchema, isLeafType, isNonNullType, isObjectType } from 'graphql';
import { StartUpError } from '../../subgraphs/kernel/errors/start-up-error.ts';
import { readProjectFile } from '../../subgraphs/kernel/process/project.ts';

/** A row of the seed, as it is written. */
type Row = Record<string, unknown>;

/** Rows of each type that tests of applications meet again. */
const rowsEach = 3;

/**
 * The module of samples: rows of the seed for the types that it has, as far as their fields have the same names. Throws
 * StartUpError when the seed has none of a type any more.
 */
export function samplesModule(schema: GraphQLSchema): string {
  const agencies = named(list('directory/seed/agencies.json', 'agencies').map(lastVersion), [
    'qni-skhcn2025-new',
    'c-21136@2025',
    'qni2025',
  ]);
  const dossiers = list('services/seed/dossiers.json', 'named');
  const rows: Record<string, Row[]> = {
    Agency: agencies.map((row) => ({ ...row, stableId: row.id })),
    AdminUnit: list('directory/seed/admin-units.json', 'adminUnits').map((row) => ({
      ...row,
      id: row.key,
      type: row.unitType,
    })),
    Applicant: dossiers.map(({ applicant }) => applicant as Row),
    Document: list('documents/seed/letter-1624.json', 'documents'),
    Dossier: dossiers,
    Indicator: list('reports/seed/indicators.json', 'indicators'),
    LegalInstrument: list('directory/seed/legal-instruments.json', 'legalInstruments'),
    Procedure: list('services/seed/procedures.json', 'procedures'),
    ReportRegime: list('reports/seed/regimes.json', 'regimes').map((row) => ({ ...row, ...(row.elements as Row) })),
  };
  const samples = Object.entries(rows).map(([type, found]) => {
    const values = found.slice(0, rowsEach).map((row) => leavesOf(schema, type, row));
    if (values.length === 0) throw new StartUpError(`client-sdk/generate/samples.ts: the seed has no ${type}`);
    return `  ${type}: ${JSON.stringify(values)},\n`;
  });
  return `/** Rows of the seed, by type. */\nexport const samples: Record<string, Record<string, unknown>[]> = {\n${samples.join('')}};\n`;
}

function list(file: string, name: string): Row[] {
  return (JSON.parse(readProjectFile(`subgraphs/${file}`)) as Record<string, Row[]>)[name] ?? [];
}

function named(rows: Row[], ids: string[]): Row[] {
  return ids.flatMap((id) => rows.filter((row) => row.id === id));
}

function lastVersion({ versions, ...agency }: Row): Row {
  return { ...agency, ...(versions as Row[]).at(-1) };
}

/** What a row says of the leaves of a type. */
function leavesOf(schema: GraphQLSchema, name: string, row: Row): Row {
  const type = schema.getType(name);
  const fields = isObjectType(type) ? Object.values(type.getFields()) : [];
  const leaves = fields.filter((field) => isLeafType(getNullableType(field.type)) && field.args.length === 0);
  const known = leaves.filter(
    ({ name: field, type: leaf }) => row[field] != null || (!isNonNullType(leaf) && field in row),
  );
  return Object.fromEntries(known.map(({ name: field }) => [field, row[field]]));
}
