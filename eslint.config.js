import js from '@eslint/js';
import graphql from '@graphql-eslint/eslint-plugin';
import regexp from 'eslint-plugin-regexp';
import tseslint from 'typescript-eslint';

/** The walls between the rooms (README, "Where things are"): what each may import. */
const wall = (files, ...patterns) => ({
  files,
  rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns }] },
});

const prisma = {
  regex: 'generated/',
  message: 'Only stores, seeds and index.ts touch the database.',
  allowTypeImports: true,
};
const otherSubgraphs = (own) => ({
  regex: `^(\\.\\./)+(?!${own}/)(directory|documents|services|reports)/`,
  message: 'No subgraph imports another; ask it through the gateway, or read the replica of the agencies.',
});
const stores = { regex: '\\.store\\.ts$', message: 'Types and rules know no store.' };
const io = {
  regex: '^node:(fs|http|https|net|child_process)|^pg$|^@prisma/',
  message: 'Rules take values and give values.',
};
const gatewayRoom = {
  regex: 'subgraphs/(directory|documents|services|reports)/',
  message: 'The gateway knows the subgraphs by subgraphs/index.ts only.',
};
const resolver = {
  regex: '\\.(resolver|store)\\.ts$|/stores\\.ts$',
  message: 'Types and rules know neither resolvers nor stores.',
};

/** The schema as clients see it, emitted by `npm run schema`. */
const api = 'schema/api.graphql';

export default tseslint.config(
  {
    ignores: [
      ...['**/dist/', '**/generated/', '**/node_modules/', '.data/', 'client-sdk/src/generated/'],
      ...['schema/*', `!${api}`],
    ],
  },
  {
    // What clients see of the schema is written as clients expect it.
    files: [api],
    languageOptions: { parser: graphql.parser, parserOptions: { graphQLConfig: { schema: api } } },
    plugins: { '@graphql-eslint': graphql },
    rules: {
      ...graphql.configs['flat/schema-recommended'].rules,
      // Pages, counts and other values have no identity of their own; what clients keep by id has an id.
      '@graphql-eslint/strict-id-in-types': 'off',
    },
  },
  {
    ignores: [api],
    extends: [js.configs.recommended, ...tseslint.configs.recommended],
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-unsafe-function-type': 'off',
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/no-import-type-side-effects': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      // What spans lines stands in braces, and what does not, does not.
      curly: ['error', 'multi-or-nest'],
    },
  },
  {
    files: ['gateway/**', 'subgraphs/**', 'client-sdk/**'],
    rules: { 'max-lines': ['error', { max: 300, skipBlankLines: true }] },
  },
  {
    // V8 makes the getters of an object literal where it keeps what lives long, and keeps all that they see with them.
    files: ['gateway/**/*.ts', 'subgraphs/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'ObjectExpression > Property[kind="get"]',
          message: 'This getter keeps its request in memory until all garbage is collected; write a class.',
        },
      ],
    },
  },
  {
    // What comes from outside is read in time that grows with its length: no regular expression backtracks more.
    files: ['gateway/**', 'subgraphs/**', 'client-sdk/**', '*.mjs'],
    plugins: { regexp },
    rules: {
      'regexp/no-super-linear-backtracking': 'error',
      'regexp/no-super-linear-move': 'error',
    },
  },
  {
    files: ['**/*.mjs', '**/*.js'],
    languageOptions: {
      globals: {
        process: 'readonly',
        console: 'readonly',
        performance: 'readonly',
        fetch: 'readonly',
        URL: 'readonly',
        Buffer: 'readonly',
        globalThis: 'readonly',
        document: 'readonly',
        setTimeout: 'readonly',
        AbortController: 'readonly',
      },
    },
  },
  {
    files: ['gateway/workbench/page/*.js'],
    languageOptions: {
      globals: Object.fromEntries(
        [
          'document',
          'window',
          'location',
          'fetch',
          'sessionStorage',
          'localStorage',
          'navigator',
          'performance',
          'history',
          'AbortController',
          'AbortSignal',
          'Event',
          'Option',
          'Worker',
          'Element',
          'HTMLElement',
          'MutationObserver',
          'Node',
          'setTimeout',
          'clearTimeout',
          'TextEncoder',
          'TextDecoder',
          'btoa',
          'atob',
          'URLSearchParams',
          'addEventListener',
          'innerHeight',
        ].map((name) => [name, 'readonly']),
      ),
    },
  },
  ...['directory', 'documents', 'services', 'reports'].flatMap((name) => [
    wall([`subgraphs/${name}/**/*.ts`], otherSubgraphs(name)),
    wall([`subgraphs/${name}/**/*.type.ts`], otherSubgraphs(name), prisma, resolver),
    wall([`subgraphs/${name}/**/*.rules.ts`], otherSubgraphs(name), prisma, stores, resolver, io),
    wall([`subgraphs/${name}/**/*.store.ts`], otherSubgraphs(name), {
      regex: 'command/idempotency|\\.command\\.ts$',
      message: 'Stores read, or write for a command; a mutation from its key to its receipt is a *.command.ts.',
    }),
    wall([`subgraphs/${name}/**/*.resolver.ts`], otherSubgraphs(name), prisma, {
      regex: 'identity/|^jose$',
      message: 'Resolvers read no tokens.',
      allowTypeImports: true,
      allowImportNames: ['isSignedIn'],
    }),
  ]),
  wall(['subgraphs/kernel/**/*.ts'], {
    regex: '/(directory|documents|services|reports)/',
    message: 'The kernel knows no subgraph.',
  }),
  wall(['gateway/**/*.ts'], gatewayRoom, {
    regex: '\\.store\\.ts$|@prisma/',
    message: 'The gateway touches no database.',
  }),
  wall(['client-sdk/src/**/*.ts'], { regex: '(gateway|subgraphs)/', message: 'The SDK stands alone.' }),
);
