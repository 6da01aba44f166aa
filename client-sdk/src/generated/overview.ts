/* Generated from schema/ and operations/ by `npm run sdk`; not edited by hand. */
/* eslint-disable */
export * from './overview/fragments.ts';
export * from './overview/agency.ts';
export * from './overview/agencies.ts';
export * from './overview/performance.ts';
export * from './overview/reform.ts';
