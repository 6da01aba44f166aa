import Sequencer from '@jest/test-sequencer';

/** The files that take longest, first: one of them alone at the end would keep the other worker waiting. */
const longest = [
  'access/matrix-by-key',
  'access/matrix',
  'gateway/backup',
  'gateway/separate-processes',
  'gateway/start-and-stop',
  'documents/axis-crash',
  'access/random-operations',
  'gateway/across-domains',
  'services/national-sync',
  'gateway/seeded-domains',
  'kernel/audit-chain',
  'gateway/extremes',
  'gateway/logs',
  'services/dossiers',
  'sdk/package',
  'gateway/compiled-plans',
];

/** Jest knows only of files that it has run before how long they take, and goes by their size otherwise. */
export default class LongestFirst extends Sequencer {
  sort(tests) {
    const placeOf = ({ path }) => {
      const place = longest.findIndex((name) => path.endsWith(`/test/${name}.test.ts`));
      return place < 0 ? longest.length : place;
    };
    return super.sort(tests).sort((one, other) => placeOf(one) - placeOf(other));
  }
}
