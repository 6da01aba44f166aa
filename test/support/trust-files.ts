import { mkdtemp, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { defaultExchange, type TrustConfig, type TrustFile } from '../../subgraphs/kernel/config/exchange-config.ts';

/** The files of trust that a graph is started with, in a folder that is removed after the run. */
export interface TrustFiles {
  /** What names them in the configuration. */
  config: TrustConfig;
  /** Writes one of them anew. */
  write(file: TrustFile, pem: string): Promise<void>;
}

/** Writes files of trust with these PEM texts. */
export async function trustFiles(
  texts: Partial<Record<TrustFile, string>>,
  policy: Partial<Pick<TrustConfig, 'revocation' | 'acceptSha1'>> = {},
): Promise<TrustFiles> {
  const folder = await mkdtemp(path.join(process.env.TEST_FOLDER!, 'trust-'));
  const names = Object.keys(texts) as TrustFile[];
  const files = Object.fromEntries(names.map((file) => [file, path.join(folder, `${file}.pem`)]));
  const write = (file: TrustFile, pem: string) => writeFile(files[file]!, pem);
  for (const file of names) await write(file, texts[file]!);
  return { config: { ...defaultExchange.trust, ...policy, files }, write };
}
