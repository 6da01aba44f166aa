/**
 * Releases the API as it is: keeps copies in schema/released/, and writes what has changed to schema/CHANGELOG.md. Refuses
 * to while the version of the SDK has not risen by the step that the changes ask for.
 *
 *   npm run schema:release
 *   npm run schema:release -- --breaking "why it cannot wait"     also what breaks operations before its time
 */
import { parseArgs } from 'node:util';
import { existsSync } from 'node:fs';
import { systemClock } from '../../subgraphs/kernel/dates/instant.ts';
import { StartUpError } from '../../subgraphs/kernel/errors/start-up-error.ts';
import { formatPlainDate, vietnamDate } from '../../subgraphs/kernel/dates/plain-date.ts';
import { emitFiles } from '../../subgraphs/kernel/process/emit-files.ts';
import { projectFile, readProjectFile } from '../../subgraphs/kernel/process/project.ts';
import { runCommand } from '../../subgraphs/kernel/process/run-command.ts';
import { changelogEntry, missingVersion, raised, stepOf } from './changelog.rules.ts';
import { differenceToReleased, type Release, releaseFiles, sdkVersion } from './released.ts';
import { refusedChanges } from './retirement.rules.ts';

const command = 'npm run schema:release';
const heading = `# Changes of the API

Each release of \`schema/api.graphql\`, the newest first. What breaks an operation is a major version, what is added a minor
one. \`${command}\` writes this file.
`;

await runCommand(async () => {
  const reason = readReason();
  const today = vietnamDate(systemClock());
  const day = formatPlainDate(today);
  const difference = await differenceToReleased();
  if (!difference) {
    return write(
      { version: '1.0.0', date: day, deprecatedDays: 183, sdk: sdkVersion() },
      `## 1.0.0 · ${day}\n\n- The first release.\n`,
    );
  }
  const { release, released, changes, sdk } = difference;
  if (changes.length === 0) return console.log(`Nothing has changed since ${release.version}`);
  const refused = refusedChanges(changes, { released, today, deprecatedDays: release.deprecatedDays });
  for (const { path, message, advice } of refused) console.error(`${path}: ${message}; ${advice}`);
  if (refused.length && reason === undefined) {
    throw new StartUpError(
      `This breaks operations before its time; if it cannot wait: ${command} -- --breaking "the reason"`,
    );
  }
  const step = stepOf(changes);
  const least = missingVersion(release.sdk, sdk, step);
  if (least !== undefined)
    throw new StartUpError(`This is a ${step} step; raise "version" in client-sdk/package.json to ${least} first`);
  const version = raised(release.version, step);
  const entry = changelogEntry(version, day, changes, refused.length ? reason : undefined);
  write({ ...release, version, date: day, sdk }, entry);
  console.log(`The API is ${version}, and the SDK that knows it ${sdk}`);
});

function write(release: Release, entry: string): void {
  const before = existsSync(projectFile(releaseFiles.changelog)) ? readProjectFile(releaseFiles.changelog) : heading;
  const entries = before.slice(heading.length);
  emitFiles(
    new Map([
      [releaseFiles.released, readProjectFile(releaseFiles.api)],
      [releaseFiles.releasedSupergraph, readProjectFile(releaseFiles.supergraph)],
      [releaseFiles.release, `${JSON.stringify(release, null, 2)}\n`],
      [releaseFiles.changelog, `${heading}\n${entry}${entries}`],
    ]),
    command,
  );
}

function readReason(): string | undefined {
  try {
    return parseArgs({ options: { breaking: { type: 'string' } } }).values.breaking;
  } catch {
    throw new StartUpError(`Unknown arguments; ${command} takes --breaking "the reason"`);
  }
}
