-- Regimes get versions. What there is is the reference data, of which nothing has been reported yet: it is seeded anew.
DELETE FROM "submission_due";
DELETE FROM "report_obligation";
DELETE FROM "regime_subject";
DELETE FROM "regime_receiver";
DELETE FROM "report_regime";

-- DropForeignKey
ALTER TABLE "regime_receiver" DROP CONSTRAINT "regime_receiver_regime_id_fkey";

-- DropForeignKey
ALTER TABLE "regime_subject" DROP CONSTRAINT "regime_subject_regime_id_fkey";

-- AlterTable
ALTER TABLE "report_regime" DROP COLUMN "legal_basis",
DROP COLUMN "name_en",
DROP COLUMN "name_vi",
DROP COLUMN "note",
DROP COLUMN "purpose",
DROP COLUMN "valid_from",
DROP COLUMN "valid_to",
ADD COLUMN     "is_public" BOOLEAN NOT NULL;

-- DropTable
DROP TABLE "regime_receiver";

-- DropTable
DROP TABLE "regime_subject";

-- CreateTable
CREATE TABLE "regime_version" (
    "regime_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "name_vi" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "purpose" TEXT,
    "content" TEXT,
    "submit_method" TEXT,
    "procedure_guide" TEXT,
    "legal_basis" TEXT NOT NULL,
    "note" TEXT,
    "cut_off_day" INTEGER NOT NULL,
    "tiers" JSONB NOT NULL,
    "outline" JSONB NOT NULL,
    "columns" JSONB NOT NULL,
    "checks" JSONB NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE NOT NULL,

    CONSTRAINT "regime_version_pkey" PRIMARY KEY ("regime_id","number")
);

-- CreateTable
CREATE TABLE "obligation_basis" (
    "id" INTEGER NOT NULL,
    "revision" INTEGER NOT NULL,

    CONSTRAINT "obligation_basis_pkey" PRIMARY KEY ("id")
);

-- AddForeignKey
ALTER TABLE "regime_version" ADD CONSTRAINT "regime_version_regime_id_fkey" FOREIGN KEY ("regime_id") REFERENCES "report_regime"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
