-- Whoever updates a document says which revision they saw.
ALTER TABLE "document" ADD COLUMN "revision" INTEGER NOT NULL DEFAULT 1;

UPDATE "document" SET "revision" = 1 + "changes"
FROM (SELECT "document_id", max("position") AS "changes" FROM "document_change" GROUP BY "document_id") AS change
WHERE "id" = "document_id";

-- What was changed, and for whom; until now by packets of the issuer alone, which said the whole anew.
ALTER TABLE "document_change" ADD COLUMN "kinds" TEXT[],
  ADD COLUMN "agency_id" TEXT,
  ADD COLUMN "added" TEXT[] DEFAULT ARRAY[]::TEXT[];

UPDATE "document_change" AS change SET "kinds" = ARRAY['INFORMATION', 'FILES'], "agency_id" = "issuer_id",
  "before" = "before" || jsonb_build_object('addressees', coalesce((
    SELECT jsonb_agg(jsonb_build_object('documentId', "document_id", 'position', "position", 'label', "label") ORDER BY "position")
    FROM "addressee" WHERE "document_id" = change."document_id"
  ), '[]'))
FROM "document" WHERE "id" = change."document_id";

ALTER TABLE "document_change" ALTER COLUMN "agency_id" SET NOT NULL;
