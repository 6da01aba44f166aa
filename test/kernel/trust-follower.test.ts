import { rename, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as asn1 from 'asn1js';
import { readRevocationLists } from '../../subgraphs/kernel/signature/revocation-list.ts';
import { readTrust } from '../../subgraphs/kernel/signature/trust.ts';
import { followTrust } from '../../subgraphs/kernel/signature/trust-follower.ts';
import { StartUpError } from '../../subgraphs/kernel/errors/start-up-error.ts';
import { daysLater, type Identity, issue, revocationList } from '../support/certificate-authority.ts';
import { trustFiles } from '../support/trust-files.ts';

let root: Identity;
let signers: Identity[];
beforeAll(async () => {
  root = await issue({ commonName: 'CA gốc thử nghiệm', authority: true });
  signers = [await issue({ commonName: 'Một', issuer: root }), await issue({ commonName: 'Hai', issuer: root })];
});

/** The list of the authority after it has revoked that many of the signers. */
const listOf = (count: number) =>
  revocationList(
    root,
    signers.slice(0, count).map((identity) => ({ identity, at: daysLater(1) })),
  );

/** Follows files of the authority; what is opened with them counts revoked certificates, and says when it is closed. */
async function follow() {
  const files = await trustFiles({ anchors: root.pem, revocationLists: await listOf(0) });
  const told: string[] = [];
  const closed: number[] = [];
  let opened = 0;
  const follower = followTrust(
    files.config,
    ({ settings }) => {
      const revoked = readTrust(settings).revocationLists.reduce((sum, list) => sum + list.revoked.size, 0);
      opened += 1;
      return { revoked, close: async () => void closed.push(revoked) };
    },
    (error, job) => told.push(`${job}: ${String(error)}`),
  );
  const { use, close } = follower;
  const list = files.config.files.revocationLists!;
  const revoked = () => use(async (service) => service.revoked);
  return {
    write: (pem: string) => files.write('revocationLists', pem),
    list,
    use,
    close,
    revoked,
    told,
    closed,
    opened: () => opened,
  };
}

describe('trust whose files change', () => {
  it('is as the files are when there is work, and named after what they say', async () => {
    const { write, use, revoked, opened, closed, close } = await follow();
    const name = () => use(async (_, trust) => trust.fingerprint);
    expect(await revoked()).toBe(0);
    const before = await name();
    await write(await listOf(1));
    expect(await revoked()).toBe(1);
    expect(await name()).not.toBe(before);
    expect(closed).toEqual([0]);
    await write(await listOf(0));
    expect([await revoked(), opened()]).toEqual([0, 3]);
    await close();
    expect(closed).toEqual([0, 1, 0]);
  });

  it('is as it was for work that began before, and what did that is closed only then', async () => {
    const { write, use, revoked, closed, close } = await follow();
    let finish = () => {};
    const finished = new Promise<void>((resolve) => (finish = resolve));
    const begun = use(async (service) => finished.then(() => [service.revoked, [...closed]]));
    await write(await listOf(2));
    expect(await revoked()).toBe(2);
    expect(closed).toEqual([]);
    finish();
    expect(await begun).toEqual([0, []]);
    expect(closed).toEqual([0]);
    await close();
  });

  it('stays as it was when they are written anew and say the same, and follows a file that another is put in place of', async () => {
    const { write, list, revoked, opened, close } = await follow();
    const same = await listOf(0);
    await write(same);
    expect(await revoked()).toBe(0);
    const before = opened();
    await write(same);
    expect([await revoked(), opened()]).toEqual([0, before]);
    await writeFile(`${list}.new`, await listOf(1));
    await rename(`${list}.new`, list);
    expect(await revoked()).toBe(1);
    await writeFile(`${list}.2`, await listOf(2));
    await rm(list);
    await symlink(path.basename(`${list}.2`), list);
    expect(await revoked()).toBe(2);
    await close();
  });

  it('is the last that could be read while they cannot be, which is told once, without where they are', async () => {
    const { write, list, revoked, told, close } = await follow();
    const good = await listOf(2);
    const broken = [
      '',
      'not PEM',
      good.slice(0, good.length / 2),
      `${await listOf(1)}${good.slice(0, -30)}`,
      `${good.slice(0, 100)}${good.slice(165)}`,
      root.pem,
    ];
    for (const text of broken) {
      await write(text);
      expect(await revoked()).toBe(0);
    }
    await rm(list);
    expect(await revoked()).toBe(0);
    expect(told).toEqual([expect.stringMatching(/^signature trust: StartUpError: SIGNATURE_TRUST: the file of revo/)]);
    expect(told.join()).not.toContain(path.dirname(list));
    await write(good);
    expect([await revoked(), told.length]).toEqual([2, 1]);
    await write('not PEM');
    expect([await revoked(), await revoked(), told.length]).toEqual([2, 2, 2]);
    await close();
  });

  it('does not begin with files that cannot be read', async () => {
    for (const anchors of ['-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----', root.pem.slice(0, -40)]) {
      const { config } = await trustFiles({ anchors });
      expect(() => followTrust(config, () => ({ close: async () => {} }))).toThrow(StartUpError);
    }
  });

  it('has lists of tens of thousands of certificates', async () => {
    const numbered = (value: number) => ({ certificate: { serialNumber: new asn1.Integer({ value }) } }) as Identity;
    const entries = Array.from({ length: 12_000 }, (_, index) => ({ identity: numbered(index), at: daysLater(1) }));
    const pem = await revocationList(root, entries);
    const [list] = readRevocationLists(pem);
    expect([list!.revoked.size, list!.revoked.get('1fff')]).toEqual([12_000, daysLater(1)]);
  });
});
