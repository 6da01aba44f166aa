-- Tables of figures are read from an index alone.
DROP INDEX "observation_indicator_code_period_kind_data_to_idx";

-- CreateIndex
CREATE INDEX "observation_tables_idx" ON "observation"("indicator_code", "period_kind", "data_to", "agency_id", "period_id", "dimensions", "data_from", "value", "obs_status");
