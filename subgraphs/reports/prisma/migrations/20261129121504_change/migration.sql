-- AlterTable
ALTER TABLE "obligation_basis" ADD COLUMN     "calendar_revision" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "through_year" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "deadline_move" (
    "due_id" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "year" INTEGER NOT NULL,
    "agency_id" TEXT NOT NULL,
    "previous_deadline" DATE NOT NULL,
    "new_deadline" DATE NOT NULL,

    CONSTRAINT "deadline_move_pkey" PRIMARY KEY ("due_id","revision")
);

-- CreateIndex
CREATE INDEX "deadline_move_year_revision_idx" ON "deadline_move"("year", "revision");
