import { isPublicAddress } from '../../subgraphs/kernel/files/file-address.rules.ts';

describe('the address of a file', () => {
  it.each([
    'https://files.example/a.pdf',
    'https://csdl.dichvucong.gov.vn:8443/t%C3%A0i%20li%E1%BB%87u?id=1',
    'https://1.1.1.1/a',
    'https://[2606:4700::1111]/a',
  ])('%s is public', (address) => expect(isPublicAddress(address)).toBe(true));

  it.each([
    'http://files.example/a.pdf',
    'ftp://files.example/a.pdf',
    'javascript:alert(1)',
    '/a.pdf',
    '',
    'https://user@files.example/a',
    'https://user:word@files.example/a',
    'https://files.example/a\r\nSet-Cookie: a=b',
    'https://files.example/a\tb',
    'https://files.example\\@other.example/',
    ' https://files.example/a',
    'https://169.254.169.254/',
    'https://127.0.0.1/a',
    'https://2130706433/a',
    'https://0x7f.1/a',
    'https://017700000001/a',
    'https://10.1.2.3/a',
    'https://172.20.0.1/a',
    'https://192.168.1.1/a',
    'https://100.64.0.1/a',
    'https://0.0.0.0/a',
    'https://255.255.255.255/a',
    'https://[::1]/a',
    'https://[::]/a',
    'https://[fe80::1]/a',
    'https://[fd00::1]/a',
    'https://[::ffff:127.0.0.1]/a',
    'https://[64:ff9b::7f00:1]/a',
    'https://[2002:7f00:1::]/a',
    'https://localhost/a',
    'https://a.localhost./a',
    'https://postgres/a',
    'https://metadata.google.internal/a',
    'https://nas.local/a',
  ])('%j is not', (address) => expect(isPublicAddress(address)).toBe(false));
});
