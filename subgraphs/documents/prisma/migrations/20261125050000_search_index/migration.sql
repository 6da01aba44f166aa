-- What documents are searched by, in one index: their words, whom they concern, and what kind they are. A condition on each
-- narrows the search within the index, so that words that many documents have are no more work for who may see few.
ALTER TABLE "document" ADD COLUMN "words" TSVECTOR GENERATED ALWAYS AS (strip(to_tsvector('simple', "search_text"))) STORED;

CREATE INDEX "document_search_idx" ON "document" USING GIN (
  "words",
  (CASE WHEN "is_public" THEN "party_ids" || '{*}' ELSE "party_ids" END),
  (ARRAY["type", "urgency"])
);
DROP INDEX "document_words_idx";
DROP INDEX "document_party_ids_idx";
DROP INDEX "document_search_text_idx";

-- The words that occur, for what is typed with mistakes to be looked up. Numbers are never taken for another.
CREATE TABLE "word" (
  "folded" TEXT NOT NULL
);

INSERT INTO "word" ("folded")
SELECT DISTINCT "lexeme" FROM "document", unnest(tsvector_to_array("words")) AS "lexeme" WHERE "lexeme" !~ '[0-9]';

CREATE INDEX "word_folded_idx" ON "word"("folded");

-- Kept by the database, since documents are written and rewritten in several places. Two transactions that bring the same
-- new word both write it: twice does no harm, and a unique index would have them wait for each other.
CREATE FUNCTION "keep_words"() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  INSERT INTO "word" ("folded")
  SELECT "lexeme" FROM unnest(tsvector_to_array(NEW."words")) AS "lexeme"
  WHERE "lexeme" !~ '[0-9]' AND NOT EXISTS (SELECT FROM "word" WHERE "folded" = "lexeme");
  RETURN NULL;
END;
$$;

CREATE TRIGGER "words" AFTER INSERT OR UPDATE OF "search_text" ON "document"
  FOR EACH ROW EXECUTE FUNCTION "keep_words"();

-- A document goes to an agency once: that delivery is found by both.
DROP INDEX "delivery_document_id_idx";
CREATE INDEX "delivery_document_id_recipient_id_idx" ON "delivery"("document_id", "recipient_id");
