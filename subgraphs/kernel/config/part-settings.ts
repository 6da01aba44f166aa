import * as z from 'zod/mini';
import { about, address, addressOr, json, seconds, wholeNumber } from './setting.ts';

const timeouts = json(z.record(z.string(), seconds), 'JSON with seconds above 0 by subgraph, such as {"reports":20}');

const urls = json(
  z.record(z.string(), addressOr()),
  'JSON with an address by subgraph, such as {"directory":"http://directory:4001/graphql"}',
);

/** The settings of a gateway and of subgraphs that run in processes of their own. */
export const partSettings = {
  DIRECTORY_URL: z.prefault(address, 'http://127.0.0.1:4001').register(about, {
    meaning: 'Where a subgraph that runs alone reads the agencies.',
  }),
  SUBGRAPH_TIMEOUTS: z.prefault(timeouts, '{}').register(about, {
    otherwise: '10 seconds each',
    meaning:
      'The seconds that a subgraph may take to answer a gateway in another process, as JSON by name: `{"reports":20}`.',
  }),
  SUBGRAPH_URLS: z.prefault(urls, '{}').register(about, {
    otherwise: 'those of the supergraph',
    meaning:
      'Where a gateway that runs alone reaches subgraphs, as JSON by name: `{"directory":"http://directory:4001/graphql"}`.',
  }),
  SUPERGRAPH_POLL: z.prefault(wholeNumber(0, 86_400), '10').register(about, {
    meaning:
      'How often a gateway that runs alone looks whether its supergraph has changed, in seconds; 0: only when it gets `SIGHUP`.',
  }),
};
