-- CreateTable
CREATE TABLE "stored_file" (
    "id" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "content_type" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "content" BYTEA NOT NULL,
    "stored_at" TIMESTAMPTZ(3) NOT NULL,
    "kept_until" TIMESTAMPTZ(3),

    CONSTRAINT "stored_file_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "stored_file_kept_until_idx" ON "stored_file"("kept_until");

-- CreateIndex
CREATE INDEX "stored_file_subject_kept_until_idx" ON "stored_file"("subject", "kept_until");

-- AlterTable
ALTER TABLE "dossier_component" ADD COLUMN     "file_id" TEXT;

-- AlterTable
ALTER TABLE "dossier_result" ADD COLUMN     "file_id" TEXT;

-- CreateIndex
CREATE INDEX "dossier_component_file_id_idx" ON "dossier_component"("file_id");

-- CreateIndex
CREATE INDEX "dossier_result_file_id_idx" ON "dossier_result"("file_id");

-- AddForeignKey
ALTER TABLE "dossier_component" ADD CONSTRAINT "dossier_component_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "stored_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "dossier_result" ADD CONSTRAINT "dossier_result_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "stored_file"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Kept by the database, as those of documents are: a file that a paper or result takes does not wait any more. The row is
-- locked, so that who removes files that nobody took waits for it or passes over it.
CREATE FUNCTION "keep_taken_files"() RETURNS trigger LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
  UPDATE "stored_file" SET "kept_until" = NULL
  WHERE "kept_until" IS NOT NULL AND "id" IN (SELECT "file_id" FROM "inserted");
  RETURN NULL;
END;
$$;

CREATE TRIGGER "taken_files" AFTER INSERT ON "dossier_component"
  REFERENCING NEW TABLE AS "inserted" FOR EACH STATEMENT EXECUTE FUNCTION "keep_taken_files"();
CREATE TRIGGER "taken_files" AFTER INSERT ON "dossier_result"
  REFERENCING NEW TABLE AS "inserted" FOR EACH STATEMENT EXECUTE FUNCTION "keep_taken_files"();
