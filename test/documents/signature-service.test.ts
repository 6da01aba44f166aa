import { writePacket } from '../../subgraphs/documents/edxml/write-packet.ts';
import {
  openSignatureService,
  type SignatureService,
} from '../../subgraphs/documents/signing/signature/signature-service.ts';
import { defaultPoolLimits } from '../../subgraphs/kernel/signature/worker-pool.ts';
import { loadTrust, type NamedTrust } from '../../subgraphs/kernel/signature/trust.ts';
import type { VerificationRequest } from '../../subgraphs/kernel/signature/judge.ts';
import { daysLater, type Identity, issue, revocationList, signDetached } from '../support/certificate-authority.ts';
import { newPacket } from '../support/packets.ts';
import { trustFiles } from '../support/trust-files.ts';

let agency: Identity;
let trust: NamedTrust;
const open: SignatureService[] = [];
const service = (limits = {}, key: 'with a key' | 'without' = 'with a key') => {
  const signingKey = key === 'without' ? undefined : { privateKey: agency.privateKeyPem, certificates: agency.pem };
  const opened = openSignatureService(trust, { signingKey, agencyKeys: {} }, { ...defaultPoolLimits, ...limits });
  open.push(opened);
  return opened;
};

beforeAll(async () => {
  const root = await issue({ commonName: 'CA gốc thử nghiệm', authority: true });
  agency = await issue({ commonName: 'UBND tỉnh Quảng Ngãi', issuer: root });
  trust = loadTrust((await trustFiles({ anchors: root.pem, revocationLists: await revocationList(root) })).config);
});
afterAll(() => Promise.all(open.map((each) => each.close())));

const outcome = writePacket(newPacket());
const packet = outcome.ok ? outcome.value : Buffer.alloc(0);
const request = (change: Partial<VerificationRequest>): VerificationRequest => ({
  format: 'XMLDSIG',
  file: packet,
  existedAt: daysLater(0),
  checkedAt: daysLater(2),
  ...change,
});

describe('the signature service', () => {
  it('signs a packet and verifies what it signed, on another thread', async () => {
    const { sign, verify } = service();
    const signed = await sign(packet);
    expect(await verify(request({ file: signed }))).toMatchObject([
      { status: 'VALID', signer: { commonName: 'UBND tỉnh Quảng Ngãi' }, checkedAt: daysLater(2) },
    ]);
    const file = Buffer.from('a document');
    const signature = await signDetached(file, agency);
    expect(await verify(request({ format: 'CADES', file, signature }))).toMatchObject([{ status: 'VALID' }]);
    expect(await verify(request({}))).toEqual([]);
  });

  it('leaves the event loop free while it verifies', async () => {
    const { sign, verify } = service();
    const signed = await sign(packet);
    let turns = 0;
    const turning = setInterval(() => turns++, 1);
    await Promise.all(Array.from({ length: 20 }, () => verify(request({ file: signed }))));
    clearInterval(turning);
    expect(turns).toBeGreaterThan(5);
  });

  it('calls a file that takes too long unknown, and goes on with the next', async () => {
    const { verify } = service({ milliseconds: 1 });
    const large = Buffer.from(`<a>${'<b/>'.repeat(9_000)}</a>`);
    const verdicts = await verify(request({ file: large }));
    expect(verdicts).toMatchObject([
      {
        status: 'UNKNOWN',
        reason: 'TOO_COSTLY',
        coversWholeFile: false,
        inputsHash: expect.stringMatching(/^\w{64}$/),
      },
    ]);
    expect(await verify(request({}))).toHaveLength(1);
  });

  it('refuses what does not fit in its queue, and does what does', async () => {
    const { verify } = service({ queue: 2 });
    const answers = await Promise.allSettled([1, 2, 3, 4, 5].map(() => verify(request({}))));
    expect(answers.map(({ status }) => status)).toEqual([
      'fulfilled',
      'fulfilled',
      'fulfilled',
      'rejected',
      'rejected',
    ]);
    expect(answers[4]).toMatchObject({ reason: { name: 'QueueFull' } });
    expect(await verify(request({}))).toEqual([]);
  });

  it('signs nothing without a key', async () => {
    const { sign } = service({}, 'without');
    await expect(sign(packet)).rejects.toThrow('No signing key is configured');
    const keyless = service();
    await expect(keyless.sign(Buffer.from('<a/>'))).rejects.toThrow();
  });
});
