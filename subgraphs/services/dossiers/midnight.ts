import { formatPlainDate, type PlainDate } from '../../kernel/dates/plain-date.ts';
import { Prisma } from '../generated/client.ts';

/** The first instant of a day in Viet Nam. */
export function midnight(day: PlainDate): Prisma.Sql {
  return Prisma.sql`(${formatPlainDate(day)}::timestamp at time zone 'Asia/Ho_Chi_Minh')`;
}
