/**
 * Runs the tests that a change may touch: those of the folders in which files differ from a commit, main when none is
 * named. What the kernel or the tests' support says, everything rests on; then everything is run.
 *
 *   npm run test:changed              since main, with what is not committed
 *   npm run test:changed -- HEAD      what is not committed
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const since = process.argv[2] ?? 'main';
const git = (...args) => execFileSync('git', args, { encoding: 'utf8' }).split('\n').filter(Boolean);

/** Which tests a file is tried by, the first that fits; nothing for prose. */
const triedBy = [
  [/\.md$/, () => []],
  [/^test\/browser\/|^gateway\/workbench\/page\//, () => []],
  [/^test\/(.+\.test\.ts)$/, ([file]) => (existsSync(file) ? [file] : [])],
  [/^test\/bench\//, () => []],
  [/^test\/(support|changed)|^(package|jest)/, () => ['test/']],
  [/^test\/([^/]+)\//, ([, area]) => [`test/${area}/`]],
  [/^subgraphs\/kernel\//, () => ['test/']],
  [/^subgraphs\/(directory|documents|services|reports)\//, ([, domain]) => [`test/${domain}/`, 'test/access/']],
  [/^gateway\//, () => ['test/gateway/', 'test/access/']],
  [/^client-sdk\//, () => ['test/sdk/']],
  [/^schema\//, () => ['test/gateway/', 'test/sdk/']],
];

const changed = [...git('diff', '--name-only', since), ...git('ls-files', '--others', '--exclude-standard')];
const tests = new Set(
  changed.flatMap((file) => {
    const [pattern, testsOf] = triedBy.find(([pattern]) => pattern.test(file)) ?? [];
    return pattern ? testsOf(pattern.exec(file)) : [];
  }),
);
if (changed.some((file) => /^(gateway\/workbench|test\/browser)\//.test(file)))
  console.log('The page has changed: npm run test:browser as well');
if (tests.size === 0) console.log(`Nothing that tests try has changed since ${since}`);
else {
  const wanted = tests.has('test/') ? [] : [...tests];
  console.log(`Tests: ${wanted.join(' ') || 'all'}`);
  const options = ['--experimental-vm-modules', '--max-semi-space-size=64'];
  const jest = spawnSync(process.execPath, [...options, 'node_modules/jest/bin/jest.js', ...wanted], {
    stdio: 'inherit',
  });
  process.exitCode = jest.status ?? 1;
}
