import { directory } from './directory/index.ts';
import { documents } from './documents/index.ts';
import type { Subgraph } from './kernel/subgraph/define-subgraph.ts';
import { reports } from './reports/index.ts';
import { services } from './services/index.ts';

/** The subgraphs of the federation; the directory first, since the others start with its picture of the agencies. */
export const subgraphs: Subgraph[] = [directory, documents, services, reports];
