-- Whom a document concerns, beside the document itself, so that listing what an agency may see needs no look elsewhere.
ALTER TABLE "document" ADD COLUMN "party_ids" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[];

UPDATE "document" SET "party_ids" = ARRAY(
  SELECT DISTINCT "agency_id" FROM "party" WHERE "document_id" = "document"."id" ORDER BY 1
);

CREATE INDEX "document_party_ids_idx" ON "document" USING GIN ("party_ids");

-- Kept by the database, since parties are added in several places: with a document, and when a packet names more.
CREATE FUNCTION "keep_party_ids"() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  UPDATE "document" SET "party_ids" = ARRAY(
    SELECT DISTINCT "agency_id" FROM "party" WHERE "document_id" = "document"."id" ORDER BY 1
  )
  WHERE "id" IN (SELECT "document_id" FROM "inserted");
  RETURN NULL;
END;
$$;

CREATE TRIGGER "party_ids" AFTER INSERT ON "party"
  REFERENCING NEW TABLE AS "inserted" FOR EACH STATEMENT EXECUTE FUNCTION "keep_party_ids"();

-- Whole words are looked up as such; the trigrams beside are for what is typed with mistakes.
CREATE INDEX "document_words_idx" ON "document" USING GIN (to_tsvector('simple', "search_text"));
