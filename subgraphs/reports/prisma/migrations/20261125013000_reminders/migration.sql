-- CreateTable
CREATE TABLE "report_reminder" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "agency_id" TEXT NOT NULL,
    "obligation_id" TEXT NOT NULL,
    "receiver_id" TEXT,
    "deadline" DATE,
    "submission_id" TEXT,
    "reminded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "report_reminder_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report_reminder_read" (
    "reminder_id" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "read_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "report_reminder_read_pkey" PRIMARY KEY ("reminder_id","subject")
);

-- CreateIndex
CREATE INDEX "report_reminder_agency_id_idx" ON "report_reminder"("agency_id");

-- CreateIndex
CREATE INDEX "report_delivery_state_idx" ON "report_delivery"("state");

-- CreateIndex
CREATE INDEX "report_submission_state_idx" ON "report_submission"("state");

-- CreateIndex
CREATE INDEX "submission_due_deadline_idx" ON "submission_due"("deadline");

-- AddForeignKey
ALTER TABLE "report_reminder_read" ADD CONSTRAINT "report_reminder_read_reminder_id_fkey" FOREIGN KEY ("reminder_id") REFERENCES "report_reminder"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
