-- What is due gets an id of its own, so that lists of it can be paged.
ALTER TABLE "submission_due" ADD COLUMN "id" TEXT;
UPDATE "submission_due" SET "id" = "obligation_id" || '>' || "receiver_id";
ALTER TABLE "submission_due" DROP CONSTRAINT "submission_due_pkey",
ALTER COLUMN "id" SET NOT NULL,
ADD CONSTRAINT "submission_due_pkey" PRIMARY KEY ("id");

-- CreateIndex
CREATE UNIQUE INDEX "submission_due_obligation_id_receiver_id_key" ON "submission_due"("obligation_id", "receiver_id");

-- CreateIndex
CREATE INDEX "submission_due_receiver_id_idx" ON "submission_due"("receiver_id");
