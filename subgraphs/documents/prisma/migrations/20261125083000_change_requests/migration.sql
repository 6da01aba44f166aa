-- What is asked of a recipient is kept with each answer, and not only what was asked last.
CREATE TABLE "change_request" (
    "id" SERIAL NOT NULL,
    "delivery_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "is_accepted" BOOLEAN,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "change_request_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "change_request_delivery_id_id_idx" ON "change_request"("delivery_id", "id");

CREATE INDEX "change_request_answered_at_idx" ON "change_request"("answered_at");

ALTER TABLE "change_request" ADD CONSTRAINT "change_request_delivery_id_fkey" FOREIGN KEY ("delivery_id") REFERENCES "delivery"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

INSERT INTO "change_request" ("delivery_id", "kind", "asked_at", "is_accepted", "answered_at")
SELECT asked."delivery_id", 'RECALL', asked."at", answer."status" = 'CHANGE_ACCEPTED', answer."at"
FROM "delivery_step" asked LEFT JOIN LATERAL (
    SELECT "status", "at" FROM "delivery_step"
    WHERE "delivery_id" = asked."delivery_id" AND "position" > asked."position"
      AND "status" IN ('CHANGE_ACCEPTED', 'CHANGE_REJECTED')
    ORDER BY "position" LIMIT 1
) answer ON true
WHERE asked."status" = 'RECALL_REQUESTED' ORDER BY asked."delivery_id", asked."position";

-- Only what is taken back is at its end; a document that was to be changed goes on.
UPDATE "delivery" SET "status" = "status_before" WHERE "status" = 'CHANGE_ACCEPTED' AND "change" <> 'RECALL';

ALTER TABLE "delivery" DROP COLUMN "change";
