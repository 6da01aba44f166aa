import { TestEnvironment } from 'jest-environment-node';

/** The realm of a test file, with a way to what runs outside of it. */
export default class GraphEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    this.global.loadGraphHost = () => import('../../dist/test/support/graph-host.js');
  }
}
