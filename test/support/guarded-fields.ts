import { Kind, parse } from 'graphql';
import { subgraphs } from '../../subgraphs/index.ts';
import { fieldAccess, isGuarded } from '../../subgraphs/kernel/access/access-sdl.ts';

/** Every field that demands anything of its reader, as `Type.field`, read from the schemas of all subgraphs. */
export async function guardedFields(): Promise<Set<string>> {
  const found = new Set<string>();
  for (const subgraph of subgraphs) {
    for (const type of parse(await subgraph.sdl()).definitions) {
      if (type.kind !== Kind.OBJECT_TYPE_DEFINITION) continue;
      for (const field of type.fields ?? [])
        if (isGuarded(fieldAccess(field))) found.add(`${type.name.value}.${field.name.value}`);
    }
  }
  return found;
}
