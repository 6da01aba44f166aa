import { readConfig } from '../../subgraphs/kernel/config/config.ts';
import { defaultExchange } from '../../subgraphs/kernel/config/exchange-config.ts';
import { variables } from '../../subgraphs/kernel/config/settings.ts';
import { withSettings } from '../../subgraphs/kernel/config/settings-table.ts';
import { readProjectFile } from '../../subgraphs/kernel/process/project.ts';

/** What any text is right for. */
const free = ['HOST', 'NODE_ENV', 'DATA_DIR'];
/** What may be told to whoever reads the log: it is neither an address nor JSON, which can hold a password. */
const plain = [
  ...[
    'PORT',
    'DATABASE_CONNECTIONS',
    'METRICS_PORT',
    'OTEL_TRACES_SAMPLER_ARG',
    'DRAIN',
    'LOG_LEVEL',
    'OIDC_CLOCK_SKEW',
  ],
  ...['TRUSTED_PROXIES', 'CORS_ORIGINS', 'ACCESS_MODE', 'COST_LIMIT', 'COST_PER_MINUTE', 'TABLE_ROWS', 'DEADLINE'],
  ...['SUPERGRAPH_POLL', 'DOCUMENT_MAX_BYTES', 'UNVERIFIED_REPORTS', 'UNKNOWN_RECIPIENTS'],
];
const checked = Object.keys(variables).filter((name) => !free.includes(name));

function refused(environment: Record<string, string>): string {
  try {
    readConfig(environment);
  } catch (error) {
    return String(error);
  }
  return 'not refused';
}

describe('each setting', () => {
  it('is what its default says where it is not set or blank', () => {
    expect(readConfig({})).toEqual(readConfig(Object.fromEntries(checked.map((name) => [name, '  ']))));
    expect(readConfig({}).exchange).toEqual(defaultExchange);
  });

  it.each(checked)('%s names itself where it is wrong, in one line', (name) => {
    for (const value of [
      'a b\nsecret',
      '{"secret',
      '[]',
      '"secret"',
      '{"url":"http://"}',
      '1e3',
      '-1',
      'ftp://secret@x',
    ]) {
      const line = refused({ [name]: value });
      expect(line).toMatch(new RegExp(`^StartUpError: ${name}: .*(requires|must) .+$`));
      if (!plain.includes(name)) expect(line).not.toContain('secret');
    }
  });
});

it('the list of settings in the README is up to date', () => {
  const readme = readProjectFile('subgraphs/kernel/README.md');
  expect(withSettings(readme)).toBe(readme);
});
