/** Removes what global-setup made. */
export default async function tearDown() {
  await globalThis.removeTestTemplate();
}
