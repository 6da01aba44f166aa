import { addDays, BEGINNING, END, parsePlainDate, type Validity } from '../dates/plain-date.ts';

/** Validity as reference data writes it: inclusive last day, null for an open end. */
export interface SeedValidity {
  validFrom: string | null;
  validTo: string | null;
}

/** Half-open validity from that of reference data; throws RangeError when a date is not one. */
export function seedValidity({ validFrom, validTo }: SeedValidity): Validity {
  return {
    validFrom: validFrom === null ? BEGINNING : parsePlainDate(validFrom),
    validTo: validTo === null ? END : addDays(parsePlainDate(validTo), 1),
  };
}
