import fc from 'fast-check';
import { takeFormFile } from '../../subgraphs/kernel/http/multipart.ts';

const type = 'multipart/form-data; boundary=b';
const lines = (...of: string[]) => of.join('\r\n');
const part = (disposition: string, content: string, ...headers: string[]) =>
  lines('--b', `Content-Disposition: form-data; ${disposition}`, ...headers, '', content, '');

async function* inPieces(body: Uint8Array, ends: number[] = []) {
  let from = 0;
  for (const end of [...ends, body.length]) {
    yield body.subarray(from, end);
    from = end;
  }
}

async function read(body: string | Uint8Array, contentType = type, ends: number[] = []) {
  const bytes = Buffer.from(body as string);
  return takeFormFile(inPieces(bytes, ends), contentType, async ({ name, contentType, content }) => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of content) chunks.push(chunk);
    return { name, contentType, text: Buffer.concat(chunks).toString() };
  });
}

const pdf = { name: 'a.pdf', contentType: 'application/pdf', text: '%PDF' };
const filePart = part('name=file; filename=a.pdf', '%PDF', 'Content-Type: application/pdf');

describe('multipart/form-data', () => {
  it.each([
    ['with a preamble and an epilogue', lines('This is a form.', 'Read on.', '') + filePart + '--b--\r\nSo long\r\n'],
    ['with fields before and after the file', `${part('name=x', '1')}${filePart}${part('name="y"', '2')}--b--`],
    ['without a line break at its end', `${filePart}--b--`],
    ['with headers in capitals', `${filePart.replace('Content-D', 'CONTENT-D').replace('Type:', 'TYPE:')}--b--`],
    [
      'that says that it is not encoded',
      `${filePart.replace('\r\n\r\n', '\r\nContent-Transfer-Encoding: BINARY\r\n\r\n')}--b--`,
    ],
    ['with a header over two lines', `${filePart.replace('file; ', 'file;\r\n ')}--b--`],
  ])('is read %s', async (_, body) => {
    expect(await read(body)).toEqual(pdf);
  });

  it.each(['multipart/form-data; boundary="b"', 'Multipart/Form-Data; charset=utf-8; Boundary=b'])(
    'is read as %s',
    async (contentType) => {
      expect(await read(`${filePart}--b--`, contentType)).toEqual(pdf);
    },
  );

  it('takes for a file what has a name, or a type that is not text', async () => {
    expect(await read(`${part('name=file', '<a/>', 'Content-Type: application/xml')}--b--`)).toEqual({
      name: '',
      contentType: 'application/xml',
      text: '<a/>',
    });
    expect(await read(`${part('name=file; filename=a.txt', 'a')}--b--`)).toMatchObject({ contentType: 'text/plain' });
  });

  it.each([
    ['several files', `${filePart}${filePart}--b--`, 'Send one part that is a file, and one only'],
    ['no file', `${part('name=x', '1')}--b--`, 'Send one part that is a file, and one only'],
    ['no parts', '--b--', 'Send one part that is a file, and one only'],
    ['nothing', '', 'The form is cut off, or is none'],
    ['something else', 'hello', 'The form is cut off, or is none'],
    ['no end', filePart, 'The form is cut off, or is none'],
    ['an end in the middle of its file', filePart.slice(0, -4), 'The form is cut off, or is none'],
    ['bare line feeds', `${filePart}--b--`.replaceAll('\r\n', '\n'), 'The form is cut off, or is none'],
    [
      'a line feed in a header',
      `${filePart.replace('a.pdf', 'a\n.pdf')}--b--`,
      'Send one part that is a file, and one only',
    ],
    [
      '21 parts',
      `${part('name=x', '1').repeat(20)}${filePart}--b--`,
      'The form has more than 20 parts; send the file alone',
    ],
    [
      'a file in base64',
      `${filePart.replace('\r\n\r\n', '\r\nContent-Transfer-Encoding: base64\r\n\r\n')}--b--`,
      'Send the file as it is, in no Content-Transfer-Encoding',
    ],
  ])('is refused with %s', async (_, body, message) => {
    await expect(read(body)).rejects.toMatchObject({ code: 'BAD_USER_INPUT', message });
  });

  it.each(['multipart/form-data', 'multipart/form-data; boundary=', `multipart/form-data; boundary=${'b'.repeat(71)}`])(
    'is refused as %s',
    async (contentType) => {
      await expect(read(`${filePart}--b--`, contentType)).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    },
  );

  it('is read the same however it is cut into pieces', async () => {
    const body = Buffer.from(
      `preamble\r\n${part('name=x', '1')}${filePart.replace('%PDF', '\r\n--b\r-\r\n--\r\n%PDF'.replace('--b\r', '-b\r'))}--b--\r\n`,
    );
    const whole = await read(body);
    const cut = fc.uniqueArray(fc.nat(body.length), { maxLength: 12 }).map((ends) => ends.sort((a, b) => a - b));
    await fc.assert(fc.asyncProperty(cut, async (ends) => expect(await read(body, type, ends)).toEqual(whole)));
  });

  it('never hangs, whatever comes', async () => {
    const pieces = fc.constantFrom(
      '--b',
      '--',
      '\r\n',
      '\r',
      '\n',
      ':',
      ';',
      '"',
      'Content-Disposition: form-data; filename=a',
      filePart,
      'x',
    );
    const text = fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join(''));
    await fc.assert(
      fc.asyncProperty(text, async (body) => {
        const outcome = await read(body).catch((error: { code: string }) => error.code);
        expect(outcome === 'BAD_USER_INPUT' || typeof outcome === 'object').toBe(true);
      }),
    );
  });

  it('gives up when whoever takes the file does, without reading the rest', async () => {
    let pieces = 0;
    async function* endless() {
      yield Buffer.from('--b\r\nContent-Disposition: form-data; filename=a\r\n\r\n');
      for (;;) {
        pieces += 1;
        yield Buffer.alloc(10_000);
      }
    }
    const giveUp = takeFormFile(endless(), type, async ({ content }) => {
      for await (const chunk of content) if (chunk.byteLength) throw new Error('no room');
    });
    await expect(giveUp).rejects.toThrow('no room');
    expect(pieces).toBeLessThan(20);
  });
});
