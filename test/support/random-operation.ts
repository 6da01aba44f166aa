import fc from 'fast-check';
import {
  buildSchema,
  type DocumentNode,
  type FieldNode,
  getNamedType,
  type GraphQLField,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  isRequiredArgument,
  Kind,
  parse,
  print,
  separateOperations,
  validate,
  visit,
} from 'graphql';
import { limitRefusals } from '../../subgraphs/kernel/limits/limits.ts';
import { readProjectFile } from '../../subgraphs/kernel/process/project.ts';

/** What the response keys of guarded fields begin with, so that an answer shows where they stand: `guarded_Officer_fullName`. */
export const guardedKey = 'guarded_';

/** Objects that `Query.node` finds, and of which type it finds them. */
const nodes: [id: string, type: string][] = [
  ['qni-skhcn2025-new', 'Agency'],
  ['qni-stttt@@2020-04-15', 'Agency'],
  ['officer-qni-skhcn2025-new-staff', 'Officer'],
  ['officer-c-21136@2025-staff', 'Officer'],
  ['document-qni-2020-1624', 'Document'],
  ['document-qni-2020-1624:qni-stttt', 'Delivery'],
  ['task-qni-2020-1624-1a', 'SteeringTask'],
  ['dossier-birth-0001', 'Dossier'],
  ['EGOV_PROGRESS_Q:2020-Q2:qni-stttt', 'ReportObligation'],
  ['nothing', 'Agency'],
];

/** The arguments to choose from; a field that is not here is drawn without any. */
export const argumentsOf: Record<string, string[]> = {
  'Query.officer': [
    '(id: "officer-qni-skhcn2025-new-staff")',
    '(id: "officer-qni-skhcn2025-new-head")',
    '(id: "officer-c-21136@2025-staff")',
    '(id: "officer-qni2025-staff")',
    '(id: "officer-qni-deputy")',
  ],
  'Query.agency': ['(id: "qni-skhcn2025-new")', '(id: "qni-stttt", asOf: "2020-04-15")', '(id: "c-21136@2025")'],
  'Query.agencyByCode': ['(code: "H48")'],
  'Query.agencies': ['(first: 3)'],
  'Query.adminUnits': ['(first: 2)'],
  'Query.orgChanges': ['(first: 2)'],
  'Query.document': [
    '(id: "document-qni-2020-1624")',
    '(id: "document-vpcp-2020-139")',
    '(number: "1624/UBND-KGVX", issuer: "H48", year: 2020)',
  ],
  'Query.documents': ['(first: 3)'],
  'Query.steeringTask': ['(id: "task-qni-2020-1624-1a")', '(id: "task-qni-2020-1624-2b")'],
  'Query.reportObligations': [
    '(regime: "EGOV_PROGRESS_Q", agency: "qni-stttt", year: 2020)',
    '(regime: "EGOV_PROGRESS_Q", agency: "qni-skhcn2025-new", year: 2026)',
  ],
  'Query.planProgress': ['(document: "1624/UBND-KGVX", issuer: "H48", year: 2020)'],
  'Query.indicator': ['(code: "ED2")'],
  'Query.indicators': ['(first: 2)'],
  'Query.statistics': ['(indicators: ["ED2"], by: [AGENCY], filter: { periodKind: QUARTERLY })'],
  'Indicator.rollUp': ['(agency: "c-21136@2025", period: "2026-Q1")'],
  'Indicator.comparison': ['(agency: "c-21136@2025", period: "2026-Q1", with: "2025-Q1")'],
  'Query.reportSubmission': ['(id: "none")'],
  'Query.procedures': ['(first: 2)'],
  'Query.dossier': ['(id: "dossier-birth-0001")', '(id: "dossier-copy-0001")', '(id: "dossier-business-0001")'],
  'Query.dossierStatus': ['(code: "000.00.00.H48-261123-0001")'],
  'Query.dossierStatistics': ['(from: "2026-04-01", to: "2026-06-30", by: AGENCY)'],
  'Query.myDossiers': ['(first: 2)'],
  'Agency.dossiers': ['(first: 2)'],
  'Agency.dossierStatistics': ['(from: "2026-04-01", to: "2026-05-31")'],
  'Procedure.dossierStatistics': ['(from: "2026-04-01", to: "2026-05-31", by: MONTH)'],
  'Query.procedureReviews': ['(first: 2)'],
  'Query.interlinkedProcedures': ['(portal: NATIONAL, first: 2)'],
  'Agency.children': ['(first: 2)'],
  'Agency.documents': ['(first: 2)'],
  'Agency.tasks': ['(first: 2)', '(first: 2, role: COORDINATE)'],
  'Agency.reportObligations': ['(year: 2020, first: 2)'],
  'Agency.procedures': ['(first: 1)'],
  'Document.referencedBy': ['(first: 2)'],
  'SteeringTask.events': ['(first: 2)'],
  'Agency.difficulties': ['(first: 2)'],
  'Query.edocConformity': ['(period: { from: "2020-04-01", to: "2020-06-30" }, groupBy: [LEVEL])'],
  'Agency.edocIndicators': ['(period: { from: "2020-04-01", to: "2020-06-30" })'],
  'Agency.inbox': ['(first: 2)'],
  'Document.deliveries': ['(first: 2)'],
  'Query.deliveries': ['(first: 2)'],
  'Query.delivery': ['(id: "document-qni-2020-1624:qni-stttt")'],
  'Agency.register': ['(direction: OUTGOING, first: 2)'],
  'Procedure.competentAuthorities': ['(first: 2)'],
};

/** Lists that grow with the province; one inside another would be the whole of it, many times over. */
const long = [
  'Agency.descendants',
  'Agency.ancestors',
  'Agency.predecessors',
  'Agency.changes',
  'AddresseeExpansion.agencies',
  'Addressee.expand',
  'OrgChange.from',
  'OrgChange.to',
  'ReportRegime.subjects',
  'ReportRegime.versions',
];

/** Names of fields that lead to guarded ones, and are drawn as often as these. */
const leading = [
  'officer',
  'viewer',
  'signer',
  'posts',
  'memberships',
  'document',
  'agency',
  'nodes',
  'reportObligations',
  'submissions',
  'dossier',
  'dossiers',
  'myDossiers',
  'applicant',
];

const maxDepth = 7;

/** What fields are drawn of. */
type Drawn = GraphQLObjectType | GraphQLInterfaceType;

/**
 * Valid queries to the graph, within its limits: fields under their own names and aliases, fragments of both kinds,
 * conditions on the variable `on`. Each asks for a guarded field at least; it is under a key that begins with `guardedKey`.
 */
export function randomOperation(guarded: ReadonlySet<string>): fc.Arbitrary<string> {
  const schema = buildSchema(readProjectFile('schema/api.graphql'));
  return fc
    .noBias(fc.array(fc.nat(9_999), { maxLength: 200, size: 'max' }))
    .map((choices) => writeOperation(schema, guarded, choices))
    .filter((text) => text.includes(guardedKey) && isAccepted(parse(text)));

  function isAccepted(document: DocumentNode): boolean {
    return limitRefusals(document).length === 0 && validate(schema, document).length === 0;
  }
}

/** The first of all options is always the least, so that fewer and smaller choices make a smaller operation. */
function writeOperation(schema: GraphQLSchema, guarded: ReadonlySet<string>, choices: number[]): string {
  let step = 0;
  let aliases = 0;
  const fragments: { on: string; text: string }[] = [];
  const root = selections(schema.getQueryType()!, 0);
  const definitions = fragments.map(({ on, text }, index) => `fragment F${index} on ${on} { ${text} }`);
  return [`query ($on: Boolean!) { ${root} __typename @skip(if: $on) }`, ...definitions].join('\n');

  function pick<T>(...options: T[]): T {
    return options[(choices[step++] ?? 0) % options.length]!;
  }

  function selections(type: Drawn, depth: number): string {
    return Array.from({ length: pick(1, 2, 3, 4) }, () => selection(type, depth)).join(' ');
  }

  function selection(type: Drawn, depth: number): string {
    const condition = pick('', '', '', '', '@include(if: $on)', '@skip(if: $on)');
    // What an interface has is little; the rest is of what the object is found to be, or is not.
    if (isInterfaceType(type) && depth < maxDepth && pick(true, true, true, false))
      return narrowed(pick(...schema.getPossibleTypes(type)), condition, depth);
    const [wider] = type.getInterfaces();
    if (wider && pick(false, false, false, false, false, false, true)) return narrowed(wider, condition, maxDepth);
    if (type === schema.getQueryType() && pick(false, false, false, true)) return node(condition, depth);
    const kind = depth === maxDepth ? 'field' : pick('field', 'field', 'field', 'field', 'inline', 'spread', 'again');
    if (kind === 'inline') return `... ${pick('', `on ${type.name}`)} ${condition} { ${selections(type, depth + 1)} }`;
    if (kind === 'spread') return spread(type, condition, depth);
    const known = fragments.flatMap(({ on }, index) => (on === type.name ? [index] : []));
    return kind === 'again' && known.length ? `...F${pick(...known)} ${condition}` : field(type, condition, depth);
  }

  function spread(type: Drawn, condition: string, depth: number): string {
    const text = selections(type, depth + 1);
    return `...F${fragments.push({ on: type.name, text }) - 1} ${condition}`;
  }

  /** What an object has as one of another type. */
  function narrowed(type: Drawn, condition: string, depth: number): string {
    if (pick(false, true)) return spread(type, condition, depth);
    return `... on ${type.name} ${condition} { ${selections(type, depth + 1)} }`;
  }

  /** An object by its id alone, asked for what it is found to be, and often for what it is not as well. */
  function node(condition: string, depth: number): string {
    const [id, type] = pick(...nodes);
    const itself = narrowed(schema.getType(type) as GraphQLObjectType, '', depth + 1);
    const others = selections(schema.getType('Node') as GraphQLInterfaceType, depth + 1);
    return `n${aliases++}: node(id: "${id}") ${condition} { __typename ${itself} ${others} }`;
  }

  function field(type: Drawn, condition: string, depth: number): string {
    const drawn = Object.values(type.getFields()).filter((field) => isDrawn(coordinateOf(type, field), field));
    const leaves = drawn.filter((field) => !isCompositeType(getNamedType(field.type)));
    const objects = depth === maxDepth ? [] : drawn.filter((field) => !leaves.includes(field));
    const wanted = [...leaves, ...objects].filter(
      (field) => guarded.has(coordinateOf(type, field)) || leading.includes(field.name),
    );
    const options = pick(leaves, objects, objects, wanted, wanted);
    const chosen = options.length ? pick(...options) : pick(undefined, ...leaves);
    const alias = pick('', '', `a${aliases++}`);
    if (!chosen) return `${alias && `${alias}: `}__typename ${condition}`;
    const coordinate = coordinateOf(type, chosen);
    // Fields under one key are given the same arguments, so that they can be merged.
    const [first = '', ...others] = argumentsOf[coordinate] ?? [];
    const written = alias ? pick(first, ...others) : first;
    const key = guarded.has(coordinate) ? `${guardedKey}${coordinate.replace('.', '_')}_${alias}` : alias;
    const returned = getNamedType(chosen.type);
    // An object of which conditions leave nothing may be planned away and answered as null; something always stays.
    const below =
      isObjectType(returned) || isInterfaceType(returned) ? ` { __typename ${selections(returned, depth + 1)} }` : '';
    return `${key && `${key}: `}${chosen.name}${written} ${condition}${below}`;
  }
}

function coordinateOf(type: Drawn, { name }: { name: string }): string {
  return `${type.name}.${name}`;
}

function isDrawn(coordinate: string, { args }: GraphQLField<unknown, unknown>): boolean {
  return !long.includes(coordinate) && (coordinate in argumentsOf || !args.some(isRequiredArgument));
}

/** The same operation without its guarded fields; where nothing else is asked, a `__typename` stands under such a key too. */
export function withoutGuarded(operation: string): string {
  const open = visit(parse(operation), {
    Field: ({ alias }) => (alias?.value.startsWith(guardedKey) ? null : undefined),
    SelectionSet: {
      leave: (set) => (set.selections.length ? undefined : { ...set, selections: [placeholder] }),
    },
  });
  return print(separateOperations(open)['']!);
}

const placeholder: FieldNode = {
  kind: Kind.FIELD,
  alias: { kind: Kind.NAME, value: `${guardedKey}nothing` },
  name: { kind: Kind.NAME, value: '__typename' },
};
