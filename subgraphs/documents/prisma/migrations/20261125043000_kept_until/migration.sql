-- Until when a file waits here for a document to take it; null once one has.
ALTER TABLE "stored_file" ADD COLUMN "kept_until" TIMESTAMPTZ(3);

-- What a document had before it was changed is in its history only.
UPDATE "stored_file" AS file SET "kept_until" = "stored_at" + INTERVAL '1 day'
WHERE NOT EXISTS (SELECT FROM "attachment" WHERE "file_id" = file."id" OR "signature_id" = file."id")
  AND NOT EXISTS (
    SELECT FROM "document_change" WHERE jsonb_path_exists("before",
      '$.attachments[*] ? (@.fileId == $id || @.signatureId == $id)', jsonb_build_object('id', file."id"))
  );

CREATE INDEX "stored_file_kept_until_idx" ON "stored_file"("kept_until");

-- Kept by the database, since documents get their files in several places. The row is locked, so that who removes files
-- that nobody took waits for it or passes over it.
CREATE FUNCTION "keep_taken_files"() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  UPDATE "stored_file" SET "kept_until" = NULL
  WHERE "kept_until" IS NOT NULL AND "id" IN (
    SELECT "file_id" FROM "inserted" UNION SELECT "signature_id" FROM "inserted"
  );
  RETURN NULL;
END;
$$;

CREATE TRIGGER "taken_files" AFTER INSERT ON "attachment"
  REFERENCING NEW TABLE AS "inserted" FOR EACH STATEMENT EXECUTE FUNCTION "keep_taken_files"();

-- A file of a document is never removed, not even by mistake.
ALTER TABLE "attachment" DROP CONSTRAINT "attachment_file_id_fkey", DROP CONSTRAINT "attachment_signature_id_fkey";
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "stored_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_signature_id_fkey" FOREIGN KEY ("signature_id") REFERENCES "stored_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
