/** SQL that the statements of the hand-written monolith share. */

/** The day in Viet Nam. */
export const today = "(now() at time zone 'Asia/Ho_Chi_Minh')::date";

/** An agency's name and identity as of a day, which is moved into its life. */
export function asOf(agency, day, name) {
  return `join directory.agency ${name} on ${name}.id = ${agency}
    join directory.agency_version ${name}_version on ${name}_version.agency_id = ${agency}
      and least(greatest(${day}, ${name}.valid_from), ${name}.valid_to - 1) between ${name}_version.valid_from and ${name}_version.valid_to - 1`;
}

/** The identity of an agency as of a day; that of today is the agency's own. */
export function identity(agency, day) {
  return `case when ${day} = ${today} then ${agency} else ${agency} || '@@' || ${day}::text end`;
}

/** An instant as it leaves. */
export function instant(column) {
  return `to_char(${column} at time zone 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD"T"HH24:MI:SS') || case
    when date_trunc('second', ${column}) = ${column} then '' else to_char(${column}, '.MS') end || '+07:00'`;
}

/** That a row of a table is valid on a day. */
export function holds(table, day = today) {
  return `${table}.valid_from <= ${day} and ${day} < ${table}.valid_to`;
}
