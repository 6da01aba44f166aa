import type { ClientMetadata } from 'oidc-provider';
import { people } from '../people.ts';

/** Every portal that a frontend team tries out on its own machine: no secret, so PKCE; back to a loopback address only. */
const portal: ClientMetadata = {
  client_id: 'portal',
  client_name: 'A portal on this machine',
  application_type: 'native',
  token_endpoint_auth_method: 'none',
  grant_types: ['authorization_code', 'refresh_token'],
  response_types: ['code'],
  redirect_uris: ['http://127.0.0.1/callback', 'http://localhost/callback', 'http://[::1]/callback'],
  post_logout_redirect_uris: ['http://127.0.0.1/', 'http://localhost/', 'http://[::1]/'],
};

/** The SDK's command line, which has no browser of its own: its user logs in with a code at any device that has one. */
const commandLine: ClientMetadata = {
  client_id: 'command-line',
  client_name: 'The command line of this graph',
  application_type: 'native',
  token_endpoint_auth_method: 'none',
  grant_types: ['urn:ietf:params:oauth:grant-type:device_code', 'refresh_token'],
  response_types: [],
  redirect_uris: [],
};

/** The applications among the demo people, each with a secret that everyone knows. */
const applications = people.flatMap(({ clientId }): ClientMetadata[] =>
  clientId
    ? [
        {
          client_id: clientId,
          client_secret: `${clientId}-demo-secret`,
          token_endpoint_auth_method: 'client_secret_basic',
          grant_types: ['client_credentials'],
          response_types: [],
          redirect_uris: [],
        },
      ]
    : [],
);

/** The clients that may log in at the demo's provider. */
export const clients = [portal, commandLine, ...applications];
