-- CreateTable
CREATE TABLE "procedure" (
    "code" TEXT NOT NULL,
    "local_code" TEXT NOT NULL,
    "name_vi" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "sector" TEXT NOT NULL,
    "time_limit_value" INTEGER,
    "time_limit_unit" TEXT,
    "time_limit_verified" BOOLEAN NOT NULL DEFAULT false,
    "search_text" TEXT NOT NULL,

    CONSTRAINT "procedure_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "competence" (
    "procedure_code" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE NOT NULL,

    CONSTRAINT "competence_pkey" PRIMARY KEY ("procedure_code","kind","level","valid_from")
);

-- CreateIndex
CREATE UNIQUE INDEX "procedure_local_code_key" ON "procedure"("local_code");

-- CreateIndex
CREATE INDEX "procedure_sector_idx" ON "procedure"("sector");

-- CreateIndex
CREATE INDEX "competence_kind_level_idx" ON "competence"("kind", "level");

-- AddForeignKey
ALTER TABLE "competence" ADD CONSTRAINT "competence_procedure_code_fkey" FOREIGN KEY ("procedure_code") REFERENCES "procedure"("code") ON DELETE RESTRICT ON UPDATE CASCADE;
