import { searchOf } from './table-question.js';

/**
 * Programs that read the table elsewhere. What is kept under a name is an address; anything else is sent along. A token or
 * read key is never in the text: each says where it goes.
 *
 * @typedef {import('./table-question.js').TableQuestion & { name?: string, parameters?: Record<string, string> }} Copied
 */

/** What a table can be copied as, by the name that the visitor chooses. */
export const copies = {
  curl: (copied, origin) =>
    copied.name
      ? `curl -f -u "key:$READ_KEY" -o ${copied.name}.csv '${addressOf(copied, origin, 'csv')}'`
      : `curl -f -H "Authorization: Bearer $TOKEN" -H 'Content-Type: application/json' -o table.csv '${postAddress(copied, origin, 'csv')}' --data-binary ${shell(bodyOf(copied))}`,
  TypeScript: (copied, origin) =>
    copied.name
      ? `const response = await fetch(${JSON.stringify(addressOf(copied, origin, 'json'))}, {
  headers: { 'x-read-key': process.env.READ_KEY! },
});
if (!response.ok) throw new Error(await response.text());
const rows = (await response.json()) as Record<string, unknown>[];`
      : `const response = await fetch(${JSON.stringify(postAddress(copied, origin, 'json'))}, {
  method: 'POST',
  headers: { authorization: \`Bearer \${process.env.TOKEN}\`, 'content-type': 'application/json' },
  body: ${JSON.stringify(bodyOf(copied))},
});
if (!response.ok) throw new Error(await response.text());
const rows = (await response.json()) as Record<string, unknown>[];`,
  pandas: (copied, origin) =>
    copied.name
      ? `import os
import pandas as pd

table = pd.read_json(
    ${JSON.stringify(addressOf(copied, origin, 'json'))},
    storage_options={"x-read-key": os.environ["READ_KEY"]},
    dtype=False,  # codes such as 1.004220 are texts
    convert_dates=False,
)`
      : `import io
import os
import urllib.request
import pandas as pd

request = urllib.request.Request(
    ${JSON.stringify(postAddress(copied, origin, 'json'))},
    data=${JSON.stringify(bodyOf(copied))}.encode(),
    headers={"authorization": "Bearer " + os.environ["TOKEN"], "content-type": "application/json"},
)
answer = io.BytesIO(urllib.request.urlopen(request).read())
table = pd.read_json(answer, dtype=False, convert_dates=False)  # codes such as 1.004220 are texts`,
  R: (copied, origin) =>
    copied.name
      ? `library(httr2)
answer <- request(${JSON.stringify(addressOf(copied, origin, 'json'))}) |>
  req_headers(\`x-read-key\` = Sys.getenv("READ_KEY")) |>
  req_perform()
table <- jsonlite::fromJSON(resp_body_string(answer))`
      : `library(httr2)
answer <- request(${JSON.stringify(postAddress(copied, origin, 'json'))}) |>
  req_headers(Authorization = paste("Bearer", Sys.getenv("TOKEN"))) |>
  req_body_raw(${JSON.stringify(bodyOf(copied))}, "application/json") |>
  req_perform()
table <- jsonlite::fromJSON(resp_body_string(answer))`,
  'Power Query': (copied, origin) =>
    copied.name
      ? `let
  Source = Csv.Document(
    Web.Contents(${m(addressOf(copied, origin, 'csv'))}, [Headers = [#"x-read-key" = ReadKey]]),
    [Delimiter = ",", Encoding = 65001, QuoteStyle = QuoteStyle.Csv]
  ),
  Table = Table.PromoteHeaders(Source, [PromoteAllScalars = true])
in
  Table`
      : `let
  Source = Csv.Document(
    Web.Contents(${m(postAddress(copied, origin, 'csv'))}, [
      Headers = [#"Authorization" = "Bearer " & Token, #"Content-Type" = "application/json"],
      Content = Text.ToBinary(${m(bodyOf(copied))})
    ]),
    [Delimiter = ",", Encoding = 65001, QuoteStyle = QuoteStyle.Csv]
  ),
  Table = Table.PromoteHeaders(Source, [PromoteAllScalars = true])
in
  Table`,
  DuckDB: (copied, origin) =>
    copied.name
      ? `CREATE SECRET province (TYPE http, EXTRA_HTTP_HEADERS MAP {'x-read-key': getenv('READ_KEY')});
SET force_download = true; -- as a whole: a table is made anew for each request
SELECT * FROM read_parquet('${addressOf(copied, origin, 'parquet').replaceAll("'", "''")}');`
      : `-- DuckDB reads addresses: save the query under a name first. Or download it as parquet:
SELECT * FROM read_parquet('table.parquet');`,
};

/** Where a table that is kept under a name is read. An empty parameter is sent as such: left out, it would be its default. */
export function addressOf({ name, parameters = {} }, origin, format) {
  const search = new URLSearchParams(parameters).toString();
  return `${origin}/tables/${name}.${format}${search && `?${search}`}`;
}

function postAddress(copied, origin, format) {
  return `${origin}/tables?${searchOf(copied, format)}`;
}

function bodyOf({ query, variables }) {
  return JSON.stringify({ query, variables });
}

function shell(text) {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

/** A text in Power Query's language, where `#(` begins what stands for a character. */
function m(text) {
  return `"${text.replaceAll('#(', '#(#)(').replaceAll('"', '""').replaceAll('\n', '#(lf)')}"`;
}
