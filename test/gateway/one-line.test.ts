import { readFileSync } from 'node:fs';
import { isInputObjectType, isObjectType, buildSchema, parse } from 'graphql';
import fc from 'fast-check';
import { people } from '../../gateway/demo/people.ts';
import { readBounds } from '../../subgraphs/kernel/bounds/bound-sdl.ts';
import { projectFile } from '../../subgraphs/kernel/process/project.ts';
import { faultOfLine, faultOfText, plainText } from '../../subgraphs/kernel/text/plain-text.rules.ts';
import { ask } from '../support/ask.ts';
import { sharedGraph, type SharedGraph, topologies } from '../support/graph.ts';
import { letter } from '../support/letters.ts';

const person = (name: string) => people.find((candidate) => candidate.name === name)!;

describe.each(topologies)('a name, %s', (topology) => {
  let graph: SharedGraph;
  beforeAll(async () => {
    graph = await sharedGraph(topology);
  });

  async function refusals(who: string, mutation: string, type: string, input: Record<string, unknown>) {
    const query = `mutation ($input: ${type}!) { ${mutation}(input: $input) { id } }`;
    const token = await graph.token(person(who));
    const { body } = await ask(graph.url, {
      query,
      token,
      variables: { input: { idempotencyKey: 'one-line-key', ...input } },
    });
    return body.errors?.map(({ message, extensions: { code, argument } }) => ({ code, place: argument ?? message }));
  }

  const rename = (nameVi: string) =>
    refusals('administrator', 'renameAgency', 'RenameAgencyInput', {
      date: '2027-01-01',
      agency: { id: 'qni2025', revision: 1 },
      ...{ nameVi, nameEn: "People's Committee" },
    });

  it.each([
    ['a line break', 'UBND tỉnh\nQuảng Ngãi'],
    ['a tab', 'UBND tỉnh\tQuảng Ngãi'],
    ['a line separator', 'UBND tỉnh\u2028Quảng Ngãi'],
    ['an invisible space', 'UBND tỉnh\u200b Quảng Ngãi'],
    ['a soft hyphen', 'UBND tỉnh Quảng\u00ad Ngãi'],
    ['nothing but blanks', ' \u00a0\u3000'],
    ['nothing that can be seen', '\u3164'],
    ['nothing', ''],
  ])('with %s is refused, and its argument named', async (_, nameVi) => {
    expect(await rename(nameVi)).toEqual([{ code: 'BAD_USER_INPUT', place: 'input.nameVi' }]);
  });

  it.each([
    ['a bell', 'UBND tỉnh\u0007'],
    ['an escape sequence', 'UBND \u001b[31mtỉnh'],
    ['a control character of the second set', 'UBND tỉnh\u0085'],
    ['an override of its direction', 'UBND \u202etỉnh'],
    ['an isolate', 'UBND \u2067tỉnh'],
  ])('with %s is refused as any text is', async (_, nameVi) => {
    expect(await rename(nameVi)).toEqual([{ code: 'BAD_USER_INPUT', place: 'input.nameVi' }]);
  });

  it.each([
    ['half a character', 'UBND \ud83d tỉnh'],
    ['NUL', 'UBND\u0000'],
  ])('with %s is refused', async (_, nameVi) => {
    expect(await rename(nameVi)).toEqual([expect.objectContaining({ code: 'BAD_USER_INPUT' })]);
  });

  it('of a draft, of its signer and in its lists is refused likewise', async () => {
    const draft = (input: Record<string, unknown>) =>
      refusals('clerk', 'draftDocument', 'DraftDocumentInput', { ...letter(), ...input });
    expect(await draft({ subject: 'V/v\u2028họp' })).toEqual([{ code: 'BAD_USER_INPUT', place: 'input.subject' }]);
    expect(await draft({ addressees: ['Các sở', ' '] })).toEqual([
      { code: 'BAD_USER_INPUT', place: 'input.addressees.1' },
    ]);
  });
});

describe('texts that are one line', () => {
  const api = buildSchema(readFileSync(projectFile('schema/api.graphql'), 'utf8'));
  const bounds = readBounds(parse(readFileSync(projectFile('schema/supergraph.graphql'), 'utf8')));

  it('are all names, titles, subjects and units of inputs', () => {
    const isName = /^(name|title)(Vi|En)?$|[a-z]Name$|^(subject|abbreviation|notation|position|place|unit|clause)$/;
    const others = Object.values(api.getTypeMap()).flatMap((type) =>
      isInputObjectType(type)
        ? Object.values(type.getFields())
            .filter(({ name, type: valueType }) => isName.test(name) && String(valueType).startsWith('Text'))
            .filter(({ name }) => bounds.get(type.name)?.get(name)?.line !== true)
            .map(({ name }) => `${type.name}.${name}`)
        : [],
    );
    // What a file is called has rules of its own.
    expect(others.filter((path) => !path.endsWith('.fileName'))).toEqual([]);
    expect(isObjectType(api.getType('Agency'))).toBe(true);
  });

  it('say so', () => {
    const type = api.getType('RenameAgencyInput');
    const field = isInputObjectType(type) ? type.getFields().nameVi : undefined;
    expect(field?.description).toMatch(/One line\.$/);
  });
});

describe('text of people', () => {
  it('keeps tabs and lines, which end alike', () => {
    expect(plainText('Một\r\nHai\rBa\n\tBốn')).toBe('Một\nHai\nBa\n\tBốn');
    expect(faultOfText('Một\nHai\n\tBa')).toBeUndefined();
  });

  it('is of one form, whoever typed it', () => {
    const name = 'Sở Giáo dục và Đào tạo';
    expect(name.normalize('NFD')).not.toBe(name);
    expect(plainText(name.normalize('NFD'))).toBe(name);
  });

  it('in Vietnamese, and with signs of other scripts, is a line', () => {
    for (const text of ['Ủy ban nhân dân xã Ia Đal', 'Bờ Y – Pờ Y', 'A&B (1/2)', '0255', '中文', '🏛'])
      expect([text, faultOfLine(plainText(text))]).toEqual([text, undefined]);
  });

  it('that is read once is the same when it is read again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        let once: string;
        try {
          once = plainText(text);
        } catch (error) {
          return error instanceof RangeError;
        }
        return plainText(once) === once;
      }),
    );
  });
});
