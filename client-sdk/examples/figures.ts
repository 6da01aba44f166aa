/**
 * An analyst's script: indicators of a year by quarter and level, as csv; `withheld` says what is held back.
 *
 *   GRAPH_TOKEN=… node figures.js 2020 > figures.csv
 */
import { createClient } from '@province-graph/client';

const url = process.env.GRAPH_URL ?? 'http://127.0.0.1:4000/graphql';
const year = process.argv[2] ?? '2020';
const client = createClient({ url, token: process.env.GRAPH_TOKEN });

const asked = { indicators: ['ED2', 'TRAINED_OFFICERS'], year, kind: 'QUARTERLY' };
const { stream } = await client.exchange.table('indicator-figures', asked);
for await (const chunk of stream as unknown as AsyncIterable<Uint8Array>) process.stdout.write(chunk);
