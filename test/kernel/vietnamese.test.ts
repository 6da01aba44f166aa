import fc from 'fast-check';
import { foldVietnamese, matchesFolded, normaliseText } from '../../subgraphs/kernel/text/vietnamese.ts';

describe('folding for search', () => {
  it.each([
    ['Tỉnh Quảng Ngãi', 'tinh quang ngai'],
    ['  ĐƯỜNG   Đặng Thùy Trâm ', 'duong dang thuy tram'],
    ["Ia H' Drai", 'ia h drai'],
    ['Sở Lao động - Thương binh và Xã hội', 'so lao dong thuong binh va xa hoi'],
    ['', ''],
    ['—', ''],
  ])('writes %j as %j', (text, folded) => expect(foldVietnamese(text)).toBe(folded));

  it.each([
    ['Đăk Hà', 'Đắk Hà'],
    ['Đăk Hà', 'Đak Hà'],
    ['Ngọk Tụ', 'Ngọc Tụ'],
    ['Xã Bờ Y', 'Xã Pờ Y'],
    ['Xã Ia Chim', 'Xã la Chim'],
    ['Ðăk Tô', 'Đăk Tô'],
  ])('makes %s and %s alike', (one, other) => expect(foldVietnamese(one)).toBe(foldVietnamese(other)));

  it('leaves names apart that only look like the variants', () => {
    expect(foldVietnamese('Pờ Ê')).toBe('po e');
    expect(foldVietnamese('Lan')).toBe('lan');
  });

  it('does not depend on how the text was composed, and is done once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const folded = foldVietnamese(text);
        expect(foldVietnamese(text.normalize('NFD'))).toBe(folded);
        expect(foldVietnamese(text.normalize('NFC'))).toBe(folded);
        expect(foldVietnamese(folded)).toBe(folded);
      }),
    );
  });
});

describe('matching', () => {
  const name = foldVietnamese('UBND phường Trương Quang Trọng, Quảng Ngãi');

  it.each(['quang ngai', 'Quảng Ngãi', 'ngai quang', 'trong tru', 'PHƯỜNG', '', ' , '])('finds it by %j', (query) => {
    expect(matchesFolded(name, query)).toBe(true);
  });

  it.each(['uang', 'quang nam', 'quangngai'])('does not find it by %j', (query) => {
    expect(matchesFolded(name, query)).toBe(false);
  });

  it.each(['đăng kí', 'đăng ký', 'Kỹ', 'kĩ'])('takes i and y at the end of a syllable for one: %s', (query) => {
    expect(matchesFolded(foldVietnamese('Đăng ký kỹ'), query)).toBe(true);
    expect(matchesFolded(foldVietnamese('Đăng kí kĩ'), query)).toBe(true);
  });

  it('tells them apart where they are other sounds', () => {
    expect(matchesFolded(foldVietnamese('Thúy'), 'thúi')).toBe(false);
    expect(matchesFolded(foldVietnamese('Ngày'), 'ngai')).toBe(false);
  });

  it('reads a typed "la" as the beginning of a word too', () => {
    expect(matchesFolded(foldVietnamese('Làng Lân Phong'), 'la')).toBe(true);
    expect(matchesFolded(foldVietnamese('Xã Ia Chim'), 'la chim')).toBe(true);
  });
});

describe('text as stored', () => {
  it('is composed', () => expect(normaliseText('Quảng Ngãi'.normalize('NFD'))).toBe('Quảng Ngãi'.normalize('NFC')));

  it.each(['a\0b', 'a\ud800', '\udc00b'])('refuses %j', (text) => {
    expect(() => normaliseText(text)).toThrow(RangeError);
  });

  it('keeps a character beyond the basic plane', () => expect(normaliseText('𠀀')).toBe('𠀀'));
});
