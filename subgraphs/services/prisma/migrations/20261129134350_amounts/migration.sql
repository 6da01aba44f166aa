-- AlterTable
ALTER TABLE "dossier" ALTER COLUMN "paid" SET DATA TYPE BIGINT;

-- AlterTable
ALTER TABLE "dossier_payment" ALTER COLUMN "amount" SET DATA TYPE BIGINT;
