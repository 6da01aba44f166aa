-- What the catalogue says of a service is kept as it was from one day to another.
ALTER TABLE "data_service" ADD COLUMN "revision" INTEGER NOT NULL DEFAULT 1;

ALTER TABLE "data_service_consumer" ADD COLUMN "valid_from" DATE;
UPDATE "data_service_consumer" SET "valid_from" = service."valid_from" FROM "data_service" AS service WHERE "id" = "data_service_id";
ALTER TABLE "data_service_consumer" ALTER COLUMN "valid_from" SET NOT NULL;

ALTER TABLE "data_service_consumer" DROP CONSTRAINT "data_service_consumer_data_service_id_fkey", DROP CONSTRAINT "data_service_consumer_pkey";
ALTER TABLE "data_service" DROP CONSTRAINT "data_service_pkey", ADD CONSTRAINT "data_service_pkey" PRIMARY KEY ("id","valid_from");
ALTER TABLE "data_service_consumer" ADD CONSTRAINT "data_service_consumer_pkey" PRIMARY KEY ("data_service_id","valid_from","agency_id");
ALTER TABLE "data_service_consumer" ADD CONSTRAINT "data_service_consumer_data_service_id_valid_from_fkey" FOREIGN KEY ("data_service_id", "valid_from") REFERENCES "data_service"("id", "valid_from") ON DELETE RESTRICT ON UPDATE CASCADE;
