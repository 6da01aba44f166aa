-- AlterTable
ALTER TABLE "succession" ADD COLUMN     "position" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "takes_over" TEXT[];

-- Those on record took over all that the agency before them had.
UPDATE "succession" SET "takes_over" = CASE
  WHEN "predecessor_id" IN (SELECT "id" FROM "agency" WHERE "admin_unit_id" IS NOT NULL)
    AND "successor_id" IN (SELECT "id" FROM "agency" WHERE "admin_unit_id" IS NOT NULL)
  THEN ARRAY['TERRITORY', 'FUNCTION', 'ARCHIVE'] ELSE ARRAY['FUNCTION', 'ARCHIVE'] END;
