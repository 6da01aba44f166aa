import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { projectFile } from '../../../subgraphs/kernel/process/project.ts';
import { daysLater, pem, signedAt } from './certificates.ts';
import { type Case, cmsCases, makeAuthorities } from './cms-cases.ts';
import { pdfCases } from './pdf-cases.ts';
import { xmlCases } from './xml-cases.ts';

/*
 * Makes the files of `verdicts.json` anew and asks openssl and xmlsec1, which must be installed, what they say of them:
 *
 *   npm run referees
 *
 * The answers are kept beside the files, so that the suite needs neither of the two.
 */
const folder = mkdtempSync(path.join(tmpdir(), 'referees-'));
const authorities = makeAuthorities();
const anchors = pem('CERTIFICATE', authorities.root.certificate);
const cases = [...cmsCases(authorities), ...pdfCases(authorities), ...xmlCases(authorities, folder)];
const judged = cases.map((made) => ({
  name: made.name,
  format: made.format,
  accepted: isAccepted(made),
  ours: made.ours,
  ...(made.policy ? { policy: made.policy } : {}),
  file: made.file.toString('base64'),
  ...(made.signature ? { signature: made.signature.toString('base64') } : {}),
}));
const fixture = {
  referees: [version('openssl', 'version'), version('xmlsec1', '--version')],
  signedAt,
  checkedAt: daysLater(8),
  anchors,
  cases: judged,
};
writeFileSync(projectFile('test/documents/referees.json'), `${JSON.stringify(fixture, null, 1)}\n`);
rmSync(folder, { recursive: true });
console.log(`${judged.length} files, ${judged.filter(({ accepted }) => accepted).length} of them accepted`);

/** Whether the referee accepts it as of the day of signing: every signature in it. */
function isAccepted(made: Case): boolean {
  const file = kept('file', made.file);
  if (made.format === 'XMLDSIG') return isXmlAccepted(file);
  const parts = made.format === 'PADES' ? pdfParts(made.file) : [{ signed: made.file, cms: made.signature! }];
  const isSigned = parts.every(({ signed, cms }) =>
    isCmsAccepted(kept('content', signed), kept('signature', cms), cms),
  );
  return isSigned && (!made.stamp || isStampAccepted(made.stamp));
}

function isCmsAccepted(content: string, signature: string, bytes: Buffer): boolean {
  const form = bytes.includes('-----BEGIN') ? 'PEM' : 'DER';
  const at = ['-attime', String(signedAt.getTime() / 1000)];
  const trust = ['-CAfile', kept('root.pem', Buffer.from(anchors))];
  return runs('openssl', [
    'cms',
    '-verify',
    '-inform',
    form,
    '-in',
    signature,
    '-content',
    content,
    '-binary',
    ...trust,
    ...at,
  ]);
}

function isStampAccepted({ token, value }: NonNullable<Case['stamp']>): boolean {
  const trust = ['-CAfile', kept('root.pem', Buffer.from(anchors))];
  return runs('openssl', [
    'ts',
    '-verify',
    '-token_in',
    '-in',
    kept('token', token),
    '-data',
    kept('value', value),
    ...trust,
  ]);
}

function isXmlAccepted(file: string): boolean {
  const at = signedAt.toISOString().replace('T', ' ').slice(0, 19);
  const trust = ['--trusted-pem', kept('root.pem', Buffer.from(anchors)), '--verification-time', at];
  return runs('xmlsec1', [
    '--verify',
    ...trust,
    '--id-attr:Id',
    'urn:tinh:Part',
    '--id-attr:Id',
    'http://www.w3.org/2000/09/xmldsig#:Object',
    file,
  ]);
}

function runs(program: string, args: string[]): boolean {
  try {
    execFileSync(program, args, { stdio: 'pipe', env: { ...process.env, TZ: 'UTC' } });
    return true;
  } catch {
    return false;
  }
}

/** The signatures of a PDF file by the ranges in it, as its readers find them, and what they are of. */
function pdfParts(file: Buffer): { signed: Buffer; cms: Buffer }[] {
  const ranges = [...file.toString('latin1').matchAll(/\/ByteRange \[0 (\d+) (\d+) (\d+) *\]\s*\/Contents/g)];
  return ranges.map(([, length, rest, restLength]) => {
    const [first, second] = [Number(length), Number(rest)];
    const signed = Buffer.concat([file.subarray(0, first), file.subarray(second, second + Number(restLength))]);
    const gap = file.toString('latin1', first, second);
    return { signed, cms: Buffer.from(gap.slice(gap.indexOf('<') + 1, gap.lastIndexOf('>')), 'hex') };
  });
}

function kept(name: string, bytes: Buffer): string {
  const file = path.join(folder, name);
  writeFileSync(file, bytes);
  return file;
}

function version(program: string, argument: string): string {
  return execFileSync(program, [argument]).toString().trim();
}
