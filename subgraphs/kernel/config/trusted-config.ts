/** Which operations a client may send: any, any of which the untrusted are counted, or the trusted ones alone. */
export type TrustMode = (typeof trustModes)[number];
export const trustModes = ['open', 'logged', 'only-trusted'] as const;

/** What holds for one client. */
export interface ClientTrust {
  mode: TrustMode;
  /** Files of trusted operations; they may change while the server runs. */
  manifests: readonly string[];
}

/** Which operations are trusted, and which clients may send others; see the README's table. */
export interface TrustedConfig extends ClientTrust {
  /** By the `client_id` of tokens; what is trusted of all is trusted of each. */
  clients: Readonly<Record<string, ClientTrust>>;
}

/** Where nothing is configured. */
export const everythingOpen: TrustedConfig = { mode: 'open', manifests: [], clients: {} };
