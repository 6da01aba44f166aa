import { Directive, ObjectType } from 'type-graphql';
import { Access, open } from '../../kernel/access/access.ts';
import { LegalInstrumentReference } from '../../kernel/types/legal-instrument-reference.type.ts';

/** A legal instrument, which the directory describes. */
@ObjectType()
@Directive('@key(fields: "id")')
@Access(open)
export class LegalInstrument extends LegalInstrumentReference {}
