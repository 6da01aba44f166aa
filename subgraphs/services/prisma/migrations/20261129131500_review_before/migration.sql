-- AlterTable
ALTER TABLE "procedure_review_item" ADD COLUMN "before_id" TEXT;

-- Of reviews that have started, the version that is on record of their first day.
UPDATE "procedure_review_item" item SET "before_id" = version.id
FROM "procedure_review" review, "procedure_version" version
WHERE review.id = item.review_id AND version.procedure_code = item.procedure_code
  AND version.valid_from <= review.started_on AND version.valid_to > review.started_on;
