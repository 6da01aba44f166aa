-- CreateTable
CREATE TABLE "indicator" (
    "code" TEXT NOT NULL,
    "name_vi" TEXT NOT NULL,
    "name_en" TEXT,
    "unit" TEXT,
    "aggregation" TEXT NOT NULL,
    "numerator" TEXT,
    "denominator" TEXT,
    "weight" TEXT,
    "scale" DOUBLE PRECISION NOT NULL,
    "formula" TEXT,
    "source" TEXT NOT NULL,
    "dimensions" TEXT[],

    CONSTRAINT "indicator_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "observation" (
    "indicator_code" TEXT NOT NULL,
    "agency_id" TEXT NOT NULL,
    "period_id" TEXT NOT NULL,
    "dimensions" TEXT NOT NULL,
    "period_kind" TEXT NOT NULL,
    "data_from" DATE NOT NULL,
    "data_to" DATE NOT NULL,
    "value" DOUBLE PRECISION NOT NULL,
    "obs_status" TEXT NOT NULL,
    "submission_id" TEXT NOT NULL,

    CONSTRAINT "observation_pkey" PRIMARY KEY ("indicator_code","agency_id","period_id","dimensions")
);

-- CreateIndex
CREATE INDEX "observation_indicator_code_period_kind_data_to_idx" ON "observation"("indicator_code", "period_kind", "data_to");

-- CreateIndex
CREATE INDEX "observation_submission_id_idx" ON "observation"("submission_id");

-- AddForeignKey
ALTER TABLE "observation" ADD CONSTRAINT "observation_indicator_code_fkey" FOREIGN KEY ("indicator_code") REFERENCES "indicator"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "observation" ADD CONSTRAINT "observation_submission_id_fkey" FOREIGN KEY ("submission_id") REFERENCES "report_submission"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
