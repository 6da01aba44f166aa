-- AlterTable
ALTER TABLE "delivery" ADD COLUMN     "minutes_to_acceptance" INTEGER;

-- AlterTable
ALTER TABLE "document" ADD COLUMN     "authority_failures" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "authority_not_checked" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "authority_verdict" TEXT NOT NULL DEFAULT 'UNKNOWN',
ADD COLUMN     "paper_copy" BOOLEAN;

-- CreateTable
CREATE TABLE "signing_authorization" (
    "id" TEXT NOT NULL,
    "agency_id" TEXT NOT NULL,
    "authorizer_id" TEXT NOT NULL,
    "officer_id" TEXT NOT NULL,
    "first_day" DATE NOT NULL,
    "last_day" DATE NOT NULL,
    "matter" TEXT NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "subject" TEXT NOT NULL,

    CONSTRAINT "signing_authorization_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "signing_authorization_agency_id_first_day_id_idx" ON "signing_authorization"("agency_id", "first_day" DESC, "id");
