/** What the page copies for Power Query, parsed by Microsoft's own parser of its language, and carried out against the graph. */
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { copies } from '../../../gateway/workbench/page/copy-as.js';
import { origin, tokenOf, url } from './support/graph.mjs';
import { runM } from './support/power-query.mjs';

const copied = (question) => copies['Power Query'](question, origin);

/** What Power Query would ask for, and how it would read the answer. */
async function asked(question) {
  let request;
  const reading = await runM(copied(question), {
    ReadKey: 'rk_secret',
    Token: 'a.b.c',
    'QuoteStyle.Csv': 'QuoteStyle.Csv',
    'Text.ToBinary': (text) => text,
    'Web.Contents': (address, options) => (request = { address, ...options }),
    'Csv.Document': (_, options) => options,
    'Table.PromoteHeaders': (options, { PromoteAllScalars }) => ({ ...options, PromoteAllScalars }),
  });
  return { request, reading };
}

const asCsv = { Delimiter: ',', Encoding: 65001, QuoteStyle: 'QuoteStyle.Csv', PromoteAllScalars: true };

/** Texts that M, an address, JSON or csv each write in another way. */
const odd = {
  quotes: `"one" and 'two' and ""three""`,
  Vietnamese: 'Đăng ký khai sinh tại xã Cà Đam, Ủy ban',
  'what stands for a character': '#(lf) #(#) #(cr,lf) #',
  'several lines': 'first\nsecond\r\nthird\tend',
  'an address': 'a=b&c=d?e#f%20+/\\',
  'beyond the plane': '𠮷野家 🙂',
  long: 'ấ'.repeat(20_000),
};

describe('what is copied is M that asks for the same', () => {
  for (const [name, text] of Object.entries(odd)) {
    test(`a parameter with ${name}`, async () => {
      const { request, reading } = await asked({
        name: 'kept',
        query: '',
        parameters: { words: text, asOf: '2026-01-01' },
      });
      const { origin: server, pathname, searchParams } = new URL(request.address);
      assert.deepEqual([server, pathname], [origin, '/tables/kept.csv']);
      assert.deepEqual(
        [...searchParams],
        [
          ['words', text],
          ['asOf', '2026-01-01'],
        ],
      );
      assert.deepEqual(request, { address: request.address, Headers: { 'x-read-key': 'rk_secret' } });
      assert.deepEqual(reading, asCsv);
    });

    test(`a question with ${name}`, async () => {
      const query = `query ($words: Text) { procedures(search: $words) { nodes { code } } } # ${text.replaceAll(/\s/g, ' ')}`;
      const question = { query, variables: { words: text }, rows: 'procedures', join: ['a', 'b.c'] };
      const { request, reading } = await asked(question);
      const { address, Content, Headers } = request;
      assert.deepEqual(JSON.parse(Content), { query, variables: { words: text } });
      assert.deepEqual(Headers, { Authorization: 'Bearer a.b.c', 'Content-Type': 'application/json' });
      assert.deepEqual(
        [...new URL(address).searchParams],
        [
          ['format', 'csv'],
          ['rows', 'procedures'],
          ['join', 'a,b.c'],
        ],
      );
      assert.deepEqual(reading, asCsv);
    });
  }

  test('a table without parameters, and one of which a parameter is left empty on purpose', async () => {
    const address = async (parameters) => (await asked({ name: 'kept', query: '', parameters })).request.address;
    assert.equal(await address(undefined), `${origin}/tables/kept.csv`);
    assert.equal(await address({ top: '' }), `${origin}/tables/kept.csv?top=`);
  });
});

describe('what is copied reads the graph', () => {
  const secrets = {};
  before(async () => {
    const Token = await tokenOf('analyst');
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${Token}` },
      body: JSON.stringify({
        query: 'mutation { createReadKey(input: { table: "lateness-by-commune", note: "M", days: 30 }) { secret } }',
      }),
    });
    Object.assign(secrets, { Token, ReadKey: (await response.json()).data.createReadKey.secret });
  });

  /** The table, as Power Query would have it. */
  function read(question) {
    return runM(copied(question), {
      ...secrets,
      'QuoteStyle.Csv': 'QuoteStyle.Csv',
      'Text.ToBinary': (text) => Buffer.from(text),
      'Web.Contents': async (address, { Headers, Content }) => {
        const response = await fetch(address, { method: Content ? 'POST' : 'GET', headers: Headers, body: Content });
        assert.equal(response.status, 200);
        return Buffer.from(await response.arrayBuffer());
      },
      'Csv.Document': (bytes) => cellsOf(bytes.toString('utf8')),
      'Table.PromoteHeaders': ([names, ...rows]) =>
        rows.map((row) => Object.fromEntries(row.map((cell, index) => [names[index], cell]))),
    });
  }

  test('a table that is kept under a name, with a read key', async () => {
    const rows = await read({ name: 'lateness-by-commune', parameters: { from: '2026-04-01', to: '2026-04-30' } });
    assert.equal(rows[0]['agency.nameVi'], 'UBND xã Cà Đam');
    assert.equal(rows[0].accepted, '20');
  });

  test("a question of one's own, with a token", async () => {
    const query = 'query ($words: Text) { procedures(search: $words) { nodes { code nameVi } } } # #(lf) "';
    assert.deepEqual(await read({ query, variables: { words: '1.001193' } }), [
      { code: '1.001193', nameVi: 'Đăng ký khai sinh' },
    ]);
  });
});

/** The cells of a csv file, as RFC 4180 has them. */
function cellsOf(text) {
  return text
    .trim()
    .split('\r\n')
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
        ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain,
      ),
    );
}
