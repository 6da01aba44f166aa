import Runtime from 'jest-runtime';

/**
 * Lets go of the modules of a test file when it is over. Node 20 has each module hold those that it imports until it is
 * instantiated itself, which Jest asks of the first alone: the others hold their realm, some 40 MB, as long as the worker
 * lives.
 */
export default class ReleasingRuntime extends Runtime {
  teardown() {
    for (const module of this.registries.esModuleRegistry.values())
      void Promise.resolve(module).then(release, () => {});
    super.teardown();
  }
}

/** What is evaluated is instantiated as well, so that once more changes nothing but what Node holds for it. */
function release(module) {
  if (module.status !== 'evaluated') return;
  const wrap = Object.getOwnPropertySymbols(module).find(({ description }) => description === 'kWrap');
  module[wrap]?.instantiate?.();
}
