import { AsyncLocalStorage } from 'node:async_hooks';
import v8 from 'node:v8';
import { TestEnvironment } from 'jest-environment-node';
import { lateOptimising } from '../../dist/test/support/node-flags.js';

// Modules are loaded again for each file: what is compiled is used for seconds, so that optimising code pays later than
// elsewhere, and a cache of what was compiled would keep the realm of each file for longer than any other of its parts.
for (const flag of lateOptimising) v8.setFlagsFromString(flag);
v8.setFlagsFromString('--no-compilation-cache');

// A worker that is told that all is done takes its listener away. What its files share is open still, and would keep it
// until Jest ended it.
if (process.argv[1]?.endsWith('processChild.js')) {
  process.on('removeListener', (event) => {
    if (event === 'message') process.exit();
  });
}

/** Calls a function outside of any test: timers and sockets that are opened in one keep it, and the realm of its file. */
const outside = AsyncLocalStorage.snapshot();

/** Keys of certificates that files have made; those of the next file are the same. */
const keptKeys = new Map();

/** The realm of a test file, with a way to what runs outside of it. */
export default class GraphEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    // As servers have it. Jest has set ten times as much, which each error of a graph would be formatted with.
    Error.stackTraceLimit = 10;
    // One list in both realms, and a new one for each file: graphs that files share run outside.
    globalThis.internalAnswers = this.global.internalAnswers = [];
    this.global.keptKeys = keptKeys;
    this.global.loadEngines = () => load('../../dist/test/support/engines.js');
    this.global.loadGraphHost = () => load('../../dist/test/support/graph-host.js');
  }
}

/** The functions of a module, each called outside of whichever test calls it. */
async function load(module) {
  const exported = await outside(() => import(module));
  const calledOutside = ([name, call]) => [name, (...given) => outside(call, ...given)];
  return Object.fromEntries(Object.entries(exported).map(calledOutside));
}
