/** What is used of date-chinese, which declares its types where the compiler does not look. */
declare module 'date-chinese' {
  export class CalendarVietnamese {
    /** A lunar day; cycle and year may be left to the solar year that is asked for later. */
    set(cycle: number, year: number, month: number, leap: boolean, day: number): this;
    /** That day in a solar year, by the Gregorian calendar. */
    toGregorian(gyear: number): { year: number; month: number; day: number };
  }
}
