/** What has V8 optimise code later. Nothing from Node 22 on, which knows no such flag and would not start with it. */
export const lateOptimising: readonly string[] = process.versions.node.startsWith('20.')
  ? ['--interrupt-budget=400000']
  : [];
