import { createPrivateKey, X509Certificate } from 'node:crypto';
import * as z from 'zod/mini';
import { StartUpError } from '../errors/start-up-error.ts';
import { defaultExchange, readPem, type SigningKey, type TrustConfig, trustFiles } from './exchange-config.ts';
import { about, address, json, oneOf, wholeNumber } from './setting.ts';

const mostBytes = 512 * 1024 * 1024;

// It holds a secret, so the message does not repeat it.
const account = json(
  z.object({ url: address, systemId: z.string(), secretKey: z.string() }),
  'JSON with the url, the systemId and the key of the account, as the README shows it',
);

const file = z.optional(z.string());
const trust = z.pipe(
  z.strictObject({
    ...{ anchors: file, timestampAnchors: file, intermediates: file, revocationLists: file },
    revocation: z._default(z.enum(['REQUIRED', 'IF_AVAILABLE']), defaultExchange.trust.revocation),
    acceptSha1: z._default(z.boolean(), defaultExchange.trust.acceptSha1),
  }),
  z.transform(({ revocation, acceptSha1, ...files }): TrustConfig => {
    for (const [field, name] of Object.entries(files)) readPem('SIGNATURE_TRUST', field, name);
    return { files, revocation, acceptSha1 };
  }),
);

const keyFiles = z.object({ privateKey: file, certificates: file });
type KeyFiles = z.output<typeof keyFiles>;

const packetKey = z.pipe(
  keyFiles,
  z.transform((files: KeyFiles) => readKey('DOCUMENT_SIGNING_KEY', files, ['rsa'])),
);

const agencyKeys = z.pipe(
  z.record(z.string(), keyFiles),
  z.transform((files: Record<string, KeyFiles>) =>
    Object.fromEntries(
      Object.entries(files).map(([agency, each]) => [
        agency,
        readKey(`AGENCY_SIGNING_KEYS of ${JSON.stringify(agency)}`, each, ['rsa', 'ec']),
      ]),
    ),
  ),
);

/** The settings of what is exchanged with systems outside the province, and of what is signed. */
export const exchangeSettings = {
  PUBLIC_URL: z.optional(address).register(about, {
    meaning:
      'Where other systems reach the graph, such as `https://graph.example`. The national portal is told the addresses of dossier files with it.',
  }),
  DOCUMENT_AXIS: z.optional(account).register(about, {
    meaning:
      'The account on the document axis (trục liên thông), as JSON: `{"url":…,"systemId":…,"secretKey":…}`. Without it, messages wait in the outbox.',
  }),
  NATIONAL_PORTAL: z.optional(account).register(about, {
    meaning:
      'The account on the National Public Service Portal, in the same form. Without it, changes wait in the outbox.',
  }),
  GOVERNMENT_REPORTS: z.optional(account).register(about, {
    meaning: "The account on the Government's report system, in the same form. Without it, reports wait in the outbox.",
  }),
  DOCUMENT_MAX_BYTES: z
    .prefault(wholeNumber(1_024, mostBytes, 'is not a size', ' of bytes'), String(defaultExchange.maxBytes))
    .register(about, { meaning: 'The most bytes of a file or a packet.' }),
  SIGNATURE_TRUST: z
    .prefault(
      json(
        trust,
        `JSON with the files of ${trustFiles.join(', ')}, revocation (REQUIRED or IF_AVAILABLE) and acceptSha1; all may be left out`,
      ),
      '{}',
    )
    .register(about, {
      otherwise: 'nobody is trusted',
      meaning:
        'What signatures are checked against, as JSON with PEM files: `{"anchors":"ca.pem","timestampAnchors":…,"intermediates":…,"revocationLists":…,"revocation":"REQUIRED","acceptSha1":false}`. Without a current revocation list a certificate is unknown, unless `revocation` is `IF_AVAILABLE`. While a file cannot be read, its last content stays in force and the log says so once.',
    }),
  DOCUMENT_SIGNING_KEY: z.optional(json(packetKey, 'JSON with the files privateKey and certificates')).register(about, {
    otherwise: 'none: packets are not signed',
    meaning: 'What edXML packets are signed with, as JSON with PEM files: `{"privateKey":…,"certificates":…}` (RSA).',
  }),
  AGENCY_SIGNING_KEYS: z
    .prefault(
      json(agencyKeys, 'JSON with the files {privateKey, certificates} of each agency, by its id or code'),
      '{}',
    )
    .register(about, {
      otherwise: 'none: agencies sign elsewhere',
      meaning:
        'What agencies sign files with when they issue or update documents, as JSON with PEM files by id or code of the agency: `{"H48":{"privateKey":…,"certificates":…}}` (RSA or elliptic curve, not encrypted). The certificate names the agency.',
    }),
  UNVERIFIED_REPORTS: z.prefault(oneOf(['refuse', 'accept'], 'is neither'), 'refuse').register(about, {
    meaning:
      'Whether a report can be approved with a signature that `SIGNATURE_TRUST` can neither prove nor disprove: `refuse`, or `accept`, and then `validlySigned` is null.',
  }),
  UNKNOWN_RECIPIENTS: z.prefault(oneOf(['take', 'refuse'], 'is neither'), 'take').register(about, {
    meaning:
      'What happens to a packet that names unknown recipients: `take` it in for the known ones, which the receipt states, or `refuse` it.',
  }),
};

/** A key of one of these kinds, to which the first certificate belongs; throws StartUpError for another. */
function readKey(name: string, files: KeyFiles, kinds: string[]): SigningKey {
  const privateKey = readPem(name, 'privateKey', files.privateKey);
  const certificates = readPem(name, 'certificates', files.certificates);
  try {
    const key = createPrivateKey(privateKey);
    const isFit = kinds.includes(key.asymmetricKeyType ?? '') && new X509Certificate(certificates).checkPrivateKey(key);
    if (isFit) return { privateKey, certificates };
  } catch {
    // Refused below; the library's message may say what is in a file.
  }
  throw new StartUpError(
    `${name}: requires a key (${kinds.join(' or ')}, not encrypted) and first of all its certificate`,
  );
}
