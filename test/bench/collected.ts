/**
 * Preloaded into a server that is measured, with --expose-gc: says on each message what is left in memory after a
 * collection, and writes a snapshot of the heap first when the message names a file.
 */
import { writeHeapSnapshot } from 'node:v8';

/** What is left in memory at a time, in mebibytes. */
export interface Left {
  /** Objects of JavaScript. */
  heap: number;
  /** What such objects hold outside of the heap, the embedded database included. */
  external: number;
  /** The bytes of buffers; part of `external`. */
  buffers: number;
  /** The memory of the embedded database, which never shrinks; part of `external`. */
  database: number;
  /** What the process has of the machine's memory. */
  resident: number;
}

const memories = new Set<WeakRef<WebAssembly.Memory>>();
globalThis.WebAssembly.Memory = new Proxy(WebAssembly.Memory, {
  construct(target, args: [WebAssembly.MemoryDescriptor]) {
    const memory = new target(...args);
    memories.add(new WeakRef(memory));
    return memory;
  },
});

process.on('message', ({ snapshot }: { snapshot?: string }) => {
  globalThis.gc!();
  if (snapshot !== undefined) writeHeapSnapshot(snapshot);
  const { heapUsed, external, arrayBuffers, rss } = process.memoryUsage();
  const database = [...memories].reduce((sum, memory) => sum + (memory.deref()?.buffer.byteLength ?? 0), 0);
  const mebibytes = (bytes: number) => bytes / 1024 ** 2;
  process.send!({
    heap: mebibytes(heapUsed),
    external: mebibytes(external),
    buffers: mebibytes(arrayBuffers),
    database: mebibytes(database),
    resident: mebibytes(rss),
  } satisfies Left);
});
process.channel?.unref();
