import { rm } from 'node:fs/promises';

/** Closes what this process has open, and removes what global-setup made. */
export default async function tearDown() {
  await globalThis.closeSharedGraphs?.();
  await globalThis.closeEngines?.();
  await globalThis.removeTestTemplate();
  await rm(process.env.TEST_FOLDER, { recursive: true });
}
