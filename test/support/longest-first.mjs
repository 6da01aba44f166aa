import Sequencer from '@jest/test-sequencer';

/** The files that take longest, first: one of them alone at the end would keep the other worker waiting. */
const longest = [
  'gateway/backup',
  'access/matrix',
  'gateway/separate-processes',
  'gateway/seeded-domains',
  'gateway/start-and-stop',
  'access/matrix-by-key',
  'sdk/command-line',
  'documents/statuses-of-others',
  'documents/axis-crash',
  'services/differencing',
  'access/random-operations',
  'gateway/extremes',
  'documents/packets-endpoint',
  'services/national-sync',
  'documents/issuing',
  'kernel/audit-chain',
  'services/dossiers',
  'sdk/package',
  'gateway/faulty-subgraphs',
  'gateway/logs',
  'kernel/migrate',
  'gateway/compiled-plans',
  'reports/background-work',
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
