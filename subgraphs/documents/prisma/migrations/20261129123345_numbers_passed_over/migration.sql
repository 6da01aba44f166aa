-- AlterTable
ALTER TABLE "register_entry" ADD COLUMN     "passed_over" INTEGER[] DEFAULT ARRAY[]::INTEGER[];

-- CreateIndex
CREATE INDEX "register_entry_document_id_idx" ON "register_entry"("document_id");
