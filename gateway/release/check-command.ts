/**
 * Refuses what may not be changed of the API since its last release:
 *
 *   node run.mjs gateway/release/check-command.ts
 */
import { systemClock } from '../../subgraphs/kernel/dates/instant.ts';
import { StartUpError } from '../../subgraphs/kernel/errors/start-up-error.ts';
import { vietnamDate } from '../../subgraphs/kernel/dates/plain-date.ts';
import { runCommand } from '../../subgraphs/kernel/process/run-command.ts';
import { missingVersion, stepOf } from './changelog.rules.ts';
import { differenceToReleased } from './released.ts';
import { refusedChanges, undatedDeprecations } from './retirement.rules.ts';

await runCommand(async () => {
  const difference = await differenceToReleased();
  if (!difference) throw new StartUpError('The API has not been released; run: npm run schema:release');
  const { release, releasedOn, released, api, changes, sdk } = difference;
  const today = vietnamDate(systemClock());
  const refused = refusedChanges(changes, { released, today, deprecatedDays: release.deprecatedDays });
  const lines = [
    ...refused.map(({ path, message, advice }) => `${path}: ${message}; ${advice}`),
    ...undatedDeprecations(api, released, releasedOn),
  ];
  for (const line of lines) console.error(line);
  if (lines.length)
    throw new StartUpError('schema/ breaks operations that were right; CONTRIBUTING.md says how a field is retired');

  // A version that has not been raised is published already, and cannot be again.
  const step = stepOf(changes);
  const least = sdk === release.sdk || changes.length === 0 ? undefined : missingVersion(release.sdk, sdk, step);
  if (least !== undefined) {
    throw new StartUpError(
      `The API has changed by a ${step} step since the SDK was ${release.sdk}: its next version is ${least}, not ${sdk}`,
    );
  }
});
