-- DropIndex
DROP INDEX "report_obligation_regime_id_idx";

-- DropIndex
DROP INDEX "report_reminder_agency_id_idx";

-- AlterTable
ALTER TABLE "report_reminder" ADD COLUMN     "data_from" DATE,
ADD COLUMN     "data_to" DATE,
ADD COLUMN     "period_id" TEXT,
ADD COLUMN     "period_kind" TEXT,
ADD COLUMN     "position" INTEGER,
ADD COLUMN     "regime_id" TEXT,
ADD COLUMN     "year" INTEGER,
ALTER COLUMN "obligation_id" DROP NOT NULL;

-- What a reminder is about is told by the reminder itself.
UPDATE "report_reminder" SET "data_from" = "report_obligation"."data_from", "data_to" = "report_obligation"."data_to",
  "period_id" = "report_obligation"."period_id", "period_kind" = "report_obligation"."period_kind",
  "regime_id" = "report_obligation"."regime_id", "year" = "report_obligation"."year"
FROM "report_obligation" WHERE "report_obligation"."id" = "report_reminder"."obligation_id";

-- Nobody was shown those of an obligation that is no more.
DELETE FROM "report_reminder_read" WHERE "reminder_id" IN (SELECT "id" FROM "report_reminder" WHERE "regime_id" IS NULL);
DELETE FROM "report_reminder" WHERE "regime_id" IS NULL;

UPDATE "report_reminder" SET "position" = "given"."position"
FROM (SELECT "id", row_number() OVER (ORDER BY "reminded_at", "id") AS "position" FROM "report_reminder") "given"
WHERE "given"."id" = "report_reminder"."id";

-- AlterTable
ALTER TABLE "report_reminder" ALTER COLUMN "data_from" SET NOT NULL,
ALTER COLUMN "data_to" SET NOT NULL,
ALTER COLUMN "period_id" SET NOT NULL,
ALTER COLUMN "period_kind" SET NOT NULL,
ALTER COLUMN "position" SET NOT NULL,
ALTER COLUMN "regime_id" SET NOT NULL,
ALTER COLUMN "year" SET NOT NULL;

-- CreateIndex
CREATE INDEX "report_obligation_regime_id_period_id_idx" ON "report_obligation"("regime_id", "period_id");

-- CreateIndex
CREATE UNIQUE INDEX "report_reminder_position_key" ON "report_reminder"("position");

-- CreateIndex
CREATE INDEX "report_reminder_agency_id_position_idx" ON "report_reminder"("agency_id", "position");
