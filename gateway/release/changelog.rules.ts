import type { SchemaChange } from './retirement.rules.ts';

/** How far a version is raised, as semver has it. */
export type Step = 'major' | 'minor' | 'patch';

/** How far changes raise the version: what breaks an operation is a major one, anything else but words a minor one. */
export function stepOf(changes: readonly SchemaChange[]): Step {
  if (changes.some(({ level }) => level === 'BREAKING')) return 'major';
  return changes.some((change) => !isInWords(change)) ? 'minor' : 'patch';
}

/**
 * The least version of the SDK that may follow another after changes of the API by that step; undefined when a version is
 * it, or above it. Before 1.0.0 a minor step is the highest: applications that take 0.2.x do not take 0.3.0 by themselves.
 */
export function missingVersion(before: string, version: string, step: Step): string | undefined {
  const isFirst = before.startsWith('0.') && step === 'major';
  const least = raised(before, isFirst ? 'minor' : step);
  return version.localeCompare(least, 'en', { numeric: true }) < 0 ? least : undefined;
}

/** The version that many steps later. */
export function raised(version: string, step: Step): string {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
  if (step === 'major') return `${major + 1}.0.0`;
  return step === 'minor' ? `${major}.${minor + 1}.0` : `${major}.${minor}.${patch + 1}`;
}

/** What the changelog says of a release: its changes, what breaks first; parts of what is new or gone are not told of. */
export function changelogEntry(
  version: string,
  day: string,
  changes: readonly SchemaChange[],
  reason?: string | undefined,
): string {
  const whole = new Set(changes.filter(({ type }) => /_(ADDED|REMOVED)$/.test(type)).map(({ path }) => path));
  const isPart = ({ path }: SchemaChange) => {
    const steps = path.split('.');
    return steps.slice(0, -1).some((_, index) => whole.has(steps.slice(0, index + 1).join('.')));
  };
  const told = changes.filter((change) => !isInWords(change) && !isPart(change));
  const breaking = told.filter(({ level }) => level === 'BREAKING');
  const others = told.filter(({ level }) => level !== 'BREAKING');
  const lines = [
    ...(reason === undefined ? [] : [`- **Before its time:** ${reason}`]),
    ...breaking.map(({ message }) => `- **Breaking.** ${marked(message)}.`),
    ...others.map(({ message }) => `- ${marked(message)}.`),
  ];
  return `## ${version} · ${day}\n\n${lines.length ? lines.join('\n') : '- Descriptions only.'}\n`;
}

/** Words about the schema, and directives that say once more what another change says. */
function isInWords({ type }: SchemaChange): boolean {
  return type.includes('DESCRIPTION') || type.startsWith('DIRECTIVE_USAGE');
}

function marked(message: string): string {
  return message.replaceAll(/'([^']+)'/g, '`$1`');
}
