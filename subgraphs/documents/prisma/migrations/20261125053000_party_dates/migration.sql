-- The date of the document beside each of its agencies, so that an agency's documents are read in the order of their list.
ALTER TABLE "party" ADD COLUMN "promulgation_date" DATE;

UPDATE "party" SET "promulgation_date" = "document"."promulgation_date" FROM "document" WHERE "id" = "document_id";

DROP INDEX "party_agency_id_document_id_idx";
CREATE INDEX "party_agency_id_promulgation_date_document_id_role_idx"
  ON "party"("agency_id", "promulgation_date" DESC, "document_id", "role");

-- Kept by the database, as the agencies of a document are.
CREATE FUNCTION "take_promulgation_date"() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  SELECT "promulgation_date" INTO NEW."promulgation_date" FROM "document" WHERE "id" = NEW."document_id";
  RETURN NEW;
END;
$$;

CREATE TRIGGER "promulgation_date" BEFORE INSERT ON "party"
  FOR EACH ROW EXECUTE FUNCTION "take_promulgation_date"();

CREATE FUNCTION "give_promulgation_date"() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  UPDATE "party" SET "promulgation_date" = NEW."promulgation_date" WHERE "document_id" = NEW."id";
  RETURN NULL;
END;
$$;

CREATE TRIGGER "promulgation_date" AFTER UPDATE OF "promulgation_date" ON "document"
  FOR EACH ROW WHEN (OLD."promulgation_date" IS DISTINCT FROM NEW."promulgation_date")
  EXECUTE FUNCTION "give_promulgation_date"();
