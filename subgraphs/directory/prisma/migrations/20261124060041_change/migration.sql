-- AlterTable
ALTER TABLE "officer" ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 1;
