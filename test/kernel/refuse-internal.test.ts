import { expectInternal, noteInternal, settleInternal } from '../support/internal-answers.ts';

describe('an answer with INTERNAL', () => {
  const answer = '{"errors":[{"message":"…","extensions":{"code":"INTERNAL"}}]}';

  it('fails the test that had it, unless that asked for it', () => {
    noteInternal(answer);
    expect(settleInternal).toThrow('which this test does not expect: {"errors"');
    expectInternal();
    noteInternal(answer);
    expect(settleInternal).not.toThrow();
  });

  it('fails the test that asked for it and had none', () => {
    expectInternal();
    noteInternal('{"data":{"class":"INTERNAL"}}');
    expect(settleInternal).toThrow('No server answered INTERNAL');
  });
});
