/**
 * Writes the reference of the API as static pages: what each field, argument and value means, and which right it requires.
 *
 *   npm run reference             into client-sdk/reference
 *   npm run reference -- FOLDER
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import {
  buildSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
  valueFromASTUntyped,
} from 'graphql';

const here = import.meta.dirname;
const schema = buildSchema(readFileSync(path.join(here, '../schema/api.graphql'), 'utf8'));
const contract = readContract();
const roots = { queries: schema.getQueryType(), mutations: schema.getMutationType() };
const types = Object.values(schema.getTypeMap())
  .filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type) && !Object.values(roots).includes(type))
  .sort((one, other) => one.name.localeCompare(other.name));

const pages = {
  'index.html': page(
    'The API of the province',
    `<ul><li><a href="queries.html">Queries</a>: ${Object.keys(roots.queries.getFields()).length}</li>
     <li><a href="mutations.html">Mutations</a>: ${Object.keys(roots.mutations.getFields()).length}</li>
     <li><a href="types.html">Types</a>: ${types.length}</li></ul>`,
  ),
  'queries.html': page('Queries', fieldsOf(roots.queries)),
  'mutations.html': page('Mutations', fieldsOf(roots.mutations)),
  'types.html': page('Types', contents(types.map(({ name }) => name)) + types.map(section).join('\n')),
};
const folder = path.resolve(process.argv[2] ?? path.join(here, 'reference'));
mkdirSync(folder, { recursive: true });
for (const [name, html] of Object.entries(pages)) writeFileSync(path.join(folder, name), html);
console.log(`wrote the reference to ${folder}`);

/** The schema with what its fields require, as the SDK has it: one definition a line. */
function readContract() {
  const lines = readFileSync(path.join(here, 'src/generated/contract.ts'), 'utf8').split('\n');
  const definitions = lines
    .filter((line) => line.startsWith('  "'))
    .map((line) => JSON.parse(line.trim().slice(0, -1)));
  return buildSchema(definitions.join('\n'), { assumeValid: true });
}

function section(type) {
  return `<section id="${type.name}"><h2>${kindOf(type)} ${type.name}</h2>${words(type)}${bodyOf(type)}</section>`;
}

function bodyOf(type) {
  if (isEnumType(type)) return list(type.getValues().map((value) => `<code>${value.name}</code> ${words(value)}`));
  if (isScalarType(type)) return '';
  const possible = isInterfaceType(type) ? schema.getPossibleTypes(type).map(link).join(', ') : '';
  return `${possible && `<p>It is ${possible}.</p>`}${isInputObjectType(type) ? list(Object.values(type.getFields()).map(input)) : fieldsOf(type)}`;
}

function fieldsOf(type) {
  const fields = Object.values(type.getFields());
  const index = Object.values(roots).includes(type) ? contents(fields.map(({ name }) => name)) : '';
  const entries = fields.map((field) => {
    const args = field.args.length ? list(field.args.map(input)) : '';
    const id = index ? field.name : `${type.name}.${field.name}`;
    return `<dt id="${id}"><code>${field.name}: ${typed(field.type)}</code></dt>
      <dd>${words(field)}${required(type, field)}${args}</dd>`;
  });
  return `${index}<dl>${entries.join('\n')}</dl>`;
}

/** Which right a field requires. */
function required(type, { name }) {
  const directives = contract.getType(type.name)?.getFields?.()[name]?.astNode?.directives ?? [];
  const argumentOf = (directive) => {
    const found = directives.find((one) => one.name.value === directive);
    return found && (found.arguments[0] ? valueFromASTUntyped(found.arguments[0].value) : []);
  };
  const scopes = argumentOf('requiresScopes');
  const when = argumentOf('access');
  const token = scopes
    ? `the scope ${scopes.map((set) => `<code>${set.join(' ')}</code>`).join(' or ')}`
    : argumentOf('authenticated') && 'a token';
  const relation = when?.length
    ? `to be ${when.map((one) => `<code>${one}</code>`).join(' or ')} of the row`
    : undefined;
  const rights = [token, relation].filter(Boolean);
  return rights.length ? `<p class="right">Requires ${rights.join(', and ')}.</p>` : '';
}

function input({ name, type, ...rest }) {
  return `<code>${name}: ${typed(type)}</code> ${words(rest)}`;
}

/** A type as it is written, its name leading to what it means. */
function typed(type) {
  const { name } = getNamedType(type);
  const [before, after] = String(type).split(name);
  return `${before}${link(getNamedType(type))}${after}`;
}

function link({ name }) {
  return isSpecifiedScalarType(schema.getType(name)) ? name : `<a href="types.html#${name}">${name}</a>`;
}

function contents(names) {
  return `<nav>${names.map((name) => `<a href="#${name}">${name}</a>`).join(' ')}</nav>`;
}

function kindOf(type) {
  if (isEnumType(type)) return 'enum';
  if (isInputObjectType(type)) return 'input';
  if (isInterfaceType(type)) return 'interface';
  return isObjectType(type) ? 'type' : 'scalar';
}

function list(items) {
  return `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;
}

function words({ description, deprecationReason }) {
  const old = deprecationReason ? `<p class="right">To go: ${escaped(deprecationReason)}</p>` : '';
  return `${description ? `<p>${escaped(description)}</p>` : ''}${old}`;
}

function escaped(text) {
  return text.replace(/[&<>]/g, (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[character]);
}

function page(title, body) {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<title>${title} · Province graph</title>
<style>
  :root { color-scheme: light dark; font: 1rem/1.5 system-ui, 'Noto Sans', sans-serif }
  body { max-width: 60rem; margin: 0 auto; padding: 1rem; overflow-wrap: anywhere }
  nav a { display: inline-block; margin-right: 0.6rem }
  dt { margin-top: 1rem; font-weight: 600 }
  p { margin: 0.2rem 0 }
  .right { border-left: 3px solid; padding-left: 0.5rem }
</style>
<header><a href="index.html">Index</a> <a href="queries.html">Queries</a> <a href="mutations.html">Mutations</a> <a href="types.html">Types</a></header>
<h1>${title}</h1>
${body}
</html>
`;
}
