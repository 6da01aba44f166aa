-- AlterTable
ALTER TABLE "task_event" ADD COLUMN     "answers_id" TEXT;

-- CreateIndex
CREATE INDEX "task_event_answers_id_idx" ON "task_event"("answers_id");

-- AddForeignKey
ALTER TABLE "task_event" ADD CONSTRAINT "task_event_answers_id_fkey" FOREIGN KEY ("answers_id") REFERENCES "task_event"("id") ON DELETE SET NULL ON UPDATE CASCADE;
