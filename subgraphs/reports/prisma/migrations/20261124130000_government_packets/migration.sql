-- AlterTable
ALTER TABLE "report_delivery" ADD COLUMN     "receipt" TEXT;

-- CreateTable
CREATE TABLE "government_packet" (
    "id" TEXT NOT NULL,
    "submission_id" TEXT NOT NULL,
    "receiver_id" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "attempts" INTEGER NOT NULL,
    "next_attempt" TIMESTAMPTZ(3),
    "last_fault" TEXT,

    CONSTRAINT "government_packet_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "government_packet_next_attempt_idx" ON "government_packet"("next_attempt");

-- CreateIndex
CREATE UNIQUE INDEX "government_packet_submission_id_receiver_id_key" ON "government_packet"("submission_id", "receiver_id");
