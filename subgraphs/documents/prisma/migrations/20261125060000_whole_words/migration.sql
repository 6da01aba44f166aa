-- The words as they were folded: the parser of texts takes some of them, such as 4e9e, for a number and something after it.
-- What is too long to be a word is not searched for; an index would refuse it.
ALTER TABLE "document" DROP COLUMN "words";
ALTER TABLE "document" ADD COLUMN "words" TSVECTOR GENERATED ALWAYS AS (
  array_to_tsvector(array_remove(string_to_array(regexp_replace("search_text", '[^ ]{255,}', '', 'g'), ' '), ''))
) STORED;

CREATE INDEX "document_search_idx" ON "document" USING GIN (
  "words",
  (CASE WHEN "is_public" THEN "party_ids" || '{*}' ELSE "party_ids" END),
  (ARRAY["type", "urgency"])
);
