import { parseInstant } from '../../subgraphs/kernel/dates/instant.ts';
import {
  type CheckedSignature,
  signingParty,
  type SigningParty,
  validlySigned,
} from '../../subgraphs/kernel/signature/signature.rules.ts';

const sentAt = parseInstant('2026-03-02T09:00:00Z');
const expected = { signerName: 'Trần Thị Thử Nghiệm', agencyNames: ['UBND tỉnh Quảng Ngãi'] };
const signer = (commonName: string) => ({ subject: '', commonName, organization: null, issuer: '', serialNumber: '1' });
const by = (party: SigningParty, change: Partial<CheckedSignature['verdict']> = {}): CheckedSignature => ({
  party,
  verdict: {
    format: 'PADES',
    status: 'VALID',
    signer: signer(party === 'LEADER' ? 'Trần Thị Thử Nghiệm' : 'UBND tỉnh Quảng Ngãi'),
    signingTime: parseInstant('2026-03-02T08:00:00Z'),
    coversWholeFile: true,
    ...change,
  },
});
const outcomeOf = (...signatures: CheckedSignature[]) => validlySigned(signatures, expected, sentAt);

describe('a document', () => {
  it('is validly signed by its leader and its agency, both on the whole file, before it was sent', () => {
    expect(outcomeOf(by('LEADER'), by('AGENCY'))).toEqual({ validlySigned: true, leader: null, agency: null });
  });

  it('is not, with one of the two missing, or signed by neither', () => {
    expect(outcomeOf(by('LEADER'))).toEqual({ validlySigned: false, leader: null, agency: 'MISSING' });
    expect(outcomeOf(by('AGENCY'))).toEqual({ validlySigned: false, leader: 'MISSING', agency: null });
    expect(outcomeOf({ ...by('LEADER'), party: null })).toMatchObject({ leader: 'MISSING', agency: 'MISSING' });
  });

  it.each<[Partial<CheckedSignature['verdict']>, boolean | null, string]>([
    [{ status: 'INVALID' }, false, 'INVALID'],
    [{ status: 'UNKNOWN' }, null, 'UNKNOWN'],
    [{ coversWholeFile: false }, false, 'NOT_WHOLE_FILE'],
    [{ signer: signer('Nguyễn Văn Khác') }, false, 'WRONG_SIGNER'],
    [{ signer: signer('Trần Thị Thứ Nghiệm') }, false, 'WRONG_SIGNER'],
    [{ signer: null }, false, 'WRONG_SIGNER'],
    [{ signingTime: null }, false, 'NO_SIGNING_TIME'],
    [{ signingTime: parseInstant('2026-03-02T09:00:01Z') }, false, 'SIGNED_AFTER_SENDING'],
    [{ status: 'UNKNOWN', signingTime: parseInstant('2026-03-02T09:00:01Z') }, false, 'SIGNED_AFTER_SENDING'],
  ])('whose leader signed with %j is so: %s, for %s', (change, validly, lack) => {
    expect(outcomeOf(by('LEADER', change), by('AGENCY'))).toEqual({
      validlySigned: validly,
      leader: lack,
      agency: null,
    });
  });

  it('may have signatures that do not count beside those that do', () => {
    const invalid = by('LEADER', { status: 'INVALID' });
    expect(outcomeOf(invalid, by('LEADER'), by('AGENCY'))).toMatchObject({ validlySigned: true });
    expect(outcomeOf(invalid, by('LEADER', { status: 'UNKNOWN' }), by('AGENCY'))).toMatchObject({
      validlySigned: null,
    });
  });

  it('is not unknown but not validly signed, when one signature is unknown and the other wrong', () => {
    const outcome = outcomeOf(by('LEADER', { status: 'UNKNOWN' }), by('AGENCY', { status: 'INVALID' }));
    expect(outcome).toEqual({ validlySigned: false, leader: 'UNKNOWN', agency: 'INVALID' });
  });

  it('whose agency signed a PDF after the leader counts where countersigning does', () => {
    const earlier = by('LEADER', { coversWholeFile: false });
    const countersigned = (...signatures: CheckedSignature[]) =>
      validlySigned(signatures, expected, sentAt, 'COUNTERSIGNED').validlySigned;
    expect(countersigned(earlier, by('AGENCY'))).toBe(true);
    expect(countersigned(earlier, by('AGENCY', { coversWholeFile: false }))).toBe(false);
    expect(countersigned(earlier, by('AGENCY', { status: 'INVALID' }))).toBe(false);
    expect(countersigned(by('LEADER', { coversWholeFile: false, format: 'CADES' }), by('AGENCY'))).toBe(false);
  });
});

describe('the party that signed', () => {
  it.each([
    ['TRẦN  THỊ THỬ NGHIỆM', 'LEADER'],
    ['Trần Thị Thử Nghiệm'.normalize('NFD'), 'LEADER'],
    ['Ubnd tỉnh Quảng Ngãi', 'AGENCY'],
    ['Tran Thi Thu Nghiem', null],
    ['', null],
  ])('of a certificate of %j is %s', (name, party) => {
    expect(signingParty(signer(name), expected)).toBe(party);
  });

  it('of no certificate is nobody', () => {
    expect(signingParty(null, expected)).toBeNull();
  });
});
