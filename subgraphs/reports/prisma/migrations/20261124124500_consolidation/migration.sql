-- CreateTable
CREATE TABLE "consolidated_part" (
    "submission_id" TEXT NOT NULL,
    "agency_id" TEXT NOT NULL,
    "part_id" TEXT,
    "waiver" TEXT,

    CONSTRAINT "consolidated_part_pkey" PRIMARY KEY ("submission_id","agency_id")
);

-- CreateIndex
CREATE INDEX "consolidated_part_part_id_idx" ON "consolidated_part"("part_id");

-- AddForeignKey
ALTER TABLE "consolidated_part" ADD CONSTRAINT "consolidated_part_submission_id_fkey" FOREIGN KEY ("submission_id") REFERENCES "report_submission"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consolidated_part" ADD CONSTRAINT "consolidated_part_part_id_fkey" FOREIGN KEY ("part_id") REFERENCES "report_submission"("id") ON DELETE SET NULL ON UPDATE CASCADE;
