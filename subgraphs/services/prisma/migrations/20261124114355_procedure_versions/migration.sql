-- AlterTable
ALTER TABLE "procedure" ADD COLUMN     "revision" INTEGER NOT NULL DEFAULT 1;

-- CreateTable
CREATE TABLE "procedure_version" (
    "id" TEXT NOT NULL,
    "procedure_code" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE NOT NULL,
    "decision_number" TEXT,
    "decision_date" DATE,
    "published_at" DATE,
    "department_id" TEXT,
    "time_limit_value" INTEGER,
    "time_limit_unit" TEXT,
    "time_limit_verified" BOOLEAN NOT NULL,
    "excludes_payment_time" BOOLEAN,
    "parts" JSONB NOT NULL,

    CONSTRAINT "procedure_version_pkey" PRIMARY KEY ("id")
);

-- What is known of each procedure so far becomes its first version.
INSERT INTO "procedure_version" ("id", "procedure_code", "valid_from", "valid_to", "time_limit_value", "time_limit_unit", "time_limit_verified", "parts")
SELECT 'procedure-version-' || "code" || '-1', "code", '0001-01-01', '9999-12-31', "time_limit_value", "time_limit_unit", "time_limit_verified",
  '{"steps": null, "methods": null, "components": null, "subjects": null, "fees": null, "outputs": null, "legalResources": null, "requirements": null}'
FROM "procedure";

-- AlterTable
ALTER TABLE "procedure" DROP COLUMN "time_limit_unit",
DROP COLUMN "time_limit_value",
DROP COLUMN "time_limit_verified";

-- CreateTable
CREATE TABLE "online_service" (
    "procedure_code" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "service_code" TEXT,
    "portals" TEXT[],
    "valid_from" DATE NOT NULL,
    "valid_to" DATE NOT NULL,

    CONSTRAINT "online_service_pkey" PRIMARY KEY ("procedure_code","valid_from")
);

-- CreateTable
CREATE TABLE "procedure_review" (
    "id" TEXT NOT NULL,
    "started_on" DATE NOT NULL,
    "basis" TEXT,

    CONSTRAINT "procedure_review_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "procedure_review_item" (
    "review_id" TEXT NOT NULL,
    "procedure_code" TEXT NOT NULL,

    CONSTRAINT "procedure_review_item_pkey" PRIMARY KEY ("review_id","procedure_code")
);

-- CreateIndex
CREATE UNIQUE INDEX "procedure_version_procedure_code_valid_from_key" ON "procedure_version"("procedure_code", "valid_from");

-- CreateIndex
CREATE INDEX "procedure_review_started_on_id_idx" ON "procedure_review"("started_on" DESC, "id");

-- AddForeignKey
ALTER TABLE "procedure_version" ADD CONSTRAINT "procedure_version_procedure_code_fkey" FOREIGN KEY ("procedure_code") REFERENCES "procedure"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "online_service" ADD CONSTRAINT "online_service_procedure_code_fkey" FOREIGN KEY ("procedure_code") REFERENCES "procedure"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "procedure_review_item" ADD CONSTRAINT "procedure_review_item_review_id_fkey" FOREIGN KEY ("review_id") REFERENCES "procedure_review"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "procedure_review_item" ADD CONSTRAINT "procedure_review_item_procedure_code_fkey" FOREIGN KEY ("procedure_code") REFERENCES "procedure"("code") ON DELETE RESTRICT ON UPDATE CASCADE;
