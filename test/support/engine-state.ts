import type { openEngine } from '../../subgraphs/kernel/database/embedded.ts';

/** PGlite with its files in memory. */
export type Engine = Awaited<ReturnType<typeof openEngine>>;

/** The parts of Emscripten's file system in memory that its types leave out. */
interface Node {
  name: string;
  mode: number;
  mounted: unknown;
  /** What is in a folder, by name, or the bytes of a file, of which the first `usedBytes` count. */
  contents: Record<string, Node> | Uint8Array;
  usedBytes: number;
}
interface Stream {
  fd: number | null;
  node: Node;
  shared: { position: number };
}
interface Module {
  HEAPU8: Uint8Array;
  FS: {
    root: Node;
    streams: (Stream | null)[];
    isDir(mode: number): boolean;
    hashAddNode(node: Node): void;
    hashRemoveNode(node: Node): void;
  };
  MEMFS: {
    ops_table: {
      file: {
        node: { setattr(node: Node, change: object): unknown };
        stream: { write(stream: Stream, ...rest: unknown[]): unknown };
      };
    };
  };
}

/**
 * Keeps all that an embedded database is while nobody asks it: its memory, its files, which of them it has open. Answers
 * what puts that back, whatever became of rows, tables, settings and statements since; it takes a twentieth of a second.
 */
export async function keepState(engine: Engine): Promise<() => Promise<void>> {
  for (const library of libraries) await engine.exec(`load '${library}'`);
  const module = engine.Module as unknown as Module;
  const restores = [keepMemory(module), keepFolders(module), keepFiles(module), keepStreams(module)];
  return async () => {
    await refuseOtherLibraries(engine);
    for (const restore of restores) restore();
  };
}

/** Emscripten keeps what is loaded, so that PostgreSQL must not forget it: all that the graph uses are loaded before. */
const libraries = ['plpgsql', 'dict_snowball', 'pg_trgm'];

async function refuseOtherLibraries(engine: Engine): Promise<void> {
  await engine.exec('rollback');
  const { rows } = await engine.query<{ file: string }>('select file_name as file from pg_get_loaded_modules()');
  const other = rows.find(({ file }) => !libraries.includes(file.replace('.so', '')));
  if (other) throw new Error(`${other.file} was loaded since; name it among the libraries of engine-state.ts`);
}

/** Memory that was never written is not kept, and not touched. */
function keepMemory(module: Module): () => void {
  const kept = module.HEAPU8.slice(0, writtenBytes(module.HEAPU8));
  return () => {
    const { HEAPU8: memory } = module;
    memory.set(kept);
    memory.fill(0, kept.length, writtenBytes(memory));
  };
}

const nothing = Buffer.alloc(1024 * 1024);

function writtenBytes(memory: Uint8Array): number {
  let end = memory.length;
  const isEmpty = () => nothing.equals(Buffer.from(memory.buffer, end - nothing.length, nothing.length));
  while (end > 0 && isEmpty()) end -= nothing.length;
  return end;
}

function keepFolders({ FS }: Module): () => void {
  const folders = [...foldersBelow(FS, FS.root)].map((folder) => ({ folder, kept: { ...contentOf(folder) } }));
  return () => {
    for (const folder of [...foldersBelow(FS, FS.root)])
      for (const node of Object.values(contentOf(folder))) FS.hashRemoveNode(node);

    for (const { folder, kept } of folders) {
      folder.contents = { ...kept };
      for (const [name, node] of Object.entries(kept)) FS.hashAddNode(Object.assign(node, { name, parent: folder }));
    }
  };
}

function contentOf(folder: Node): Record<string, Node> {
  return folder.contents as Record<string, Node>;
}

function* foldersBelow(FS: Module['FS'], folder: Node): Generator<Node> {
  yield folder;
  for (const node of Object.values(contentOf(folder)))
    if (FS.isDir(node.mode) && !node.mounted) yield* foldersBelow(FS, node);
}

/** The bytes of each file before it was first written. */
function keepFiles({ MEMFS }: Module): () => void {
  const before = new Map<Node, Uint8Array>();
  const keep = (node: Node) => {
    if (!before.has(node)) before.set(node, (node.contents as Uint8Array).slice(0, node.usedBytes));
  };
  const { node, stream } = MEMFS.ops_table.file;
  const { setattr } = node;
  const { write } = stream;
  node.setattr = (changed, change) => {
    keep(changed);
    return setattr(changed, change);
  };
  stream.write = (written, ...rest) => {
    keep(written.node);
    return write(written, ...rest);
  };
  return () => {
    for (const [file, bytes] of before) {
      file.contents = bytes.slice();
      file.usedBytes = bytes.length;
    }
  };
}

function keepStreams({ FS }: Module): () => void {
  const kept = FS.streams.map((stream) => stream && { stream, fd: stream.fd, position: stream.shared.position });
  return () => {
    FS.streams = kept.map((one) => {
      if (!one) return null;
      one.stream.fd = one.fd;
      one.stream.shared.position = one.position;
      return one.stream;
    });
  };
}
