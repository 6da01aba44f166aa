-- AlterTable
ALTER TABLE "report_submission" ADD COLUMN     "own_cells" JSONB;
