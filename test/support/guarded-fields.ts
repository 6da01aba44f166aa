import { type DocumentNode, Kind, parse } from 'graphql';
import { savedSdl } from '../../gateway/saved/saved-sdl.ts';
import { subgraphs } from '../../subgraphs/index.ts';
import { fieldAccess, isGuarded } from '../../subgraphs/kernel/access/access-sdl.ts';

/** Every field that demands anything of its reader, as `Type.field`, read from the schemas of all subgraphs. */
export async function guardedFields(): Promise<Set<string>> {
  const schemas = await Promise.all(subgraphs.map((subgraph) => subgraph.sdl()));
  return new Set(schemas.flatMap((text) => guardedOf(parse(text))));
}

/** The same with those of the gateway's own subgraphs, which nobody reaches directly. */
export async function guardedEverywhere(): Promise<Set<string>> {
  return new Set([...(await guardedFields()), ...guardedOf(savedSdl())]);
}

function guardedOf({ definitions }: DocumentNode): string[] {
  return definitions.flatMap((type) =>
    type.kind === Kind.OBJECT_TYPE_DEFINITION
      ? (type.fields ?? [])
          .filter((field) => isGuarded(fieldAccess(field)))
          .map((field) => `${type.name.value}.${field.name.value}`)
      : [],
  );
}
