-- CreateTable
CREATE TABLE "data_service" (
    "id" TEXT NOT NULL,
    "dataset_code" TEXT NOT NULL,
    "name_vi" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "platform" TEXT NOT NULL,
    "provider_id" TEXT NOT NULL,
    "method" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "legal_basis" TEXT,
    "service_level" TEXT,
    "openness" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE NOT NULL,

    CONSTRAINT "data_service_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "data_service_consumer" (
    "data_service_id" TEXT NOT NULL,
    "agency_id" TEXT NOT NULL,

    CONSTRAINT "data_service_consumer_pkey" PRIMARY KEY ("data_service_id","agency_id")
);

-- CreateIndex
CREATE INDEX "data_service_dataset_code_id_idx" ON "data_service"("dataset_code", "id");

-- CreateIndex
CREATE INDEX "data_service_provider_id_idx" ON "data_service"("provider_id");

-- CreateIndex
CREATE INDEX "data_service_consumer_agency_id_idx" ON "data_service_consumer"("agency_id");

-- AddForeignKey
ALTER TABLE "data_service_consumer" ADD CONSTRAINT "data_service_consumer_data_service_id_fkey" FOREIGN KEY ("data_service_id") REFERENCES "data_service"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
