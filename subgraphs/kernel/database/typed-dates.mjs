import { readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

const models = /^model (\w+) \{\n([^]*?)^\}/gm;
const dateField = /^ +(\w+) +DateTime\b(.*)$/gm;
/** Types of Prisma that hold what such a column is compared with, or set to. */
const dateTypes = /^export type (?:Nested|Nullable)?DateTime\w+(?:<\$PrismaModel = never>)? = \{\n[^]*?^\}/gm;

const imports = `import type { Instant } from '../../../kernel/dates/instant.ts'
import type { PlainDate } from '../../../kernel/dates/plain-date.ts'
`;

/**
 * Has a generated Prisma client tell plain dates and instants apart: in its types a column that is `@db.Date` is a
 * PlainDate, and any other DateTime an Instant. To Prisma both are Date.
 */
export async function typeDates(schemaFile, generated) {
  const schema = await readFile(schemaFile, 'utf8');
  const fieldsOf = new Map([...schema.matchAll(models)].map(([, model, body]) => [model, datesAmong(body)]));
  await rewrite(path.join(generated, 'commonInputTypes.ts'), withKind);
  for (const file of await readdir(path.join(generated, 'models'))) {
    const fields = fieldsOf.get(path.basename(file, '.ts'));
    await rewrite(path.join(generated, 'models', file), (text) =>
      // The first lines of a generated file say that it is not checked.
      typed(withKind(text), fields).replace(/^import /m, `${imports}import `),
    );
  }
}

function datesAmong(body) {
  return new Map(
    [...body.matchAll(dateField)].map(([, name, rest]) => [name, rest.includes('@db.Date') ? 'PlainDate' : 'Instant']),
  );
}

/** Prisma's types of dates, with the kind of date as their last parameter. */
function withKind(text) {
  return text.replace(dateTypes, (type) =>
    named(type, 'Kind')
      .replace(/^(export type \w+)(?:<\$PrismaModel = never>)?/, (_, head) =>
        type.includes('$PrismaModel') ? `${head}<$PrismaModel = never, Kind = Date>` : `${head}<Kind = Date>`,
      )
      .replace(/(Prisma\.NestedDateTime\w+<\$PrismaModel)>/g, '$1, Kind>'),
  );
}

/** The types of a model, each line that is of a date with the kind of that date. */
function typed(text, fields) {
  return text.replace(/^ +(?:readonly )?(\w+)\??: .*\bDate(?:Time\w+)?\b.*$/gm, (line, name) => {
    const kind = fields.get(name);
    if (!kind) return line;
    return named(line, kind)
      .replace(/(Prisma\.DateTime\w+<"\w+")>/g, `$1, ${kind}>`)
      .replace(/(Prisma\.(?:Nullable)?DateTimeFieldUpdateOperationsInput)/g, `$1<${kind}>`);
  });
}

/** Text in which a date is of that kind, and not given as a string. */
function named(text, kind) {
  return text.replace(/\bDate\b(\[\])?(?: \| string(?:\[\])?)?/g, (_, list = '') => kind + list);
}

async function rewrite(file, change) {
  await writeFile(file, change(await readFile(file, 'utf8')));
}
