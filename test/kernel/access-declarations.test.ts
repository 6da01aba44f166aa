import { parse, print } from 'graphql';
import { relationship } from '../../subgraphs/kernel/access/access.ts';
import { declareAccess } from '../../subgraphs/kernel/access/access-sdl.ts';
import { fieldGuards } from '../../subgraphs/kernel/access/field-guards.ts';

const declare = (sdl: string) => print(declareAccess(parse(sdl), 'test'));

describe('access declarations', () => {
  it('become the official directives and our own', () => {
    const sdl =
      'type Officer { phone: String @access(class: "PERSONAL_CONTACT", when: ["self"], signedIn: true) log: String @access(class: "AUDIT", scopes: [["audit"]]) }';
    expect(declare(sdl)).toBe(
      print(
        parse(`type Officer {
          phone: String @access(class: "PERSONAL_CONTACT", when: ["self"]) @authenticated
          log: String @access(class: "AUDIT") @requiresScopes(scopes: [["audit"]])
        }`),
      ),
    );
  });

  it('on a type are for all its fields but the key, and those that declare their own', () => {
    const sdl =
      'type Officer @key(fields: "id") @access(class: "PERSONAL", signedIn: true) { id: ID! dob: String name: String! @access(class: "PUBLIC") }';
    expect(declare(sdl)).toBe(
      print(
        parse(`type Officer @key(fields: "id") {
          id: ID! @access(class: "PUBLIC")
          dob: String @access(class: "PERSONAL") @authenticated
          name: String! @access(class: "PUBLIC")
        }`),
      ),
    );
  });

  it.each([
    [
      'a field declares none',
      'type Officer { phone: String }',
      'Officer.phone declares no access; put @Access(…) on it or on its type',
    ],
    [
      'a guarded field cannot be null',
      'type Officer { phone: String! @access(class: "X", signedIn: true) }',
      'Officer.phone is guarded and must be nullable',
    ],
    [
      'a relationship guards a field that cannot be null',
      'type Officer { phone: String! @access(class: "X", when: ["self"]) }',
      'Officer.phone is guarded and must be nullable',
    ],
    [
      'a key is guarded',
      'type Officer @key(fields: "id") { id: ID @access(class: "X", signedIn: true) }',
      'Officer.id is a key and must stay open',
    ],
  ])('stop start-up when %s', (_, sdl, message) => {
    expect(() => declare(sdl)).toThrow(`Subgraph test: ${message}`);
  });

  it('stop start-up when they name a relationship that is not there', () => {
    const document = parse('type Officer { phone: String @access(class: "X", when: ["twin"]) }');
    const self = relationship('self', 'The viewer is this officer.', () => true);
    expect(() => fieldGuards(document, [self])).toThrow(
      'Officer.phone names the relationship "twin", which its subgraph does not define',
    );
  });
});
