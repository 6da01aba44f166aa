import { TestEnvironment } from 'jest-environment-node';

/** The realm of a test file, with a way to what runs outside of it. */
export default class GraphEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    // One list in both realms, and a new one for each file: graphs that files share run outside.
    globalThis.internalAnswers = this.global.internalAnswers = [];
    this.global.loadEngines = () => import('../../dist/test/support/engines.js');
    this.global.loadGraphHost = () => import('../../dist/test/support/graph-host.js');
  }
}
