/**
 * What a large file costs the server, and whoever asks for something else meanwhile.
 *
 *   npm run bench:files                                    on an embedded database
 *   DATABASE_URL=postgresql://… npm run bench:files        on an empty database of a server, which it fills
 *
 * Starts the gateway as `npm start` does and sends it a PDF of 40 MB through the front door, as a commune does that issues a
 * document with the signature of its key, and as packets. Meanwhile it asks for an agency, again and again. Prints for each step how
 * long it took, for how long at most the event loop was held and another query waited, and how much memory was resident.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { parseInstant } from '../../subgraphs/kernel/dates/instant.ts';
import { createClient } from '../../client-sdk/src/index.ts';
import { people } from '../../gateway/demo/people.ts';
import { openDemoIssuer } from '../../subgraphs/kernel/identity/local-issuer.ts';
import { parsePlainDate } from '../../subgraphs/kernel/dates/plain-date.ts';
import { projectFile } from '../../subgraphs/kernel/process/project.ts';
import { issue as certify } from '../support/certificate-authority.ts';
import { bytesOf, newPacket, organ } from '../support/packets.ts';
import { freePort } from '../support/process.ts';

const size = 40_000_000;
const commune = 'c-21136@2025';

const folder = await mkdtemp(path.join(tmpdir(), 'bench-files-'));
const issuer = await openDemoIssuer(folder);
const clerk = people.find(({ name }) => name === 'commune-clerk')!;
const { server, url } = await startServer();
const { documents, exchange } = createClient({ url, token: () => issuer.token(clerk), timeout: 600_000 });
const pdf = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(size - 9)]);
try {
  await measure();
} finally {
  server.kill('SIGTERM');
  await once(server, 'exit');
  await rm(folder, { recursive: true, force: true });
}

async function measure(): Promise<void> {
  console.log(`${cpus().length} × ${cpus()[0]?.model}; a file of ${size / 1e6} MB\n`);
  console.log('| step | seconds | loop held, ms | another query, ms | resident, MB |\n| --- | --- | --- | --- | --- |');
  // What is loaded and compiled once is not the file's.
  await row(undefined, () => exchange.storeFile('small.pdf', new Blob([pdf.subarray(0, 1_000_000)])));
  await row('at rest', () => new Promise((resolve) => setTimeout(resolve, 2_000)));
  const { id: file } = await row('upload', () => exchange.storeFile('large.pdf', new Blob([pdf])));
  const draft = (
    await documents.draftDocument({
      input: {
        idempotencyKey: 'bench-draft',
        type: 'OFFICIAL_LETTER',
        notation: 'UBND-VP',
        subject: 'V/v gửi văn bản có ký số',
        place: 'Cà Đam',
        signer: { position: 'CHỦ TỊCH', fullName: 'Trần Minh Bình' },
        addressees: ['Sở Khoa học và Công nghệ'],
      },
    })
  ).draftDocument!;
  const input = {
    idempotencyKey: 'bench-issue',
    draft: draft.id,
    revision: 1,
    files: [{ file, role: 'MAIN' as const }],
  };
  const { id } = (await row('issue, signed by the agency', () => documents.issueDocument({ input }))).issueDocument!;
  const content = await row('download', () => exchange.content(`/documents/${id}/files/1`));
  await row('read as a packet', () => exchange.packet(id));
  const receipt = await row('send as a packet', () => exchange.sendPacket(new Blob([packet()])));
  await row('at rest', () => new Promise((resolve) => setTimeout(resolve, 2_000)));
  const again = await exchange.content(`/documents/${receipt.document}/files/1`);
  for (const each of [content, again])
    if (hash(Buffer.from(await each.arrayBuffer())) !== hash(pdf)) throw new Error('The file came back as another');
}

async function row<Result>(name: string | undefined, work: () => Promise<Result>): Promise<Result> {
  let over = false;
  await watched();
  const start = performance.now();
  const others = askMeanwhile();
  const result = await work();
  const seconds = (performance.now() - start) / 1_000;
  over = true;
  const waited = await others;
  const { held, resident } = await watched();
  if (name)
    console.log(`| ${name} | ${seconds.toFixed(1)} | ${[held, waited, resident].map(Math.round).join(' | ')} |`);
  return result;

  async function askMeanwhile(): Promise<number> {
    let longest = 0;
    while (!over) {
      const asked = performance.now();
      const query = JSON.stringify({ query: '{ agency(id: "c-21136@2025") { nameVi } }' });
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: query,
      });
      await response.text();
      longest = Math.max(longest, performance.now() - asked);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    return longest;
  }
}

async function watched(): Promise<{ held: number; resident: number }> {
  server.send('since');
  const [answer] = (await once(server, 'message')) as [{ held: number; resident: number }];
  return answer;
}

async function startServer(): Promise<{ server: ChildProcess; url: string }> {
  const inForce = { validFrom: new Date(Date.now() - 86_400_000), validTo: new Date(Date.now() + 86_400_000) };
  const root = await certify({ commonName: 'CA', authority: true, ...inForce });
  const agency = await certify({ commonName: 'Ủy ban nhân dân xã Cà Đam', issuer: root, ...inForce });
  const file = async (name: string, text: string) => {
    await writeFile(path.join(folder, name), text);
    return path.join(folder, name);
  };
  const key = {
    privateKey: await file('key.pem', agency.privateKeyPem),
    certificates: await file('certificate.pem', agency.pem),
  };
  const port = await freePort();
  const { DATABASE_URL, PATH = '', HOME = '' } = process.env;
  const server = fork(projectFile('run.mjs'), ['gateway/main.ts'], {
    execArgv: ['--import', projectFile('dist/test/bench/watched.js')],
    env: {
      ...{ PATH, HOME, PORT: String(port), DATA_DIR: folder },
      ...(DATABASE_URL ? { DATABASE_URL } : {}),
      SIGNATURE_TRUST: JSON.stringify({ anchors: await file('root.pem', root.pem), revocation: 'IF_AVAILABLE' }),
      AGENCY_SIGNING_KEYS: JSON.stringify({ [commune]: key }),
    },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const origin = `http://127.0.0.1:${port}`;
  for (;;) {
    if (server.exitCode !== null) throw new Error('The server did not start');
    if ((await fetch(`${origin}/health/ready`).catch(() => undefined))?.ok) return { server, url: `${origin}/graphql` };
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

function packet(): Uint8Array<ArrayBuffer> {
  const number = String(Date.now() % 100_000);
  const bytes = bytesOf(
    newPacket({
      from: organ(commune),
      to: [organ('qni-skhcn2025-new')],
      documentId: `${commune},2026/11/20,${number}/UBND-VP`,
      codeNumber: number,
      codeNotation: 'UBND-VP',
      promulgationDate: parsePlainDate('2026-11-20'),
      trace: [{ organId: commune, timestamp: parseInstant('2026-11-20T02:00:00Z') }],
      attachments: [
        { contentId: 'cid:a', name: 'large.pdf', description: null, contentType: 'application/pdf', content: pdf },
      ],
    }),
  );
  return new Uint8Array(bytes);
}

function hash(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}
