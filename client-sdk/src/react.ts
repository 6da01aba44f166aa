/** Hooks on TanStack Query over the operations of the SDK and your own. */
export { GraphProvider, useGraph } from './react/context.ts';
export {
  type GraphPagesResult,
  type GraphQueryResult,
  type PagesOptions,
  useGraphMutation,
  useGraphPages,
  useGraphQuery,
} from './react/hooks.ts';
export { type Kept, queryOf } from './react/kept.ts';
