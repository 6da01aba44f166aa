-- A document may take the place of several.
CREATE TABLE "replacement" (
    "document_id" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "replaced_id" TEXT NOT NULL,

    CONSTRAINT "replacement_pkey" PRIMARY KEY ("document_id","position")
);

CREATE UNIQUE INDEX "replacement_replaced_id_key" ON "replacement"("replaced_id");

ALTER TABLE "replacement" ADD CONSTRAINT "replacement_document_id_fkey" FOREIGN KEY ("document_id") REFERENCES "document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "replacement" ADD CONSTRAINT "replacement_replaced_id_fkey" FOREIGN KEY ("replaced_id") REFERENCES "document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

INSERT INTO "replacement" ("document_id", "position", "replaced_id")
SELECT "id", 1, "replaces_id" FROM "document" WHERE "replaces_id" IS NOT NULL;

ALTER TABLE "document" DROP COLUMN "replaces_id";

-- Drafts say so in the same way.
UPDATE "document_draft" SET "content" = jsonb_set("content", '{replaces}',
  CASE "content" -> 'replaces' WHEN 'null' THEN '[]' ELSE jsonb_build_array("content" -> 'replaces') END)
WHERE "content" ? 'replaces';
