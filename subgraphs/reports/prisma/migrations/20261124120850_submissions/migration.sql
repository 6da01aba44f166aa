-- AlterTable
ALTER TABLE "submission_due" DROP COLUMN "state";

-- CreateTable
CREATE TABLE "report_submission" (
    "id" TEXT NOT NULL,
    "obligation_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "state" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "template_version" INTEGER NOT NULL,
    "cells" JSONB NOT NULL,
    "narrative" TEXT[],
    "attachments" TEXT[],
    "signature" TEXT,
    "correction_reason" TEXT,
    "return_reason" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "submitted_at" TIMESTAMPTZ(3),
    "approved_at" TIMESTAMPTZ(3),
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "report_submission_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report_delivery" (
    "submission_id" TEXT NOT NULL,
    "receiver_id" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_at" TIMESTAMPTZ(3),
    "reason" TEXT,

    CONSTRAINT "report_delivery_pkey" PRIMARY KEY ("submission_id","receiver_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "report_submission_obligation_id_number_key" ON "report_submission"("obligation_id", "number");

-- CreateIndex
CREATE INDEX "report_delivery_receiver_id_idx" ON "report_delivery"("receiver_id");

-- AddForeignKey
ALTER TABLE "report_submission" ADD CONSTRAINT "report_submission_obligation_id_fkey" FOREIGN KEY ("obligation_id") REFERENCES "report_obligation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_delivery" ADD CONSTRAINT "report_delivery_submission_id_fkey" FOREIGN KEY ("submission_id") REFERENCES "report_submission"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
