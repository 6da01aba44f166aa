import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const imports = /^import type \{ (.*) \} from '(.*)';\n/gm;

/**
 * Puts the types of each domain's operations into one file, in a folder of what was compiled: an application's compiler
 * takes two thirds longer with a file for each. The code stays as it is, a module for each operation, so that applications
 * bundle what they use.
 */
export function rollUpTypes(folder) {
  const generated = path.join(folder, 'generated');
  const domains = readdirSync(generated, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  for (const { name } of domains) {
    const modules = [...read(path.join(generated, `${name}.d.ts`)).matchAll(/ from '(.*)\.ts'/g)];
    const texts = modules.map(([, module]) => {
      const file = path.join(generated, `${module}.d.ts`);
      const text = read(file);
      rmSync(file);
      return text;
    });
    const used = new Map();
    for (const [, names, from] of texts.join('').matchAll(imports)) {
      // What is imported from beside it is in this file now.
      if (from.startsWith('../')) used.set(from, new Set([...(used.get(from) ?? []), ...names.split(', ')]));
    }
    const head = [...used].map(([from, names]) => {
      const place = path.posix.join(name, from);
      return `import type { ${[...names].join(', ')} } from '${place.startsWith('.') ? place : `./${place}`}';\n`;
    });
    const bodies = texts.map((text) => text.replace(imports, ''));
    writeFileSync(path.join(generated, `${name}.d.ts`), [...head, ...bodies].join(''));
  }
  const index = path.join(generated, 'types.d.ts');
  writeFileSync(index, read(index).replace(/'\.\/(\w+)\/[\w-]+\.ts'/g, "'./$1.ts'"));
}

function read(file) {
  return readFileSync(file, 'utf8');
}
